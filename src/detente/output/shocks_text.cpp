#include "detente/output/shocks_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>

#include "detente/output/process_words.hpp"
#include "detente/output/shocks_words.hpp"

namespace detente::output {
namespace {

using Align = Table::Align;

class Teller {
 public:
  Teller(const answers::Question& question, const answers::Shocks& shocks, const Style& style)
      : question_(question), shocks_(shocks), style_(style) {}

  [[nodiscard]] std::string text() const {
    std::string out;
    out += events() + gone();
    for (const answers::DeadlineGrid& grid : shocks_.deadlines) out += deadline(grid);
    return out + lines() + indicators() + signs();
  }

 private:
  [[nodiscard]] std::string paragraph(std::string_view words) const { return wrapped(words, style_.width); }
  [[nodiscard]] std::string mediator(const std::string& id) const { return question_.input().name_of("mediators", id); }

  [[nodiscard]] std::size_t leading_of(const std::vector<answers::Outlook>& under) const {
    const auto found = std::find_if(under.begin(), under.end(),
                                    [&](const answers::Outlook& each) { return each.lever == shocks_.leading; });
    return static_cast<std::size_t>(found - under.begin());
  }

  [[nodiscard]] std::string events() const {
    if (shocks_.events.empty()) return paragraph("The case names no event that can be compared with its absence.");
    std::string out = paragraph(
        fmt::format("Of 100 runs within {} days, without → with the event, run by run, {}. In declared order. "
                    "Those that harm people are marked; none of them is a means to anything.",
                    shocks_.horizon, setting_words(shocks_.leading)));
    Table table({{"event", Align::left}, {"agreement", Align::right}, {"escalation", Align::right}});
    for (const answers::EventEffect& event : shocks_.events) {
      const std::size_t at = leading_of(event.with);
      const auto cell = [&](study::Event of) { return moved(event.without[at].of(of), event.with[at].of(of)); };
      table.row(
          {event.name + (event.harm ? " (harm)" : ""), cell(study::Event::agreement), cell(study::Event::escalation)},
          note_of(event));
    }
    return out + table.text(style_);
  }

  /// Without a range: thirds of vectors do not pair.
  static stats::Paired difference_of(const answers::Screened& found) {
    return {
        .difference = found.difference, .se = found.se, .low = found.difference, .high = found.difference, .table = {}};
  }

  static std::string note_of(const answers::EventEffect& event) {
    std::string out = compared_words(event);
    for (const answers::Difference& each : event.difference.under) {
      if (each.lever == study::Lever::none && event.difference.under.size() > 1) continue;
      const std::string agreement = difference_words(each.agreement), escalation = difference_words(each.escalation);
      out += fmt::format(" {}: ", answers::name_of(each.lever));
      out += agreement == escalation && !answers::shows(each.agreement)
                 ? agreement + ";"
                 : fmt::format("agreement {}, escalation {};", agreement, escalation);
    }
    out.back() = '.';
    if (event.difference.depends_on_anchor) out += " Depends on the anchor.";
    return out;
  }

  static std::string compared_words(const answers::EventEffect& event) {
    switch (event.kind) {
      case answers::EventKind::possible:
        return fmt::format("Once, on day {}, against not at all.", *event.day);
      case answers::EventKind::due:
        return fmt::format("Due on day {}, against not at all.", *event.day);
      case answers::EventKind::past:
        break;
    }
    if (event.undone.empty()) return fmt::format("{} days ago; nothing of it is left in today's numbers.", -*event.day);
    const auto [least, most] = std::minmax_element(event.undone.begin(), event.undone.end(),
                                                   [](const Undone& a, const Undone& b) { return a.left < b.left; });
    const std::string left = std::abs(least->left - most->left) < 0.005
                                 ? percent(most->left)
                                 : fmt::format("{} to {}", percent(least->left), percent(most->left));
    return fmt::format("{} days ago; without: what is left of it in {} of today's numbers ({}) is taken back.",
                       -*event.day, event.undone.size(), left);
  }

  [[nodiscard]] std::string gone() const {
    if (shocks_.gone.empty()) return {};
    const std::vector<int> days{shocks_.horizon / 3, 2 * shocks_.horizon / 3, shocks_.horizon};
    std::vector<Table::Column> columns{{"of 100 runs, by day", Align::left}};
    for (const int day : days) columns.push_back({fmt::format("{}", day), Align::right});
    Table table(columns);
    const auto row = [&](const std::string& name, const std::vector<answers::OverTime>& under) {
      for (const answers::OverTime& each : under) {
        if (each.lever == study::Lever::none && under.size() > 1) continue;
        std::vector<std::string> cells{fmt::format("{} ({})", name, answers::name_of(each.lever))};
        for (const int day : days) cells.push_back(hundredths(each.curve[static_cast<std::size_t>(day)]));
        table.row(std::move(cells));
      }
    };
    for (const answers::MediatorGone& each : shocks_.gone) row(mediator(each.mediator) + " has left", each.under);
    row("agreement", shocks_.agreement);
    return "\n" + paragraph("Who has left by when, beside agreement:") + table.text(style_);
  }

  /// "22/49/31*": the anchored outcome, agreement where that is not it, gone; a star where the outcome differs.
  [[nodiscard]] std::string cell(const answers::DeadlineReading& reading) const {
    std::string out;
    if (shocks_.event != study::Event::agreement) out = fmt::format("{:.0f}/", 100 * reading.event.p);
    out += fmt::format("{:.0f}/{:.0f}", 100 * reading.agreement.p, 100 * reading.gone.p());
    return out + (answers::shows(reading.event_difference) ? "*" : "");
  }

