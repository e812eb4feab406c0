#include "detente/lens/structure/input.hpp"

#include <algorithm>

namespace detente::structure {

bool consistent(const Input& input) {
  const std::size_t states = input.states.size();
  const auto fits = [&](const DecisionMaker& each) {
    if (each.moves.size() != states || each.ranks.size() != states) return false;
    for (std::size_t s = 0; s < states; ++s)
      for (const State to : each.moves[s])
        if (to >= states || to == s) return false;
    return true;
  };
  return states > 0 && (!input.start || *input.start < states) &&
         (input.options.empty() || input.taken.size() == states) &&
         std::all_of(input.options.begin(), input.options.end(),
                     [&](const Option& each) { return each.owner < input.decision_makers.size(); }) &&
         std::all_of(input.decision_makers.begin(), input.decision_makers.end(), fits);
}

}  // namespace detente::structure
