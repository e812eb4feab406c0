// Decides what the answers ask of the process lens together: one plan of arms, run once, read by each answer.
#pragma once

#include "detente/answers/channels.hpp"
#include "detente/answers/process_hinges.hpp"
#include "detente/answers/prospects.hpp"
#include "detente/answers/question.hpp"
#include "detente/answers/refusals.hpp"
#include "detente/answers/scenarios.hpp"
#include "detente/answers/shocks.hpp"

namespace detente::answers {

struct Courses {
  Scenarios scenarios;
  Refusals refusals;       ///< of the first answer
  Channels channels;       ///< the second
  Shocks shocks;           ///< the fourth
  Prospects prospects;     ///< of the fifth
  ProcessHinges hinges;    ///< of the sixth
  std::uint64_t runs = 0;  ///< of the plan; anchors and searches apart
};

/// Question::talks is set. DT0752 when stopped; problems of a patch that the case's own blocks name.
[[nodiscard]] Expected<Courses> run_courses(const Question& question, const Progress& progress, const StopToken& stop);

}  // namespace detente::answers
