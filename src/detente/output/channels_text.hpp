// Decides how the second answer is told on a terminal: who reaches whom, what goes with each, what other arrangements
// change, how the joint result is shared, and what is said to be in it for each mediator.
#pragma once

#include <string>

#include "detente/answers/channels.hpp"
#include "detente/output/terminal.hpp"

namespace detente::output {

/// Without the answer's own heading. Begins with a sentence, ends with a newline.
[[nodiscard]] std::string channels_text(const answers::Question& question, const answers::Channels& found,
                                        const Style& style);

}  // namespace detente::output
