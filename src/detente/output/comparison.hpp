// Decides how one arm against another is told: every event under every anchor in JSON, and for people in runs out of a
// hundred, with no more digits than its range carries.
#pragma once

#include <string>
#include <string_view>

#include "detente/answers/talks.hpp"
#include "detente/output/envelope.hpp"

namespace detente::output {

/// {arm, base, under: {raw|reservation|tempo: {deal, agreement, escalation: {difference, se, range, switch: {gain,
/// lose, both, neither}}}}, depends_on_anchor}
[[nodiscard]] Json comparison_json(const answers::Comparison& comparison);

/// A share or a difference of shares in 100 runs, "+4" or "+0.4": tenths only where `width` (of its range or error, as
/// a share) is below two runs in 100.
[[nodiscard]] std::string in_hundred(double share, double width, bool sign);

/// "+4 ±1"
[[nodiscard]] std::string difference_words(const stats::Paired& paired);

/// "1 to 7"
[[nodiscard]] std::string range_words(double low, double high);

/// "without an anchor", "under the reservation anchor", "under the tempo anchor"
[[nodiscard]] std::string_view under_words(study::Lever lever);

}  // namespace detente::output
