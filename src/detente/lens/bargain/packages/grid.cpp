// Decides the numbering of packages and the tables of utilities and of feasibility over them.
#include "detente/lens/bargain/packages/grid.hpp"

#include <algorithm>
#include <limits>

namespace detente::bargain {

Grid::Grid(const std::vector<Issue>& issues) {
  constexpr Outcome most = std::numeric_limits<Outcome>::max();
  sizes_.reserve(issues.size());
  for (const auto& issue : issues) sizes_.push_back(issue.levels.size());
  strides_.resize(sizes_.size());
  for (std::size_t k = sizes_.size(); k-- > 0;) {
    strides_[k] = size_;
    size_ = size_ > most / sizes_[k] ? most : size_ * sizes_[k];
  }
}

Levels Grid::at(Outcome outcome) const {
  Levels package(sizes_.size());
  for (std::size_t k = 0; k < sizes_.size(); ++k) package[k] = level(outcome, k);
  return package;
}

Outcome Grid::number(const Levels& package) const {
  assert(package.size() == sizes_.size());
  Outcome outcome = 0;
  for (std::size_t k = 0; k < sizes_.size(); ++k) outcome = outcome * sizes_[k] + package[k];
  return outcome;
}

Block Grid::first_block(Outcome most) const {
  Block block = whole();
  while (block.size > most && block.fixed < sizes_.size()) block.size = strides_[block.fixed++];
  return block;
}

void tabulate_utility(const Grid& grid, const Block& block, const Additive& additive, std::span<double> out) {
  auto parts = additive.values;
  for (std::size_t k = 0; k < parts.size(); ++k)
    for (double& v : parts[k]) v = additive.weights[k] * v;
  tabulate(grid, block, 0.0, [&](std::size_t k, std::size_t l, double sum) { return sum + parts[k][l]; }, out);
  if (additive.capped)
    for (Outcome o = 0; o < block.size; ++o) out[o] = std::min(1.0, out[o]);
}

void tabulate_feasible(const Grid& grid, const Block& block, const std::vector<Conflict>& not_together,
                       std::span<std::uint8_t> out) {
  std::fill_n(out.begin(), block.size, std::uint8_t{1});
  std::vector<std::uint8_t> applies(not_together.empty() ? 0 : block.size);
  for (const auto& conflict : not_together) {
    const auto step = [&](std::size_t k, std::size_t l, std::uint8_t so_far) -> std::uint8_t {
      const bool meets = std::all_of(conflict.begin(), conflict.end(),
                                     [&](const auto& part) { return part.first != k || part.second == l; });
      return meets ? so_far : std::uint8_t{0};
    };
    tabulate(grid, block, std::uint8_t{1}, step, std::span(applies));
    for (Outcome o = 0; o < block.size; ++o) out[o] = out[o] && !applies[o];
  }
}

}  // namespace detente::bargain
