// Quotations are found as W3C selectors say; differences are shown word by word.
#include "detente/text/quote.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "text/support.hpp"

namespace {

using namespace detente::text;

TEST(FindQuote, ComparesAfterNormalisation) {
  const Document d = text_of("It called for “humanitarian\npauses” to allow aid.");
  EXPECT_EQ(find_quote(d, {"humanitarian pauses"}), (std::vector<Place>{{1, 4, 5}})) << "the words it touches";
  EXPECT_EQ(find_quote(d, {"\"humanitarian  pauses\""}), (std::vector<Place>{{1, 4, 5}}));
  EXPECT_TRUE(find_quote(d, {"Humanitarian pauses"}).empty());
  EXPECT_TRUE(find_quote(d, {" "}).empty());
}

TEST(FindQuote, PrefixAndSuffixChooseAmongOccurrences) {
  const Document d = text_of("the deal failed\n\nthe deal held\n\nno deal held");
  EXPECT_EQ(find_quote(d, {"deal"}).size(), 3U);
  EXPECT_EQ(find_quote(d, {.exact = "deal", .suffix = " held"}), (std::vector<Place>{{2, 2, 2}, {3, 2, 2}}));
  EXPECT_EQ(find_quote(d, {.exact = "deal", .prefix = "failed the ", .suffix = " held no"}),
            (std::vector<Place>{{2, 2, 2}}))
      << "both may reach into the neighbouring paragraph";
  EXPECT_TRUE(find_quote(d, {.exact = "failed the"}).empty()) << "a quotation lies in one paragraph";
}

std::string side(const std::vector<WordChange>& changes, WordChange::Kind kind) {
  std::string out;
  for (const auto& change : changes)
    if (change.kind == kind || change.kind == WordChange::Kind::same) out += (out.empty() ? "" : " ") + change.words;
  return out;
}

RC_GTEST_PROP(WordChanges, GiveBothSidesBackAndKeepACommonSubsequenceOfGreatestLength, ()) {
  const auto words = rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>("a", "b", "c", "d"));
  const auto a = *words, b = *words;
  const auto line = [](const std::vector<std::string>& v) {
    std::string out;
    for (const auto& word : v) out += (out.empty() ? "" : " ") + word;
    return out;
  };
  const auto changes = word_changes(line(a), line(b));
  RC_ASSERT(side(changes, WordChange::Kind::removed) == line(a));
  RC_ASSERT(side(changes, WordChange::Kind::added) == line(b));
  std::vector<std::vector<std::size_t>> lcs(a.size() + 1, std::vector<std::size_t>(b.size() + 1, 0));
  for (std::size_t i = 1; i <= a.size(); ++i)
    for (std::size_t j = 1; j <= b.size(); ++j)
      lcs[i][j] = a[i - 1] == b[j - 1] ? lcs[i - 1][j - 1] + 1 : std::max(lcs[i - 1][j], lcs[i][j - 1]);
  std::size_t same = 0;
  for (const auto& change : changes)
    if (change.kind == WordChange::Kind::same)
      same += 1 + static_cast<std::size_t>(std::count(change.words.begin(), change.words.end(), ' '));
  RC_ASSERT(same == lcs[a.size()][b.size()]);
}

TEST(WordChanges, ALongDifferenceIsOneReplacement) {
  std::string before = "same", now = "same";
  for (int i = 0; i < 3000; ++i) {
    before += " a" + std::to_string(i);
    now += " b" + std::to_string(i);
  }
  const auto changes = word_changes(before + " end", now + " end");
  ASSERT_EQ(changes.size(), 4U);
  EXPECT_EQ(changes[3].words, "end");
}

}  // namespace
