#include "detente/case/words.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace detente {
namespace {

constexpr std::string_view own = "Détente's scale (judgement)";
constexpr std::string_view icd = "ICD 203 (2015)";

constexpr auto table = std::to_array<QuantityWord>({
    {"leverage", "none", "0", own},
    {"leverage", "slight", "0.01..0.03..0.05", own},
    {"leverage", "some", "0.04..0.08..0.12", own},
    {"leverage", "strong", "0.10..0.15..0.20", own},
    {"leverage", "decisive", "0.18..0.24..0.30", own},
    {"access", "none", "0", own},
    {"access", "hardly", "0.02..0.05..0.15", own},
    {"access", "poor", "0.2..0.35..0.5", own},
    {"access", "fair", "0.4..0.6..0.8", own},
    {"access", "good", "0.7..0.85..0.95", own},
    {"probability", "almost no chance", "0.01..0.05", icd},
    {"probability", "very unlikely", "0.05..0.20", icd},
    {"probability", "unlikely", "0.20..0.45", icd},
    {"probability", "roughly even chance", "0.45..0.55", icd},
    {"probability", "likely", "0.55..0.80", icd},
    {"probability", "very likely", "0.80..0.95", icd},
    {"probability", "almost certain", "0.95..0.99", icd},
});

}  // namespace

std::span<const QuantityWord> quantity_words() {
  return table;
}

const QuantityWord* find_word(std::string_view vocabulary, std::string_view word) {
  std::string spaced(word);
  std::replace(spaced.begin(), spaced.end(), '-', ' ');
  for (const QuantityWord& row : table)
    if (row.vocabulary == vocabulary && row.word == spaced) return &row;
  return nullptr;
}

}  // namespace detente
