#include "detente/lens/structure/words.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <vector>

namespace detente::structure {

std::string state_words(const Input& input, State s, std::string_view none) {
  if (input.options.empty()) return input.states[s].empty() ? std::string(none) : input.states[s];
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < input.decision_makers.size(); ++i) {
    std::vector<std::string> taken;
    for (std::size_t k = 0; k < input.options.size(); ++k)
      if (input.options[k].owner == i && ((input.taken[s] >> k) & 1U) != 0) taken.push_back(input.options[k].name);
    if (!taken.empty()) parts.push_back(fmt::format("{}: {}", input.decision_makers[i].name, fmt::join(taken, ", ")));
  }
  return parts.empty() ? std::string(none) : fmt::format("{}", fmt::join(parts, "; "));
}

std::string change_words(const Input& input, State from, State to) {
  if (input.options.empty()) return "to " + input.states[to];
  std::vector<std::string> parts;
  for (std::size_t k = 0; k < input.options.size(); ++k) {
    const bool before = ((input.taken[from] >> k) & 1U) != 0, after = ((input.taken[to] >> k) & 1U) != 0;
    if (before != after) parts.push_back((after ? "" : "no longer ") + input.options[k].name);
  }
  return fmt::format("{}", fmt::join(parts, ", "));
}

}  // namespace detente::structure
