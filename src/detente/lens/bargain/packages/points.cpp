// Decides which packages attain each bargaining solution.
#include "detente/lens/bargain/packages/points.hpp"

#include <algorithm>
#include <limits>

namespace detente::bargain {
namespace {

template <class Value>
Point best(const Table& table, const std::vector<Outcome>& set, double tie_relative, double tie_absolute,
           const Value& value) {
  std::vector<double> values;
  values.reserve(set.size());
  for (const Outcome o : set) values.push_back(value(o));
  Point point;
  point.value = *std::max_element(values.begin(), values.end());
  const double least = point.value * (1 - tie_relative) - tie_absolute;
  for (std::size_t i = 0; i < set.size(); ++i)
    if (values[i] >= least) point.outcomes.push_back(set[i]);
  for (const auto& column : table.utilities) point.utilities.push_back(column[point.outcomes.front()]);
  return point;
}

}  // namespace

Points points(const Table& table, const std::vector<Outcome>& set) {
  if (set.empty()) return {};
  constexpr double infinity = std::numeric_limits<double>::infinity();
  const std::size_t parties = table.parties();
  const auto& u = table.utilities;
  // In whole units, so that no gain is exactly that.
  const auto gain = [&](std::size_t i, Outcome o) {
    return static_cast<double>(std::max(Units{0}, units(u[i][o]) - table.reservations[i])) / units_per_one;
  };

  std::vector<double> ideal(parties, 0.0);           // largest gain within the set
  std::vector<double> feasible_ideal(parties, 0.0);  // and over all feasible packages
  for (std::size_t i = 0; i < parties; ++i) {
    for (const Outcome o : set) ideal[i] = std::max(ideal[i], gain(i, o));
    for (Outcome o = 0; o < table.size(); ++o)
      if (table.marks[o] & feasible) feasible_ideal[i] = std::max(feasible_ideal[i], gain(i, o));
  }

  const auto product = [&](Outcome o) {
    double value = 1;
    for (std::size_t i = 0; i < parties; ++i) value *= gain(i, o);
    return value;
  };
  const auto least_share = [&](const std::vector<double>& most) {
    return [&](Outcome o) {
      double value = 1;
      for (std::size_t i = 0; i < parties; ++i)
        if (most[i] > 0) value = std::min(value, gain(i, o) / most[i]);
      return value;
    };
  };
  const auto least_gain = [&](Outcome o) {
    double value = infinity;
    for (std::size_t i = 0; i < parties; ++i) value = std::min(value, gain(i, o));
    return value;
  };
  const auto total = [&](Outcome o) {
    double value = 0;
    for (std::size_t i = 0; i < parties; ++i) value += u[i][o];
    return value;
  };
  const auto least = [&](Outcome o) {
    double value = infinity;
    for (std::size_t i = 0; i < parties; ++i) value = std::min(value, u[i][o]);
    return value;
  };
  return {.nash = best(table, set, nash_tie, 0, product),
          .kalai_smorodinsky = best(table, set, 0, tie, least_share(ideal)),
          .kalai_smorodinsky_feasible_ideal = best(table, set, 0, tie, least_share(feasible_ideal)),
          .egalitarian = best(table, set, 0, tie, least_gain),
          .utilitarian = best(table, set, 0, tie, total),
          .max_min = best(table, set, 0, tie, least)};
}

}  // namespace detente::bargain
