// Decides that a case with too many packages is answered about the issues that matter most, and says so.
#pragma once

#include "load_case.hpp"

namespace detente::cli {

/// Holds issues (model/held.hpp) as the case as written asks for it, in all that was loaded alike.
void hold_issues_of(const Context& context, LoadedCase& loaded);

}  // namespace detente::cli
