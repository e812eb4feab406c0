// Decides how many numbers are worked on at once: exp, log, logistic and the normal quantile over arrays, in registers
// of 1, 2, 4 or 8 doubles, bit for bit what detente::maths gives one by one.
//
// `lanes` is 1, 2, 4 or 8; 0 means what the environment variable DETENTE_SIMD says, and if that says none of these, the
// widest there is. More than the processor has is asked in vain, not an error: the widest runs. The instruction set is
// chosen when the program runs, so one binary serves old and new processors.
#pragma once

#include <span>
#include <string>

namespace detente::lanes {

/// out[i] = f(x[i]). Both of the same length (asserted); `out` may be `x` itself, but not overlap it otherwise.
/// Errors and edges as in base/maths.hpp.
void exp(std::span<const double> x, std::span<double> out, unsigned lanes = 0);
void log(std::span<const double> x, std::span<double> out, unsigned lanes = 0);
void logistic(std::span<const double> x, std::span<double> out, unsigned lanes = 0);
void normal_quantile(std::span<const double> p, std::span<double> out, unsigned lanes = 0);

/// How many doubles a register really holds when `lanes` are asked for.
[[nodiscard]] unsigned width(unsigned lanes = 0);

/// Which way runs, to be printed: "AVX2, 4 lanes" or "AVX2, 4 lanes (8 asked)".
[[nodiscard]] std::string which(unsigned lanes = 0);

}  // namespace detente::lanes
