// Decides what the packages lens sees of a model: at central values, or at one draw; the whole, or the issues that a
// partial agreement settles.
#pragma once

#include <cstdint>
#include <vector>

#include "detente/lens/bargain/packages/input.hpp"
#include "detente/lens/bargain/packages/uncertain.hpp"
#include "detente/model/model.hpp"

namespace detente::bargain {

/// The issues a template settles, as places in Model::issues.
[[nodiscard]] std::vector<std::size_t> settled_issues(const PackageTemplate& of);

/// The model at its central values, on the template's issues. A partial agreement is worth Σ w_k(u_k − r) over its
/// issues (PROCESS, step 3): the weights stay those of the whole and the reservation value is r · Σ w_k. Red lines and
/// constituencies likewise; a line carries its central probability.
[[nodiscard]] Input from_model(const Model& model, const PackageTemplate& of);

/// Vector `j` of the seed: utilities, reservation values, thresholds drawn; a line's `holds` is 1 or 0.
[[nodiscard]] Draw draw_from_model(const Model& model, const PackageTemplate& of, std::uint64_t seed, std::uint32_t j);

/// The same with one parameter put at a value: for sensitivities on common random numbers. A priority put at a value
/// has no spread of its own any more.
[[nodiscard]] Draw draw_from_model(const Model& model, const PackageTemplate& of, std::uint64_t seed, std::uint32_t j,
                                   ParameterIndex parameter, double value);

/// A vector without spread of priorities, each red line held where its probability is 0.5 or more: what `from_model` is
/// at the central vector.
[[nodiscard]] Draw modal_draw(const Model& model, const PackageTemplate& of, const ParameterVector& vector);

}  // namespace detente::bargain
