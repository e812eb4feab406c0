#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>

#include "detente/output/answers.hpp"
#include "detente/output/bargain_words.hpp"
#include "detente/output/channels_text.hpp"
#include "detente/output/courses.hpp"
#include "detente/output/frame.hpp"
#include "detente/output/shocks_text.hpp"
#include "detente/output/simulate.hpp"
#include "detente/output/spatial.hpp"
#include "detente/output/structure.hpp"

namespace detente::output {
namespace {

using Align = Table::Align;
using answers::Share;

constexpr std::size_t deals_shown = 5, steps_shown = 5, hinges_shown = 6;

/// "54 % (51–57)"
std::string with_range(const Share& share) {
  return fmt::format("{} ({:.0f}–{:.0f})", percent(share.p()), 100 * share.low(), 100 * share.high());
}

class Teller {
 public:
  Teller(const answers::Question& question, const answers::Analysis& analysis, const Style& style)
      : question_(question), analysis_(analysis), style_(style) {}

  [[nodiscard]] std::string text() const {
    return opening_text(question_.input(), analysis_, style_) + scenarios() + stuck() + channels() + deals() +
           shocks() + confidence() + hinges() + frame_text(analysis_, question_.evidence, style_);
  }

 private:
  [[nodiscard]] std::string paragraph(std::string_view words) const { return wrapped(words, style_.width); }
  [[nodiscard]] const std::string& party(std::size_t i) const { return question_.model.parties()[i].name; }
  [[nodiscard]] const std::string& issue(std::size_t k) const { return question_.model.issues()[k].name; }

  [[nodiscard]] std::string stuck() const {
    const answers::Stuck& found = analysis_.stuck;
    std::string out = heading("1 Why is it stuck?", style_);
    out +=
        paragraph(fmt::format("A zone of agreement (a package that leaves every party at least as well off as no "
                              "agreement, and crosses no red "
                              "line that holds) exists in {} of draws, and in {} if no red line is a bottom line. At "
                              "central values there is {}.",
                              with_range(found.zone), with_range(found.zone_without_red_lines),
                              found.zone_at_central_values ? "one" : "none"));
    out +=
        "\n" + paragraph("How often a party's position on an issue, taken together with everybody's, leaves no room:");
    std::vector<Table::Column> columns{{"issue", Align::left}};
    for (std::size_t i = 0; i < question_.model.parties().size(); ++i) columns.push_back({party(i), Align::right});
    Table table(columns);
    for (std::size_t k = 0; k < question_.model.issues().size(); ++k) {
      std::vector<std::string> cells{issue(k)};
      for (const answers::StuckPair& pair : found.pairs)
        if (pair.issue == k) cells.push_back(percent(pair.leaves_no_room.p()) + (pair.at_central_values ? " *" : "  "));
      table.row(std::move(cells));
    }
    out += table.text(style_);
    const bool marked =
        std::any_of(found.pairs.begin(), found.pairs.end(), [](const auto& pair) { return pair.at_central_values; });
    if (marked) out += "* also at central values\n";
    out += steps() + near_misses() + "\n" + status_quo_text(analysis_.structure, style_);
    return analysis_.courses ? out + refusals_text(question_, analysis_.courses->refusals, style_) : out;
  }

  [[nodiscard]] std::string scenarios() const {
    if (!analysis_.courses || analysis_.courses->scenarios.list.empty()) return {};
    return heading("The case's scenarios", style_) +
           scenarios_text(*question_.talks, analysis_.courses->scenarios, style_);
  }

  [[nodiscard]] std::string steps() const {
    const bargain::Relaxations& found = *analysis_.stuck.relaxations;
    if (found.list.empty()) return {};
    std::string out =
        "\n" + paragraph(fmt::format(
                   "Smallest steps that would open a zone at central values, by anybody ({} found{}):", found.found,
                   found.list.front().beyond_bound ? fmt::format("; none within {} steps", found.bound) : ""));
    for (std::size_t n = 0; n < std::min(steps_shown, found.list.size()); ++n)
      out += bullet(steps_words(question_.full().input, found.list[n].steps), style_);
    return out;
  }

