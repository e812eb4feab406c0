// Decides what "did you mean" proposes: the known word nearest to what was typed, if it is near enough.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace detente {

/// Edits between two words: insert, delete, replace, swap neighbours (Damerau 1964, restricted), by byte.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

/// "did you mean 'x'?", or the list of what is known when nothing is near and the list is short, or nothing.
[[nodiscard]] std::string suggestion(std::string_view typed, const std::vector<std::string>& known);

}  // namespace detente
