// Numbers as people write them: every form, every way to get one wrong with its place, and what they come to per day.
#include "detente/case/quantity.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>

#include "detente/case/words.hpp"

namespace {

using namespace detente;
using Form = QuantityRule::Form;

Quantity read(std::string_view text, const QuantityRule& rule = {}) {
  const auto found = parse_quantity(text, rule);
  EXPECT_TRUE(found) << text << ": " << (found ? "" : found.error().message);
  return found.value_or(Quantity{});
}

TEST(Quantity, ReadsEveryForm) {
  EXPECT_EQ(read("0.4").distribution, (Distribution{Shape::point, 0.4, 0, 0, 0, 1}));
  EXPECT_EQ(read("0.3..0.5").distribution, (Distribution{Shape::uniform, 0.3, 0.5, 0, 0, 1}));
  EXPECT_EQ(read("0.3..0.4..0.6").distribution, (Distribution{Shape::triangular, 0.3, 0.4, 0.6, 0, 1}));
  EXPECT_EQ(read("0.3..0.3..0.6").distribution, (Distribution{Shape::triangular, 0.3, 0.3, 0.6, 0, 1}));
  EXPECT_EQ(read("0.3 to 0.5").distribution, (Distribution{Shape::interval90, 0.3, 0.5, 0, 0, 1}));
  EXPECT_EQ(read("normal(0.5; 0.1)").distribution, (Distribution{Shape::normal, 0.5, 0.1, 0, 0, 1}));
  EXPECT_EQ(read("beta(2; 5)").distribution, (Distribution{Shape::beta, 2, 5, 0, 0, 1}));
  EXPECT_EQ(read("lognormal(-1.01; 0.4)").distribution, (Distribution{Shape::lognormal, -1.01, 0.4, 0, 0, 1}));
  EXPECT_EQ(read(" -0.2..0.1 ", {.low = -1, .high = 1}).distribution,
            (Distribution{Shape::uniform, -0.2, 0.1, 0, -1, 1}));
  EXPECT_EQ(read(" 0.4 ").text, "0.4");
}

TEST(Quantity, ReadsWordsOfItsVocabularyOnly) {
  const Quantity good = read("good", {.vocabulary = "access"});
  EXPECT_EQ(good.distribution, (Distribution{Shape::triangular, 0.7, 0.85, 0.95, 0, 1}));
  EXPECT_TRUE(good.word);
  EXPECT_EQ(good.text, "good");
  EXPECT_EQ(read("decisive", {.high = 0.3, .vocabulary = "leverage"}).distribution.c, 0.30);
  EXPECT_EQ(read("very-unlikely", {.vocabulary = "probability"}).distribution.a, 0.05);
  EXPECT_EQ(read("very unlikely", {.vocabulary = "probability"}).distribution.b, 0.20);
  EXPECT_EQ(parse_quantity("good", {.vocabulary = "leverage"}).error().code, "DT0210");
  EXPECT_EQ(parse_quantity("good", {}).error().code, "DT0210");
}

TEST(Quantity, EveryWordIsAQuantityOfItsOwn) {
  for (const QuantityWord& word : quantity_words()) {
    const Quantity found = read(word.word, {.vocabulary = word.vocabulary});
    EXPECT_EQ(found.distribution, read(word.quantity).distribution) << word.word;
  }
}

struct Wrong {
  std::string text;
  std::string code;
  std::size_t offset;
  QuantityRule rule = {};
};

TEST(Quantity, SaysWhatIsWrongAndWhere) {
  const QuantityRule rate{.form = Form::rate}, effect{.form = Form::effect};
  const std::vector<Wrong> table{
      {"", "DT0210", 0},
      {"much", "DT0210", 0},
      {"nan", "DT0210", 0},
      {"inf", "DT0210", 0},
      {"1e999", "DT0210", 0},
      {"+0.5", "DT0210", 0},
      {"0.5x", "DT0210", 0},
      {"5.", "DT0210", 0},
      {"0.1..", "DT0210", 5},
      {"0.1..0.2..0.3..0.4", "DT0210", 0},
      {"0.3..much", "DT0210", 5},
      {"gamma(1; 2)", "DT0210", 0},
      {"normal(0.5; 0.1", "DT0210", 15},
      {".5", "DT0211", 0},
      {"0.1.. -.5", "DT0211", 6, {.low = -1}},
      {"0,5", "DT0212", 1},
      {"normal(0.5, 0.1)", "DT0212", 10},
      {"0.5..0.3", "DT0213", 5},
      {"0.1..0.5..0.3", "DT0213", 10},
      {"0.3..0.3", "DT0213", 0},
      {"0.5 to 0.3", "DT0213", 0},
      {"0.1 to 0.2 to 0.3", "DT0213", 0},
      {"1.2", "DT0214", 0},
      {" -0.1", "DT0214", 1},
      {"0.5..1.5", "DT0214", 0},
      {"normal(2; 0.1)", "DT0214", 0},
      {"lognormal(1000; 1)", "DT0214", 0},
      {"lognormal(1000; 1)", "DT0214", 0, {.high = INFINITY}},
      {"normal(0.5)", "DT0217", 0},
      {"normal(0.5; 0)", "DT0217", 7},
      {"beta(-1; 2)", "DT0217", 5},
      {"0.1", "DT0215", 0, rate},
      {"0.1 in a while", "DT0215", 7, rate},
      {"0.1 in 30 weeks", "DT0215", 7, rate},
      {"0.1 in 0 days", "DT0215", 7, rate},
      {"0.1 in 0.5 days", "DT0215", 7, rate},
      {"1 in 30 days", "DT0214", 0, rate},
      {"2 per day", "DT0214", 0, rate},
      {"8 per 7 days", "DT0214", 0, rate},
      {"-0.1", "DT0216", 0, effect},
      {"plus 0.1", "DT0216", 0, effect},
      {"times -1", "DT0214", 6, effect},
      {"add 1e9", "DT0214", 4, effect},
      {"add .1", "DT0211", 4, effect},
  };
  for (const Wrong& wrong : table) {
    const auto found = parse_quantity(wrong.text, wrong.rule);
    ASSERT_FALSE(found) << wrong.text;
    EXPECT_EQ(found.error().code, wrong.code) << wrong.text;
    EXPECT_EQ(found.error().offset, wrong.offset) << wrong.text;
    EXPECT_FALSE(found.error().message.empty()) << wrong.text;
  }
}

TEST(Quantity, TurnsRatesIntoDailyOnes) {
  const QuantityRule rate{.form = Form::rate};
  // A chance of 0.19 in 180 days: 1 − exp(−180 r) = 0.19.
  const Quantity leader = read("0.10..0.19..0.36 in 180 days", rate);
  EXPECT_EQ(leader.time, Quantity::Time::chance);
  EXPECT_NEAR(1 - std::exp(-180 * leader.central()), 0.19, 1e-12);
  EXPECT_NEAR(1 - std::exp(-180 * leader.at(0.9999999)), 0.36, 1e-4);
  // 1.4 to 5.3 per 1000 days: the median is the middle (a little above, where the range cuts at 0), a day's share of
  // it.
  const Quantity anchor = read("1.4 to 5.3 per 1000 days", rate);
  EXPECT_EQ(anchor.time, Quantity::Time::rate);
  EXPECT_NEAR(anchor.central(), 0.00335, 5e-6);
  EXPECT_EQ(read("0.002 per day", rate).central(), 0.002);
  EXPECT_NEAR(read("1 per 7 days", rate).central(), 1.0 / 7, 1e-16);
  // A factor 1.2 in 30 days: exp(30 g) = 1.2.
  const Quantity grows = read("1.2 in 30 days", {.form = Form::rate, .low = 0.01, .high = 100, .growth = true});
  EXPECT_EQ(grows.time, Quantity::Time::growth);
  EXPECT_NEAR(std::exp(30 * grows.central()), 1.2, 1e-12);
}

TEST(Quantity, ReadsEffects) {
  const QuantityRule effect{.form = Form::effect};
  EXPECT_EQ(read("add -0.10", effect).effect, Quantity::Effect::add);
  EXPECT_EQ(read("add -0.10", effect).central(), -0.1);
  EXPECT_EQ(read("times 0.6", effect).effect, Quantity::Effect::times);
  EXPECT_EQ(read("times 0.5..0.6..0.7", effect).central(), 0.6);
  EXPECT_EQ(read("add -0.2 to 0.2", effect).central(), 0);
}

TEST(Quantity, CentralIsTheModeOfATriangularAndElseTheMedian) {
  EXPECT_EQ(read("0.3..0.4..0.9").central(), 0.4);
  EXPECT_EQ(read("0.3..0.5").central(), 0.4);
  EXPECT_NEAR(read("0.3 to 0.5").central(), 0.4, 1e-9);
}

/// A decimal of at most four places in [0, 1].
rc::Gen<double> decimal() {
  return rc::gen::map(rc::gen::inRange(0, 10001), [](int ten_thousandths) { return ten_thousandths / 1e4; });
}

RC_GTEST_PROP(Quantity, ValidTextsReadBackAsTheirDistribution, ()) {
  std::array<double, 3> v{*decimal(), *decimal(), *decimal()};
  std::sort(v.begin(), v.end());
  RC_PRE(v[0] < v[1] && v[1] < v[2]);
  const auto a = number_text(v[0]), b = number_text(v[1]), c = number_text(v[2]);
  RC_ASSERT(read(a).distribution == (Distribution{Shape::point, v[0], 0, 0, 0, 1}));
  RC_ASSERT(read(a + ".." + b).distribution == (Distribution{Shape::uniform, v[0], v[1], 0, 0, 1}));
  RC_ASSERT(read(a + ".." + b + ".." + c).distribution == (Distribution{Shape::triangular, v[0], v[1], v[2], 0, 1}));
  RC_ASSERT(read(a + " to " + c).distribution == (Distribution{Shape::interval90, v[0], v[2], 0, 0, 1}));
  RC_ASSERT(read("normal(" + a + "; " + b + ")").distribution == (Distribution{Shape::normal, v[0], v[1], 0, 0, 1}));
  RC_ASSERT(read("beta(" + b + ";" + c + ")").distribution == (Distribution{Shape::beta, v[1], v[2], 0, 0, 1}));
}

RC_GTEST_PROP(Quantity, WhatIsReadIsInRangeAtEveryProbability, ()) {
  const auto shape = *rc::gen::element<std::string>("{}", "{}..1", "0..{}..1", "-1 to {}", "normal({}; 0.3)",
                                                    "lognormal(-{}; 0.4)", "beta(0.5; 2{})");
  std::string text = shape;
  if (const auto at = text.find("{}"); at != std::string::npos) text.replace(at, 2, number_text(*decimal()));
  const auto found = parse_quantity(text, {.low = -1, .high = 1});
  if (!found) return;
  for (const double u : {1e-9, 0.1, 0.5, 0.9, 1 - 1e-9}) {
    RC_ASSERT(found->at(u) >= -1);
    RC_ASSERT(found->at(u) <= 1);
  }
}

RC_GTEST_PROP(Quantity, AnyNumberReadsBack, (double value)) {
  RC_PRE(std::isfinite(value));
  RC_ASSERT(parse_number(number_text(value)).value() == value);
}

}  // namespace
