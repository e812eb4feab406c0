// What it hinges on: swings with a known size, their paired errors by hand, claims taken away, and an order that holds.
#include "detente/answers/hinges.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cmath>

#include "answers/support.hpp"
#include "detente/base/distribution.hpp"

namespace {

using namespace answertests;
using answers::ClaimHinge;
using answers::NumberHinge;

const NumberHinge& number(const Asked& asked, const std::string& path) {
  for (const NumberHinge& hinge : asked.analysis->hinges.numbers)
    if (hinge.path == path) return hinge;
  ADD_FAILURE() << "no hinge " << path;
  static const NumberHinge none;
  return none;
}

const ClaimHinge& claim(const Asked& asked, const std::string& id) {
  for (const ClaimHinge& hinge : asked.analysis->hinges.claims)
    if (hinge.id == id) return hinge;
  ADD_FAILURE() << "no hinge " << id;
  static const ClaimHinge none;
  return none;
}

TEST(Hinges, ANumberThatDecidesSwingsByOneAndFlips) {
  const auto asked = ask(Small{}.text());
  const NumberHinge& east = number(*asked, "parties.east.outside_option");
  // Triangular 0.2..0.5..0.8: 5 % point 0.2 + √(0.05·0.6·0.3).
  EXPECT_NEAR(east.low, 0.2 + std::sqrt(0.05 * 0.6 * 0.3), 1e-12);
  EXPECT_NEAR(east.high, 0.8 - std::sqrt(0.05 * 0.6 * 0.3), 1e-12);
  EXPECT_EQ(east.zone_low.count, 100U);
  EXPECT_EQ(east.zone_high.count, 0U);
  EXPECT_EQ(east.swing, -1);
  EXPECT_EQ(east.se, 0);
  EXPECT_TRUE(east.flips_central);
  EXPECT_EQ(east.weight, 0.75);  // judgement only
  EXPECT_EQ(asked->analysis->hinges.numbers.front().path, east.path);
  ASSERT_FALSE(asked->analysis->hinges.questions.empty());
  EXPECT_NE(asked->analysis->hinges.questions.front().find("parties.east.outside_option"), std::string::npos);
}

TEST(Hinges, ANumberWithoutEffectHasNoSwing) {
  const auto asked = ask(Small{.west_outside = "0.1..0.2..0.3"}.text());
  const NumberHinge& west = number(*asked, "parties.west.outside_option");
  EXPECT_EQ(west.swing, 0);
  EXPECT_EQ(west.se, 0);
  EXPECT_FALSE(west.flips_central);
  EXPECT_EQ(west.zone_low.count, west.zone_high.count);
  EXPECT_EQ(west.zone_low.count, asked->analysis->hinges.zone.count) << "common random numbers";
}

TEST(Hinges, PairedErrorByHand) {
  // West's threshold moves across b: zone iff East ≤ 0.5 at the low end, never at the high end. Swing −p̂, and the
  // paired differences are −1 in p̂·n draws, 0 else: s.e. √(p̂(1 − p̂)/n).
  const auto asked = ask(Small{.west_outside = "0.3..0.5..0.7"}.text());
  const NumberHinge& west = number(*asked, "parties.west.outside_option");
  const double p = west.zone_low.p();
  EXPECT_GT(p, 0.3);
  EXPECT_LT(p, 0.7);
  EXPECT_EQ(west.zone_high.count, 0U);
  EXPECT_DOUBLE_EQ(west.swing, -p);
  EXPECT_NEAR(west.se, std::sqrt(p * (1 - p) / 100), 1e-15);
}

const std::string sources = "sources: {paper: {title: \"Paper\", credibility: 2}}\n";

TEST(Hinges, AClaimsOwnAlternativeIsApplied) {
  const auto asked =
      ask(Small{.claims = sources + "claims:\n  told: {text: \"t\", source: paper, voice: states, credibility: 3, "
                                    "if_false: {parties.east.outside_option: 0.9, judgement: \"j\"}}\n"}
              .text());
  const ClaimHinge& told = claim(*asked, "told");
  EXPECT_TRUE(told.own_alternative);
  EXPECT_EQ(told.zone.count, 0U);
  EXPECT_TRUE(told.flips_central);
  const double p = asked->analysis->hinges.zone.p();
  EXPECT_DOUBLE_EQ(told.swing, -p);
  EXPECT_NEAR(told.se, std::sqrt(p * (1 - p) / 100), 1e-15);
  EXPECT_DOUBLE_EQ(told.weakness, 0.4);  // (3 − 1)/5
  EXPECT_DOUBLE_EQ(told.weight, 0.4 * p);
}

TEST(Hinges, WithoutAnAlternativeItsNumbersAreWidened) {
  const std::string more = "    constituencies: {guild: {kind: veto, judgement: \"j\"}}\n";
  const std::string told = sources + "claims: {told: {text: \"t\", source: paper, voice: supposes}}\n";
  Small small{.west_outside = "{is: 0.5, because: [told]}", .west_more = more, .claims = told};
  const auto asked = ask(small.text());
  const ClaimHinge& hinge = claim(*asked, "told");
  EXPECT_FALSE(hinge.own_alternative);
  EXPECT_EQ(hinge.numbers, std::vector<std::string>{"parties.west.outside_option"});
  // Its own point, 0.5, lies within the default, a triangular 0.30..0.45..0.60: its 1 and 99 % points are the ends.
  const Distribution standard{.shape = Shape::triangular, .a = 0.30, .b = 0.45, .c = 0.60};
  small.west_outside = fmt::format("{}..{}", standard.quantile(0.01), standard.quantile(0.99));
  EXPECT_EQ(hinge.zone.count, ask(small.text())->analysis->hinges.zone.count);
}

TEST(Hinges, AClaimMayLieUnderAnyNumberOfAParty) {
  // Priorities, ideals as numbers and values have no default: taking their claim away must still give an answer.
  const std::string because = "because: [told], judgement: \"j\"}";
  const std::string text =
      "detente: 1\nas_of: 2025-01-01\nactors: {east: {}, west: {}}\n" + sources +
      "claims: {told: {text: \"t\", source: paper, voice: states}}\n"
      "issues: {land: {levels: {a: 0, b: 0.5, c: 1}}, aid: {}}\nparties:\n"
      "  east:\n    positions:\n      land: {values: {a: 0, b: 0.5, c: 1}, " +
      because + "\n      aid: {ideal: 0.2..0.4, red_line: {at_most: 0.5}, " + because +
      "\n    priorities: {land: 2, aid: 1, " + because +
      "\n    priority_spread: 0.2\n    outside_option: 0.4\n    because: [told]\n    judgement: \"j\"\n"
      "  west:\n    positions: {land: {ideal: a}, aid: {ideal: 1, judgement: \"j\"}}\n    priorities: {land: 1, aid: "
      "1, judgement: \"j\"}\n    judgement: "
      "\"j\"\n";
  const auto asked = ask(text);
  ASSERT_TRUE(asked);
  EXPECT_FALSE(claim(*asked, "told").numbers.empty());
}

TEST(Hinges, AreSortedByWeightAndKnowWeakness) {
  for (const std::string& name : shipped_with_packages()) {
    const auto asked = ask(*casetests::shipped(name), {.draws = 20, .hinge_draws = 20, .runs = no_runs});
    ASSERT_TRUE(asked);
    const auto& found = asked->analysis->hinges;
    for (std::size_t n = 1; n < found.numbers.size(); ++n)
      EXPECT_GE(found.numbers[n - 1].weight, found.numbers[n].weight);
    for (std::size_t n = 1; n < found.claims.size(); ++n) EXPECT_GE(found.claims[n - 1].weight, found.claims[n].weight);
    for (const NumberHinge& hinge : found.numbers) {
      EXPECT_LE(hinge.low, hinge.high) << hinge.path;
      EXPECT_NEAR(hinge.swing, hinge.zone_high.p() - hinge.zone_low.p(), 1e-12) << hinge.path;
      EXPECT_GE(hinge.se, 0);
    }
    for (const ClaimHinge& hinge : found.claims) {
      EXPECT_NEAR(hinge.swing, hinge.zone.p() - found.zone.p(), 1e-12) << hinge.id;
      EXPECT_GE(hinge.weakness, 0);
      EXPECT_LE(hinge.weakness, 1);
    }
    EXPECT_LE(found.questions.size(), 5U);
  }
}

TEST(Hinges, Weakness) {
  EXPECT_LT(answers::weakness_of(ReasonClass::size_from_source),
            answers::weakness_of(ReasonClass::direction_from_claim));
  EXPECT_LT(answers::weakness_of(ReasonClass::judgement), answers::weakness_of(ReasonClass::by_default));
  const auto graded = [](int credibility, const std::string& voice) {
    Claim claim;
    claim.credibility = credibility;
    claim.voice = voice;
    return answers::weakness_of(claim);
  };
  EXPECT_EQ(graded(1, "states"), 0);
  EXPECT_EQ(graded(6, "reports"), 1);
  EXPECT_EQ(graded(0, "states"), 0.5);
  EXPECT_EQ(graded(1, "supposes"), 0.5);
}

}  // namespace
