#include "detente/lens/structure/preferences.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace detente::structure {
namespace {

/// Ranks of places 0 … n − 1 under an order; places of which neither is below the other share one.
template <class Below>
std::vector<Rank> ranks(std::size_t n, Below below) {
  std::vector<std::size_t> order(n);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), below);
  std::vector<Rank> out(n, 0);
  for (std::size_t k = 1; k < n; ++k) out[order[k]] = out[order[k - 1]] + (below(order[k - 1], order[k]) ? 1 : 0);
  return out;
}

}  // namespace

std::vector<Rank> ranks_of_values(const std::vector<std::int64_t>& values) {
  return ranks(values.size(), [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
}

std::vector<Rank> ranks_of_tiers(const std::vector<std::vector<State>>& tiers, std::size_t states) {
  std::vector<Rank> out(states, 0);
  for (std::size_t t = 0; t < tiers.size(); ++t)
    for (const State state : tiers[t]) out[state] = static_cast<Rank>(tiers.size() - 1 - t);
  return out;
}

std::int64_t whole_points(double points) {
  assert(points >= -1e6 && points <= 1e6);
  const double scaled = points * 1e9;
  return static_cast<std::int64_t>(scaled < 0 ? scaled - 0.5 : scaled + 0.5);
}

std::vector<Rank> ranks_of_points(const std::vector<double>& points, const std::vector<OptionBits>& states) {
  std::vector<std::int64_t> values;
  for (const OptionBits taken : states) {
    std::int64_t& sum = values.emplace_back(0);
    for (std::size_t k = 0; k < points.size(); ++k)
      if (((taken >> k) & 1U) != 0) sum += whole_points(points[k]);
  }
  return ranks_of_values(values);
}

std::vector<Rank> ranks_of_statements(const std::vector<Statement>& statements, const std::vector<OptionBits>& states) {
  // One row of bits a state, the most important statement in the leading bit of the first word.
  const std::size_t words = statements.size() / 64 + 1;
  std::vector<std::uint64_t> rows(states.size() * words, 0);
  for (std::size_t s = 0; s < states.size(); ++s)
    for (std::size_t k = 0; k < statements.size(); ++k)
      if (statements[k].holds(states[s])) rows[s * words + k / 64] |= std::uint64_t{1} << (63 - k % 64);
  const auto row = [&](std::size_t s) { return rows.begin() + static_cast<std::ptrdiff_t>(s * words); };
  return ranks(states.size(), [&](std::size_t a, std::size_t b) {
    return std::lexicographical_compare(row(a), row(a + 1), row(b), row(b + 1));
  });
}

}  // namespace detente::structure
