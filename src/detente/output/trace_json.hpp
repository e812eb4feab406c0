// Decides how the trace stands in result.json: `why` reads it back (why.cpp).
#pragma once

#include "detente/answers/trace.hpp"
#include "detente/output/envelope.hpp"

namespace detente::output {

/// {POINTER: [PATH…]}, or {"first": [PATH…], "then": POINTER} where all else stands as it does there.
[[nodiscard]] Json trace_json(const answers::Trace& trace);

}  // namespace detente::output
