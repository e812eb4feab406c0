// Decides what the case's own scenarios give, each held against the one it names: differences first, levels second.
#pragma once

#include <string>
#include <vector>

#include "detente/answers/question.hpp"

namespace detente::answers {

/// One scenario, run as written, without the patches under which the question is asked.
struct ScenarioView {
  std::string id, title;
  std::string against;               ///< scenario it is compared with; empty: the question's own base
  std::vector<std::string> changed;  ///< paths and operators, against the case as written
  bool harm = false;                 ///< an event that harms is made to occur in it: shown, never a means
  std::vector<Outlook> levels;       ///< in the order of Talks::settings
  Comparison comparison;
};

struct Scenarios {
  std::vector<Outlook> base;       ///< the case under question
  std::vector<ScenarioView> list;  ///< as declared; those that change nothing are left out
};

/// Arms "base" and "base-small" and "scenario/ID" for every scenario that changes something.
[[nodiscard]] Expected<void> add_scenario_arms(const Question& question, study::Plan& plan);

[[nodiscard]] Expected<Scenarios> read_scenarios(const Question& question, const study::Results& results);

/// The scenario a case compares with, unless it says otherwise: the first that changes nothing, else "".
[[nodiscard]] std::string baseline_of(const Case& input);

/// One case patched by one scenario, ready to run with the packages of the question.
[[nodiscard]] Expected<PatchedCase> patched_by(const Case& original, const std::string& scenario);

}  // namespace detente::answers
