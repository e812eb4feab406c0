// Decides what is answered of a case that says too little for packages: whether its status quo is stable by its own
// graph model, and where positions weighed by influence put each issue. The other answers are not given.
#pragma once

#include <optional>

#include "detente/answers/frame.hpp"
#include "detente/answers/spatial_anchors.hpp"
#include "detente/lens/structure/report.hpp"

namespace detente::answers {

/// One of the two is there.
struct WithoutPackages : Frame {
  std::optional<structure::Report> structure;  ///< of the first answer; with a model of the case's own
  std::optional<SpatialAnchors> spatial;       ///< of the third
  Confidence confidence;                       ///< of the fifth; without accounts
};

/// The case supports the structure or the spatial lens, and not the packages lens: asserted. Problems of the structure
/// lens.
[[nodiscard]] Expected<WithoutPackages> analyse_without_packages(const Model& model, const Evidence& evidence,
                                                                 const Progress& progress, const StopToken& stop);

}  // namespace detente::answers
