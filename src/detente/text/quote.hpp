// Decides where a kept quotation stands, and how what stands at a place differs from it, word by word.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "detente/text/document.hpp"

namespace detente::text {

/// A W3C Web Annotation TextQuoteSelector (Web Annotation Data Model, 4.2.4): `exact`, and what stands right before and
/// after it (either may be empty). Compared after norm-1; white space at the seams does not count. Valid UTF-8.
struct TextQuote {
  std::string exact;
  std::string prefix = {};
  std::string suffix = {};
};

/// The words that each occurrence touches, in document order, at most most_places. `exact` may begin or end inside a
/// word (before a full stop, say) but lies in one paragraph; prefix and suffix may reach into its neighbours.
[[nodiscard]] std::vector<Place> find_quote(const Document& document, const TextQuote& quote);

/// A stretch of words that stayed, went or came.
struct WordChange {
  enum class Kind { same, removed, added };
  Kind kind = Kind::same;
  std::string words;
  friend bool operator==(const WordChange&, const WordChange&) = default;
};

/// From `before` to `now` by a longest common subsequence of words; removed stands before added. Both normalised,
/// joined by single spaces. Beyond 2000 differing words on a side they are shown as one removed and one added.
[[nodiscard]] std::vector<WordChange> word_changes(std::string_view before, std::string_view now);

}  // namespace detente::text
