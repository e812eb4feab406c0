// Decides how the structure lens is told: as JSON, and on a terminal.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "detente/lens/structure/derive.hpp"
#include "detente/lens/structure/solve.hpp"
#include "detente/output/envelope.hpp"
#include "detente/output/terminal.hpp"

namespace detente::output {

struct SolvedGraph {
  structure::Input input;
  structure::Result result;
};

/// A derived model with some mediators present.
struct SolvedContext {
  structure::MediationContext context;
  std::string label;  ///< "without Egypt"
  std::vector<std::vector<structure::Settled>> packages;
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
struct StructureReport {
  std::optional<SolvedGraph> own = {};
  std::optional<DerivedReport> derived = {};
};

/// How many states are listed: a few equilibria, all of them, or everybody's stable states too.
enum class Listing { summary, equilibria, all };

/// Adds `states`, `options`, `decision_makers`, `concepts` of the model's own form, or of the derived one with all
/// mediators present where there is no other (`model` says which); `start` with witnesses; `derived` with its contexts.
void add_structure_json(Json& document, const StructureReport& report, Listing listing);

[[nodiscard]] std::string structure_text(const StructureReport& report, Listing listing, const Style& style);

}  // namespace detente::output
