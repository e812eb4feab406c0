// Decides who puts a package on the table and which.
#pragma once

#include <cstddef>

#include "detente/lens/process/course.hpp"

namespace detente::process {

struct Proposal {
  bool direct = false;   ///< no mediator leads
  std::size_t lead = 0;  ///< mediator, or the proposing party
  std::size_t package = 0;
};

/// Fills error, acceptance and score of course.round. At least one package is available.
[[nodiscard]] Proposal propose(Course& course);

}  // namespace detente::process
