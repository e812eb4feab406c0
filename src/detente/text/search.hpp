// Decides where else a run of words stands, whether its words are known or only its fingerprint is.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "detente/text/document.hpp"
#include "detente/text/fingerprint.hpp"

namespace detente::text {

inline constexpr std::size_t most_places = 16;  ///< no search lists more places of one run than this

/// Offset of the first occurrence of `needle` in `text` from `from` on, or npos; linear time whatever both contain.
[[nodiscard]] std::size_t find_from(std::string_view text, std::string_view needle, std::size_t from);

/// The first most_places places, in document order (they may overlap), where exactly these words stand. `run` is
/// normalised and joined by single spaces. One pass over the text.
[[nodiscard]] std::vector<Place> places_of(const Document& document, std::string_view run);

/// A run of which only length and hash are known.
struct WantedRun {
  std::uint32_t words = 1;
  RunFingerprint print;
  friend auto operator<=>(const WantedRun&, const WantedRun&) = default;
};

/// For each wanted run, what places_of would say. Hashes every run of each wanted length once: about 0.6 s a million
/// words and length.
[[nodiscard]] std::vector<std::vector<Place>> places_of(const Document& document, std::span<const WantedRun> wanted);

}  // namespace detente::text
