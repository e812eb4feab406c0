// Decides how what a decision maker wants becomes ranks of states: tiers, points for options, or statements in order of
// importance.
#pragma once

#include <cstdint>
#include <vector>

#include "detente/lens/structure/input.hpp"

namespace detente::structure {

/// Ranks 0, 1, 2 … in the order of the values; equal values share one.
[[nodiscard]] std::vector<Rank> ranks_of_values(const std::vector<std::int64_t>& values);

/// Tiers of states, best first, each of `states` states once.
[[nodiscard]] std::vector<Rank> ranks_of_tiers(const std::vector<std::vector<State>>& tiers, std::size_t states);

/// Whole units of 1e-9, so that sums tie exactly where decimals do; |points| ≤ 1e6.
[[nodiscard]] std::int64_t whole_points(double points);

/// Option weighting (Hipel, Kilgour, Fang & Peng 1997): the sum of the points of the options taken. `points` has one
/// number an option.
[[nodiscard]] std::vector<Rank> ranks_of_points(const std::vector<double>& points,
                                                const std::vector<OptionBits>& states);

/// Prioritised statements (Fang, Hipel, Kilgour & Peng 2003), the most important first: a state beats another if it
/// satisfies the first statement in which the two differ.
[[nodiscard]] std::vector<Rank> ranks_of_statements(const std::vector<Statement>& statements,
                                                    const std::vector<OptionBits>& states);

}  // namespace detente::structure
