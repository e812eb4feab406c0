#include "detente/model/held.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>

#include "detente/case/lens_support.hpp"

namespace detente {
namespace {

constexpr double tie = 1e-12;  ///< in utility

std::optional<std::size_t> level_to_hold(const Model& model, const std::vector<PartyUtility>& parties, std::size_t k) {
  std::optional<std::size_t> best;
  double most = 0;
  for (std::size_t level = 0; level < model.issues()[k].levels.size(); ++level) {
    double sum = 0;
    for (const PartyUtility& party : parties) sum += party.weights[k] * party.values[k][level];
    if (!can_be_held(model, k, level) || (best && sum <= most + tie)) continue;
    best = level;
    most = sum;
  }
  return best;
}

Patch holds(const std::vector<std::pair<std::string, std::string>>& held) {
  Patch out;
  for (const auto& [issue, level] : held)
    out.changes.push_back({.path = "issues." + issue + ".held", .value = Node::scalar(level)});
  return out;
}

}  // namespace

bool can_be_held(const Model& model, std::size_t k, std::size_t level) {
  for (const Party& party : model.parties())
    for (const RedLine& line : party.red_lines)
      if (line.issue == k && line.crossed_by(level)) return false;
  for (const Combination& combination : model.not_together())
    if (std::find(combination.begin(), combination.end(), std::pair(k, level)) != combination.end()) return false;
  return true;
}

Patch hold_issues(const Case& input) {
  double grid = package_grid(input);
  if (grid <= largest_package_grid || (supported_lenses(input) & lens_bit::packages) == 0) return {};
  const Model model = Model::build({.base = input});
  const std::vector<PartyUtility> parties = model.utilities(model.central(), {});
  std::vector<double> weight(model.issues().size());
  for (const PartyUtility& party : parties)
    for (std::size_t k = 0; k < weight.size(); ++k) weight[k] += party.weights[k];
  std::vector<std::size_t> order(weight.size());
  std::iota(order.rbegin(), order.rend(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return weight[a] < weight[b]; });
  std::vector<std::pair<std::string, std::string>> held;
  for (const std::size_t k : order) {
    if (grid <= most_packages_when_held) break;
    const Issue& issue = model.issues()[k];
    const std::optional<std::size_t> level = level_to_hold(model, parties, k);
    if (!level || issue.levels.size() < 2) continue;
    held.emplace_back(issue.id, issue.levels[*level].id);
    grid /= static_cast<double>(issue.levels.size());
  }
  return holds(held);
}

PatchedCase without_holds(const PatchedCase& patched) {
  std::vector<std::pair<std::string, std::string>> free;
  for (const std::string& issue : patched.base.ids().of("issues"))
    if (patched.base.root().at_path("issues." + issue)->find("held") != nullptr) free.emplace_back(issue, "any level");
  PatchedCase out = patched;
  if (free.empty()) return out;
  const Patch patch = holds(free);
  Expected<PatchedCase> read = apply_patches(patched.base, {&patch, 1});
  assert(read);
  out.base = std::move(read->base);
  return out;
}

}  // namespace detente
