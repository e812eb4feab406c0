#include "detente/lens/structure/definition.hpp"

#include <algorithm>

namespace detente::structure {
namespace {

/// Whether the others can legally go from q to a k with s ≿_i k and, where i may respond, s ≿_i h for all h ∈ R_i(k).
bool deterred(const Graph& graph, Reach& reach, Concept of, std::size_t i, State s, State q) {
  const auto no_better = [&](State k) { return graph.rank(i, k) <= graph.rank(i, s); };
  bool found = false;
  reach.of_others(i, q, [&](State k) {
    const auto responses = graph.moves(i, k);
    found = no_better(k) && (!lets_respond(of) || std::all_of(responses.begin(), responses.end(), no_better));
    return !found;
  });
  return found;
}

}  // namespace

Result solve_by_definition(const Input& input, const Options& options) {
  const Graph graph(input);
  Result result;
  for (const Concept of : options.concepts) {
    Stability& out = result.concepts.emplace_back();
    out.of = of;
    out.equilibrium.assign(input.states.size(), true);
    Reach reach(graph, credible_only(of));
    for (std::size_t i = 0; i < input.decision_makers.size(); ++i) {
      std::vector<bool>& stable = out.stable.emplace_back();
      for (State s = 0; s < input.states.size(); ++s) {
        const auto wants = graph.improvements(i, s);
        stable.push_back(of == Concept::nash ? wants.empty() : std::all_of(wants.begin(), wants.end(), [&](State q) {
          return deterred(graph, reach, of, i, s, q);
        }));
        if (!stable.back()) out.equilibrium[s] = false;
      }
    }
  }
  return result;
}

}  // namespace detente::structure
