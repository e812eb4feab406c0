#include "detente/lens/process/definition.hpp"

#include "detente/lens/process/phases.hpp"

namespace detente::process {

namespace {

/// True where the run ends today.
bool one_day(Course& course) {
  pauses_of_the_morning(course);
  events(course);
  leaders(course);
  mediators(course);
  return implementation(course, round(course)) || escalation(course);
}

/// What a run is that came to its last day.
Outcome at_the_end(const Course& course) {
  if (course.run.first_pause > 0) return Outcome::partial;
  if (course.now.ever_counted && course.channels.counted.empty()) return Outcome::withdrawal;
  return Outcome::stalemate;
}

}  // namespace

Run simulate(const Input& input, std::uint32_t id, Trace* trace) {
  if (trace != nullptr) {
    *trace = Trace{};
    trace->id = id;
  }
  Course course = begin(input, id, trace);
  bool over = false;
  for (course.day = 1; course.day <= input.horizon && !over; ++course.day) {
    if (trace != nullptr) trace->days.emplace_back().day = course.day;
    over = one_day(course);
    if (trace != nullptr) trace->days.back().after = course.now;
  }
  if (!over) {
    course.run.outcome = at_the_end(course);
    course.run.day = static_cast<std::uint16_t>(input.horizon);
  }
  if (trace != nullptr) trace->run = course.run;
  return course.run;
}

}  // namespace detente::process
