// Decides what an actor is in a case: roles follow from use, and one without a role is not in the room.
#pragma once

#include <string>
#include <vector>

#include "detente/case/case.hpp"

namespace detente {

/// "party", "mediator", "backer", "constituency of P", "decision maker"; empty: not in the room.
[[nodiscard]] std::vector<std::string> roles_of(const Case& input, const std::string& actor);

}  // namespace detente
