// What may happen in a run and what a scenario makes happen: events, backers, operators, switches. See from_model.hpp.
#include <algorithm>
#include <array>
#include <string_view>

#include "detente/base/hash.hpp"
#include "detente/lens/process/from_model.hpp"

namespace detente::process {
namespace {

constexpr std::array<std::pair<std::string_view, bool Switches::*>, 26> named_switches{{
    {"hidden", &Switches::hidden},
    {"optimism", &Switches::optimism},
    {"pain", &Switches::pain},
    {"fear", &Switches::fear},
    {"audience", &Switches::audience},
    {"leader", &Switches::leader},
    {"commitment", &Switches::commitment},
    {"hold-out", &Switches::hold_out},
    {"leverage", &Switches::leverage},
    {"coordination", &Switches::coordination},
    {"learning", &Switches::learning},
    {"cover", &Switches::cover},
    {"backers", &Switches::backers},
    {"ladder", &Switches::ladder},
    {"pauses", &Switches::pauses},
    {"red-lines", &Switches::red_lines},
    {"bias", &Switches::bias},
    {"access", &Switches::access},
    {"events", &Switches::events},
    {"leader-exits", &Switches::leader_exits},
    {"mediator-exits", &Switches::mediator_exits},
    {"ratification", &Switches::ratification},
    {"feedback", &Switches::feedback},
    {"relief", &Switches::relief},
    {"durability", &Switches::durability},
    {"diversion", &Switches::diversion},
}};

template <class T>
std::size_t place_of(const std::vector<T>& all, std::string_view id) {
  return static_cast<std::size_t>(std::find_if(all.begin(), all.end(), [&](const T& each) { return each.id == id; }) -
                                  all.begin());
}

/// The effect without its amount.
Effect effect(const detente::Effect& from) {
  using From = detente::Effect::Kind;
  static constexpr std::array<std::pair<From, Effect::Kind>, 12> kinds{{
      {From::trust, Effect::Kind::trust},
      {From::optimism, Effect::Kind::optimism},
      {From::outside_option, Effect::Kind::outside_option},
      {From::pain, Effect::Kind::pain},
      {From::priorities, Effect::Kind::priorities},
      {From::pressure, Effect::Kind::pressure},
      {From::access, Effect::Kind::access},
      {From::attention, Effect::Kind::attention},
      {From::shock, Effect::Kind::shock},
      {From::vacuum, Effect::Kind::vacuum},
      {From::leader_exit, Effect::Kind::leader_exit},
      {From::leaves, Effect::Kind::leaves},
  }};
  const auto found =
      std::find_if(kinds.begin(), kinds.end(), [&](const auto& each) { return each.first == from.kind; });
  return {.kind = found->second,
          .party = from.party,
          .constituency = from.constituency,
          .mediator = from.mediator,
          .issue = from.issue,
          .times = from.times,
          .half_life = from.half_life};
}

}  // namespace

std::span<const std::pair<std::string_view, bool Switches::*>> switches() {
  return named_switches;
}

Switches switches_from(const std::vector<std::string>& mechanisms_off, Switches start) {
  for (const std::string& name : mechanisms_off)
    for (const auto& [word, field] : named_switches)
      if (word == name) start.*field = false;
  return start;
}

// Only what can still happen, so that runs do not draw for the past.
void Filler::begin_events() {
  const auto& occurs = model_->operators().occurs;
  vacuums_.assign(model_->parties().size(), {});
  for (std::size_t i = 0; i < model_->parties().size(); ++i)
    if (const auto& now = model_->parties()[i].leader.vacuum_now) vacuums_[i].parameter = *now;
  for (std::size_t e = 0; e < model_->events().size(); ++e) {
    const detente::Event& from = model_->events()[e];
    for (const detente::Effect& each : from.effects)
      if (each.kind == detente::Effect::Kind::vacuum && vacuums_[each.party].parameter == no_parameter)
        vacuums_[each.party] = each.amount;
    const auto made = occurs.find(from.id);
    std::optional<int> day = made != occurs.end() ? std::optional(made->second) : from.chance ? std::nullopt : from.day;
    if (day && (*day < 1 || *day > blank_.horizon)) day = std::nullopt;
    if (!day && !from.chance) continue;
    Event& to = blank_.events.emplace_back();
    events_.push_back(e);
    to.id = from.id;
    to.key = key32("event/" + from.id);
    to.day = day;
    to.at_most = from.at_most;
    for (const detente::Effect& each : from.effects)
      if (each.kind != detente::Effect::Kind::influence) to.effects.push_back(effect(each));
  }
  for (std::size_t i = 0; i < vacuums_.size(); ++i)
    blank_.parties[i].leader.causes_vacuum = vacuums_[i].parameter != no_parameter;
}

void Filler::begin_backers() {
  using From = detente::Backer::Condition::Kind;
  for (const detente::Backer& from : model_->backers()) {
    Backer& to = blank_.backers.emplace_back();
    to.id = from.id;
    to.key = key32("backer/" + from.id);
    to.of = from.of;
    for (const detente::Backer::Condition& each : from.when) {
      if (each.kind == From::escalation) to.when.push_back({.at_least = each.at_least});
      if (each.kind == From::no_agreement_by) to.when.push_back({.kind = Condition::Kind::no_agreement_by});
      if (each.kind != From::event) continue;
      // What is past has occurred, so the condition holds at every step of the ladder; what can no longer happen gives
      // one that holds at none.
      const bool past = model_->events()[each.event].past();
      const auto found = std::find(events_.begin(), events_.end(), each.event);
      if (past || found == events_.end())
        to.when.push_back({.at_least = past ? 0 : 5});
      else
        to.when.push_back({.kind = Condition::Kind::event, .event = static_cast<std::size_t>(found - events_.begin())});
    }
    for (const auto& [other, probability] : from.follows) to.follows.emplace_back(other, 0);
  }
}

// The scenario's operators; they override draws and what the case says of entry.
void Filler::operate() {
  const Operators& operators = model_->operators();
  const auto mediator = [&](const std::string& id) { return place_of(model_->mediators(), id); };
  for (const auto& [id, day] : operators.enter)
    blank_.mediators[mediator(id)].entry = {.kind = Entry::Kind::day, .day = std::max(0, day), .consent = {}};
  for (const auto& [id, day] : operators.leave) blank_.mediators[mediator(id)].leaves_on = day;
  if (operators.swap)
    blank_.swap = {.out = mediator(operators.swap->out),
                   .in = mediator(operators.swap->in),
                   .day = operators.swap->day,
                   .handover = operators.swap->handover};
  if (operators.starts_with) {
    const std::size_t of = place_of(model_->templates(), *operators.starts_with);
    if (of < model_->templates().size() && model_->templates()[of].days) blank_.starts_with = of;
    blank_.starts_at = operators.starts_at;
  }
  if (!operators.only_mediators) return;
  std::vector<std::size_t> left;
  for (const std::string& id : *operators.only_mediators) left.push_back(mediator(id));
  only(left);
}

void Filler::only(const std::vector<std::size_t>& mediators) {
  const auto may = [&](std::size_t m) { return std::find(mediators.begin(), mediators.end(), m) != mediators.end(); };
  for (std::size_t m = 0; m < blank_.mediators.size(); ++m)
    if (!may(m)) blank_.mediators[m].entry = {.kind = Entry::Kind::never, .consent = {}};
  // A swap brings in whoever it names: without that one it is a departure.
  if (!blank_.swap || may(blank_.swap->in)) return;
  std::optional<int>& leaves_on = blank_.mediators[blank_.swap->out].leaves_on;
  leaves_on = leaves_on ? std::min(*leaves_on, blank_.swap->day) : blank_.swap->day;
  blank_.swap.reset();
}

}  // namespace detente::process
