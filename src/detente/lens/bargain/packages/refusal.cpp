// Decides the words of a refusal.
#include "detente/lens/bargain/packages/refusal.hpp"

#include <fmt/core.h>

namespace detente::bargain {

tl::unexpected<Diagnostics> too_large(std::uint64_t packages, std::uint64_t bytes, std::uint64_t max_bytes) {
  return failure(
      {.code = "DT0751",
       .message = fmt::format("the issues' levels combine to {} packages, which need about {} MB; the bound is {} MB",
                              packages, bytes / 1'000'000, max_bytes / 1'000'000),
       .hint = "name fewer levels for the issues (levels: in the case), or settle fewer issues"});
}

tl::unexpected<Diagnostics> stopped() {
  return failure({.code = "DT0752", .message = "stopped before the packages were solved", .hint = ""});
}

}  // namespace detente::bargain
