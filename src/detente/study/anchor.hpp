// Decides how the level of the process is set by the base rate and not by its own constants: one number, found once for
// the base case, that brings the share of runs with an outcome to what the base rate says (docs/method/process.md).
#pragma once

#include <optional>

#include "detente/study/plan.hpp"

namespace detente::study {

/// Reservation: a term B0 in what every party gains from every package. Tempo: a factor on how often talks meet.
enum class Lever { none, reservation, tempo };

/// A lever set to a value; `none` leaves the model raw.
struct Setting {
  Lever lever = Lever::none;
  double value = 0;

  [[nodiscard]] process::Vary on(process::Vary vary) const;
};

struct Anchor {
  Lever lever = Lever::none;
  double target = 0;            ///< 1 − exp(−λH)
  std::optional<double> value;  ///< B0 (util) or factor; nothing: cannot be anchored
  double reached = 0;           ///< share of runs at `value`
  int steps = 0;                ///< evaluations

  [[nodiscard]] Setting setting() const { return {lever, value.value_or(lever == Lever::tempo ? 1 : 0)}; }
};

/// The smallest value (of B0; of the ln factor the largest) with a share ≤ target on vectors 0..J−1 of R runs, by
/// bisection to 1e-4 in B0 or in the ln factor. The bracket is doubled from ±0.1 up to ±2 util or ±ln 400; what is not
/// bracketed then has no value. DT0752 when stopped.
[[nodiscard]] Expected<Anchor> find_anchor(const Arm& base, Lever lever, Event event, double target, std::uint64_t seed,
                                           unsigned threads, const Progress& progress, const StopToken& stop);

}  // namespace detente::study
