// Decides what a date is: a day of the Gregorian calendar, a month, a span of days, or unknown.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace detente {

/// Days since 1970-01-01 (may be negative).
using DayNumber = int;

/// The days a written date may mean; first = last for a single day.
struct DateSpan {
  DayNumber first = 0;
  DayNumber last = 0;
  bool unknown = false;
  /// The middle day, by which a span is placed where one day is needed.
  [[nodiscard]] DayNumber middle() const { return first + (last - first) / 2; }
};

/// YYYY-MM-DD, or nothing if it is not such a day (31 June is not).
[[nodiscard]] std::optional<DayNumber> parse_day(std::string_view text);

/// YYYY-MM-DD, YYYY-MM, YYYY, A..B of these, or `unknown`; nothing if it is none of them.
[[nodiscard]] std::optional<DateSpan> parse_date(std::string_view text);

/// YYYY-MM-DD.
[[nodiscard]] std::string iso_date(DayNumber day);

/// Whole days of "14 days" (or "1 day"), or nothing.
[[nodiscard]] std::optional<int> parse_duration(std::string_view text);

/// The number of "day 7", or nothing.
[[nodiscard]] std::optional<int> parse_counted_day(std::string_view text);

}  // namespace detente
