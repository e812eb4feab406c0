// Decides which states are stable for whom, straight from the definitions: clear rather than fast, and what any faster
// form is held against.
#pragma once

#include <vector>

#include "detente/base/diagnostics.hpp"
#include "detente/base/progress.hpp"
#include "detente/lens/structure/concept.hpp"
#include "detente/lens/structure/graph.hpp"

namespace detente::structure {

struct Options {
  std::vector<Concept> concepts{all_concepts.begin(), all_concepts.end()};
};

struct Stability {
  Concept of = Concept::nash;
  std::vector<std::vector<bool>> stable = {};  ///< [decision maker][state]
  std::vector<bool> equilibrium = {};          ///< [state]: stable for everybody
};

struct Result {
  std::vector<Stability> concepts;  ///< in the order asked for
  /// Of a concept that was asked for (assertion).
  [[nodiscard]] const Stability& of(Concept wanted) const;
};

/// States above which the definitions are too slow: a search per improvement.
inline constexpr std::size_t most_states = std::size_t{1} << 16;

/// `input` is consistent (assertion). Every concept by its definition in docs/method/structure.md; about
/// (states that somebody improves to) × (moves among the others' states) steps. DT0755 too many states · DT0756
/// stopped.
[[nodiscard]] Expected<Result> solve(const Input& input, const Options& options, const Progress& progress,
                                     const StopToken& stop);

}  // namespace detente::structure
