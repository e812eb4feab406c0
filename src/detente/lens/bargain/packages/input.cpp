// Decides when an input is well formed and what one utility is by definition.
#include "detente/lens/bargain/packages/input.hpp"

#include <algorithm>
#include <cmath>

namespace detente::bargain {
namespace {

bool fits(const Additive& additive, const std::vector<Issue>& issues) {
  if (additive.weights.size() != issues.size() || additive.values.size() != issues.size()) return false;
  const auto finite = [](double v) { return std::isfinite(v); };
  if (!std::all_of(additive.weights.begin(), additive.weights.end(), finite)) return false;
  for (std::size_t k = 0; k < issues.size(); ++k) {
    const auto& values = additive.values[k];
    if (values.size() != issues[k].levels.size() || !std::all_of(values.begin(), values.end(), finite)) return false;
  }
  return true;
}

bool fits(const RedLine& line, const std::vector<Issue>& issues) {
  if (line.issue >= issues.size() || !(line.holds >= 0) || !(line.holds <= 1)) return false;
  auto levels = line.forbids;
  std::sort(levels.begin(), levels.end());
  const bool repeated = std::adjacent_find(levels.begin(), levels.end()) != levels.end();
  return !repeated && (levels.empty() || levels.back() < issues[line.issue].levels.size());
}

bool fits(const Party& party, const std::vector<Issue>& issues) {
  return fits(party.utility, issues) && std::isfinite(party.reservation) &&
         std::all_of(party.red_lines.begin(), party.red_lines.end(), [&](const auto& l) { return fits(l, issues); }) &&
         std::all_of(party.constituencies.begin(), party.constituencies.end(),
                     [&](const auto& c) { return fits(c.utility, issues) && std::isfinite(c.threshold); });
}

}  // namespace

bool consistent(const Input& input) {
  if (std::any_of(input.issues.begin(), input.issues.end(), [](const auto& k) { return k.levels.empty(); }))
    return false;
  for (const auto& conflict : input.not_together)
    for (const auto& [issue, level] : conflict)
      if (issue >= input.issues.size() || level >= input.issues[issue].levels.size()) return false;
  return consistent(input, input.parties);
}

bool consistent(const Input& input, const std::vector<Party>& parties) {
  return !parties.empty() && parties.size() == input.parties.size() &&
         std::all_of(parties.begin(), parties.end(), [&](const auto& p) { return fits(p, input.issues); });
}

double utility(const Additive& additive, const Levels& package) {
  double sum = 0;
  for (std::size_t k = 0; k < package.size(); ++k) sum += additive.weights[k] * additive.values[k][package[k]];
  return additive.capped ? std::min(1.0, sum) : sum;
}

}  // namespace detente::bargain
