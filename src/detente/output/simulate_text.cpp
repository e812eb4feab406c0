#include <fmt/format.h>

#include "detente/answers/prospects.hpp"
#include "detente/output/process_words.hpp"
#include "detente/output/simulate.hpp"

namespace detente::output {
namespace {

constexpr std::array outcome_words{"a deal", "a pause, no deal", "stalemate", "mediators gone", "escalation"};

std::string changed_words(const std::vector<std::string>& changed, const Style& style) {
  std::string out;
  for (const std::string& each : changed) out += bullet(each, style);
  return out.empty() ? out : wrapped("Changed against the case as written:", style.width) + out + "\n";
}

/// Days at which curves are told: about every sixth of the horizon.
std::vector<std::size_t> told_days(int horizon) {
  std::vector<std::size_t> out;
  for (int part = 1; part <= 6; ++part) out.push_back(static_cast<std::size_t>(horizon * part / 6));
  return out;
}

std::string curve_table(const Model& model, const study::Counts& counts, const Style& style) {
  const std::vector<std::size_t> days = told_days(counts.horizon);
  std::vector<Table::Column> columns{{"runs in 100 by day", Table::Align::left}};
  for (const std::size_t day : days) columns.push_back({fmt::format("{}", day), Table::Align::right});
  Table table(columns);
  for (const answers::Curve& curve : answers::curves_of(model, counts)) {
    if (curve.by_day.back() <= 0 || curve.name == "stalemate" || curve.name == "partial" || curve.name == "withdrawal")
      continue;  // these are said of the last day only
    std::string name = curve.name;
    for (char& letter : name)
      if (letter == '_') letter = ' ';
    std::vector<std::string> cells{name};
    for (const std::size_t day : days) cells.push_back(fmt::format("{:.0f}", 100 * curve.by_day[day]));
    table.row(std::move(cells));
  }
  return table.text(style);
}

}  // namespace

std::string outlook_table(const std::vector<answers::Outlook>& levels, const Style& style) {
  std::vector<Table::Column> columns{{"runs in 100 (range)", Table::Align::left}};
  for (const answers::Outlook& each : levels)
    columns.push_back({std::string(answers::name_of(each.lever)), Table::Align::right});
  Table table(columns);
  for (std::size_t o = 0; o < outcome_words.size(); ++o) {
    std::vector<std::string> cells{outcome_words[o]};
    for (const answers::Outlook& each : levels) cells.push_back(in_hundred(each.outcome[o]));
    table.row(std::move(cells));
  }
  std::vector<std::string> agreement{"deal or pause"}, rounds{"rounds a run"}, days{"days in style manipulation"};
  for (const answers::Outlook& each : levels) {
    agreement.push_back(in_hundred(each.agreement));
    rounds.push_back(fmt::format("{:.1f}", each.rounds));
    days.push_back(fmt::format("{:.0f}", each.manipulation_days));
  }
  table.row(std::move(agreement));
  table.row(std::move(rounds));
  table.row(std::move(days));
  return table.text(style);
}

std::string anchor_words(const answers::Talks& talks) {
  if (talks.settings().size() == 1)
    return talks.reservation.target > 0 ? "Not anchored: no value of either lever brings the runs to the base rate. "
                                          "Read differences, not levels."
                                        : "Not anchored: the case names no base rate. Read differences, not levels.";
  const auto one = [](const study::Anchor& anchor, std::string_view what) {
    if (!anchor.value) return fmt::format("{} cannot reach it", what);
    return fmt::format("{} {:.3f}", what, *anchor.value);
  };
  return fmt::format(
      "Anchored: the base rate asks for {:.0f} {} in 100 runs of the case as written; {}, {}. The level is set by it, "
      "not found; what differs from it is the case's.",
      100 * talks.reservation.target, talks.event == study::Event::deal ? "deals" : "agreements",
      one(talks.reservation, "reservation B0 ="), one(talks.tempo, "tempo factor"));
}

std::string simulation_text(const answers::Talks& talks, const study::Results& results,
                            const std::vector<std::string>& changed, const Style& style) {
  const study::Counts& raw = results.at(answers::arm_name("base", study::Lever::none));
  std::vector<answers::Outlook> levels;
  for (const study::Setting& setting : talks.settings())
    levels.push_back(answers::outlook_of(results.at(answers::arm_name("base", setting.lever)), setting.lever));
  std::string out = changed_words(changed, style);
  out += wrapped(
      fmt::format("{} runs ({} draws of everything uncertain, {} runs at each), {} days. Ranges are 5 to 95 % "
                  "over the draws; counting alone errs by about ±{:.0f} in 100.",
                  raw.total(), raw.vectors, raw.runs, raw.horizon, std::max(1.0, 200 * levels.front().agreement.mc_se)),
      style.width);
  out += "\n" + outlook_table(levels, style) + "\n" + wrapped(anchor_words(talks), style.width) + "\n";
  const bool anchored = levels.size() > 1;
  const study::Lever told = anchored ? levels[1].lever : study::Lever::none;
  out += wrapped(fmt::format("Over time, {}:", setting_words(told)), style.width);
  return out + curve_table(*talks.base.model, results.at(answers::arm_name("base", told)), style);
}

std::string scenarios_text(const answers::Talks& talks, const answers::Scenarios& found, const Style& style) {
  std::string out = wrapped(
      fmt::format(
          "{} more or fewer in 100 runs than {}, the same draws run by run (± two Monte Carlo errors; range over "
          "the inputs). {}",
          talks.event == study::Event::deal ? "Deals" : "Agreements",
          found.baseline.empty() ? "the case as it stands" : fmt::format("'{}'", found.baseline),
          "Harms are shown for what they do, never as means."),
      style.width);
  ComparisonTable table(talks, "scenario");
  for (const answers::ScenarioView& each : found.list) {
    std::string note = each.title;
    if (each.against != found.baseline) note += fmt::format(" (against '{}')", each.against);
    if (each.harm) note += " (harm)";
    table.row(each.id, each.comparison, note);
  }
  if (table.empty()) return "The case names no scenario that changes anything.\n";
  out += table.text(style) + "\n";
  out += wrapped("Levels of what they are held against:", style.width) + outlook_table(found.base, style) + "\n";
  return out + wrapped(anchor_words(talks), style.width);
}

}  // namespace detente::output
