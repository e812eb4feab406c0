// Every lane width on every instruction set this processor has must give the bits of the scalar functions.
#include "detente/base/lanes/lanes.hpp"

#include <gtest/gtest.h>
#include <hwy/highway.h>

#include <bit>
#include <cmath>
#include <limits>
#include <random>
#include <vector>

#include "detente/base/maths.hpp"

namespace {

using namespace detente;
constexpr double inf = std::numeric_limits<double>::infinity();
constexpr double nan = std::numeric_limits<double>::quiet_NaN();

/// The same number, or both NaN.
bool same(double x, double y) {
  return (std::isnan(x) && std::isnan(y)) || std::bit_cast<std::uint64_t>(x) == std::bit_cast<std::uint64_t>(y);
}

/// Random bit patterns (all magnitudes, infinities, NaN), ordinary numbers, shares in (0, 1), and the edges.
std::vector<double> arguments() {
  std::mt19937_64 bits(3);
  std::vector<double> x{0.0, -0.0,    inf,   -inf,  nan,    1.0,    -1.0,   0x1p-1074, 0x1p-1022, 0.075, 0.925,
                        0.5, 0x1p-36, 1e308, 709.7, 709.79, -745.1, -745.2, -708.5,    1e-300,    750.0, -750.0};
  for (int i = 0; i < 5000; ++i) {
    x.push_back(std::bit_cast<double>(bits()));
    x.push_back((static_cast<double>(bits() >> 11U) * 0x1p-53 - 0.5) * 1500);
    x.push_back((static_cast<double>(bits() >> 11U) + 0.5) * 0x1p-53);
    x.push_back(std::exp2(-static_cast<double>(bits() >> 54U)));
  }
  return x;
}

using Scalar = double (*)(double);
using Vector = void (*)(std::span<const double>, std::span<double>, unsigned);

void expect_same(Scalar scalar, Vector vector, const std::vector<double>& x, unsigned lanes) {
  std::vector<double> out(x.size());
  vector(x, out, lanes);
  std::size_t differ = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    if (!same(out[i], scalar(x[i])) && ++differ < 5)
      ADD_FAILURE() << std::hexfloat << x[i] << ": " << out[i] << " instead of " << scalar(x[i]);
  }
  EXPECT_EQ(differ, 0U) << lanes << " lanes: " << lanes::which(lanes);
}

TEST(Lanes, AllWidthsOnAllInstructionSetsGiveTheScalarBits) {
  const std::vector<double> x = arguments();
  for (std::int64_t rest = hwy::SupportedTargets(); rest != 0; rest &= rest - 1) {
    hwy::SetSupportedTargetsForTest(rest & -rest);
    hwy::GetChosenTarget().Update(hwy::SupportedTargets());
    for (const unsigned lanes : {1U, 2U, 4U, 8U}) {
      expect_same(maths::exp, lanes::exp, x, lanes);
      expect_same(maths::log, lanes::log, x, lanes);
      expect_same(maths::logistic, lanes::logistic, x, lanes);
      expect_same(maths::normal_quantile, lanes::normal_quantile, x, lanes);
    }
  }
  hwy::SetSupportedTargetsForTest(0);
  hwy::GetChosenTarget().Update(hwy::SupportedTargets());
}

TEST(Lanes, AnyLengthAndInPlace) {
  for (std::size_t n = 0; n < 20; ++n)
    for (const unsigned lanes : {0U, 1U, 2U, 4U, 8U}) {
      std::vector<double> x(n + 1, 0.25);
      x[n] = 77;  // must stay
      lanes::normal_quantile(std::span(x).first(n), std::span(x).first(n), lanes);
      for (std::size_t i = 0; i < n; ++i) EXPECT_TRUE(same(x[i], maths::normal_quantile(0.25)));
      EXPECT_EQ(x[n], 77);
    }
}

TEST(Lanes, SaysWhatReallyRuns) {
  EXPECT_EQ(lanes::width(1), 1U);
  for (const unsigned lanes : {2U, 4U, 8U}) {
    EXPECT_LE(lanes::width(lanes), lanes);
    EXPECT_NE(lanes::which(lanes).find(std::to_string(lanes::width(lanes)) + " lane"), std::string::npos);
  }
}

}  // namespace
