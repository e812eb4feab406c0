// How events and their effects are read. See build.hpp.
#include <algorithm>
#include <array>
#include <set>

#include "detente/case/timing.hpp"
#include "detente/model/build.hpp"

namespace detente {
namespace {

struct Name {
  std::string_view key;
  Effect::Kind kind;
};

constexpr std::array<Name, 13> names{{{"trust", Effect::Kind::trust},
                                      {"optimism", Effect::Kind::optimism},
                                      {"outside_option", Effect::Kind::outside_option},
                                      {"pain", Effect::Kind::pain},
                                      {"priorities", Effect::Kind::priorities},
                                      {"pressure", Effect::Kind::pressure},
                                      {"access", Effect::Kind::access},
                                      {"attention", Effect::Kind::attention},
                                      {"shock", Effect::Kind::shock},
                                      {"vacuum", Effect::Kind::vacuum},
                                      {"leader_exit", Effect::Kind::leader_exit},
                                      {"leaves", Effect::Kind::leaves},
                                      {"influence", Effect::Kind::influence}}};

constexpr double falls_with_it = 0.5;  ///< PROCESS A: a government falls with who leaves it

}  // namespace

Event ModelBuilder::event(const std::string& id) const {
  const std::string path = "events." + id;
  const Node& node = *case_.root().at_path(path);
  Event out{.id = id,
            .name = case_.name_of("events", id),
            .day = dated_day(case_, node.text_of("date")),
            .chance = maybe(path + ".chance"),
            .grows = maybe(path + ".grows")};
  out.at_most = static_cast<int>(parse_number(node.text_of("at_most", "1")).value_or(1));
  // Its own effects, then those of the event it is like that it does not write itself.
  std::set<std::string> seen;
  const Node* from = &node;
  for (std::string owner = id; from != nullptr; from = case_.root().at_path("events." + owner)) {
    std::set<std::string> here;
    if (const Node* effects = from->find("effects"); effects != nullptr)
      for (const Entry& block : effects->entries)
        if (!is_reserved_key(block.key) && !seen.contains(block.key)) {
          read_effects(out, owner, block);
          here.insert(block.key);
        }
    seen.merge(here);
    owner = from->text_of("like");
    if (owner.empty()) break;
  }
  return out;
}

void ModelBuilder::read_effects(Event& event, const std::string& owner, const Entry& block) const {
  const std::string path = "events." + owner + ".effects." + block.key;
  const Node& node = block.value.value();
  const auto add = [&](std::optional<Effect> effect, const std::string& amount) {
    if (!effect) return;
    effect->amount = {.parameter = parameter(amount),
                      .otherwise = effect->kind == Effect::Kind::leaves ? falls_with_it : 0};
    if (const Number* written = number(amount); written != nullptr)
      effect->times = written->quantity.effect == Quantity::Effect::times;
    effect->half_life = half_life(block.value, block.key);
    event.effects.push_back(*effect);
  };
  if (!node.is_map())
    for (const std::string& target : node.texts()) add(effect(block.key, target), path + "." + target);
  for (const Entry& target : node.entries) {
    if (target.key == "fades" || is_reserved_key(target.key)) continue;
    if (block.key != "priorities") {
      add(effect(block.key, target.key), path + "." + target.key);
      continue;
    }
    for (const Entry& issue : target.value.entries) {
      if (is_reserved_key(issue.key)) continue;
      std::optional<Effect> one = effect(block.key, target.key);
      if (one) one->issue = place("issues", issue.key);
      add(one, path + "." + target.key + "." + issue.key);
    }
  }
}

/// An effect of this name on this target, without its amount; nothing where the name is not an effect's.
std::optional<Effect> ModelBuilder::effect(std::string_view key, std::string_view target) const {
  const auto name = std::find_if(names.begin(), names.end(), [&](const Name& each) { return each.key == key; });
  if (name == names.end()) return std::nullopt;
  Effect out{.kind = name->kind};
  switch (out.kind) {
    case Effect::Kind::shock:
      break;
    case Effect::Kind::attention:
      out.mediator = place("mediators", target);
      break;
    case Effect::Kind::pressure:
    case Effect::Kind::leaves:
      for (std::size_t i = 0; i < model_.parties_.size(); ++i)
        for (std::size_t v = 0; v < model_.parties_[i].constituencies.size(); ++v)
          if (model_.parties_[i].constituencies[v].id == target) {
            out.party = i;
            out.constituency = v;
          }
      break;
    default:
      out.party = place("parties", target);
  }
  return out;
}

}  // namespace detente
