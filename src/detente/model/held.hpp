// Decides which issues are held on one level where a case has more packages than can be looked at: those that matter
// least to all parties together, each on the level that gives them most.
#pragma once

#include "detente/case/patch.hpp"
#include "detente/model/model.hpp"

namespace detente {

/// Packages left where issues are held. A case below largest_package_grid (lens_support.hpp) holds none.
inline constexpr double most_packages_when_held = 10'000;

/// Whether a level crosses nobody's red line and stands in no combination (`not_together`).
[[nodiscard]] bool can_be_held(const Model& model, std::size_t issue, std::size_t level);

/// Sets `issues.ISSUE.held` for one issue after another, by Σ_i w_ik at central values, the last declared first in a
/// tie, until most_packages_when_held are left; each on the level with the largest Σ_i w_ik·u_ik that can be held, the
/// lowest in a tie. An issue without such a level stays free. No changes where the case has no more packages than
/// largest_package_grid, or does not support the packages lens.
[[nodiscard]] Patch hold_issues(const Case& input);

/// The same case with no issue held.
[[nodiscard]] PatchedCase without_holds(const PatchedCase& patched);

}  // namespace detente
