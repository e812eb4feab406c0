// Decides, draw by draw, whether any package is acceptable to all: draws are spread over threads, each writes its own
// place.
#include <algorithm>
#include <vector>

#include "detente/base/parallel.hpp"
#include "detente/lens/bargain/packages/refusal.hpp"
#include "detente/lens/bargain/packages/table.hpp"
#include "detente/lens/bargain/packages/uncertain.hpp"

namespace detente::bargain {
namespace {

constexpr Outcome block_size = 4096;

bool has_zone(const Input& input, const Draw& draw, const Grid& grid) {
  const Block first = grid.first_block(block_size);
  std::vector<std::uint8_t> feasible_here(first.size);
  for (Outcome b = 0; b < grid.size() / first.size; ++b) {
    const Block block{.fixed = first.fixed, .number = b, .size = first.size};
    tabulate_feasible(grid, block, input.not_together, feasible_here);
    const Table table = tabulate(input, draw, grid, block, feasible_here);
    if (std::any_of(table.marks.begin(), table.marks.end(), [](std::uint8_t mark) { return (mark & acceptable) != 0; }))
      return true;
  }
  return false;
}

}  // namespace

Expected<std::vector<bool>> zone_by_draw(const Input& input, const std::vector<Draw>& draws, unsigned threads,
                                         const StopToken& stop) {
  const Grid grid(input.issues);
  std::vector<std::uint8_t> found(draws.size());
  const bool finished = parallel_for(
      draws.size(), threads, [&](std::size_t d) { found[d] = has_zone(input, draws[d], grid) ? 1 : 0; }, &stop);
  if (!finished || stop.requested()) return stopped();
  return std::vector<bool>(found.begin(), found.end());
}

}  // namespace detente::bargain
