// Each function must hold the error bound its docstring states, over random and extreme arguments, against the C
// library's 64-bit-mantissa functions and Boost.Math in long double.
#include "detente/base/maths.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/special_functions/beta.hpp>
#include <boost/math/special_functions/gamma.hpp>
#include <cmath>
#include <functional>
#include <limits>
#include <random>

namespace {

using namespace detente;
using Exact = long double;
constexpr double inf = std::numeric_limits<double>::infinity();
constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double least = std::numeric_limits<double>::denorm_min();
constexpr double largest = std::numeric_limits<double>::max();

/// Reproducible arguments: the engine is specified to the bit, the distributions of <random> are not.
class Arguments {
 public:
  double uniform(double low, double high) {
    return low + (high - low) * (static_cast<double>(bits_() >> 11U) * 0x1p-53);
  }
  double magnitude(double low, double high) { return std::exp2(uniform(low, high)); }
  double signed_magnitude(double low, double high) { return ((bits_() & 1U) == 0 ? 1 : -1) * magnitude(low, high); }

 private:
  std::mt19937_64 bits_{20};
};

/// |got − exact| in units of the distance between doubles at `exact`.
double ulps(double got, Exact exact) {
  if (std::isnan(got) || std::isnan(exact)) return std::isnan(got) && std::isnan(exact) ? 0 : inf;
  if (std::isinf(got)) return got == static_cast<double>(exact) ? 0 : inf;
  int exponent = 0;
  std::frexp(exact, &exponent);
  return static_cast<double>(std::fabs(Exact{got} - exact) / std::ldexp(Exact{1}, std::max(exponent - 53, -1074)));
}

using Function = double (*)(double);
using Reference = Exact (*)(Exact);

void expect_within(double bound, Function function, Reference reference, const std::function<double()>& argument,
                   int count = 200000) {
  double worst = 0, where = 0;
  for (int i = 0; i < count; ++i) {
    const double x = argument();
    const double error = ulps(function(x), reference(x));
    if (error > worst) worst = error, where = x;
  }
  EXPECT_LE(worst, bound) << "at " << std::hexfloat << where;
}

Exact exact_logistic(Exact x) {
  return 1 / (1 + std::exp(-x));
}
Exact exact_log_logistic(Exact x) {
  return (x < 0 ? x : 0) - std::log1p(std::exp(-std::fabs(x)));
}

TEST(Maths, ExpIsWithinOneUlp) {
  Arguments any;
  const Reference exact = [](Exact x) { return std::exp(x); };
  expect_within(1, maths::exp, exact, [&] { return any.uniform(-746, 710); });
  expect_within(1, maths::exp, exact, [&] { return any.uniform(-1, 1); });
  expect_within(1, maths::exp, exact, [&] { return any.signed_magnitude(-70, 0); });
  expect_within(1, maths::exp, exact, [&] { return any.uniform(-746, -708); });
  for (const double x : {0.0, -0.0, least, -least, 709.782712893384, 709.7827128933841, -745.1332191019411,
                         -745.1332191019412, -745.2, 1e300, -1e300, largest, -largest})
    EXPECT_LE(ulps(maths::exp(x), std::exp(Exact{x})), 1) << x;
  EXPECT_EQ(maths::exp(0), 1);
  EXPECT_EQ(maths::exp(inf), inf);
  EXPECT_EQ(maths::exp(-inf), 0);
  EXPECT_TRUE(std::isnan(maths::exp(nan)));
}

TEST(Maths, LogIsWithinOneUlp) {
  Arguments any;
  const Reference exact = [](Exact x) { return std::log(x); };
  expect_within(1, maths::log, exact, [&] { return any.magnitude(-1074, 1024); });
  expect_within(1, maths::log, exact, [&] { return any.uniform(0.5, 2); });
  expect_within(1, maths::log, exact, [&] { return 1 + any.signed_magnitude(-53, -2); });
  for (const double x : {least, 3 * least, 0x1p-1022, 0x1.fffffffffffffp-1023, 0x1.6a09e667f3bcdp0, 0x1.6a09e667f3bccp0,
                         1.0, 2.0, largest})
    EXPECT_LE(ulps(maths::log(x), std::log(Exact{x})), 1) << x;
  EXPECT_EQ(maths::log(1), 0);
  EXPECT_EQ(maths::log(0.0), -inf);
  EXPECT_EQ(maths::log(-0.0), -inf);
  EXPECT_EQ(maths::log(inf), inf);
  EXPECT_TRUE(std::isnan(maths::log(-1)) && std::isnan(maths::log(-inf)) && std::isnan(maths::log(nan)));
}

TEST(Maths, Expm1AndLog1pKeepSmallArguments) {
  Arguments any;
  const Reference expm1 = [](Exact x) { return std::expm1(x); };
  expect_within(2, maths::expm1, expm1, [&] { return any.uniform(-40, 710); });
  expect_within(2, maths::expm1, expm1, [&] { return any.uniform(-3, 3); });
  expect_within(2, maths::expm1, expm1, [&] { return any.signed_magnitude(-1074, 0); });
  const Reference log1p = [](Exact x) { return std::log1p(x); };
  expect_within(2, maths::log1p, log1p, [&] { return any.uniform(-1, 3); });
  expect_within(2, maths::log1p, log1p, [&] { return any.signed_magnitude(-1074, 0); });
  expect_within(2, maths::log1p, log1p, [&] { return any.magnitude(0, 1024); });
  EXPECT_EQ(maths::expm1(inf), inf);
  EXPECT_EQ(maths::expm1(1000), inf);
  EXPECT_EQ(maths::expm1(-inf), -1);
  EXPECT_EQ(maths::expm1(-1000), -1);
  EXPECT_EQ(maths::log1p(-1), -inf);
  EXPECT_EQ(maths::log1p(inf), inf);
  EXPECT_TRUE(std::signbit(maths::expm1(-0.0)) && std::signbit(maths::log1p(-0.0)));
  EXPECT_TRUE(std::isnan(maths::expm1(nan)) && std::isnan(maths::log1p(nan)) && std::isnan(maths::log1p(-1.5)));
}

TEST(Maths, PowIsWithinOneUlp) {
  Arguments any;
  double worst = 0;
  const auto see = [&](double x, double y) {
    worst = std::max(worst, ulps(maths::pow(x, y), std::pow(Exact{x}, Exact{y})));
  };
  for (int i = 0; i < 200000; ++i) {
    const double x = any.magnitude(-1074, 1024);
    see(x, any.uniform(-744, 709) / std::log(x));
    const double near = 1 + any.signed_magnitude(-52, -2);
    see(near, any.uniform(-744, 709) / std::log(near));
    see(any.uniform(0, 1), any.uniform(0, 20));
    see(any.uniform(0, 10), any.uniform(-5, 5));
  }
  EXPECT_LE(worst, 1);
}

TEST(Maths, PowAtTheEdgesIsTheCLibrarys) {
  for (const double x : {0.0, least, 0x1p-1022, 0.25, 0.5, 1.0, std::nextafter(1.0, 2.0), 2.0, 10.0, largest, inf, nan})
    for (const double y : {0.0,     -0.0,    1.0,  -1.0,  0.5,     -0.5,     2.0,   -2.0, 1023.0, 1024.0,
                           -1074.0, -1075.0, 1e19, -1e19, largest, -largest, least, inf,  -inf,   nan})
      EXPECT_LE(ulps(maths::pow(x, y), std::pow(Exact{x}, Exact{y})), 1) << x << " to the " << y;
  EXPECT_EQ(maths::pow(3, 2), 9);
  EXPECT_EQ(maths::pow(10, 3), 1000);
  EXPECT_TRUE(std::isnan(maths::pow(-2, 2)));
}

TEST(Maths, LogisticAndItsLogarithmAreWithinThreeUlp) {
  Arguments any;
  expect_within(3, maths::logistic, exact_logistic, [&] { return any.uniform(-745, 50); });
  expect_within(3, maths::logistic, exact_logistic, [&] { return any.uniform(-5, 5); });
  expect_within(3, maths::log_logistic, exact_log_logistic, [&] { return any.uniform(-800, 700); });
  expect_within(3, maths::log_logistic, exact_log_logistic, [&] { return any.uniform(-5, 5); });
  EXPECT_EQ(maths::logistic(0), 0.5);
  EXPECT_EQ(maths::logistic(inf), 1);
  EXPECT_EQ(maths::logistic(-inf), 0);
  EXPECT_EQ(maths::log_logistic(inf), 0);
  EXPECT_EQ(maths::log_logistic(-inf), -inf);
  EXPECT_TRUE(std::isnan(maths::logistic(nan)) && std::isnan(maths::log_logistic(nan)));
}

/// Largest relative error over `count` arguments; results below 1e-300 are left out.
double worst_relative(const std::function<double(double)>& function, const std::function<Exact(Exact)>& reference,
                      const std::function<double()>& argument, int count) {
  double worst = 0;
  for (int i = 0; i < count; ++i) {
    const double x = argument();
    const Exact exact = reference(x);
    if (std::fabs(exact) > 1e-300L)
      worst = std::max(worst, static_cast<double>(std::fabs((Exact{function(x)} - exact) / exact)));
  }
  return worst;
}

TEST(Maths, NormalCdfAndQuantileHoldTheirRelativeError) {
  Arguments any;
  const boost::math::normal_distribution<Exact> normal;
  const auto cdf = [&](Exact x) { return boost::math::cdf(normal, x); };
  const auto quantile = [&](Exact p) { return boost::math::quantile(normal, p); };
  EXPECT_LT(worst_relative(maths::normal_cdf, cdf, [&] { return any.uniform(-37, 9); }, 50000), 2e-15);
  EXPECT_LT(worst_relative(maths::normal_cdf, cdf, [&] { return any.uniform(-3, 3); }, 50000), 2e-15);
  EXPECT_LT(worst_relative(maths::normal_quantile, quantile, [&] { return any.uniform(0, 1); }, 20000), 2e-15);
  EXPECT_LT(worst_relative(maths::normal_quantile, quantile, [&] { return any.magnitude(-1070, -1); }, 20000), 2e-15);
  EXPECT_LT(worst_relative(maths::normal_quantile, quantile, [&] { return 1 - any.magnitude(-53, -1); }, 20000), 2e-15);
  for (double x = -38.6; x < -37; x += 0.01)
    EXPECT_NEAR(maths::normal_cdf(x), static_cast<double>(cdf(x)),
                std::max(1e-320, 2e-15 * static_cast<double>(cdf(x))));
}

TEST(Maths, NormalEdgesAndSymmetry) {
  EXPECT_EQ(maths::normal_cdf(0), 0.5);
  EXPECT_EQ(maths::normal_cdf(inf), 1);
  EXPECT_EQ(maths::normal_cdf(-inf), 0);
  EXPECT_EQ(maths::normal_quantile(0.5), 0);
  EXPECT_EQ(maths::normal_quantile(0), -inf);
  EXPECT_EQ(maths::normal_quantile(1), inf);
  EXPECT_TRUE(std::isnan(maths::normal_quantile(-0.1)) && std::isnan(maths::normal_quantile(1.1)));
  EXPECT_TRUE(std::isnan(maths::normal_quantile(nan)) && std::isnan(maths::normal_cdf(nan)));
  EXPECT_NEAR(maths::normal_quantile(0.25), -0.6744897501960817, 1e-15);  // Wichura's check values
  EXPECT_NEAR(maths::normal_quantile(0.001), -3.090232306167814, 5e-15);
  EXPECT_NEAR(maths::normal_quantile(1e-20), -9.262340089798408, 2e-14);
  for (int k = 1; k < 512; ++k) EXPECT_EQ(maths::normal_quantile(k / 1024.0), -maths::normal_quantile(1 - k / 1024.0));
}

TEST(Maths, LogGammaHoldsItsError) {
  Arguments any;
  double worst = 0;
  for (int i = 0; i < 50000; ++i) {
    const double x = i % 2 == 0 ? any.magnitude(-900, 900) : any.uniform(0.01, 30);
    const Exact exact = boost::math::lgamma(Exact{x});
    worst = std::max(
        worst, static_cast<double>(std::fabs(maths::log_gamma(x) - exact) / std::max(Exact{1}, std::fabs(exact))));
  }
  EXPECT_LT(worst, 1e-14);
  EXPECT_NEAR(maths::log_gamma(1), 0, 1e-14);
  EXPECT_NEAR(maths::log_gamma(5), std::log(24.0), 1e-14);
  EXPECT_EQ(maths::log_gamma(0), inf);
  EXPECT_EQ(maths::log_gamma(inf), inf);
  EXPECT_TRUE(std::isnan(maths::log_gamma(-0.5)) && std::isnan(maths::log_gamma(nan)));
}

double worst_beta(double low, double high, bool far) {
  Arguments any;
  double worst = 0;
  for (int i = 0; i < 5000; ++i) {
    const double a = any.magnitude(low, high), b = any.magnitude(low, high);
    const double mean = a / (a + b), deviation = std::sqrt(mean * (1 - mean) / (a + b + 1));
    const double x = far ? any.magnitude(-40, 0) : std::clamp(mean + any.uniform(-6, 6) * deviation, 1e-12, 1.0);
    const Exact exact = boost::math::ibeta(Exact{a}, Exact{b}, Exact{x});
    if (exact > 1e-280L)
      worst = std::max(worst, static_cast<double>(std::fabs((maths::incomplete_beta(a, b, x) - exact) / exact)));
  }
  return worst;
}

TEST(Maths, IncompleteBetaHoldsItsRelativeError) {
  EXPECT_LT(worst_beta(-6.64, 9.96, false), 1e-12);
  EXPECT_LT(worst_beta(-6.64, 9.96, true), 1e-12);
  EXPECT_LT(worst_beta(10, 19.9, false), 2e-11);
}

TEST(Maths, IncompleteBetaKnownValuesAndEdges) {
  // I_x(1, b) = 1 − (1−x)^b; I_x(a, 1) = x^a; I_x(2, 2) = x²(3 − 2x); I_½(a, a) = ½.
  EXPECT_NEAR(maths::incomplete_beta(1, 3, 0.25), 1 - 0.421875, 1e-15);
  EXPECT_NEAR(maths::incomplete_beta(3, 1, 0.25), 0.015625, 1e-16);
  EXPECT_NEAR(maths::incomplete_beta(2, 2, 0.3), 0.09 * 2.4, 1e-15);
  EXPECT_NEAR(maths::incomplete_beta(7.5, 7.5, 0.5), 0.5, 1e-14);
  EXPECT_EQ(maths::incomplete_beta(2, 5, 0), 0);
  EXPECT_EQ(maths::incomplete_beta(2, 5, 1), 1);
  EXPECT_TRUE(std::isnan(maths::incomplete_beta(0, 1, 0.5)) && std::isnan(maths::incomplete_beta(1, -1, 0.5)));
  EXPECT_TRUE(std::isnan(maths::incomplete_beta(1, 1, 1.5)) && std::isnan(maths::incomplete_beta(1, 1, nan)));
  EXPECT_TRUE(std::isnan(maths::incomplete_beta(inf, 1, 0.5)));
}

}  // namespace
