#include "detente/base/distribution.hpp"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cmath>
#include <cstdint>

#include "detente/base/maths.hpp"

namespace detente {
namespace {

/// A share of the uncut distribution is counted from below or from above: near an end only one of them is exact.
enum class From { below, above };

constexpr double z95 = 1.6448536269514722;  // 95 % point of the standard normal

/// interval90 said as the normal it stands for; the rest as it is.
Distribution plain(const Distribution& d) {
  if (d.shape != Shape::interval90) return d;
  return {Shape::normal, (d.a + d.b) / 2, (d.b - d.a) / (2 * z95), 0, d.low, d.high};
}

[[maybe_unused]] bool in_order(const Distribution& d) {
  if (!(d.low <= d.high)) return false;
  switch (d.shape) {
    case Shape::point:
      return std::isfinite(d.a);
    case Shape::uniform:
    case Shape::interval90:
      return std::isfinite(d.a) && std::isfinite(d.b) && d.a <= d.b;
    case Shape::triangular:
      return std::isfinite(d.a) && std::isfinite(d.c) && d.a <= d.b && d.b <= d.c;
    case Shape::normal:
    case Shape::lognormal:
      return std::isfinite(d.a) && std::isfinite(d.b) && d.b >= 0;
    case Shape::beta:
      return std::isfinite(d.a) && std::isfinite(d.b) && d.a > 0 && d.b > 0;
  }
  return false;
}

bool is_single(const Distribution& d) {
  switch (d.shape) {
    case Shape::point:
      return true;
    case Shape::uniform:
      return d.a == d.b;
    case Shape::triangular:
      return d.a == d.c;
    case Shape::normal:
    case Shape::lognormal:
      return d.b == 0;
    default:
      return false;
  }
}

/// Share of a triangular on 0..width with its mode at `mode`, up to t.
double triangular_share(double t, double mode, double width) {
  if (t <= 0) return 0;
  if (t >= width) return 1;
  if (t <= mode) return (t / width) * (t / mode);
  return (t * (width - t) + width * (t - mode)) / (width * (width - mode));  // 1 − (w−t)²/(w(w−m)) without its 1 −
}

double triangular_value(double share, double mode, double width) {
  if (share * width <= mode) return std::sqrt(share * mode * width);
  const double above = (1 - share) * (width - mode) * width;
  return width * (mode + share * (width - mode)) / (width + std::sqrt(above));  // w − √above without its cancellation
}

/// Share of the uncut, plain, spread-out distribution that lies below (or above) x.
double share(const Distribution& d, double x, From from) {
  const bool below = from == From::below;
  switch (d.shape) {
    case Shape::uniform:
      return std::clamp((below ? x - d.a : d.b - x) / (d.b - d.a), 0.0, 1.0);
    case Shape::triangular:
      return below ? triangular_share(x - d.a, d.b - d.a, d.c - d.a) : triangular_share(d.c - x, d.c - d.b, d.c - d.a);
    case Shape::normal:
      return maths::normal_cdf((below ? x - d.a : d.a - x) / d.b);
    case Shape::lognormal: {
      if (x <= 0) return below ? 0 : 1;
      const double log = maths::log(x);
      return maths::normal_cdf((below ? log - d.a : d.a - log) / d.b);
    }
    case Shape::beta: {
      const double inside = std::clamp(x, 0.0, 1.0);
      return below ? maths::incomplete_beta(d.a, d.b, inside) : maths::incomplete_beta(d.b, d.a, 1 - inside);
    }
    default:
      return 0;  // points and intervals do not come here
  }
}

/// The smallest double in (low, high] of the beta at which the wanted share is reached. Halving the bit patterns asks
/// about the same values for every share, so a larger share never gets a smaller value, whatever the rounding of I_x.
double beta_value(const Distribution& d, double wanted, From from) {
  // + 0.0 makes a −0 range end +0; positive doubles are ordered as their bits.
  auto low = std::bit_cast<std::uint64_t>(std::max(d.low, 0.0) + 0.0);
  auto high = std::bit_cast<std::uint64_t>(std::min(d.high, 1.0) + 0.0);
  while (high - low > 1) {
    const std::uint64_t middle = low + (high - low) / 2;
    const double found = share(d, std::bit_cast<double>(middle), from);
    const bool reached = from == From::below ? found >= wanted : found <= wanted;
    (reached ? high : low) = middle;
  }
  return std::bit_cast<double>(high);
}

/// The value with the wanted share below (or above) it, of the plain distribution; a beta's within its range.
double value(const Distribution& d, double wanted, From from) {
  const bool below = from == From::below;
  switch (d.shape) {
    case Shape::point:
      return d.a;
    case Shape::uniform:
      return below ? d.a + wanted * (d.b - d.a) : d.b - wanted * (d.b - d.a);
    case Shape::triangular:
      return below ? d.a + triangular_value(wanted, d.b - d.a, d.c - d.a)
                   : d.c - triangular_value(wanted, d.c - d.b, d.c - d.a);
    case Shape::normal:
    case Shape::lognormal: {
      const double steps = maths::normal_quantile(wanted) * d.b;
      const double found = below ? d.a + steps : d.a - steps;
      return d.shape == Shape::normal ? found : maths::exp(found);
    }
    default:
      return beta_value(d, wanted, from);
  }
}

/// What the range leaves of a plain distribution: shares at its two ends, counted from the side that keeps them exact.
struct Cut {
  From from = From::below;
  double at_low = 0, at_high = 0;
  [[nodiscard]] double mass() const { return from == From::below ? at_high - at_low : at_low - at_high; }
};

Cut cut(const Distribution& d) {
  const From from = share(d, d.low, From::below) > 0.5 ? From::above : From::below;
  return {from, share(d, d.low, from), share(d, d.high, from)};
}

/// The one value left where there is nothing to spread over.
double single_value(const Distribution& d) {
  Distribution uncut = d;
  uncut.low = -std::numeric_limits<double>::infinity();
  uncut.high = -uncut.low;
  return std::clamp(value(uncut, 0.5, From::below), d.low, d.high);
}

}  // namespace

double Distribution::quantile(double u) const {
  assert(in_order(*this) && u > 0 && u < 1);
  const Distribution d = plain(*this);
  if (is_single(d)) return single_value(d);
  const Cut ends = cut(d);
  if (!(ends.mass() > 0)) return single_value(d);
  const double wanted = ends.from == From::below ? ends.at_low + u * ends.mass() : ends.at_high + (1 - u) * ends.mass();
  return std::clamp(value(d, wanted, ends.from), low, high);
}

double Distribution::cdf(double x) const {
  assert(in_order(*this) && !std::isnan(x));
  if (x < low) return 0;
  if (x >= high) return 1;
  const Distribution d = plain(*this);
  const Cut ends = is_single(d) ? Cut{} : cut(d);
  if (!(ends.mass() > 0)) return x < single_value(d) ? 0 : 1;
  const double here = share(d, x, ends.from);
  const double passed = ends.from == From::below ? here - ends.at_low : ends.at_low - here;
  return std::clamp(passed / ends.mass(), 0.0, 1.0);
}

double Distribution::central() const {
  assert(in_order(*this));
  return shape == Shape::triangular ? std::clamp(b, low, high) : quantile(0.5);
}

}  // namespace detente
