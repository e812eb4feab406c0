// Shapley values on games with known answers and against the definition over all orders.
#include "detente/stats/shapley.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <numeric>

namespace detente::stats {
namespace {

TEST(ShapleyTest, GloveGame) {
  // One left glove (player 0), two right ones: a pair is worth 1. Shapley gives 2/3, 1/6, 1/6.
  std::vector<double> value(8, 0);
  for (std::size_t s = 0; s < 8; ++s) value[s] = (s & 1U) != 0 && (s & 6U) != 0 ? 1 : 0;
  const std::vector<double> share = shapley(value, 3);
  EXPECT_NEAR(share[0], 2.0 / 3, 1e-15);
  EXPECT_NEAR(share[1], 1.0 / 6, 1e-15);
  EXPECT_NEAR(share[2], 1.0 / 6, 1e-15);
}

TEST(ShapleyTest, OnePlayerHasIt) {
  EXPECT_EQ(shapley(std::vector<double>{0.2, 0.7}, 1), std::vector<double>{0.7 - 0.2});
}

RC_GTEST_PROP(ShapleyTest, IsTheMeanOverAllOrdersAndAddsUp, ()) {
  const auto players = *rc::gen::inRange<std::size_t>(1, 6);
  std::vector<double> value;
  for (std::size_t s = 0; s < std::size_t{1} << players; ++s) value.push_back(*rc::gen::inRange(0, 1000) / 1000.0);
  const std::vector<double> share = shapley(value, players);

  std::vector<std::size_t> order(players);
  std::iota(order.begin(), order.end(), 0U);
  std::vector<double> mean(players, 0);
  double orders = 0;
  do {
    std::size_t coalition = 0;
    for (const std::size_t player : order) {
      const std::size_t joined = coalition | std::size_t{1} << player;
      mean[player] += value[joined] - value[coalition];
      coalition = joined;
    }
    ++orders;
  } while (std::next_permutation(order.begin(), order.end()));
  for (std::size_t i = 0; i < players; ++i) RC_ASSERT(std::abs(share[i] - mean[i] / orders) < 1e-12);
  const double sum = std::accumulate(share.begin(), share.end(), 0.0);
  RC_ASSERT(std::abs(sum - (value.back() - value.front())) < 1e-12);
}

}  // namespace
}  // namespace detente::stats
