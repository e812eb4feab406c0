#include "detente/lens/structure/graph.hpp"

#include <algorithm>
#include <cassert>

namespace detente::structure {
namespace {

constexpr std::size_t nobody = static_cast<std::size_t>(-1);
constexpr std::size_t several = static_cast<std::size_t>(-2);

}  // namespace

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

std::span<const State> Reach::steps(std::size_t j, State s) const {
  return improving_ ? graph_->improvements(j, s) : graph_->moves(j, s);
}

void Reach::arrive(State s, std::size_t mover) {
  std::size_t& last = last_mover_[s];
  if (last == nobody) {
    last = mover;
    found_.push_back(s);
    visits_.push_back({s, mover, false});
  } else if (last != mover && last != several) {
    visits_.push_back({s, last, true});  // a second way in: whom the first one shut out may now move
    last = several;
  }
}

std::span<const State> Reach::of_others(std::size_t i, State s) {
  for (const State each : found_) last_mover_[each] = nobody;
  found_.clear();
  visits_.clear();
  const std::size_t n = graph_->decision_makers();
  for (std::size_t j = 0; j < n; ++j)
    if (j != i)
      for (const State to : steps(j, s)) arrive(to, j);
  for (std::size_t k = 0; k < visits_.size(); ++k) {
    const Visit visit = visits_[k];
    for (std::size_t j = 0; j < n; ++j)
      if (j != i && (j == visit.mover) == visit.only)
        for (const State to : steps(j, visit.state)) arrive(to, j);
  }
  return found_;
}

}  // namespace detente::structure
