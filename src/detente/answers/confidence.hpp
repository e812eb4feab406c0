// Decides the part of the fifth answer that needs no process: how much rests on what, what was not verified, and how
// far the case's own accounts differ.
#pragma once

#include <string>
#include <vector>

#include "detente/answers/question.hpp"
#include "detente/answers/share.hpp"
#include "detente/case/reason_count.hpp"

namespace detente::answers {

/// The case under one side's account.
struct AccountView {
  std::string id, title;
  std::vector<std::string> by;
  bool zone_at_central_values = false;
  Share zone;
  std::vector<std::string> changed;  ///< paths
};

struct Confidence {
  ReasonCounts numbers;
  std::vector<std::size_t> claims_by_verdict;  ///< in the order of text::Verdict
  std::vector<std::string> unsupported;        ///< claims altered or missing
  std::vector<std::string> unchecked;          ///< claims not at hand
  std::vector<std::string> defaults;           ///< paths that stand at a default and that a supported lens reads
  std::vector<AccountView> accounts;           ///< as declared
};

/// Without accounts: nothing is drawn.
[[nodiscard]] Confidence what_it_rests_on(const Case& input, const Evidence& evidence);

/// Draws again for each account. Fails when an account cannot be applied or when stopped.
[[nodiscard]] Expected<Confidence> how_sure(const Question& question, const StopToken& stop);

}  // namespace detente::answers
