// Pairs, draws and trades against their definitions: an altered negotiation solved again by brute force.
#include "detente/lens/bargain/packages/room.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "any_input.hpp"
#include "detente/lens/bargain/packages/logroll.hpp"
#include "detente/lens/bargain/packages/ratify.hpp"
#include "detente/lens/bargain/packages/solve.hpp"
#include "detente/lens/bargain/packages/uncertain.hpp"

namespace {

using namespace detente;
using namespace detente::bargain;

/// The negotiation with a pair set aside. A capped party is compared uncapped where that is the same question.
Input with_aside(Input input, std::size_t i, std::size_t k) {
  auto& party = input.parties[i];
  std::erase_if(party.red_lines, [&](const RedLine& line) { return line.issue == k; });
  auto& values = party.utility.values[k];
  values.assign(values.size(), *std::max_element(values.begin(), values.end()));
  return input;
}

bool is_closed(const Input& input, std::size_t k, std::size_t without) {
  for (std::size_t l = 0; l < input.issues[k].levels.size(); ++l) {
    bool open = true;
    for (std::size_t i = 0; i < input.parties.size(); ++i)
      for (const auto& line : input.parties[i].red_lines)
        if (i != without && line.issue == k && line.holds >= 0.5)
          open = open && std::count(line.forbids.begin(), line.forbids.end(), l) == 0;
    if (open) return false;
  }
  return true;
}

TEST(Room, TwoLinesThatMeetCloseAnIssueForBoth) {
  const Input input{
      .issues = {{"border", {{"0"}, {"1"}, {"2"}}}, {"aid", {{"0"}, {"1"}}}},
      .parties = {
          {.name = "p", .utility = {{0.5, 0.5}, {{0, 0.5, 1}, {0, 1}}}, .red_lines = {{.issue = 0, .forbids = {1, 0}}}},
          {.name = "q",
           .utility = {{0.5, 0.5}, {{1, 0.5, 0}, {1, 0}}},
           .red_lines = {{.issue = 0, .forbids = {1, 2}}}}}};
  const auto pairs = solve(input, {}, {}, StopToken())->pairs;
  ASSERT_EQ(pairs.size(), 4U);
  EXPECT_TRUE(pairs[0].closes_issue && pairs[0].decisive);  // p, border
  EXPECT_FALSE(pairs[1].leaves_no_room());                  // p, aid
  EXPECT_TRUE(pairs[2].closes_issue && pairs[2].decisive);  // q, border
  EXPECT_EQ(pairs[0].of, 2U);                               // q accepts level 0, with either aid
  EXPECT_EQ(pairs[0].excludes, 2U);
}

TEST(Room, IsWhatSettingEachPairAsideWouldDo) {
  EXPECT_TRUE(rc::check([] {
    const Input input = any_input();
    const auto result = solve(input, {}, {}, StopToken());
    for (const auto& pair : result->pairs) {
      const auto altered = with_aside(input, pair.party, pair.issue);
      RC_CLASSIFY(pair.decisive);
      RC_CLASSIFY(pair.closes_issue);
      RC_ASSERT(pair.decisive == (!has_zone(input) && has_zone(altered)));
      RC_ASSERT(pair.closes_issue == (is_closed(input, pair.issue, 99) && !is_closed(input, pair.issue, pair.party)));
      std::uint64_t excludes = 0;
      std::uint64_t of = 0;
      for (const auto& package : all_packages(input)) {
        if (!is_feasible(input, package)) continue;
        auto others = input.parties;
        others.erase(others.begin() + static_cast<std::ptrdiff_t>(pair.party));
        if (!is_acceptable(others, package)) continue;
        ++of;
        excludes += !is_acceptable(input.parties, package) && is_acceptable(altered.parties, package);
      }
      RC_ASSERT(pair.of == of);
      RC_ASSERT(pair.excludes == excludes);
    }
  }));
}

/// The same negotiation with other numbers.
Draw any_draw(const Input& input) {
  Draw draw = input.parties;
  for (auto& party : draw) {
    party.utility = any_utility(input.issues);
    party.reservation = static_cast<double>(any_count(0, 60)) / 100;
    for (auto& line : party.red_lines) line.holds = any_count(0, 1) == 0 ? 0 : 1;
    for (auto& constituency : party.constituencies) constituency.utility = any_utility(input.issues);
  }
  return draw;
}

TEST(Uncertain, CountsWhatEveryDrawSaysOnItsOwn) {
  EXPECT_TRUE(rc::check([] {
    const Input input = any_input();
    std::vector<Draw> draws;
    for (std::size_t j = any_count(0, 6); j-- > 0;) draws.push_back(any_draw(input));
    const auto counted = solve_uncertain(input, draws, {}, {}, StopToken());
    const auto packages = all_packages(input);
    RC_ASSERT(counted->draws == draws.size());

    std::uint32_t zone = 0;
    std::vector<std::uint32_t> accepted(packages.size()), ratified(packages.size());
    std::vector<PairCounts> pairs = counted->pairs;
    for (auto& pair : pairs) pair.closes_issue = pair.decisive = pair.leaves_no_room = 0;
    for (const auto& draw : draws) {
      Input drawn = input;
      drawn.parties = draw;
      const auto result = solve(drawn, {}, {}, StopToken());
      zone += result->zone_of_agreement();
      for (std::size_t at = 0; at < pairs.size(); ++at) {
        RC_ASSERT(pairs[at].party == result->pairs[at].party && pairs[at].issue == result->pairs[at].issue);
        pairs[at].closes_issue += result->pairs[at].closes_issue;
        pairs[at].decisive += result->pairs[at].decisive;
        pairs[at].leaves_no_room += result->pairs[at].leaves_no_room();
      }
      for (Outcome o = 0; o < packages.size(); ++o) {
        const bool all = is_feasible(input, packages[o]) && is_acceptable(draw, packages[o]);
        accepted[o] += all;
        ratified[o] += all && ratify(drawn, packages[o]).ratified;
      }
    }
    RC_ASSERT(counted->zone == zone);
    RC_ASSERT(counted->accepted == accepted);
    RC_ASSERT(counted->ratified == ratified);
    for (std::size_t at = 0; at < pairs.size(); ++at) {
      RC_ASSERT(counted->pairs[at].closes_issue == pairs[at].closes_issue);
      RC_ASSERT(counted->pairs[at].decisive == pairs[at].decisive);
      RC_ASSERT(counted->pairs[at].leaves_no_room == pairs[at].leaves_no_room);
    }
    for (std::size_t i = 0; i < input.parties.size(); ++i)
      for (Outcome o = 0; o < packages.size(); ++o) {
        std::uint32_t count = 0;
        for (const auto& draw : draws)
          count += is_feasible(input, packages[o]) && is_acceptable({draw[i]}, packages[o]);
        RC_ASSERT(counted->by_party[i][o] == count);
      }
    const auto top = counted->top(3);
    for (std::size_t at = 1; at < top.size(); ++at) RC_ASSERT(ratified[top[at - 1]] >= ratified[top[at]]);
  }));
}

TEST(Uncertain, BlocksOfALargerGridCountTheSame) {
  // 8^5 packages: several blocks. One party accepts where the first issue is at 5 or more, the other everything.
  Input input;
  for (int k = 0; k < 5; ++k) input.issues.push_back({"i", {{"0"}, {"1"}, {"2"}, {"3"}, {"4"}, {"5"}, {"6"}, {"7"}}});
  const std::vector<double> rising{0, 0, 0, 0, 0, 1, 1, 1};
  const std::vector<std::vector<double>> values(5, rising);
  input.parties = {{.name = "p", .utility = {{1, 0, 0, 0, 0}, values}, .reservation = 1},
                   {.name = "q", .utility = {{0, 0, 0, 0, 1}, values}}};
  const std::vector<Draw> draws(3, input.parties);
  const auto counted = solve_uncertain(input, draws, {}, {}, StopToken());
  EXPECT_EQ(counted->zone, 3U);
  EXPECT_EQ(std::count(counted->accepted.begin(), counted->accepted.end(), 3U), 3 * 4096);
  EXPECT_EQ(std::count(counted->accepted.begin(), counted->accepted.end(), 0U), 5 * 4096);
  EXPECT_EQ(counted->top(1), std::vector<Outcome>{5 * 4096});
  const auto alone = solve_uncertain(input, draws, {.threads = 1}, {}, StopToken());
  EXPECT_EQ(alone->accepted, counted->accepted);
}

TEST(Logroll, EachGivesOnWhatMattersLess) {
  // p cares for the first issue, q for the second; both stand in the middle.
  const std::vector<double> up{0, 0.5, 1};
  const std::vector<double> down{1, 0.5, 0};
  const Input input{.issues = {{"a", {{"0"}, {"1"}, {"2"}}}, {"b", {{"0"}, {"1"}, {"2"}}}},
                    .parties = {{.name = "p", .utility = {{0.8, 0.2}, {up, up}}},
                                {.name = "q", .utility = {{0.2, 0.8}, {down, down}}}}};
  const auto trades = logroll(input, {1, 1});
  ASSERT_EQ(trades.size(), 1U);
  EXPECT_EQ(trades[0].level_a, 2U);
  EXPECT_EQ(trades[0].level_b, 0U);
  EXPECT_NEAR(trades[0].gain_i, 0.3, 1e-12);
  EXPECT_NEAR(trades[0].gain_j, 0.3, 1e-12);
  EXPECT_TRUE(trades[0].acceptable);
  EXPECT_TRUE(logroll(input, {2, 0}).empty());
}

TEST(Logroll, EveryTradeRaisesBothAndNoneIsMissed) {
  EXPECT_TRUE(rc::check([] {
    const Input input = any_input();
    const auto packages = all_packages(input);
    const auto from = packages[any_count(0, packages.size() - 1)];
    const auto trades = logroll(input, from);
    for (std::size_t i = 0; i < input.parties.size(); ++i)
      for (std::size_t j = i + 1; j < input.parties.size(); ++j)
        for (std::size_t a = 0; a < input.issues.size(); ++a)
          for (std::size_t b = a + 1; b < input.issues.size(); ++b) {
            double best = 0;
            for (const auto& to : packages) {
              bool candidate = is_feasible(input, to) && to[a] != from[a] && to[b] != from[b];
              for (std::size_t k = 0; k < to.size(); ++k)
                candidate = candidate && (k == a || k == b || to[k] == from[k]);
              for (const auto& party : input.parties)
                for (const auto& line : party.red_lines) {
                  const auto breaks = [&](const Levels& package) {
                    return line.holds >= 0.5 &&
                           std::count(line.forbids.begin(), line.forbids.end(), package[line.issue]) > 0;
                  };
                  candidate = candidate && (!breaks(to) || breaks(from));
                }
              const auto part = [&](std::size_t p, std::size_t k) {
                const auto& u = input.parties[p].utility;
                return u.weights[k] * (u.values[k][to[k]] - u.values[k][from[k]]);
              };
              const bool opposed =
                  (part(i, a) > 1e-9 && part(j, a) < -1e-9 && part(i, b) < -1e-9 && part(j, b) > 1e-9) ||
                  (part(i, a) < -1e-9 && part(j, a) > 1e-9 && part(i, b) > 1e-9 && part(j, b) < -1e-9);
              if (!candidate || !opposed) continue;
              const auto gain = [&](std::size_t p) {
                return utility(input.parties[p].utility, to) - utility(input.parties[p].utility, from);
              };
              best = std::max(best, std::min(gain(i), gain(j)));
            }
            const auto found = std::find_if(trades.begin(), trades.end(), [&](const Trade& trade) {
              return trade.party_i == i && trade.party_j == j && trade.issue_a == a && trade.issue_b == b;
            });
            RC_ASSERT((found != trades.end()) == (best > 1e-9));
            if (found != trades.end()) RC_ASSERT(std::abs(std::min(found->gain_i, found->gain_j) - best) < 1e-9);
          }
  }));
}

}  // namespace
