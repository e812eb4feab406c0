// Decides how the answers to a case that supports no packages are told: the same keys as any result, null where no lens
// speaks, and on a terminal.
#pragma once

#include <string>

#include "detente/answers/without_packages.hpp"
#include "detente/case/patch.hpp"
#include "detente/output/envelope.hpp"
#include "detente/output/terminal.hpp"

namespace detente::output {

/// Adds what add_answers_json (answers.hpp) adds. Of `answers`, `stuck` holds `structure` alone, `deals` holds
/// `spatial` alone, `confidence` no accounts.
void add_without_packages_json(Json& document, const PatchedCase& patched, const Model& model, const Evidence& evidence,
                               const answers::WithoutPackages& found);

[[nodiscard]] std::string without_packages_text(const Model& model, const Evidence& evidence,
                                                const answers::WithoutPackages& found, const Style& style);

}  // namespace detente::output
