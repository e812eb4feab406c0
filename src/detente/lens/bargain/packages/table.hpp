// Decides, for every package of a block at once, what each party gets, who accepts it and how far it is from
// acceptable.
#pragma once

#include "detente/base/progress.hpp"
#include "detente/lens/bargain/packages/grid.hpp"
#include "detente/lens/bargain/packages/units.hpp"

namespace detente::bargain {

/// Marks of a package. Red lines count when they hold at modal values.
enum Mark : std::uint8_t {
  feasible = 1,   ///< no conflict applies
  rational = 2,   ///< feasible, and u_i ≥ r_i for every party (to 1e-12)
  acceptable = 4  ///< rational, and no red line is broken: the zone of agreement
};

/// Everything is indexed by the package's place in the block; for the whole grid that is the package's number.
struct Table {
  std::vector<std::vector<double>> utilities;      ///< [party][package]
  std::vector<std::vector<std::uint8_t>> accepts;  ///< [party][package]: u_i ≥ r_i and none of i's red lines broken
  std::vector<std::uint8_t> marks;                 ///< [package], bits of Mark
  std::vector<Units> reservations;                 ///< [party]

  [[nodiscard]] Outcome size() const { return marks.size(); }
  [[nodiscard]] std::size_t parties() const { return utilities.size(); }
  /// How far party i is below its reservation value at a package; 0 when it is not.
  [[nodiscard]] Units shortfall(std::size_t party, Outcome outcome) const {
    const Units gap = reservations[party] - units(utilities[party][outcome]);
    return gap > 0 ? gap : 0;
  }
};

/// Bytes that a table of the whole grid and the work on it take at most; saturates.
[[nodiscard]] std::uint64_t table_bytes(const Input& input, const Grid& grid);

/// [issue][level]: 1 where a modally holding red line of the party forbids the level.
using LevelFlags = std::vector<std::vector<std::uint8_t>>;
[[nodiscard]] LevelFlags forbidden(const Input& input, const Party& party);

/// `parties` may stand in for input.parties (a draw); `feasible_here` is tabulate_feasible of the block.
[[nodiscard]] Table tabulate(const Input& input, const std::vector<Party>& parties, const Grid& grid,
                             const Block& block, std::span<const std::uint8_t> feasible_here);

/// The whole grid at modal values.
[[nodiscard]] Table tabulate(const Input& input, const Grid& grid);

/// Calls visit(package) in order; looks at the stop token now and then. False when stopped.
template <class Visit>
bool sweep(Outcome size, const StopToken& stop, Visit visit) {
  constexpr Outcome stretch = 1 << 16;
  for (Outcome first = 0; first < size; first += stretch) {
    if (stop.requested()) return false;
    const Outcome end = first + stretch < size ? first + stretch : size;
    for (Outcome o = first; o < end; ++o) visit(o);
  }
  return true;
}

}  // namespace detente::bargain
