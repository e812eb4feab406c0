// Decides where the slope of the log Nash product changes sign.
#include "detente/lens/bargain/spatial/nbs.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace detente::spatial {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

enum class Side { left, right };

class Slope {
 public:
  Slope(const std::vector<Voice>& heard, double scale, Loss loss, double disagreement)
      : heard_(heard), scale_(scale), loss_(loss), disagreement_(disagreement) {}

  /// One-sided derivative of Σ w log g at x, up to a positive factor. A gain of zero decides alone: the slope is
  /// infinite towards where it grows.
  [[nodiscard]] double at(double x, Side side) const {
    double sum = 0;
    for (const auto& voice : heard_) {
      const double d = (x - voice.position) / scale_;
      const bool above = d > 0 || (d == 0 && side == Side::right);
      const double gain = disagreement_ - (loss_ == Loss::linear ? std::fabs(d) : d * d);
      if (gain <= 0) return above ? -infinity : infinity;
      const double steepness = loss_ == Loss::linear ? 1.0 : 2 * std::fabs(d);
      sum += (above ? -steepness : steepness) * voice.weight / gain;
    }
    return sum;
  }

 private:
  const std::vector<Voice>& heard_;
  double scale_;
  Loss loss_;
  double disagreement_;
};

/// The zero of a falling slope inside (lo, hi), to the last bit.
double bisect(const Slope& slope, double lo, double hi) {
  for (;;) {
    const double mid = lo + (hi - lo) / 2;
    if (mid <= lo || mid >= hi) return lo;
    const double left = slope.at(mid, Side::left);
    const double right = slope.at(mid, Side::right);
    if (left >= 0 && right <= 0) return mid;
    (right > 0 ? lo : hi) = mid;
  }
}

}  // namespace

std::optional<double> nash_bargain(const std::vector<Voice>& voices, double scale, Loss loss, double disagreement) {
  assert(disagreement > 0 && std::isfinite(disagreement));
  std::vector<Voice> heard;
  for (const auto& voice : voices)
    if (voice.weight > 0) heard.push_back(voice);
  if (heard.empty()) return std::nullopt;

  std::vector<double> kinks;
  for (const auto& voice : heard) kinks.push_back(voice.position);
  std::sort(kinks.begin(), kinks.end());
  kinks.erase(std::unique(kinks.begin(), kinks.end()), kinks.end());
  const double least = kinks.front();
  const double most = kinks.back();
  if (least == most) return least;
  if (!(scale > 0)) scale = most - least;

  // Where nobody is worse off than without an agreement.
  const double reach = scale * (loss == Loss::linear ? disagreement : std::sqrt(disagreement));
  double lo = std::max(least, most - reach);
  double hi = std::min(most, least + reach);
  if (lo > hi) return lo - hi <= 1e-12 * scale ? std::optional(hi + (lo - hi) / 2) : std::nullopt;
  if (lo == hi) return lo;

  const Slope slope(heard, scale, loss, disagreement);
  for (const double kink : kinks) {
    if (kink < lo || kink > hi) continue;
    const double left = slope.at(kink, Side::left);
    const double right = slope.at(kink, Side::right);
    if (left >= 0 && right <= 0) return kink;
    (right > 0 ? lo : hi) = kink;
  }
  return bisect(slope, lo, hi);
}

}  // namespace detente::spatial
