// Decides what a reader of the first answer is shown of a graph model itself: its states in a table, and who can move
// between those near the status quo.
#pragma once

#include <string_view>

#include "detente/lens/structure/report.hpp"
#include "detente/lens/structure/words.hpp"
#include "detente/output/envelope.hpp"

namespace detente::output {

inline constexpr std::size_t most_rows = 400;
inline constexpr std::size_t most_drawn = 60;

/// {"total", "shown", "rows": [{"state", "name", "words", "distance", "equilibrium", "stable"}]}, at most `most_rows`:
/// the status quo, then what is an equilibrium under some concept (under most concepts first, then nearest), then what
/// else can be reached from the status quo, nearest first. Without a status quo every state counts as near. `distance`
/// is in moves by anybody; `none` stands for a state in which no option is taken.
[[nodiscard]] Json states_json(const structure::SolvedGraph& graph, std::string_view none = structure::nothing_taken);

/// {"states": the `most_drawn` nearest to the status quo, itself first, "arcs": every move between two of them,
/// "reachable": how many can be reached in all, the status quo among them}; null without a status quo.
[[nodiscard]] Json moves_json(const structure::Input& input);

}  // namespace detente::output
