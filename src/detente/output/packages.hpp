// Decides how the packages lens is told: as JSON, and on a terminal.
#pragma once

#include "detente/lens/bargain/packages/solve.hpp"
#include "detente/lens/bargain/packages/uncertain.hpp"
#include "detente/output/envelope.hpp"
#include "detente/output/terminal.hpp"

namespace detente::output {

/// What is told: at modal values always, over draws where the input is uncertain.
struct PackagesReport {
  const bargain::Input& input;
  const bargain::Result& modal;
  const bargain::Uncertain* uncertain = nullptr;
};

/// Adds `parties`, `issues`, `outcomes`, `rational`, `zone_of_agreement`, `pareto`, `points`, and beside them
/// `zone`, `relaxations`, `near_misses`, `no_room`, `uncertain` (null without draws).
void add_packages_json(Json& document, const PackagesReport& report);

[[nodiscard]] std::string packages_text(const PackagesReport& report, const Style& style);

}  // namespace detente::output
