// Quantiles must be those of Boost.Math after cutting to the range by hand; cut, degenerate and far-out distributions
// must keep what the header promises.
#include "detente/base/distribution.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/lognormal.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/triangular.hpp>
#include <boost/math/distributions/uniform.hpp>
#include <cmath>
#include <vector>

namespace {

using namespace detente;
using Exact = long double;
constexpr double inf = std::numeric_limits<double>::infinity();

/// A step to the neighbouring double may carry more than the rounding of u does where a density is steep.
double neighbours_share(const Distribution& d, double x) {
  return d.cdf(std::nextafter(x, inf)) - d.cdf(std::nextafter(x, -inf));
}

template <class Judge>
void expect_quantiles_of(const Judge& judge, const Distribution& d, double tolerance) {
  const auto share = [&](double x, Exact otherwise) {
    const auto [least, most] = boost::math::support(judge);
    if (std::isinf(x)) return otherwise;
    return Exact{x} <= least ? Exact{0} : Exact{x} >= most ? Exact{1} : boost::math::cdf(judge, Exact{x});
  };
  const Exact first = share(d.low, 0), mass = share(d.high, 1) - first;
  for (int i = 1; i < 400; ++i) {
    const double u = i < 200 ? i / 200.0 : (i % 2 == 0 ? std::exp2(-i / 13.0) : 1 - std::exp2(-i / 13.0));
    const auto exact = static_cast<double>(boost::math::quantile(judge, first + Exact{u} * mass));
    // Where the density is thin, the rounding of a share near 1 moves the value: 2^-51 of share is allowed.
    const bool at_end = Exact{exact} == boost::math::support(judge).second;
    const double thin = at_end ? 0 : static_cast<double>(0x1p-51L / boost::math::pdf(judge, Exact{exact}));
    EXPECT_NEAR(d.quantile(u), exact, tolerance * std::max(std::fabs(exact), 1e-6) + thin) << "u = " << u;
    EXPECT_NEAR(d.cdf(exact), u, 1e-9 + neighbours_share(d, exact));
  }
}

TEST(Distribution, QuantilesAgreeWithBoostUncut) {
  expect_quantiles_of(boost::math::uniform_distribution<Exact>(0.3L, 0.5L), {Shape::uniform, 0.3, 0.5}, 1e-14);
  expect_quantiles_of(boost::math::triangular_distribution<Exact>(0.3, 0.45, 0.6), {Shape::triangular, 0.3, 0.45, 0.6},
                      1e-13);
  expect_quantiles_of(boost::math::triangular_distribution<Exact>(0, 0, 1), {Shape::triangular, 0, 0, 1}, 1e-13);
  expect_quantiles_of(boost::math::triangular_distribution<Exact>(0, 1, 1), {Shape::triangular, 0, 1, 1}, 1e-13);
  expect_quantiles_of(boost::math::normal_distribution<Exact>(0.5, 0.125), {Shape::normal, 0.5, 0.125}, 1e-13);
  expect_quantiles_of(boost::math::lognormal_distribution<Exact>(1.0, 0.5), {Shape::lognormal, 1, 0.5}, 1e-13);
  expect_quantiles_of(boost::math::beta_distribution<Exact>(2, 5), {Shape::beta, 2, 5}, 1e-13);
  expect_quantiles_of(boost::math::beta_distribution<Exact>(0.5, 0.5), {Shape::beta, 0.5, 0.5}, 1e-13);
  expect_quantiles_of(boost::math::beta_distribution<Exact>(300, 40), {Shape::beta, 300, 40}, 1e-13);
}

TEST(Distribution, QuantilesAgreeWithBoostCutToARange) {
  expect_quantiles_of(boost::math::normal_distribution<Exact>(0.5, 0.25), {Shape::normal, 0.5, 0.25, 0, 0, 1}, 1e-13);
  expect_quantiles_of(boost::math::normal_distribution<Exact>(0.5, 0.25), {Shape::normal, 0.5, 0.25, 0, 0.75, inf},
                      1e-12);
  expect_quantiles_of(boost::math::lognormal_distribution<Exact>(1, 0.5), {Shape::lognormal, 1, 0.5, 0, 0, 3}, 1e-13);
  expect_quantiles_of(boost::math::beta_distribution<Exact>(2, 5), {Shape::beta, 2, 5, 0, 0.25, 0.5}, 1e-13);
  expect_quantiles_of(boost::math::beta_distribution<Exact>(2, 5), {Shape::beta, 2, 5, 0, 0.5, 1}, 1e-12);
  expect_quantiles_of(boost::math::triangular_distribution<Exact>(-0.5, 0, 1), {Shape::triangular, -0.5, 0, 1, 0.25, 2},
                      1e-12);
}

TEST(Distribution, Interval90PutsAFifteenthOfTenBelowAndAbove) {
  const Distribution d{Shape::interval90, 0.3, 0.5};
  EXPECT_NEAR(d.quantile(0.05), 0.3, 1e-15);
  EXPECT_NEAR(d.quantile(0.95), 0.5, 1e-15);
  EXPECT_NEAR(d.central(), 0.4, 1e-15);
}

TEST(Distribution, CentralIsTheModeOfATriangularElseTheMedian) {
  EXPECT_EQ((Distribution{Shape::triangular, 0, 0.05, 0.15}.central()), 0.05);
  EXPECT_EQ((Distribution{Shape::triangular, 0, 0.05, 0.15, 0.1, 1}.central()), 0.1);
  EXPECT_EQ((Distribution{Shape::point, 0.4}.central()), 0.4);
  EXPECT_EQ((Distribution{Shape::uniform, 0, 4, 0, 0, 2}.central()), 1);
  EXPECT_NEAR((Distribution{Shape::lognormal, 1, 0.4}.central()), std::exp(1.0), 1e-14);
}

TEST(Distribution, ASpreadOfNothingIsItsCentreMovedIntoTheRange) {
  for (const double u : {0x1p-33, 0.3, 0.9}) {
    EXPECT_EQ((Distribution{Shape::point, 3, 0, 0, 0, 1}.quantile(u)), 1);
    EXPECT_EQ((Distribution{Shape::uniform, 0.4, 0.4}.quantile(u)), 0.4);
    EXPECT_EQ((Distribution{Shape::triangular, 0.4, 0.4, 0.4}.quantile(u)), 0.4);
    EXPECT_EQ((Distribution{Shape::interval90, 0.4, 0.4}.quantile(u)), 0.4);
    EXPECT_EQ((Distribution{Shape::normal, 0.4, 0}.quantile(u)), 0.4);
    EXPECT_EQ((Distribution{Shape::lognormal, 0, 0}.quantile(u)), 1);
    EXPECT_EQ((Distribution{Shape::normal, 0.4, 1, 0, 0.2, 0.2}.quantile(u)), 0.2);
    EXPECT_EQ((Distribution{Shape::beta, 2, 5, 0, 0.2, 0.2}.quantile(u)), 0.2);
  }
  const Distribution point{Shape::point, 0.4};
  EXPECT_EQ(point.cdf(0.39), 0);
  EXPECT_EQ(point.cdf(0.4), 1);
}

TEST(Distribution, ARangeThatLeavesNothingGivesItsNearestEnd) {
  EXPECT_EQ((Distribution{Shape::uniform, 0.6, 0.8, 0, 0, 0.5}.quantile(0.3)), 0.5);
  EXPECT_EQ((Distribution{Shape::normal, 0, 1, 0, 100, 200}.quantile(0.3)), 100);
  EXPECT_EQ((Distribution{Shape::normal, 0, 1, 0, -200, -100}.quantile(0.3)), -100);
  EXPECT_EQ((Distribution{Shape::lognormal, 0, 1, 0, -3, -2}.quantile(0.3)), -2);
  EXPECT_EQ((Distribution{Shape::beta, 2, 5, 0, 3, 4}.quantile(0.3)), 3);
  EXPECT_EQ((Distribution{Shape::normal, 0, 1, 0, 100, 200}.cdf(150)), 1);
}

TEST(Distribution, AFarTailIsCutFromItsOwnSide) {
  // Beyond z a normal is nearly exponential with rate z + 1/z: the median of the tail at 20 lies near 20 + ln 2
  // / 20.05.
  const Distribution d{Shape::normal, 0, 1, 0, 20, inf};
  EXPECT_NEAR(d.quantile(0.5), 20 + std::log(2.0) / 20.05, 2e-4);
  EXPECT_NEAR(d.quantile(0.5), -(Distribution{Shape::normal, 0, 1, 0, -inf, -20}.quantile(0.5)), 1e-14);
}

/// Any distribution somebody may write, with the range a field may have, tame and wild.
Distribution any_distribution() {
  const auto real = [](int low, int high) { return *rc::gen::inRange(low * 1000, high * 1000 + 1) / 1000.0; };
  std::vector<double> three{real(-2, 3), real(-2, 3), real(-2, 3)};
  std::sort(three.begin(), three.end());
  const double low = real(-2, 2);
  Distribution d{static_cast<Shape>(*rc::gen::inRange(0, 7)), three[0], three[1], three[2], low, low + real(0, 3)};
  if (d.shape == Shape::beta) d.a = real(0, 20) + 0.05, d.b = real(0, 20) + 0.05;
  if (d.shape == Shape::normal || d.shape == Shape::lognormal) d.b = std::fabs(d.b);
  if (*rc::gen::inRange(0, 3) == 0) d.high = inf;
  if (*rc::gen::inRange(0, 3) == 0) d.low = -inf;
  return d;
}

RC_GTEST_PROP(Distribution, QuantilesStayInRangeAndNeverDecrease, ()) {
  const Distribution d = any_distribution();
  double before = -inf;
  for (int i = 1; i < 64; ++i) {
    const double q = d.quantile(i / 64.0);
    RC_ASSERT(q >= d.low && q <= d.high);
    RC_ASSERT(q >= before);
    before = q;
  }
}

RC_GTEST_PROP(Distribution, CdfUndoesTheQuantile, ()) {
  const Distribution d = any_distribution();
  if (d.quantile(0.01) == d.quantile(0.99)) return;  // a single value
  for (const double u : {0.01, 0.2, 0.5, 0.7, 0.99}) {
    const double q = d.quantile(u);
    RC_ASSERT(std::fabs(d.cdf(q) - u) <= 1e-10 + 2 * neighbours_share(d, q));
  }
}

RC_GTEST_PROP(Distribution, CuttingIsConditioning, ()) {
  Distribution cut = any_distribution();
  Distribution whole = cut;
  whole.low = -inf, whole.high = inf;
  const double first = whole.cdf(cut.low), mass = whole.cdf(cut.high) - first;
  if (mass < 1e-3 || cut.low == cut.high || whole.quantile(0.01) == whole.quantile(0.99)) return;
  for (const double share : {0.1, 0.5, 0.9}) {
    const double x = whole.quantile(first + share * mass);
    RC_ASSERT(std::fabs(cut.cdf(x) - share) <= 1e-9);
  }
}

TEST(Distribution, NeighbouringSharesOfABetaNeverGoBackwards) {
  for (const Distribution& d : {Distribution{Shape::beta, 2, 5}, Distribution{Shape::beta, 300, 40, 0, 0.9, 1}}) {
    double u = 0.7, before = 0;
    for (int i = 0; i < 300; ++i, u = std::nextafter(u, 1.0)) {
      const double q = d.quantile(u);
      EXPECT_GE(q, before);
      before = q;
    }
  }
}

}  // namespace
