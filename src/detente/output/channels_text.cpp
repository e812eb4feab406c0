#include "detente/output/channels_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "detente/output/channels_words.hpp"
#include "detente/output/process_words.hpp"

namespace detente::output {
namespace {

using Align = Table::Align;

constexpr std::uint64_t enough_deals = 30;  ///< fewer say nothing about where they land

class Teller {
 public:
  Teller(const answers::Question& question, const answers::Channels& found, const Style& style)
      : question_(question), found_(found), style_(style), event_(question.talks->event) {}

  [[nodiscard]] std::string text() const {
    if (found_.channels.empty()) return paragraph("The case names no mediator.");
    return reach() + rooms() + arrangements() + shares() + landings() + raises() + standing();
  }

 private:
  [[nodiscard]] std::string paragraph(std::string_view words) const { return wrapped(words, style_.width); }
  [[nodiscard]] const std::string& name(std::size_t m) const { return question_.model.mediators()[m].name; }
  [[nodiscard]] const std::string& party(std::size_t i) const { return question_.model.parties()[i].name; }
  [[nodiscard]] std::string_view events() const { return event_words(event_); }

  [[nodiscard]] std::string reach() const {
    std::string out = paragraph(
        "Who reaches whom, as the case says: access is the chance of reaching a party on a day of talks, leverage what "
        "can be added to its side of a package (0 to 0.3 of its scale). Central value and 5–95 % range.");
    Table table({{"", Align::left},
                 {"to", Align::left},
                 {"access", Align::left},
                 {"leverage", Align::left},
                 {"rest on", Align::left}});
    for (const answers::Channel& channel : found_.channels)
      for (std::size_t i = 0; i < channel.access.size(); ++i) {
        const bool last = i + 1 == channel.access.size();
        table.row({i == 0 ? name(channel.mediator) : "", party(i), cell(channel.access[i]), cell(channel.leverage[i]),
                   reasons(channel.access[i].reason, channel.leverage[i].reason)},
                  last ? presence_words(channel.presence) : "");
      }
    return out + table.text(style_);
  }

  static std::string cell(const answers::Cell& each) {
    if (each.low == each.high) return fmt::format("{:.2f}", each.central);
    return fmt::format("{:.2f} ({:.2f}–{:.2f})", each.central, each.low, each.high);
  }

  static std::string reasons(ReasonClass access, ReasonClass leverage) {
    const auto word = [](ReasonClass reason) {
      return reason == ReasonClass::size_from_source       ? "source"
             : reason == ReasonClass::direction_from_claim ? "claim"
             : reason == ReasonClass::judgement            ? "judgement"
                                                           : "default";
    };
    return access == leverage ? word(access) : fmt::format("{} / {}", word(access), word(leverage));
  }

  /// What goes (or would come) with each, at central values on day 0.
  [[nodiscard]] std::string rooms() const {
    std::string out = "\n" + paragraph(
                                 "What goes with each, or would come with it, at central values on day 0: with it → "
                                 "without it, the others that are there from the start staying.");
    Table table({{"", Align::left},
                 {"link", Align::right},
                 {"cover", Align::right},
                 {"guarantee", Align::right},
                 {"rounds in 30 days", Align::right}});
    for (const answers::Channel& each : found_.channels) {
      const answers::Room &with = each.with, &without = each.without;
      const auto least = [](const std::vector<double>& of) { return *std::min_element(of.begin(), of.end()); };
      table.row({name(each.mediator), arrow(least(with.link), least(without.link)), arrow(with.cover, without.cover),
                 arrow(with.guarantee, without.guarantee),
                 fmt::format("{:.1f} → {:.1f}", 30 * with.rounds, 30 * without.rounds)},
                by_party(each));
    }
    return out + table.text(style_);
  }

  static std::string arrow(double with, double without) { return fmt::format("{:.2f} → {:.2f}", with, without); }

