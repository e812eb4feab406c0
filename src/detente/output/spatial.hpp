// Decides how the spatial lens' forecasts are told: as JSON, and on a terminal.
#pragma once

#include "detente/lens/bargain/spatial/solve.hpp"
#include "detente/output/envelope.hpp"
#include "detente/output/terminal.hpp"

namespace detente::output {

/// Adds `method`, `options`, `forecast`, `rounds`, `cycle`.
void add_spatial_json(Json& document, const spatial::Input& input, const spatial::Result& result);

[[nodiscard]] std::string spatial_text(const spatial::Input& input, const spatial::Result& result, const Style& style);

}  // namespace detente::output
