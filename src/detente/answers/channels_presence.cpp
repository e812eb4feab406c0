// Who takes part and when, with what access and leverage on whose word, and what each is said to gain or lose. See
// channels.hpp.
#include <algorithm>
#include <cmath>

#include "detente/answers/channels_parts.hpp"

namespace detente::answers {
namespace {

bool is_in(const std::vector<std::string>& ids, const std::string& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

Presence entry_of(const Mediator& mediator, int horizon) {
  const Mediator::Entry& entry = mediator.entry;
  switch (entry.kind) {
    case Mediator::Entry::Kind::never:
      return {.kind = Presence::Kind::absent};
    case Mediator::Entry::Kind::invited:
      return {.kind = Presence::Kind::if_invited};
    case Mediator::Entry::Kind::day:
      break;
  }
  if (entry.day <= 0) return {};
  return {.kind = entry.day > horizon ? Presence::Kind::absent : Presence::Kind::later, .day = entry.day};
}

Presence presence_of(const Model& model, const Mediator& mediator) {
  const Operators& operators = model.operators();
  const int horizon = model.horizon();
  Presence out = entry_of(mediator, horizon);
  const auto enters = [&](int day) {
    out.kind = day <= 0        ? Presence::Kind::from_the_start
               : day > horizon ? Presence::Kind::absent
                               : Presence::Kind::later;
    out.day = std::max(0, day);
    out.set_by_scenario = true;
  };
  const auto leaves = [&](int day) {
    out.leaves_on = day;
    out.set_by_scenario = true;
  };
  if (const auto found = operators.enter.find(mediator.id); found != operators.enter.end()) enters(found->second);
  if (const auto found = operators.leave.find(mediator.id); found != operators.leave.end()) leaves(found->second);
  if (operators.swap) {
    const bool there = out.kind == Presence::Kind::from_the_start ||
                       (out.kind == Presence::Kind::later && out.day <= operators.swap->day);
    if (operators.swap->in == mediator.id && !there) enters(operators.swap->day);
    if (operators.swap->out == mediator.id) leaves(operators.swap->day);
  }
  if (operators.only_mediators && !is_in(*operators.only_mediators, mediator.id))
    out = {.kind = Presence::Kind::absent, .set_by_scenario = true};
  if (mediator.deadline) {
    const double after = model.central()[mediator.deadline->after];
    if (after < horizon + looked_ahead) out.deadline = static_cast<int>(std::lround(after));
  }
  return out;
}

std::vector<Cell> cells(const Question& question, const std::vector<ParameterIndex>& numbers) {
  std::vector<Cell> out;
  const SupportsClaim supports = [&](std::string_view id) { return question.evidence.supports(id); };
  for (const ParameterIndex index : numbers) {
    const Number& number = question.model.parameters()[index];
    out.push_back({.path = number.path,
                   .central = number.central(),
                   .low = number.at_probability(0.05),
                   .high = number.at_probability(0.95),
                   .reason = reason_class(number, supports)});
  }
  return out;
}

std::vector<Stake> stakes(const Node& block, std::string_view key) {
  std::vector<Stake> out;
  if (const Node* outcomes = block.find(key); outcomes != nullptr)
    for (const Entry& entry : outcomes->entries)
      if (!is_reserved_key(entry.key)) out.push_back({entry.key, entry.value.texts()});
  return out;
}

Standing standing_of(const Case& input, const std::string& mediator) {
  const Node* block = input.root().at_path("mediators." + mediator + ".stakes");
  if (block == nullptr) return {};
  return {.gains_if = stakes(*block, "gains_if"),
          .loses_if = stakes(*block, "loses_if"),
          .motive = block->texts_of("motive")};
}

}  // namespace

std::vector<Presence> presences(const Model& model) {
  std::vector<Presence> out;
  for (const Mediator& mediator : model.mediators()) out.push_back(presence_of(model, mediator));
  return out;
}

std::vector<std::size_t> taking_part(const Question& question) {
  const std::vector<Presence> all = presences(question.model);
  std::vector<std::size_t> out;
  for (std::size_t m = 0; m < all.size(); ++m)
    if (all[m].takes_part()) out.push_back(m);
  return out;
}

std::vector<Channel> channels_of(const Question& question) {
  const std::vector<Presence> all = presences(question.model);
  std::vector<Channel> out;
  for (std::size_t m = 0; m < all.size(); ++m) {
    const Mediator& mediator = question.model.mediators()[m];
    out.push_back({.mediator = m,
                   .presence = all[m],
                   .access = cells(question, mediator.access),
                   .leverage = cells(question, mediator.leverage),
                   .with = {},
                   .without = {},
                   .standing = standing_of(question.input(), mediator.id)});
  }
  describe_rooms(question.model, out);
  return out;
}

}  // namespace detente::answers
