// The two uncertainties told apart on samples whose truth is known (V13), and paired differences against the
// definition.
#include "detente/stats/uncertainty.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <vector>

#include "detente/base/distribution.hpp"
#include "detente/base/philox.hpp"
#include "detente/stats/paired.hpp"

namespace detente::stats {
namespace {

struct Sample {
  std::vector<std::uint32_t> hits;
  std::vector<std::uint8_t> flags;
};

/// R Bernoulli(θ_j) runs for each of J draws of θ from a Beta(a, b).
Sample bernoulli_beta(double a, double b, std::uint32_t vectors, std::uint32_t runs, std::uint64_t seed) {
  const Distribution theta{.shape = Shape::beta, .a = a, .b = b, .low = 0, .high = 1};
  const Draws draws(seed);
  Sample out;
  for (std::uint32_t j = 0; j < vectors; ++j) {
    const double p = theta.quantile(unit(draws.at(j, 0, 0, 0).word[0]));
    out.hits.push_back(0);
    for (std::uint32_t r = 0; r < runs; ++r) {
      const bool hit = unit(draws.at(j, 1, r, 0).word[0]) < p;
      out.hits.back() += hit ? 1U : 0U;
      out.flags.push_back(hit ? 1 : 0);
    }
  }
  return out;
}

TEST(TwoUncertaintiesTest, FindTheSpreadOfABetaThroughTheNoiseOfFewRuns) {
  // Beta(2, 6): mean 1/4, sd √(12/(64·9)) = 0.1443. With 8 runs a vector counting alone has an sd of about 0.14.
  const Sample sample = bernoulli_beta(2, 6, 4000, 8, 3);
  const TwoUncertainties found = two_uncertainties(sample.hits, 8);
  EXPECT_NEAR(found.p, 0.25, 0.01);
  EXPECT_NEAR(found.parameter_sd, 0.1443, 0.01);
  // Given θ, Var_r = θ(1 − θ), mean 1/4·3/4 − 0.1443² = 0.1667: √(0.1667/(4000·8)).
  EXPECT_NEAR(found.mc_se, std::sqrt(0.1667 / 32000), 1e-4);
  // The 90 % range of Beta(2, 6) is 0.053 to 0.521; the shrunk sample has its sd, if not its shape.
  EXPECT_NEAR(found.low, 0.053, 0.05);
  EXPECT_NEAR(found.high, 0.521, 0.05);
}

TEST(TwoUncertaintiesTest, SeesNoSpreadWhereEveryVectorHasTheSameChance) {
  const Sample sample = bernoulli_beta(3e5, 7e5, 2000, 10, 1);  // θ = 0.3 ± 0.0005
  const TwoUncertainties found = two_uncertainties(sample.hits, 10);
  EXPECT_NEAR(found.p, 0.3, 0.01);
  EXPECT_LT(found.parameter_sd, 0.03);
  EXPECT_LT(found.high - found.low, 0.1);
}

TEST(TwoUncertaintiesTest, OneRunAVectorCannotTellThemApart) {
  const std::vector<std::uint32_t> hits{1, 0, 1, 1};
  const TwoUncertainties found = two_uncertainties(hits, 1);
  EXPECT_DOUBLE_EQ(found.p, 0.75);
  EXPECT_DOUBLE_EQ(found.mc_se, std::sqrt(0.75 * 0.25 / 4));
  EXPECT_EQ(found.parameter_sd, 0);
}

TEST(TwoUncertaintiesTest, TwoVectorsByHand) {
  // p̂ = 1/4 and 3/4 of 4 runs: noise = mean(3/16, 3/16)/3 = 1/16; between = (1/16 + 1/16)/1 = 1/8; parameter = 1/16.
  const TwoUncertainties found = two_uncertainties(std::vector<std::uint32_t>{1, 3}, 4);
  EXPECT_DOUBLE_EQ(found.p, 0.5);
  EXPECT_DOUBLE_EQ(found.mc_se, std::sqrt(1.0 / 32));
  EXPECT_DOUBLE_EQ(found.parameter_sd, 0.25);
}

RC_GTEST_PROP(TwoUncertaintiesTest, RangeHoldsTheMeanAndStaysWithinTheVectorsShares, ()) {
  const auto runs = *rc::gen::inRange<std::uint32_t>(2, 20);
  const auto hits = *rc::gen::container<std::vector<std::uint32_t>>(*rc::gen::inRange<std::size_t>(2, 30),
                                                                    rc::gen::inRange<std::uint32_t>(0, runs + 1));
  const TwoUncertainties found = two_uncertainties(hits, runs);
  RC_ASSERT(found.low >= -1e-12 && found.high <= 1 + 1e-12);
  RC_ASSERT(found.low <= found.high);
  RC_ASSERT(found.mc_se >= 0 && found.parameter_sd >= 0);
}

TEST(PairedTest, FourRunsByHand) {
  // One vector of four runs: gain, lose, both, gain.
  const std::vector<std::uint8_t> base{0, 1, 1, 0}, arm{1, 0, 1, 1};
  const Paired found = paired(base, arm, 4);
  EXPECT_DOUBLE_EQ(found.difference, 0.25);
  EXPECT_DOUBLE_EQ(found.table.gain, 0.5);
  EXPECT_DOUBLE_EQ(found.table.lose, 0.25);
  EXPECT_DOUBLE_EQ(found.table.both, 0.25);
  EXPECT_DOUBLE_EQ(found.table.neither, 0);
  // One vector: the error of its runs, √((3/4 − 1/16)/3).
  EXPECT_DOUBLE_EQ(found.se, std::sqrt((0.75 - 0.0625) / 3));
}

TEST(PairedTest, ClustersItsErrorByVector) {
  // Two vectors that differ by +1 and −1: the mean is 0 and says nothing; sd of (1, −1) is √2, over √2.
  const std::vector<std::uint8_t> base{0, 0, 1, 1}, arm{1, 1, 0, 0};
  const Paired found = paired(base, arm, 2);
  EXPECT_EQ(found.difference, 0);
  EXPECT_DOUBLE_EQ(found.se, 1);
}

RC_GTEST_PROP(PairedTest, EqualsTheDifferenceOfSharesAndItsTableAddsUp, ()) {
  const auto runs = *rc::gen::inRange<std::uint32_t>(1, 6);
  const auto vectors = *rc::gen::inRange<std::size_t>(1, 12);
  const auto flags =
      rc::gen::container<std::vector<std::uint8_t>>(runs * vectors, rc::gen::inRange<std::uint8_t>(0, 2));
  const auto base = *flags;
  const auto arm = *flags;
  const Paired found = paired(base, arm, runs);
  double sum = 0;
  for (std::size_t i = 0; i < base.size(); ++i) sum += static_cast<double>(arm[i]) - static_cast<double>(base[i]);
  RC_ASSERT(std::abs(found.difference - sum / static_cast<double>(base.size())) < 1e-12);
  RC_ASSERT(std::abs(found.table.gain + found.table.lose + found.table.both + found.table.neither - 1) < 1e-12);
  RC_ASSERT(std::abs(found.table.gain - found.table.lose - found.difference) < 1e-12);
  const Paired same = paired(base, base, runs);
  RC_ASSERT(same.difference == 0 && same.se == 0 && same.low == 0 && same.high == 0);
}

}  // namespace
}  // namespace detente::stats
