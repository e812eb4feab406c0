// Decides how the process's parts of the first, fifth and sixth answer are told.
#pragma once

#include <string>

#include "detente/answers/analysis.hpp"
#include "detente/output/envelope.hpp"
#include "detente/output/terminal.hpp"

namespace detente::output {

/// "knockouts", "refusals"
[[nodiscard]] Json refusals_json(const answers::Question& question, const answers::Refusals& found);
[[nodiscard]] std::string refusals_text(const answers::Question& question, const answers::Refusals& found,
                                        const Style& style);

/// "outcomes" by setting with curves, "anchors", "durability", "accounts", "forecasts"
[[nodiscard]] Json prospects_json(const answers::Question& question, const answers::Prospects& found);
[[nodiscard]] std::string prospects_text(const answers::Question& question, const answers::Prospects& found,
                                         const Style& style);

/// "numbers", "claims"
[[nodiscard]] Json process_hinges_json(const answers::Question& question, const answers::ProcessHinges& found);
[[nodiscard]] std::string process_hinges_text(const answers::Question& question, const answers::ProcessHinges& found,
                                              const Style& style);

}  // namespace detente::output
