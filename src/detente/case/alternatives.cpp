#include "detente/case/alternatives.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "detente/case/patch.hpp"

namespace detente {
namespace {

/// Applies a patch; its problems are added, and nothing else is kept.
void try_patch(const Case& input, const Expected<Patch>& patch, Diagnostics& problems) {
  if (!patch) return problems.append(patch.error());
  const std::vector<Patch> patches{*patch};
  if (const Expected<PatchedCase> patched = apply_patches(input, patches); !patched) problems.append(patched.error());
}

ScenarioDifference difference_of(const Case& input, const std::string& id) {
  const Node& block = *input.root().at_path("scenarios." + id);
  ScenarioDifference out{
      .id = id, .title = block.text_of("title"), .against = block.text_of("against"), .differences = {}};
  if (out.against.empty() && id != "baseline" && input.ids().has("scenarios", "baseline")) out.against = "baseline";
  const Expected<Patch> own = scenario_patch(input, id);
  if (!own) return out;
  out.differences = own->differences();
  if (out.against.empty()) return out;
  const Expected<Patch> other = scenario_patch(input, out.against);
  if (!other) return out;
  const std::vector<std::string> theirs = other->differences();
  std::erase_if(out.differences, [&](const std::string& difference) {
    return std::find(theirs.begin(), theirs.end(), difference) != theirs.end();
  });
  return out;
}

/// Undoing one past event is one change, however many numbers it had moved.
std::size_t things_changed(const Case& input, const ScenarioDifference& scenario) {
  const Node& block = *input.root().at_path("scenarios." + scenario.id);
  const std::size_t undone = block.texts_of("without").size();
  return undone > 0 ? undone : scenario.differences.size();
}

}  // namespace

Alternatives check_alternatives(const Case& input) {
  Alternatives out;
  for (const std::string& id : input.ids().of("scenarios")) {
    try_patch(input, scenario_patch(input, id), out.problems);
    ScenarioDifference scenario = difference_of(input, id);
    if (const std::size_t things = things_changed(input, scenario); things > 1)
      out.problems.add({.code = "DT0251",
                        .message = fmt::format("scenario '{}' changes {} things at once", id, things),
                        .hint = "held against another it shows what they do together, not which one did it",
                        .path = "scenarios." + id,
                        .file = input.file(),
                        .at = input.root().at_path("scenarios." + id)->at,
                        .severity = Severity::note});
    out.scenarios.push_back(std::move(scenario));
  }
  for (const std::string& id : input.ids().of("versions")) try_patch(input, version_patch(input, id), out.problems);
  for (const std::string& id : input.ids().of("claims"))
    if (input.root().at_path("claims." + id + ".if_false") != nullptr)
      try_patch(input, if_false_patch(input, id), out.problems);
  return out;
}

}  // namespace detente
