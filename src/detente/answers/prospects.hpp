// Decides the process's part of the fifth answer: how likely each end is in this model, raw and anchored, with both
// uncertainties; how much of that the base rate, waiting and each side's account make; whether a deal would hold.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "detente/answers/question.hpp"
#include "detente/answers/share.hpp"

namespace detente::answers {

/// Cumulative share of runs by day 0..H.
struct Curve {
  std::string name;  ///< "deal", "pause", "leader_exit.P", …
  std::vector<double> by_day;
};

struct ProspectsUnder {
  Outlook outlook;
  std::vector<Curve> curves;                         ///< classes, pause, pause_in_force (not cumulative), then actors
  std::vector<std::pair<std::string, double>> ever;  ///< share of runs by the horizon: pause, then actors
};

/// One way of setting the level, found again under another base rate or another value of waiting.
struct AnchorView {
  std::string of;  ///< "base rate 5 %", "hold-out off", …
  study::Anchor reservation, tempo;
};

/// How a deal fares after it was made, with durability on (five years at most).
struct Durability {
  std::uint64_t deals = 0;
  std::vector<std::pair<int, Share>> fails_by;  ///< days after the deal, share of deals that failed by then
};

/// The case under one side's account, or with the two sides' numbers exchanged.
struct AccountProspects {
  std::string id, title;
  std::vector<std::string> changed;
  Comparison comparison;  ///< against "base-small"
  std::vector<Outlook> levels;
};

/// What the case asks of the future.
struct Forecast {
  std::string id, text, outcome, scenario;
  int day = 0;  ///< counted from as_of; beyond the horizon it is cut
  bool beyond_horizon = false;
  struct Under {
    study::Lever lever = study::Lever::none;
    double p = 0;
    double mc_se = 0;
  };
  std::vector<Under> under;
};

struct Prospects {
  std::vector<ProspectsUnder> under;  ///< in the order of Talks::settings
  std::vector<AnchorView> anchors;    ///< the band of the base rate, then that of waiting
  Durability durability;
  std::vector<AccountProspects> accounts;
  std::vector<Forecast> forecasts;
  std::vector<std::string> mechanisms_off;  ///< by the question itself
};

[[nodiscard]] Expected<void> add_prospect_arms(const Question& question, study::Plan& plan);
/// Reads "base", "base-small", scenarios (scenarios.hpp) and its own arms; finds the anchors of the bands.
[[nodiscard]] Expected<Prospects> read_prospects(const Question& question, const study::Results& results,
                                                 const Progress& progress, const StopToken& stop);

/// The curves of one arm, named.
[[nodiscard]] std::vector<Curve> curves_of(const Model& model, const study::Counts& counts);
/// What ever happened in an arm, named: pause, leader_exit.P, government_fall.P, mediator_exit.M, backer_entry.B.
[[nodiscard]] std::vector<std::pair<std::string, double>> ever_of(const Model& model, const study::Counts& counts);

/// The two parties' own numbers exchanged, field by field, and every mediator's towards them; positions, priorities
/// and constituencies stay. Empty unless there are two parties.
[[nodiscard]] Patch exchanged_sides(const Case& input);

}  // namespace detente::answers
