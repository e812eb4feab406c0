// Decides what `analyse` answers: the questions in order, the headline by its template, the limits. It holds no model
// of its own; it asks the lenses and reads what they found.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "detente/answers/confidence.hpp"
#include "detente/answers/courses.hpp"
#include "detente/answers/deals.hpp"
#include "detente/answers/hinges.hpp"
#include "detente/answers/question.hpp"
#include "detente/answers/stuck.hpp"
#include "detente/answers/trace.hpp"
#include "detente/lens/structure/report.hpp"

namespace detente::answers {

/// Somebody named in the case without a role in it: no utility is assigned to them.
struct NotInTheRoom {
  std::string id, name;
};

/// A statement about what would follow, as attributed.
struct Consequence {
  std::string outcome;
  std::vector<std::string> claims;
};

struct Analysis {
  Stuck stuck;
  Deals deals;
  Confidence confidence;
  Hinges hinges;
  structure::Report structure;     ///< of the first answer: why the status quo is stable
  std::optional<Courses> courses;  ///< where the case supports the process lens
  std::string headline;
  std::vector<std::string> limits;
  std::vector<NotInTheRoom> not_in_the_room;
  std::vector<Consequence> consequences;
  Trace trace;
};

/// The case supports the packages lens (lens_support.hpp): asserted.
[[nodiscard]] Expected<Analysis> analyse(const Question& question, const Progress& progress, const StopToken& stop);

}  // namespace detente::answers
