// Decides the one-shot forecasts of an issue: weighted mean, its snapped variant, weighted median, Condorcet winner.
// Weights are capability × salience; none of them is defined where all weights are zero.
#pragma once

#include <optional>
#include <vector>

#include "detente/lens/bargain/spatial/input.hpp"

namespace detente::spatial {

/// Weights within this share of their sum count as equal.
inline constexpr double weight_tie = 1e-12;

/// Σ w x / Σ w: the "compromise model" (Van den Bos 1991; Achen 2006). Stays within the range of positions.
[[nodiscard]] std::optional<double> mean(const std::vector<Voice>& voices);

/// The mean moved to the nearest position of an actor with weight where that is at most `reach` away; the lower of two
/// equally near ones.
[[nodiscard]] std::optional<double> snapped_mean(const std::vector<Voice>& voices, double reach);

/// The first position, in ascending order, at which the cumulated weight reaches half of the sum. An exact half
/// therefore gives the lower of the two medians. Actors without weight never change it.
[[nodiscard]] std::optional<double> median(const std::vector<Voice>& voices);

/// The position of an actor with weight that beats every other such position in a pairwise vote, each actor voting with
/// its weight for the nearer one (linear loss) and abstaining when both are equally near; none when no position does.
[[nodiscard]] std::optional<double> condorcet(const std::vector<Voice>& voices);

}  // namespace detente::spatial