  [[nodiscard]] std::string by_party(const answers::Channel& each) const {
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < each.access.size(); ++i) {
      const std::string moved = arrow(each.with.leverage[i], each.without.leverage[i]);
      const bool differs =
          fmt::format("{:.2f}", each.with.leverage[i]) != fmt::format("{:.2f}", each.without.leverage[i]);
      if (differs) parts.push_back(fmt::format("leverage on {} {}", party(i), moved));
    }
    for (const std::size_t i : each.only_link) parts.push_back(fmt::format("the only one to reach {}", party(i)));
    return fmt::format("{}", fmt::join(parts, "; "));
  }

  [[nodiscard]] std::string arrangements() const {
    if (found_.arrangements.empty()) return {};
    std::string out = "\n" + paragraph(fmt::format(
                                 "Other arrangements, all else the same, in runs that share every draw: {} more or "
                                 "fewer in 100 runs, ± two standard errors, and the range over the uncertain numbers.",
                                 events()));
    ComparisonTable table(*question_.talks, "");
    for (const answers::Arrangement& each : found_.arrangements)
      table.row(arrangement_words(question_, each), each.comparison, escalations(each.comparison));
    out += table.text(style_);
    if (found_.swaps_left_out) out += paragraph("Mediators in each other's place were not run for this question.");
    return out;
  }

  static std::string escalations(const answers::Comparison& comparison) {
    const stats::Paired& found = comparison.leading().escalation;
    return answers::shows(found) ? "escalations " + more_in_hundred(found) : "";
  }

  [[nodiscard]] std::string shares() const {
    const bool anybody = std::any_of(found_.channels.begin(), found_.channels.end(),
                                     [](const answers::Channel& each) { return each.presence.takes_part(); });
    if (!anybody) return {};
    std::string out = "\n" + paragraph(fmt::format(
                                 "The {} that the mediators add together, shared among them (Shapley: the mean of what "
                                 "each adds on joining, over {} orders), in 100 runs:",
                                 events(), found_.orders == 0 ? "all" : fmt::format("{} drawn", found_.orders)));
    std::vector<Table::Column> columns{{"", Align::left}};
    for (const answers::Sharing& each : found_.sharing)
      columns.push_back({std::string(answers::name_of(each.lever)), Align::right});
    Table table(columns);
    for (const answers::Channel& channel : found_.channels) {
      if (!channel.presence.takes_part()) continue;
      std::vector<std::string> cells{name(channel.mediator)};
      for (const answers::Sharing& each : found_.sharing) {
        const answers::Estimate& share = each.shares[channel.mediator];
        cells.push_back(more_in_hundred(
            {.difference = share.value, .se = share.se, .low = share.low, .high = share.high, .table = {}}));
      }
      table.row(std::move(cells));
    }
    std::vector<std::string> totals{"nobody → as asked"};
    for (const answers::Sharing& each : found_.sharing)
      totals.push_back(fmt::format("{:.0f} → {:.0f}", 100 * each.nobody, 100 * each.everybody));
    table.row(std::move(totals));
    return out + table.text(style_);
  }

  [[nodiscard]] std::string landings() const {
    if (found_.landings.empty()) return {};
    const auto under = [](const answers::Landings& each) -> const answers::Landing& {
      for (const answers::Landing& one : each.under)
        if (one.lever == study::Lever::reservation) return one;
      return each.under.front();
    };
    std::string out =
        "\n" + paragraph(fmt::format(
                   "Where deals land ({}), by issue: mean level, 0 to 1 on the issue's scale (± one standard error of "
                   "counting). It says which deals come about, not what a mediator asked for.",
                   setting_words(under(found_.landings.front()).lever)));
    std::vector<Table::Column> columns{{"", Align::left}, {"as asked", Align::right}};
    for (const answers::Landings& each : found_.landings)
      columns.push_back({"without " + name(each.mediator), Align::right});
    Table table(columns);
    for (std::size_t k = 0; k < question_.model.issues().size(); ++k) {
      std::vector<std::string> cells{question_.model.issues()[k].name, landed(under(found_.landings.front()).with[k])};
      for (const answers::Landings& each : found_.landings) cells.push_back(landed(under(each).without[k]));
      table.row(std::move(cells));
    }
    std::vector<std::string> counts{"deals counted", fmt::format("{}", deals(under(found_.landings.front()).with))};
    for (const answers::Landings& each : found_.landings)
      counts.push_back(fmt::format("{}", deals(under(each).without)));
    table.row(std::move(counts));
    return out + table.text(style_);
  }

