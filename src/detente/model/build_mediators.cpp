// How mediators and backers are read. See build.hpp.
#include "detente/case/timing.hpp"
#include "detente/model/build.hpp"

namespace detente {

Mediator ModelBuilder::mediator(const std::string& id) const {
  const std::string path = "mediators." + id;
  const Node& node = *case_.root().at_path(path);
  Mediator out{.id = id, .name = case_.name_of("mediators", id)};
  for (const std::string& party : case_.ids().of("parties")) {
    out.access.push_back(parameter(path + ".access." + party));
    out.leverage.push_back(parameter(path + ".leverage." + party));
    out.bias.push_back(parameter(path + ".bias." + party));
  }
  out.information = parameter(path + ".information");
  out.cover = parameter(path + ".cover");
  out.guarantee = parameter(path + ".guarantee");
  out.leaves = parameter(path + ".leaves");
  read_coordination(out, node, path);
  out.asks_for_pauses = node.text_of("asks_for") == "pauses";
  out.scope = scope(node, "scope");
  out.deadline = deadline(node, path);
  out.entry = entry(node, path);
  return out;
}

// A single number is how it works with anybody; a block says it of pairs, and `others` of the pairs not named.
void ModelBuilder::read_coordination(Mediator& mediator, const Node& node, const std::string& path) const {
  mediator.coordination = value(path + ".coordination");
  const Node* block = node.find("coordination");
  const bool pairs = block != nullptr && block->is_map() && mediator.coordination.parameter == no_parameter;
  const auto others = maybe(path + ".coordination.others");
  for (const std::string& other : case_.ids().of("mediators")) {
    const auto named = maybe(path + ".coordination." + other);
    mediator.coordination_with.push_back(!pairs || other == mediator.id ? std::nullopt : named ? named : others);
  }
}

Mediator::Entry ModelBuilder::entry(const Node& node, const std::string& path) const {
  const Node* written = node.find("enters");
  if (written == nullptr) return {};
  const Node& enters = written->value();
  if (!enters.is_map()) {
    if (enters.text == "never") return {.kind = Mediator::Entry::Kind::never};
    return {.day = day_of(case_, enters.text)};
  }
  Mediator::Entry out{.kind = Mediator::Entry::Kind::invited, .rate = parameter(path + ".enters.invited")};
  for (const std::string& party : enters.texts_of("consent")) out.consent.push_back(place("parties", party));
  return out;
}

std::optional<Mediator::Deadline> ModelBuilder::deadline(const Node& node, const std::string& path) const {
  using Unless = Mediator::Deadline::Unless;
  const Node* block = node.find("deadline");
  if (block == nullptr || !block->is_map()) return std::nullopt;
  const std::string at = path + ".deadline";
  const std::string unless = block->text_of("unless");
  Mediator::Deadline out{.announced = dated_day(case_, block->text_of("announced")).value_or(0),
                         .after = parameter(at + ".after"),
                         .carried_out = parameter(at + ".carried_out"),
                         .firmness = parameter(at + ".firmness"),
                         .unless = unless == "pause"            ? Unless::pause
                                   : unless == "round-accepted" ? Unless::round_accepted
                                   : unless == "deal"           ? Unless::deal
                                                                : Unless::never,
                         .extends = parameter(at + ".then.extends"),
                         .carried_out_then = parameter(at + ".then.carried_out")};
  out.times = number(at + ".then.carried_out")->quantity.effect == Quantity::Effect::times;
  return out;
}

Backer ModelBuilder::backer(const std::string& id) const {
  const std::string path = "backers." + id;
  const Node& node = *case_.root().at_path(path);
  Backer out{.id = id, .name = case_.name_of("backers", id), .of = place("parties", node.text_of("of"))};
  if (const std::string against = node.text_of("against"); !against.empty()) out.against = place("parties", against);
  for (const std::string& other : case_.ids().of("backers"))
    if (const auto follows = maybe(path + ".follows." + other))
      out.follows.emplace_back(place("backers", other), *follows);
  out.enters = value(path + ".enters");
  read_conditions(out, node, path);
  return out;
}

// Who only follows enters by following; else, where nothing is written, from wider exchanges on.
void ModelBuilder::read_conditions(Backer& backer, const Node& node, const std::string& path) const {
  using Kind = Backer::Condition::Kind;
  const Node* when = node.find("when");
  if (when == nullptr && backer.follows.empty()) backer.when.push_back({.at_least = 3});
  if (when == nullptr) return;
  for (std::size_t i = 0; i < when->items.size(); ++i) {
    const Node& item = when->items[i];
    const std::string at = path + ".when." + std::to_string(i);
    if (const std::string step = item.text_of("escalation"); !step.empty())
      backer.when.push_back({.at_least = ladder_step(step)});
    if (const std::string event = item.text_of("event"); !event.empty())
      backer.when.push_back({.kind = Kind::event, .event = place("events", event)});
    if (item.find("no_agreement_by") != nullptr)
      backer.when.push_back({.kind = Kind::no_agreement_by, .day = value(at + ".no_agreement_by")});
  }
}

}  // namespace detente
