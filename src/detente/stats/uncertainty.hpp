// Decides how the two uncertainties of a simulated probability are told apart: that of counting runs, and that of the
// numbers the runs were given.
#pragma once

#include <cstdint>
#include <span>

namespace detente::stats {

/// What J parameter vectors of R runs each say of a probability.
struct TwoUncertainties {
  double p = 0;             ///< mean over all runs
  double mc_se = 0;         ///< √(Σ_j Var_r / (J² R)), Var_r = p_j(1 − p_j)R/(R − 1): of the runs, the vectors given
  double parameter_sd = 0;  ///< √max(0, Var_j(p̂_j) − mean_j p̂_j(1 − p̂_j)/(R − 1)): between vectors
  double low = 0;           ///< 5 % point of the p_j, shrunk to the mean by parameter_sd / sd_j(p̂_j)
  double high = 0;          ///< 95 % point of the same
};

/// `hits[j]` of `runs` runs of vector j. No vectors: all zero. With one run a vector the two cannot be told apart: the
/// error is then that of all runs together, and parameter_sd is 0.
[[nodiscard]] TwoUncertainties two_uncertainties(std::span<const std::uint32_t> hits, std::uint32_t runs);

/// The value below which a share q of the sorted values lies, by linear interpolation (Hyndman & Fan 1996, type 7).
/// `sorted` is not empty.
[[nodiscard]] double quantile_of_sorted(std::span<const double> sorted, double q);

}  // namespace detente::stats
