#include "detente/lens/structure/witness.hpp"

#include <algorithm>
#include <limits>

namespace detente::structure {
namespace {

/// What the one who left first can at best get once the others have brought a state about: c_i.
Rank cost(const Graph& graph, Concept of, std::size_t i, State k) {
  return lets_respond(of) ? graph.best_response(i, k) : graph.rank(i, k);
}

std::span<const State> steps(const Graph& graph, Concept of, std::size_t j, State s) {
  return credible_only(of) ? graph.improvements(j, s) : graph.moves(j, s);
}

/// Breadth first over pairs of a state and who moved last, with the way back kept.
class SanctionSearch {
 public:
  SanctionSearch(const Graph& graph, Concept of, std::size_t i) : graph_(graph), of_(of), i_(i) {}

  /// The shortest legal sequence of the others from q to a state that leaves i at most at rank `most`.
  std::vector<Step> find(State q, Rank most) {
    seen_.assign(graph_.states() * graph_.decision_makers(), false);
    visits_.clear();
    if (go_on(q, nowhere, most)) return path();
    for (std::size_t k = 0; k < visits_.size(); ++k)
      if (go_on(visits_[k].step.to, k, most)) return path();
    return {};
  }

 private:
  static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);
  struct Visit {
    Step step;
    std::size_t before;  ///< place in visits_
  };

  /// Takes every legal step from a state; whether one ends in a sanction.
  bool go_on(State from, std::size_t before, Rank most) {
    for (std::size_t j = 0; j < graph_.decision_makers(); ++j) {
      if (j == i_ || (before != nowhere && visits_[before].step.mover == j)) continue;
      for (const State to : steps(graph_, of_, j, from)) {
        if (seen_[to * graph_.decision_makers() + j]) continue;
        seen_[to * graph_.decision_makers() + j] = true;
        visits_.push_back({{j, to}, before});
        if (cost(graph_, of_, i_, to) <= most) return true;
      }
    }
    return false;
  }

  [[nodiscard]] std::vector<Step> path() const {
    std::vector<Step> out;
    for (std::size_t k = visits_.size() - 1; k != nowhere; k = visits_[k].before) out.push_back(visits_[k].step);
    std::reverse(out.begin(), out.end());
    return out;
  }

  const Graph& graph_;
  Concept of_;
  std::size_t i_;
  std::vector<bool> seen_;
  std::vector<Visit> visits_;
};

}  // namespace

Witness witness(const Graph& graph, Concept of, std::size_t i, State s) {
  Witness out;
  std::optional<State> free;  // the improvement nobody deters
  SanctionSearch search(graph, of, i);
  for (const State q : graph.improvements(i, s)) {
    std::vector<Step> sanction;
    if (of != Concept::nash) sanction = search.find(q, graph.rank(i, s));
    if (sanction.empty() && (!free || graph.rank(i, q) > graph.rank(i, *free))) free = q;
    out.improvements.push_back({q, std::move(sanction)});
  }
  if (!free) return out;
  return {.stable = false, .improvements = {{*free, {}}}};
}

std::optional<Rank> margin(const Graph& graph, Concept of, std::size_t i, State s) {
  if (graph.moves(i, s).empty()) return std::nullopt;
  Reach reach(graph, credible_only(of));
  Rank threshold = std::numeric_limits<Rank>::min();
  for (const State q : graph.moves(i, s)) {
    Rank after = graph.rank(i, q);
    if (of != Concept::nash)
      reach.of_others(i, q, [&](State k) {
        after = std::min(after, cost(graph, of, i, k));
        return true;
      });
    threshold = std::max(threshold, after);
  }
  return threshold - graph.rank(i, s);
}

}  // namespace detente::structure
