#include "detente/output/comparison.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace detente::output {
namespace {

constexpr double needs_tenths = 0.02;

Json paired_json(const stats::Paired& paired) {
  const stats::Switch& table = paired.table;
  return {{"difference", paired.difference},
          {"se", paired.se},
          {"range", Json::array({paired.low, paired.high})},
          {"switch", {{"gain", table.gain}, {"lose", table.lose}, {"both", table.both}, {"neither", table.neither}}}};
}

double width_of(const stats::Paired& paired) {
  return std::max(paired.high - paired.low, 4 * paired.se);
}

}  // namespace

Json comparison_json(const answers::Comparison& comparison) {
  Json under = Json::object();
  for (const answers::Difference& each : comparison.under)
    under[std::string(answers::name_of(each.lever))] = {{"deal", paired_json(each.deal)},
                                                        {"agreement", paired_json(each.agreement)},
                                                        {"escalation", paired_json(each.escalation)}};
  return {{"arm", comparison.arm},
          {"base", comparison.base},
          {"under", under},
          {"depends_on_anchor", comparison.depends_on_anchor}};
}

std::string in_hundred(double share, double width, bool sign) {
  const int digits = width < needs_tenths ? 1 : 0;
  const double smallest = digits == 1 ? 0.05 : 0.5;
  const double value = 100 * share;
  if (value > -smallest && value < smallest) return digits == 1 ? "0.0" : "0";
  return sign ? fmt::format("{:+.{}f}", value, digits) : fmt::format("{:.{}f}", value, digits);
}

std::string difference_words(const stats::Paired& paired) {
  const double width = width_of(paired);
  return fmt::format("{} ±{}", in_hundred(paired.difference, width, true), in_hundred(paired.se, width, false));
}

std::string range_words(double low, double high) {
  return fmt::format("{} to {}", in_hundred(low, high - low, false), in_hundred(high, high - low, false));
}

std::string_view under_words(study::Lever lever) {
  switch (lever) {
    case study::Lever::none:
      return "without an anchor";
    case study::Lever::reservation:
      return "under the reservation anchor";
    case study::Lever::tempo:
      return "under the tempo anchor";
  }
  return "without an anchor";
}

}  // namespace detente::output
