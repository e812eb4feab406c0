// Decides which packages no other package of a set dominates (at least as good for all, better for one, to 1e-12).
#pragma once

#include "detente/lens/bargain/packages/table.hpp"

namespace detente::bargain {

/// The undominated members of `set`, in its order; every package of a tied utility vector. `set` ascends.
/// Two parties: buckets, then a sweep over the sorted rest. More: sort by total, then filter against the front
/// (Chomicki et al. 2003, "Skyline with presorting"), after the strongest few have thrown out the bulk.
[[nodiscard]] std::vector<Outcome> pareto(const Table& table, const std::vector<Outcome>& set);

/// The same by definition, every pair compared: the judge of the fast one.
[[nodiscard]] std::vector<Outcome> pareto_by_definition(const Table& table, const std::vector<Outcome>& set);

}  // namespace detente::bargain
