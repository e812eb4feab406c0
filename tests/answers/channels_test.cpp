// What each channel adds: shares with known answers, arrangements that must fit together, raises against the definition
// of the smallest share, rooms against the process lens.
#include "detente/answers/channels.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

#include "answers/channels_support.hpp"
#include "detente/lens/process/definition.hpp"
#include "detente/lens/process/from_model.hpp"

namespace {

using namespace channeltests;
using answers::Arrangement;
using answers::Presence;
using answers::Raise;

Patch without_exits() {
  Patch patch{.id = "steady"};
  patch.operators.mechanisms_off = {"mediator-exits"};
  return patch;
}

TEST(Channels, AMediatorWithoutAnyMeansAddsExactlyNothing) {
  const auto asked = put({Go{.id = "a"}, nothing("mute"), Go{.id = "b", .east = "0.4", .west = "0.6"}});
  ASSERT_TRUE(asked);
  ASSERT_EQ(asked->found.sharing.front().lever, study::Lever::reservation) << "no anchor was found";
  for (std::size_t s = 0; s < asked->found.sharing.size(); ++s) {
    const answers::Estimate& share = asked->share(s, "mute");
    EXPECT_EQ(share.value, 0);
    EXPECT_EQ(share.se, 0);
    EXPECT_EQ(share.low, 0);
    EXPECT_EQ(share.high, 0);
    const answers::Difference& dropped = asked->arranged("drop/mute").under[s];
    for (const stats::Paired& paired : {dropped.deal, dropped.agreement, dropped.escalation}) {
      EXPECT_EQ(paired.difference, 0);
      EXPECT_EQ(paired.table.gain, 0);
      EXPECT_EQ(paired.table.lose, 0);
    }
  }
}

TEST(Channels, TwinsHaveEqualSharesWhereNothingTellsThemApart) {
  const auto asked = put({Go{.id = "a"}, Go{.id = "b"}}, without_exits());
  ASSERT_TRUE(asked);
  for (std::size_t s = 0; s < asked->found.sharing.size(); ++s) {
    EXPECT_EQ(asked->share(s, "a").value, asked->share(s, "b").value);
    EXPECT_EQ(asked->share(s, "a").se, asked->share(s, "b").se);
    EXPECT_EQ(asked->arranged("drop/a").under[s].deal.difference, asked->arranged("drop/b").under[s].deal.difference);
  }
  EXPECT_GT(asked->share(0, "a").value, 0);
}

TEST(Channels, TwinsWhoLeaveByChanceAreEqualWithinError) {
  const auto asked = put({Go{.id = "a"}, Go{.id = "b"}});
  ASSERT_TRUE(asked);
  for (std::size_t s = 0; s < asked->found.sharing.size(); ++s) {
    const answers::Estimate &a = asked->share(s, "a"), &b = asked->share(s, "b");
    EXPECT_NEAR(a.value, b.value, 4 * std::sqrt(a.se * a.se + b.se * b.se) + 1e-12);
  }
}

void expect_shares_add_up(const Put& asked) {
  const study::Event event = asked.question->talks->event;
  for (const answers::Sharing& each : asked.found.sharing) {
    double sum = 0;
    for (const answers::Estimate& share : each.shares) {
      sum += share.value;
      EXPECT_LE(share.low, share.high);
      EXPECT_GE(share.se, 0);
    }
    EXPECT_NEAR(sum, each.everybody - each.nobody, 1e-12);
    EXPECT_EQ(each.everybody, asked.results->at(answers::arm_name("base-small", each.lever)).p(event));
  }
}

TEST(Channels, SharesAddUpToWhatAllAddTogether) {
  const auto asked = put({Go{.id = "a"}, Go{.id = "b", .east = "0.3", .west = "0.9"},
                          Go{.id = "c", .east = "0.6", .west = "0.1", .more = "    enters: day 10\n"}});
  ASSERT_TRUE(asked);
  EXPECT_EQ(asked->found.orders, 0U);
  expect_shares_add_up(*asked);
  // Nobody reaches anybody without them: no deal.
  for (const answers::Sharing& each : asked->found.sharing) EXPECT_EQ(each.nobody, 0);
}

TEST(Channels, ManyMediatorsAreSharedByRandomOrders) {
  std::vector<Go> seven;
  for (const char* id : {"a", "b", "c", "d", "e", "f"}) seven.push_back({.id = id, .east = "0.3", .west = "0.4"});
  seven.push_back(nothing("mute"));
  answers::RunSizes sizes = small_sizes;
  sizes.small = {4, 4};
  const auto asked = put(casetests::good(two_parties(seven)), {}, 0.9, sizes);
  ASSERT_TRUE(asked);
  EXPECT_EQ(asked->found.orders, 12U);
  expect_shares_add_up(*asked);
  for (std::size_t s = 0; s < asked->found.sharing.size(); ++s) EXPECT_EQ(asked->share(s, "mute").value, 0);
}

TEST(Channels, TheOnlyLinkTakesAwayAllThatItsShareSays) {
  const auto asked = put({Go{.id = "a"}});
  ASSERT_TRUE(asked);
  for (std::size_t s = 0; s < asked->found.sharing.size(); ++s) {
    const stats::Paired& dropped = asked->arranged("drop/a").under[s].deal;
    EXPECT_EQ(dropped.difference, -asked->share(s, "a").value);
    EXPECT_NEAR(dropped.se, asked->share(s, "a").se, 1e-15);
    EXPECT_NEAR(dropped.low, -asked->share(s, "a").high, 1e-12);
    EXPECT_EQ(dropped.table.gain, 0);
  }
  EXPECT_GT(asked->share(0, "a").value, 0.05);
  EXPECT_EQ(asked->found.channels[0].only_link, (std::vector<std::size_t>{0, 1}));
  EXPECT_EQ(asked->found.channels[0].without.rounds, 0);
}

TEST(Channels, TheOrderInTheFileChangesNoNumberByName) {
  // The second leads no round (it knows nothing and gives no cover), so who is declared first decides nothing.
  const Go a{.id = "a"}, b{.id = "b", .east = "0.5", .west = "0.2", .information = "0", .cover = "0"};
  const auto one = put({a, b}), other = put({b, a});
  ASSERT_TRUE(one && other);
  for (const char* id : {"a", "b"}) {
    for (std::size_t s = 0; s < one->found.sharing.size(); ++s) {
      EXPECT_EQ(one->share(s, id).value, other->share(s, id).value);
      const std::string arm = std::string("drop/") + id;
      EXPECT_EQ(one->arranged(arm).under[s].deal.difference, other->arranged(arm).under[s].deal.difference);
    }
    const answers::Channel &here = one->found.channels[one->place(id)],
                           &there = other->found.channels[other->place(id)];
    EXPECT_EQ(here.with.rounds, there.with.rounds);
    EXPECT_EQ(here.without.link, there.without.link);
    EXPECT_EQ(here.access[1].central, there.access[1].central);
    EXPECT_EQ(here.only_link, there.only_link);
  }
}

TEST(Channels, SoonerIsTheDifferenceOfBothEntries) {
  const auto asked = put({Go{.id = "a"}, Go{.id = "late", .more = "    enters: never\n"}});
  ASSERT_TRUE(asked);
  EXPECT_EQ(asked->found.channels[1].presence.kind, Presence::Kind::absent);
  for (std::size_t s = 0; s < asked->found.sharing.size(); ++s) {
    const auto deals = [&](const std::string& arm, const std::string& base) {
      return asked->arranged(arm, base).under[s].deal.difference;
    };
    EXPECT_NEAR(deals("enter/late/1", "enter/late/13"),
                deals("enter/late/1", "base-small") - deals("enter/late/13", "base-small"), 1e-12);
    EXPECT_EQ(asked->share(s, "late").value, 0);
  }
  const auto swaps = std::count_if(asked->found.arrangements.begin(), asked->found.arrangements.end(),
                                   [](const Arrangement& each) { return each.kind == Arrangement::Kind::swap; });
  EXPECT_EQ(swaps, 1);
  EXPECT_FALSE(asked->found.swaps_left_out);
}

TEST(Channels, WhoTakesPartFollowsTheScenario) {
  const std::vector<Go> three{Go{.id = "a"},
                              Go{.id = "b",
                                 .more = "    enters: {invited: 0.5 in 30 days, consent: "
                                         "[east], judgement: \"j\"}\n"},
                              Go{.id = "c", .more = "    enters: day 12\n"}};
  const auto kinds = [&](const Patch& patch) {
    std::vector<Presence::Kind> out;
    const auto asked = put(three, patch);
    for (const answers::Channel& each : asked->found.channels) out.push_back(each.presence.kind);
    return out;
  };
  using enum Presence::Kind;
  EXPECT_EQ(kinds({}), (std::vector{from_the_start, if_invited, later}));
  Patch nobody{.id = "nobody"};
  nobody.operators.only_mediators.emplace();
  EXPECT_EQ(kinds(nobody), (std::vector{absent, absent, absent}));
  Patch swap{.id = "swap"};
  swap.operators.swap = {.out = "a", .in = "b", .day = 5};
  EXPECT_EQ(kinds(swap), (std::vector{from_the_start, later, later}));
  const auto swapped = put(three, swap);
  EXPECT_EQ(swapped->found.channels[0].presence.leaves_on, 5);
  EXPECT_FALSE(swapped->found.channels[1].presence.leaves_on);
}

TEST(Channels, WithNobodyInTheRoomAnybodyMayEnter) {
  Patch nobody{.id = "nobody"};
  nobody.operators.only_mediators.emplace();
  const auto asked = put({Go{.id = "a"}, Go{.id = "b"}}, nobody);
  ASSERT_TRUE(asked);
  for (std::size_t s = 0; s < asked->found.sharing.size(); ++s) {
    EXPECT_EQ(asked->found.sharing[s].everybody, 0);
    EXPECT_EQ(asked->share(s, "a").value, 0);
    EXPECT_GE(asked->arranged("enter/a/1").under[s].deal.difference, 0);
  }
  EXPECT_GT(asked->arranged("enter/a/1").under[0].deal.difference, 0);
  EXPECT_TRUE(asked->found.raises.empty());
}

TEST(Channels, ASwapOfTheCaseIsNotSwappedAgain) {
  Patch swap{.id = "swap"};
  swap.operators.swap = {.out = "a", .in = "b", .day = 5};
  const auto asked =
      put({Go{.id = "a"}, Go{.id = "b", .more = "    enters: never\n"}, Go{.id = "c", .more = "    enters: never\n"}},
          swap);
  ASSERT_TRUE(asked);
  EXPECT_TRUE(asked->found.swaps_left_out);
}

TEST(Channels, RoomsAreThoseOfTheProcessLens) {
  const std::vector<Go> two{Go{.id = "a", .east = "0.7", .west = "0.2"}, Go{.id = "b", .east = "0.3", .west = "0.6"}};
  for (const std::string channels : {"together", "apart"}) {
    const auto asked = put(casetests::good(two_parties(two, "channels: " + channels + "\n")));
    ASSERT_TRUE(asked);
    const Model& model = asked->question->model;
    const auto rounds = [&](const process::Vary& vary) {
      const process::Input input =
          process::from_model(model, asked->question->talks->base.packages, model.central(), {}, vary);
      process::Trace trace;
      (void)process::simulate(input, 0, &trace);
      return trace.days.front().q;
    };
    process::Vary alone;
    alone.only_mediators = std::vector<std::size_t>{1};
    EXPECT_NEAR(asked->found.channels[0].with.rounds, rounds({}), 1e-15);
    EXPECT_NEAR(asked->found.channels[0].without.rounds, rounds(alone), 1e-15);
  }
}

TEST(Channels, WhatGoesWithAMediatorByHand) {
  const auto asked = put({Go{.id = "a", .east = "0.7", .west = "0.2", .leverage = "0.1", .cover = "0.5"},
                          Go{.id = "b", .east = "0.05", .west = "0.6", .leverage = "0.2", .cover = "0.2"}});
  ASSERT_TRUE(asked);
  const answers::Channel& a = asked->found.channels[0];
  EXPECT_NEAR(a.with.link[0], 1 - 0.3 * 0.95, 1e-15);
  EXPECT_NEAR(a.without.link[0], 0.05, 1e-15);
  EXPECT_NEAR(a.with.cover, 1 - 0.5 * 0.8, 1e-15);
  EXPECT_NEAR(a.without.cover, 0.2, 1e-15);
  // Nothing written on the pair: both work together at 0.5, so half of the largest and half of the sum.
  EXPECT_NEAR(a.with.leverage[0], 0.5 * 0.2 + 0.5 * 0.3, 1e-15);
  EXPECT_NEAR(a.with.coordination, 1 / (1 + 0.25 * 1 * 0.5), 1e-15);
  EXPECT_EQ(a.only_link, std::vector<std::size_t>{0});
  EXPECT_TRUE(asked->found.channels[1].only_link.empty());
}

TEST(Channels, RaisesAreLeversAndTheSmallestShareIsTheSmallest) {
  const double wanted = 0.15;
  const auto asked = put({Go{.id = "a",
                             .east = "0.8",
                             .west = "0.03",
                             .more = "    deadline: {after: 10 days, unless: "
                                     "deal, judgement: \"j\"}\n"}},
                         {}, wanted);
  ASSERT_TRUE(asked);
  std::size_t sufficient = 0;
  for (const Raise& raise : asked->found.raises) {
    EXPECT_LT(raise.from, raise.to);
    for (const std::string& path : raise.paths) {
      const auto& rows = find_field(path)->rows;
      EXPECT_TRUE(
          std::any_of(rows.begin(), rows.end(), [](const Field* row) { return row->cls == FieldClass::lever; }));
    }
    if (!raise.share) continue;
    ++sufficient;
    const auto at = [&](double way) {
      const std::vector<Change> changes{{.kind = Change::Kind::times, .path = raise.paths[0], .amount = 1 - way},
                                        {.kind = Change::Kind::add, .path = raise.paths[0], .amount = way * raise.to}};
      const Patch patch{.id = "raise", .changes = changes};
      const answers::Talks& talks = *asked->question->talks;
      const auto subject = answers::subject_with(*asked->question, {&patch, 1});
      EXPECT_TRUE(subject);
      study::Plan plan(talks.seed);
      add_told(plan, talks, "raised", *subject, {}, talks.sizes.small);
      const auto results = study::run(plan, 0, {}, {});
      return compare_arms(*asked->results, "base-small", *results, "raised", talks).leading().of(talks.event);
    };
    const auto enough = [&](const stats::Paired& found) { return found.difference >= wanted && answers::shows(found); };
    EXPECT_TRUE(enough(at(*raise.share)));
    EXPECT_EQ(at(*raise.share).difference, raise.at_share->leading().deal.difference);
    if (*raise.share > 1.0 / 16) {
      EXPECT_FALSE(enough(at(*raise.share - 1.0 / 16))) << raise.paths[0];
    }
    EXPECT_EQ(*raise.share * 16, std::round(*raise.share * 16));
  }
  EXPECT_GE(sufficient, 1U) << "access to the party it hardly reaches";
  EXPECT_LE(sufficient, 4U) << "one of each means";
}

TEST(Channels, NothingReachesWhatCannotBeReached) {
  const auto asked = put({Go{.id = "a"}, Go{.id = "b"}}, {}, 1);
  ASSERT_TRUE(asked);
  EXPECT_FALSE(asked->found.raises.empty());
  for (const Raise& raise : asked->found.raises) {
    EXPECT_FALSE(raise.reaches);
    EXPECT_FALSE(raise.share);
  }
}

TEST(Channels, LandingsCountTheDealsOfTheRuns) {
  const auto asked = put({Go{.id = "a"}, Go{.id = "b", .east = "0.2", .west = "0.2"}});
  ASSERT_TRUE(asked);
  ASSERT_EQ(asked->found.landings.size(), 2U);
  for (const answers::Landing& each : asked->found.landings[1].under) {
    EXPECT_EQ(each.with[0].deals,
              asked->results->at(answers::arm_name("base-small", each.lever)).count(study::Event::deal));
    EXPECT_EQ(each.without[0].deals,
              asked->results->at(answers::arm_name("drop/b", each.lever)).count(study::Event::deal));
    for (const answers::Landed& issue : each.with) {
      EXPECT_GE(issue.mean, 0);
      EXPECT_LE(issue.mean, 1);
    }
  }
}

TEST(Channels, ACaseWithoutMediatorsHasNothingToShare) {
  const auto asked = put(std::vector<Go>{});
  ASSERT_TRUE(asked);
  EXPECT_TRUE(asked->found.channels.empty());
  EXPECT_TRUE(asked->found.arrangements.empty());
  for (const answers::Sharing& each : asked->found.sharing) EXPECT_EQ(each.everybody, each.nobody);
}

}  // namespace