  [[nodiscard]] std::string deadline(const answers::DeadlineGrid& grid) const {
    const std::string name = mediator(grid.mediator);
    const std::string first = shocks_.event == study::Event::agreement ? "" : "deals / ";
    std::string out =
        "\n" + paragraph(fmt::format("A deadline of {}: its length against the probability that it is carried out. Of "
                                     "100 runs: {}agreements / {} has left. In brackets the case's own length with the "
                                     "middle of its probability; * {}s differ from no deadline.",
                                     name, first, name, event_word(shocks_.event)));
    for (std::size_t s = 0; s < grid.cells.size(); ++s) {
      std::vector<Table::Column> columns{{std::string(answers::name_of(grid.none[s].lever)), Align::left}};
      for (const double p : grid.carried_out) columns.push_back({short_number(p), Align::right});
      Table table(columns);
      for (std::size_t r = 0; r < grid.after.size(); ++r) {
        std::vector<std::string> cells{fmt::format("{} days", grid.after[r])};
        for (std::size_t c = 0; c < grid.carried_out.size(); ++c) {
          const bool own = r == grid.own_row() && c == grid.own_column();
          const std::string said = cell(grid.cells[s][r][c]);
          cells.push_back(own ? "[" + said + "]" : said);
        }
        table.row(std::move(cells));
      }
      out += table.text(style_);
      out += paragraph(fmt::format("No deadline: {}. As the case has it, over its ranges: {}.", cell(grid.none[s]),
                                   cell(grid.as_it_is[s])));
    }
    return out;
  }

  [[nodiscard]] std::string lines() const {
    std::string out;
    const auto part = [&](FieldClass cls, std::string_view words) {
      Table table({{"over", Align::left},
                   {fmt::format("{}s", event_word(shocks_.event)), Align::right},
                   {"agreement", Align::right},
                   {"escalation", Align::right}});
      for (const answers::Line& line : shocks_.lines)
        if (line.cls == cls) add_line(table, line);
      if (!table.empty()) out += "\n" + paragraph(words) + table.text(style_);
    };
    part(FieldClass::lever, "Tipping points of what may be changed (of 100 runs, at the two ends):");
    part(FieldClass::condition, "Tipping points of conditions, to be watched (of 100 runs, at the two ends):");
    part(FieldClass::harm, "Harm, shown for what comes with it (of 100 runs, at the two ends):");
    return out;
  }

  void add_line(Table& table, const answers::Line& line) const {
    if (line.points.empty()) {
      table.row({"", "", "", ""}, line.path + ": a single value, no range to look along");
      return;
    }
    const answers::LinePoint &low = line.points.front(), &high = line.points.back();
    std::string note = line.path;
    for (const answers::Tip& tip : line.tips) note += "; " + tip_words(tip);
    if (line.tips.empty() && line.cls != FieldClass::harm) note += ": none in range";
    table.row({fmt::format("{} → {}", short_number(low.value), short_number(high.value)), moved(low.event, high.event),
               moved(low.agreement, high.agreement), moved(low.escalation, high.escalation)},
              std::move(note));
  }

  [[nodiscard]] std::string tip_words(const answers::Tip& tip) const {
    const std::string band = fmt::format("between {} and {}", short_number(tip.from), short_number(tip.to));
    if (tip.leading)
      return fmt::format("{} the most frequent outcome changes from {} to {}", band, outcome_word(tip.leading->first),
                         outcome_word(tip.leading->second));
    return fmt::format("{} {}s go from {} to {} of the case as it stands", band, event_word(shocks_.event),
                       answers::name_of(tip.frequency->first), answers::name_of(tip.frequency->second));
  }

  [[nodiscard]] std::string indicators() const {
    const answers::Indicators& found = shocks_.indicators;
    std::string out = "\n";
    if (found.shown.empty())
      return out + paragraph(fmt::format("Indicators: of {} uncertain conditions none goes with more or fewer {}s by "
                                         "more than these runs can show.",
                                         found.tested, event_word(shocks_.event)));
    out += paragraph(
        fmt::format("Indicators: conditions that go with more or fewer {}s, the third of draws with the lowest values "
                    "→ the third with the highest; of {} looked at together. * the strongest. Not to be moved.",
                    event_word(shocks_.event), found.tested));
    Table table({{"value", Align::left}, {fmt::format("{}s of 100", event_word(shocks_.event)), Align::right}});
    for (const answers::Indicator& each : found.shown)
      table.row({fmt::format("{} → {}", short_number(each.found.low), short_number(each.found.high)),
                 more_in_hundred(difference_of(each.found))},
                each.found.path + (each.strongest ? " *" : ""));
    return out + table.text(style_);
  }

  [[nodiscard]] std::string signs() const {
    if (shocks_.indicators.signs.empty()) return {};
    std::string out = "\n" + paragraph("What can be seen to happen:");
    for (const answers::Sign& each : shocks_.indicators.signs)
      out += bullet(each.when.empty()
                        ? fmt::format("{} ({}): the pressure it exerts", each.name, each.who)
                        : fmt::format("{} may enter once any of these holds: {}", each.who, fmt::join(each.when, "; ")),
                    style_);
    return out;
  }

  const answers::Question& question_;
  const answers::Shocks& shocks_;
  const Style& style_;
};

}  // namespace

std::string shocks_text(const answers::Question& question, const answers::Shocks& shocks, const Style& style) {
  return Teller(question, shocks, style).text();
}

}  // namespace detente::output
