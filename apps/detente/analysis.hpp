// Decides how a loaded case becomes the answers; shared by `analyse` and `why`.
#pragma once

#include <functional>
#include <string>

#include "detente/output/envelope.hpp"
#include "detente/output/terminal.hpp"
#include "load_case.hpp"

namespace detente::cli {

struct Answered {
  output::Json document;
  std::function<std::string(const output::Style&)> text;  ///< valid as long as the case
};

/// By whatever lenses the case supports; DT0840 where that is none.
[[nodiscard]] Expected<Answered> answer(Context& context, const LoadedCase& loaded, const RunPlan& plan,
                                        const std::string& scenario);

}  // namespace detente::cli
