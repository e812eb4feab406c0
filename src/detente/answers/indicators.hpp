// Decides what would be worth watching: conditions whose value goes with more or fewer runs that reach the anchored
// outcome, and what can be seen from outside: pressures, and the conditions of backers. Nothing here is to be moved.
#pragma once

#include <string>
#include <vector>

#include "detente/answers/question.hpp"

namespace detente::answers {

/// A condition, the third of parameter vectors with its highest values against the third with its lowest.
struct Indicator {
  std::string path;
  double low = 0, high = 0;      ///< its mean in the two thirds
  double p_low = 0, p_high = 0;  ///< share of runs with the anchored outcome there
  double difference = 0;         ///< p_high − p_low
  double se = 0;
  bool strongest = false;  ///< among the six with the largest |difference| / se
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
  std::uint32_t vectors = 0;     ///< in a third
  std::vector<Indicator> shown;  ///< those that can be told from none, as declared
  std::vector<Sign> signs;       ///< pressures, then backers, as declared
};

/// Reads the arm "base" under leading_setting: Holm's correction at 5 % over all that are tested (Holm 1979, Scand. J.
/// Statist. 6), and |difference| above two standard errors.
[[nodiscard]] Indicators indicators_to_watch(const Question& question, const study::Results& results);

/// Which of the statistics |d|/s.e. can be told from none at 5 % in all, by Holm's step-down procedure with the normal
/// distribution.
[[nodiscard]] std::vector<bool> holm(const std::vector<double>& statistics);

}  // namespace detente::answers
