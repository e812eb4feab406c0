// Decides how a claim says where its words stand: `blitz p9 w58-83 91f866fd7c065cbf`.
#pragma once

#include <string>
#include <string_view>

#include "detente/base/diagnostics.hpp"
#include "detente/text/document.hpp"
#include "detente/text/fingerprint.hpp"

namespace detente::text {

inline constexpr std::uint32_t most_run_words = 1000;  ///< a claim points at sentences; bounds the search for a run

/// Source id, place and fingerprint of a run of words.
struct Locator {
  std::string source;
  Place place;
  RunFingerprint print;
  friend bool operator==(const Locator&, const Locator&) = default;
};

/// Canonical: `parse` gives it back.
[[nodiscard]] std::string to_string(const Locator& locator);

/// Reads one scalar: four parts separated by spaces. Every problem has line 0 and the column in `scalar` (characters,
/// from 1); the caller adds file and line.
/// DT0310 not four parts · DT0311 source id not kebab-case · DT0312 paragraph · DT0313 words · DT0314 fingerprint.
[[nodiscard]] Expected<Locator> parse_locator(std::string_view scalar);

}  // namespace detente::text
