// Decides the process's part of the sixth answer: which uncertain numbers and which claims the outcome of the runs
// hangs on.
#pragma once

#include <string>
#include <vector>

#include "detente/answers/question.hpp"
#include "detente/answers/screening.hpp"
#include "detente/case/reason_count.hpp"

namespace detente::answers {

struct ProcessNumber {
  Screened screened;
  ReasonClass reason = ReasonClass::judgement;
  double weight = 0;  ///< |difference| × weakness of its reason
};

/// The runs with a claim taken as not holding, against the same runs with it.
struct ProcessClaim {
  std::string id;
  std::vector<std::string> numbers;  ///< that rest on it and that the process lens reads
  bool own_alternative = false;
  Comparison comparison;  ///< against "base-band"
  double weakness = 0;
  double weight = 0;  ///< |difference under the leading setting| × weakness
};

struct ProcessHinges {
  std::vector<ProcessNumber> numbers;  ///< by weight, largest first; all that were screened
  std::vector<ProcessClaim> claims;    ///< by weight, largest first
};

/// Arms "base-band" and "claim/ID" for every claim under a number that the process lens reads.
[[nodiscard]] Expected<void> add_hinge_arms(const Question& question, study::Plan& plan);
[[nodiscard]] ProcessHinges read_process_hinges(const Question& question, const study::Results& results);

}  // namespace detente::answers
