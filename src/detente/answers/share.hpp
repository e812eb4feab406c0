// Decides how a probability found by counting is told: the share, its Monte Carlo error, and a 90 % interval of it.
#pragma once

#include <cstdint>

namespace detente::answers {

/// `count` of `n` draws. The error is that of counting only: what the draws range over is the case's own uncertainty.
struct Share {
  std::uint64_t count = 0;
  std::uint64_t n = 0;

  [[nodiscard]] double p() const { return n == 0 ? 0 : static_cast<double>(count) / static_cast<double>(n); }
  /// √(p(1−p)/n)
  [[nodiscard]] double mc_se() const;
  /// Wilson's 90 % score interval (Wilson 1927): it stays within 0..1 and is not empty at p = 0 or 1.
  [[nodiscard]] double low() const;
  [[nodiscard]] double high() const;
};

}  // namespace detente::answers
