// Too many packages: which issues are held, on which level, and what a model says of them then.
#include "detente/model/held.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "case/support.hpp"
#include "detente/case/lens_support.hpp"
#include "detente/model/model.hpp"

namespace {

using namespace detente;
using casetests::good;
using testing::ElementsAre;

/// Twelve issues a … l of four levels, 4¹² packages; North wants level `three` of all of them and South `zero`. Both
/// give issue n of the twelve n points, but North twice as many in all, and so twice as many to each.
Case twelve(const std::string& more = "", const std::string& on_a = "") {
  std::string issues, north, south, north_points, south_points;
  for (int n = 0; n < 12; ++n) {
    const std::string id(1, static_cast<char>('a' + n));
    issues += fmt::format("  {}: {{levels: {{zero: 0, one: 0.25, two: 0.5, three: 1}}, now: one}}\n", id);
    north += fmt::format("      {}: {{ideal: three{}, judgement: \"j\"}}\n", id, n == 0 ? on_a : "");
    south += fmt::format("      {}: {{ideal: zero}}\n", id);
    north_points += fmt::format("{}: {}, ", id, 2 * (n + 1));
    south_points += fmt::format("{}: {}, ", id, n + 1);
  }
  const auto party = [](const std::string& id, const std::string& positions, const std::string& points) {
    return fmt::format("  {}:\n    positions:\n{}    priorities: {{{}judgement: \"j\"}}\n    judgement: \"j\"\n", id,
                       positions, points);
  };
  return good("detente: 1\nas_of: 2025-01-01\nactors: {north: {}, south: {}}\nissues:\n" + issues + "parties:\n" +
              party("north", north, north_points) + party("south", south, south_points) + more);
}

/// What would be held: "a on zero".
std::vector<std::string> held(const Case& input) {
  std::vector<std::string> out;
  for (const Change& change : hold_issues(input).changes)
    out.push_back(fmt::format("{} on {}", split_path(change.path)[1], change.value.text));
  return out;
}

Case holding(const Case& input, const std::string& assignment) {
  const std::vector<Patch> patches{*set_patch(assignment)};
  return apply_patches(input, patches)->base;
}

TEST(Held, NothingWhereAllPackagesCanBeLookedAt) {
  for (const std::string& name : casetests::shipped_names())
    EXPECT_TRUE(hold_issues(*casetests::shipped(name)).changes.empty()) << name;
}

TEST(Held, WhatMattersLeastOnTheLevelThatGivesMost) {
  const Case input = twelve();
  EXPECT_EQ(package_grid(input), 16'777'216);
  // 4⁶ = 4096 is the first power below the bound. Every level gives both together the same (distance falls evenly),
  // so the lowest is taken.
  EXPECT_THAT(held(input), ElementsAre("a on zero", "b on zero", "c on zero", "d on zero", "e on zero", "f on zero"));
  const Patch patch = hold_issues(input);
  const Case less = apply_patches(input, {&patch, 1})->base;
  EXPECT_EQ(package_grid(less), 4096);
  EXPECT_TRUE(held(less).empty());
  EXPECT_EQ(package_grid(without_holds({.base = less}).base), 16'777'216);
}

TEST(Held, NoRedLineIsCrossedAndNoCombinationTouched) {
  const Case input = twelve("not_together: [[b: zero, l: three]]\n", ", red_line: {at_least: two, holds: 0.1}");
  EXPECT_THAT(held(input), ElementsAre("a on two", "b on one", "c on zero", "d on zero", "e on zero", "f on zero"));
}

TEST(Held, AnIssueWithoutAFreeLevelStaysFree) {
  const Case input =
      twelve("not_together: [[a: zero, l: three], [a: one, l: three], [a: two, l: three], [a: three, l: three]]\n");
  EXPECT_THAT(held(input), ElementsAre("b on zero", "c on zero", "d on zero", "e on zero", "f on zero", "g on zero"));
}

TEST(Held, TheModelLooksAtOneLevelAndValuesItAsBefore) {
  const std::string line = ", committed: two, red_line: {at_least: one, holds: 0.9}";
  const Case input = twelve("not_together: [[a: zero, b: zero]]\n", line);
  const Model before = Model::build({.base = input});
  const Model after = Model::build({.base = holding(input, "issues.a.held=two")});
  ASSERT_EQ(after.issues()[0].levels.size(), 1U);
  EXPECT_EQ(after.issues()[0].levels[0].id, "two");
  EXPECT_EQ(after.issues()[0].now, std::nullopt);
  EXPECT_EQ(after.parties()[0].stands[0].committed, 0U);
  EXPECT_TRUE(after.parties()[0].red_lines.empty());
  EXPECT_TRUE(after.not_together().empty());
  const auto was = before.utilities(before.central(), {}), is = after.utilities(after.central(), {});
  for (std::size_t i = 0; i < was.size(); ++i) {
    EXPECT_EQ(is[i].weights, was[i].weights);
    EXPECT_EQ(is[i].reservation, was[i].reservation);
    EXPECT_EQ(is[i].values[0], std::vector{was[i].values[0][2]});
    EXPECT_EQ(is[i].values[1], was[i].values[1]);
  }
}

TEST(Held, WithoutEffectWhereARedLineIsCrossed) {
  const Case input = twelve("", ", red_line: {at_least: two, holds: 0.1}");
  EXPECT_EQ(Model::build({.base = holding(input, "issues.a.held=one")}).issues()[0].levels.size(), 4U);
  EXPECT_EQ(Model::build({.base = holding(input, "issues.a.held=two")}).issues()[0].levels.size(), 1U);
  EXPECT_EQ(Model::build({.base = holding(input, "issues.a.held=any level")}).issues()[0].levels.size(), 4U);
}

}  // namespace
