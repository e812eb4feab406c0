// Decides how closely a claim's wording follows its source: the most words the two share in a row.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "detente/text/document.hpp"

namespace detente::text {

/// From so many words in a row on, a claim copies rather than says.
inline constexpr std::uint32_t copied_words = 8;

struct SharedRun {
  std::uint32_t words = 0;  ///< 0: no word in common
  Place place = {};         ///< where in the document, its first occurrence; meaningless if words is 0
};

/// A document prepared for many questions. Words are compared after norm-1, without case (simple case folding), without
/// what is neither letter nor digit at their ends; words that are nothing else ("-") are passed over. Runs lie within
/// one paragraph.
class SharedRuns {
 public:
  explicit SharedRuns(const Document& document);
  /// The longest run shared with `claim` (valid UTF-8; its first 1000 words).
  [[nodiscard]] SharedRun longest(std::string_view claim) const;

 private:
  std::unordered_map<std::string, std::vector<std::uint32_t>> positions_;  ///< of each word, ascending; looked up only
  std::vector<Place> places_;  ///< of each position, single words; a gap between paragraphs takes one position
};

}  // namespace detente::text
