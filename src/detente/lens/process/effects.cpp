#include "detente/lens/process/effects.hpp"

#include <algorithm>
#include <limits>
#include <numbers>

#include "detente/base/maths.hpp"
#include "detente/lens/process/constants.hpp"

namespace detente::process {

namespace {

double kept_in_a_day(double half_life) {
  return half_life > 0 ? maths::exp(-std::numbers::ln2 / half_life) : 1;
}

/// A number of the state and the bounds it stays in.
struct Bounded {
  double* value = nullptr;
  double low = 0, high = 1;

  /// What of `by` the bounds let through.
  double add(double by) const {
    const double before = *value;
    *value = std::clamp(before + by, low, high);
    return *value - before;
  }
};

Bounded number(Course& course, const Effect& effect, std::size_t mediator) {
  State& now = course.now;
  PartyState& party = now.parties[effect.party];
  switch (effect.kind) {
    case Effect::Kind::trust:
      return {&party.trust};
    case Effect::Kind::optimism:
      return {&party.optimism, 0, .5};
    case Effect::Kind::outside_option:
      return {&party.outside_option, -.2, 1.2};
    case Effect::Kind::pain:
      return {&party.pain};
    case Effect::Kind::priorities:
      course.views.parties[effect.party].stale = true;
      return {&party.points[effect.issue], 0, std::numeric_limits<double>::max()};
    case Effect::Kind::pressure:
      return {&party.constituencies[effect.constituency].pressure, 0, 3};
    case Effect::Kind::access:
      return {&now.mediators[mediator].access[effect.party]};
    case Effect::Kind::attention:
      return {&now.mediators[effect.mediator].attention, 0, 5};
    case Effect::Kind::shock:
      return {&now.shock, 0, 3};
    case Effect::Kind::vacuum:
    case Effect::Kind::leader_exit:
    case Effect::Kind::leaves:
      break;
  }
  return {};
}

double sized(const Effect& effect, double value, double size) {
  return effect.times ? value * (1 - std::min(1.0, size * (1 - effect.amount))) : value + size * effect.amount;
}

void change(Course& course, const Effect& effect, std::size_t mediator, double size) {
  const Bounded target = number(course, effect, mediator);
  const double changed = target.add(sized(effect, *target.value, size) - *target.value);
  if (effect.half_life > 0 && changed != 0)
    course.now.fading.push_back({&effect, mediator, changed, kept_in_a_day(effect.half_life)});
}

void begin_vacuum(Course& course, std::size_t party, double factor) {
  PartyState& state = course.now.parties[party];
  state.vacuum = state.in_vacuum ? std::min(state.vacuum, factor) : factor;
  state.in_vacuum = true;
  course.tell(What::vacuum_began, party);
}

void leave(Course& course, const Effect& effect) {
  ConstituencyState& group = course.now.parties[effect.party].constituencies[effect.constituency];
  if (group.left) return;
  group.left = true;
  course.views.parties[effect.party].unheard = true;
  course.tell(What::constituency_left, effect.party, effect.constituency);
  if (course.happens(Choice::government_fall, effect.party,
                     course.uniform(course.in.parties[effect.party].key, word::falls), effect.amount)) {
    first(course.run.government_fall[effect.party], course.day);
    course.tell(What::government_fall, effect.party);
  }
}

}  // namespace

void apply(Course& course, const Effect& effect, double size) {
  switch (effect.kind) {
    case Effect::Kind::access:
      for (std::size_t m = 0; m < course.now.mediators.size(); ++m) change(course, effect, m, size);
      return;
    case Effect::Kind::vacuum:
      return begin_vacuum(course, effect.party, std::clamp(sized(effect, 1, size), 0.0, 1.0));
    case Effect::Kind::leader_exit:
      course.forced_exit[effect.party] = true;
      return;
    case Effect::Kind::leaves:
      return leave(course, effect);
    default:
      return change(course, effect, 0, size);
  }
}

void shock(Course& course, double by) {
  const double added = Bounded{&course.now.shock, 0, 3}.add(by);
  static const double keeps = kept_in_a_day(constant::shock_fades);
  course.now.fading.push_back({nullptr, 0, added, keeps});
}

void fade(Course& course) {
  static const double failures_keep = kept_in_a_day(constant::failures_fade);
  course.now.failures *= failures_keep;
  for (Fading& fading : course.now.fading) {
    const double left = fading.left * fading.keeps;
    const Bounded target =
        fading.of != nullptr ? number(course, *fading.of, fading.mediator) : Bounded{&course.now.shock, 0, 3};
    target.add(left - fading.left);
    fading.left = left;
  }
}

}  // namespace detente::process
