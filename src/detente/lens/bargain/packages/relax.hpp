// Decides the smallest steps, by any of the parties, that would open a zone of agreement where there is none, and which
// packages come nearest without them.
#pragma once

#include <optional>

#include "detente/lens/bargain/packages/table.hpp"

namespace detente::bargain {

/// What one party gives in one respect: `count` levels of a red line (in the order of RedLine::forbids), or
/// count × 0.01 of its reservation value when `line` is empty.
struct Step {
  std::size_t party = 0;
  std::optional<std::size_t> line;  ///< place in Party::red_lines
  std::uint32_t count = 0;

  friend bool operator==(const Step&, const Step&) = default;
};

/// A minimal set of steps: it opens a zone, no proper subset of it does.
struct Relaxation {
  std::vector<Step> steps;  ///< by party; red lines as declared, then the reservation value
  std::uint32_t total = 0;  ///< number of steps, each level and each 0.01 counting one
  double cost = 0;          ///< Σ weight × step, in utility: a level counts w_ik/(levels − 1), a 0.01 counts 0.01
  Outcome outcome = 0;      ///< the first package that it makes acceptable to all
  std::uint64_t opens = 0;  ///< how many packages it makes so
  bool beyond_bound = false;
};

/// The search is exact: every feasible package needs a known number of steps of each kind, and the minimal ones among
/// these vectors are the minimal relaxations. `bound` only limits what is listed: relaxations of up to `bound` steps;
/// if there is none, those of up to `bound` steps more than the fewest that suffice, marked beyond_bound.
struct Relaxations {
  std::uint32_t bound = 0;
  std::optional<std::uint64_t> fewest = {};  ///< fewest steps that open a zone; none when no package is feasible
  std::uint64_t found = 0;                   ///< minimal relaxations within what was searched, listed or not
  std::vector<Relaxation> list = {};  ///< by cost, then number of steps, then outcome; at most as many as asked for
  bool stopped = false;               ///< the stop token cut the search short: the list is empty
};

/// Empty list and fewest = 0 when a zone exists already.
[[nodiscard]] Relaxations relax(const Input& input, const Grid& grid, const Table& table, std::uint32_t bound,
                                std::size_t list, const StopToken& stop);

/// A package outside the zone, what each party lacks there and the modally holding red lines it breaks.
struct NearMiss {
  Outcome outcome = 0;
  double shortfall = 0;          ///< Σ_i max(0, r_i − u_i)
  std::vector<double> by_party;  ///< its terms
  std::vector<Step> breaks;      ///< the lines broken, with the levels that each would have to give
};

/// Feasible packages outside the zone by total shortfall, then number of red lines broken, then levels by which they are
/// broken, then the gain of the party worst off (most first), then outcome.
[[nodiscard]] std::vector<NearMiss> near_misses(const Input& input, const Grid& grid, const Table& table,
                                                std::size_t list, const StopToken& stop);

}  // namespace detente::bargain
