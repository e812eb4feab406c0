// The numbers of one parameter vector, put into an input whose shape is already there. See from_model.hpp.
#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

#include "detente/lens/process/from_model.hpp"

namespace detente::process {
namespace {

/// Whole days of a number that patches may have made fractional.
int days(double value) {
  return static_cast<int>(std::floor(value + 0.5));
}

/// Points that are all 0 count as equal.
void settle(std::vector<double>& points) {
  if (std::accumulate(points.begin(), points.end(), 0.0) <= 0) std::fill(points.begin(), points.end(), 1);
}

}  // namespace

Input Filler::at(const ParameterVector& vector, const Spread& spread, std::uint64_t seed) const {
  Input out = blank_;
  fill(vector, spread, seed, out);
  return out;
}

void Filler::fill(const ParameterVector& vector, const Spread& spread, std::uint64_t seed, Input& to) const {
  assert(vector.size() == model_->parameters().size() && to.events.size() == events_.size());
  const Talks& talks = model_->talks();
  to.seed = seed;
  to.rounds = vector[talks.rounds];
  to.failed_rounds = vector[talks.failed_rounds];
  to.coordination_loss = vector[talks.coordination_loss];
  to.leverage_cap = vector[talks.leverage_cap];
  to.ladder_up = vector[talks.up];
  to.ladder_down = vector[talks.down];
  for (std::size_t i = 0; i < to.parties.size(); ++i) fill_party(i, vector, spread, to.parties[i]);
  for (std::size_t m = 0; m < to.mediators.size(); ++m) fill_mediator(m, vector, to.mediators[m]);
  fill_events(vector, to);
}

void Filler::fill_party(std::size_t place, const ParameterVector& vector, const Spread& spread, Party& to) const {
  const detente::Party& from = model_->parties()[place];
  for (std::size_t k = 0; k < to.own.points.size(); ++k) {
    const double points = from.priorities[k] == no_parameter ? 1 : vector[from.priorities[k]];
    const double factor = spread.empty() ? 1 : 1 + vector[from.priority_spread] * spread[place][k];
    to.own.points[k] = points * factor;
    for (std::size_t l = 0; l < to.own.values[k].size(); ++l)
      to.own.values[k][l] = k == knocked_out_ ? 1 : level_value(model_->issues()[k], from.stands[k], l, vector);
  }
  settle(to.own.points);
  for (std::size_t n = 0; n < to.red_lines.size(); ++n) to.red_lines[n].holds = vector[from.red_lines[n].holds];
  for (std::size_t v = 0; v < to.constituencies.size(); ++v)
    fill_constituency(from.constituencies[v], vector, to, to.constituencies[v]);
  fill_leader(place, vector, to.leader);
  to.outside_option = vector[from.outside_option];
  to.hidden = vector[from.hidden];
  to.optimism = vector[from.optimism];
  to.pain_now = vector[from.pain_now];
  to.pain_weight = vector[from.pain_weight];
  to.fear_of_wider_war = vector[from.fear_of_wider_war];
  to.relief = vector[from.relief];
  to.audience_cost = vector[from.audience_cost];
  to.pause_cost = vector[from.pause_cost];
  to.hold_out = vector[from.hold_out];
  to.noise = vector[from.noise];
  to.direct_channel = vector[from.direct_channel];
  to.trust = model_->trust(vector, place);
  to.fear_of_cheating = vector[from.fear_of_cheating];
}

void Filler::fill_constituency(const detente::Constituency& from, const ParameterVector& vector, const Party& of,
                               Constituency& to) const {
  const bool own =
      std::any_of(from.priorities.begin(), from.priorities.end(), [](const auto& each) { return each.has_value(); });
  for (std::size_t k = 0; k < to.own.points.size(); ++k) {
    to.own.points[k] = !own ? of.own.points[k] : from.priorities[k] ? vector[*from.priorities[k]] : 0;
    for (std::size_t l = 0; l < to.own.values[k].size(); ++l)
      to.own.values[k][l] = !from.ideals[k] || k == knocked_out_
                                ? of.own.values[k][l]
                                : distance_value(model_->issues()[k].levels[l].value, from.ideals[k]->at(vector));
  }
  settle(to.own.points);
  to.accepts_above = vector[from.accepts_above];
  to.noise = vector[from.noise];
  to.strength = vector[from.strength];
  to.now = vector[from.now];
}

void Filler::fill_leader(std::size_t place, const ParameterVector& vector, Leader& to) const {
  const detente::Leader& from = model_->parties()[place].leader;
  to.office = vector[from.office];
  to.stake = vector[from.stake];
  to.leaves = vector[from.leaves];
  if (from.vacuum_now) to.vacuum_now = vector[*from.vacuum_now];
  if (to.causes_vacuum) to.vacuum_factor = vacuums_[place].at(vector);
  to.vacuum_ends = from.vacuum_ends.at(vector);
}

void Filler::fill_mediator(std::size_t place, const ParameterVector& vector, Mediator& to) const {
  const detente::Mediator& from = model_->mediators()[place];
  for (std::size_t i = 0; i < to.access.size(); ++i) {
    to.access[i] = vector[from.access[i]];
    to.leverage[i] = vector[from.leverage[i]];
    to.bias[i] = vector[from.bias[i]];
  }
  to.information = vector[from.information];
  to.cover = vector[from.cover];
  to.guarantee = vector[from.guarantee];
  to.leaves = vector[from.leaves];
  for (std::size_t m = 0; m < to.coordination.size(); ++m)
    if (m != place) to.coordination[m] = model_->coordination(vector, place, m);
  if (to.entry.kind == Entry::Kind::invited) to.entry.rate = vector[from.entry.rate];
  if (!to.deadline) return;
  const bool present = to.entry.kind == Entry::Kind::day && to.entry.day == 0;
  Deadline& deadline = *to.deadline;
  deadline.after = days(vector[from.deadline->after]) + (present ? from.deadline->announced : 0);
  deadline.carried_out = vector[from.deadline->carried_out];
  deadline.firmness = vector[from.deadline->firmness];
  deadline.extends = days(vector[from.deadline->extends]);
  const double then = vector[from.deadline->carried_out_then];
  const double p = deadline.carried_out;
  deadline.carried_out_then = from.deadline->times ? then : p > 0 ? std::clamp(p + then, 0.0, 1.0) / p : 0;
}

void Filler::fill_events(const ParameterVector& vector, Input& to) const {
  for (std::size_t e = 0; e < events_.size(); ++e) {
    const detente::Event& from = model_->events()[events_[e]];
    to.events[e].chance = from.chance ? vector[*from.chance] : 0;
    to.events[e].growth = from.grows ? vector[*from.grows] : 0;
    std::size_t n = 0;
    for (const detente::Effect& effect : from.effects)
      if (effect.kind != detente::Effect::Kind::influence) to.events[e].effects[n++].amount = effect.amount.at(vector);
  }
  for (std::size_t b = 0; b < to.backers.size(); ++b) {
    const detente::Backer& from = model_->backers()[b];
    Backer& backer = to.backers[b];
    backer.enters = from.enters.at(vector);
    for (std::size_t n = 0; n < from.follows.size(); ++n) backer.follows[n].second = vector[from.follows[n].second];
    // Conditions on time keep their order among themselves; the others carry no number.
    std::size_t at = 0;
    for (const detente::Backer::Condition& each : from.when) {
      if (each.kind != detente::Backer::Condition::Kind::no_agreement_by) continue;
      while (backer.when[at].kind != Condition::Kind::no_agreement_by) ++at;
      backer.when[at++].day = days(each.day.at(vector));
    }
  }
}

}  // namespace detente::process
