// Decides which packages attain each bargaining solution. Works column by column, so that a million packages take
// milliseconds a criterion.
#include "detente/lens/bargain/packages/points.hpp"

#include <algorithm>
#include <functional>
#include <limits>

namespace detente::bargain {
namespace {

using Column = std::vector<double>;  // by place in the set

/// Per package the fold of its values over the parties, in their order.
template <class Fold>
Column folded(const std::vector<Column>& columns, std::size_t size, double start, Fold fold) {
  Column values(size, start);
  for (const auto& column : columns)
    for (std::size_t at = 0; at < size; ++at) values[at] = fold(values[at], column[at]);
  return values;
}

Point best(const Table& table, const std::vector<Outcome>& set, const Column& values, double relative,
           double absolute) {
  Point point;
  point.value = *std::max_element(values.begin(), values.end());
  const double least = point.value * (1 - relative) - absolute;
  for (std::size_t at = 0; at < set.size(); ++at)
    if (values[at] >= least) point.outcomes.push_back(set[at]);
  for (const auto& column : table.utilities) point.utilities.push_back(column[point.outcomes.front()]);
  return point;
}

/// Gains as shares of each party's ideal gain; a party that can gain nothing is left out.
std::vector<Column> shares(const std::vector<Column>& gains, const std::vector<double>& ideal) {
  std::vector<Column> result;
  for (std::size_t i = 0; i < gains.size(); ++i) {
    if (!(ideal[i] > 0)) continue;
    auto& share = result.emplace_back(gains[i]);
    for (double& value : share) value /= ideal[i];
  }
  return result;
}

}  // namespace

Points points(const Table& table, const std::vector<Outcome>& set) {
  if (set.empty()) return {};
  constexpr double infinity = std::numeric_limits<double>::infinity();
  const std::size_t size = set.size();
  std::vector<Column> utilities;
  std::vector<Column> gains;
  std::vector<double> ideal;           // largest gain within the set
  std::vector<double> feasible_ideal;  // and over all feasible packages
  for (std::size_t i = 0; i < table.parties(); ++i) {
    // In whole units, so that no gain is exactly that.
    const auto gain = [&](double u) {
      return static_cast<double>(std::max(Units{0}, units(u) - table.reservations[i])) / units_per_one;
    };
    const auto& all = table.utilities[i];
    auto& u = utilities.emplace_back(size);
    auto& g = gains.emplace_back(size);
    for (std::size_t at = 0; at < size; ++at) u[at] = all[set[at]];
    for (std::size_t at = 0; at < size; ++at) g[at] = gain(u[at]);
    ideal.push_back(*std::max_element(g.begin(), g.end()));
    double most = -infinity;
    for (Outcome o = 0; o < table.size(); ++o)
      if (table.marks[o] & feasible) most = std::max(most, all[o]);
    feasible_ideal.push_back(gain(most));
  }
  const auto least = [](double a, double b) { return std::min(a, b); };
  const auto point = [&](const Column& values, double relative = 0, double absolute = tie) {
    return best(table, set, values, relative, absolute);
  };
  return {.nash = point(folded(gains, size, 1, std::multiplies<>()), nash_tie, 0),
          .kalai_smorodinsky = point(folded(shares(gains, ideal), size, 1, least)),
          .kalai_smorodinsky_feasible_ideal = point(folded(shares(gains, feasible_ideal), size, 1, least)),
          .egalitarian = point(folded(gains, size, infinity, least)),
          .utilitarian = point(folded(utilities, size, 0, std::plus<>())),
          .max_min = point(folded(utilities, size, infinity, least))};
}

}  // namespace detente::bargain
