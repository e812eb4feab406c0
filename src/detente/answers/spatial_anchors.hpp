// Decides what positions, salience and influence alone say of the third answer: two one-shot points an argument can be
// held against, and what such points were worth elsewhere.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "detente/lens/bargain/spatial/input.hpp"
#include "detente/model/model.hpp"

namespace detente::answers {

/// The weighted mean and the weighted median (docs/method/spatial.md) at central values, in each issue's own unit.
struct SpatialAnchors {
  spatial::Input input;
  std::vector<std::optional<double>> mean, median;  ///< by issue; nothing where all weights are zero
};

/// The case supports the spatial lens.
[[nodiscard]] SpatialAnchors spatial_anchors(const Model& model);

/// What the anchors of an issue rest on: its scale, and of each party influence, position and salience.
[[nodiscard]] std::vector<std::string> paths_of_anchor(const Case& input, const std::string& issue);
/// Of every issue, each path once.
[[nodiscard]] std::vector<std::string> paths_of_anchors(const Case& input);

/// What is known of how well such points do. The figures are those of docs/method/spatial.md.
inline constexpr std::string_view spatial_null_result =
    "No dynamic spatial model is known to us to have beaten the weighted mean on real decisions of the European Union, "
    "and none is used here. On 353 of them, scales 0 to 100, the weighted mean missed by 22.99 on average, the "
    "weighted "
    "median by 27.54, and saying 50 every time by 28.02 (an earlier comparison, which this program cannot repeat): "
    "take "
    "the distance between the anchors as the message.";

}  // namespace detente::answers
