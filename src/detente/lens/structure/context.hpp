// Decides which mediators a derived model is looked at with: all of them, each one away, none; and what their leverage
// comes to.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "detente/model/model.hpp"

namespace detente::structure {

/// Who mediates while the parties weigh their options.
struct MediationContext {
  std::string id;                          ///< "all-present", "without-egypt", "none"
  std::vector<std::string> present = {};   ///< mediators, as declared
  std::optional<std::string> absent = {};  ///< of "without-…"
};

/// All who take part; each of them away, where there is more than one; none. A mediator that `enters: never` takes no
/// part, unless the scenario lets it enter; one the scenario lets leave or swaps out takes none; `only_mediators` is
/// obeyed. Without anybody who takes part there is the context "none" only.
[[nodiscard]] std::vector<MediationContext> mediation_contexts(const Model& model);

/// What those present add to a party's side of a package on one issue, per unit of its weight: min(L_cap, (1 − k̄) max L
/// + k̄ Σ L) over those whose scope takes the issue in, k̄ the mean coordination of the pairs present; with `channels:
/// apart` the largest L alone. Places of Model::parties and Model::issues.
[[nodiscard]] double leverage(const Model& model, const ParameterVector& vector, const MediationContext& context,
                              std::size_t party, std::size_t issue);

}  // namespace detente::structure
