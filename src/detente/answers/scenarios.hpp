// Decides what the case's own scenarios give, each held against the one it names: differences first, levels second.
#pragma once

#include <string>
#include <vector>

#include "detente/answers/talks.hpp"
#include "detente/case/patch.hpp"

namespace detente::answers {

/// Which scenarios are asked about.
struct ScenarioQuestion {
  const PatchedCase& ground;  ///< the case with a side's account and --set, but no scenario
  const Talks& talks;
  std::vector<std::string> ids;  ///< of the case
};

/// One scenario on the ground.
struct ScenarioView {
  std::string id, title;
  std::string against;               ///< scenario it is compared with; empty: the ground
  std::vector<std::string> changed;  ///< paths and operators
  bool brings_mediator = false;      ///< somebody enters, or takes somebody's place
  bool harm = false;                 ///< an event that harms is made to occur in it: shown, never a means
  std::vector<Outlook> levels;       ///< in the order of Talks::settings
  Comparison comparison;
};

struct Scenarios {
  std::string baseline;            ///< the scenario that changes nothing, if the case names one
  std::vector<Outlook> base;       ///< of the ground
  std::vector<ScenarioView> list;  ///< as asked; those that change nothing are left out
};

/// Arms "ground" and "scenario/ID" for every scenario asked about, and for those they are held against.
[[nodiscard]] Expected<void> add_scenario_arms(const ScenarioQuestion& question, study::Plan& plan);

[[nodiscard]] Expected<Scenarios> read_scenarios(const ScenarioQuestion& question, const study::Results& results);

/// The arm of a scenario: "scenario/ID", or "ground" for one that changes nothing.
[[nodiscard]] std::string scenario_arm(const Case& input, const std::string& id);

/// The first scenario that changes nothing, else "".
[[nodiscard]] std::string baseline_of(const Case& input);

}  // namespace detente::answers
