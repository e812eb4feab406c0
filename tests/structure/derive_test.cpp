// Derived models on hand-worked cases: who wants what, what is settled where, and what mediators change.
#include "detente/lens/structure/derive.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "case/support.hpp"
#include "detente/lens/structure/solve.hpp"

namespace {

using namespace detente;
using namespace detente::structure;
using casetests::good;
using testing::ElementsAre;

/// Two parties that want opposite ends of land and water; `north` and `south` are added to their blocks.
std::string two(const std::string& land_north, const std::string& land_south, const std::string& rest = "") {
  const auto party = [](const char* name, const std::string& land, int water, int w_land, int w_water) {
    return fmt::format(
        "  {}:\n    judgement: j\n    positions: {{land: {{{}}}, water: {{ideal: {}}}}}\n"
        "    priorities: {{land: {}, water: {}, judgement: j}}\n    outside_option: 0.45\n    optimism: 0\n"
        "    pain: {{now: 0, weight: 0, judgement: j}}\n    fear_of_wider_war: 0.4\n",
        name, land, water, w_land, w_water);
  };
  return "detente: 1\nactors: {north: {}, south: {}, envoy: {}, elder: {}, ally: {}}\nissues: {land: {}, water: {}}\n" +
         rest + "parties:\n" + party("north", "ideal: 0" + land_north, 1, 60, 40) +
         party("south", "ideal: 1" + land_south, 0, 40, 60);
}

Derived derived(const Model& model, const std::string& context) {
  for (const MediationContext& each : mediation_contexts(model))
    if (each.id == context) return derive(model, model.central(), each).value();
  ADD_FAILURE() << "no context " << context;
  return {};
}

Derived derived(const std::string& text) {
  return derived(Model::build({.base = good(text)}), "none");
}

State place(const Derived& of, const std::string& state) {
  const auto found = std::find(of.input.states.begin(), of.input.states.end(), state);
  EXPECT_NE(found, of.input.states.end()) << state;
  return static_cast<State>(found - of.input.states.begin());
}

/// The rank of a state, written as digits of north.land, north.water, south.land, south.water, then backers.
Rank rank(const Derived& of, std::size_t i, const std::string& state) {
  return of.input.decision_makers[i].ranks[place(of, state)];
}

// Land is worth 0.6 to north: settled its way 0.6, in the middle 0.3, unsettled 0.6 · 0.45 = 0.27, the other's way 0.
TEST(Derive, RanksAreTheModelsUtilities) {
  const Derived found = derived(two("", ""));
  EXPECT_EQ(found.input.states.size(), 16U);
  EXPECT_EQ(found.input.states[*found.input.start], "0000");
  EXPECT_THAT(found.issues, ElementsAre(0, 1));
  EXPECT_GT(rank(found, 0, "0010"), rank(found, 0, "1010"));
  EXPECT_GT(rank(found, 0, "1010"), rank(found, 0, "0000"));
  EXPECT_GT(rank(found, 0, "0000"), rank(found, 0, "1000"));
  // 0 + 0.4 (water its way) against 0.27 + 0.18; against 0.3 + 0.2 at the two middles
  EXPECT_LT(rank(found, 0, "1001"), rank(found, 0, "0000"));
  EXPECT_GT(rank(found, 0, "1111"), rank(found, 0, "0000"));
  EXPECT_EQ(found.packages[place(found, "1010")], (std::vector<Settled>{0.5, std::nullopt}));
  EXPECT_EQ(found.packages[place(found, "0110")], (std::vector<Settled>{0, 0}));
}

// A prisoners' dilemma: nobody concedes first, and giving way on both sides holds only if taking back is answered.
TEST(Derive, NobodyConcedesFirst) {
  const Derived found = derived(two("", ""));
  const Result result = *solve(found.input, {}, {}, StopToken());
  EXPECT_TRUE(result.of(Concept::nash).equilibrium[place(found, "0000")]);
  EXPECT_FALSE(result.of(Concept::nash).equilibrium[place(found, "1111")]);
  EXPECT_TRUE(result.of(Concept::gmr).equilibrium[place(found, "1111")]);
  EXPECT_TRUE(result.of(Concept::seq).equilibrium[place(found, "1111")]);
}

TEST(Derive, ConcessionsGoAsFarAsRedLines) {
  const Derived found = derived(two("", ", red_line: {at_least: 0.5, holds: 0.7, judgement: j}"));
  EXPECT_EQ(found.packages[place(found, "0010")].front(), 0.5);
  EXPECT_EQ(found.packages[place(found, "1000")].front(), 1.0);
  const Derived loose = derived(two("", ", red_line: {at_least: 0.5, holds: 0.3, judgement: j}"));
  EXPECT_EQ(loose.packages[place(loose, "0010")].front(), 0.0);
}

TEST(Derive, AConcessionThatStopsShortOfTheOthersRedLineSettlesNothing) {
  const Derived found = derived(two(", red_line: {at_most: 0.25, holds: 0.7, judgement: j}",
                                    ", red_line: {at_least: 0.5, holds: 0.7, judgement: j}"));
  EXPECT_EQ(found.packages[place(found, "0010")].front(), std::nullopt);
  EXPECT_EQ(found.packages[place(found, "1000")].front(), std::nullopt);
  // The middle, 0.5, is beyond north's line: worse to north than the worst that crosses none, and no harm to south.
  EXPECT_EQ(found.packages[place(found, "1010")].front(), 0.5);
  EXPECT_LT(rank(found, 0, "1011"), rank(found, 0, "0100"));
  EXPECT_GT(rank(found, 1, "1010"), rank(found, 1, "0000"));
}

TEST(Derive, BackersFirstMindTheirClientsRedLines) {
  const std::string rest = "backers: {ally: {of: north}}\n";
  const Derived found = derived(two(", red_line: {at_most: 0.25, holds: 0.7, judgement: j}", "", rest));
  ASSERT_EQ(found.input.decision_makers.size(), 3U);
  EXPECT_EQ(found.input.decision_makers[2].id, "ally");
  EXPECT_EQ(found.input.options.back().direction, Direction::forward);
  EXPECT_GT(rank(found, 2, "00000"), rank(found, 2, "00001"));
  EXPECT_GT(rank(found, 2, "00001"), rank(found, 2, "10100"));
  EXPECT_GT(rank(found, 2, "10100"), rank(found, 2, "10101"));
  // No agreement is worth 0.4 / 4 less to both once the conflict is wider, and 0.05 more to the client.
  EXPECT_GT(rank(found, 0, "00000"), rank(found, 0, "00001"));
  EXPECT_GT(rank(found, 1, "00000"), rank(found, 1, "00001"));
  EXPECT_EQ(rank(found, 1, "11000"), rank(found, 1, "11001"));  // all settled: nothing left to lose
}

TEST(Derive, WhatNobodyContestsIsNoOption) {
  std::string text = two("", "");
  text.replace(text.find("water: {ideal: 1}"), 17, "water: {ideal: 0}");
  const Derived found = derived(text);
  EXPECT_THAT(found.issues, ElementsAre(0));
  EXPECT_THAT(found.not_contested, ElementsAre(1));
  EXPECT_EQ(found.input.states.size(), 4U);
  text.replace(text.find("land: {ideal: 1}"), 16, "land: {ideal: 0}");
  const Derived nothing = derived(text);
  EXPECT_THAT(nothing.not_contested, ElementsAre(0, 1));
  EXPECT_EQ(nothing.input.states.size(), 1U);
  EXPECT_TRUE(solve(nothing.input, {}, {}, StopToken())->of(Concept::nash).equilibrium[0]);
}

TEST(Derive, PackagesThatCannotStandAreNoStates) {
  const Derived found = derived(two("", "", "not_together: [[land: 1, water: 1]]\n"));
  EXPECT_EQ(found.input.states.size(), 15U);
  EXPECT_THAT(found.input.states, testing::Not(testing::Contains("1001")));
}

TEST(Derive, LeavesOutTheIssuesWithTheLeastAtStake) {
  std::string issues, positions_a, positions_b, priorities;
  for (int k = 0; k < 8; ++k) {
    issues += fmt::format("i{}: {{}}, ", k);
    positions_a += fmt::format("i{}: {{ideal: 0}}, ", k);
    positions_b += fmt::format("i{}: {{ideal: {}}}, ", k, k == 3 ? "0.25" : "1");
    priorities += fmt::format("i{}: {}, ", k, k == 0 ? 1 : 3);  // least: i3 at 3 · 0.25, before i0 at 1 · 1
  }
  std::string text = "detente: 1\nactors: {a: {}, b: {}}\nissues: {" + issues + "}\nparties:\n";
  text += "  a: {positions: {" + positions_a + "}, priorities: {" + priorities + "judgement: j}}\n";
  text += "  b: {positions: {" + positions_b + "}, priorities: {" + priorities + "judgement: j}}\n";
  const Derived found = derived(text);
  EXPECT_EQ(found.input.options.size(), most_derived_options);
  EXPECT_THAT(found.left_out, ElementsAre(3));
}

const std::string mediators =
    "mediators:\n"
    "  envoy: {leverage: {north: 0.1, judgement: j}, judgement: j}\n"
    "  elder: {leverage: {north: 0.2, judgement: j}, scope: [land], judgement: j}\n";

TEST(Contexts, AllEachAwayNone) {
  const Model model = Model::build({.base = good(two("", "", mediators))});
  std::vector<std::string> ids;
  for (const MediationContext& each : mediation_contexts(model)) ids.push_back(each.id);
  EXPECT_THAT(ids, ElementsAre("all-present", "without-envoy", "without-elder", "none"));
}

TEST(Contexts, LeverageIsPooledAsFarAsMediatorsWorkTogether) {
  const Model model = Model::build({.base = good(two("", "", mediators))});
  const MediationContext all = mediation_contexts(model).front();
  const ParameterVector central = model.central();
  EXPECT_DOUBLE_EQ(leverage(model, central, all, 0, 0), 0.5 * 0.2 + 0.5 * 0.3);
  EXPECT_DOUBLE_EQ(leverage(model, central, all, 0, 1), 0.1);
  EXPECT_EQ(leverage(model, central, all, 1, 0), 0);
  const Model apart = Model::build({.base = good(two("", "", mediators + "channels: apart\n"))});
  EXPECT_EQ(leverage(apart, apart.central(), all, 0, 0), 0.2);
}

// 0.6 · (0 + 0.25) stays below 0.27, but with 0.3 · 2 capped at 0.4, fully pooled, 0.24 + the like on water passes it.
TEST(Contexts, LeverageEntersTheUtilityOfWhatIsSettled) {
  const Model model = Model::build(
      {.base = good(two("", "",
                        "mediators:\n  envoy: {leverage: {north: 0.3, judgement: j}, coordination: 1, judgement: j}\n"
                        "  elder: {leverage: {north: 0.3, judgement: j}, coordination: 1, judgement: j}\n"))});
  EXPECT_LT(rank(derived(model, "none"), 0, "1001"), rank(derived(model, "none"), 0, "0000"));
  EXPECT_GT(rank(derived(model, "all-present"), 0, "1001"), rank(derived(model, "all-present"), 0, "0000"));
}

Model gaza(const char* scenario) {
  const Case base = *casetests::shipped("gaza-2024");
  if (scenario == nullptr) return Model::build({.base = base});
  const std::vector<Patch> patches{*scenario_patch(base, scenario)};
  return Model::build(*apply_patches(base, patches));
}

TEST(Contexts, FollowTheScenario) {
  using Names = std::vector<std::string>;
  EXPECT_EQ(mediation_contexts(gaza(nullptr)).front().present, (Names{"united-states", "egypt", "qatar"}));
  EXPECT_EQ(mediation_contexts(gaza("russia-joins")).front().present,
            (Names{"united-states", "egypt", "qatar", "russia"}));
  EXPECT_EQ(mediation_contexts(gaza("russia-instead-of-the-us")).front().present, (Names{"egypt", "qatar", "russia"}));
  EXPECT_EQ(mediation_contexts(gaza("no-mediator")).size(), 1U);
}

}  // namespace
