// Decides the verdict on a claim's place: do the words still stand where it says, elsewhere, or no more?
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "detente/text/document.hpp"
#include "detente/text/fingerprint.hpp"
#include "detente/text/quote.hpp"

namespace detente::text {

enum class Verdict {
  verified,     ///< the run stands at its place and nowhere else
  moved,        ///< it stands once, elsewhere
  ambiguous,    ///< it stands twice or more, at its place or not
  altered,      ///< it stands nowhere; the paragraph exists
  missing,      ///< it stands nowhere; there is no such paragraph
  not_at_hand,  ///< there is no file to look into
};

/// "verified", …, "not-at-hand".
[[nodiscard]] std::string_view name(Verdict verdict);

/// Whether the words were found. A claim not at hand was not checked: it may support an answer with that label only.
[[nodiscard]] constexpr bool is_found(Verdict verdict) {
  return verdict <= Verdict::ambiguous;
}

/// What a claim says of one place; paragraph and words count from 1, first <= last (as parse_locator sees to).
struct Citation {
  Place place;
  RunFingerprint print;
  std::optional<TextQuote> quote = {};
};

struct Verification {
  Verdict verdict = Verdict::not_at_hand;
  std::vector<Place> places = {};        ///< where the run stands, in document order, at most most_places
  std::string now = {};                  ///< altered: what of the declared words exists there now; may be empty
  std::vector<WordChange> changes = {};  ///< altered with a kept quote: from the quote to `now`
  /// The words were found, but neither they nor the kept quote contain the other: one of the two is wrong.
  bool quote_differs = false;
};

/// In the order of `citations`. Those that stand where they should, or whose paragraph only got another number, cost a
/// pass over the text; one that stands nowhere costs a hash of every run of its length (see places_of).
[[nodiscard]] std::vector<Verification> verify(const Document& document, std::span<const Citation> citations);

}  // namespace detente::text
