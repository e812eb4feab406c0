#include "detente/answers/share.hpp"

#include <algorithm>
#include <cmath>

namespace detente::answers {
namespace {

constexpr double z90 = 1.6448536269514722;  // 95 % point of the standard normal

double wilson(const Share& share, double sign) {
  if (share.n == 0) return sign < 0 ? 0 : 1;
  const double n = static_cast<double>(share.n);
  const double p = share.p();
  const double centre = p + z90 * z90 / (2 * n);
  const double half = z90 * std::sqrt(p * (1 - p) / n + z90 * z90 / (4 * n * n));
  return std::clamp((centre + sign * half) / (1 + z90 * z90 / n), 0.0, 1.0);
}

}  // namespace

double Share::mc_se() const {
  return n == 0 ? 0 : std::sqrt(p() * (1 - p()) / static_cast<double>(n));
}

double Share::low() const {
  return wilson(*this, -1);
}

double Share::high() const {
  return wilson(*this, 1);
}

}  // namespace detente::answers
