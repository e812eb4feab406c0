// Decides the process's part of the first answer: which issue, taken away, would change most, and whose acceptance was
// the scarcer in rounds that failed, given these inputs. Neither says who is right or to blame.
#pragma once

#include <array>
#include <vector>

#include "detente/answers/question.hpp"

namespace detente::answers {

/// Every party's utility on one issue at its best, packages and anchor unchanged. Knock-outs do not add up.
struct Knockout {
  std::size_t issue = 0;
  Comparison comparison;
};

/// ln P_i / Σ ln P_j, averaged over refused rounds: an accounting of the inputs, not a finding about conduct.
struct RefusalShare {
  std::size_t party = 0;
  double share = 0;
  std::array<double, process::mechanisms> by_mechanism{};  ///< sums to `share`
};

struct RefusalsUnder {
  study::Lever lever = study::Lever::none;
  double rounds = 0, refused = 0, not_ratified = 0;  ///< a run
  std::vector<RefusalShare> parties;
};

struct Refusals {
  std::vector<Knockout> knockouts;   ///< issues as declared
  std::vector<RefusalsUnder> under;  ///< in the order of Talks::settings
};

[[nodiscard]] std::string_view name_of(process::Mechanism mechanism);

void add_knockout_arms(const Question& question, study::Plan& plan);
/// Reads arms "base", "base-small" and "knock/ISSUE".
[[nodiscard]] Refusals read_refusals(const Question& question, const study::Results& results);

}  // namespace detente::answers
