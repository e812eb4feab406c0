// Decides, at modal values, which pairs close an issue and which are decisive for there being no zone.
#include "detente/lens/bargain/packages/room.hpp"

#include <algorithm>

namespace detente::bargain {

Aside::Aside(const Input& input, const Party& party)
    : forbidden_(forbidden(input, party)), reservation_(units(party.reservation)), capped_(party.utility.capped) {
  for (std::size_t k = 0; k < input.issues.size(); ++k) {
    const auto& values = party.utility.values[k];
    const double weight = party.utility.weights[k];
    double best = weight * values.front();
    for (const double v : values) best = std::max(best, weight * v);
    auto& lacks = lacks_.emplace_back();
    for (const double v : values) lacks.push_back(best - weight * v);
  }
}

std::vector<std::uint8_t> closes_issue(const Input& input, const std::vector<Party>& parties) {
  const std::size_t issues = input.issues.size();
  std::vector<LevelFlags> forbids;
  for (const auto& party : parties) forbids.push_back(forbidden(input, party));
  const auto closed = [&](std::size_t issue, std::size_t without) {
    for (std::size_t l = 0; l < input.issues[issue].levels.size(); ++l) {
      bool open = true;
      for (std::size_t i = 0; i < parties.size(); ++i) open = open && (i == without || !forbids[i][issue][l]);
      if (open) return false;
    }
    return true;
  };
  std::vector<std::uint8_t> closes(parties.size() * issues, 0);
  for (std::size_t k = 0; k < issues; ++k)
    if (closed(k, parties.size()))
      for (std::size_t i = 0; i < parties.size(); ++i)
        closes[i * issues + k] = static_cast<std::uint8_t>(!closed(k, i));
  return closes;
}

std::vector<Pair> room(const Input& input, const Grid& grid, const Table& table, const StopToken& stop) {
  const std::size_t issues = input.issues.size();
  const std::size_t parties = input.parties.size();
  const auto closes = closes_issue(input, input.parties);
  std::vector<Pair> pairs;
  std::vector<Aside> asides;
  for (std::size_t i = 0; i < parties; ++i) {
    asides.emplace_back(input, input.parties[i]);
    for (std::size_t k = 0; k < issues; ++k)
      pairs.push_back({.party = i, .issue = k, .closes_issue = closes[i * issues + k] != 0});
  }
  std::uint64_t zone = 0;
  std::vector<std::uint64_t> alone(parties, 0);
  const bool finished = sweep(table.size(), stop, [&](Outcome o) {
    if (!(table.marks[o] & feasible)) return;
    if (table.marks[o] & acceptable) {
      ++zone;
      return;
    }
    const std::size_t i = lone_refusal(table, o);
    if (i == parties) return;
    ++alone[i];
    asides[i].visit(grid, o, table.utilities[i][o], [&](std::size_t k) { ++pairs[i * issues + k].excludes; });
  });
  if (!finished) return {};
  for (auto& pair : pairs) {
    pair.of = zone + alone[pair.party];
    pair.decisive = zone == 0 && pair.excludes > 0;
  }
  return pairs;
}

}  // namespace detente::bargain
