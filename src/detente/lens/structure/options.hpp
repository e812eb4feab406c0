// Decides how a model told in options becomes a graph: a decision maker moves by changing any of its own options at
// once, as far as they may be changed and the result is a state.
#pragma once

#include "detente/base/diagnostics.hpp"
#include "detente/lens/structure/input.hpp"

namespace detente::structure {

/// States that count as one; the first stands for all.
using Group = std::vector<OptionBits>;

struct OptionModel {
  std::vector<DecisionMaker> decision_makers;  ///< moves and ranks still empty
  std::vector<Option> options;                 ///< at most most_statement_options
  std::vector<OptionBits> states;              ///< those that can be, each once
  std::vector<Group> coalesced = {};           ///< of states, without overlap
  std::optional<OptionBits> start = {};        ///< one of the states
};

/// Moves of all decision makers together above which a model is refused.
inline constexpr std::size_t most_moves = 30'000'000;

/// The graph without ranks, its states in the order of `model.states`. Of coalesced states the first remains, at its
/// own place; who can enter one enters the group, who can leave one leaves the group. Irreversible options and
/// coalesced states: Fang, Hipel & Kilgour 1993, *Interactive Decision Making*. DT0755 too many moves.
[[nodiscard]] Expected<Input> graph_of(OptionModel model);

}  // namespace detente::structure
