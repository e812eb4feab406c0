// How the blocks `scenarios` and `versions` of a case become patches, and how a past event is undone. See patch.hpp.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <ranges>

#include "detente/base/maths.hpp"
#include "detente/case/patch.hpp"
#include "detente/case/suggest.hpp"
#include "detente/case/timing.hpp"

namespace detente {
namespace {

/// The number at a path, or those of its block ("trust" written per party).
std::vector<std::string> numbers_at(const Case& base, const std::string& path) {
  if (base.number(path) != nullptr) return {path};
  std::vector<std::string> paths;
  if (const Node* block = base.root().at_path(path); block != nullptr)
    for (const Entry& entry : block->entries)
      if (std::string below = join_path(path, entry.key); base.number(below) != nullptr)
        paths.push_back(std::move(below));
  return paths;
}

/// The paths of the numbers that an effect of this name on this target changed.
std::vector<std::string> targets(const Case& base, std::string_view effect, const std::string& target) {
  if (effect == "trust" || effect == "optimism" || effect == "outside_option" || effect == "influence")
    return numbers_at(base, fmt::format("parties.{}.{}", target, effect));
  if (effect == "pain") return numbers_at(base, fmt::format("parties.{}.pain.now", target));
  std::vector<std::string> paths;
  const auto add = [&](std::string path) {
    if (base.number(path) != nullptr) paths.push_back(std::move(path));
  };
  if (effect == "access")
    for (const std::string& mediator : base.ids().of("mediators"))
      add(fmt::format("mediators.{}.access.{}", mediator, target));
  if (effect == "attention")
    for (const char* means : {"access", "leverage"})
      for (const std::string& party : base.ids().of("parties"))
        add(fmt::format("mediators.{}.{}.{}", target, means, party));
  if (effect == "pressure")
    for (const std::string& party : base.ids().of("parties"))
      add(fmt::format("parties.{}.constituencies.{}.now", party, target));
  return paths;
}

/// Reverses what is left of one effect on the numbers at `paths`.
void undo_amount(Patch& patch, std::string_view event, const Node& effect, double left,
                 const std::vector<std::string>& paths) {
  const auto amount = parse_quantity(effect.value().text, {.form = QuantityRule::Form::effect});
  if (!amount || amount->effect == Quantity::Effect::none) return;
  const bool times = amount->effect == Quantity::Effect::times;
  const double size = amount->central();
  const double remaining_factor = 1 - (1 - size) * left;
  if (times && remaining_factor <= 0) return;  // nothing was left of the number: what it was cannot be told from it
  for (const std::string& path : paths) {
    patch.changes.push_back({.kind = times ? Change::Kind::times : Change::Kind::add,
                             .path = path,
                             .amount = times ? 1 / remaining_factor : -size * left});
    patch.undone.push_back({std::string(event), path, left});
  }
}

/// Reverses one block of effects: `trust: {P: …}`, and `priorities: {P: {K: …}}` one level deeper.
void undo_effects(Patch& patch, const Case& base, std::string_view event, const Entry& effect, double left) {
  for (const Entry& target : effect.value.entries) {
    if (target.key == "fades" || is_reserved_key(target.key)) continue;
    if (effect.key != "priorities") {
      undo_amount(patch, event, target.value, left, targets(base, effect.key, target.key));
      continue;
    }
    for (const Entry& issue : target.value.entries)
      if (!is_reserved_key(issue.key))
        undo_amount(patch, event, issue.value, left,
                    numbers_at(base, fmt::format("parties.{}.priorities.{}", target.key, issue.key)));
  }
}

void read_operators(const Case& base, const Node& scenario, Operators& to) {
  if (const Node* swap = scenario.find("swap"); swap != nullptr) {
    const auto handover = parse_quantity(swap->text_of("handover", "0.5"), {});
    to.swap = {.out = swap->text_of("out"),
               .in = swap->text_of("in"),
               .day = day_of(base, swap->text_of("at", "day 0")),
               .handover = handover ? handover->central() : 0.5};
  }
  const auto days = [&](const char* key, std::map<std::string, int>& into) {
    if (const Node* block = scenario.find(key); block != nullptr)
      for (const Entry& entry : block->entries)
        if (!is_reserved_key(entry.key)) into[entry.key] = day_of(base, entry.value.text);
  };
  days("enter", to.enter);
  days("leave", to.leave);
  days("occurs", to.occurs);
  if (scenario.find("only_mediators") != nullptr) to.only_mediators = scenario.texts_of("only_mediators");
  if (const Node* start = scenario.find("starts_with"); start != nullptr) {
    to.starts_with = start->text_of("package");
    to.starts_at = day_of(base, start->text_of("at", "day 0"));
  }
  for (const std::string& mechanism : scenario.texts_of("mechanisms_off")) to.mechanisms_off.push_back(mechanism);
}

void read_changes(const Node& block, Patch& patch, Diagnostics& problems, const std::string& file) {
  const Reason reason = read_reason(block, {});
  if (const Node* set = block.find("set"); set != nullptr) {
    const Reason inner = read_reason(*set, reason);
    for (const Entry& entry : set->entries)
      if (!is_reserved_key(entry.key))
        patch.changes.push_back({.path = entry.key, .value = entry.value, .reason = inner, .at = entry.at});
  }
  const Node* scale = block.find("scale");
  if (scale == nullptr) return;
  for (const Entry& entry : scale->entries) {
    if (is_reserved_key(entry.key)) continue;
    const auto factor = parse_quantity(entry.value.value().text, {.form = QuantityRule::Form::effect});
    if (!factor || factor->effect != Quantity::Effect::times || !factor->is_point()) {
      problems.add({.code = "DT0244",
                    .message = "a scale is one factor",
                    .hint = "for example `times 3`",
                    .path = entry.key,
                    .file = file,
                    .at = entry.value.at});
      continue;
    }
    patch.changes.push_back({.kind = Change::Kind::times,
                             .path = entry.key,
                             .amount = factor->central(),
                             .reason = reason,
                             .at = entry.at});
  }
}

Expected<const Node*> find_block(const Case& base, std::string_view collection, std::string_view id) {
  const Node* block = base.root().find(collection);
  const Node* found = block == nullptr ? nullptr : block->find(id);
  if (found == nullptr)
    return failure({.code = "DT0241",
                    .message = fmt::format("the case has no {} '{}'", collection.substr(0, collection.size() - 1), id),
                    .hint = suggestion(id, base.ids().of(collection)),
                    .file = base.file()});
  return found;
}

}  // namespace

Patch undo_event(const Case& base, std::string_view event) {
  Patch patch{.id = fmt::format("without {}", event)};
  const Node* declared = base.root().at_path(fmt::format("events.{}", event));
  const Node* effects = declared == nullptr ? nullptr : declared->find("effects");
  const auto day = declared == nullptr ? std::nullopt : dated_day(base, declared->text_of("date"));
  if (effects == nullptr || !day) return patch;
  const double age = std::max(0, -*day);
  for (const Entry& effect : effects->entries) {
    const double half = half_life(effect.value, effect.key);
    const double left = half > 0 ? maths::pow(0.5, age / half) : 1;
    if (effect.key == "vacuum") {
      for (const Entry& target : effect.value.entries) {
        const std::string path = fmt::format("parties.{}.leader.vacuum.now", target.key);
        if (base.root().at_path(path) == nullptr) continue;
        patch.changes.push_back({.path = path, .value = Node::scalar("none")});
        patch.undone.push_back({std::string(event), path, 1});
      }
      continue;
    }
    undo_effects(patch, base, event, effect, left);
  }
  return patch;
}

Expected<Patch> scenario_patch(const Case& base, std::string_view id) {
  const Expected<const Node*> block = find_block(base, "scenarios", id);
  if (!block) return tl::unexpected(block.error());
  std::vector<const Node*> chain{*block};
  for (std::string from = chain.back()->text_of("from"); !from.empty(); from = chain.back()->text_of("from"))
    chain.push_back(base.root().at_path("scenarios." + from));
  Patch patch{.id = std::string(id), .title = (*block)->text_of("title")};
  Diagnostics problems;
  for (const Node* step : std::views::reverse(chain)) {
    read_changes(*step, patch, problems, base.file());
    read_operators(base, *step, patch.operators);
    for (const std::string& event : step->texts_of("without")) {
      Patch undo = undo_event(base, event);
      std::move(undo.changes.begin(), undo.changes.end(), std::back_inserter(patch.changes));
      std::move(undo.undone.begin(), undo.undone.end(), std::back_inserter(patch.undone));
    }
  }
  if (problems.has_errors()) return tl::unexpected(std::move(problems));
  return patch;
}

Expected<Patch> version_patch(const Case& base, std::string_view id) {
  const Expected<const Node*> block = find_block(base, "versions", id);
  if (!block) return tl::unexpected(block.error());
  Patch patch{.id = std::string(id), .title = (*block)->text_of("title")};
  Diagnostics problems;
  read_changes(**block, patch, problems, base.file());
  if (problems.has_errors()) return tl::unexpected(std::move(problems));
  return patch;
}

Expected<Patch> if_false_patch(const Case& base, std::string_view id) {
  const Expected<const Node*> block = find_block(base, "claims", id);
  if (!block) return tl::unexpected(block.error());
  Patch patch{.id = fmt::format("without {}", id), .title = (*block)->text_of("text")};
  const Node* changes = (*block)->find("if_false");
  if (changes == nullptr) return patch;
  const Reason reason = read_reason(*changes, {});
  for (const Entry& entry : changes->entries)
    if (!is_reserved_key(entry.key))
      patch.changes.push_back({.path = entry.key, .value = entry.value, .reason = reason, .at = entry.at});
  return patch;
}

}  // namespace detente
