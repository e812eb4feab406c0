// Why stuck: shares recounted from the definition, pairs in step with their lens, and cases with a known answer.
#include <gtest/gtest.h>

#include "answers/support.hpp"
#include "bargain/any_input.hpp"
#include "detente/answers/share.hpp"

namespace {

using namespace answertests;
using answers::Share;

TEST(Share, WilsonsIntervalByHand) {
  // n = 10, p = 0.5, z = 1.6449: centre 0.5, half-width (z/(1 + z²/10))·√(0.025 + z²/400) = 0.2307.
  const Share half{5, 10};
  EXPECT_NEAR(half.low(), 0.2693, 1e-4);
  EXPECT_NEAR(half.high(), 0.7307, 1e-4);
  EXPECT_NEAR(half.mc_se(), 0.15811, 1e-5);
  EXPECT_EQ((Share{0, 10}.low()), 0);
  EXPECT_GT((Share{0, 10}.high()), 0.1);
  EXPECT_EQ((Share{10, 10}.high()), 1);
  EXPECT_EQ((Share{0, 0}.p()), 0);
}

TEST(Stuck, ZoneIsRecountedFromTheDefinition) {
  for (const std::string& name : shipped_with_packages()) {
    const auto asked = ask(*casetests::shipped(name), {.draws = 60, .hinge_draws = 1, .runs = no_runs});
    ASSERT_TRUE(asked);
    const answers::Question& question = *asked->question;
    std::uint64_t zones = 0, without = 0;
    for (std::uint32_t j = 0; j < 60; ++j) {
      bargain::Input there = question.full().input;
      there.parties = bargain::draw_from_model(question.model, question.full().of, 1, j);
      zones += bargain::has_zone(there) ? 1U : 0U;
      for (bargain::Party& party : there.parties) party.red_lines.clear();
      without += bargain::has_zone(there) ? 1U : 0U;
    }
    EXPECT_EQ(asked->analysis->stuck.zone.count, zones) << name;
    EXPECT_EQ(asked->analysis->stuck.zone_without_red_lines.count, without) << name;
    EXPECT_GE(without, zones);
    EXPECT_EQ(asked->analysis->stuck.zone_at_central_values, question.full().modal.zone_of_agreement());
  }
}

TEST(Stuck, PairsStandInStepWithBothLooks) {
  for (const std::string& name : shipped_with_packages()) {
    const auto asked = ask(*casetests::shipped(name), {.draws = 60, .hinge_draws = 1, .runs = no_runs});
    ASSERT_TRUE(asked);
    const auto& view = asked->question->full();
    const auto& pairs = asked->analysis->stuck.pairs;
    ASSERT_EQ(pairs.size(), asked->question->model.parties().size() * asked->question->model.issues().size());
    for (std::size_t n = 0; n < pairs.size(); ++n) {
      EXPECT_EQ(pairs[n].party, view.modal.pairs[n].party);
      EXPECT_EQ(pairs[n].issue, view.modal.pairs[n].issue);
      EXPECT_EQ(pairs[n].party, n / asked->question->model.issues().size());
    }
    const auto& issues = asked->analysis->stuck.issues;
    for (std::size_t n = 1; n < issues.size(); ++n) EXPECT_GE(issues[n - 1].leaves_no_room, issues[n].leaves_no_room);
  }
}

TEST(Stuck, AlwaysAndNever) {
  const auto always = ask(Small{.east_outside = "0.1", .west_outside = "0.1"}.text());
  EXPECT_EQ(always->analysis->stuck.zone.count, 300U);
  EXPECT_TRUE(always->analysis->stuck.zone_at_central_values);
  EXPECT_TRUE(always->analysis->stuck.relaxations->list.empty());
  EXPECT_FALSE(always->analysis->deals.draft.empty());
  const auto never = ask(Small{.east_outside = "0.9", .west_outside = "0.9"}.text());
  EXPECT_EQ(never->analysis->stuck.zone.count, 0U);
  EXPECT_FALSE(never->analysis->stuck.zone_at_central_values);
  EXPECT_TRUE(never->analysis->deals.templates.front().top.empty());
  EXPECT_TRUE(never->analysis->deals.draft.empty());
  EXPECT_NE(never->analysis->headline.find("0 in 100 draws"), std::string::npos) << never->analysis->headline;
}

TEST(Stuck, TensionFavoursNoEndOfTheScale) {
  // West likes a and b alike; of these East prefers b. Mirrored, West likes c and b alike, East wants a: the same loss.
  const std::string values =
      "  {}:\n    positions: {{land: {{values: {{a: {}, b: {}, c: {}}}, judgement: \"j\"}}}}\n    priorities: {{land: "
      "1, judgement: \"j\"}}\n    "
      "judgement: \"j\"\n";
  const auto text = [&](const std::array<double, 3>& east, const std::array<double, 3>& west) {
    return "detente: 1\nas_of: 2025-01-01\nactors: {east: {}, west: {}}\nissues: {land: {levels: {a: 0, b: 0.5, c: "
           "1}}}\nparties:\n" +
           fmt::format(fmt::runtime(values), "east", east[0], east[1], east[2]) +
           fmt::format(fmt::runtime(values), "west", west[0], west[1], west[2]);
  };
  const auto one = ask(text({0, 0.6, 1}, {1, 1, 0})), other = ask(text({1, 0.6, 0}, {0, 1, 1}));
  EXPECT_DOUBLE_EQ(one->analysis->stuck.issues[0].tension, 0.4 + 1);
  EXPECT_EQ(one->analysis->stuck.issues[0].tension, other->analysis->stuck.issues[0].tension);
}

}  // namespace
