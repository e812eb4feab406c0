// Decides how two arms are compared that share their runs one by one: the difference, its error, how it ranges over the
// parameters, and in how many runs the one has what the other has not.
#pragma once

#include <cstdint>
#include <span>

namespace detente::stats {

/// Shares of the runs that both arms have in common; they add up to 1.
struct Switch {
  double gain = 0;  ///< not in the base, in the arm
  double lose = 0;  ///< in the base, not in the arm
  double both = 0;
  double neither = 0;
};

struct Paired {
  double difference = 0;  ///< share in the arm − share in the base
  double se = 0;          ///< of the mean, clustered by parameter vector: sd_j(d_j)/√J
  double low = 0;         ///< 5 % point over the vectors, run noise shrunk away as in two_uncertainties
  double high = 0;        ///< 95 % point of the same
  Switch table = {};
};

/// One flag a run, vector after vector, `runs` runs each; both spans of the same length, a multiple of `runs`.
[[nodiscard]] Paired paired(std::span<const std::uint8_t> base, std::span<const std::uint8_t> arm, std::uint32_t runs);

}  // namespace detente::stats
