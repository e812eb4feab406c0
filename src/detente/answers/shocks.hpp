// Decides the fourth answer: what shocks and deadlines do. Events before and after, deadlines by length and
// credibility, where the picture tips, who has left by when, and what is worth watching.
#pragma once

#include <string>
#include <vector>

#include "detente/answers/deadlines.hpp"
#include "detente/answers/indicators.hpp"
#include "detente/answers/shock_events.hpp"
#include "detente/answers/tipping.hpp"
#include "detente/answers/trace.hpp"

namespace detente::answers {

/// Somebody's presence, or an agreement, over time under one setting.
struct OverTime {
  study::Lever lever = study::Lever::none;
  Share by_horizon;           ///< runs in which it has happened
  std::vector<double> curve;  ///< by day 0..H
};

/// When a mediator has left, beside when there is an agreement: both from the same runs.
struct MediatorGone {
  std::string mediator;
  std::vector<OverTime> under;  ///< in the order of Talks::settings
};

struct Shocks {
  study::Event event = study::Event::deal;  ///< the anchored outcome
  int horizon = 0;                          ///< days
  study::Size size, small;                  ///< of the events' arms; of grids and lines
  study::Lever leading = study::Lever::none;
  std::vector<EventEffect> events;      ///< as declared
  std::vector<DeadlineGrid> deadlines;  ///< mediators as declared
  std::vector<Line> lines;
  std::vector<MediatorGone> gone;  ///< mediators as declared
  std::vector<OverTime> agreement;
  Indicators indicators;
};

/// What to run. `plan` holds "base" (talks.sizes.scenario) and "base-small" (talks.sizes.small) under every setting;
/// Question::talks is set: both asserted.
[[nodiscard]] Expected<void> add_shock_arms(const Question& question, study::Plan& plan);

/// Reads it.
[[nodiscard]] Expected<Shocks> what_shocks_do(const Question& question, const study::Results& results);

/// Pointers below /answers/shocks, as output/shocks_json.cpp writes them.
void trace_shocks(const Question& question, const Shocks& shocks, Trace& trace);

}  // namespace detente::answers
