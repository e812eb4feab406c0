#include "detente/answers/likelihood.hpp"

#include <fmt/format.h>

#include "detente/case/quantity.hpp"
#include "detente/case/words.hpp"

namespace detente::answers {
namespace {

/// The term in whose range p lies; at a shared end the one nearer to the middle.
const LikelihoodTerm& term_of(double p) {
  const std::vector<LikelihoodTerm>& terms = likelihood_terms();
  for (const LikelihoodTerm& term : terms)
    if (p < term.high) return term;
  return terms.back();
}

}  // namespace

const std::vector<LikelihoodTerm>& likelihood_terms() {
  static const std::vector<LikelihoodTerm> terms = [] {
    std::vector<LikelihoodTerm> out;
    for (const QuantityWord& word : quantity_words())
      if (word.vocabulary == "probability")
        if (const auto range = parse_quantity(word.quantity, {}))
          out.push_back({word.word, range->distribution.a, range->distribution.b});
    return out;
  }();
  return terms;
}

std::string likelihood_words(double low, double high) {
  const LikelihoodTerm& first = term_of(low);
  const LikelihoodTerm& last = term_of(high);
  const std::string range = fmt::format("({:.0f}–{:.0f} %)", 100 * first.low, 100 * last.high);
  if (first.word == last.word) return fmt::format("{} {}", first.word, range);
  return fmt::format("{} to {} {}", first.word, last.word, range);
}

}  // namespace detente::answers
