// Decides the order of work of the packages lens: one table, then everything that reads it.
#include "detente/lens/bargain/packages/solve.hpp"

#include <cassert>

#include "detente/lens/bargain/packages/pareto.hpp"
#include "detente/lens/bargain/packages/refusal.hpp"

namespace detente::bargain {
namespace {

Frontier frontier(const Table& table, const std::vector<Outcome>& set) {
  return {.count = set.size(), .pareto = pareto(table, set), .points = points(table, set)};
}

std::vector<Outcome> marked(const Table& table, Mark mark) {
  std::vector<Outcome> set;
  for (Outcome o = 0; o < table.size(); ++o)
    if (table.marks[o] & mark) set.push_back(o);
  return set;
}

}  // namespace

Expected<Result> solve(const Input& input, const Options& options, const Progress& progress, const StopToken& stop) {
  assert(consistent(input));
  Result result{.grid = Grid(input.issues)};
  if (const auto bytes = table_bytes(input, result.grid); bytes > options.max_bytes)
    return too_large(result.grid.size(), bytes, options.max_bytes);
  constexpr std::uint64_t phases = 4;
  std::uint64_t done = 0;
  const auto goes_on = [&] {
    if (progress) progress(done, phases);
    ++done;
    return !stop.requested();
  };

  if (!goes_on()) return stopped();
  const Table table = tabulate(input, result.grid);
  for (const std::uint8_t mark : table.marks) result.outcomes += mark & feasible;

  if (!goes_on()) return stopped();
  const auto rational_set = marked(table, rational);
  const auto zone_set = marked(table, acceptable);
  result.rational = frontier(table, rational_set);
  result.zone = zone_set.size() == rational_set.size() ? result.rational : frontier(table, zone_set);

  if (!goes_on()) return stopped();
  result.pairs = room(input, result.grid, table, stop);
  if (!result.zone_of_agreement())
    result.relaxations = relax(input, result.grid, table, options.relaxation_bound, options.relaxations_listed, stop);
  else
    result.relaxations = {.bound = options.relaxation_bound, .fewest = 0};

  if (!goes_on()) return stopped();
  result.near_misses = near_misses(input, result.grid, table, options.near_misses_listed, stop);
  if (stop.requested()) return stopped();
  if (progress) progress(phases, phases);
  return result;
}

std::vector<double> utilities_at(const Input& input, const Levels& package) {
  std::vector<double> u;
  for (const auto& party : input.parties) u.push_back(utility(party.utility, package));
  return u;
}

}  // namespace detente::bargain
