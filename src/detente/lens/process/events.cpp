// Phase A: what fades fades, vacuums end, then events occur in declared order.
#include "detente/base/maths.hpp"
#include "detente/lens/process/constants.hpp"
#include "detente/lens/process/effects.hpp"
#include "detente/lens/process/phases.hpp"

namespace detente::process {

namespace {

void vacuums_end(Course& course) {
  for (std::size_t i = 0; i < course.parties(); ++i) {
    PartyState& state = course.now.parties[i];
    if (!state.in_vacuum) continue;
    const Party& party = course.in.parties[i];
    if (!course.happens(Choice::vacuum_ends, i, course.uniform(party.vacuum_key, word::ends),
                        in_a_day(party.leader.vacuum_ends)))
      continue;
    state.in_vacuum = false;
    state.vacuum = 1;
    course.tell(What::vacuum_ended, i);
  }
}

/// The size of today's occurrence: ln size is normal with mean −σ²/2, so its mean is 1; 0: it does not occur.
double occurrence(Course& course, std::size_t e) {
  const Event& event = course.in.events[e];
  if (course.now.occurred[e] >= event.at_most) return 0;
  if (event.day == course.day) return 1;
  if (event.chance <= 0) return 0;
  const Block words = course.block(event.key);
  const double rate = event.growth == 0 ? event.chance : event.chance * maths::exp(event.growth * course.day);
  if (!course.happens(Choice::event, e, unit(words.word[word::occurs]), in_a_day(rate))) return 0;
  constexpr double sigma = constant::event_spread;
  return maths::exp(sigma * maths::normal_quantile(unit(words.word[word::size])) - sigma * sigma / 2);
}

}  // namespace

void events(Course& course) {
  fade(course);
  vacuums_end(course);
  course.forced_exit.assign(course.parties(), false);
  if (!course.in.on.events) return;
  for (std::size_t e = 0; e < course.in.events.size(); ++e) {
    const double size = occurrence(course, e);
    if (size == 0) continue;
    ++course.now.occurred[e];
    course.tell(What::event, e, 0, size);
    for (const Effect& effect : course.in.events[e].effects) apply(course, effect, size);
  }
}

}  // namespace detente::process
