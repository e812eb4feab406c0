#include "detente/base/signature.hpp"

#include <limits>
#include <vector>

#include "detente/base/distribution.hpp"
#include "detente/base/hash.hpp"
#include "detente/base/lanes/lanes.hpp"
#include "detente/base/maths.hpp"
#include "detente/base/philox.hpp"

namespace detente {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// Uniform shares as a simulation draws them. The number is odd, so that every lane width has a remainder.
std::vector<double> shares() {
  const Draws draws(20240911);
  const std::uint32_t key = key32("signature");
  std::vector<double> all;
  for (std::uint32_t day = 0; day < 2000; ++day)
    for (const std::uint32_t word : draws.at(day % 7, day % 5, day, key).word) all.push_back(unit(word));
  all.pop_back();
  return all;
}

/// Numbers of every sign and magnitude, subnormals and edges included.
std::vector<double> magnitudes() {
  std::vector<double> all{0, -0.0, infinity, -infinity, std::numeric_limits<double>::denorm_min(), 1, -1};
  for (int exponent = -1074; exponent < 1024; exponent += 3) {
    const double x = maths::pow(2, exponent) * 1.2345678901234567;
    all.push_back(x);
    all.push_back(-x);
  }
  return all;
}

using Vector = void (*)(std::span<const double>, std::span<double>, unsigned);

void add_vector(Fingerprint& print, Vector function, const std::vector<double>& x, unsigned lanes) {
  std::vector<double> out(x.size());
  function(x, out, lanes);
  for (const double y : out) print.add(y);
}

void add_lanes(Fingerprint& print, const std::vector<double>& uniform, unsigned lanes) {
  std::vector<double> wide;
  for (const double u : uniform) wide.push_back((u - 0.5) * 1500);
  for (const std::vector<double>& x : {uniform, wide, magnitudes()})
    for (const Vector function : {lanes::exp, lanes::log, lanes::logistic, lanes::normal_quantile})
      add_vector(print, function, x, lanes);
}

void add_functions(Fingerprint& print, const std::vector<double>& uniform) {
  for (const std::vector<double>& all : {uniform, magnitudes()})
    for (const double x : all) {
      for (const auto function : {maths::expm1, maths::log1p, maths::log_logistic, maths::normal_cdf, maths::log_gamma})
        print.add(function(x));
      print.add(maths::pow(x, 0.3));
      print.add(maths::pow(1.7, x));
    }
  for (std::size_t i = 0; i + 2 < uniform.size(); i += 3) {
    const double a = maths::exp(uniform[i] * 12 - 4), b = maths::exp(uniform[i + 1] * 12 - 4);
    print.add(maths::incomplete_beta(a, b, uniform[i + 2]));
  }
}

void add_distributions(Fingerprint& print, const std::vector<double>& uniform) {
  const Distribution written[] = {{Shape::point, 0.4},           {Shape::uniform, 0.3, 0.5},
                                  {Shape::normal, 0.5, 0.1},     {Shape::triangular, 0.1, 0.19, 0.36},
                                  {Shape::interval90, 0.3, 0.5}, {Shape::lognormal, 1.01, 0.4},
                                  {Shape::beta, 2, 5},           {Shape::beta, 0.5, 90}};
  constexpr double ranges[][2] = {{-infinity, infinity}, {0, 1}, {0, 0.35}, {0.45, 2}, {0.2, 0.2}, {7, 8}};
  for (Distribution d : written)
    for (const auto& [low, high] : ranges) {
      d.low = low, d.high = high;
      print.add(d.central());
      for (std::size_t i = 0; i < uniform.size(); i += 100) {
        const double q = d.quantile(uniform[i]);
        print.add(q);
        print.add(d.cdf(q));
      }
    }
}

}  // namespace

std::string signature(unsigned lanes) {
  const std::vector<double> uniform = shares();
  Fingerprint print;
  add_lanes(print, uniform, lanes);
  add_functions(print, uniform);
  add_distributions(print, uniform);
  return print.hex();
}

}  // namespace detente
