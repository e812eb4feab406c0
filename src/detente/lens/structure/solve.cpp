#include "detente/lens/structure/solve.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <limits>

namespace detente::structure {
namespace {

/// For one decision maker and every state q it may want to move to: the worst that the others can then do to it, that
/// is the lowest rank, without and with its own response, over what they can reach from q.
struct Floors {
  std::vector<Rank> plain, with_response;
};

constexpr Rank unpunished = std::numeric_limits<Rank>::max();

class Solver {
 public:
  Solver(const Input& input, const Progress& progress, const StopToken& stop)
      : graph_(input), progress_(progress), stop_(stop) {}

  /// The concepts for one decision maker, by the definitions: s is stable iff every q ∈ R_i⁺(s) is deterred, and q is
  /// deterred iff the others can reach some k from it with s ≿_i k (and s ≿_i h for all h ∈ R_i(k)), that is iff the
  /// lowest P_i(k), or the lowest max(P_i(k), max P_i over R_i(k)), is at most P_i(s).
  bool solve(std::size_t i, std::vector<Stability>& concepts) {
    const auto asks = [&](bool credible) {
      return std::any_of(concepts.begin(), concepts.end(), [&](const Stability& each) {
        return each.of != Concept::nash && credible_only(each.of) == credible;
      });
    };
    Floors any, improving;
    if (asks(false) && !find_floors(i, false, any)) return false;
    if (asks(true) && !find_floors(i, true, improving)) return false;
    for (Stability& each : concepts) {
      const Floors& floors = credible_only(each.of) ? improving : any;
      const std::vector<Rank>& floor = lets_respond(each.of) ? floors.with_response : floors.plain;
      std::vector<bool>& stable = each.stable.emplace_back(graph_.states());
      for (State s = 0; s < graph_.states(); ++s) {
        const auto wants = graph_.improvements(i, s);
        stable[s] = each.of == Concept::nash ? wants.empty() : std::all_of(wants.begin(), wants.end(), [&](State q) {
          return floor[q] <= graph_.rank(i, s);
        });
      }
    }
    return true;
  }

 private:
  bool find_floors(std::size_t i, bool credible, Floors& floors) {
    floors.plain.assign(graph_.states(), unpunished);
    floors.with_response.assign(graph_.states(), unpunished);
    std::vector<bool> wanted(graph_.states(), false);
    for (State s = 0; s < graph_.states(); ++s)
      for (const State q : graph_.improvements(i, s)) wanted[q] = true;
    Reach reach(graph_, credible);
    for (State q = 0; q < graph_.states(); ++q) {
      if (!wanted[q]) continue;
      if (stop_.requested()) return false;
      for (const State k : reach.of_others(i, q)) {
        floors.plain[q] = std::min(floors.plain[q], graph_.rank(i, k));
        floors.with_response[q] = std::min(floors.with_response[q], graph_.best_response(i, k));
      }
      if (progress_ && q % 256 == 0) progress_(i * graph_.states() + q, graph_.decision_makers() * graph_.states());
    }
    return true;
  }

  Graph graph_;
  const Progress& progress_;
  const StopToken& stop_;
};

}  // namespace

const Stability& Result::of(Concept wanted) const {
  const auto found =
      std::find_if(concepts.begin(), concepts.end(), [&](const Stability& each) { return each.of == wanted; });
  assert(found != concepts.end());
  return *found;
}

Expected<Result> solve(const Input& input, const Options& options, const Progress& progress, const StopToken& stop) {
  if (input.states.size() > most_states)
    return failure({.code = "DT0755",
                    .message = fmt::format("{} states, at most {}", input.states.size(), most_states),
                    .hint = "fewer options, or rule more combinations out"});
  Result result;
  for (const Concept each : options.concepts) result.concepts.push_back({.of = each});
  Solver solver(input, progress, stop);
  for (std::size_t i = 0; i < input.decision_makers.size(); ++i)
    if (!solver.solve(i, result.concepts))
      return failure({.code = "DT0756", .message = "stopped before every state was looked at", .hint = "run it again"});
  for (Stability& each : result.concepts) {
    each.equilibrium.assign(input.states.size(), true);
    for (const std::vector<bool>& stable : each.stable)
      for (std::size_t s = 0; s < stable.size(); ++s)
        if (!stable[s]) each.equilibrium[s] = false;
  }
  return result;
}

}  // namespace detente::structure
