// Decides when a probability may be given a word, and which: the terms of ICD 203 with their ranges.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace detente::answers {

struct LikelihoodTerm {
  std::string_view word;
  double low = 0, high = 1;
};

/// Office of the Director of National Intelligence, Intelligence Community Directive 203 (2015), "Analytic Standards".
[[nodiscard]] const std::vector<LikelihoodTerm>& likelihood_terms();

/// The term of a probability, or of both ends of its range where they differ: "unlikely (20–45 %)", "unlikely to
/// roughly even chance (20–55 %)".
[[nodiscard]] std::string likelihood_words(double low, double high);

}  // namespace detente::answers
