// Decides how the fourth answer is written in result.json.
#pragma once

#include "detente/answers/shocks.hpp"
#include "detente/output/envelope.hpp"

namespace detente::output {

/// `answers.shocks`: events, deadlines, lines, gone, agreement, indicators; every figure by setting, with its error.
[[nodiscard]] Json shocks_json(const answers::Question& question, const answers::Shocks& shocks);

}  // namespace detente::output
