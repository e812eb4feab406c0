// Decides why a state is stable for a decision maker or not: for each improvement the sequence of moves that deters it,
// or the improvement that nothing deters; and by how far.
#pragma once

#include <optional>
#include <vector>

#include "detente/lens/structure/concept.hpp"
#include "detente/lens/structure/graph.hpp"

namespace detente::structure {

struct Step {
  std::size_t mover = 0;
  State to = 0;
};

/// An improvement and what follows from it.
struct Deterrence {
  State improvement = 0;
  /// The others' moves from there to a state that is no better for the one who left; the shortest, in the order of
  /// decision makers and their moves where several are. Empty: nothing deters.
  std::vector<Step> sanction = {};
};

struct Witness {
  bool stable = true;
  /// Stable: every improvement, each deterred. Unstable: the one nobody deters; of several the best, then the first.
  std::vector<Deterrence> improvements = {};
};

/// Why i is stable at s under a concept, or why not.
[[nodiscard]] Witness witness(const Graph& graph, Concept of, std::size_t i, State s);

/// T_i(s) − P_i(s) in ranks, T_i(s) = max over q ∈ R_i(s) of min(P_i(q), min over k ∈ Reach(q) of c_i(k)): s is stable
/// iff it is ≤ 0. Above 0: by how many tiers s would have to rise in i's ranking to become stable; else the distance to
/// becoming unstable, less one. Nothing where i has no move at s. Reach and c_i as in the concept's definition; for
/// Nash the inner minimum falls away.
[[nodiscard]] std::optional<Rank> margin(const Graph& graph, Concept of, std::size_t i, State s);

}  // namespace detente::structure
