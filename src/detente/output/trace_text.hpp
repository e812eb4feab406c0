// Decides how one run of the process is told day by day: who proposed what, with what chance each party accepts, what
// happened and how it ended, in the same words for every party; days on which nothing happens are folded.
#pragma once

#include <string>
#include <vector>

#include "detente/lens/process/input.hpp"
#include "detente/lens/process/trace.hpp"
#include "detente/output/terminal.hpp"

namespace detente::output {

/// What the indices of an input are called.
struct TraceNames {
  struct Issue {
    std::string name;
    std::vector<std::string> levels;
  };
  std::vector<std::string> parties, mediators, backers, events;
  std::vector<std::vector<std::string>> constituencies;  ///< per party
  std::vector<Issue> issues;
  std::vector<std::string> templates;  ///< by Package::of
};

/// The trace of a run of `input`, in lines of at most style.width characters.
[[nodiscard]] std::string trace_text(const process::Input& input, const process::Trace& trace, const TraceNames& names,
                                     const Style& style);

}  // namespace detente::output
