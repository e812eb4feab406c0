#include "slug.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "detente/case/field.hpp"

namespace detente::cli {
namespace {

bool is_kept(std::string_view id) {
  static constexpr auto words =
      std::to_array<std::string_view>({"all", "ends", "false", "n", "no", "none", "now", "null", "off", "on", "others",
                                       "true", "unknown", "unsettled", "values", "y", "yes"});
  return is_reserved_key(id) || std::find(words.begin(), words.end(), id) != words.end();
}

}  // namespace

std::string slug(std::string_view text, std::string_view prefix, std::size_t most_words) {
  std::string out;
  std::size_t words = 1;
  for (const char c : text) {
    const bool upper = c >= 'A' && c <= 'Z';
    if (upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      out += upper ? static_cast<char>(c - 'A' + 'a') : c;
    } else if (c != '\'' && !out.empty() && out.back() != '-') {
      if (words++ == most_words) break;
      out += '-';
    }
  }
  while (!out.empty() && out.back() == '-') out.pop_back();
  if (out.empty()) return std::string(prefix);
  const bool begins_with_letter = out.front() >= 'a' && out.front() <= 'z';
  return begins_with_letter && !is_kept(out) ? out : fmt::format("{}-{}", prefix, out);
}

std::string unique_slug(std::string_view text, std::string_view prefix, std::vector<std::string>& taken) {
  const std::string first = slug(text, prefix);
  std::string id = first;
  for (int n = 2; std::find(taken.begin(), taken.end(), id) != taken.end(); ++n) id = fmt::format("{}-{}", first, n);
  taken.push_back(id);
  return id;
}

}  // namespace detente::cli
