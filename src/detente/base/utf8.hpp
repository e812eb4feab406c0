// Decides what counts as a character: valid UTF-8, by code point. Used for columns and for refusing bad input early.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace detente::utf8 {

/// Byte offset of the first byte that is not valid UTF-8 (overlong forms and surrogates included), or nothing.
[[nodiscard]] std::optional<std::size_t> first_invalid(std::string_view text);

/// Number of code points. Undefined only in what it counts, never in memory, on invalid input.
[[nodiscard]] std::size_t length(std::string_view text);

/// The code point that starts at `offset` of valid UTF-8; moves `offset` past it.
[[nodiscard]] char32_t next(std::string_view text, std::size_t& offset);

/// Control characters (C0 but for tab and line ends, DEL, C1): a terminal takes them as commands.
[[nodiscard]] bool is_control(char32_t code_point);

void append(std::string& out, char32_t code_point);

/// The code points from `first` on, at most `count`, as UTF-8.
[[nodiscard]] std::string_view slice(std::string_view text, std::size_t first, std::size_t count);

}  // namespace detente::utf8
