// What is the same for every vector: names, keys, days, who can take part, what can happen. See from_model.hpp;
// operate.cpp has what may happen, fill.cpp the numbers.
#include "detente/lens/process/from_model.hpp"

#include <algorithm>
#include <string_view>

#include "detente/base/hash.hpp"

namespace detente::process {
namespace {

/// Room for a value a level.
Values blank_values(const std::vector<Issue>& issues) {
  Values out{.values = {}, .points = std::vector<double>(issues.size(), 0)};
  for (const Issue& issue : issues) out.values.emplace_back(issue.levels.size(), 0);
  return out;
}

ConstituencyKind kind_of(std::string_view word) {
  return word == "veto" ? ConstituencyKind::veto : word == "exit" ? ConstituencyKind::exit : ConstituencyKind::pressure;
}

Deadline::Unless unless(detente::Mediator::Deadline::Unless from) {
  using From = detente::Mediator::Deadline::Unless;
  switch (from) {
    case From::pause:
      return Deadline::Unless::pause;
    case From::round_accepted:
      return Deadline::Unless::round_accepted;
    case From::deal:
      return Deadline::Unless::deal;
    case From::never:
      break;
  }
  return Deadline::Unless::never;
}

}  // namespace

Filler::Filler(const Model& model, std::shared_ptr<const std::vector<Package>> packages, const Vary& vary)
    : model_(&model), knocked_out_(vary.knocked_out) {
  blank_.horizon = model.horizon();
  blank_.issues = model.issues().size();
  blank_.packages = std::move(packages);
  blank_.apart = model.talks().apart;
  blank_.ladder_now = model.talks().ladder_now;
  blank_.talks_key = key32("talks");
  blank_.war_key = key32("war");
  blank_.on = switches_from(model.operators().mechanisms_off, vary.on);
  blank_.anchor = vary.anchor;
  blank_.tempo = vary.tempo;
  begin_parties();
  begin_mediators();
  begin_events();
  begin_backers();
  operate();
  if (vary.only_mediators) only(*vary.only_mediators);
}

void Filler::begin_parties() {
  const std::vector<Issue>& issues = model_->issues();
  for (const detente::Party& from : model_->parties()) {
    Party& to = blank_.parties.emplace_back();
    to.id = from.id;
    to.key = key32("party/" + from.id);
    to.vacuum_key = key32("vacuum/" + from.id);
    to.own = blank_values(issues);
    for (const Stand& stand : from.stands) to.committed.push_back(stand.committed);
    for (const detente::RedLine& line : from.red_lines) {
      RedLine& red = to.red_lines.emplace_back();
      red.issue = line.issue;
      red.key = key32("redline/" + from.id + "/" + issues[line.issue].id);
      for (std::size_t l = 0; l < issues[line.issue].levels.size(); ++l)
        red.crossed.push_back(line.issue != knocked_out_ && line.crossed_by(l));
    }
    for (const detente::Constituency& group : from.constituencies) {
      Constituency& own = to.constituencies.emplace_back();
      own.id = group.id;
      own.key = key32("constituency/" + from.id + "/" + group.id);
      own.kind = kind_of(group.kind);
      own.own = blank_values(issues);
      own.issues = group.issues;
      own.votes = group.votes;
    }
    to.quota = from.quota;
    const Number& successor = model_->parameters()[from.leader.successor];
    to.leader.successor = successor.quantity.distribution;
    to.leader.successor_times = successor.factor;
    to.leader.successor_plus = successor.offset;
  }
}

void Filler::begin_mediators() {
  const std::size_t parties = model_->parties().size();
  for (const detente::Mediator& from : model_->mediators()) {
    Mediator& to = blank_.mediators.emplace_back();
    to.id = from.id;
    to.key = key32("mediator/" + from.id);
    for (std::vector<double>* each : {&to.access, &to.leverage, &to.bias}) each->assign(parties, 0);
    to.coordination.assign(model_->mediators().size(), 1);
    to.asks_for_pauses = from.asks_for_pauses;
    to.scope = from.scope;
    if (from.deadline) to.deadline = {.unless = unless(from.deadline->unless)};
    using Kind = detente::Mediator::Entry::Kind;
    to.entry = {.kind = from.entry.kind == Kind::never     ? Entry::Kind::never
                        : from.entry.kind == Kind::invited ? Entry::Kind::invited
                                                           : Entry::Kind::day,
                .day = std::max(0, from.entry.day),
                .consent = from.entry.consent};
  }
}

Input from_model(const Model& model, std::shared_ptr<const std::vector<Package>> packages, std::uint64_t seed,
                 std::uint32_t j, const Vary& vary) {
  return Filler(model, std::move(packages), vary).at(model.draw(seed, j), model.spread_factors(seed, j), seed);
}

Input from_model(const Model& model, std::shared_ptr<const std::vector<Package>> packages,
                 const ParameterVector& vector, const Spread& spread, const Vary& vary, std::uint64_t seed) {
  return Filler(model, std::move(packages), vary).at(vector, spread, seed);
}

}  // namespace detente::process
