#include "detente/case/date.hpp"

#include <fmt/format.h>

#include <charconv>
#include <chrono>

namespace detente {
namespace {

std::optional<int> digits(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || text.empty() || text[0] == '-') return std::nullopt;
  return value;
}

std::optional<std::chrono::year_month> parse_month(std::string_view text) {
  if (text.size() != 7 || text[4] != '-') return std::nullopt;
  const auto year = digits(text.substr(0, 4));
  const auto month = digits(text.substr(5, 2));
  if (!year || !month || *month < 1 || *month > 12) return std::nullopt;
  return std::chrono::year{*year} / *month;
}

DayNumber number_of(std::chrono::sys_days day) {
  return static_cast<DayNumber>(day.time_since_epoch().count());
}

/// A day, a month or a year.
std::optional<DateSpan> parse_one(std::string_view text) {
  if (const auto day = parse_day(text)) return DateSpan{.first = *day, .last = *day};
  if (const auto year = text.size() == 4 ? digits(text) : std::nullopt)
    return DateSpan{.first = number_of(std::chrono::year{*year} / 1 / 1),
                    .last = number_of(std::chrono::year{*year} / 12 / 31)};
  if (const auto month = parse_month(text))
    return DateSpan{.first = number_of(*month / 1), .last = number_of(*month / std::chrono::last)};
  return std::nullopt;
}

}  // namespace

std::optional<DayNumber> parse_day(std::string_view text) {
  if (text.size() != 10 || text[7] != '-') return std::nullopt;
  const auto month = parse_month(text.substr(0, 7));
  const auto day = digits(text.substr(8, 2));
  if (!month || !day) return std::nullopt;
  const std::chrono::year_month_day date = *month / *day;
  if (!date.ok()) return std::nullopt;
  return number_of(date);
}

std::optional<DateSpan> parse_date(std::string_view text) {
  if (text == "unknown") return DateSpan{.unknown = true};
  const std::size_t dots = text.find("..");
  if (dots == std::string_view::npos) return parse_one(text);
  const auto from = parse_one(text.substr(0, dots));
  const auto to = parse_one(text.substr(dots + 2));
  if (!from || !to || to->last < from->first) return std::nullopt;
  return DateSpan{.first = from->first, .last = to->last};
}

std::string iso_date(DayNumber day) {
  const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{day}}};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

std::optional<int> parse_duration(std::string_view text) {
  const std::size_t space = text.find(' ');
  if (space == std::string_view::npos) return std::nullopt;
  const std::string_view unit = text.substr(space + 1);
  if (unit != "days" && unit != "day") return std::nullopt;
  return digits(text.substr(0, space));
}

std::optional<int> parse_counted_day(std::string_view text) {
  if (!text.starts_with("day ")) return std::nullopt;
  return digits(text.substr(4));
}

}  // namespace detente
