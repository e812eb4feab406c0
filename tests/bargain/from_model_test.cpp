// What the packages lens sees of a model: hand-worked weights, values, reservation values, red lines and thresholds, of
// the whole and of a partial agreement; and draws that stand in for them.
#include "detente/lens/bargain/packages/from_model.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "case/support.hpp"
#include "detente/lens/bargain/packages/solve.hpp"

namespace {

using namespace detente;
using bargain::Draw;
using bargain::Input;
using testing::DoubleNear;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

constexpr double rounding = 1e-15;

/// Three issues, a pause on the last two, everything a point.
const std::string text = R"(detente: 1
as_of: 2025-01-01
actors: {north: {name: "North"}, south: {name: "South"}}
issues:
  land: {name: "Land", levels: {none: 0, half: 0.4, most: 0.7, all: 1}}
  aid: {name: "Aid", levels: {low: 0, mid: 0.5, high: 1}, labels: {low: "a little"}}
  seat: {name: "Seat", levels: {no: 0, yes: 1}}
not_together: [[land: all, aid: high], [aid: low, seat: yes]]
packages: {full: {issues: all, lasts: permanent}, pause: {issues: [aid, seat], lasts: 30 days}}
parties:
  north:
    positions:
      land: {ideal: all, red_line: {at_least: most, holds: 1}, judgement: "j"}
      aid: {ideal: 0.25, judgement: "j"}
      seat: {values: {no: 0.2, yes: 0.9}, red_line: {at_least: yes, holds: 0}, judgement: "j"}
    priorities: {land: 30, aid: 10, seat: 10, judgement: "j"}
    priority_spread: 0
    outside_option: 0.4
    optimism: 0.1
    pain: {now: 0.5, weight: 0.2, judgement: "j"}
    judgement: "j"
  south:
    positions:
      land: {ideal: none, red_line: {at_most: none, holds: 1}, judgement: "j"}
      aid: {ideal: high, red_line: {at_most: low, holds: 1}, judgement: "j"}
      seat: {ideal: no}
    priorities: {land: 1, aid: 1, seat: 2, judgement: "j"}
    priority_spread: 0
    outside_option: 0.2
    optimism: 0
    pain: {now: 0, weight: 0, judgement: "j"}
    judgement: "j"
    constituencies:
      hawks: {kind: veto, issues: [land, seat], ideals: {land: half}, accepts_above: 0.5, noise: 0.1, judgement: "j"}
      doves: {kind: exit, priorities: {land: 3, aid: 1, judgement: "j"}, accepts_above: 0.6, noise: 0.1, judgement: "j"}
)";

Model model_of(const std::string& from = text) {
  return Model::build(PatchedCase{.base = casetests::good(from)});
}

auto near(std::initializer_list<double> values) {
  std::vector<testing::Matcher<double>> out;
  for (const double value : values) out.push_back(DoubleNear(value, rounding));
  return testing::ElementsAreArray(out);
}

TEST(FromModel, WholeAgreementByHand) {
  const Model model = model_of();
  const Input input = bargain::from_model(model, model.templates()[0]);
  ASSERT_TRUE(bargain::consistent(input));
  EXPECT_EQ(input.issues[1].levels[0].name, "low");
  EXPECT_EQ(input.issues[1].levels[0].label, "a little");
  const bargain::Party& north = input.parties[0];
  EXPECT_THAT(north.utility.weights, near({0.6, 0.2, 0.2}));
  EXPECT_THAT(north.utility.values[0], near({0, 0.4, 0.7, 1}));
  EXPECT_THAT(north.utility.values[1], near({2.0 / 3, 2.0 / 3, 0}));
  EXPECT_THAT(north.utility.values[2], near({0.2, 0.9}));
  EXPECT_NEAR(north.reservation, 0.4 + 0.1 - 0.2 * 0.5, rounding);
  EXPECT_NEAR(input.parties[1].reservation, 0.2, rounding);
  EXPECT_THAT(input.not_together,
              ElementsAre(ElementsAre(Pair(0, 3), Pair(1, 2)), ElementsAre(Pair(1, 0), Pair(2, 1))));
}

