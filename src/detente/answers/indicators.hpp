// Decides what would be worth watching: conditions whose value goes with more or fewer runs that reach the anchored
// outcome, and what can be seen from outside: pressures, and the conditions of backers. Nothing here is to be moved.
#pragma once

#include <string>
#include <vector>

#include "detente/answers/question.hpp"
#include "detente/answers/screening.hpp"

namespace detente::answers {

/// A condition that goes with the outcome.
struct Indicator {
  Screened found;
  bool strongest = false;  ///< among the six with the largest |difference| / s.e.
};

/// Something that can be seen to happen.
struct Sign {
  std::string who;                ///< party or backer
  std::string name;               ///< of a constituency; empty for a backer
  std::string path;               ///< in the case
  std::vector<std::string> when;  ///< of a backer: any of these, in words
};

struct Indicators {
  std::size_t tested = 0;        ///< uncertain conditions that the process reads
  std::vector<Indicator> shown;  ///< those that can be told from none, as declared
  std::vector<Sign> signs;       ///< pressures, then backers, as declared
};

/// Reads the arm "base" under leading_setting: what `screen` tells from none and lies above two standard errors.
[[nodiscard]] Indicators indicators_to_watch(const Question& question, const study::Results& results);

}  // namespace detente::answers
