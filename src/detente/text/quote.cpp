#include "detente/text/quote.hpp"

#include <algorithm>
#include <cstdint>
#include <span>

#include "detente/text/normalise.hpp"
#include "detente/text/search.hpp"

namespace detente::text {
namespace {

/// Ends of paragraphs count as spaces beside a quotation.
bool same_flow(std::string_view text, std::string_view normalised) {
  return text.size() == normalised.size() &&
         std::equal(text.begin(), text.end(), normalised.begin(),
                    [](char a, char b) { return a == b || (a == '\n' && b == ' '); });
}

bool ends_with(std::string_view text, std::string_view prefix) {
  while (!text.empty() && (text.back() == ' ' || text.back() == '\n')) text.remove_suffix(1);
  return text.size() >= prefix.size() && same_flow(text.substr(text.size() - prefix.size()), prefix);
}

bool begins_with(std::string_view text, std::string_view suffix) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\n')) text.remove_prefix(1);
  return text.size() >= suffix.size() && same_flow(text.substr(0, suffix.size()), suffix);
}

std::vector<std::string_view> words_of(std::string_view run) {
  std::vector<std::string_view> words;
  while (!run.empty()) {
    const std::size_t end = std::min(run.find(' '), run.size());
    words.push_back(run.substr(0, end));
    run.remove_prefix(std::min(end + 1, run.size()));
  }
  return words;
}

using Words = std::span<const std::string_view>;
using Kind = WordChange::Kind;

void add(std::vector<WordChange>& changes, Kind kind, Words words) {
  for (const std::string_view word : words) {
    if (changes.empty() || changes.back().kind != kind) changes.push_back({kind, {}});
    std::string& joined = changes.back().words;
    if (!joined.empty()) joined.push_back(' ');
    joined += word;
  }
}

/// The middle, where first words and last words differ. `common(i, j)` is the longest common subsequence's length of
/// before[i…] and now[j…].
void add_difference(std::vector<WordChange>& changes, Words before, Words now) {
  constexpr std::size_t most = 2000;
  if (before.size() > most || now.size() > most) {
    add(changes, Kind::removed, before);
    return add(changes, Kind::added, now);
  }
  const std::size_t columns = now.size() + 1;
  std::vector<std::uint16_t> table((before.size() + 1) * columns, 0);
  const auto common = [&](std::size_t i, std::size_t j) -> std::uint16_t& { return table[i * columns + j]; };
  for (std::size_t i = before.size(); i-- > 0;)
    for (std::size_t j = now.size(); j-- > 0;)
      common(i, j) = before[i] == now[j] ? static_cast<std::uint16_t>(common(i + 1, j + 1) + 1)
                                         : std::max(common(i + 1, j), common(i, j + 1));
  std::size_t i = 0, j = 0;
  while (i < before.size() || j < now.size()) {
    if (i < before.size() && j < now.size() && before[i] == now[j]) {
      add(changes, Kind::same, before.subspan(i++, 1));
      ++j;
    } else if (i < before.size() && (j == now.size() || common(i + 1, j) >= common(i, j + 1))) {
      add(changes, Kind::removed, before.subspan(i++, 1));
    } else {
      add(changes, Kind::added, now.subspan(j++, 1));
    }
  }
}

}  // namespace

std::vector<Place> find_quote(const Document& document, const TextQuote& quote) {
  const std::string exact = norm1_of_valid(quote.exact);
  const std::string prefix = norm1_of_valid(quote.prefix);
  const std::string suffix = norm1_of_valid(quote.suffix);
  std::vector<Place> places;
  if (exact.empty()) return places;
  const std::string_view text = document.text();
  for (std::size_t at = 0; places.size() < most_places && (at = find_from(text, exact, at)) != std::string_view::npos;
       ++at) {
    const std::size_t end = at + exact.size();
    if (!ends_with(text.substr(0, at), prefix) || !begins_with(text.substr(end), suffix)) continue;
    const Place place = document.place_of(at, end);
    if (places.empty() || places.back() != place) places.push_back(place);
  }
  return places;
}

std::vector<WordChange> word_changes(std::string_view before, std::string_view now) {
  const std::vector<std::string_view> old_words = words_of(before), new_words = words_of(now);
  const Words a(old_words), b(new_words);
  const auto head = static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
  const Words a_rest = a.subspan(head), b_rest = b.subspan(head);
  const auto tail = static_cast<std::size_t>(
      std::mismatch(a_rest.rbegin(), a_rest.rend(), b_rest.rbegin(), b_rest.rend()).first - a_rest.rbegin());
  std::vector<WordChange> changes;
  add(changes, Kind::same, a.first(head));
  add_difference(changes, a_rest.first(a_rest.size() - tail), b_rest.first(b_rest.size() - tail));
  add(changes, Kind::same, a.last(tail));
  return changes;
}

}  // namespace detente::text
