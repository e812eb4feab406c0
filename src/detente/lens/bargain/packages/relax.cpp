// Decides minimal relaxations from what each package needs, and the order of near misses.
#include "detente/lens/bargain/packages/relax.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <queue>
#include <tuple>

namespace detente::bargain {
namespace {

/// One way to give: a red line, or a party's reservation value.
struct Way {
  std::size_t party;
  std::optional<std::size_t> line;
  std::size_t issue;                  ///< of the line
  std::vector<std::uint32_t> levels;  ///< of the line: steps that admit each level
  double weight;                      ///< of one step, in utility
};

std::vector<Way> ways_of(const Input& input) {
  std::vector<Way> ways;
  for (std::size_t i = 0; i < input.parties.size(); ++i) {
    const Party& party = input.parties[i];
    for (std::size_t l = 0; l < party.red_lines.size(); ++l) {
      const RedLine& line = party.red_lines[l];
      if (!line.holds_modally()) continue;
      const std::size_t count = input.issues[line.issue].levels.size();
      std::vector<std::uint32_t> levels(count, 0);
      for (std::size_t at = 0; at < line.forbids.size(); ++at)
        levels[line.forbids[at]] = static_cast<std::uint32_t>(at + 1);
      const double scale = count > 1 ? static_cast<double>(count - 1) : 1.0;
      ways.push_back({i, l, line.issue, std::move(levels), party.utility.weights[line.issue] / scale});
    }
    ways.push_back({i, std::nullopt, 0, {}, 0.01});
  }
  return ways;
}

std::uint64_t reservation_steps(const Table& table, std::size_t party, Outcome outcome) {
  const Units shortfall = table.shortfall(party, outcome);
  return static_cast<std::uint64_t>((shortfall + (reservation_step - 1)) / reservation_step);
}

using Need = std::vector<std::uint64_t>;  // steps by way

void need_of(const std::vector<Way>& ways, const Grid& grid, const Table& table, Outcome outcome, Need& need) {
  for (std::size_t w = 0; w < ways.size(); ++w)
    need[w] = ways[w].line ? ways[w].levels[grid.level(outcome, ways[w].issue)]
                           : reservation_steps(table, ways[w].party, outcome);
}

/// Levels to be given over all lines, per package.
std::vector<std::uint32_t> line_steps(const Input& input, const Grid& grid, const std::vector<Way>& ways) {
  std::vector<std::vector<std::uint32_t>> sum;
  for (const auto& issue : input.issues) sum.emplace_back(issue.levels.size(), 0U);
  for (const auto& way : ways)
    for (std::size_t l = 0; l < way.levels.size(); ++l) sum[way.issue][l] += way.levels[l];
  std::vector<std::uint32_t> steps(grid.size());
  tabulate(
      grid, grid.whole(), std::uint32_t{0},
      [&](std::size_t k, std::size_t l, std::uint32_t so_far) { return so_far + sum[k][l]; }, std::span(steps));
  return steps;
}

bool covers(const Need& a, const Need& b) {  // a ≤ b everywhere
  return std::equal(a.begin(), a.end(), b.begin(), [](std::uint64_t x, std::uint64_t y) { return x <= y; });
}

struct Opened {
  Outcome first = 0;
  std::uint64_t count = 0;
};

Relaxation relaxation_of(const std::vector<Way>& ways, const Need& need, const Opened& opened, std::uint64_t bound) {
  Relaxation result;
  std::uint64_t total = 0;
  for (std::size_t w = 0; w < ways.size(); ++w) {
    if (need[w] == 0) continue;
    result.steps.push_back({ways[w].party, ways[w].line, static_cast<std::uint32_t>(need[w])});
    result.cost += ways[w].weight * static_cast<double>(need[w]);
    total += need[w];
  }
  result.total = static_cast<std::uint32_t>(total);
  result.outcome = opened.first;
  result.opens = opened.count;
  result.beyond_bound = total > bound;
  return result;
}

/// What the party worst off lacks; below 0 where all are better off than without agreement.
Units worst_lack(const Table& table, Outcome outcome) {
  Units worst = std::numeric_limits<Units>::min();
  for (std::size_t i = 0; i < table.parties(); ++i)
    worst = std::max(worst, table.reservations[i] - units(table.utilities[i][outcome]));
  return worst;
}

}  // namespace

Relaxations relax(const Input& input, const Grid& grid, const Table& table, std::uint32_t bound, std::size_t list,
                  const StopToken& stop) {
  Relaxations result;
  result.bound = bound;
  const auto ways = ways_of(input);
  const auto lines = line_steps(input, grid, ways);
  const auto total = [&](Outcome o) {
    std::uint64_t steps = lines[o];
    for (std::size_t i = 0; i < table.parties(); ++i) steps += reservation_steps(table, i, o);
    return steps;
  };
  bool finished = sweep(table.size(), stop, [&](Outcome o) {
    if (!(table.marks[o] & feasible)) return;
    const std::uint64_t steps = total(o);
    if (!result.fewest || steps < *result.fewest) result.fewest = steps;
  });
  if (finished && (!result.fewest || *result.fewest == 0)) return result;

  std::map<Need, Opened> needs;
  if (finished) {
    const std::uint64_t most = *result.fewest <= bound ? bound : *result.fewest + bound;
    Need need(ways.size());
    finished = sweep(table.size(), stop, [&](Outcome o) {
      if (!(table.marks[o] & feasible) || total(o) > most) return;
      need_of(ways, grid, table, o, need);
      auto& opened = needs[need];
      if (opened.count++ == 0) opened.first = o;
    });
  }
  if (!finished) {
    result.stopped = true;
    return result;
  }

  for (const auto& [need, opened] : needs) {
    const bool minimal = std::none_of(needs.begin(), needs.end(), [&, &n = need](const auto& other) {
      return other.first != n && covers(other.first, n);
    });
    if (minimal) result.list.push_back(relaxation_of(ways, need, opened, bound));
  }
  result.found = result.list.size();
  std::sort(result.list.begin(), result.list.end(), [](const Relaxation& a, const Relaxation& b) {
    return std::tuple(units(a.cost), a.total, a.outcome) < std::tuple(units(b.cost), b.total, b.outcome);
  });
  if (result.list.size() > list) result.list.resize(list);
  return result;
}

std::vector<NearMiss> near_misses(const Input& input, const Grid& grid, const Table& table, std::size_t list,
                                  const StopToken& stop) {
  const auto ways = ways_of(input);
  // Without the last two, ties fell to the order in which levels are declared, which is one party's by accident.
  using Rank = std::tuple<Units, std::size_t, std::size_t, Units, Outcome>;  // shortfall, lines, levels, −worst gain
  std::priority_queue<Rank> nearest;                                         // the farthest of the nearest on top
  if (list > 0) {
    sweep(table.size(), stop, [&](Outcome o) {
      if (!(table.marks[o] & feasible) || (table.marks[o] & acceptable)) return;
      Units shortfall = 0;
      for (std::size_t i = 0; i < table.parties(); ++i) shortfall += table.shortfall(i, o);
      if (nearest.size() == list && shortfall > std::get<0>(nearest.top())) return;
      std::size_t broken = 0, levels = 0;
      for (const auto& way : ways) {
        if (!way.line) continue;
        broken += way.levels[grid.level(o, way.issue)] > 0;
        levels += way.levels[grid.level(o, way.issue)];
      }
      nearest.emplace(shortfall, broken, levels, worst_lack(table, o), o);
      if (nearest.size() > list) nearest.pop();
    });
  }
  std::vector<NearMiss> misses(nearest.size());
  for (std::size_t at = misses.size(); at-- > 0; nearest.pop()) {
    NearMiss& miss = misses[at];
    miss.outcome = std::get<4>(nearest.top());
    for (std::size_t i = 0; i < table.parties(); ++i) {
      miss.by_party.push_back(static_cast<double>(table.shortfall(i, miss.outcome)) / units_per_one);
      miss.shortfall += miss.by_party.back();
    }
    for (const auto& way : ways)
      if (way.line)
        if (const std::uint32_t count = way.levels[grid.level(miss.outcome, way.issue)]; count > 0)
          miss.breaks.push_back({way.party, way.line, count});
  }
  return misses;
}

}  // namespace detente::bargain
