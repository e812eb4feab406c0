// Decides how the case's numbers stand in result.json: each by its path, with its size, its reason and its class.
#pragma once

#include "detente/answers/trace.hpp"
#include "detente/case/evidence.hpp"
#include "detente/output/envelope.hpp"

namespace detente::output {

/// {PATH: {written, central, low, high, reason, …}}: every number of the case in its order, then what is no number and
/// still decides: the levels that positions name, and whatever else the trace does.
[[nodiscard]] Json numbers_json(const Case& input, const Evidence& evidence, const answers::Trace& trace);

}  // namespace detente::output
