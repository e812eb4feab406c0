#include "detente/lens/process/course.hpp"

#include <algorithm>
#include <cmath>

#include "detente/base/maths.hpp"

namespace detente::process {

double in_a_day(double rate) {
  return -maths::expm1(-rate);
}

bool Course::happens(Choice what, std::size_t who, double u, double p) {
  const bool yes = u < p;
  if (p <= 0 || p >= 1) return yes;
  run.closest = std::min(run.closest, std::abs(u - p));
  if (trace != nullptr)
    (trace->days.empty() ? trace->at_start : trace->days.back().decisions).push_back({what, who, u, p, yes});
  return yes;
}

void Course::tell(What what, std::size_t who, std::size_t other, double size) {
  if (trace != nullptr) trace->days.back().happenings.push_back({what, who, other, size});
}

}  // namespace detente::process
