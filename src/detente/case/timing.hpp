// Decides when things of a case are, in days from as_of, and how long an event's effect lasts.
#pragma once

#include <optional>
#include <string_view>

#include "detente/case/case.hpp"

namespace detente {

/// Days from as_of of "day 7" or of a date; 0 where the text is neither, or the case has no as_of.
[[nodiscard]] int day_of(const Case& base, std::string_view text);

/// The day of what is dated (a month or a span: its middle), or nothing: no date, an unknown one, or no as_of.
[[nodiscard]] std::optional<int> dated_day(const Case& base, std::string_view date);

/// Days after which half of an effect is left; 0: it never fades. `effect` is one block of `effects`, `name` its key:
/// what is not written fades as the field table says.
[[nodiscard]] double half_life(const Node& effect, std::string_view name);

}  // namespace detente
