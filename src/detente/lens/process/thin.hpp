// Decides which few of many packages stand for all: the best by some plain measures, then those farthest from them.
#pragma once

#include <cstddef>
#include <vector>

#include "detente/lens/process/efficient.hpp"

namespace detente::process {

/// Places, ascending, of at most `most` rows of coordinates (in fine units). Kept first, over the first `parties`
/// coordinates: the best of each, the largest minimum, the largest sum; then, one by one, the row whose squared
/// distance to the nearest kept one is largest (Gonzalez 1985, farthest-point clustering). Values within 1e-12 tie, and
/// ties go to the lexicographically largest row (in units of 1e-12), then to the first. All rows where there are no
/// more than `most`.
[[nodiscard]] std::vector<std::size_t> thin(const std::vector<std::vector<Fine>>& rows, std::size_t parties,
                                            std::size_t most);

}  // namespace detente::process
