// Decides how the second answer stands in result.json: `answers.channels`.
#pragma once

#include "detente/answers/channels.hpp"
#include "detente/output/envelope.hpp"

namespace detente::output {

/// Keys: event, mediators, shapley, arrangements, swaps_left_out, landings, raises (wanted, list). Mediators, parties
/// and issues as declared; pointers are those of answers::trace_channels.
[[nodiscard]] Json channels_json(const answers::Question& question, const answers::Channels& found);

}  // namespace detente::output
