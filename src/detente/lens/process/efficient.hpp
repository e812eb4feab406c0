// Decides which packages of a grid no other dominates when every coordinate adds up over the issues.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace detente::process {

/// Coordinates are whole numbers of 1e-15 while they add up, so that no order of adding matters, and whole numbers of
/// 1e-12 when they are compared.
using Fine = std::int64_t;
inline constexpr double fine_per_one = 1e15;
inline constexpr Fine fine_per_unit = 1000;

/// Σ over issues, in fine units, rounded to units of 1e-12.
[[nodiscard]] constexpr Fine in_units(Fine fine) {
  return (fine + fine_per_unit / 2) / fine_per_unit;
}

/// What each level of each issue adds to each coordinate: [issue][level][coordinate], not negative.
using Terms = std::vector<std::vector<std::vector<Fine>>>;

/// Levels that cannot stand together, as (issue, level) of `Terms`.
using Barred = std::vector<std::vector<std::pair<std::size_t, std::size_t>>>;

/// Grid numbers, ascending: those `known` (ascending too) and every package without a barred combination that no other
/// such package dominates, i.e. is at least as good in every coordinate and better in one, in units of 1e-12. Those
/// known are not tested again, which is most of the work of a union.
[[nodiscard]] std::vector<std::size_t> with_efficient(const std::vector<std::size_t>& known, const Terms& terms,
                                                      const Barred& barred);

}  // namespace detente::process
