// Decides the elementary and special functions that results may hang on: made of + − × ÷ and √ only, so their bits are
// the same with every compiler, processor and lane width (the C library's are not).
//
// Error bounds are those the tests hold, against 64-bit-mantissa references; 1 ulp is the distance between neighbouring
// doubles at the result. Every function returns NaN for NaN. None throws, allocates or sets errno.
#pragma once

namespace detente::maths {

/// e^x, within 1 ulp. Above 709.7827… ∞; below −745.13… 0; subnormal results are rounded once more.
[[nodiscard]] double exp(double x);

/// ln x, within 1 ulp. 0 → −∞; below 0 → NaN.
[[nodiscard]] double log(double x);

/// e^x − 1, within 2 ulp.
[[nodiscard]] double expm1(double x);

/// ln(1 + x), within 2 ulp. −1 → −∞; below −1 → NaN.
[[nodiscard]] double log1p(double x);

/// x^y for x ≥ 0, within 1 ulp (ln x carried in two doubles). x^0 = 1^y = 1 even for NaN, as C has it; below 0 → NaN.
[[nodiscard]] double pow(double x, double y);

/// σ(x) = 1/(1 + e^−x), within 3 ulp.
[[nodiscard]] double logistic(double x);

/// ln σ(x), within 3 ulp.
[[nodiscard]] double log_logistic(double x);

/// Φ(x) of the standard normal, relative error 2e-15 down to the subnormal results below x = −37.5 (there, absolute
/// 1e-320). Cody, "Rational Chebyshev approximations for the error function", Math. Comp. 23 (1969); ACM alg. 715.
[[nodiscard]] double normal_cdf(double x);

/// Φ⁻¹(p), relative error 2e-15 (Wichura 1988, AS 241). 0 → −∞, 1 → ∞, outside [0, 1] → NaN.
[[nodiscard]] double normal_quantile(double p);

/// ln Γ(x) for x > 0, error 1e-14·max(1, |ln Γ|). 0 and ∞ → ∞; below 0 → NaN. Stirling's series (DLMF 5.11.1).
[[nodiscard]] double log_gamma(double x);

/// The regularised incomplete beta function I_x(a, b), a, b > 0, 0 ≤ x ≤ 1; else NaN. Relative error 1e-12 for a, b in
/// 0.01..1000, 2e-11 up to 1e6, where the result is above 1e-280. Continued fraction DLMF 8.17.22.
[[nodiscard]] double incomplete_beta(double a, double b, double x);

}  // namespace detente::maths
