// Spatial anchors: hand-worked values, limits, degenerate inputs, and the definitions on random actors.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <cmath>

#include "detente/lens/bargain/spatial/anchors.hpp"
#include "detente/lens/bargain/spatial/solve.hpp"

namespace {

using namespace detente;
using namespace detente::spatial;

TEST(Anchors, HandWorked) {
  const std::vector<Voice> voices{{100, 1}, {0, 2}, {50, 2}};
  EXPECT_NEAR(*mean(voices), 40, 1e-12);
  EXPECT_EQ(median(voices), 50);
  EXPECT_EQ(condorcet(voices), 50);
  EXPECT_EQ(snapped_mean(voices, 25), 50);
  EXPECT_EQ(snapped_mean(voices, 5), mean(voices));
}

TEST(Anchors, AnExactHalfGivesTheLowerMedianAndNoCondorcetWinner) {
  EXPECT_EQ(median({{0, 1}, {100, 1}}), 0);
  EXPECT_EQ(condorcet({{0, 1}, {100, 1}}), std::nullopt);
  EXPECT_EQ(median({{0, 0.1 + 0.2}, {100, 0.3}}), 0);
  EXPECT_EQ(median({{0, 0.3}, {100, 0.1 + 0.2}}), 0);
}

TEST(Anchors, ZeroWeightIsNotHeardAndAllZeroIsUndefined) {
  EXPECT_EQ(median({{0, 0}, {30, 1}}), 30);
  EXPECT_EQ(median({{10, 0}, {30, 0}}), std::nullopt);
  EXPECT_EQ(mean({{10, 0}, {30, 0}}), std::nullopt);
  EXPECT_EQ(condorcet({{10, 0}, {30, 0}}), std::nullopt);
  EXPECT_EQ(nash_bargain({{10, 0}, {30, 0}}, 100, Loss::linear, 1), std::nullopt);
  EXPECT_EQ(mean({}), std::nullopt);
}

TEST(Nash, TwoActorsLinear) {
  // Equal weights, linear loss: (1 − x)·x has its maximum half-way.
  EXPECT_NEAR(*nash_bargain({{0, 1}, {100, 1}}, 100, Loss::linear, 1), 50, 1e-9);
  // (1 − x)^w x^v: x = v/(v + w).
  EXPECT_NEAR(*nash_bargain({{0, 1}, {100, 3}}, 100, Loss::linear, 1), 75, 1e-9);
  // (C − x)^w (C − 1 + x)^v with C = 2, w = 1, v = 2: 1 + x = 2(2 − x), x = 1.
  EXPECT_NEAR(*nash_bargain({{0, 1}, {100, 2}}, 100, Loss::linear, 2), 100, 1e-9);
  // C = 2, w = 2, v = 3: 2(1 + x) = 3(2 − x), x = 4/5.
  EXPECT_NEAR(*nash_bargain({{0, 2}, {100, 3}}, 100, Loss::linear, 2), 80, 1e-9);
}

TEST(Nash, TwoActorsQuadratic) {
  EXPECT_NEAR(*nash_bargain({{0, 1}, {100, 1}}, 100, Loss::quadratic, 1), 50, 1e-9);
  // 2x/(C − x²) = 2·2(1 − x)/(C − (1 − x)²) with C = 1: x²(2 − x) = 2(1 − x)·(1 − x²), x³ − 4x + 2 = 0... root
  // .5391889.
  const double x = *nash_bargain({{0, 1}, {100, 2}}, 100, Loss::quadratic, 1) / 100;
  EXPECT_NEAR(x * (1 - (1 - x) * (1 - x)), 2 * (1 - x) * (1 - x * x), 1e-9);
}

TEST(Nash, ADisagreementBetterThanAnyCompromiseStalls) {
  EXPECT_EQ(nash_bargain({{0, 1}, {100, 1}}, 100, Loss::linear, 0.4), std::nullopt);
  EXPECT_NEAR(*nash_bargain({{0, 1}, {100, 9}}, 100, Loss::linear, 0.5), 50, 1e-9);
  EXPECT_EQ(nash_bargain({{0, 1}, {100, 1}}, 100, Loss::quadratic, 0.24), std::nullopt);
  EXPECT_NEAR(*nash_bargain({{0, 1}, {100, 9}}, 100, Loss::quadratic, 0.25), 50, 1e-9);
}

Input any_actors() {
  Input input{.issues = {{.name = "i", .min = 0.0, .max = 100.0}}, .actors = {}};
  const int count = *rc::gen::resize(100, rc::gen::inRange(1, 9));
  for (int i = 0; i < count; ++i)
    input.actors.push_back({.name = std::to_string(i),
                            .capability = *rc::gen::resize(100, rc::gen::inRange(0, 5)) / 2.0,
                            .issues = {{.position = 5.0 * *rc::gen::resize(100, rc::gen::inRange(0, 21)),
                                        .salience = *rc::gen::resize(100, rc::gen::inRange(0, 4)) / 4.0}}});
  return input;
}

TEST(Nash, NoPointOfAFineGridHasALargerProduct) {
  EXPECT_TRUE(rc::check([] {
    const auto heard = voices(any_actors(), 0);
    const auto loss = *rc::gen::arbitrary<bool>() ? Loss::linear : Loss::quadratic;
    const double disagreement = *rc::gen::resize(100, rc::gen::inRange(1, 40)) / 10.0;
    const auto log_product = [&](double x) {
      double sum = 0;
      for (const auto& voice : heard) {
        if (voice.weight == 0) continue;
        const double d = std::fabs(x - voice.position) / 100;
        const double gain = disagreement - (loss == Loss::linear ? d : d * d);
        if (gain <= 0) return -1e300;
        sum += voice.weight * std::log(gain);
      }
      return sum;
    };
    double best = -1e300;
    for (int x = 0; x <= 1000; ++x) best = std::max(best, log_product(x / 10.0));
    const auto solution = nash_bargain(heard, 100, loss, disagreement);
    if (best > -1e300 && mean(heard)) {
      RC_ASSERT(solution.has_value());
      RC_ASSERT(log_product(*solution) >= best - 1e-9);
    }
  }));
}

TEST(Nash, ALargeLossGivesMeanOrMedian) {
  EXPECT_TRUE(rc::check([] {
    const auto heard = voices(any_actors(), 0);
    if (!mean(heard)) return;
    RC_ASSERT(std::fabs(*nash_bargain(heard, 100, Loss::quadratic, 1e7) - *mean(heard)) < 1e-4);
    double total = 0;
    double below = 0;
    const double centre = *median(heard);
    for (const auto& voice : heard) {
      total += voice.weight;
      if (voice.position <= centre) below += voice.weight;
    }
    if (std::fabs(below - total / 2) > 1e-9) RC_ASSERT(*nash_bargain(heard, 100, Loss::linear, 1e7) == centre);
  }));
}

TEST(Anchors, AgreeWithTheirDefinitions) {
  EXPECT_TRUE(rc::check([] {
    const auto heard = voices(any_actors(), 0);
    double total = 0;
    for (const auto& voice : heard) total += voice.weight;
    if (total == 0) return;
    // Median: half of the weight is not above it, and no lower position has that.
    const auto up_to = [&](double x) {
      double sum = 0;
      for (const auto& voice : heard) sum += voice.position <= x ? voice.weight : 0;
      return sum;
    };
    double lowest = 1e9;
    for (const auto& voice : heard)
      if (voice.weight > 0 && up_to(voice.position) >= total / 2 - 1e-9) lowest = std::min(lowest, voice.position);
    RC_ASSERT(*median(heard) == lowest);
    // A Condorcet winner beats every other; with one dimension it is the median.
    const auto winner = condorcet(heard);
    if (winner) RC_ASSERT(*winner == lowest);
    const bool half = std::fabs(up_to(lowest) - total / 2) < 1e-9;
    RC_ASSERT(winner.has_value() == !half);
  }));
}

TEST(Solve, EveryDegenerateInputIsSolved) {
  for (const auto method : {Method::mean, Method::mean_snapped, Method::median, Method::condorcet, Method::nbs}) {
    EXPECT_EQ(method_named(name_of(method)), method);
    const Input one{.issues = {{.name = "i"}}, .actors = {{.name = "a", .capability = 1, .issues = {{7, 1}}}}};
    EXPECT_EQ(solve(one, method, {}, {}, StopToken()).forecast, std::vector<std::optional<double>>{7});
    const Input same{.issues = {{.name = "i"}},
                     .actors = {{.name = "a", .capability = 1, .issues = {{7, 1}}},
                                {.name = "b", .capability = 2, .issues = {{7, 0.3}}}}};
    EXPECT_EQ(solve(same, method, {}, {}, StopToken()).forecast, std::vector<std::optional<double>>{7});
    const Input silent{.issues = {{.name = "i", .min = 0.0, .max = 1.0}},
                       .actors = {{.name = "a", .capability = 1, .issues = {{1, 0}}}}};
    EXPECT_EQ(solve(silent, method, {}, {}, StopToken()).forecast, std::vector<std::optional<double>>{std::nullopt});
    const Input ends{.issues = {{.name = "i", .min = 0.0, .max = 100.0}},
                     .actors = {{.name = "a", .capability = 1, .issues = {{0, 1}}},
                                {.name = "b", .capability = 2, .issues = {{100, 1}}}}};
    const auto result = solve(ends, method, {}, {}, StopToken());
    EXPECT_TRUE(result.forecast[0].has_value());
    EXPECT_EQ(result.rounds, (std::vector<Positions>{{{0}, {100}}}));
    EXPECT_TRUE(solve({.issues = {}, .actors = {}}, method, {}, {}, StopToken()).forecast.empty());
  }
}

}  // namespace
