// Decides what a package is worth to a party in a round: D, term by term, and the noise of its decision.
#pragma once

#include <cstddef>

#include "detente/lens/process/course.hpp"

namespace detente::process {

/// D of one party and package, term by term in util, each with the sign it has in D.
struct Terms {
  double worth = 0;           ///< s Σ_μ w u
  double outside_option = 0;  ///< −s ω R
  double audience = 0, fear = 0, hold_out = 0;
  double leverage = 0;
  double leader = 0;  ///< Z
  double relief = 0;
  double pause_cost = 0;
  double anchor = 0;

  [[nodiscard]] double sum() const {
    return worth + outside_option + audience + fear + hold_out + leverage + leader + relief + pause_cost + anchor;
  }
};

/// Fills course.round but for what the proposal adds. Views and backing are brought up to date.
void appraise(Course& course);

[[nodiscard]] Terms terms(const Course& course, std::size_t party, std::size_t package);

/// h of the pressure constituencies: Σ η p S, with p as it is today or as it lasts over the look-ahead.
[[nodiscard]] double pressed(const Party& party, const PartyState& state, bool lasting);

}  // namespace detente::process
