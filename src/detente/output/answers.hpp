// Decides how the six answers are told: as result.json (with everything `why` needs to read back), and on a terminal.
#pragma once

#include <string>

#include "detente/answers/analysis.hpp"
#include "detente/output/envelope.hpp"
#include "detente/output/terminal.hpp"

namespace detente::output {

/// Adds `headline`, `answers`, `negotiation`, `evidence`, `numbers`, `trace`, `limits`, `not_in_the_room`, `consequences`.
void add_answers_json(Json& document, const answers::Question& question, const answers::Analysis& analysis);

[[nodiscard]] std::string answers_text(const answers::Question& question, const answers::Analysis& analysis,
                                       const Style& style);

}  // namespace detente::output
