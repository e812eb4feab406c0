#include "detente/answers/scenarios.hpp"

#include <algorithm>

namespace detente::answers {
namespace {

bool changes_nothing(const Case& input, const std::string& id) {
  const auto patch = scenario_patch(input, id);
  return patch && patch->differences().empty();
}

/// The scenario that another is held against; empty: the ground.
std::string against(const Case& input, const std::string& id) {
  const std::string written = input.root().at_path("scenarios." + id)->text_of("against");
  return written.empty() || changes_nothing(input, written) ? std::string() : written;
}

bool makes_harm_occur(const Case& input, const Operators& operators) {
  return std::any_of(operators.occurs.begin(), operators.occurs.end(), [&](const auto& each) {
    const Node* event = input.root().at_path("events." + each.first);
    return event != nullptr && event->find("harm") != nullptr;
  });
}

bool brings_mediator(const Patch& patch) {
  const auto opens = [](const Change& change) { return change.path.ends_with(".enters"); };
  return !patch.operators.enter.empty() || patch.operators.swap ||
         std::any_of(patch.changes.begin(), patch.changes.end(), opens);
}

Expected<study::Subject> subject_of(const ScenarioQuestion& question, const std::string& id) {
  Expected<Patch> patch = scenario_patch(question.ground.base, id);
  if (!patch) return tl::unexpected(std::move(patch.error()));
  const std::vector<Patch> patches{std::move(*patch)};
  const Expected<PatchedCase> patched = apply_patches(question.ground.base, patches);
  if (!patched) return tl::unexpected(patched.error());
  return study::subject(*patched, question.talks.base.packages);
}

}  // namespace

std::string baseline_of(const Case& input) {
  for (const std::string& id : input.ids().of("scenarios"))
    if (changes_nothing(input, id)) return id;
  return {};
}

std::string scenario_arm(const Case& input, const std::string& id) {
  return id.empty() || changes_nothing(input, id) ? "ground" : "scenario/" + id;
}

Expected<void> add_scenario_arms(const ScenarioQuestion& question, study::Plan& plan) {
  const Talks& talks = question.talks;
  const Case& input = question.ground.base;
  const auto add = [&](const std::string& id) -> Expected<void> {
    const std::string arm = scenario_arm(input, id);
    if (plan.has(arm_name(arm, study::Lever::none))) return {};
    const Expected<study::Subject> subject =
        arm == "ground" ? study::subject(question.ground, talks.base.packages) : subject_of(question, id);
    if (!subject) return tl::unexpected(subject.error());
    add_everywhere(plan, talks, arm, *subject, {}, talks.sizes.scenario);
    return {};
  };
  if (auto added = add(""); !added) return added;
  for (const std::string& id : question.ids)
    for (const std::string& each : {id, against(input, id)})
      if (auto added = add(each); !added) return added;
  return {};
}

Expected<Scenarios> read_scenarios(const ScenarioQuestion& question, const study::Results& results) {
  const Talks& talks = question.talks;
  const Case& input = question.ground.base;
  const auto levels = [&](const std::string& arm) {
    std::vector<Outlook> out;
    for (const study::Setting& setting : talks.settings())
      out.push_back(outlook_of(results.at(arm_name(arm, setting.lever)), setting.lever));
    return out;
  };
  Scenarios out{.baseline = baseline_of(input), .base = levels("ground"), .list = {}};
  for (const std::string& id : question.ids) {
    const std::string arm = scenario_arm(input, id);
    if (arm == "ground") continue;
    const Expected<Patch> patch = scenario_patch(input, id);
    if (!patch) return tl::unexpected(patch.error());
    const std::string base = against(input, id);
    out.list.push_back({.id = id,
                        .title = patch->title,
                        .against = base.empty() ? out.baseline : base,
                        .changed = patch->differences(),
                        .brings_mediator = brings_mediator(*patch),
                        .harm = makes_harm_occur(input, patch->operators),
                        .levels = levels(arm),
                        .comparison = compare_arms(results, talks, scenario_arm(input, base), arm)});
  }
  return out;
}

}  // namespace detente::answers
