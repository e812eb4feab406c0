// Decides how a state of a graph model is put into words: by the options taken, by the names of decision makers.
#pragma once

#include <string>
#include <string_view>

#include "detente/lens/structure/input.hpp"

namespace detente::structure {

/// What is said of a state in which no option is taken, of a case's own model and of a derived one.
inline constexpr std::string_view nothing_taken = "no option taken";
inline constexpr std::string_view nobody_concedes = "nobody concedes";

/// "Israel: offer exchange, allow pauses; Hamas: take exchange", `none` where no option is taken, or the state's own
/// name in a model without options.
[[nodiscard]] std::string state_words(const Input& input, State s, std::string_view none = nothing_taken);

/// What changes between two states: "offer exchange, no longer allow pauses", or where it leads.
[[nodiscard]] std::string change_words(const Input& input, State from, State to);

}  // namespace detente::structure
