// What is said of a case that supports only structure or spatial: its paragraph by its template, on the shipped cases
// and on models of two states each, worked by hand.
#include "detente/answers/without_packages.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "answers/discipline.hpp"
#include "answers/support.hpp"

namespace {

using namespace answertests;
using testing::HasSubstr;
using testing::Not;

std::string headline_of(const std::string& text) {
  const auto asked = ask_without_packages(casetests::good(text));
  return asked == nullptr ? std::string() : asked->found.headline;
}

TEST(WithoutPackages, SaysOfElmiraWhatIsPublished) {
  const auto asked = ask_without_packages(*casetests::shipped("elmira"));
  EXPECT_EQ(
      asked->found.headline,
      "In this model of an analyst's reading (2 sources; 3 decision makers, 5 options, 12 states), the status quo "
      "(Uniroyal Chemical: delay) is an equilibrium under general metarationality and symmetric metarationality "
      "but not under Nash stability, sequential stability and symmetric sequential stability; it could be left by "
      "local government of Elmira and its region (insist). 6 of 12 states are an equilibrium under every concept. "
      "It is not a forecast and recommends nothing.");
  EXPECT_EQ(asked->found.confidence.numbers.all.total(), 0U) << "a ranking is an order";
  EXPECT_TRUE(asked->found.confidence.defaults.empty()) << "no lens reads one";
  EXPECT_FALSE(asked->found.spatial);
}

TEST(WithoutPackages, SaysOfEmissionStandardsWhatTheAnchorsAre) {
  const auto asked = ask_without_packages(*casetests::shipped("emission-standards"));
  EXPECT_FALSE(asked->found.structure);
  ASSERT_TRUE(asked->found.spatial);
  // Σ c s x / Σ c s by hand: 5.003 / 0.677
  EXPECT_NEAR(*asked->found.spatial->mean[0], 5.003 / 0.677, 1e-9);
  EXPECT_EQ(asked->found.spatial->median[0], 7);
  EXPECT_THAT(asked->found.headline, HasSubstr("2 data sets; 20 numbers, 20 sizes from a source"));
  EXPECT_THAT(asked->found.headline, HasSubstr("at 7.39 (weighted median 7; scale 4 to 10 years)"));
  EXPECT_THAT(asked->found.headline, HasSubstr("no dynamic model is known to us to have done better"));
}

TEST(WithoutPackages, TellsHowTheStatusQuoStands) {
  EXPECT_THAT(headline_of(gate()), HasSubstr("the status quo (no option taken) is an equilibrium under every concept; "
                                             "nobody could do better alone. 1 of 4 states is"));
  // Both act: each could do better alone, and what the other would do next deters.
  EXPECT_THAT(
      headline_of(gate("start: [north.open, south.pay]")),
      HasSubstr("is an equilibrium under general metarationality, symmetric metarationality, sequential stability "
                "and symmetric sequential stability but not under Nash stability; it could be left by North (no "
                "longer open) or South (no longer pay)."));
  EXPECT_THAT(headline_of(gate("start: [north.open]")),
              HasSubstr("(North: open) is not an equilibrium under any concept; it could be left by North (no longer "
                        "open)."));
  EXPECT_THAT(headline_of(gate("note: \"no start\"")), HasSubstr("no status quo is given; 1 of 4 states is"));
}

TEST(WithoutPackages, BothMethodsStandSideBySide) {
  const auto asked = ask_without_packages(casetests::good(gate() + toll_body()));
  ASSERT_TRUE(asked->found.structure && asked->found.spatial);
  EXPECT_EQ(asked->found.spatial->mean[0], 6);
  EXPECT_EQ(asked->found.spatial->median[0], 8);
  EXPECT_THAT(asked->found.headline,
              HasSubstr("every concept. By another method, the weighted mean of positions puts the "
                        "toll at 6 (weighted median 8; scale 0 to 8 coins)."));
}

TEST(WithoutPackages, KeepsTheDisciplineOfEveryHeadline) {
  for (const std::string& text :
       {gate(), gate("start: [north.open, south.pay]"), gate("start: [north.open]"), toll(), gate() + toll_body()}) {
    const auto asked = ask_without_packages(casetests::good(text));
    ASSERT_TRUE(asked);
    EXPECT_EQ(asked->found.headline.rfind("In this model of ", 0), 0U);
    EXPECT_THAT(asked->found.headline, testing::EndsWith(" It is not a forecast and recommends nothing."));
    expect_disciplined(asked->found.headline);
    for (const std::string& limit : asked->found.limits) expect_disciplined(limit);
    EXPECT_GE(asked->found.limits.size(), 4U);
  }
  expect_disciplined(std::string(answers::spatial_null_result));
}

TEST(WithoutPackages, TheAnchorsRestOnPositionsInfluenceAndSalience) {
  const Case input = casetests::good(toll());
  EXPECT_THAT(answers::paths_of_anchor(input, "toll"),
              testing::ElementsAre("issues.toll.scale.low", "issues.toll.scale.high", "parties.north.influence",
                                   "parties.north.positions.toll.ideal", "parties.north.salience.toll",
                                   "parties.south.influence", "parties.south.positions.toll.ideal",
                                   "parties.south.salience.toll"));
  EXPECT_EQ(answers::paths_of_anchors(input), answers::paths_of_anchor(input, "toll"));
}

}  // namespace
