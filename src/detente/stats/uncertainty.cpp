#include "detente/stats/uncertainty.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace detente::stats {
namespace {

/// Share of a spread that belongs to the parameters: 0 where all of it is counting noise.
double shrinkage(double between, double parameter) {
  return between > 0 ? std::sqrt(parameter / between) : 0;
}

}  // namespace

double quantile_of_sorted(std::span<const double> sorted, double q) {
  const double at = q * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(at);
  const std::size_t above = std::min(below + 1, sorted.size() - 1);
  return sorted[below] + (at - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

TwoUncertainties two_uncertainties(std::span<const std::uint32_t> hits, std::uint32_t runs) {
  TwoUncertainties out;
  if (hits.empty() || runs == 0) return out;
  const auto vectors = static_cast<double>(hits.size());
  const auto per_vector = static_cast<double>(runs);
  std::vector<double> shares;
  std::uint64_t all = 0;
  for (const std::uint32_t hit : hits) {
    all += hit;
    shares.push_back(hit / per_vector);
  }
  out.p = static_cast<double>(all) / (vectors * per_vector);
  if (runs == 1) {
    out.mc_se = std::sqrt(out.p * (1 - out.p) / vectors);
    out.low = out.high = out.p;
    return out;
  }

  double noise = 0;    // mean_j p_j(1 − p_j)/(R − 1): the variance that counting adds to one p̂_j
  double between = 0;  // Var_j(p̂_j)
  for (const double p : shares) {
    noise += p * (1 - p) / (per_vector - 1);
    between += (p - out.p) * (p - out.p);
  }
  noise /= vectors;
  between = hits.size() > 1 ? between / (vectors - 1) : 0;
  const double parameter = std::max(0.0, between - noise);
  out.mc_se = std::sqrt(noise / vectors);
  out.parameter_sd = std::sqrt(parameter);

  const double shrink = shrinkage(between, parameter);
  for (double& p : shares) p = out.p + shrink * (p - out.p);
  std::sort(shares.begin(), shares.end());
  out.low = quantile_of_sorted(shares, 0.05);
  out.high = quantile_of_sorted(shares, 0.95);
  return out;
}

}  // namespace detente::stats
