// Decides the name of a run of words: the first 64 bits of the SHA-256 of the run, normalised and joined by spaces.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "detente/text/document.hpp"

namespace detente::text {

/// A run's fingerprint; two runs with the same one are taken to be the same words (odds 2^-64 for a given pair).
struct RunFingerprint {
  std::uint64_t bits = 0;
  friend auto operator<=>(const RunFingerprint&, const RunFingerprint&) = default;
};

/// 16 lower-case hexadecimal digits.
[[nodiscard]] std::string to_string(RunFingerprint print);

/// The reverse; nothing unless there are exactly 16 lower-case hexadecimal digits.
[[nodiscard]] std::optional<RunFingerprint> fingerprint_from_hex(std::string_view hex);

/// Of words already normalised and joined by single spaces.
[[nodiscard]] RunFingerprint fingerprint(std::string_view run);

/// Of the words at `place`, which the document must hold.
[[nodiscard]] RunFingerprint fingerprint(const Document& document, Place place);

}  // namespace detente::text
