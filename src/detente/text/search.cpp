#include "detente/text/search.hpp"

#include <cstring>
#include <map>

namespace detente::text {
namespace {

bool is_boundary(char c) {
  return c == ' ' || c == '\n';
}

}  // namespace

std::size_t find_from(std::string_view text, std::string_view needle, std::size_t from) {
  if (from > text.size()) return std::string_view::npos;
  const void* found = memmem(text.data() + from, text.size() - from, needle.data(), needle.size());
  if (found == nullptr) return std::string_view::npos;
  return static_cast<std::size_t>(static_cast<const char*>(found) - text.data());
}

std::vector<Place> places_of(const Document& document, std::string_view run) {
  std::vector<Place> places;
  const std::string_view text = document.text();
  if (run.empty()) return places;
  for (std::size_t at = 0; places.size() < most_places && (at = find_from(text, run, at)) != std::string_view::npos;) {
    const std::size_t end = at + run.size();
    if ((at == 0 || is_boundary(text[at - 1])) && (end == text.size() || is_boundary(text[end])))
      places.push_back(document.place_of(at, end));
    at = text.find_first_of(" \n", at);  // the next candidate begins a word
    if (at == std::string_view::npos) break;
    ++at;
  }
  return places;
}

std::vector<std::vector<Place>> places_of(const Document& document, std::span<const WantedRun> wanted) {
  std::vector<std::vector<Place>> places(wanted.size());
  std::map<std::uint32_t, std::multimap<RunFingerprint, std::size_t>> by_length;  // → index in `wanted`
  for (std::size_t i = 0; i < wanted.size(); ++i) by_length[wanted[i].words].emplace(wanted[i].print, i);
  for (const auto& [words, prints] : by_length) {
    if (words == 0) continue;
    for (std::uint32_t paragraph = 1; paragraph <= document.paragraphs(); ++paragraph) {
      const std::uint32_t count = document.words(paragraph);
      for (std::uint32_t first = 1; words <= count && first <= count - words + 1; ++first) {
        const Place place{paragraph, first, first + words - 1};
        const auto [begin, end] = prints.equal_range(fingerprint(document, place));
        for (auto match = begin; match != end; ++match)
          if (places[match->second].size() < most_places) places[match->second].push_back(place);
      }
    }
  }
  return places;
}

}  // namespace detente::text
