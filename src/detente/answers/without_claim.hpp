// Decides what a case becomes when one of its claims does not hold.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "detente/case/patch.hpp"

namespace detente::answers {

/// Paths of the numbers with a size of their own that cite the claim and that one of the lenses (lens_bit) reads.
[[nodiscard]] std::vector<std::string> resting_on(const Case& input, std::string_view claim, unsigned lenses);

/// Whether the case itself says what follows (`if_false`).
[[nodiscard]] bool has_alternative(const Case& input, std::string_view claim);

/// The claim's `if_false`; without one, each number widened: uniform over its own range and its field's default range
/// (of an effect: none at all) together, so that less is known of it and it is not merely moved. Ranges are the 1 and
/// 99 % points. Durations and growth stay as they are.
[[nodiscard]] Expected<Patch> without_claim(const Case& input, std::string_view claim,
                                            const std::vector<std::string>& numbers);

}  // namespace detente::answers
