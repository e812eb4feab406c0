// Plans of arms: the same counts on any number of threads and in any company, pairs that are exact, anchors that reach
// their target.
#include <gtest/gtest.h>

#include <cmath>

#include "detente/base/maths.hpp"
#include "study/support.hpp"

namespace {

using namespace studytests;

constexpr study::Size small{6, 5};

TEST(Study, CountsAreTheSameOnAnyNumberOfThreads) {
  const Case gaza = *casetests::shipped("gaza-2024");
  const study::Counts one = counts_of(gaza, {}, small, 1);
  EXPECT_TRUE(same(one, counts_of(gaza, {}, small, 2)));
  EXPECT_TRUE(same(one, counts_of(gaza, {}, small, 7)));
}

TEST(Study, AnArmIsTheSameInAnyCompanyAndEqualArmsRunOnce) {
  const Case gaza = *casetests::shipped("gaza-2024");
  const study::Subject subject = study::subject(PatchedCase{.base = gaza}, packages_of(gaza));
  process::Vary other;
  other.anchor = 0.1;
  study::Plan plan(1);
  plan.add("first", {subject, other, small});
  plan.add("base", {subject, {}, small});
  plan.add("again", {study::subject(PatchedCase{.base = gaza}, subject.packages), {}, small});
  EXPECT_EQ(plan.arms().size(), 2U);
  EXPECT_EQ(plan.place("base"), plan.place("again"));
  EXPECT_EQ(plan.runs(), 60U);
  const StopToken never;
  const auto results = study::run(plan, 2, {}, never);
  ASSERT_TRUE(results);
  EXPECT_TRUE(same(results->at("base"), counts_of(gaza, {}, small)));
  EXPECT_FALSE(same(results->at("base"), results->at("first")));
}

TEST(Study, FewerRunsAreTheFirstOfMore) {
  const Case gaza = *casetests::shipped("gaza-2024");
  const study::Counts more = counts_of(gaza, {}, {6, 5}), fewer = counts_of(gaza, {}, {4, 3});
  for (std::uint32_t j = 0; j < 4; ++j)
    for (std::uint32_t r = 0; r < 3; ++r) {
      EXPECT_EQ(more.marks[j * 5 + r].outcome, fewer.marks[j * 3 + r].outcome);
      EXPECT_EQ(more.marks[j * 5 + r].day, fewer.marks[j * 3 + r].day);
    }
}

TEST(Study, ClassesAndCurvesAddUp) {
  const study::Counts counts = counts_of(*casetests::shipped("gaza-2024"), {}, {20, 5});
  double all = 0, curves = 0;
  for (const study::Event event : {study::Event::deal, study::Event::partial, study::Event::stalemate,
                                   study::Event::withdrawal, study::Event::escalation}) {
    all += counts.p(event);
    const std::vector<double> curve = counts.curve(event);
    EXPECT_EQ(curve.front(), 0);
    EXPECT_DOUBLE_EQ(curve.back(), counts.p(event));
    EXPECT_TRUE(std::is_sorted(curve.begin(), curve.end()));
    curves += curve.back();
  }
  EXPECT_DOUBLE_EQ(all, 1);
  EXPECT_DOUBLE_EQ(curves, 1);
  EXPECT_DOUBLE_EQ(counts.p(study::Event::agreement), counts.p(study::Event::deal) + counts.p(study::Event::partial));
  double shares = 0;
  for (const study::ShareSum& share : counts.sums.refusals) shares += share.value();
  EXPECT_NEAR(shares, static_cast<double>(counts.sums.refused), 1e-6 * static_cast<double>(counts.total()));
}

TEST(Study, StopsWhenToldTo) {
  const Case gaza = *casetests::shipped("gaza-2024");
  study::Plan plan(1);
  plan.add("arm", {study::subject(PatchedCase{.base = gaza}, packages_of(gaza)), {}, {64, 16}});
  StopToken stop;
  stop.request();
  const auto results = study::run(plan, 2, {}, stop);
  ASSERT_FALSE(results);
  EXPECT_EQ(results.error().items().front().code, "DT0752");
}

class AnchorTest : public testing::TestWithParam<study::Lever> {};

TEST_P(AnchorTest, IsTheSmallestStepWithNoMoreThanTheTarget) {
  const Case gaza = *casetests::shipped("gaza-2024");
  const study::Subject subject = study::subject(PatchedCase{.base = gaza}, packages_of(gaza));
  const study::Arm base{subject, {}, {16, 8}};
  const StopToken never;
  const double target = 0.2;
  const auto found = study::find_anchor(base, GetParam(), study::Event::deal, target, 1, 0, {}, never);
  ASSERT_TRUE(found);
  ASSERT_TRUE(found->value);
  EXPECT_LE(found->reached, target);
  const study::Counts at = counts_of(subject, found->setting().on({}), base.size);
  EXPECT_EQ(at.p(study::Event::deal), found->reached);
  // A step of the search's width to the easier side brings more than the target.
  const bool tempo = GetParam() == study::Lever::tempo;
  const double easier = tempo ? *found->value * maths::exp(1.01e-4) : *found->value - 1.01e-4;
  const study::Counts beyond = counts_of(subject, study::Setting{GetParam(), easier}.on({}), base.size);
  EXPECT_GT(beyond.p(study::Event::deal), target);
}

TEST_P(AnchorTest, SaysWhenTheTargetIsOutOfReach) {
  const Case gaza = *casetests::shipped("gaza-2024");
  const study::Arm base{study::subject(PatchedCase{.base = gaza}, packages_of(gaza)), {}, {2, 2}};
  const StopToken never;
  const auto found = study::find_anchor(base, GetParam(), study::Event::deal, 1.0, 1, 0, {}, never);
  ASSERT_TRUE(found);
  EXPECT_FALSE(found->value) << "every run a deal is no more than the target: nothing is above it";
}

INSTANTIATE_TEST_SUITE_P(Levers, AnchorTest, testing::Values(study::Lever::reservation, study::Lever::tempo),
                         [](const auto& each) {
                           return std::string(each.param == study::Lever::tempo ? "tempo" : "reservation");
                         });

}  // namespace
