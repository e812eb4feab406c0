#include "detente/output/process_words.hpp"

#include <fmt/format.h>

#include <cmath>

namespace detente::output {
namespace {

/// A share as runs in 100, whole; what rounds to none but is not says "<1".
std::string hundredths(double share) {
  const double value = 100 * share;
  if (value > 0 && value < 0.5) return "<1";
  return fmt::format("{:.0f}", value);
}

/// Signed whole runs in 100; "0" has no sign.
std::string signed_hundredths(double share) {
  const double value = std::round(100 * share);
  if (value == 0) return "0";
  return fmt::format("{}{:.0f}", value > 0 ? "+" : "−", std::abs(value));
}

std::vector<Table::Column> columns(const answers::Talks& talks, std::string first) {
  std::vector<Table::Column> out{{std::move(first), Table::Align::left}};
  for (const study::Setting& setting : talks.told())
    out.push_back({std::string(answers::name_of(setting.lever)), Table::Align::right});
  return out;
}

}  // namespace

std::string in_hundred(const stats::TwoUncertainties& found) {
  return fmt::format("{} ({}–{})", hundredths(found.p), hundredths(found.low), hundredths(found.high));
}

std::string more_in_hundred(const stats::Paired& paired) {
  const std::string low = signed_hundredths(paired.low), high = signed_hundredths(paired.high);
  const std::string mean = fmt::format("{} ±{:.0f}", signed_hundredths(paired.difference), std::ceil(200 * paired.se));
  return low == high ? mean : fmt::format("{} ({} to {})", mean, low, high);
}

std::string caveat(const answers::Talks& talks, const answers::Comparison& comparison) {
  const stats::Paired& leading = comparison.leading().of(talks.event);
  if (comparison.depends_on_anchor) return "depends on the anchor";
  if (!answers::shows(leading)) return "no difference that these inputs can show";
  if (leading.low < 0 && leading.high > 0) return "sign open over the inputs' range";
  return {};
}

std::string setting_words(study::Lever lever) {
  if (lever == study::Lever::none) return "raw";
  return fmt::format("anchored by {}", answers::name_of(lever));
}

ComparisonTable::ComparisonTable(const answers::Talks& talks, std::string first_column)
    : talks_(talks), table_(columns(talks, std::move(first_column))) {}

void ComparisonTable::row(const std::string& name, const answers::Comparison& comparison, const std::string& note) {
  std::vector<std::string> cells{name};
  const std::vector<study::Setting> told = talks_.told();
  for (const answers::Difference& each : comparison.under)
    if (each.lever != study::Lever::none || told.front().lever == study::Lever::none)
      cells.push_back(more_in_hundred(each.of(talks_.event)));
  std::string below = caveat(talks_, comparison);
  if (!note.empty()) below = below.empty() ? note : fmt::format("{}; {}", note, below);
  table_.row(std::move(cells), std::move(below));
}

std::string ComparisonTable::text(const Style& style) const {
  return table_.text(style);
}

}  // namespace detente::output
