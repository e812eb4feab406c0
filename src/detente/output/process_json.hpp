// Decides how what the process lens found looks in JSON: an arm's outcomes, and one arm against another.
#pragma once

#include <vector>

#include "detente/answers/talks.hpp"
#include "detente/output/envelope.hpp"

namespace detente::output {

/// {"p", "mc_se", "range": [5 %, 95 %], "parameter_sd"}
[[nodiscard]] Json uncertain_json(const stats::TwoUncertainties& found);

/// {"deal", "partial", "stalemate", "withdrawal", "escalation"}
[[nodiscard]] Json outcomes_json(const answers::Outlook& outlook);

/// What stands under each anchor: {"reservation": {"b0", "agreement", "outcomes", …} | null, "tempo": {"factor", …} |
/// null}; null where neither was found. `levels` in the order of Talks::settings.
[[nodiscard]] Json anchored_json(const answers::Talks& talks, const std::vector<answers::Outlook>& levels);

/// {"p", "se", "range", "switch": {"gain", "lose", "both", "neither"}}
[[nodiscard]] Json paired_json(const stats::Paired& paired);

/// The leading difference's numbers, then the same under every setting, and whether it depends on the anchor.
[[nodiscard]] Json comparison_json(const answers::Talks& talks, const answers::Comparison& comparison);

}  // namespace detente::output
