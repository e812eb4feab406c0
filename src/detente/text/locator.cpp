#include "detente/text/locator.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <vector>

#include "detente/base/utf8.hpp"

namespace detente::text {
namespace {

struct Part {
  std::string_view text;
  std::uint32_t column;  ///< in characters, from 1
};

std::vector<Part> parts_of(std::string_view scalar) {
  std::vector<Part> parts;
  for (std::size_t at = 0; (at = scalar.find_first_not_of(' ', at)) != std::string_view::npos;) {
    const std::size_t end = std::min(scalar.find(' ', at), scalar.size());
    parts.push_back({scalar.substr(at, end - at), static_cast<std::uint32_t>(utf8::length(scalar.substr(0, at)) + 1)});
    at = end;
  }
  return parts;
}

/// A number from 1 to 999999999 without leading zeros.
std::optional<std::uint32_t> counted(std::string_view digits) {
  if (digits.empty() || digits.size() > 9 || digits.front() == '0') return std::nullopt;
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

bool is_kebab_case(std::string_view id) {
  const bool allowed = std::all_of(id.begin(), id.end(),
                                   [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
  return allowed && !id.empty() && id.front() != '-' && id.back() != '-' && id.find("--") == std::string_view::npos;
}

void read_words(const Part& part, Place& place, Diagnostics& problems) {
  const auto problem = [&](std::string message) {
    problems.add({.code = "DT0313",
                  .message = std::move(message),
                  .hint = "words are written w58-83: first and last, counted from 1",
                  .at = {0, part.column}});
  };
  const std::size_t dash = part.text.find('-');
  const auto first = part.text.starts_with('w') && dash != std::string_view::npos
                         ? counted(part.text.substr(1, dash - 1))
                         : std::nullopt;
  const auto last = first ? counted(part.text.substr(dash + 1)) : std::nullopt;
  if (!first || !last) return problem(fmt::format("'{}' is not a run of words", part.text));
  if (*last < *first) return problem(fmt::format("the run {} ends before it begins", part.text));
  if (*last - *first >= most_run_words)
    return problem(fmt::format("a run of {} words; at most {}", *last - *first + 1, most_run_words));
  place.first = *first;
  place.last = *last;
}

}  // namespace

std::string to_string(const Locator& locator) {
  return fmt::format("{} {} {}", locator.source, to_string(locator.place), to_string(locator.print));
}

Expected<Locator> parse_locator(std::string_view scalar) {
  const std::vector<Part> parts = parts_of(scalar);
  if (parts.size() != 4)
    return failure(
        {.code = "DT0310",
         .message = fmt::format("a place has four parts, not {}", parts.size()),
         .hint = "source, paragraph, words, fingerprint: blitz p9 w58-83 91f866fd7c065cbf (`detente cite` prints it)",
         .at = {0, parts.size() > 4 ? parts[4].column : 1}});
  Diagnostics problems;
  Locator locator{.source = std::string(parts[0].text), .place = {}, .print = {}};
  if (!is_kebab_case(parts[0].text))
    problems.add({.code = "DT0311",
                  .message = fmt::format("'{}' is not a source's id", parts[0].text),
                  .hint = "ids are lower-case letters and digits with single hyphens between",
                  .at = {0, parts[0].column}});
  const auto paragraph = parts[1].text.starts_with('p') ? counted(parts[1].text.substr(1)) : std::nullopt;
  if (!paragraph)
    problems.add({.code = "DT0312",
                  .message = fmt::format("'{}' is not a paragraph", parts[1].text),
                  .hint = "a paragraph is written p9, counted from 1",
                  .at = {0, parts[1].column}});
  locator.place.paragraph = paragraph.value_or(1);
  read_words(parts[2], locator.place, problems);
  const auto print = fingerprint_from_hex(parts[3].text);
  if (!print)
    problems.add({.code = "DT0314",
                  .message = fmt::format("'{}' is not a fingerprint", parts[3].text),
                  .hint = "16 digits 0-9 a-f, as `detente cite` prints them",
                  .at = {0, parts[3].column}});
  locator.print = print.value_or(RunFingerprint{});
  if (!problems.empty()) return tl::unexpected(std::move(problems));
  return locator;
}

}  // namespace detente::text
