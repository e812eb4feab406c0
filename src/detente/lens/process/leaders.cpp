// Phase B: leaders leave under pressure and over pauses that their supporters oppose; pain grows with the war and
// heals.
#include <algorithm>

#include "detente/base/maths.hpp"
#include "detente/lens/process/appraisal.hpp"
#include "detente/lens/process/channels.hpp"
#include "detente/lens/process/constants.hpp"
#include "detente/lens/process/phases.hpp"

namespace detente::process {

namespace {

double hazard_today(const Course& course, std::size_t i, bool pause) {
  const Party& party = course.in.parties[i];
  double log_factor = pressed(party, course.now.parties[i], false);
  if (pause) log_factor += course.views.parties[i].leaving[course.now.pause.package];
  return party.leader.leaves * maths::exp(log_factor);
}

void exit(Course& course, std::size_t i, bool insider, double u_shift) {
  const Leader& leader = course.in.parties[i].leader;
  PartyState& state = course.now.parties[i];
  first(course.run.leader_exit[i], course.day);
  course.tell(What::leader_exit, i, 0, insider ? 1 : 0);
  state.outside_option = std::clamp(state.outside_option + leader.shift(u_shift), -.2, 1.2);
  state.stake = constant::successor_stake;
  state.commitment *= insider ? constant::insider_keeps : 0;
  course.views.parties[i].stale = true;
  if (!leader.causes_vacuum) return;
  state.vacuum = state.in_vacuum ? std::min(state.vacuum, leader.vacuum_factor) : leader.vacuum_factor;
  state.in_vacuum = true;
  course.tell(What::vacuum_began, i);
}

void may_exit(Course& course, std::size_t i) {
  const Party& party = course.in.parties[i];
  const double hazard = course.now.parties[i].hazard;
  const Block words = course.block(party.key);
  const double u = unit(words.word[word::leader_exit]);
  const bool forced = course.forced_exit[i];
  // A leader who leaves by the draw leaves with u < p, so that u/p is again uniform and says who follows.
  const double p = forced ? 1 : in_a_day(hazard);
  if (!forced && !course.happens(Choice::leader_exit, i, u, p)) return;
  exit(course, i, course.happens(Choice::insider, i, u, constant::insider * p), unit(words.word[word::successor]));
  if (forced) return;
  if (course.happens(Choice::government_fall, i, unit(words.word[word::falls]),
                     (hazard - party.leader.leaves) / hazard)) {
    first(course.run.government_fall[i], course.day);
    course.tell(What::government_fall, i);
  }
}

}  // namespace

double pressed(const Party& party, const PartyState& state, bool lasting) {
  double sum = 0;
  for (std::size_t v = 0; v < party.constituencies.size(); ++v) {
    const Constituency& group = party.constituencies[v];
    if (group.kind != ConstituencyKind::pressure || state.constituencies[v].left) continue;
    const double today = state.constituencies[v].pressure;
    const double p = lasting ? group.now + constant::lasting_pressure * (today - group.now) : today;
    sum += group.strength * p * state.pain;
  }
  return sum;
}

void leaders(Course& course) {
  const bool pause = course.now.pause.in_force(course.day);
  if (pause) {
    take_cover(course);
    refresh(course.in, course.now.parties, course.backing.cover, course.views);
  }
  const double war = course.now.ladder / 4.0;
  for (std::size_t i = 0; i < course.parties(); ++i) {
    PartyState& state = course.now.parties[i];
    state.hazard = hazard_today(course, i, pause);
    if (course.in.on.leader_exits) may_exit(course, i);
    const double rise = pause ? 0 : constant::pain_rises * war * (1 - state.pain);
    state.pain = std::clamp(state.pain + rise - constant::pain_heals * state.pain, 0.0, 1.0);
  }
}

}  // namespace detente::process
