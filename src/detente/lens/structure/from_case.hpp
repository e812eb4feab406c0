// Decides what the structure lens sees of a case's `structure:` block.
#pragma once

#include "detente/base/diagnostics.hpp"
#include "detente/case/case.hpp"
#include "detente/lens/structure/input.hpp"

namespace detente::structure {

/// Whether the case tells a graph model of its own, and whole: options, and preferences of everybody who has some.
[[nodiscard]] bool has_structure(const Case& source);

/// The graph model of a case that has one (assertion). Decision makers are the owners of options, in their order;
/// without `start` there is no status quo; points at their central values. DT0755 too many moves.
[[nodiscard]] Expected<Input> from_case(const Case& source);

}  // namespace detente::structure
