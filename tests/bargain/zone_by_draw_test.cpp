// Zones draw by draw, and counts in batches, against one draw at a time and against the definition.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "bargain/any_input.hpp"
#include "detente/lens/bargain/packages/uncertain.hpp"

namespace {

using namespace detente::bargain;

/// Parties that may stand in for the input's: same lines and groups, other numbers.
Draw any_draw(const Input& input) {
  Draw draw = input.parties;
  for (Party& party : draw) {
    party.utility = any_utility(input.issues);
    party.reservation = static_cast<double>(any_count(0, 60)) / 100;
    for (RedLine& line : party.red_lines) line.holds = static_cast<double>(any_count(0, 1));
    for (Constituency& group : party.constituencies) {
      group.utility = any_utility(input.issues);
      group.threshold = static_cast<double>(any_count(0, 10)) / 20;
    }
  }
  return draw;
}

std::vector<Draw> any_draws(const Input& input) {
  std::vector<Draw> draws;
  const std::size_t n = any_count(0, 12);
  for (std::size_t d = 0; d < n; ++d) draws.push_back(any_draw(input));
  return draws;
}

RC_GTEST_PROP(ZoneByDraw, IsTheDefinitionAndWhatCountingFindsOnAnyThreads, ()) {
  const Input input = any_input();
  const std::vector<Draw> draws = any_draws(input);
  const auto found = zone_by_draw(input, draws, 1, {});
  RC_ASSERT(found.has_value());
  RC_ASSERT(found->size() == draws.size());
  std::uint32_t zones = 0;
  for (std::size_t d = 0; d < draws.size(); ++d) {
    Input there = input;
    there.parties = draws[d];
    RC_ASSERT((*found)[d] == has_zone(there));
    const auto one = solve_uncertain(input, {draws[d]}, {}, {}, {});
    RC_ASSERT((*found)[d] == (one->zone == 1));
    zones += (*found)[d] ? 1U : 0U;
  }
  for (const unsigned threads : {2U, 7U}) RC_ASSERT(*zone_by_draw(input, draws, threads, {}) == *found);
  RC_ASSERT(solve_uncertain(input, draws, {}, {}, {})->zone == zones);
}

TEST(ZoneByDraw, IsRightAcrossBlocksOfALargeGrid) {
  // 8^5 packages, more than a block; only the last package suits both.
  Input input;
  for (int k = 0; k < 5; ++k) input.issues.push_back({.name = "k", .levels = std::vector<Level>(8)});
  Additive top{.weights = std::vector<double>(5, 0.2), .values = {}};
  for (int k = 0; k < 5; ++k) top.values.push_back({0, 0, 0, 0, 0, 0, 0, 1});
  input.parties = {{.name = "a", .utility = top, .reservation = 1}, {.name = "b", .utility = top, .reservation = 1}};
  Draw never = input.parties;
  never[1].reservation = 1.01;
  EXPECT_EQ(*zone_by_draw(input, {input.parties, never}, 2, {}), (std::vector<bool>{true, false}));
}

TEST(ZoneByDraw, StopsWhenAsked) {
  detente::StopToken stop;
  stop.request();
  const Input input = {.issues = {{.name = "k", .levels = std::vector<Level>(2)}},
                       .parties = {{.name = "a", .utility = {.weights = {1}, .values = {{0, 1}}}}}};
  EXPECT_FALSE(zone_by_draw(input, {input.parties}, 1, stop));
  EXPECT_FALSE(solve_uncertain(input, 3, [&](std::uint32_t) { return input.parties; }, {}, {}, stop));
}

TEST(Batches, AddUpToAllDrawsAtOnce) {
  Input input;
  input.issues = {{.name = "x", .levels = std::vector<Level>(3)}, {.name = "y", .levels = std::vector<Level>(2)}};
  const Additive up{.weights = {0.5, 0.5}, .values = {{0, 0.5, 1}, {0, 1}}};
  const Additive down{.weights = {0.5, 0.5}, .values = {{1, 0.5, 0}, {1, 0}}};
  input.parties = {{.name = "a", .utility = up}, {.name = "b", .utility = down}};
  input.parties[0].red_lines = {{.issue = 0, .forbids = {0}, .holds = 1}};
  input.parties[1].constituencies = {{.name = "c", .utility = down, .threshold = 0.3}};
  const DrawOf draw = [&](std::uint32_t j) {
    Draw out = input.parties;
    out[0].reservation = 0.05 * (j % 13);
    out[1].reservation = 0.05 * (j % 17);
    out[0].red_lines[0].holds = j % 3 == 0 ? 1U : 0U;
    return out;
  };
  for (const std::uint32_t n : {0U, 1U, 4095U, 4096U, 4097U, 9000U}) {
    std::vector<Draw> all;
    for (std::uint32_t j = 0; j < n; ++j) all.push_back(draw(j));
    const auto batches = solve_uncertain(input, n, draw, {}, {}, {});
    const auto once = solve_uncertain(input, all, {}, {}, {});
    ASSERT_TRUE(batches && once);
    EXPECT_EQ(batches->draws, n);
    EXPECT_EQ(batches->zone, once->zone);
    EXPECT_EQ(batches->accepted, once->accepted);
    EXPECT_EQ(batches->ratified, once->ratified);
    EXPECT_EQ(batches->by_party, once->by_party);
    for (std::size_t p = 0; p < once->pairs.size(); ++p) {
      EXPECT_EQ(batches->pairs[p].closes_issue, once->pairs[p].closes_issue);
      EXPECT_EQ(batches->pairs[p].decisive, once->pairs[p].decisive);
      EXPECT_EQ(batches->pairs[p].leaves_no_room, once->pairs[p].leaves_no_room);
    }
  }
}

}  // namespace
