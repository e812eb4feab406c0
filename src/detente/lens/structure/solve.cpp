#include "detente/lens/structure/solve.hpp"

#include <algorithm>
#include <cassert>
#include <limits>
#include <numeric>

namespace detente::structure {
namespace {

constexpr Rank unpunished = std::numeric_limits<Rank>::max();

/// The moves, or the moves that better their mover, backwards.
std::vector<Arcs> backwards(const Graph& graph, bool improving) {
  std::vector<Arcs> out;
  for (std::size_t j = 0; j < graph.decision_makers(); ++j) {
    std::vector<std::vector<State>> from(graph.states());
    for (State s = 0; s < graph.states(); ++s)
      for (const State to : improving ? graph.improvements(j, s) : graph.moves(j, s)) from[to].push_back(s);
    out.emplace_back(from, [](State, State) { return true; });
  }
  return out;
}

/// For every state the lowest cost over what all but i can legally reach from it, nobody moving twice in a row.
///
/// A place in a legal sequence is a state t and who moved last, j; only others may move next. Costs are taken in
/// ascending order; from each state that costs so much all places that lead there and were not met before are walked
/// back to, so that every place is met once, at its lowest cost.
class Floors {
 public:
  Floors(const Graph& graph, const std::vector<Arcs>& before, const StopToken& stop)
      : graph_(graph), before_(before), stop_(stop) {}

  template <class Cost>
  std::vector<Rank> find(std::size_t i, Cost cost) {
    met_.assign(graph_.states() * graph_.decision_makers(), false);
    std::vector<Rank> floors(graph_.states(), unpunished);
    std::vector<State> ascending(graph_.states());
    std::iota(ascending.begin(), ascending.end(), State{0});
    std::stable_sort(ascending.begin(), ascending.end(), [&](State a, State b) { return cost(a) < cost(b); });
    for (const State k : ascending) {
      meet(k, i, i);
      while (!places_.empty() && !stop_.requested()) {
        const auto [t, j] = places_.back();
        places_.pop_back();
        for (const State p : before_[j].from(t)) {
          if (floors[p] == unpunished) floors[p] = cost(k);
          meet(p, i, j);
        }
      }
    }
    return floors;
  }

 private:
  /// The places at a state where somebody other than i and j moved last.
  void meet(State s, std::size_t i, std::size_t j) {
    for (std::size_t last = 0; last < graph_.decision_makers(); ++last) {
      if (last == i || last == j || met_[s * graph_.decision_makers() + last]) continue;
      met_[s * graph_.decision_makers() + last] = true;
      places_.emplace_back(s, last);
    }
  }

  const Graph& graph_;
  const std::vector<Arcs>& before_;
  const StopToken& stop_;
  std::vector<bool> met_;
  std::vector<std::pair<State, std::size_t>> places_;
};

/// s is stable for i iff every q ∈ R_i⁺(s) is deterred; q is deterred iff the others can reach from it some k that i
/// does not prefer to s (and cannot leave for something it prefers to s), that is iff the lowest P_i(k), or the lowest
/// max(P_i(k), max P_i over R_i(k)), over what they can reach is at most P_i(s).
std::vector<bool> stable_states(const Graph& graph, const std::vector<Arcs>& before, Concept of, std::size_t i,
                                const StopToken& stop) {
  std::vector<Rank> floors;
  if (of != Concept::nash)
    floors = Floors(graph, before, stop).find(i, [&](State k) {
      return lets_respond(of) ? graph.best_response(i, k) : graph.rank(i, k);
    });
  std::vector<bool> stable(graph.states());
  for (State s = 0; s < graph.states(); ++s) {
    const auto wants = graph.improvements(i, s);
    stable[s] = of == Concept::nash
                    ? wants.empty()
                    : std::all_of(wants.begin(), wants.end(), [&](State q) { return floors[q] <= graph.rank(i, s); });
  }
  return stable;
}

}  // namespace

const Stability& Result::of(Concept wanted) const {
  const auto found =
      std::find_if(concepts.begin(), concepts.end(), [&](const Stability& each) { return each.of == wanted; });
  assert(found != concepts.end());
  return *found;
}

Expected<Result> solve(const Input& input, const Options& options, const Progress& progress, const StopToken& stop) {
  const Graph graph(input);
  const std::vector<Arcs> any = backwards(graph, false), improving = backwards(graph, true);
  Result result;
  std::size_t done = 0;
  for (const Concept of : options.concepts) {
    Stability& out = result.concepts.emplace_back();
    out.of = of;
    out.equilibrium.assign(graph.states(), true);
    for (std::size_t i = 0; i < graph.decision_makers(); ++i) {
      out.stable.push_back(stable_states(graph, credible_only(of) ? improving : any, of, i, stop));
      if (stop.requested())
        return failure(
            {.code = "DT0756", .message = "stopped before every state was looked at", .hint = "run it again"});
      for (std::size_t s = 0; s < graph.states(); ++s)
        if (!out.stable[i][s]) out.equilibrium[s] = false;
      if (progress) progress(++done, options.concepts.size() * graph.decision_makers());
    }
  }
  return result;
}

}  // namespace detente::structure