  static std::uint64_t deals(const std::vector<answers::Landed>& issues) {
    std::uint64_t most = 0;
    for (const answers::Landed& each : issues) most = std::max(most, each.deals);
    return most;
  }

  static std::string landed(const answers::Landed& each) {
    return each.deals < enough_deals ? "too few" : fmt::format("{:.2f} ±{:.2f}", each.mean, each.se);
  }

  [[nodiscard]] std::string raises() const {
    if (found_.raises.empty()) return {};
    const std::string wanted = fmt::format("{:.0f} {} in 100 runs", 100 * found_.wanted, events());
    std::vector<const answers::Raise*> followed;
    for (const answers::Raise& each : found_.raises)
      if (each.share) followed.push_back(&each);
    if (followed.empty())
      return "\n" + paragraph(fmt::format(
                        "No single change in range, of one mediator's access, leverage, coordination or patience, adds "
                        "{} {}.",
                        wanted, setting_words(found_.raises.front().full.leading().lever)));
    std::stable_sort(followed.begin(), followed.end(),
                     [](const answers::Raise* a, const answers::Raise* b) { return *a->share < *b->share; });
    std::string out =
        "\n" + paragraph(fmt::format(
                   "The smallest single changes of one mediator's means that add {} {}, as the share of the way to the "
                   "upper end of the range, for each means the mediator with the largest effect. They say nothing of "
                   "what a change costs, or who could bring it about.",
                   wanted, setting_words(followed.front()->full.leading().lever)));
    ComparisonTable table(*question_.talks, "");
    for (const answers::Raise* each : followed) {
      const std::string side = escalations(*each->at_share);
      table.row(fmt::format("{} ({} of the way)", raise_words(question_, *each, *each->share), percent(*each->share)),
                *each->at_share, side);
    }
    return out + table.text(style_);
  }

  [[nodiscard]] std::string standing() const {
    std::string out;
    for (const answers::Channel& channel : found_.channels) {
      for (const answers::Stake& each : channel.standing.gains_if)
        out += claims(fmt::format("{}, to gain if {}", name(channel.mediator), each.outcome), each.claims);
      for (const answers::Stake& each : channel.standing.loses_if)
        out += claims(fmt::format("{}, to lose if {}", name(channel.mediator), each.outcome), each.claims);
      out += claims(fmt::format("{}, what is said to move it", name(channel.mediator)), channel.standing.motive);
    }
    if (out.empty()) return {};
    return "\n" + paragraph("What is said to be in it for each mediator (claims; no numbers are drawn from them):") +
           out;
  }

  [[nodiscard]] std::string claims(const std::string& head, const std::vector<std::string>& ids) const {
    std::string out;
    for (const std::string& id : ids)
      if (const Claim* claim = question_.evidence.claim(id); claim != nullptr)
        out +=
            bullet(fmt::format("{}: {} ({}, {})", head, claim->text, fmt::join(claim->by, ", "), claim->voice), style_);
    return out;
  }

  const answers::Question& question_;
  const answers::Channels& found_;
  const Style& style_;
  study::Event event_;
};

}  // namespace

std::string channels_text(const answers::Question& question, const answers::Channels& found, const Style& style) {
  return Teller(question, found, style).text();
}

}  // namespace detente::output
