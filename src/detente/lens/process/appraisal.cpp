#include "detente/lens/process/appraisal.hpp"

#include <algorithm>
#include <cmath>

#include "detente/base/maths.hpp"
#include "detente/lens/process/channels.hpp"
#include "detente/lens/process/constants.hpp"

namespace detente::process {

namespace {

/// R = b + ξ + o − κS − φΛ/4.
double reservation(const Course& course, std::size_t i) {
  const Switches& on = course.in.on;
  const Party& party = course.in.parties[i];
  const PartyState& state = course.now.parties[i];
  return state.outside_option + state.hidden + (on.optimism ? state.optimism : 0) -
         (on.pain ? party.pain_weight * state.pain : 0) -
         (on.fear ? party.fear_of_wider_war * course.now.ladder / 4.0 : 0);
}

/// √max(ωs, .05): what noise and anchor grow with.
double scale(const Course& course, std::size_t i, const Kind& kind, std::size_t at) {
  return std::sqrt(std::max(course.views.parties[i].own.coverage[at] * kind.stake, constant::smallest_stake));
}

bool on_the_table(const Course& course, std::size_t c, bool pause_in_force) {
  if (course.views.crosses[c]) return false;
  return course.packages()[c].full() || (course.in.on.pauses && !pause_in_force);
}

}  // namespace

Terms terms(const Course& course, std::size_t i, std::size_t c) {
  const Switches& on = course.in.on;
  const Party& party = course.in.parties[i];
  const PartyState& state = course.now.parties[i];
  const PartyView& view = course.views.parties[i];
  const std::size_t at = course.views.kind_of[c];
  const Kind& kind = course.views.kinds[at];
  const double s = kind.stake, covered = view.own.coverage[at];
  Terms out;
  out.worth = s * view.own.utility[c];
  out.outside_option = -s * covered * course.round.reservation[i];
  if (on.audience) out.audience = -s * party.audience_cost * (1 - course.backing.cover[at]) * view.shortfall[c];
  if (on.commitment)
    out.fear = -s * party.fear_of_cheating * covered * (1 - state.trust) * (1 - course.backing.guarantee[at]);
  out.hold_out = -s * party.hold_out * covered * course.round.waiting.w;
  out.leverage = s * covered * course.backing.lift[at * course.parties() + i];
  if (on.leader) out.leader = party.leader.office * state.stake * (view.staying[c] - course.round.staying[i]);
  if (kind.pause()) {
    if (on.relief && on.pain)
      out.relief = party.relief * party.pain_weight * state.pain * std::min(1.0, kind.days / constant::relief_days);
    out.pause_cost = -party.pause_cost;
  }
  out.anchor = -course.in.anchor * scale(course, i, kind, at);
  return out;
}

void appraise(Course& course) {
  take_backing(course);
  refresh(course.in, course.now.parties, course.backing.cover, course.views);
  Appraisal& round = course.round;
  const std::size_t packages = course.packages().size(), kinds = course.views.kinds.size();
  round.waiting = waiting(course);
  round.reservation.resize(course.parties());
  round.staying.resize(course.parties());
  round.d.resize(course.parties() * packages);
  round.noise.resize(course.parties() * kinds);
  for (std::size_t i = 0; i < course.parties(); ++i) {
    const Party& party = course.in.parties[i];
    round.reservation[i] = reservation(course, i);
    round.staying[i] = maths::exp(-party.leader.leaves * maths::exp(pressed(party, course.now.parties[i], true)) *
                                  constant::look_ahead);
    for (std::size_t k = 0; k < kinds; ++k)
      round.noise[i * kinds + k] = party.noise * scale(course, i, course.views.kinds[k], k);
    for (std::size_t c = 0; c < packages; ++c) round.d[i * packages + c] = terms(course, i, c).sum();
  }
  const bool pause_in_force = course.now.pause.in_force(course.day);
  round.available.resize(packages);
  for (std::size_t c = 0; c < packages; ++c) round.available[c] = on_the_table(course, c, pause_in_force);
}

}  // namespace detente::process
