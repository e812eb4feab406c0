// Decides which packages are on the table: one list for a case, the same for every vector, scenario and version.
#pragma once

#include <cstddef>
#include <vector>

#include "detente/lens/process/input.hpp"
#include "detente/model/model.hpp"

namespace detente::process {

/// Full packages kept, and pauses of all templates together.
inline constexpr std::size_t most_full = 64;
inline constexpr std::size_t most_pauses = 24;

/// Vectors whose efficient packages are gathered, besides the central one: 0 … 63 of seed 0.
inline constexpr std::uint32_t package_vectors = 64;

/// The candidates of a case, from its base model (no scenario, no version): full agreements first, then the pauses of
/// each template, within each by grid number (the first issue slowest). How they are chosen:
/// docs/method/process-packages.md. A template that settles some issues for good is neither and gives none. `check`
/// refuses grids above 200,000; nothing here does.
[[nodiscard]] std::vector<Package> candidate_packages(const Model& model);

/// The same with other limits: docs/method reports what 128 full packages change.
[[nodiscard]] std::vector<Package> candidate_packages(const Model& model, std::size_t full, std::size_t pauses);

/// How many pauses each template may keep of `total`, given how many it has: equal shares, what one does not use goes
/// to the others. What does not divide goes to those with more pauses, then to later ones.
[[nodiscard]] std::vector<std::size_t> pause_shares(const std::vector<std::size_t>& sizes, std::size_t total);

}  // namespace detente::process
