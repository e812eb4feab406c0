#include "detente/lens/structure/graph.hpp"

#include <algorithm>
#include <cassert>

namespace detente::structure {
Graph::Graph(const Input& input) : states_(input.states.size()) {
  assert(consistent(input));
  for (const DecisionMaker& each : input.decision_makers) {
    moves_.emplace_back(each.moves, [](State, State) { return true; });
    improvements_.emplace_back(each.moves, [&](State from, State to) { return each.ranks[to] > each.ranks[from]; });
    ranks_.push_back(each.ranks);
    std::vector<Rank>& best = best_responses_.emplace_back(each.ranks);
    for (std::size_t s = 0; s < states_; ++s)
      for (const State to : each.moves[s]) best[s] = std::max(best[s], each.ranks[to]);
  }
}

Reach::Reach(const Graph& graph, bool improving)
    : graph_(&graph), improving_(improving), last_mover_(graph.states(), nobody) {}

void Reach::forget() {
  for (const State each : found_) last_mover_[each] = nobody;
  found_.clear();
  visits_.clear();
}

}  // namespace detente::structure
