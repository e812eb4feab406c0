#include "detente/answers/scenarios.hpp"

#include <algorithm>

namespace detente::answers {
namespace {

bool changes_nothing(const Case& input, const std::string& id) {
  const auto patch = scenario_patch(input, id);
  return patch && patch->differences().empty();
}

std::string arm_of(const std::string& scenario) {
  return "scenario/" + scenario;
}

/// What a scenario is compared with, as the name of an arm.
std::string base_arm(const Case& input, const std::string& id) {
  const std::string against = input.root().at_path("scenarios." + id)->text_of("against", baseline_of(input));
  return against.empty() || changes_nothing(input, against) ? "scenario-base" : arm_of(against);
}

bool makes_harm_occur(const Case& input, const Operators& operators) {
  return std::any_of(operators.occurs.begin(), operators.occurs.end(), [&](const auto& each) {
    const Node* event = input.root().at_path("events." + each.first);
    return event != nullptr && event->find("harm") != nullptr;
  });
}

}  // namespace

std::string baseline_of(const Case& input) {
  for (const std::string& id : input.ids().of("scenarios"))
    if (changes_nothing(input, id)) return id;
  return {};
}

Expected<PatchedCase> patched_by(const Case& original, const std::string& scenario) {
  Expected<Patch> patch = scenario_patch(original, scenario);
  if (!patch) return tl::unexpected(std::move(patch.error()));
  const std::vector<Patch> patches{std::move(*patch)};
  return apply_patches(original, patches);
}

Expected<void> add_scenario_arms(const Question& question, study::Plan& plan) {
  const Talks& talks = *question.talks;
  add_everywhere(plan, talks, "base", talks.base, {}, talks.sizes.scenario);
  add_everywhere(plan, talks, "base-small", talks.base, {}, talks.sizes.small);
  const study::Subject as_written = study::subject(PatchedCase{.base = question.original}, talks.base.packages);
  add_everywhere(plan, talks, "scenario-base", as_written, {}, talks.sizes.scenario);
  for (const std::string& id : question.original.ids().of("scenarios")) {
    if (changes_nothing(question.original, id)) continue;
    const Expected<PatchedCase> patched = patched_by(question.original, id);
    if (!patched) return tl::unexpected(patched.error());
    add_everywhere(plan, talks, arm_of(id), study::subject(*patched, talks.base.packages), {}, talks.sizes.scenario);
  }
  return {};
}

Expected<Scenarios> read_scenarios(const Question& question, const study::Results& results) {
  const Talks& talks = *question.talks;
  const auto levels = [&](const std::string& arm) {
    std::vector<Outlook> out;
    for (const study::Setting& setting : talks.settings())
      out.push_back(outlook_of(results.at(arm_name(arm, setting.lever)), setting.lever));
    return out;
  };
  Scenarios out{.base = levels("base"), .list = {}};
  for (const std::string& id : question.original.ids().of("scenarios")) {
    if (changes_nothing(question.original, id)) continue;
    const Expected<Patch> patch = scenario_patch(question.original, id);
    if (!patch) return tl::unexpected(patch.error());
    const std::string base = base_arm(question.original, id);
    out.list.push_back({.id = id,
                        .title = patch->title,
                        .against = base == "scenario-base"
                                       ? baseline_of(question.original)
                                       : question.original.root().at_path("scenarios." + id)->text_of("against"),
                        .changed = patch->differences(),
                        .harm = makes_harm_occur(question.original, patch->operators),
                        .levels = levels(arm_of(id)),
                        .comparison = compare_arms(results, talks, base, arm_of(id))});
  }
  return out;
}

}  // namespace detente::answers
