// Decides whether a case's scenarios, accounts and what-ifs can be applied, and says how each scenario differs from the
// one it is held against: a comparison in which two things changed explains neither.
#pragma once

#include <string>
#include <vector>

#include "detente/case/case.hpp"

namespace detente {

/// What a scenario changes that the one it is held against does not, or changes otherwise.
struct ScenarioDifference {
  std::string id;
  std::string title;
  std::string against;  ///< empty: the case as it stands
  std::vector<std::string> differences;
};

struct Alternatives {
  std::vector<ScenarioDifference> scenarios;  ///< as declared
  Diagnostics problems;  ///< errors of those that cannot be applied; notes (DT0251) on more than one change
};

/// Applies every scenario, version and `if_false` of a case once.
[[nodiscard]] Alternatives check_alternatives(const Case& input);

}  // namespace detente
