#include "detente/stats/shapley.hpp"

#include <bit>
#include <cassert>

namespace detente::stats {

std::vector<double> shapley(std::span<const double> value, std::size_t players) {
  assert(players <= 20 && value.size() == std::size_t{1} << players);
  // weight[s] = s!(n − s − 1)!/n! of a coalition of s others: 1/n for s = 0, then step by step.
  std::vector<double> weight(players);
  const auto n = static_cast<double>(players);
  for (std::size_t s = 0; s < players; ++s)
    weight[s] = s == 0 ? 1 / n : weight[s - 1] * static_cast<double>(s) / (n - static_cast<double>(s));

  std::vector<double> share(players, 0);
  for (std::size_t i = 0; i < players; ++i)
    for (std::size_t coalition = 0; coalition < value.size(); ++coalition) {
      if ((coalition >> i & 1U) != 0) continue;
      const auto others = static_cast<std::size_t>(std::popcount(coalition));
      share[i] += weight[others] * (value[coalition | std::size_t{1} << i] - value[coalition]);
    }
  return share;
}

std::vector<double> shapley_over_orders(const std::vector<std::vector<std::size_t>>& orders, std::size_t players,
                                        const std::function<double(std::size_t)>& value) {
  std::vector<double> share(players, 0);
  for (const std::vector<std::size_t>& order : orders) {
    std::size_t coalition = 0;
    double before = value(coalition);
    for (const std::size_t player : order) {
      coalition |= std::size_t{1} << player;
      const double after = value(coalition);
      share[player] += after - before;
      before = after;
    }
  }
  for (double& each : share) each /= static_cast<double>(orders.size());
  return share;
}

}  // namespace detente::stats
