// Small random cases as text, for properties of what is read from a case: two or three parties, a few issues, groups,
// pauses, combinations that cannot be.
#pragma once

#include <fmt/format.h>
#include <rapidcheck.h>

#include <string>
#include <vector>

#include "case/support.hpp"
#include "detente/model/model.hpp"

namespace processtests {

inline detente::Model model_of(const std::string& text) {
  return detente::Model::build(detente::PatchedCase{.base = casetests::good(text)});
}

/// A random case. `points` are drawn coarse, so that ties occur.
inline std::string random_case() {
  const auto up_to = [](int low, int high) { return *rc::gen::inRange(low, high + 1); };
  const int issues = up_to(2, 4);
  const int parties = up_to(2, 3);
  std::vector<int> levels;
  std::string text = "detente: 1\nas_of: 2024-09-11\nactors: {p0: {}, p1: {}, p2: {}, m: {}, b: {}}\nissues:\n";
  for (int k = 0; k < issues; ++k) {
    levels.push_back(up_to(2, 4));
    text += fmt::format("  i{}: {{levels: {{", k);
    for (int l = 0; l < levels.back(); ++l)
      text += fmt::format("{}l{}: {}", l == 0 ? "" : ", ", l, static_cast<double>(l) / (levels.back() - 1));
    text += "}}\n";
  }
  const auto level = [&](int k) { return fmt::format("l{}", up_to(0, levels[static_cast<std::size_t>(k)] - 1)); };
  if (up_to(0, 2) > 0) {
    text += fmt::format("not_together: [[i0: {}, i1: {}]", level(0), level(1));
    if (issues > 2) text += fmt::format(", [i2: {}, i0: {}]", level(2), level(0));
    text += "]\n";
  }
  text += "packages:\n  full: {issues: all, lasts: permanent}\n";
  const int templates = up_to(0, 2);
  if (templates > 0) text += "  short: {issues: [i0], lasts: 10 days}\n";
  if (templates > 1) text += "  long: {issues: [i1, i0], lasts: 40 days}\n";
  text += "parties:\n";
  for (int i = 0; i < parties; ++i) {
    text += fmt::format("  p{}:\n    judgement: \"j\"\n    priority_spread: 0.{}\n    priorities: {{", i, up_to(1, 4));
    for (int k = 0; k < issues; ++k) text += fmt::format("{}i{}: {}", k == 0 ? "" : ", ", k, 5 * up_to(1, 6));
    text += ", judgement: \"j\"}\n    positions:\n";
    for (int k = 0; k < issues; ++k)
      text += up_to(0, 3) == 0 ? fmt::format("      i{}: {{ideal: 0.2..0.{}, judgement: \"j\"}}\n", k, up_to(3, 9))
                               : fmt::format("      i{}: {{ideal: {}}}\n", k, level(k));
    if (up_to(0, 1) == 0) continue;
    text += "    constituencies:\n";
    text += fmt::format("      v{}: {{kind: veto, ideals: {{i0: {}}}, accepts_above: 0.4, judgement: \"j\"}}\n", i,
                        level(0));
    if (up_to(0, 1) == 0)
      text += fmt::format(
          "      e{}: {{kind: exit, issues: [i1], priorities: {{i0: 1, i1: 3, judgement: \"j\"}}, judgement: \"j\"}}\n",
          i);
    text +=
        fmt::format("      s{}: {{kind: pressure, ideals: {{i1: {}}}, strength: 1, judgement: \"j\"}}\n", i, level(1));
  }
  return text;
}

}  // namespace processtests
