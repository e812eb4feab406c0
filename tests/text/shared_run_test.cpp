// The longest run of words a claim shares with its source, against comparing every pair of places.
#include "detente/text/shared_run.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "text/support.hpp"

namespace {

using namespace detente::text;

TEST(SharedRuns, IgnoresCasePunctuationAndDashesBetweenWords) {
  const Document d = text_of("Intro.\n\nIt said: “The TALKS – held in Cairo – have failed,” again.");
  const auto run = SharedRuns(d).longest("Sources say the talks, held in Cairo, have failed.");
  EXPECT_EQ(run.words, 7U);
  EXPECT_EQ(run.place, (Place{2, 3, 11}));
}

TEST(SharedRuns, StaysWithinAParagraph) {
  EXPECT_EQ(SharedRuns(text_of("one two\n\nthree four")).longest("one two three four").words, 2U);
  EXPECT_EQ(SharedRuns(text_of("one")).longest("two").words, 0U);
  EXPECT_EQ(SharedRuns(text_of("")).longest("").words, 0U);
}

RC_GTEST_PROP(SharedRuns, AgreesWithTryingEveryPair, ()) {
  const Paragraphs paragraphs = *some_paragraphs(4);
  const auto claim = (*some_paragraphs(4)).front();
  std::uint32_t longest = 0;
  for (const auto& paragraph : paragraphs)
    for (std::size_t i = 0; i < paragraph.size(); ++i)
      for (std::size_t j = 0; j < claim.size(); ++j) {
        std::uint32_t k = 0;
        while (i + k < paragraph.size() && j + k < claim.size() && paragraph[i + k] == claim[j + k]) ++k;
        longest = std::max(longest, k);
      }
  const Document d = text_of(joined(paragraphs));
  const auto run = SharedRuns(d).longest(joined({claim}));
  RC_ASSERT(run.words == longest);
  if (longest > 0) {
    RC_ASSERT(d.holds(run.place));
    RC_ASSERT(run.place.words() == longest);
    RC_ASSERT(
        (" " + std::string(text_of(joined({claim})).text()) + " ").find(" " + std::string(d.run(run.place)) + " ") !=
        std::string::npos);
  }
}

}  // namespace
