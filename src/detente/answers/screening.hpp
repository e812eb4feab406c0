// Decides which uncertain numbers move the outcome, without another run: the base arm's own vectors, the third in which
// a number is highest against the third in which it is lowest.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "detente/answers/question.hpp"

namespace detente::answers {

struct Screened {
  std::string path;
  double low = 0, high = 0;  ///< mean value of the number in the two thirds
  double difference = 0;     ///< share of the event in the high third − in the low third
  double se = 0;             ///< of it, from the spread between vectors
  bool shows = false;        ///< told from none at 5 %, over all numbers screened (Holm 1979)
};

/// Numbers that `wanted` takes, in the case's order, at the counts of an arm of `model`. At least six vectors; with
/// fewer nothing is screened.
[[nodiscard]] std::vector<Screened> screen(const Model& model, std::uint64_t seed, const study::Counts& counts,
                                           study::Event event, const std::function<bool(const Number&)>& wanted);

}  // namespace detente::answers
