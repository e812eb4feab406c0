// Decides when two utilities count as equal: when they agree to 1e-12. Comparing integers instead of doubles keeps
// rounding noise (0.1 + 0.2 against 0.3) from making or breaking a tie, and unlike a tolerance it stays transitive.
#pragma once

#include <cstdint>

namespace detente::bargain {

using Units = std::int64_t;

inline constexpr double units_per_one = 1e12;

/// One step of a reservation value in a relaxation: 0.01.
inline constexpr Units reservation_step = 10'000'000'000;

/// Nearest whole number of 1e-12, halves away from zero; |u| up to 9e6 (kept there beyond).
[[nodiscard]] inline Units units(double u) {
  const double scaled = u * units_per_one;
  if (!(scaled < 9e18)) return 9'000'000'000'000'000'000;
  if (!(scaled > -9e18)) return -9'000'000'000'000'000'000;
  return static_cast<Units>(scaled < 0 ? scaled - 0.5 : scaled + 0.5);
}

}  // namespace detente::bargain
