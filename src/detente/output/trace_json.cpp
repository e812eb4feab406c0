#include "detente/output/trace_json.hpp"

#include <map>
#include <optional>

namespace detente::output {
namespace {

/// The row of the longest pointer above `pointer`, or null.
const std::pair<std::string, std::vector<std::string>>* row_above(const answers::Trace& trace,
                                                                  const std::string& pointer) {
  const std::pair<std::string, std::vector<std::string>>* best = nullptr;
  for (const auto& row : trace.rows())
    if (row.first.size() < pointer.size() && pointer.starts_with(row.first) && pointer[row.first.size()] == '/' &&
        (best == nullptr || row.first.size() > best->first.size()))
      best = &row;
  return best;
}

/// How many paths of `own` stand before the rest of `above`, where both hold the same paths: the rest stands in the
/// order it has there.
std::optional<std::size_t> before_the_rest(const std::vector<std::string>& own, const std::vector<std::string>& above) {
  if (own.size() != above.size()) return std::nullopt;
  std::map<std::string_view, std::size_t> place;
  for (std::size_t i = 0; i < above.size(); ++i) place.emplace(above[i], i);
  std::vector<std::size_t> places;
  for (const std::string& path : own) {
    const auto found = place.find(path);
    if (found == place.end()) return std::nullopt;
    places.push_back(found->second);
  }
  std::size_t first = places.size();
  while (first > 0 && (first == places.size() || places[first - 1] < places[first])) --first;
  return first;
}

}  // namespace

Json trace_json(const answers::Trace& trace) {
  constexpr std::size_t short_list = 12;
  Json out = Json::object();
  for (const auto& [pointer, paths] : trace.rows()) {
    const auto* above = paths.size() > short_list ? row_above(trace, pointer) : nullptr;
    const auto first = above == nullptr ? std::nullopt : before_the_rest(paths, above->second);
    if (first)
      out[pointer] = {
          {"first", std::vector<std::string>(paths.begin(), paths.begin() + static_cast<std::ptrdiff_t>(*first))},
          {"then", above->first}};
    else
      out[pointer] = paths;
  }
  return out;
}

}  // namespace detente::output
