// Decides how a report retells the case: who negotiates what, who goes between, who stands behind, what happened and
// what may come; by the case's own names, in its own order, whatever lens it supports.
#pragma once

#include "detente/model/model.hpp"
#include "detente/output/envelope.hpp"

namespace detente::output {

/// {question, note, as_of, horizon_days, lenses, parties, issues, positions, mediators, backers, events, terms} of a
/// model without_holds (model/held.hpp); `asked` is the case that the answers are about, with what it holds. Levels
/// ascend on their scale; days count from as_of; every path in it is a key of `numbers` (numbers_json.hpp).
[[nodiscard]] Json negotiation_json(const Model& model, const Case& asked);

}  // namespace detente::output
