// Decides what an uncertain quantity of a case means: one of seven distributions, cut to the range its field allows.
#pragma once

#include <limits>

namespace detente {

/// What stands in a, b and c: point (value), uniform (low, high), triangular (low, mode, high), interval90 (5 % and
/// 95 % points of a normal), normal (mean, standard deviation), beta (a, b; on 0..1), lognormal (mean and standard
/// deviation of the logarithm).
enum class Shape { point, uniform, triangular, interval90, normal, beta, lognormal };

/// A distribution given that its value lies in [low, high]. Parameters are finite and in order: uniform and interval90
/// a ≤ b, triangular a ≤ b ≤ c, standard deviations ≥ 0, beta's a, b > 0, low ≤ high (asserted; the reader of the case
/// reports them). Where that leaves a single value, all of them answer with it: a spread of 0 gives its centre moved
/// into the range, and a range so far out that no probability is left gives its end nearest to the median.
struct Distribution {
  Shape shape = Shape::point;
  double a = 0, b = 0, c = 0;
  double low = -std::numeric_limits<double>::infinity();
  double high = std::numeric_limits<double>::infinity();

  /// The value below which a share u in (0, 1) lies: Q(F(low) + u(F(high) − F(low))) with F, Q of the uncut
  /// distribution, taken from its upper tail where the range lies above the median. Stays in the range; does not
  /// decrease with u (but for the last bits of a normal). Beta's is bisected on I_x down to neighbouring doubles. Exact
  /// to a relative 1e-13, or to what 2^-51 of share makes of the value where the density is thin.
  [[nodiscard]] double quantile(double u) const;

  /// The share at or below x: 0 below the range, 1 from its high end on.
  [[nodiscard]] double cdf(double x) const;

  /// The value to show when one must stand for all: the mode of a triangular (moved into the range), else the median.
  [[nodiscard]] double central() const;

  friend bool operator==(const Distribution&, const Distribution&) = default;
};

}  // namespace detente
