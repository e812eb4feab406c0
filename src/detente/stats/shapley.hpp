// Decides how a joint result is shared among those who brought it about: Shapley values, exact over all coalitions.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

namespace detente::stats {

/// `value[S]` for every coalition S as a bit mask over `players` (at most 20), 2^players numbers. Player i's share is
/// Σ over S without i of |S|!(n − |S| − 1)!/n! · (v(S ∪ i) − v(S)); the shares add up to v(all) − v(none).
/// Shapley, "A value for n-person games", Contributions to the Theory of Games II (1953).
[[nodiscard]] std::vector<double> shapley(std::span<const double> value, std::size_t players);

/// For games too large to enumerate: the mean over the given orders of what each player adds on joining. `value` is
/// asked for the coalitions on the way; a repeated question should be answered from memory.
[[nodiscard]] std::vector<double> shapley_over_orders(const std::vector<std::vector<std::size_t>>& orders,
                                                      std::size_t players,
                                                      const std::function<double(std::size_t)>& value);

}  // namespace detente::stats
