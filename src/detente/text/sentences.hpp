// Decides seg-1, where sentences end: a convenience for citing, never part of a verdict.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "detente/base/diagnostics.hpp"
#include "detente/text/document.hpp"
#include "detente/text/fingerprint.hpp"

namespace detente::text {

/// One sentence, or several in a row, ready to be cited.
struct Passage {
  Place place;
  RunFingerprint print;
  std::string words;  ///< normalised
  friend bool operator==(const Passage&, const Passage&) = default;
};

/// seg-1: whether a sentence ends between two neighbouring words of a normalised paragraph. It does if `word` ends in a
/// run of . ! ? with any closing quotes and brackets, and `next` begins with an upper-case letter, a digit, an opening
/// quote or bracket, or a bullet (- and * only alone); unless `word` without them, and without what opens it, is one
/// letter, letters with inner stops (U.S.), or, in any case of letters, one of: mr mrs ms dr prof gen col lt sgt sen
/// rep gov st no vs etc jr sr inc ltd co jan feb mar apr may jun jul aug sep oct nov dec.
[[nodiscard]] bool ends_sentence(std::string_view word, std::string_view next);

/// All sentences of a document, in order; every word is in exactly one. A heading without a stop is one too.
[[nodiscard]] std::vector<Passage> sentences(const Document& document);

/// The whole sentences around each occurrence of a phrase as typed (compared after norm-1, within one paragraph; it may
/// begin or end inside a word), in document order, each passage once, at most most_places. Never empty.
/// DT0320 nothing typed · DT0321 not found (the hint says how many of the first words were, and where) · DT0301,
/// DT0302.
[[nodiscard]] Expected<std::vector<Passage>> snap(const Document& document, std::string_view phrase);

}  // namespace detente::text
