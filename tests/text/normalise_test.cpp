// norm-1 is part of every fingerprint: each step is pinned down here, and its order too.
#include "detente/text/normalise.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <vector>

#include "detente/base/utf8.hpp"

namespace {

using namespace detente;
using namespace detente::text;

std::string of(char32_t c) {
  std::string out;
  utf8::append(out, c);
  return out;
}

std::string n(std::string_view text) {
  return norm1(text).value();
}

TEST(Norm1, DropsByteOrderMarkAndInvisibleCharacters) {
  EXPECT_EQ(n("\uFEFFcease\u00ADfire"), "ceasefire");
  EXPECT_EQ(n("a\u200B\u200C\u200D\u2060\uFEFFb"), "ab");
  EXPECT_EQ(n("\u200E"), "\u200E") << "only what norm-1 lists is deleted";
}

TEST(Norm1, FoldsEveryListedQuoteAndDash) {
  for (const char32_t c :
       {U'\u2018', U'\u2019', U'\u201A', U'\u201B', U'\u2032', U'\u2035', U'\u00B4', U'\u02BC', U'`'})
    EXPECT_EQ(n(of(c)), "'");
  for (const char32_t c : {U'\u201C', U'\u201D', U'\u201E', U'\u201F', U'\u2033', U'\u2036', U'\u00AB', U'\u00BB'})
    EXPECT_EQ(n(of(c)), "\"");
  for (const char32_t c :
       {U'\u2010', U'\u2011', U'\u2012', U'\u2013', U'\u2014', U'\u2015', U'\u2212', U'\uFE58', U'\uFE63', U'\uFF0D'})
    EXPECT_EQ(n(of(c)), "-");
}

TEST(Norm1, FoldsBeforeCompatibilityForms) {
  EXPECT_EQ(n("\u2033"), "\"") << "NFKC first would make two primes of it";
  EXPECT_EQ(n("a\u00B4"), "a'") << "NFKC first would make a space and an accent of it";
  EXPECT_EQ(n("ﬁve ½ Ａ e\u0301 \u2026"), "five 1\u20442 A \u00E9 ...");
}

TEST(Norm1, EveryWhiteSpaceRunIsOneSpace) {
  std::string spaces;
  int count = 0;
  for (char32_t c = 0; c < 0x110000; ++c) {
    if (!is_white_space(c)) continue;
    ++count;
    spaces += of(c);
    EXPECT_EQ(n("a" + of(c) + "b"), "a b");
  }
  EXPECT_EQ(count, 25);
  EXPECT_EQ(n(spaces + "a" + spaces + "b" + spaces), "a b");
  EXPECT_EQ(n(spaces), "");
}

TEST(Norm1, KeepsUpperAndLowerCase) {
  EXPECT_EQ(n("İSTANBUL ß"), "İSTANBUL ß");
}

TEST(Norm1, NamesThePlaceOfBadBytes) {
  const auto bad = norm1("first line\nsec\u00F6nd \xFF line");
  ASSERT_FALSE(bad);
  EXPECT_EQ(bad.error().items()[0].code, "DT0301");
  EXPECT_EQ(bad.error().items()[0].at, (Position{2, 8}));
  EXPECT_NE(bad.error().items()[0].message.find("offset 19"), std::string::npos) << bad.error().items()[0].message;
  EXPECT_EQ(norm1(std::string(max_text_bytes + 1, 'a')).error().items()[0].code, "DT0302");
}

/// The order of norm-1 costs idempotence at exactly these: NFKC brings out a character that was to be folded before.
TEST(Norm1, IsIdempotentButForTheListedCodePoints) {
  const std::vector<char32_t> expected{0x0149, 0x1FEF, 0x2034, 0x2037, 0x2057, 0x207B, 0x208B, 0xFE31, 0xFE32, 0xFF40};
  std::vector<char32_t> found;
  for (char32_t c = 0; c < 0x110000; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    const std::string once = norm1_of_valid(of(c));
    if (norm1_of_valid(once) != once) found.push_back(c);
  }
  EXPECT_EQ(found, expected);
}

RC_GTEST_PROP(Norm1, TwiceIsOnce, ()) {
  const auto points = *rc::gen::container<std::vector<std::uint32_t>>(
      rc::gen::oneOf(rc::gen::inRange<std::uint32_t>(0, 0x250), rc::gen::inRange<std::uint32_t>(0x300, 0x370),
                     rc::gen::inRange<std::uint32_t>(0x2000, 0x2070), rc::gen::inRange<std::uint32_t>(0x1100, 0x11FF),
                     rc::gen::inRange<std::uint32_t>(0xFB00, 0xFFFF)));
  std::string text;
  for (const std::uint32_t c : points) {
    const std::string alone = norm1_of_valid(of(c));
    if (norm1_of_valid(alone) == alone) text += of(c);
  }
  const std::string once = n(text);
  RC_ASSERT(n(once) == once);
}

RC_GTEST_PROP(Norm1, AnyBytesGiveTextOrADiagnostic, (const std::string& bytes)) {
  const auto result = norm1(bytes);
  RC_ASSERT(result.has_value() == !utf8::first_invalid(bytes).has_value());
}

}  // namespace
