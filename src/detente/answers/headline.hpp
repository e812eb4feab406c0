// Decides the one paragraph people will quote: a fixed template, filled from the answers, with words that are never
// used.
#pragma once

#include <string>
#include <vector>

#include "detente/answers/confidence.hpp"
#include "detente/answers/courses.hpp"
#include "detente/answers/hinges.hpp"
#include "detente/answers/question.hpp"
#include "detente/answers/stuck.hpp"

namespace detente::answers {

/// `courses` may be null: the case then says too little for the process lens.
[[nodiscard]] std::string headline(const Question& question, const Stuck& stuck, const Confidence& confidence,
                                   const Hinges& hinges, const Courses* courses);

/// What the analysis cannot say, as sentences.
[[nodiscard]] std::vector<std::string> limits(const Question& question, const Confidence& confidence,
                                              const Courses* courses);

}  // namespace detente::answers
