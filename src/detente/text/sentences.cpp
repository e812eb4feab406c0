#include "detente/text/sentences.hpp"

#include <fmt/format.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "detente/base/utf8.hpp"
#include "detente/text/normalise.hpp"
#include "detente/text/quote.hpp"

namespace detente::text {
namespace {

// As norm-1 leaves them: quotes are already ' and ".
constexpr std::u32string_view stops = U".!?";
constexpr std::u32string_view closing = U"'\")]}\u203A\u3009\u300B\u300D\u300F\u3011";
constexpr std::u32string_view opening = U"'\"([{\u2039\u3008\u300A\u300C\u300E\u3010";
constexpr std::u32string_view bullets = U"\u2022\u2023\u2043\u2219\u25A0\u25AA\u25AB\u25CB\u25CF\u25E6\u00B7";

constexpr auto abbreviations =
    std::to_array<std::string_view>({"mr",  "mrs", "ms",  "dr",  "prof", "gen", "col", "lt",  "sgt", "sen", "rep",
                                     "gov", "st",  "no",  "vs",  "etc",  "jr",  "sr",  "inc", "ltd", "co",  "jan",
                                     "feb", "mar", "apr", "may", "jun",  "jul", "aug", "sep", "oct", "nov", "dec"});

bool any_of(std::u32string_view set, char32_t c) {
  return set.find(c) != std::u32string_view::npos;
}

bool is_letter(char32_t c) {
  return u_isalpha(static_cast<UChar32>(c)) != 0;
}

std::u32string code_points(std::string_view word) {
  std::u32string out;
  for (std::size_t at = 0; at < word.size();) out.push_back(utf8::next(word, at));
  return out;
}

/// Letters only, single stops between: "U.S", "e.g", "J".
bool is_initials(std::u32string_view core) {
  bool after_letter = false;
  std::size_t letters = 0, inner_stops = 0;
  for (const char32_t c : core) {
    if (c == U'.' && after_letter) {
      ++inner_stops;
    } else if (is_letter(c)) {
      ++letters;
    } else {
      return false;
    }
    after_letter = c != U'.';
  }
  return after_letter && (letters == 1 || inner_stops > 0);
}

bool is_abbreviation(std::u32string_view core) {
  std::string lower;
  for (const char32_t c : core) utf8::append(lower, c >= U'A' && c <= U'Z' ? c - U'A' + U'a' : c);
  return std::find(abbreviations.begin(), abbreviations.end(), lower) != abbreviations.end();
}

bool begins_sentence(std::string_view word) {
  std::size_t at = 0;
  const char32_t c = utf8::next(word, at);
  const auto uc = static_cast<UChar32>(c);
  return u_isupper(uc) != 0 || u_istitle(uc) != 0 || u_isdigit(uc) != 0 || any_of(opening, c) || any_of(bullets, c) ||
         word == "-" || word == "*";
}

/// The words before `last` of its sentence that belong to it, as a place: grown from `within` to whole sentences.
Place grown_to_sentences(const Document& document, Place within) {
  const auto word = [&](std::uint32_t n) { return document.run({within.paragraph, n, n}); };
  while (within.first > 1 && !ends_sentence(word(within.first - 1), word(within.first))) --within.first;
  const std::uint32_t count = document.words(within.paragraph);
  while (within.last < count && !ends_sentence(word(within.last), word(within.last + 1))) ++within.last;
  return within;
}

Passage passage(const Document& document, Place place) {
  const std::string_view words = document.run(place);
  return {place, fingerprint(words), std::string(words)};
}

/// How much of the phrase's beginning the document has: the longest run of first words found, by bisection.
std::string what_was_found(const Document& document, std::string_view phrase) {
  std::vector<std::size_t> ends;  // of each leading run of words
  for (std::size_t at = phrase.find(' '); at != std::string_view::npos; at = phrase.find(' ', at + 1))
    ends.push_back(at);
  const auto found = [&](std::size_t end) {
    return find_quote(document, {.exact = std::string(phrase.substr(0, end))});
  };
  const auto stop =
      std::partition_point(ends.begin(), ends.end(), [&](std::size_t end) { return !found(end).empty(); });
  if (stop == ends.begin()) return "not even its first word stands there; is this the right file?";
  const Place place = found(*(stop - 1)).front();
  return fmt::format("its first {} words stand at {}; a phrase lies within one paragraph, upper and lower case count",
                     stop - ends.begin(), to_string(place));
}

}  // namespace

bool ends_sentence(std::string_view word, std::string_view next) {
  if (word.empty() || next.empty() || !begins_sentence(next)) return false;
  const std::u32string points = code_points(word);
  std::u32string_view core = points;
  while (!core.empty() && any_of(closing, core.back())) core.remove_suffix(1);
  if (core.empty() || !any_of(stops, core.back())) return false;
  while (!core.empty() && any_of(stops, core.back())) core.remove_suffix(1);
  while (!core.empty() && any_of(opening, core.front())) core.remove_prefix(1);
  return !is_initials(core) && !is_abbreviation(core);
}

std::vector<Passage> sentences(const Document& document) {
  std::vector<Passage> all;
  for (std::uint32_t paragraph = 1; paragraph <= document.paragraphs(); ++paragraph) {
    const std::uint32_t count = document.words(paragraph);
    for (std::uint32_t first = 1; first <= count;) {
      const Place place = grown_to_sentences(document, {paragraph, first, first});
      all.push_back(passage(document, place));
      first = place.last + 1;
    }
  }
  return all;
}

Expected<std::vector<Passage>> snap(const Document& document, std::string_view phrase) {
  const Expected<std::string> normalised = norm1(phrase);
  if (!normalised) return tl::unexpected(normalised.error());
  if (normalised->empty())
    return failure({.code = "DT0320", .message = "no words to look for", .hint = "type a few words of the sentence"});
  std::vector<Passage> passages;
  for (const Place found : find_quote(document, {.exact = *normalised})) {
    const Place place = grown_to_sentences(document, found);
    if (passages.empty() || passages.back().place != place) passages.push_back(passage(document, place));
  }
  if (passages.empty())
    return failure({.code = "DT0321",
                    .message = fmt::format("no paragraph contains \"{}\"", *normalised),
                    .hint = what_was_found(document, *normalised)});
  return passages;
}

}  // namespace detente::text
