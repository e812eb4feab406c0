// Decides how what stands around the answers is told, whichever lenses gave them: as JSON, and on a terminal.
#pragma once

#include <string>

#include "detente/answers/frame.hpp"
#include "detente/model/model.hpp"
#include "detente/output/envelope.hpp"
#include "detente/output/terminal.hpp"

namespace detente::output {

/// Adds `limits`, `not_in_the_room`, `consequences`, `negotiation`, `evidence`, `numbers`, `trace`. `as_told` has all
/// levels of every issue; `asked` is the case that the answers are about (negotiation_json.hpp).
void add_frame_json(Json& document, const Model& as_told, const Case& asked, const Evidence& evidence,
                    const answers::Frame& frame);

/// `answers.confidence` without `accounts` and `runs`: how much rests on what, claims by verdict, defaults in use.
[[nodiscard]] Json confidence_json(const answers::Confidence& confidence);

/// Title, question asked, headline.
[[nodiscard]] std::string opening_text(const Case& input, const answers::Frame& frame, const Style& style);

/// The same as confidence_json in two sentences.
[[nodiscard]] std::string rests_on_text(const answers::Confidence& confidence, const Style& style);

/// Who is not in the room, what is said to follow, the limits.
[[nodiscard]] std::string frame_text(const answers::Frame& frame, const Evidence& evidence, const Style& style);

}  // namespace detente::output
