#include "detente/text/shared_run.hpp"

#include <unicode/uchar.h>

#include "detente/base/utf8.hpp"
#include "detente/text/normalise.hpp"

namespace detente::text {
namespace {

/// The word as compared; empty if nothing of it is a letter or digit.
std::string bare(std::string_view word) {
  std::string folded;
  std::size_t kept = 0;
  for (std::size_t at = 0; at < word.size();) {
    const auto c = static_cast<UChar32>(utf8::next(word, at));
    const bool core = u_isalnum(c) != 0;
    if (!core && folded.empty()) continue;
    utf8::append(folded, static_cast<char32_t>(u_foldCase(c, U_FOLD_CASE_DEFAULT)));
    if (core) kept = folded.size();
  }
  folded.resize(kept);
  return folded;
}

std::vector<std::string> bare_words(std::string_view claim) {
  constexpr std::size_t most = 1000;
  const std::string normalised = norm1_of_valid(claim);
  std::vector<std::string> words;
  for (std::string_view rest = normalised; !rest.empty() && words.size() < most;) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    std::string word = bare(rest.substr(0, end));
    if (!word.empty()) words.push_back(std::move(word));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return words;
}

}  // namespace

SharedRuns::SharedRuns(const Document& document) {
  for (std::uint32_t paragraph = 1; paragraph <= document.paragraphs(); ++paragraph) {
    for (std::uint32_t word = 1; word <= document.words(paragraph); ++word) {
      const Place place{paragraph, word, word};
      std::string compared = bare(document.run(place));
      if (compared.empty()) continue;
      positions_[std::move(compared)].push_back(static_cast<std::uint32_t>(places_.size()));
      places_.push_back(place);
    }
    places_.push_back({});
  }
}

SharedRun SharedRuns::longest(std::string_view claim) const {
  SharedRun best;
  std::uint32_t end = 0;  // position after the best run
  // Runs that end at the previous word of the claim: length by position, as one sorted list.
  std::vector<std::pair<std::uint32_t, std::uint32_t>> before, here;
  for (const std::string& word : bare_words(claim)) {
    here.clear();
    if (const auto found = positions_.find(word); found != positions_.end()) {
      auto previous = before.begin();
      for (const std::uint32_t position : found->second) {
        while (previous != before.end() && previous->first + 1 < position) ++previous;
        const bool follows = previous != before.end() && previous->first + 1 == position;
        const std::uint32_t length = follows ? previous->second + 1 : 1;
        here.emplace_back(position, length);
        if (length > best.words || (length == best.words && position + 1 < end)) {
          best.words = length;
          end = position + 1;
        }
      }
    }
    std::swap(before, here);
  }
  if (best.words > 0) {
    best.place = places_[end - best.words];
    best.place.last = places_[end - 1].last;
  }
  return best;
}

}  // namespace detente::text
