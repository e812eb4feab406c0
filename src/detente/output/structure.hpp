// Decides how the structure lens is told: as JSON, and on a terminal.
#pragma once

#include <string>

#include "detente/lens/structure/report.hpp"
#include "detente/output/envelope.hpp"
#include "detente/output/terminal.hpp"

namespace detente::output {

using StructureReport = structure::Report;
using structure::DerivedReport;
using structure::SolvedContext;
using structure::SolvedGraph;

/// How many states are listed: none, a few equilibria, all of them, or everybody's stable states too.
enum class Listing { none, summary, equilibria, all };

/// With Listing::none neither lists of states nor packages stand there, but counts, the start, and `states` and `moves`
/// as structure_states.hpp makes them, of the model and of the first derived context. Adds `states`, `options`,
/// `decision_makers`, `concepts` of the model's own form, or of the derived one with all mediators present where there
/// is no other (`model` says which); `start` with witnesses; `derived` with its contexts.
void add_structure_json(Json& document, const StructureReport& report, Listing listing);

/// What the first answer says of it: whether the status quo is an equilibrium in each model, who could improve alone,
/// what deters.
[[nodiscard]] std::string status_quo_text(const StructureReport& report, const Style& style);

[[nodiscard]] std::string structure_text(const StructureReport& report, Listing listing, const Style& style);

}  // namespace detente::output
