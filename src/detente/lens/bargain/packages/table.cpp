// Decides the marks of every package: feasible, rational, acceptable.
#include "detente/lens/bargain/packages/table.hpp"

#include <limits>

namespace detente::bargain {

std::uint64_t table_bytes(const Input& input, const Grid& grid) {
  // A utility and a flag per party; three times a utility for the columns of the points; steps, marks and indices.
  const std::uint64_t each = 33 * input.parties.size() + 32;
  return grid.size() > std::numeric_limits<std::uint64_t>::max() / each ? std::numeric_limits<std::uint64_t>::max()
                                                                        : grid.size() * each;
}

LevelFlags forbidden(const Input& input, const Party& party) {
  LevelFlags flags;
  flags.reserve(input.issues.size());
  for (const auto& issue : input.issues) flags.emplace_back(issue.levels.size(), std::uint8_t{0});
  for (const auto& line : party.red_lines)
    if (line.holds_modally())
      for (const std::size_t level : line.forbids) flags[line.issue][level] = 1;
  return flags;
}

Table tabulate(const Input& input, const std::vector<Party>& parties, const Grid& grid, const Block& block,
               std::span<const std::uint8_t> feasible_here) {
  Table table;
  table.marks.assign(feasible_here.begin(), feasible_here.end());
  std::vector<std::uint8_t> all_rational(block.size, 1);
  std::vector<std::uint8_t> all_accept(block.size, 1);
  for (const auto& party : parties) {
    const Units reservation = units(party.reservation);
    table.reservations.push_back(reservation);
    auto& u = table.utilities.emplace_back(block.size);
    tabulate_utility(grid, block, party.utility, u);
    auto& accepts = table.accepts.emplace_back(block.size);
    const auto step = [flags = forbidden(input, party)](std::size_t k, std::size_t l, std::uint8_t so_far) {
      return flags[k][l] ? std::uint8_t{0} : so_far;
    };
    tabulate(grid, block, std::uint8_t{1}, step, std::span(accepts));
    for (Outcome o = 0; o < block.size; ++o) {
      const auto enough = static_cast<std::uint8_t>(units(u[o]) >= reservation);
      accepts[o] &= enough;
      all_rational[o] &= enough;
      all_accept[o] &= accepts[o];
    }
  }
  for (Outcome o = 0; o < block.size; ++o)
    if (table.marks[o])
      table.marks[o] =
          static_cast<std::uint8_t>(feasible | (all_rational[o] ? rational : 0) | (all_accept[o] ? acceptable : 0));
  return table;
}

Table tabulate(const Input& input, const Grid& grid) {
  std::vector<std::uint8_t> feasible_here(grid.size());
  tabulate_feasible(grid, grid.whole(), input.not_together, feasible_here);
  return tabulate(input, input.parties, grid, grid.whole(), feasible_here);
}

}  // namespace detente::bargain
