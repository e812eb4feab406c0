// Decides the Nash bargaining solution of an issue: the position that maximises the weighted product of what the actors
// gain over having no agreement, or that there is no position from which nobody loses ("stalled").
#pragma once

#include <optional>
#include <vector>

#include "detente/lens/bargain/spatial/input.hpp"

namespace detente::spatial {

enum class Loss { linear, quadratic };

/// argmax_x Π_i g_i(x)^{w_i}, g_i(x) = disagreement − ℓ(|x − x_i|/scale), ℓ(d) = d or d², over actors with w_i > 0.
///
/// Asymmetric Nash product (Harsanyi & Selten 1972; Kalai 1977), the exponent being capability × salience as in Achen
/// 2006 ("Institutional realism and bargaining models", in The European Union Decides): expanding the logarithm
/// for a large disagreement loss leaves Σ w_i ℓ, so quadratic loss tends to the weighted mean and linear loss to the
/// weighted median. `disagreement` > 0 is every actor's loss without an agreement, in units of the loss from one end of
/// the scale to the other: 1 means that no agreement is as bad as the far end.
///
/// The log-product is concave where all gains are positive. Its slope needs no logarithm: the maximum is a position of
/// an actor where the slope changes sign across the kink (linear loss), or the zero of the slope, bisected to the last
/// bit, so the result is the same everywhere. None when all weights are zero, or when no x leaves every gain ≥ 0; when
/// only one point does, that point.
[[nodiscard]] std::optional<double> nash_bargain(const std::vector<Voice>& voices, double scale, Loss loss,
                                                 double disagreement);

}  // namespace detente::spatial
