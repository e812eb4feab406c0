// Decides when a spatial input is well formed, and reads voices and scales off it.
#include "detente/lens/bargain/spatial/input.hpp"

#include <algorithm>
#include <cmath>

namespace detente::spatial {

bool consistent(const Input& input) {
  for (const auto& issue : input.issues) {
    if (issue.min && !std::isfinite(*issue.min)) return false;
    if (issue.max && !std::isfinite(*issue.max)) return false;
    if (issue.min && issue.max && *issue.min > *issue.max) return false;
  }
  return std::all_of(input.actors.begin(), input.actors.end(), [&](const Actor& actor) {
    return actor.issues.size() == input.issues.size() && std::isfinite(actor.capability) && actor.capability >= 0 &&
           std::all_of(actor.issues.begin(), actor.issues.end(), [](const Stand& stand) {
             return std::isfinite(stand.position) && std::isfinite(stand.salience) && stand.salience >= 0;
           });
  });
}

std::vector<Voice> voices(const Input& input, std::size_t issue) {
  std::vector<Voice> result;
  result.reserve(input.actors.size());
  for (const auto& actor : input.actors)
    result.push_back({actor.issues[issue].position, actor.capability * actor.issues[issue].salience});
  return result;
}

double scale(const Input& input, std::size_t issue) {
  const auto& [name, min, max] = input.issues[issue];
  if (min && max) return *max - *min;
  if (input.actors.empty()) return 0;
  double least = input.actors.front().issues[issue].position;
  double most = least;
  for (const auto& actor : input.actors) {
    least = std::min(least, actor.issues[issue].position);
    most = std::max(most, actor.issues[issue].position);
  }
  return most - least;
}

}  // namespace detente::spatial
