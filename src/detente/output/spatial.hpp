// Decides how the spatial lens' forecasts are told: as JSON, and on a terminal.
#pragma once

#include "detente/answers/spatial_anchors.hpp"
#include "detente/lens/bargain/spatial/solve.hpp"
#include "detente/output/envelope.hpp"
#include "detente/output/terminal.hpp"

namespace detente::output {

/// Adds `method`, `options`, `forecast`, `rounds`, `cycle`.
void add_spatial_json(Json& document, const spatial::Input& input, const spatial::Result& result);

[[nodiscard]] std::string spatial_text(const spatial::Input& input, const spatial::Result& result, const Style& style);

/// `answers.deals.spatial`: {"method", "forecast": {ISSUE: {"value", "median", "unit", "scale"}}, "null_result"}; value
/// is the weighted mean, in the issue's own unit.
[[nodiscard]] Json anchors_json(const Model& model, const answers::SpatialAnchors& found);

/// The same in a table, with what it is worth below.
[[nodiscard]] std::string anchors_text(const Model& model, const answers::SpatialAnchors& found, const Style& style);

}  // namespace detente::output
