// Relaxations against a search over all vectors of up to four steps, near misses against a sort of all packages.
#include "detente/lens/bargain/packages/relax.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>
#include <tuple>

#include "any_input.hpp"
#include "detente/lens/bargain/packages/solve.hpp"

namespace {

using namespace detente;
using namespace detente::bargain;

Relaxations relaxations(const Input& input, std::uint32_t bound = 4) {
  return solve(input, {.relaxation_bound = bound, .relaxations_listed = 100'000}, {}, StopToken())->relaxations;
}

/// Two parties, one issue of five levels; one will have at least level 3, the other at most level 1.
Input apart() {
  const std::vector<double> up{0, 0.25, 0.5, 0.75, 1};
  const std::vector<double> down{1, 0.75, 0.5, 0.25, 0};
  return {.issues = {{"border", {{"0"}, {"1"}, {"2"}, {"3"}, {"4"}}}},
          .parties = {{.name = "p", .utility = {{1}, {up}}, .red_lines = {{.issue = 0, .forbids = {2, 1, 0}}}},
                      {.name = "q", .utility = {{1}, {down}}, .red_lines = {{.issue = 0, .forbids = {2, 3, 4}}}}}};
}

TEST(Relaxations, ListEverySmallestStepForAllParties) {
  const auto result = relaxations(apart());
  EXPECT_EQ(result.fewest, 2U);
  ASSERT_EQ(result.list.size(), 3U);  // meet at 2, or one goes all the way
  EXPECT_EQ(result.list[0].outcome, 1U);
  EXPECT_EQ(result.list[0].steps, (std::vector<Step>{{0, 0, 2}}));
  EXPECT_EQ(result.list[1].steps, (std::vector<Step>{{0, 0, 1}, {1, 0, 1}}));
  EXPECT_EQ(result.list[2].steps, (std::vector<Step>{{1, 0, 2}}));
  for (const auto& relaxation : result.list) EXPECT_NEAR(relaxation.cost, 0.5, 1e-12);
}

TEST(Relaxations, BeyondTheBoundTheNearestAreMarkedAsSuch) {
  auto input = apart();
  for (auto& party : input.parties) party.red_lines.clear();
  input.parties[0].reservation = 0.6;  // and q needs .6: nothing between
  input.parties[1].reservation = 0.6;
  const auto result = relaxations(input);
  EXPECT_EQ(result.fewest, 20U);  // .10 each at the middle
  ASSERT_FALSE(result.list.empty());
  EXPECT_TRUE(std::all_of(result.list.begin(), result.list.end(), [](const auto& r) { return r.beyond_bound; }));
  EXPECT_EQ(result.list[0].steps, (std::vector<Step>{{0, std::nullopt, 10}, {1, std::nullopt, 10}}));
}

TEST(Relaxations, NoneWhereThereIsAZone) {
  auto input = apart();
  input.parties[0].red_lines[0].holds = 0.3;
  EXPECT_TRUE(relaxations(input).list.empty());
  EXPECT_EQ(relaxations(input).fewest, 0U);
}

/// The input after steps[party][line] levels and steps[party].back() hundredths are given.
Input stepped(Input input, const std::vector<std::vector<std::uint32_t>>& steps) {
  for (std::size_t i = 0; i < input.parties.size(); ++i) {
    auto& party = input.parties[i];
    for (std::size_t l = 0; l < party.red_lines.size(); ++l) {
      auto& forbids = party.red_lines[l].forbids;
      forbids.erase(forbids.begin(), forbids.begin() + std::min<std::ptrdiff_t>(steps[i][l], std::ssize(forbids)));
    }
    party.reservation -= 0.01 * steps[i].back();
  }
  return input;
}

using Flat = std::vector<std::uint32_t>;

TEST(Relaxations, AreExactlyTheMinimalStepVectors) {
  EXPECT_TRUE(rc::check([] {
    Input input = any_input({.most_parties = 2, .most_issues = 2, .most_levels = 3});
    for (auto& party : input.parties) {
      // Packages a few hundredths apart, so that vectors of up to four steps matter.
      party.utility.weights.assign(input.issues.size(), 0.04);
      double best = 0;
      for (const auto& package : all_packages(input)) best = std::max(best, utility(party.utility, package));
      party.reservation = best - static_cast<double>(any_count(0, 2)) / 100;
      for (auto& line : party.red_lines) line.holds = 1;
    }
    const auto result = relaxations(input);
    if (has_zone(input)) {
      RC_ASSERT(result.list.empty());
      return;
    }
    std::vector<std::vector<std::uint32_t>> steps;
    for (const auto& party : input.parties) steps.emplace_back(party.red_lines.size() + 1, 0U);
    std::vector<std::uint32_t*> coordinates;
    for (auto& row : steps)
      for (auto& cell : row) coordinates.push_back(&cell);
    // Every vector of up to four steps that opens a zone, smaller totals first.
    std::vector<Flat> minimal;
    for (std::uint32_t total = 1; total <= 4; ++total) {
      std::function<void(std::size_t, std::uint32_t)> visit = [&](std::size_t at, std::uint32_t left) {
        if (at + 1 < coordinates.size()) {
          for (std::uint32_t n = 0; n <= left; ++n) {
            *coordinates[at] = n;
            visit(at + 1, left - n);
          }
          return;
        }
        *coordinates[at] = left;
        Flat flat;
        for (const auto* cell : coordinates) flat.push_back(*cell);
        const bool has_smaller = std::any_of(minimal.begin(), minimal.end(), [&](const Flat& other) {
          return other != flat && std::equal(other.begin(), other.end(), flat.begin(), std::less_equal<>());
        });
        if (!has_smaller && has_zone(stepped(input, steps))) minimal.push_back(flat);
      };
      visit(0, total);
    }
    std::set<Flat> expected(minimal.begin(), minimal.end());
    std::set<Flat> found;
    for (const auto& relaxation : result.list) {
      if (relaxation.beyond_bound) continue;
      Flat flat;
      for (std::size_t i = 0; i < input.parties.size(); ++i) {
        std::vector<std::uint32_t> row(input.parties[i].red_lines.size() + 1, 0U);
        for (const auto& step : relaxation.steps)
          if (step.party == i) row[step.line.value_or(row.size() - 1)] = step.count;
        flat.insert(flat.end(), row.begin(), row.end());
      }
      found.insert(flat);
    }
    RC_ASSERT(found == expected);
    RC_CLASSIFY(found.size() > 1, "several relaxations");
    RC_CLASSIFY(found.empty(), "none within four steps");
    if (expected.empty() && result.fewest) RC_ASSERT((!result.list.empty() && result.list.front().beyond_bound));
    for (std::size_t r = 1; r < result.list.size(); ++r)
      RC_ASSERT(result.list[r - 1].cost <= result.list[r].cost + 1e-9);
  }));
}

TEST(NearMisses, AreTheFirstOfAllPackagesSorted) {
  EXPECT_TRUE(rc::check([] {
    const Input input = any_input();
    const auto result = solve(input, {.near_misses_listed = 5}, {}, StopToken());
    using Rank = std::tuple<std::int64_t, std::size_t, std::size_t, std::int64_t, Outcome>;
    std::vector<Rank> ranks;
    const auto packages = all_packages(input);
    for (Outcome o = 0; o < packages.size(); ++o) {
      if (!is_feasible(input, packages[o]) || is_acceptable(input.parties, packages[o])) continue;
      double shortfall = 0, worst = -2;
      std::size_t broken = 0, levels = 0;
      for (const auto& party : input.parties) {
        worst = std::max(worst, party.reservation - utility(party.utility, packages[o]));
        shortfall += std::max(0.0, party.reservation - utility(party.utility, packages[o]));
        for (const auto& line : party.red_lines) {
          if (line.holds < 0.5) continue;
          const auto at = std::find(line.forbids.begin(), line.forbids.end(), packages[o][line.issue]);
          broken += at != line.forbids.end();
          if (at != line.forbids.end()) levels += static_cast<std::size_t>(at - line.forbids.begin()) + 1;
        }
      }
      ranks.emplace_back(std::llround(shortfall * 1e9), broken, levels, std::llround(worst * 1e9), o);
    }
    std::sort(ranks.begin(), ranks.end());
    RC_ASSERT(result->near_misses.size() == std::min<std::size_t>(5, ranks.size()));
    for (std::size_t at = 0; at < result->near_misses.size(); ++at) {
      const auto& miss = result->near_misses[at];
      RC_ASSERT(miss.outcome == std::get<4>(ranks[at]));
      RC_ASSERT(miss.breaks.size() == std::get<1>(ranks[at]));
    }
  }));
}

}  // namespace
