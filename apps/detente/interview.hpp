// Decides what `init` asks, in which order, and which answers it takes.
#pragma once

#include <iosfwd>
#include <string>

#include "detente/base/diagnostics.hpp"
#include "draft.hpp"

namespace detente::cli {

/// Where answers come from: a person, who is asked again after a wrong answer, or a file, where it is a problem.
struct Answers {
  std::istream& in;
  std::ostream* prompts;  ///< null: nobody is asked, answers are lines of `file`
  std::string file = {};
};

/// About twelve questions. DT0810 an answer that does not fit (of a file) · DT0811 no more answers.
[[nodiscard]] Expected<Draft> interview(Answers answers);

}  // namespace detente::cli
