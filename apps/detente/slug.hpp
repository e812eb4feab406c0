// Decides how an id is made of words: lower-case letters, digits and hyphens, never a word the format keeps for itself.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace detente::cli {

/// An id of the first `most_words` words; one that begins with a digit, or is a word of the format, gets `prefix-` in
/// front; `prefix` alone where nothing is left.
[[nodiscard]] std::string slug(std::string_view text, std::string_view prefix, std::size_t most_words = 5);

/// The same, with -2, -3 … where `taken` has it already; adds it there.
[[nodiscard]] std::string unique_slug(std::string_view text, std::string_view prefix, std::vector<std::string>& taken);

}  // namespace detente::cli
