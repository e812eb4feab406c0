#include "detente/text/verify.hpp"

#include <algorithm>
#include <array>

#include "detente/text/normalise.hpp"
#include "detente/text/search.hpp"

namespace detente::text {
namespace {

bool stands_at(const Document& document, Place place, RunFingerprint print) {
  return document.holds(place) && fingerprint(document, place) == print;
}

/// The words themselves, if they stand at the declared place or, the commonest change, at the same words of another
/// paragraph (nearest first). Empty if only a full search can tell.
std::string_view nearby_run(const Document& document, const Citation& citation) {
  Place place = citation.place;
  if (stands_at(document, place, citation.print)) return document.run(place);
  const std::uint32_t home = place.paragraph, count = document.paragraphs();
  std::uint32_t below = std::min(home - 1, count), above = home + 1;
  while (below >= 1 || above <= count) {
    const bool up = above <= count && (below == 0 || above - home <= home - below);
    place.paragraph = up ? above++ : below--;
    if (stands_at(document, place, citation.print)) return document.run(place);
  }
  return {};
}

std::string what_stands_there(const Document& document, Place place) {
  place.last = std::min(place.last, document.words(place.paragraph));
  return document.holds(place) ? std::string(document.run(place)) : std::string();
}

Verification judge(const Document& document, const Citation& citation, std::vector<Place> places) {
  Verification result{.places = std::move(places)};
  if (result.places.size() > 1) {
    result.verdict = Verdict::ambiguous;
  } else if (result.places.size() == 1) {
    result.verdict = result.places.front() == citation.place ? Verdict::verified : Verdict::moved;
  } else if (document.words(citation.place.paragraph) == 0) {
    result.verdict = Verdict::missing;
  } else {
    result.verdict = Verdict::altered;
    result.now = what_stands_there(document, citation.place);
    if (citation.quote) result.changes = word_changes(norm1_of_valid(citation.quote->exact), result.now);
  }
  if (is_found(result.verdict) && citation.quote) {
    const std::string_view run = document.run(result.places.front());
    const std::string exact = norm1_of_valid(citation.quote->exact);
    result.quote_differs = run.find(exact) == std::string_view::npos && exact.find(run) == std::string::npos;
  }
  return result;
}

}  // namespace

std::string_view name(Verdict verdict) {
  static constexpr std::array<std::string_view, 6> names{"verified", "moved",   "ambiguous",
                                                         "altered",  "missing", "not-at-hand"};
  return names[static_cast<std::size_t>(verdict)];
}

std::vector<Verification> verify(const Document& document, std::span<const Citation> citations) {
  std::vector<std::vector<Place>> places(citations.size());
  std::vector<WantedRun> wanted;   // runs whose words are not known yet,
  std::vector<std::size_t> whose;  // and whose they are
  for (std::size_t i = 0; i < citations.size(); ++i) {
    const std::string_view run = nearby_run(document, citations[i]);
    if (!run.empty()) {
      places[i] = places_of(document, run);
    } else if (citations[i].place.first >= 1 && citations[i].place.first <= citations[i].place.last) {
      wanted.push_back({citations[i].place.words(), citations[i].print});
      whose.push_back(i);
    }
  }
  std::vector<std::vector<Place>> found = places_of(document, wanted);
  for (std::size_t k = 0; k < whose.size(); ++k) places[whose[k]] = std::move(found[k]);
  std::vector<Verification> results;
  for (std::size_t i = 0; i < citations.size(); ++i)
    results.push_back(judge(document, citations[i], std::move(places[i])));
  return results;
}

}  // namespace detente::text
