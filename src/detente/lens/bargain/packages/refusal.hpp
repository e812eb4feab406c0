// Decides how the packages lens says no: a grid that is too large, or work that was stopped.
#pragma once

#include <cstdint>

#include "detente/base/diagnostics.hpp"

namespace detente::bargain {

[[nodiscard]] tl::unexpected<Diagnostics> too_large(std::uint64_t packages, std::uint64_t bytes,
                                                    std::uint64_t max_bytes);
[[nodiscard]] tl::unexpected<Diagnostics> stopped();

}  // namespace detente::bargain
