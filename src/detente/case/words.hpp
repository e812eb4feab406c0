// Decides which words stand for quantities: one table, printed by `detente words` and shown beside the numbers.
#pragma once

#include <span>
#include <string_view>

namespace detente {

/// A word of a vocabulary and the quantity it stands for.
struct QuantityWord {
  std::string_view vocabulary;  ///< "leverage", "access" or "probability"
  std::string_view word;        ///< as written in a case; hyphens may stand for its blanks
  std::string_view quantity;    ///< in the notation of the case format
  std::string_view source;      ///< who set the numbers
};

/// Leverage and access: Détente's scale. Probability: the seven terms of ICD 203 (US Office of the Director of National
/// Intelligence, Analytic Standards, 2015), each a uniform quantity over its range.
[[nodiscard]] std::span<const QuantityWord> quantity_words();

/// The row of `word` in `vocabulary`, or null.
[[nodiscard]] const QuantityWord* find_word(std::string_view vocabulary, std::string_view word);

}  // namespace detente
