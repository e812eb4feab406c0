// Decides norm-1, the normalisation under which two runs of words count as the same: fixed, versioned, part of every
// fingerprint, so no step may ever be added, dropped or moved.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "detente/base/diagnostics.hpp"

namespace detente::text {

/// Larger texts are refused: 8 MiB is a book, and bounds the time and memory everything here can take.
inline constexpr std::size_t max_text_bytes = std::size_t{8} << 20U;

/// The Unicode property White_Space (25 code points; a closed set in practice, so written out).
[[nodiscard]] bool is_white_space(char32_t c);

/// What norm-1 deletes: soft hyphen, zero-width space and joiners, word joiner, byte order mark.
[[nodiscard]] bool is_deleted(char32_t c);

/// norm-1, in this order: decode UTF-8 and drop a byte order mark; delete U+00AD, U+200B–200D, U+2060, U+FEFF;
/// fold quotes to ' and " and dashes to -; NFKC; each run of White_Space becomes one space; trim. No case folding.
/// It is idempotent but for the few code points whose NFKC form holds a character that was to be folded before
/// (U+2034 TRIPLE PRIME, for one); the test lists them all.
/// DT0301 not UTF-8 (line and column of the first bad byte) · DT0302 more than max_text_bytes.
[[nodiscard]] Expected<std::string> norm1(std::string_view bytes);

/// The same for text already known to be valid UTF-8 (on other bytes the result is unspecified, but nothing breaks).
[[nodiscard]] std::string norm1_of_valid(std::string_view utf8);

/// DT0301 and DT0302 as above, for every reader of a whole text.
[[nodiscard]] Expected<void> check_text(std::string_view bytes);

}  // namespace detente::text
