// Decides how a graph model in JSON becomes an input of the structure lens.
#pragma once

#include "detente/base/diagnostics.hpp"
#include "detente/lens/structure/input.hpp"

namespace detente::exchange {

struct GraphModel {
  std::string name;
  structure::Input input;
};

/// {"name", "decision_makers": [{"name", "options": [NAME…]}], "infeasible_patterns": ["Y--N-"…] or "feasible":
/// [STATE…], "irreversible": [{"option_index", "direction": forward|fwd|back}], "coalesced": [[STATE…]…], "start":
/// STATE, "preferences": {NAME: [[STATE…]…] (tiers, best first) | {"statements": […]} | {"points": {OPTION: number}}}}.
/// A STATE has one digit 0 or 1 an option, in the order of the decision makers. With both `feasible` and patterns the
/// former are the states and none may match the latter; without either every combination is a state. With "arcs":
/// {NAME: [[STATE, STATE]…]} those are the moves, `feasible` names the states in any words, and `irreversible` and
/// `coalesced` say nothing more. In statements and points an option is called DM.OPTION, or by its own name where only
/// one has it, as written or as an id (lower case, hyphens for blanks). States come ascending where they are digits,
/// else as listed. Other keys are ignored. Problems, all at once: DT0710–DT0712 as in spatial_model.hpp; DT0720
/// decision makers or options; DT0721 a pattern; DT0722 a state; DT0723 a state without a tier; DT0724 a statement;
/// DT0725 too many options, or no state; DT0755 too many moves.
[[nodiscard]] Expected<GraphModel> read_graph_model(const NamedText& source);

}  // namespace detente::exchange
