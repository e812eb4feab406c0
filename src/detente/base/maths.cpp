#include "detente/base/maths.hpp"

#include <bit>
#include <cmath>
#include <cstdint>
#include <initializer_list>
#include <limits>

namespace detente::maths {
namespace kernel {
namespace {
#include "detente/base/lanes/kernels.inl"

/// One double a lane.
struct One {
  using V = double;
  using M = bool;
  static V set(double x) { return x; }
  static M less(V x, V y) { return x < y; }
  static M equal(V x, V y) { return x == y; }
  static V select(M mask, V yes, V no) { return mask ? yes : no; }
  static bool any(M mask) { return mask; }
  static V abs(V x) { return std::fabs(x); }
  static V sqrt(V x) { return std::sqrt(x); }
  static V bit_and(V x, std::uint64_t y) { return std::bit_cast<double>(std::bit_cast<std::uint64_t>(x) & y); }
  static V bit_or(V x, std::uint64_t y) { return std::bit_cast<double>(std::bit_cast<std::uint64_t>(x) | y); }
  static V shift_left_52(V x) { return std::bit_cast<double>(std::bit_cast<std::uint64_t>(x) << 52U); }
  static V shift_right_52(V x) { return std::bit_cast<double>(std::bit_cast<std::uint64_t>(x) >> 52U); }
};

}  // namespace
}  // namespace kernel

namespace {

using kernel::One;
constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double nan = std::numeric_limits<double>::quiet_NaN();

/// An unevaluated sum: high carries the value, low what rounding lost.
struct Pair {
  double high, low;
};

/// Knuth's exact sum.
Pair two_sum(double x, double y) {
  const double sum = x + y;
  const double part = sum - x;
  return {sum, (x - (sum - part)) + (y - part)};
}

/// Dekker's exact product by Veltkamp's splitting, without FMA; |x|, |y| below 2^990.
Pair two_product(double x, double y) {
  const double x_big = 0x1.0000002p27 * x, y_big = 0x1.0000002p27 * y;
  const double x_high = x_big - (x_big - x), y_high = y_big - (y_big - y);
  const double x_low = x - x_high, y_low = y - y_high;
  const double product = x * y;
  return {product, ((x_high * y_high - product) + x_high * y_low + x_low * y_high) + x_low * y_low};
}

Pair product(Pair x, Pair y) {
  const Pair p = two_product(x.high, y.high);
  return {p.high, p.low + (x.high * y.low + x.low * y.high)};
}

/// ln x of a positive finite x with a relative error near 2^-64: 2s + 2s³/3 in pairs, the rest of the series plain.
Pair log_pair(double x) {
  static constexpr double q[] = {0x1.999999999999ap-2, 0x1.2492492492521p-2, 0x1.c71c71c6eaa10p-3,
                                 0x1.745d177a96056p-3, 0x1.3b1395d2190c1p-3, 0x1.1118c7e4b0917p-3,
                                 0x1.df7cc8e5fa539p-4, 0x1.e02e6fff27908p-4};
  const auto [k, m] = kernel::split<One>(x);
  const double f = m - 1;
  const Pair divisor = {2 + f, f - ((2 + f) - 2)};
  const double s = f / divisor.high;
  const Pair back = two_product(s, divisor.high);
  const Pair s2 = {s, (((f - back.high) - back.low) - s * divisor.low) / divisor.high};
  const Pair z = product(s2, s2);
  const Pair cubic = product(product(s2, z), {0x1.5555555555555p-1, 0x1.5555555555555p-55});
  const double rest = s * z.high * z.high * kernel::polynomial<One>(z.high, q);
  const Pair first = two_sum(k * 0x1.62e42fefa3000p-1, 2 * s2.high);
  const Pair second = two_sum(first.high, cubic.high);
  const double low = second.low + (first.low + (((2 * s2.low + cubic.low) + k * 0x1.3de6af278ece6p-42) + rest));
  return two_sum(second.high, low);
}

/// What Stirling's formula leaves: ln Γ(x) − (x − ½) ln x + x − ½ ln 2π, for x > 0; absolute error near 1e-15.
double stirling_rest(double x) {
  double climbed = 0;
  for (; x < 10; x += 1) climbed += (x + 0.5) * log1p(1 / x) - 1;
  static constexpr double series[] = {1.0 / 12,   -1.0 / 360,      1.0 / 1260, -1.0 / 1680,
                                      1.0 / 1188, -691.0 / 360360, 1.0 / 156};
  return climbed + kernel::polynomial<One>(1 / (x * x), series) / x;
}

/// ln(x/centre) − (x/centre − 1), both positive.
double log_minus_linear(double x, double centre) {
  const double u = (x - centre) / centre;
  return (std::fabs(u) < 0.5 ? log1p(u) : log(x / centre)) - u;
}

/// x^a y^b / B(a, b) for x + y = 1. The powers are taken relative to the mean a/(a+b), where the large terms of ln x^a,
/// ln y^b and ln B cancel by algebra instead of by subtraction (DiDonato & Morris, ACM TOMS 18 (1992) 360–373).
double beta_power(double a, double b, double x, double y) {
  const double sum = a + b;
  const double exponent = a * log_minus_linear(x, a / sum) + b * log_minus_linear(y, b / sum) +
                          (stirling_rest(sum) - stirling_rest(a) - stirling_rest(b));
  return std::sqrt(a * (b / sum) / 6.283185307179586477) * exp(exponent);
}

/// The fraction 1/(1 + d1/(1 + d2/(1 + …))) of DLMF 8.17.22, evaluated forward (Lentz's method).
double beta_fraction(double a, double b, double x) {
  constexpr double tiny = 1e-300;
  double c = 1, d = 1 - (a + b) * x / (a + 1);
  d = 1 / (std::fabs(d) < tiny ? tiny : d);
  double value = d;
  for (int m = 1; m < 100000; ++m) {
    const double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
    const double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
    double change = 1;
    for (const double term : {even, odd}) {
      d = 1 + term * d;
      c = 1 + term / c;
      d = 1 / (std::fabs(d) < tiny ? tiny : d);
      if (std::fabs(c) < tiny) c = tiny;
      change = c * d;
      value *= change;
    }
    if (std::fabs(change - 1) < 0x1p-52) break;
  }
  return value;
}

}  // namespace

double exp(double x) {
  return kernel::exp<One>(x);
}
double log(double x) {
  return kernel::log<One>(x);
}
double logistic(double x) {
  return kernel::logistic<One>(x);
}
double normal_quantile(double p) {
  return kernel::normal_quantile<One>(p);
}

double expm1(double x) {
  if (!(x < 720)) return x > 720 ? infinity : x;
  if (x < -38) return -1;
  if (std::fabs(x) < 0x1p-54) return x;
  const auto [k, em1] = kernel::reduce_exp<One>(x, 0);
  if (k == 0) return em1;
  const double rest = k > 60 ? 1 : 1 - kernel::power_of_two<One>(-k);
  return kernel::scale<One>(em1 + rest, k);
}

double log1p(double x) {
  if (!(x > -1)) return x == -1 ? -infinity : nan;
  if (std::fabs(x) < 0x1p-54) return x;
  if (x > 0x1p60) return log(x);
  const double u = 1 + x;
  const double lost = x > 1 ? 1 - (u - x) : x - (u - 1);
  return log(u) + lost / u;
}

double pow(double x, double y) {
  if (y == 0 || x == 1) return 1;
  if (std::isnan(x) || std::isnan(y) || x < 0) return nan;
  if (x == 0 || x == infinity) return (x == 0) == (y > 0) ? 0 : infinity;
  const Pair ln = log_pair(x);
  const double estimate = y * ln.high;
  if (estimate > 710) return infinity;
  if (estimate < -746) return 0;
  const Pair exponent = two_product(y, ln.high);
  const auto [k, em1] = kernel::reduce_exp<One>(exponent.high, exponent.low + y * ln.low);
  return kernel::scale<One>(1 + em1, k);
}

double log_logistic(double x) {
  return (x < 0 ? x : 0) - log1p(exp(-std::fabs(x)));
}

double normal_cdf(double x) {
  static constexpr double a[] = {18154.981253343561249, 1067.6894854603709582, 161.02823106855587881,
                                 2.2352520354606839287, 0.065682337918207449113};
  static constexpr double b[] = {45507.789335026729956, 10260.932208618978205, 976.09855173777669322,
                                 47.20258190468824187, 1.0};
  static constexpr double c[] = {9842.7148383839780218, 11602.651437647350124,  6848.1904505362823326,
                                 2494.5375852903726711, 597.27027639480026226,  93.506656132177855979,
                                 8.8831497943883759412, 0.39894151208813466764, 1.0765576773720192317e-8};
  static constexpr double d[] = {19685.429676859990727, 38912.003286093271411, 34900.952721145977266,
                                 18615.571640885098091, 6485.558298266760755,  1519.377599407554805,
                                 235.38790178262499861, 22.266688044328115691, 1.0};
  static constexpr double p[] = {2.9112874951168792e-5, 0.001421619193227893466, 0.022235277870649807,
                                 0.1274011611602473639, 0.21589853405795699,     0.02307344176494017303};
  static constexpr double q[] = {7.29751555083966205e-5, 0.00378239633202758244, 0.0659881378689285515,
                                 0.468238212480865118,   1.28426009614491121,    1.0};
  if (std::isnan(x)) return x;
  const double y = std::fabs(x);
  if (y <= 0.67448975) return 0.5 + x * kernel::polynomial<One>(x * x, a) / kernel::polynomial<One>(x * x, b);
  if (y > 40) return x < 0 ? 0 : 1;
  double ratio = 0;
  if (y <= 5.656854249492380195) {
    ratio = kernel::polynomial<One>(y, c) / kernel::polynomial<One>(y, d);
  } else {
    const double z = 1 / (y * y);
    ratio = (0.39894228040143267794 - z * kernel::polynomial<One>(z, p) / kernel::polynomial<One>(z, q)) / y;
  }
  // e^(−y²/2) as the product over y = coarse + fine, coarse a multiple of 1/16: its square is exact.
  const double coarse = kernel::nearest<One>(y * 16) / 16;
  const double fine = (y - coarse) * (y + coarse);
  const double tail = exp(-coarse * coarse / 2) * (exp(-fine / 2) * ratio);
  return x < 0 ? tail : 1 - tail;
}

double log_gamma(double x) {
  if (x == infinity) return x;
  if (!(x >= 0)) return nan;
  double climbed = 1;
  for (; x < 10; x += 1) climbed *= x;
  return ((x - 0.5) * log(x) - x + 0.91893853320467274178 + stirling_rest(x)) - log(climbed);
}

double incomplete_beta(double a, double b, double x) {
  if (!(a > 0 && b > 0 && a < infinity && b < infinity && x >= 0 && x <= 1)) return nan;
  if (x == 0 || x == 1) return x;
  const double y = 1 - x;
  const double power = beta_power(a, b, x, y);
  if (x < (a + 1) / (a + b + 2)) return power * beta_fraction(a, b, x) / a;
  return 1 - power * beta_fraction(b, a, y) / b;
}

}  // namespace detente::maths
