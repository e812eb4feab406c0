// What a run starts from: the declared values, and what is drawn once per run.
#include <cassert>

#include "detente/base/maths.hpp"
#include "detente/lens/process/channels.hpp"
#include "detente/lens/process/constants.hpp"
#include "detente/lens/process/course.hpp"

namespace detente::process {

namespace {

double normal(const Course& course, std::uint32_t key) {
  return maths::normal_quantile(course.uniform(key, word::at_start));
}

PartyState party_at_start(const Course& course, const Party& party) {
  const Input& in = course.in;
  PartyState out;
  out.outside_option = party.outside_option;
  if (in.on.hidden && party.hidden != 0) out.hidden = party.hidden * normal(course, party.key);
  out.optimism = party.optimism;
  out.pain = party.pain_now;
  out.trust = party.trust;
  out.stake = party.leader.stake;
  out.in_vacuum = party.leader.vacuum_now.has_value();
  out.vacuum = party.leader.vacuum_now.value_or(1);
  out.points = party.own.points;
  for (const Constituency& group : party.constituencies)
    out.constituencies.push_back(
        {.pressure = group.now, .error = constant::constituency_error * normal(course, group.key)});
  return out;
}

MediatorState mediator_at_start(const Mediator& mediator) {
  MediatorState out;
  out.active = mediator.entry.kind == Entry::Kind::day && mediator.entry.day <= 0;
  out.access = mediator.access;
  if (mediator.deadline) {
    out.due = mediator.deadline->after;
    out.carried_out = mediator.deadline->carried_out;
  }
  return out;
}

void draw_red_lines(Course& course) {
  if (!course.in.on.red_lines) return;
  for (std::size_t i = 0; i < course.parties(); ++i) {
    const auto& lines = course.in.parties[i].red_lines;
    for (std::size_t n = 0; n < lines.size(); ++n) {
      const RedLine& line = lines[n];
      if (!course.happens(Choice::red_line, i, course.uniform(line.key, word::at_start), line.holds)) continue;
      for (std::size_t c = 0; c < course.packages().size(); ++c) {
        const auto& level = course.packages()[c].levels[line.issue];
        if (level && line.crossed[*level]) course.views.crosses[c] = true;
      }
    }
  }
}

}  // namespace

Course begin(const Input& input, std::uint32_t id, Trace* trace) {
  assert(input.packages && input.parties.size() >= 2);
  Course course{.in = input,
                .id = id,
                .draws = Draws(input.seed),
                .day = 0,
                .now = {},
                .views = views_of(input),
                .channels = {},
                .backing = {},
                .round = {},
                .forced_exit = std::vector<bool>(input.parties.size()),
                .run = {},
                .trace = trace};
  course.run.closest = 1;
  course.run.leader_exit.resize(input.parties.size());
  course.run.government_fall.resize(input.parties.size());
  course.run.mediator_exit.resize(input.mediators.size());
  course.run.backer_entry.resize(input.backers.size());
  course.run.refusals.resize(input.parties.size());
  course.run.reasons.resize(input.parties.size());

  State& now = course.now;
  for (const Party& party : input.parties) now.parties.push_back(party_at_start(course, party));
  for (const Mediator& mediator : input.mediators) now.mediators.push_back(mediator_at_start(mediator));
  now.occurred.resize(input.events.size());
  now.entered.resize(input.backers.size());
  now.ladder = input.ladder_now;
  now.failures = now.failures_here = input.failed_rounds;
  for (std::size_t m = 0; m < now.mediators.size(); ++m) {
    now.mediators[m].counted = counts(course, m);
    if (!now.mediators[m].counted) continue;
    now.ever_counted = true;
    course.channels.counted.push_back(m);
  }
  draw_red_lines(course);
  if (trace != nullptr) trace->start = now;
  return course;
}

}  // namespace detente::process
