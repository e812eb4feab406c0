// What a case means in numbers: utilities, reservation values, red lines and draws, by hand and as properties.
#include "detente/model/model.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>
#include <numeric>

#include "case/support.hpp"

namespace {

using namespace detente;
using casetests::good;
using testing::DoubleEq;
using testing::ElementsAre;

const std::string party_north =
    "  north:\n"
    "    positions:\n"
    "      land: {ideal: all, committed: most, red_line: {at_least: half, holds: 0.6..0.7..0.9}, judgement: \"j\"}\n"
    "      aid: {ideal: 0.25}\n"
    "    priorities: {land: 30, aid: 10, judgement: \"j\"}\n"
    "    priority_spread: 0.5\n"
    "    outside_option: 0.3..0.4..0.6\n"
    "    optimism: 0.1\n"
    "    pain: {now: 0.5, weight: 0.2, judgement: \"j\"}\n"
    "    judgement: \"j\"\n";
const std::string party_south =
    "  south:\n"
    "    positions:\n"
    "      land: {values: {none: 1, half: 0.8, most: 0.3, all: 0}, red_line: {at_most: 0.6, holds: 0.2}, judgement: "
    "\"j\"}\n"
    "      aid: {ideal: 0.8..0.9, red_line: {at_least: 0.4}, judgement: \"j\"}\n"
    "    priorities: {land: 1, aid: 1, judgement: \"j\"}\n"
    "    judgement: \"j\"\n"
    "    constituencies: {hawks: {kind: veto, ideals: {land: none, aid: 0.6, judgement: \"j\"}, issues: [land], "
    "judgement: \"j\"}}\n";
const std::string issues =
    "issues:\n  land: {levels: {all: 1, none: 0, half: 0.4, most: 0.7}, labels: {half: \"one half\"}, now: half}\n"
    "  aid: {name: \"Aid\"}\n";
const std::string head = "detente: 1\nas_of: 2024-09-11\nactors: {north: {name: \"North\"}, south: {}, east: {}}\n";

Model model(const std::string& text) {
  return Model::build(PatchedCase{.base = good(text)});
}
Model model() {
  return model(head + issues + "not_together: [[land: all, aid: 0.25]]\nparties:\n" + party_north + party_south);
}

TEST(Model, OrdersLevelsAndKeepsNames) {
  const Model built = model();
  const Issue& land = built.issues()[0];
  ASSERT_EQ(land.levels.size(), 4U);
  EXPECT_EQ(land.levels[0].id, "none");
  EXPECT_EQ(land.levels[1].label, "one half");
  EXPECT_EQ(land.levels[3].id, "all");
  EXPECT_EQ(land.now, 1U);
  const Issue& aid = built.issues()[1];
  EXPECT_EQ(aid.name, "Aid");
  EXPECT_EQ(aid.levels.size(), 5U);
  EXPECT_EQ(aid.levels[1].value, 0.25);
  EXPECT_FALSE(aid.now);
  EXPECT_EQ(built.parties()[0].name, "North");
  EXPECT_THAT(built.not_together(), ElementsAre(Combination{{0, 3}, {1, 1}}));
}

TEST(Model, UtilitiesAtCentralValues) {
  const Model built = model();
  const auto utilities = built.utilities(built.central(), {});
  // North: 30 and 10 points; land 1 − |x − 1|, aid 1 − |x − 0.25| / 0.75.
  EXPECT_THAT(utilities[0].weights, ElementsAre(DoubleEq(0.75), DoubleEq(0.25)));
  EXPECT_THAT(utilities[0].values[0], ElementsAre(DoubleEq(0), DoubleEq(0.4), DoubleEq(0.7), DoubleEq(1)));
  EXPECT_THAT(utilities[0].values[1], ElementsAre(DoubleEq(1 - 0.25 / 0.75), DoubleEq(1), DoubleEq(1 - 0.25 / 0.75),
                                                  DoubleEq(1 - 0.5 / 0.75), DoubleEq(0)));
  // b + o − κ S = 0.4 + 0.1 − 0.2 · 0.5.
  EXPECT_DOUBLE_EQ(utilities[0].reservation, 0.4);
  // South: its values as written, in the order of the levels; the ideal 0.8..0.9 at its middle 0.85.
  EXPECT_THAT(utilities[1].values[0], ElementsAre(1, 0.8, 0.3, 0));
  EXPECT_DOUBLE_EQ(utilities[1].values[1][4], 1 - 0.15 / 0.85);
  // Its defaults: 0.45 + 0.10 − 0.15 · 0.4.
  EXPECT_DOUBLE_EQ(utilities[1].reservation, 0.45 + 0.10 - 0.15 * 0.4);
}

TEST(Model, SpreadMovesPrioritiesBeforeTheyAreShared) {
  const Model built = model();
  const auto utilities = built.utilities(built.central(), {{1, -1}, {0, 0}});
  // 30 · 1.5 and 10 · 0.5.
  EXPECT_THAT(utilities[0].weights, ElementsAre(DoubleEq(0.9), DoubleEq(0.1)));
  EXPECT_THAT(utilities[1].weights, ElementsAre(DoubleEq(0.5), DoubleEq(0.5)));
}

TEST(Model, RedLinesEndAtTheLastLevelTheyAccept) {
  const Model built = model();
  const RedLine& north = built.parties()[0].red_lines.at(0);
  EXPECT_EQ(north.level, 1U);
  EXPECT_TRUE(north.crossed_by(0));
  EXPECT_FALSE(north.crossed_by(1));
  // At most 0.6 among 0, 0.4, 0.7, 1: 0.7 is nearer, but beyond it.
  const RedLine& land = built.parties()[1].red_lines.at(0);
  EXPECT_EQ(land.level, 1U);
  EXPECT_TRUE(land.crossed_by(2));
  EXPECT_FALSE(land.crossed_by(1));
  // At least 0.4 among 0, 0.25, 0.5, …: 0.5, by default held with 0.75.
  const RedLine& aid = built.parties()[1].red_lines.at(1);
  EXPECT_EQ(aid.level, 2U);
  EXPECT_THAT(built.red_lines_modal(built.central()), ElementsAre(ElementsAre(true), ElementsAre(false, true)));
}

TEST(Model, CommitmentsAndConstituencies) {
  const Model built = model();
  EXPECT_EQ(built.parties()[0].stands[0].committed, 2U);
  EXPECT_FALSE(built.parties()[0].stands[1].committed);
  const Constituency& hawks = built.parties()[1].constituencies.at(0);
  EXPECT_EQ(hawks.kind, "veto");
  EXPECT_EQ(hawks.ideals[0]->at(built.central()), 0.0);
  EXPECT_EQ(hawks.ideals[1]->at(built.central()), 0.6);  // a number is not moved to a level
  EXPECT_EQ(hawks.issues, (std::vector<bool>{true, false}));
  EXPECT_DOUBLE_EQ(built.central()[hawks.accepts_above], 0.4);
}

std::map<std::string, double> named(const Model& built, std::uint64_t seed, std::uint32_t j) {
  std::map<std::string, double> out;
  const ParameterVector vector = built.draw(seed, j);
  for (std::size_t i = 0; i < vector.size(); ++i) out[built.parameters()[i].path] = vector[i];
  return out;
}

RC_GTEST_PROP(Draws, TheSameSeedGivesTheSameVector, (std::uint64_t seed, std::uint16_t j)) {
  const Model built = model();
  RC_ASSERT(built.draw(seed, j) == model().draw(seed, j));
  RC_ASSERT(built.draw(seed, j) != built.draw(seed, j + 1U));
  RC_ASSERT(built.spread_factors(seed, j) == model().spread_factors(seed, j));
}

RC_GTEST_PROP(Draws, AddingOrReorderingOthersChangesNone, (std::uint64_t seed, std::uint16_t j)) {
  const auto before = named(model(), seed, j);
  const std::string more =
      "  east: {positions: {land: {ideal: none}}, priorities: {land: 5, judgement: \"j\"}, relief: unknown}\n";
  const std::string event =
      "events: {e: {chance: 0.1..0.3 in 30 days, effects: {trust: {north: add -0.1..0.1}}, judgement: \"j\"}}\n";
  const std::string changed = event + head + "parties:\n" + more + party_south + party_north + issues;
  const auto after = named(model(changed.substr(event.size()) + event), seed, j);
  for (const auto& [path, value] : before) {
    RC_ASSERT(after.contains(path));
    RC_ASSERT(after.at(path) == value);
  }
}

RC_GTEST_PROP(Draws, StayInRangeAndPointsStay, (std::uint64_t seed, std::uint16_t j)) {
  const Model built = model();
  const ParameterVector vector = built.draw(seed, j);
  for (std::size_t i = 0; i < vector.size(); ++i) {
    const Number& number = built.parameters()[i];
    if (number.quantity.is_point()) RC_ASSERT(vector[i] == number.central());
    if (number.quantity.time == Quantity::Time::none) {
      RC_ASSERT(vector[i] >= number.field->low || number.field->kind == FieldKind::level);
      RC_ASSERT(vector[i] <= number.field->high || number.field->kind == FieldKind::level);
    }
  }
  for (const auto& row : built.spread_factors(seed, j))
    for (const double factor : row) RC_ASSERT(factor >= -1 && factor <= 1);
  for (const PartyUtility& utility : built.utilities(vector, built.spread_factors(seed, j))) {
    RC_ASSERT(std::abs(std::accumulate(utility.weights.begin(), utility.weights.end(), 0.0) - 1) < 1e-12);
    for (const auto& values : utility.values)
      for (const double value : values) RC_ASSERT(value >= -1e-12 && value <= 1);
  }
}

TEST(Draws, RedLinesHoldAsOftenAsTheyShould) {
  const Model built = model();
  const ParameterVector central = built.central();
  int north = 0, south = 0;
  for (std::uint32_t j = 0; j < 4000; ++j) {
    const auto holds = built.red_lines_hold(7, j, central);
    north += holds[0][0] ? 1 : 0;
    south += holds[1][0] ? 1 : 0;
  }
  EXPECT_NEAR(north / 4000.0, 0.7, 0.03);  // more than four standard errors
  EXPECT_NEAR(south / 4000.0, 0.2, 0.03);
}

TEST(Draws, APatchedNumberIsDrawnAtTheSameProbability) {
  const Case base = good(head + issues + "parties:\n" + party_north + party_south +
                         "scenarios: {s: {scale: {parties.north.outside_option: times 0.5}, judgement: \"j\"}}\n");
  const PatchedCase patched = apply_patches(base, std::array{scenario_patch(base, "s").value()}).value();
  const Model plain = Model::build(PatchedCase{.base = base}), scaled = Model::build(patched);
  const auto a = named(plain, 3, 5), b = named(scaled, 3, 5);
  EXPECT_DOUBLE_EQ(b.at("parties.north.outside_option"), 0.5 * a.at("parties.north.outside_option"));
  EXPECT_EQ(b.at("parties.south.outside_option"), a.at("parties.south.outside_option"));
}

}  // namespace
