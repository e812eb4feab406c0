// Decides which states are stable for whom.
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

/// `input` is consistent (assertion). Every concept by its definition in docs/method/structure.md, found by searching
/// backwards from what deters most: about decision makers² × moves steps. The same sets as solve_by_definition
/// (definition.hpp). DT0756 stopped.
[[nodiscard]] Expected<Result> solve(const Input& input, const Options& options, const Progress& progress,
                                     const StopToken& stop);

}  // namespace detente::structure
