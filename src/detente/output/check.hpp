// Decides what `check` says of a case: what its claims are worth, how much rests on what, and what it can be used for.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "detente/case/alternatives.hpp"
#include "detente/case/evidence.hpp"
#include "detente/case/lens_support.hpp"
#include "detente/case/reason_count.hpp"
#include "detente/output/envelope.hpp"
#include "detente/output/terminal.hpp"

namespace detente::output {

/// Everything `check` reports on a case without errors.
struct CheckReport {
  const Case& input;
  const Evidence& evidence;
  std::string sources;  ///< the folder looked into; empty: none
  ReasonCounts numbers;
  std::array<LensSupport, 4> lenses;
  double grid = 1;                                ///< packages, where the packages lens is supported
  std::vector<std::string> unused_claims = {};    ///< context, not errors
  std::vector<std::string> not_in_the_room = {};  ///< actors without a role
  Alternatives alternatives = {};                 ///< scenarios, accounts and what-ifs, each applied once

  [[nodiscard]] static CheckReport of(const Case& input, const Evidence& evidence, std::string sources);
  /// Ids of claims that are altered or missing.
  [[nodiscard]] std::vector<std::string> failing_claims() const;
};

/// Adds `claims`, `numbers`, `lenses` and what stands beside them.
void add_check_json(Json& document, const CheckReport& report);

/// For 80 columns; `verbose` lists the sentences that no claim uses and the claims that nothing uses.
[[nodiscard]] std::string check_text(const CheckReport& report, bool verbose, const Style& style);

}  // namespace detente::output
