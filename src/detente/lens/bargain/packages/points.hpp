// Decides the named bargaining solutions over a finite set of packages, each by its exact formula, ties listed.
#pragma once

#include <optional>

#include "detente/lens/bargain/packages/table.hpp"

namespace detente::bargain {

/// One solution: its value, every package that attains it (ascending) and the utilities of the first.
struct Point {
  double value = 0;
  std::vector<Outcome> outcomes;
  std::vector<double> utilities;
};

/// Over packages x of a set, with the reservation value r_i as the disagreement point, all in units of utility.
struct Points {
  std::optional<Point> nash = {};               ///< max Π_i (u_i − r_i)                       (Nash 1950)
  std::optional<Point> kalai_smorodinsky = {};  ///< max min_i (u_i − r_i)/(b_i − r_i), b_i = max u_i over the set
                                                ///< (Kalai & Smorodinsky 1975); a party with b_i = r_i is left out
  /// The same with b_i = max u_i over all feasible packages, rational or not. A variant under its own name: some
  /// programs and published tables mean this one. Both agree where every package is rational.
  std::optional<Point> kalai_smorodinsky_feasible_ideal = {};
  std::optional<Point> egalitarian = {};  ///< max min_i (u_i − r_i)                     (Kalai 1977)
  std::optional<Point> utilitarian = {};  ///< max Σ_i u_i
  std::optional<Point> max_min = {};      ///< max min_i u_i
};

/// Packages within this of the best value tie: relative for the Nash product, absolute (in utility) for the others.
inline constexpr double nash_tie = 1e-9;
inline constexpr double tie = 1e-12;

/// All five points, or none of them when the set is empty. Gains u_i − r_i are taken in whole units of 1e-12, none
/// below zero, so a party that gains nothing makes the Nash product exactly zero; where that is so everywhere, all
/// packages tie.
[[nodiscard]] Points points(const Table& table, const std::vector<Outcome>& set);

}  // namespace detente::bargain
