// Decides which lenses a case can be looked at through, and what the others lack.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "detente/case/case.hpp"

namespace detente {

struct LensSupport {
  std::string_view lens;  ///< "structure", "packages", "spatial" or "process"
  bool supported = false;
  std::vector<std::string> lacks = {};  ///< what would be needed, in words
};

/// In the order structure, packages, spatial, process.
[[nodiscard]] std::array<LensSupport, 4> lens_support(const Case& input);

/// The bits (field.hpp, lens_bit) of the lenses a case supports.
[[nodiscard]] unsigned supported_lenses(const Case& input);

/// Packages above which `check` refuses a grid (PROCESS: candidate packages are made once per case from all of them).
inline constexpr double largest_package_grid = 200'000;

/// Parties the process lens can follow.
inline constexpr std::size_t most_process_parties = 8;

/// Number of full packages: the product of the issues' levels.
[[nodiscard]] double package_grid(const Case& input);

}  // namespace detente
