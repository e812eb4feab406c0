// Decides what each constituency makes of a package, and whether those with a veto let it pass.
#pragma once

#include "detente/lens/bargain/packages/input.hpp"

namespace detente::bargain {

struct Verdict {
  std::size_t party = 0;
  std::size_t constituency = 0;  ///< place in Party::constituencies
  double utility = 0;
  bool accepts = false;  ///< utility ≥ threshold (to 1e-12)
};

struct Ratification {
  std::vector<Verdict> verdicts;  ///< by party, constituencies as declared
  bool ratified = true;           ///< every constituency with a veto accepts
};

[[nodiscard]] Ratification ratify(const Input& input, const Levels& package);

}  // namespace detente::bargain
