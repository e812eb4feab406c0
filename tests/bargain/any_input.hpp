// Random small negotiations whose numbers are coarse, so that ties, empty zones and broken red lines are common.
#pragma once

#include <rapidcheck.h>

#include "detente/lens/bargain/packages/input.hpp"

namespace detente::bargain {

struct Sizes {
  std::size_t most_parties = 3;
  std::size_t most_issues = 3;
  std::size_t most_levels = 4;
};

inline std::size_t any_count(std::size_t least, std::size_t most) {
  return *rc::gen::resize(100,
                          rc::gen::inRange<std::size_t>(least, most + 1));  // the whole range from the first case on
}

inline Additive any_utility(const std::vector<Issue>& issues) {
  Additive additive;
  for (const auto& issue : issues) {
    additive.weights.push_back(static_cast<double>(any_count(0, 5)) / 10);
    auto& values = additive.values.emplace_back();
    for (std::size_t l = 0; l < issue.levels.size(); ++l) values.push_back(static_cast<double>(any_count(0, 4)) / 4);
  }
  additive.capped = *rc::gen::arbitrary<bool>();
  return additive;
}

inline std::vector<RedLine> any_red_lines(const std::vector<Issue>& issues) {
  std::vector<RedLine> lines;
  for (std::size_t k = 0; k < issues.size(); ++k) {
    if (any_count(0, 1) == 0) continue;
    const std::size_t levels = issues[k].levels.size();
    const std::size_t count = any_count(0, levels);
    RedLine line{.issue = k, .forbids = {}, .holds = static_cast<double>(any_count(1, 4)) / 4};
    for (std::size_t at = 0; at < count; ++at) line.forbids.push_back(count - 1 - at);  // at least level `count`
    lines.push_back(line);
  }
  return lines;
}

inline Input any_input(const Sizes& sizes = {}) {
  Input input;
  const std::size_t issues = any_count(1, sizes.most_issues);
  for (std::size_t k = 0; k < issues; ++k) {
    auto& issue = input.issues.emplace_back(Issue{.name = std::to_string(k), .levels = {}});
    const std::size_t levels = any_count(1, sizes.most_levels);
    for (std::size_t l = 0; l < levels; ++l) issue.levels.push_back({.name = std::to_string(l)});
  }
  const std::size_t parties = any_count(1, sizes.most_parties);
  for (std::size_t i = 0; i < parties; ++i) {
    Party party{.name = std::to_string(i),
                .utility = any_utility(input.issues),
                .reservation = static_cast<double>(any_count(0, 50)) / 100,
                .red_lines = any_red_lines(input.issues)};
    if (any_count(0, 2) == 0)
      party.constituencies.push_back({.name = "c",
                                      .power = any_count(0, 1) == 0 ? Power::veto : Power::pressure,
                                      .utility = any_utility(input.issues),
                                      .threshold = static_cast<double>(any_count(0, 10)) / 20});
    input.parties.push_back(party);
  }
  if (any_count(0, 1) == 0) {
    Conflict conflict;
    for (std::size_t k = 0; k < issues; ++k)
      if (any_count(0, 1) == 0) conflict.emplace_back(k, any_count(0, input.issues[k].levels.size() - 1));
    if (!conflict.empty()) input.not_together.push_back(conflict);
  }
  return input;
}

/// By definition: all packages in row-major order, last issue fastest.
inline std::vector<Levels> all_packages(const Input& input) {
  std::vector<Levels> packages{{}};
  for (const auto& issue : input.issues) {
    std::vector<Levels> longer;
    for (const auto& package : packages)
      for (std::size_t l = 0; l < issue.levels.size(); ++l) {
        longer.push_back(package);
        longer.back().push_back(l);
      }
    packages = longer;
  }
  return packages;
}

inline bool is_feasible(const Input& input, const Levels& package) {
  for (const auto& conflict : input.not_together) {
    bool meets = true;
    for (const auto& [issue, level] : conflict) meets = meets && package[issue] == level;
    if (meets) return false;
  }
  return true;
}

inline bool is_rational(const Party& party, const Levels& package) {
  return utility(party.utility, package) >= party.reservation - 5e-13;
}

inline bool is_inside_lines(const Party& party, const Levels& package) {
  for (const auto& line : party.red_lines)
    for (const auto level : line.forbids)
      if (line.holds >= 0.5 && package[line.issue] == level) return false;
  return true;
}

inline bool is_acceptable(const std::vector<Party>& parties, const Levels& package) {
  for (const auto& party : parties)
    if (!is_rational(party, package) || !is_inside_lines(party, package)) return false;
  return true;
}

inline bool has_zone(const Input& input) {
  for (const auto& package : all_packages(input))
    if (is_feasible(input, package) && is_acceptable(input.parties, package)) return true;
  return false;
}

}  // namespace detente::bargain
