// Verdicts: hand-made cases, then random documents against a verifier that follows the definition word by word.
#include "detente/text/verify.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "text/support.hpp"

namespace {

using namespace detente::text;

Verification check(const Document& document, const Citation& citation) {
  return verify(document, std::vector{citation}).front();
}

TEST(Verify, VerifiedWhereItSaysAndNowhereElse) {
  const Document d = text_of("The talks stalled again.\n\nBoth sides waited.");
  const auto v = check(d, cited(d, {1, 2, 3}));
  EXPECT_EQ(v.verdict, Verdict::verified);
  EXPECT_EQ(v.places, (std::vector<Place>{{1, 2, 3}}));
  EXPECT_FALSE(v.quote_differs);
}

TEST(Verify, MovedToAnotherParagraphOrWithinOne) {
  const Document before = text_of("One two three.\n\nFour five six.");
  EXPECT_EQ(check(text_of("New.\n\nOne two three.\n\nFour five six."), cited(before, {2, 1, 3})).places,
            (std::vector<Place>{{3, 1, 3}}));
  const auto shifted = check(text_of("One two three.\n\nAnd then four. Four five six."), cited(before, {2, 1, 3}));
  EXPECT_EQ(shifted.verdict, Verdict::moved);
  EXPECT_EQ(shifted.places, (std::vector<Place>{{2, 4, 6}}));
  const auto earlier = check(text_of("Four five six."), cited(before, {2, 1, 3}));
  EXPECT_EQ(earlier.verdict, Verdict::moved);
}

TEST(Verify, AmbiguousWheneverItStandsTwice) {
  const Document d = text_of("a b c a b\n\nx a b");
  EXPECT_EQ(check(d, cited(d, {1, 1, 2})).verdict, Verdict::ambiguous);
  EXPECT_EQ(check(d, cited(d, {1, 1, 2})).places.size(), 3U);
  const Citation elsewhere{{7, 1, 2}, fingerprint("a b")};
  EXPECT_EQ(check(d, elsewhere).verdict, Verdict::ambiguous);
  EXPECT_EQ(check(text_of("a a a"), {{1, 1, 2}, fingerprint("a a")}).verdict, Verdict::ambiguous) << "places overlap";
}

TEST(Verify, AlteredShowsWhatStandsThereNow) {
  const Citation kept{{1, 2, 4}, fingerprint("forces in the"), TextQuote{"forces in the"}};
  const auto v = check(text_of("keeps troops in a corridor"), kept);
  EXPECT_EQ(v.verdict, Verdict::altered);
  EXPECT_EQ(v.now, "troops in a");
  using Kind = WordChange::Kind;
  EXPECT_EQ(v.changes, (std::vector<WordChange>{{Kind::removed, "forces"},
                                                {Kind::added, "troops"},
                                                {Kind::same, "in"},
                                                {Kind::removed, "the"},
                                                {Kind::added, "a"}}));
  EXPECT_EQ(check(text_of("only two"), {{1, 2, 9}, fingerprint("gone")}).now, "two");
  EXPECT_EQ(check(text_of("only two"), {{1, 3, 9}, fingerprint("gone")}).now, "");
  EXPECT_EQ(check(text_of("only two"), {{2, 3, 9}, fingerprint("gone")}).verdict, Verdict::missing);
  EXPECT_EQ(check(text_of(""), {{999999999, 1, 1000}, fingerprint("gone")}).verdict, Verdict::missing);
}

TEST(Verify, AQuoteThatSaysSomethingElseIsNoticed) {
  const Document d = text_of("He said “no pause” today.");
  Citation citation = cited(d, {1, 3, 4});
  citation.quote = TextQuote{"no pause"};
  EXPECT_FALSE(check(d, citation).quote_differs);
  citation.quote = TextQuote{"a pause"};
  EXPECT_TRUE(check(d, citation).quote_differs);
  EXPECT_EQ(check(d, citation).verdict, Verdict::verified) << "the fingerprint decides";
}

TEST(Verify, NamesAndSupport) {
  EXPECT_EQ(name(Verdict::not_at_hand), "not-at-hand");
  EXPECT_EQ(name(Verdict::ambiguous), "ambiguous");
  EXPECT_TRUE(is_found(Verdict::moved));
  EXPECT_FALSE(is_found(Verdict::altered));
  EXPECT_FALSE(is_found(Verdict::not_at_hand));
}

/// By definition: look at every run of so many words.
std::pair<Verdict, std::vector<Place>> by_definition(const Document& d, const Citation& c) {
  std::vector<Place> all;
  for (std::uint32_t p = 1; p <= d.paragraphs(); ++p)
    for (std::uint32_t w = 1; w <= d.words(p); ++w) {
      const Place place{p, w, w + c.place.words() - 1};
      if (d.holds(place) && fingerprint(d, place) == c.print) all.push_back(place);
    }
  const Verdict verdict = all.size() > 1                                  ? Verdict::ambiguous
                          : all.empty() && d.words(c.place.paragraph) > 0 ? Verdict::altered
                          : all.empty()                                   ? Verdict::missing
                          : all[0] == c.place                             ? Verdict::verified
                                                                          : Verdict::moved;
  if (all.size() > 16) all.resize(16);
  return {verdict, all};
}

RC_GTEST_PROP(Verify, AgreesWithTheDefinition, ()) {
  const int vocabulary = *rc::gen::element(2, 5, 200);
  const Document written = text_of(joined(*some_paragraphs(vocabulary)));
  const Document now = text_of(joined(*some_paragraphs(vocabulary)));
  std::vector<Citation> citations;
  for (int i = 0; i < 5; ++i) citations.push_back(cited(written, some_place(written)));
  for (const Document* document : {&written, &now}) {
    const auto results = verify(*document, citations);
    for (std::size_t i = 0; i < citations.size(); ++i) {
      const auto [verdict, places] = by_definition(*document, citations[i]);
      RC_ASSERT(results[i].verdict == verdict);
      RC_ASSERT(results[i].places == places);
    }
  }
}

/// Every word unlike every other, so that a run stands once.
Paragraphs distinct_words(const Paragraphs& shape) {
  Paragraphs out = shape;
  int i = 0;
  for (auto& paragraph : out)
    for (auto& word : paragraph) word = "w" + std::to_string(i++);
  return out;
}

RC_GTEST_PROP(Verify, AnInsertedParagraphMovesExactlyWhatFollows, ()) {
  Paragraphs paragraphs = distinct_words(*some_paragraphs(3));
  const Document before = text_of(joined(paragraphs));
  const auto at = *rc::gen::inRange<std::size_t>(0, paragraphs.size() + 1);
  paragraphs.insert(paragraphs.begin() + static_cast<std::ptrdiff_t>(at), {"something", "new"});
  const Document after = text_of(joined(paragraphs));
  const Citation citation = cited(before, some_place(before));
  const auto v = check(after, citation);
  Place expected = citation.place;
  if (citation.place.paragraph > at) ++expected.paragraph;
  RC_ASSERT(v.verdict == (expected == citation.place ? Verdict::verified : Verdict::moved));
  RC_ASSERT(v.places == std::vector{expected});
}

RC_GTEST_PROP(Verify, AChangedWordAltersExactlyTheClaimsOverIt, ()) {
  Paragraphs paragraphs = distinct_words(*some_paragraphs(3));
  const Document before = text_of(joined(paragraphs));
  const Place changed = some_place(before);
  paragraphs[changed.paragraph - 1][changed.first - 1] = "changed";
  const Document after = text_of(joined(paragraphs));
  const Citation citation = cited(before, some_place(before));
  const bool over = citation.place.paragraph == changed.paragraph && citation.place.first <= changed.first &&
                    changed.first <= citation.place.last;
  const auto v = check(after, citation);
  RC_ASSERT(v.verdict == (over ? Verdict::altered : Verdict::verified));
  if (over) RC_ASSERT(v.now == std::string(after.run(citation.place)));
}

}  // namespace
