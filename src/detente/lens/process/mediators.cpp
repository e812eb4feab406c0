// Phase C: mediators leave, enter, are told to; deadlines lapse, fall due, are extended; then what the channels carry.
#include <algorithm>

#include "detente/base/maths.hpp"
#include "detente/lens/process/channels.hpp"
#include "detente/lens/process/constants.hpp"
#include "detente/lens/process/phases.hpp"

namespace detente::process {

namespace {

void leave(Course& course, std::size_t m) {
  MediatorState& state = course.now.mediators[m];
  if (!state.active) return;
  state.active = false;
  state.gone = true;
  first(course.run.mediator_exit[m], course.day);
  course.tell(What::mediator_left, m);
}

void enter(Course& course, std::size_t m) {
  MediatorState& state = course.now.mediators[m];
  if (state.active || state.gone) return;
  state.active = true;
  state.entered = course.day;
  if (const auto& deadline = course.in.mediators[m].deadline) state.due = course.day + deadline->after;
  course.tell(What::mediator_entered, m);
}

/// What the deadline asked for has come since the mediator was there: it no longer counts for anything.
void may_lapse(Course& course, std::size_t m) {
  MediatorState& state = course.now.mediators[m];
  const auto& deadline = course.in.mediators[m].deadline;
  if (!deadline || state.lapsed) return;
  const bool met = (deadline->unless == Deadline::Unless::pause && course.now.pause_agreed >= state.entered) ||
                   (deadline->unless == Deadline::Unless::round_accepted && course.now.accepted >= state.entered);
  if (!met) return;
  state.lapsed = true;
  course.tell(What::deadline_lapsed, m);
}

void may_leave(Course& course, std::size_t m, double discouraged) {
  MediatorState& state = course.now.mediators[m];
  const Mediator& mediator = course.in.mediators[m];
  const bool due = counts(course, m) && deadline_stands(course, m) && course.day >= state.due;
  const double stays = maths::exp(-mediator.leaves * discouraged);
  const double p = 1 - (1 - (due ? state.carried_out : 0)) * stays;
  if (course.happens(Choice::mediator_exit, m, course.uniform(mediator.key, word::exits), p)) return leave(course, m);
  if (!due) return;
  state.due = course.day + mediator.deadline->extends;
  state.carried_out *= mediator.deadline->carried_out_then;
  state.credibility *= constant::credibility_kept;
  course.tell(What::deadline_extended, m, 0, state.due);
}

/// On its day, or once invited: a party whose consent it needs gives it with the access that the mediator has to it.
void may_enter(Course& course, std::size_t m) {
  const Mediator& mediator = course.in.mediators[m];
  if (course.now.mediators[m].active || course.now.mediators[m].gone) return;
  if (mediator.entry.kind == Entry::Kind::day && mediator.entry.day == course.day) return enter(course, m);
  if (mediator.entry.kind != Entry::Kind::invited) return;
  double rate = mediator.entry.rate;
  for (std::size_t i : mediator.entry.consent) rate *= access_today(course, m, i);
  if (course.happens(Choice::mediator_entry, m, course.uniform(mediator.key, word::enters), in_a_day(rate)))
    enter(course, m);
}

void operators(Course& course) {
  for (std::size_t m = 0; m < course.in.mediators.size(); ++m)
    if (const auto& day = course.in.mediators[m].leaves_on; day && std::max(1, *day) == course.day) leave(course, m);
  const auto& swap = course.in.swap;
  if (!swap || std::max(1, swap->day) != course.day) return;
  leave(course, swap->out);
  enter(course, swap->in);
  course.now.learnt *= swap->handover;
}

/// Who counts from here on; failures are counted anew when that changes.
void count(Course& course) {
  bool changed = false;
  course.channels.counted.clear();
  for (std::size_t m = 0; m < course.in.mediators.size(); ++m) {
    const bool counted = counts(course, m);
    changed = changed || counted != course.now.mediators[m].counted;
    course.now.mediators[m].counted = counted;
    if (counted) course.channels.counted.push_back(m);
  }
  if (changed) course.now.failures_here = 0;
  course.now.ever_counted = course.now.ever_counted || !course.channels.counted.empty();
}

void carry(Course& course) {
  Channels& channels = course.channels;
  channels.q = round_probability(course);
  channels.about.clear();
  for (std::size_t i = 0; i < course.parties(); ++i) {
    channels.about.push_back(information(course, i, false));
    course.now.parties[i].optimism *= maths::exp(-(constant::optimism_by_war * course.now.ladder / 4.0 +
                                                   constant::optimism_by_advice * information(course, i, true)));
  }
  channels.style = style_of_talks(course);
  if (channels.style == Style::manipulation) ++course.run.manipulation_days;
}

}  // namespace

void mediators(Course& course) {
  const double discouraged = maths::exp(constant::exit_with_failures * course.now.failures);
  for (std::size_t m = 0; m < course.in.mediators.size(); ++m) {
    if (!course.now.mediators[m].active) continue;
    may_lapse(course, m);
    if (course.in.on.mediator_exits) may_leave(course, m, discouraged);
  }
  for (std::size_t m = 0; m < course.in.mediators.size(); ++m) may_enter(course, m);
  operators(course);
  count(course);
  carry(course);
  if (course.trace == nullptr) return;
  DayTrace& today = course.trace->days.back();
  today.q = course.channels.q;
  today.counted = course.channels.counted.size();
  today.style = course.channels.style;
}

}  // namespace detente::process
