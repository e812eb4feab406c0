// Decides which states are stable for whom straight from the definitions: clear rather than fast, and what `solve` is
// held against.
#pragma once

#include "detente/lens/structure/solve.hpp"

namespace detente::structure {

/// As `solve`, with a search of its own for every state that somebody improves to.
[[nodiscard]] Result solve_by_definition(const Input& input, const Options& options);

}  // namespace detente::structure
