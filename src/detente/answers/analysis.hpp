// Decides what `analyse` answers: the questions in order, the headline by its template, the limits. It holds no model
// of its own; it asks the lenses and reads what they found.
#pragma once

#include <optional>

#include "detente/answers/courses.hpp"
#include "detente/answers/deals.hpp"
#include "detente/answers/frame.hpp"
#include "detente/answers/hinges.hpp"
#include "detente/answers/question.hpp"
#include "detente/answers/spatial_anchors.hpp"
#include "detente/answers/stuck.hpp"
#include "detente/lens/structure/report.hpp"

namespace detente::answers {

struct Analysis : Frame {
  Stuck stuck;
  Deals deals;
  Confidence confidence;
  Hinges hinges;
  structure::Report structure;            ///< of the first answer: why the status quo is stable
  std::optional<Courses> courses;         ///< where the case supports the process lens
  std::optional<SpatialAnchors> spatial;  ///< where it supports the spatial lens too
};

/// The case supports the packages lens (lens_support.hpp): asserted.
[[nodiscard]] Expected<Analysis> analyse(const Question& question, const Progress& progress, const StopToken& stop);

}  // namespace detente::answers
