// Decides how simulated arms are told: one course of the talks, and scenarios against one another.
#pragma once

#include <string>
#include <vector>

#include "detente/answers/scenarios.hpp"
#include "detente/output/envelope.hpp"
#include "detente/output/terminal.hpp"

namespace detente::output {

/// Keys of `simulate`: runs, agreement, outcomes, ever, anchored, curves. Reads the arm "base".
void add_simulation_json(Json& document, const answers::Talks& talks, const study::Results& results,
                         const std::vector<std::string>& changed);
[[nodiscard]] std::string simulation_text(const answers::Talks& talks, const study::Results& results,
                                          const std::vector<std::string>& changed, const Style& style);

/// Keys of `compare`: base, arms.
void add_scenarios_json(Json& document, const answers::Talks& talks, const answers::Scenarios& found);
[[nodiscard]] std::string scenarios_text(const answers::Talks& talks, const answers::Scenarios& found,
                                         const Style& style);

/// Outcomes down, settings across: runs in 100 with the range over the parameters.
[[nodiscard]] std::string outlook_table(const std::vector<answers::Outlook>& levels, const Style& style);

/// What set the level: the base rate, and which value of each lever it took.
[[nodiscard]] std::string anchor_words(const answers::Talks& talks);

}  // namespace detente::output