  [[nodiscard]] std::string near_misses() const {
    const std::vector<bargain::NearMiss>& found = *analysis_.stuck.near_misses;
    if (analysis_.stuck.zone_at_central_values || found.empty()) return {};
    const answers::TemplateView& full = question_.full();
    std::string out = "\n" + paragraph("Nearest packages:");
    for (std::size_t n = 0; n < std::min<std::size_t>(3, found.size()); ++n) {
      const std::string breaks = steps_words(full.input, found[n].breaks);
      const std::string shortfall = found[n].shortfall > 0
                                        ? fmt::format("short by {}", short_number(found[n].shortfall))
                                        : "better than no agreement for all";
      out += bullet(fmt::format("{} ({}{})", package_words(full.input, full.modal.grid.at(found[n].outcome)), shortfall,
                                breaks.empty() ? "" : "; would need: " + breaks),
                    style_);
    }
    return out;
  }

  [[nodiscard]] std::string channels() const {
    const std::string title = heading("2 What does each channel add?", style_);
    if (analysis_.courses) return title + channels_text(question_, analysis_.courses->channels, style_);
    return title + paragraph(
                       "Not computed: the case says too little for the process lens. `detente show CASE access` and "
                       "`detente show CASE leverage` print what the case says of each mediator, with reasons.");
  }

  [[nodiscard]] std::string deals() const {
    std::string out = heading("3 Which deals are possible?", style_);
    for (const answers::TemplateDeals& each : analysis_.deals.templates) out += template_text(each);
    if (!analysis_.deals.draft.empty()) {
      out += "\n";
      for (const std::string& line : analysis_.deals.draft) out += wrapped(line, style_.width, "  ", "     ");
    }
    if (analysis_.spatial) out += "\n" + anchors_text(question_.model, *analysis_.spatial, style_);
    return out;
  }

  [[nodiscard]] std::string template_text(const answers::TemplateDeals& deals) const {
    const answers::TemplateView& view = question_.views[deals.view];
    const std::string lasts = view.of.days ? fmt::format("{} days", *view.of.days) : "for good";
    std::string out = deals.view == 0 ? "" : "\n";
    out += paragraph(fmt::format("{} ({}): {} packages; some package is acceptable to all in {} of draws.",
                                 view.of.name, lasts, view.modal.outcomes, with_range(deals.zone)));
    if (deals.top.empty()) return out + "No package was acceptable to all in any draw.\n";
    std::vector<Table::Column> columns{{"accepted by", Align::left}, {"all", Align::right}, {"ratified", Align::right}};
    for (std::size_t i = 0; i < question_.model.parties().size(); ++i) columns.push_back({party(i), Align::right});
    Table table(columns);
    for (std::size_t d = 0; d < std::min(deals.view == 0 ? deals_shown : 2, deals.top.size()); ++d) {
      const answers::Deal& deal = deals.top[d];
      std::vector<std::string> cells{fmt::format("package {}{}", d + 1, deal.efficient ? "" : " (not efficient)"),
                                     percent(deal.accepted.p()), percent(deal.ratified.p())};
      for (const Share& share : deal.by_party) cells.push_back(percent(share.p()));
      table.row(std::move(cells), package_words(view.input, deal.levels));
    }
    out += table.text(style_);
    if (deals.view == 0 && !deals.trades.empty()) {
      out += paragraph("Trades that would leave both better off, away from " +
                       package_words(view.input, deals.trades_from) + ":");
      for (std::size_t n = 0; n < std::min<std::size_t>(3, deals.trades.size()); ++n)
        out += bullet(trade_words(view.input, deals.trades[n]), style_);
    }
    return out;
  }

