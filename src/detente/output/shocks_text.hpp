// Decides how the fourth answer is told on a terminal: runs per 100, agreement and escalation side by side.
#pragma once

#include <string>

#include "detente/answers/shocks.hpp"
#include "detente/output/terminal.hpp"

namespace detente::output {

/// Without the answer's own heading; every line ended.
[[nodiscard]] std::string shocks_text(const answers::Question& question, const answers::Shocks& shocks,
                                      const Style& style);

}  // namespace detente::output