TEST(FromModel, PartialAgreementKeepsTheWeightsOfTheWholeAndItsShareOfTheReservationValue) {
  const Model model = model_of();
  const PackageTemplate& pause = model.templates()[1];
  ASSERT_EQ(pause.id, "pause");
  EXPECT_THAT(bargain::settled_issues(pause), ElementsAre(1U, 2U));
  const Input input = bargain::from_model(model, pause);
  ASSERT_TRUE(bargain::consistent(input));
  const bargain::Party& north = input.parties[0];
  EXPECT_THAT(north.utility.weights, near({0.2, 0.2}));
  EXPECT_THAT(north.utility.values[0], near({2.0 / 3, 2.0 / 3, 0}));
  EXPECT_NEAR(north.reservation, 0.4 * 0.4, rounding);  // r · (w_aid + w_seat)
  EXPECT_NEAR(input.parties[1].reservation, 0.2 * 0.75, rounding);
  ASSERT_EQ(north.red_lines.size(), 1U);    // the line on land is not at issue
  EXPECT_EQ(north.red_lines[0].issue, 1U);  // seat, second here
  EXPECT_THAT(input.not_together, ElementsAre(ElementsAre(Pair(0, 0), Pair(1, 1))));  // land is not settled
}

TEST(FromModel, RedLinesForbidWhatLiesBeyondNearestFirst) {
  const Model model = model_of();
  const Input input = bargain::from_model(model, model.templates()[0]);
  const bargain::Party& north = input.parties[0];
  const bargain::Party& south = input.parties[1];
  ASSERT_EQ(north.red_lines.size(), 2U);
  EXPECT_THAT(north.red_lines[0].forbids, ElementsAre(1U, 0U));  // at least most
  EXPECT_THAT(north.red_lines[1].forbids, ElementsAre(0U));      // at least yes
  EXPECT_EQ(north.red_lines[0].holds, 1);
  EXPECT_EQ(north.red_lines[1].holds, 0);
  EXPECT_THAT(south.red_lines[0].forbids, ElementsAre(1U, 2U, 3U));  // at most none
  EXPECT_THAT(south.red_lines[1].forbids, ElementsAre(1U, 2U));      // at most low
}

TEST(FromModel, ConstituenciesLookAtTheirIssuesAndAskTheirShareOfTheThreshold) {
  const Model model = model_of();
  const Input full = bargain::from_model(model, model.templates()[0]);
  const bargain::Constituency& hawks = full.parties[1].constituencies[0];
  EXPECT_EQ(hawks.power, bargain::Power::veto);
  EXPECT_THAT(hawks.utility.weights, near({0.25, 0, 0.5}));  // the party's weights, masked
  EXPECT_THAT(hawks.utility.values[0], near({1 - 0.4 / 0.6, 1, 1 - 0.3 / 0.6, 0}));
  EXPECT_THAT(hawks.utility.values[2], near({1, 0}));  // no ideal of their own: the party's
  EXPECT_NEAR(hawks.threshold, 0.5 * 0.75, rounding);
  const bargain::Constituency& doves = full.parties[1].constituencies[1];
  EXPECT_EQ(doves.power, bargain::Power::exit);
  EXPECT_THAT(doves.utility.weights, near({0.75, 0.25, 0}));  // their own priorities
  EXPECT_NEAR(doves.threshold, 0.6, rounding);
  const Input pause = bargain::from_model(model, model.templates()[1]);
  EXPECT_THAT(pause.parties[1].constituencies[0].utility.weights, near({0, 0.5}));
  EXPECT_NEAR(pause.parties[1].constituencies[0].threshold, 0.5 * 0.5, rounding);
  EXPECT_THAT(pause.parties[1].constituencies[1].utility.weights, near({0.25, 0}));
  EXPECT_NEAR(pause.parties[1].constituencies[1].threshold, 0.6 * 0.25, rounding);
}

