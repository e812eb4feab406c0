// Decides how to see that two builds or machines compute the same: one number over everything in base/ that results
// hang on. A change of it is a change of results and belongs into the commit message.
#pragma once

#include <string>

namespace detente {

/// 16 hexadecimal digits: a fingerprint of draws, their transforms in `lanes` (as in base/lanes/lanes.hpp), the special
/// functions and the quantiles of all distributions, on fixed inputs. The same for all lanes, compilers and processors.
[[nodiscard]] std::string signature(unsigned lanes = 0);

}  // namespace detente
