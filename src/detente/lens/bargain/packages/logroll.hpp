// Decides which trades across two issues would leave both of two parties better off than a given package
// (log-rolling: each gives on the issue that matters less to it; Pruitt 1981, "Negotiation Behavior").
#pragma once

#include <vector>

#include "detente/lens/bargain/packages/input.hpp"

namespace detente::bargain {

/// The best trade of parties i and j across issues a and b: one loses on a and gains on b, the other the reverse, and
/// both gain in all. Best = largest smaller gain, then largest sum, then first package.
struct Trade {
  std::size_t issue_a = 0, issue_b = 0;
  std::size_t party_i = 0, party_j = 0;
  std::size_t level_a = 0, level_b = 0;  ///< levels traded to
  double gain_i = 0, gain_j = 0;         ///< in each party's utility, both above 1e-12
  std::vector<double> utilities = {};    ///< of all parties at the package traded to
  bool acceptable = false;               ///< all parties accept that package
};

/// Per pair of parties (i < j) and pair of issues (a < b) the best trade away from `from`, where there is one. Packages
/// in conflict are out, and so is one that breaks a modally holding red line that `from` does not break.
[[nodiscard]] std::vector<Trade> logroll(const Input& input, const Levels& from);

}  // namespace detente::bargain
