// Decides what the structure lens says of a case: its own graph model where it tells one, the derived model in every
// mediation context where it says enough, side by side.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "detente/lens/structure/derive.hpp"
#include "detente/lens/structure/solve.hpp"

namespace detente::structure {

struct SolvedGraph {
  Input input;
  Result result;
};

/// A derived model with some mediators present.
struct SolvedContext {
  MediationContext context;
  std::string label;  ///< "without Egypt"
  std::vector<std::vector<Settled>> packages;
  SolvedGraph graph;
};

/// A case's derived models, side by side.
struct DerivedReport {
  std::vector<Issue> issues;               ///< contested and kept
  std::vector<std::string> left_out = {};  ///< ids
  std::vector<std::string> not_contested = {};
  std::vector<SolvedContext> contexts = {};  ///< at least one
};

/// A model of its own, a derived one, or both.
struct Report {
  std::optional<SolvedGraph> own = {};
  std::optional<DerivedReport> derived = {};
};

/// The graph with its verdicts. Problems of solve().
[[nodiscard]] Expected<SolvedGraph> solved(Input input, const Options& options, const Progress& progress,
                                           const StopToken& stop);

/// Whatever the case supports, at central values; with `derived_only` the case's own model is passed over. A case with
/// a model of its own may have nothing to derive one from. Problems of from_case, derive and solve.
[[nodiscard]] Expected<Report> report_of(const Model& model, const Options& options, bool derived_only,
                                         const Progress& progress, const StopToken& stop);

}  // namespace detente::structure
