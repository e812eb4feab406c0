// Paragraph and word numbers are what claims point at; a library or platform must not move them.
#include "detente/text/document.hpp"

#include <gtest/gtest.h>

#include "detente/text/fingerprint.hpp"
#include "text/support.hpp"

namespace {

using namespace detente::text;

TEST(Document, NumbersRunsOfNonBlankLines) {
  const Document d = text_of("\n \t\nHeading\n\nTwo lines\nof one\r\n\u00A0\r\nthird\r\rfourth");
  ASSERT_EQ(d.paragraphs(), 4U);
  EXPECT_EQ(d.run({1, 1, 1}), "Heading");
  EXPECT_EQ(d.words(2), 4U);
  EXPECT_EQ(d.run({2, 2, 3}), "lines of");
  EXPECT_EQ(d.run({4, 1, 1}), "fourth");
  EXPECT_EQ(d.words(5), 0U);
  EXPECT_EQ(d.words(0), 0U);
}

TEST(Document, ALineOfWhichNorm1LeavesNothingIsBlank) {
  EXPECT_EQ(text_of("a\n\u200B\uFEFF\nb").paragraphs(), 2U);
}

TEST(Document, MayBeEmpty) {
  EXPECT_EQ(text_of("").paragraphs(), 0U);
  EXPECT_EQ(text_of("\uFEFF \n\n").paragraphs(), 0U);
  EXPECT_FALSE(text_of("").holds({1, 1, 1}));
}

TEST(Document, WordsAreSplitAtTheSpacesOfTheNormalisedParagraph) {
  const Document d = text_of("one\u00A0two\u2003 three\u200Bfour \u00A8");
  EXPECT_EQ(d.words(1), 4U) << "norm-1 makes a space and an accent of the diaeresis: trimmed to a word of its own";
  EXPECT_EQ(d.run({1, 3, 3}), "threefour");
}

TEST(Document, FindsThePlaceOfBytes) {
  const Document d = text_of("ab cd\n\nef gh ij");
  ASSERT_EQ(d.text(), "ab cd\nef gh ij");
  EXPECT_EQ(d.place_of(0, 1), (Place{1, 1, 1}));
  EXPECT_EQ(d.place_of(1, 4), (Place{1, 1, 2}));
  EXPECT_EQ(d.place_of(6, 14), (Place{2, 1, 3}));
  EXPECT_EQ(d.place_of(10, 11), (Place{2, 2, 2}));
  EXPECT_EQ(d.offset_of({2, 2, 3}), 9U);
}

TEST(Document, HtmlByExtensionElseByFirstBytes) {
  EXPECT_TRUE(is_html("page.HTM", "plain"));
  EXPECT_FALSE(is_html("page.txt", "<html>"));
  EXPECT_TRUE(is_html("page", "\uFEFF\n <!DOCTYPE HTML><p>x"));
  EXPECT_TRUE(is_html("page.php", "<HTML lang=en>"));
  EXPECT_FALSE(is_html("notes", "less than <html"));
}

TEST(Fingerprint, IsTheBeginningOfTheHash) {
  // FIPS 180-4 example: SHA-256("abc") = ba7816bf 8f01cfea …
  EXPECT_EQ(to_string(fingerprint("abc")), "ba7816bf8f01cfea");
  EXPECT_EQ(fingerprint_from_hex("ba7816bf8f01cfea"), fingerprint("abc"));
  EXPECT_FALSE(fingerprint_from_hex("BA7816BF8F01CFEA"));
  EXPECT_FALSE(fingerprint_from_hex("ba7816bf8f01cfe"));
}

}  // namespace