void expect_same(const std::vector<bargain::Party>& a, const std::vector<bargain::Party>& b) {
  ASSERT_EQ(a.size(), b.size());
  const auto additive = [](const bargain::Additive& x, const bargain::Additive& y) {
    EXPECT_EQ(x.weights, y.weights);
    EXPECT_EQ(x.values, y.values);
  };
  for (std::size_t i = 0; i < a.size(); ++i) {
    additive(a[i].utility, b[i].utility);
    EXPECT_EQ(a[i].reservation, b[i].reservation);
    ASSERT_EQ(a[i].red_lines.size(), b[i].red_lines.size());
    for (std::size_t n = 0; n < a[i].red_lines.size(); ++n) {
      EXPECT_EQ(a[i].red_lines[n].issue, b[i].red_lines[n].issue);
      EXPECT_EQ(a[i].red_lines[n].forbids, b[i].red_lines[n].forbids);
      EXPECT_EQ(a[i].red_lines[n].holds, b[i].red_lines[n].holds);
    }
    ASSERT_EQ(a[i].constituencies.size(), b[i].constituencies.size());
    for (std::size_t n = 0; n < a[i].constituencies.size(); ++n) {
      additive(a[i].constituencies[n].utility, b[i].constituencies[n].utility);
      EXPECT_EQ(a[i].constituencies[n].threshold, b[i].constituencies[n].threshold);
    }
  }
}

TEST(FromModel, DrawsOfPointsAreTheModelItself) {
  const Model model = model_of();
  for (const PackageTemplate& of : model.templates())
    for (const std::uint32_t j : {0U, 1U, 77U}) {
      const Input input = bargain::from_model(model, of);
      expect_same(bargain::draw_from_model(model, of, 3, j), input.parties);
      expect_same(bargain::modal_draw(model, of, model.central()), input.parties);
    }
}

TEST(FromModel, ModalDrawsGiveTheVerdictAtCentralValuesOnEveryShippedCase) {
  for (const std::string& name : casetests::shipped_names()) {
    const auto read = casetests::shipped(name);
    ASSERT_TRUE(read) << name;
    const Model model = Model::build(PatchedCase{.base = *read});
    if (model.parties().size() < 2 || model.issues().empty()) continue;
    for (const PackageTemplate& of : model.templates()) {
      const Input input = bargain::from_model(model, of);
      const auto modal = bargain::solve(input, {}, {}, {});
      const auto drawn = bargain::zone_by_draw(input, {bargain::modal_draw(model, of, model.central())}, 1, {});
      ASSERT_TRUE(modal && drawn) << name;
      EXPECT_EQ(drawn->front(), modal->zone_of_agreement()) << name << ' ' << of.id;
    }
  }
}

TEST(FromModel, AParameterAtItsOwnDrawnValueChangesNothing) {
  const Model model = Model::build(PatchedCase{.base = *casetests::shipped("village-well")});
  const PackageTemplate& full = model.templates().front();
  for (ParameterIndex p = 0; p < model.parameters().size(); ++p) {
    if (model.parameters()[p].path.find(".priorities.") != std::string::npos) continue;  // loses its spread
    const double value = model.draw(5, 9)[p];
    expect_same(bargain::draw_from_model(model, full, 5, 9, p, value), bargain::draw_from_model(model, full, 5, 9));
  }
}

TEST(FromModel, APriorityPutAtAValueIsNotSpreadOnTopOfIt) {
  std::string spread = text;
  spread.replace(spread.find("priority_spread: 0"), 18, "priority_spread: 0.5");
  const Model model = model_of(spread);
  const ParameterIndex land = model.parties()[0].priorities[0];
  for (std::uint32_t j = 0; j < 20; ++j) {
    const auto factors = model.spread_factors(1, j);
    const Draw draw = bargain::draw_from_model(model, model.templates()[0], 1, j, land, 20);
    const double aid = 10 * (1 + 0.5 * factors[0][1]), seat = 10 * (1 + 0.5 * factors[0][2]);
    EXPECT_NEAR(draw[0].utility.weights[0], 20 / (20 + aid + seat), rounding) << j;
    const Draw none = bargain::draw_from_model(model, model.templates()[0], 1, j, land, 0);
    EXPECT_EQ(none[0].utility.weights[0], 0) << j;
  }
}

}  // namespace
