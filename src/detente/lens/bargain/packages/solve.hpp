// Decides everything the packages lens says at modal values: is there a zone of agreement, which packages are
// efficient, where the named solutions lie, what would open a zone, what comes near, and which pairs leave no room.
#pragma once

#include "detente/base/diagnostics.hpp"
#include "detente/base/progress.hpp"
#include "detente/lens/bargain/packages/points.hpp"
#include "detente/lens/bargain/packages/relax.hpp"
#include "detente/lens/bargain/packages/room.hpp"

namespace detente::bargain {

struct Options {
  std::uint64_t max_bytes = 2'000'000'000;  ///< refuse a grid that would need more
  std::uint32_t relaxation_bound = 4;       ///< steps searched (Relaxations)
  std::size_t relaxations_listed = 20;
  std::size_t near_misses_listed = 10;
};

/// A set of packages: how many, which are efficient within it, and the solutions over it.
struct Frontier {
  std::uint64_t count = 0;
  std::vector<Outcome> pareto = {};  ///< undominated within the set, ascending, every package of a tied vector
  Points points = {};                ///< none when the set is empty
};

struct Result {
  Grid grid;                     ///< numbers ⇄ levels
  std::uint64_t outcomes = 0;    ///< feasible packages
  Frontier rational = {};        ///< u_i ≥ r_i for every party, red lines apart
  Frontier zone = {};            ///< rational and within every red line that holds at modal values
  std::vector<Pair> pairs = {};  ///< every party–issue pair
  Relaxations relaxations = {};  ///< what would open a zone; empty when there is one
  std::vector<NearMiss> near_misses = {};

  [[nodiscard]] bool zone_of_agreement() const { return zone.count > 0; }
};

/// Refuses with DT0751 when the grid needs more than `max_bytes`, with DT0752 when stopped. Progress counts phases.
/// Asserts that the input is consistent.
[[nodiscard]] Expected<Result> solve(const Input& input, const Options& options, const Progress& progress,
                                     const StopToken& stop);

/// The utilities of every party at a package, in the order of the parties.
[[nodiscard]] std::vector<double> utilities_at(const Input& input, const Levels& package);

}  // namespace detente::bargain
