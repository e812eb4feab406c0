// Decides how a loaded case becomes the answers; shared by `analyse` and `why`.
#pragma once

#include "detente/output/answers.hpp"
#include "load_case.hpp"

namespace detente::cli {

struct Answered {
  answers::Question question;
  answers::Analysis analysis;
  output::Json document;
};

/// DT0840 when the case does not support the packages lens, with what it lacks.
[[nodiscard]] Expected<Answered> answer(Context& context, const LoadedCase& loaded, const RunPlan& plan,
                                        const std::string& scenario);

}  // namespace detente::cli
