#include "detente/study/anchor.hpp"

#include <algorithm>
#include <cmath>

#include "detente/base/maths.hpp"

namespace detente::study {
namespace {

constexpr double width = 1e-4;
constexpr double first_reach = 0.1;
constexpr double widest_reservation = 2;      // util: twice the whole distance from worst to best
constexpr double widest_tempo = 5.991464547;  // ln 400

/// A point on the lever's axis, along which the share falls: B0 itself, or −ln factor.
double value_at(Lever lever, double axis) {
  return lever == Lever::tempo ? maths::exp(-axis) : axis;
}

}  // namespace

process::Vary Setting::on(process::Vary vary) const {
  if (lever == Lever::reservation) vary.anchor = value;
  if (lever == Lever::tempo) vary.tempo = value;
  return vary;
}

Expected<Anchor> find_anchor(const Arm& base, Lever lever, Event event, double target, std::uint64_t seed,
                             unsigned threads, const Progress& progress, const StopToken& stop) {
  Anchor out{.lever = lever, .target = target, .value = {}};
  const auto share = [&](double axis) -> Expected<double> {
    Plan plan(seed);
    Arm arm = base;
    arm.vary = Setting{lever, value_at(lever, axis)}.on(base.vary);
    plan.add("anchor", std::move(arm));
    const Expected<Results> results = run(plan, threads, progress, stop);
    if (!results) return tl::unexpected(results.error());
    ++out.steps;
    return results->at("anchor").p(event);
  };

  const double end = lever == Lever::tempo ? widest_tempo : widest_reservation;
  double low = -first_reach, high = first_reach;  // to be: share(low) > target ≥ share(high)
  Expected<double> at_low = share(low), at_high = share(high);
  while (at_low && at_high && (*at_low <= target || *at_high > target)) {
    double& side = *at_low <= target ? low : high;
    if (std::abs(side) >= end) return out;
    const double next = std::min(2 * std::abs(side), end);
    if (&side == &low) {  // everything between the old end and the new one is above the answer
      high = low;
      at_high = at_low;
      low = -next;
      at_low = share(low);
    } else {
      low = high;
      at_low = at_high;
      high = next;
      at_high = share(high);
    }
  }
  if (!at_low) return tl::unexpected(at_low.error());
  if (!at_high) return tl::unexpected(at_high.error());
  out.reached = *at_high;
  while (high - low > width) {
    const double middle = (low + high) / 2;
    const Expected<double> at = share(middle);
    if (!at) return tl::unexpected(at.error());
    if (*at <= target) {
      high = middle;
      out.reached = *at;
    } else {
      low = middle;
    }
  }
  out.value = value_at(lever, high);
  return out;
}

}  // namespace detente::study
