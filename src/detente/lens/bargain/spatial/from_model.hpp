// Decides what the spatial lens sees of a model: every party that has an influence, at central values.
#pragma once

#include "detente/lens/bargain/spatial/input.hpp"
#include "detente/model/model.hpp"

namespace detente::spatial {

/// Positions in the issues' own units (Issue::scale_low..scale_high); capability = influence; salience, where it is not
/// written, = the party's priority as a share of its priorities.
[[nodiscard]] Input from_model(const Model& model);

}  // namespace detente::spatial
