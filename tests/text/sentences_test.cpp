// seg-1, by hand-written examples, and what citing makes of a few typed words.
#include "detente/text/sentences.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "text/support.hpp"

namespace {

using namespace detente::text;

std::vector<std::string> split(std::string_view text) {
  std::vector<std::string> out;
  for (const auto& passage : sentences(text_of(text))) out.push_back(passage.words);
  return out;
}

using Words = std::vector<std::string>;

TEST(Seg1, CutsAfterStopsBeforeUpperCase) {
  EXPECT_EQ(split("Talks began. They failed! Why? nobody knows... Later they met."),
            (Words{"Talks began.", "They failed!", "Why? nobody knows...", "Later they met."}));
  EXPECT_EQ(split("Ça va. École fermée. Όχι."), (Words{"Ça va.", "École fermée.", "Όχι."}));
}

TEST(Seg1, StopsMayBeFollowedByQuotesAndBrackets) {
  EXPECT_EQ(split("He said “never.” She left. (They stayed.) “Why?” he asked. [It ended.]"),
            (Words{"He said \"never.\"", "She left.", "(They stayed.)", "\"Why?\" he asked.", "[It ended.]"}));
}

TEST(Seg1, DigitsAndBulletsBeginSentences) {
  EXPECT_EQ(split("It ended in 2023. 12 people came. • First item. - Second item. -5 degrees."),
            (Words{"It ended in 2023.", "12 people came.", "• First item.", "- Second item. -5 degrees."}));
  EXPECT_EQ(split("It rose by 0.4 per cent. Then fell."), (Words{"It rose by 0.4 per cent.", "Then fell."}));
}

TEST(Seg1, NotAfterInitialsInnerStopsOrAbbreviations) {
  EXPECT_EQ(split("The U.S. President met J. Doe, Ph.D. Then Dr. Roe and Gen. Poe spoke."),
            (Words{"The U.S. President met J. Doe, Ph.D. Then Dr. Roe and Gen. Poe spoke."}));
  EXPECT_EQ(split("(Mr. X of Acme Inc. Ltd. came on Jan. 5 vs. No. 7.) MRS. Y left."),
            (Words{"(Mr. X of Acme Inc. Ltd. came on Jan. 5 vs. No. 7.)", "MRS. Y left."}));
  EXPECT_EQ(split("It was his drive. Mrdr. Ends."), (Words{"It was his drive.", "Mrdr.", "Ends."}));
  EXPECT_EQ(split("Grade 7. Next."), (Words{"Grade 7.", "Next."})) << "a digit is no letter";
}

TEST(Seg1, ParagraphsAlwaysEndSentences) {
  EXPECT_EQ(split("A heading\n\nof two paragraphs"), (Words{"A heading", "of two paragraphs"}));
}

RC_GTEST_PROP(Seg1, EveryWordIsInExactlyOneSentence, ()) {
  const auto paragraph = rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(
      rc::gen::element<std::string>("Dr.", "a.", "end.", "\"Yes.\"", "no", "Up", "3", "...", "•", "(U.S.)", "!?\")")));
  const Document d = text_of(joined(*rc::gen::nonEmpty(rc::gen::container<Paragraphs>(paragraph))));
  std::uint32_t at_paragraph = 0, next_word = 1;
  for (const auto& passage : sentences(d)) {
    if (passage.place.paragraph != at_paragraph) {
      RC_ASSERT(at_paragraph == 0 || next_word == d.words(at_paragraph) + 1);
      RC_ASSERT(passage.place.paragraph == at_paragraph + 1);
      at_paragraph = passage.place.paragraph;
      next_word = 1;
    }
    RC_ASSERT(passage.place.first == next_word);
    RC_ASSERT(passage.print == fingerprint(d, passage.place));
    next_word = passage.place.last + 1;
  }
  RC_ASSERT(at_paragraph == d.paragraphs());
}

TEST(Snap, GrowsTheTypedWordsToWholeSentences) {
  const Document d = text_of("Heading\n\nTalks began. The envoy’s plan failed. They went home. Nobody won.");
  const auto one = snap(d, "envoy's  plan");
  ASSERT_TRUE(one);
  ASSERT_EQ(one->size(), 1U);
  EXPECT_EQ(one->front().place, (Place{2, 3, 6}));
  EXPECT_EQ(one->front().words, "The envoy's plan failed.");
  EXPECT_EQ(one->front().print, fingerprint("The envoy's plan failed."));
  EXPECT_EQ(snap(d, "failed. They")->front().words, "The envoy's plan failed. They went home.");
}

TEST(Snap, GivesEveryOccurrenceOnce) {
  const Document d = text_of("A deal is a deal here. No deal there.\n\nThe deal.");
  const auto all = snap(d, "deal");
  ASSERT_TRUE(all);
  EXPECT_EQ(all->size(), 3U);
}

TEST(Snap, SaysHowFarItGot) {
  const Document d = text_of("The envoy met both sides.");
  const auto none = snap(d, "envoy met one side");
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().items()[0].code, "DT0321");
  EXPECT_NE(none.error().items()[0].hint.find("first 2 words stand at p1 w2-3"), std::string::npos)
      << none.error().items()[0].hint;
  EXPECT_EQ(snap(d, " \n").error().items()[0].code, "DT0320");
  EXPECT_EQ(snap(d, "\xFF").error().items()[0].code, "DT0301");
  EXPECT_FALSE(snap(text_of(""), "x"));
}

}  // namespace
