// Decides how outcomes are named, and how two shares and their difference are said in runs of 100.
#pragma once

#include <string>
#include <string_view>

#include "detente/lens/process/run.hpp"
#include "detente/stats/paired.hpp"
#include "detente/stats/uncertainty.hpp"
#include "detente/study/counts.hpp"

namespace detente::output {

/// "deal", "partial", "stalemate", "withdrawal", "escalation"
[[nodiscard]] std::string_view outcome_word(process::Outcome outcome);

/// The same of an event; "agreement", "pause" too.
[[nodiscard]] std::string_view event_word(study::Event event);

/// Whole runs in 100; "<1" where there are some but that rounds to none.
[[nodiscard]] std::string hundredths(double share);

/// "48 → 44"
[[nodiscard]] std::string moved(const stats::TwoUncertainties& from, const stats::TwoUncertainties& to);

/// more_in_hundred where the difference shows; "no difference that these inputs can show" where it does not; "no run
/// differs" where that is so.
[[nodiscard]] std::string difference_words(const stats::Paired& paired);

}  // namespace detente::output