  [[nodiscard]] std::string shocks() const {
    const std::string title = heading("4 What do shocks and deadlines do?", style_);
    if (analysis_.courses) return title + shocks_text(question_, analysis_.courses->shocks, style_);
    return title + paragraph(
                       "Not computed: the case says too little for the process lens. `detente show CASE events` prints "
                       "what the "
                       "case says.");
  }

  [[nodiscard]] std::string confidence() const {
    const answers::Confidence& found = analysis_.confidence;
    std::string out = heading("5 How sure are we?", style_);
    out += rests_on_text(found, style_);
    if (analysis_.courses) out += prospects_text(question_, analysis_.courses->prospects, style_);
    if (found.accounts.empty()) return out;
    Table table(
        {{"under the account", Align::left}, {"zone in draws", Align::right}, {"at central values", Align::left}});
    table.row({"as the case stands", with_range(analysis_.stuck.zone),
               analysis_.stuck.zone_at_central_values ? "a zone" : "no zone"});
    for (const answers::AccountView& each : found.accounts)
      table.row({each.title.empty() ? each.id : each.title, with_range(each.zone),
                 each.zone_at_central_values ? "a zone" : "no zone"});
    return out + "\n" + table.text(style_);
  }

  [[nodiscard]] std::string hinges() const {
    const answers::Hinges& found = analysis_.hinges;
    std::string out = heading("6 What does it hinge on?", style_);
    out +=
        paragraph(fmt::format("Each number moved from its 5 % to its 95 % point, the same {} draws otherwise; ordered "
                              "by how far the share of draws with a zone moves, weighed by how weak its reason is.",
                              found.zone.n));
    Table table({{"", Align::left},
                 {"from", Align::right},
                 {"to", Align::right},
                 {"zone in draws", Align::right},
                 {"rests on", Align::left}});
    std::size_t shown = 0;
    for (const answers::NumberHinge& each : found.numbers) {
      if (shown == hinges_shown || std::abs(each.swing) <= 2 * each.se) continue;
      ++shown;
      table.row({fmt::format("{}", shown), short_number(each.low), short_number(each.high),
                 fmt::format("{} → {}{}", percent(each.zone_low.p()), percent(each.zone_high.p()),
                             each.flips_central ? " *" : "  "),
                 std::string(reason(each.reason))},
                each.path);
    }
    out += shown == 0 ? paragraph("No number moves it by more than these draws can show.") : table.text(style_);
    if (shown > 0) out += "* the verdict at central values changes in between\n";
    out += claims();
    if (analysis_.courses) out += process_hinges_text(question_, analysis_.courses->hinges, style_);
    if (!found.questions.empty()) {
      out += "\n" + paragraph("Worth finding out next:");
      for (const std::string& question : found.questions) out += bullet(question, style_);
    }
    return out;
  }

  [[nodiscard]] std::string claims() const {
    std::string out;
    std::size_t shown = 0;
    for (const answers::ClaimHinge& each : analysis_.hinges.claims) {
      if (shown == 4 || std::abs(each.swing) <= 2 * each.se) continue;
      if (++shown == 1)
        out += "\n" + paragraph(
                          "If a claim did not hold (its numbers then range over Détente's default too, unless the case "
                          "says what follows):");
      out += bullet(fmt::format("{}: zone in {} of draws ({:+.0f} points): {}", each.id, percent(each.zone.p()),
                                100 * each.swing, question_.evidence.claim(each.id)->text),
                    style_);
    }
    return out;
  }

  static std::string_view reason(ReasonClass found) {
    switch (found) {
      case ReasonClass::size_from_source:
        return "source";
      case ReasonClass::direction_from_claim:
        return "claim + judgement";
      case ReasonClass::judgement:
        return "judgement";
      case ReasonClass::by_default:
        return "default";
    }
    return "default";
  }

  const answers::Question& question_;
  const answers::Analysis& analysis_;
  const Style& style_;
};

}  // namespace

std::string answers_text(const answers::Question& question, const answers::Analysis& analysis, const Style& style) {
  return Teller(question, analysis, style).text();
}

}  // namespace detente::output
