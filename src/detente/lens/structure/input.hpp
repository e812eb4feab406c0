// Decides what the structure lens needs to know: a graph model, that is decision makers, states, who can move from
// where to where, and how each ranks the states. Plain values, no case.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "detente/case/option_state.hpp"

namespace detente::structure {

/// A place in Input::states.
using State = std::uint32_t;

/// How a decision maker ranks a state: higher is better, equal is a tie; only the order means something.
using Rank = std::int32_t;

/// What may be undone. `forward`: only taken up; `back`: only given up.
enum class Direction { both, forward, back };

/// A yes/no option and the place of its owner in Input::decision_makers.
struct Option {
  std::size_t owner = 0;
  std::string id;
  std::string name;
  Direction direction = Direction::both;
};

struct DecisionMaker {
  std::string id;
  std::string name;
  std::vector<std::vector<State>> moves;  ///< [state]: where it can go in one step, without repetition, never itself
  std::vector<Rank> ranks;                ///< [state]
};

/// A graph model (Kilgour, Hipel & Fang 1987). Built by hand from states, moves and ranks, or from options
/// (options.hpp).
struct Input {
  std::vector<std::string> states;  ///< names: one digit an option, or the state's own
  std::vector<DecisionMaker> decision_makers;
  std::optional<State> start = {};     ///< the status quo
  std::vector<Option> options = {};    ///< empty where the model has none
  std::vector<OptionBits> taken = {};  ///< [state], where there are options
};

/// Whether every decision maker has moves and a rank for each state, all moves lead somewhere else that exists, and
/// the start is a state. Checked by assertion in the lens.
[[nodiscard]] bool consistent(const Input& input);

}  // namespace detente::structure
