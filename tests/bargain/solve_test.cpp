// The packages lens against its definitions: counts, Pareto set and points, on hand-worked and on random negotiations.
#include "detente/lens/bargain/packages/solve.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "any_input.hpp"
#include "detente/lens/bargain/packages/pareto.hpp"
#include "detente/lens/bargain/packages/ratify.hpp"

namespace {

using namespace detente;
using namespace detente::bargain;

/// One issue, four levels, two parties that want opposite ends: u1 = 1, .8, .4, 0 and u2 = 0, .5, .9, 1.
Input opposed() {
  return {.issues = {{.name = "land", .levels = {{"a"}, {"b"}, {"c"}, {"d"}}}},
          .parties = {{.name = "p", .utility = {{1}, {{1, 0.8, 0.4, 0}}}, .reservation = 0.3},
                      {.name = "q", .utility = {{1}, {{0, 0.5, 0.9, 1}}}, .reservation = 0.2}}};
}

Result solved(const Input& input, const Options& options = {}) {
  auto result = solve(input, options, {}, StopToken());
  EXPECT_TRUE(result.has_value());
  return std::move(*result);
}

TEST(Packages, HandWorkedPoints) {
  const auto result = solved(opposed());
  EXPECT_EQ(result.outcomes, 4U);
  EXPECT_EQ(result.rational.count, 2U);  // b: gains .5, .3; c: gains .1, .7
  EXPECT_TRUE(result.zone_of_agreement());
  EXPECT_EQ(result.rational.pareto, (std::vector<Outcome>{1, 2}));
  const auto& points = result.rational.points;
  EXPECT_EQ(points.nash->outcomes, std::vector<Outcome>{1});
  EXPECT_NEAR(points.nash->value, 0.15, 1e-12);
  EXPECT_EQ(points.egalitarian->outcomes, std::vector<Outcome>{1});
  EXPECT_NEAR(points.egalitarian->value, 0.3, 1e-12);
  EXPECT_NEAR(points.kalai_smorodinsky->value, 0.3 / 0.7, 1e-12);  // b: min(.5/.5, .3/.7); c: min(.1/.5, 1)
  EXPECT_NEAR(points.kalai_smorodinsky_feasible_ideal->value, 0.3 / 0.8, 1e-12);  // b: min(.5/.7, .3/.8)
  EXPECT_EQ(points.utilitarian->outcomes, (std::vector<Outcome>{1, 2}));          // 1.3 both: a tie but for rounding
  EXPECT_EQ(points.max_min->outcomes, std::vector<Outcome>{1});
  EXPECT_EQ(points.nash->utilities, (std::vector<double>{0.8, 0.5}));
}

TEST(Packages, NoRationalOutcomeMeansNoPoint) {
  auto input = opposed();
  input.parties[0].reservation = 0.9;
  const auto result = solved(input);
  EXPECT_EQ(result.rational.count, 0U);
  EXPECT_FALSE(result.zone_of_agreement());
  EXPECT_TRUE(result.rational.pareto.empty());
  EXPECT_FALSE(result.rational.points.nash || result.rational.points.kalai_smorodinsky ||
               result.rational.points.egalitarian || result.rational.points.utilitarian ||
               result.rational.points.max_min);
}

TEST(Packages, ARedLineCountsFromAnEvenChance) {
  auto input = opposed();
  input.parties[1].red_lines = {{.issue = 0, .forbids = {1, 0}, .holds = 0.5}};
  EXPECT_EQ(solved(input).zone.count, 1U);
  EXPECT_EQ(solved(input).zone.points.nash->outcomes, std::vector<Outcome>{2});
  EXPECT_EQ(solved(input).rational.points.nash->outcomes, std::vector<Outcome>{1});
  input.parties[1].red_lines[0].holds = 0.49;
  EXPECT_EQ(solved(input).zone.count, 2U);
}

TEST(Packages, UtilityEqualToTheReservationValueIsEnough) {
  // .1 + .2 against .3: one bit apart as doubles.
  const Input input{.issues = {{"a", {{"x"}}}, {"b", {{"x"}}}},
                    .parties = {{.name = "p", .utility = {{0.1, 0.2}, {{1}, {1}}}, .reservation = 0.3},
                                {.name = "q", .utility = {{0.3, 0.0}, {{1}, {1}}}, .reservation = 0.1 + 0.2}}};
  EXPECT_EQ(solved(input).rational.count, 1U);
}

TEST(Packages, RefusesAGridThatDoesNotFit) {
  Input input;
  for (int k = 0; k < 40; ++k) input.issues.push_back({"i", {{"a"}, {"b"}, {"c"}, {"d"}}});
  input.parties.push_back(
      {.name = "p", .utility = {std::vector<double>(40, 0.025), std::vector<std::vector<double>>(40, {0, 0, 0, 1})}});
  const auto result = solve(input, {}, {}, StopToken());
  ASSERT_FALSE(result.has_value());
  EXPECT_EQ(result.error().items().front().code, "DT0751");
}

TEST(Packages, StopsWhenAsked) {
  StopToken stop;
  stop.request();
  const auto result = solve(opposed(), {}, {}, stop);
  ASSERT_FALSE(result.has_value());
  EXPECT_EQ(result.error().items().front().code, "DT0752");
}

TEST(Packages, AVetoDecidesRatificationAndPressureDoesNot) {
  auto input = opposed();
  input.parties[0].constituencies = {{"hawks", Power::veto, {{1}, {{1, 0.7, 0, 0}}}, 0.7},
                                     {"street", Power::pressure, {{1}, {{0, 0, 0, 1}}}, 0.5}};
  EXPECT_TRUE(ratify(input, {1}).ratified);
  EXPECT_FALSE(ratify(input, {2}).ratified);
  EXPECT_FALSE(ratify(input, {1}).verdicts[1].accepts);
}

/// max over the set of a criterion, and who attains it, without any of the lens's code.
template <class Value>
void expect_best(const std::optional<Point>& point, const std::vector<Outcome>& set, double tolerance, Value value) {
  RC_ASSERT(point.has_value() == !set.empty());
  if (set.empty()) return;
  double best = -1e9;
  for (const auto o : set) best = std::max(best, value(o));
  RC_ASSERT(std::fabs(point->value - best) <= 1e-12);
  std::vector<Outcome> attained;
  for (const auto o : set)
    if (value(o) >= best - tolerance) attained.push_back(o);
  RC_ASSERT(point->outcomes == attained);
}

TEST(Packages, AgreesWithTheDefinitionsOnRandomNegotiations) {
  EXPECT_TRUE(rc::check([] {
    const Input input = any_input();
    const auto result = solved(input);
    const auto packages = all_packages(input);
    std::vector<Outcome> feasible_set, rational_set, zone_set;
    for (Outcome o = 0; o < packages.size(); ++o) {
      RC_ASSERT(result.grid.at(o) == packages[o]);
      RC_ASSERT(result.grid.number(packages[o]) == o);
      if (!is_feasible(input, packages[o])) continue;
      feasible_set.push_back(o);
      bool all_rational = true;
      for (const auto& party : input.parties) all_rational = all_rational && is_rational(party, packages[o]);
      if (all_rational) rational_set.push_back(o);
      if (is_acceptable(input.parties, packages[o])) zone_set.push_back(o);
    }
    RC_ASSERT(result.outcomes == feasible_set.size());
    RC_ASSERT(result.rational.count == rational_set.size());
    RC_ASSERT(result.zone.count == zone_set.size());

    const auto u = [&](std::size_t i, Outcome o) { return utility(input.parties[i].utility, packages[o]); };
    for (const auto& [frontier, set] : {std::pair(&result.rational, &rational_set), {&result.zone, &zone_set}}) {
      std::vector<Outcome> efficient;
      for (const auto o : *set) {
        const bool dominated = std::any_of(set->begin(), set->end(), [&](Outcome other) {
          bool better = false;
          for (std::size_t i = 0; i < input.parties.size(); ++i) {
            if (u(i, other) < u(i, o) - 1e-9) return false;
            better = better || u(i, other) > u(i, o) + 1e-9;
          }
          return better;
        });
        if (!dominated) efficient.push_back(o);
      }
      RC_ASSERT(frontier->pareto == efficient);

      const auto over_parties = [&](Outcome o, auto fold, double start) {
        for (std::size_t i = 0; i < input.parties.size(); ++i)
          start = fold(start, u(i, o), std::max(0.0, u(i, o) - input.parties[i].reservation), i);
        return start;
      };
      std::vector<double> most(input.parties.size(), 0);
      for (const auto o : *set)
        for (std::size_t i = 0; i < most.size(); ++i)
          most[i] = std::max(most[i], u(i, o) - input.parties[i].reservation);
      const auto& points = frontier->points;
      expect_best(points.nash, *set, 1e-13, [&](Outcome o) {
        return over_parties(o, [](double so_far, double, double gain, std::size_t) { return so_far * gain; }, 1);
      });
      expect_best(points.egalitarian, *set, 1e-12, [&](Outcome o) {
        return over_parties(
            o, [](double so_far, double, double gain, std::size_t) { return std::min(so_far, gain); }, 99);
      });
      expect_best(points.utilitarian, *set, 1e-12, [&](Outcome o) {
        return over_parties(o, [](double so_far, double value, double, std::size_t) { return so_far + value; }, 0);
      });
      expect_best(points.max_min, *set, 1e-12, [&](Outcome o) {
        return over_parties(
            o, [](double so_far, double value, double, std::size_t) { return std::min(so_far, value); }, 99);
      });
      expect_best(points.kalai_smorodinsky, *set, 1e-12, [&](Outcome o) {
        return over_parties(
            o,
            [&](double so_far, double, double gain, std::size_t i) {
              return most[i] > 1e-12 ? std::min(so_far, gain / most[i]) : so_far;
            },
            1);
      });
    }
  }));
}

TEST(Packages, TheFastParetoSetIsTheOneByDefinition) {
  EXPECT_TRUE(rc::check([] {
    const std::size_t parties = any_count(1, 5);
    const std::size_t count = any_count(0, 300);
    const std::size_t grain = any_count(1, 3) == 1 ? 4 : 1000;
    Table table;
    for (std::size_t i = 0; i < parties; ++i) {
      auto& column = table.utilities.emplace_back();
      for (std::size_t o = 0; o < count; ++o)
        column.push_back(static_cast<double>(any_count(0, grain)) / static_cast<double>(grain));
    }
    std::vector<Outcome> set;
    for (Outcome o = 0; o < count; ++o) set.push_back(o);
    RC_ASSERT(pareto(table, set) == pareto_by_definition(table, set));
  }));
}

}  // namespace
