// Decides the first answer: why the talks are stuck, as far as packages tell: where positions leave no room, with what
// probability, and the smallest steps by anybody that would open some.
#pragma once

#include <vector>

#include "detente/answers/question.hpp"
#include "detente/answers/share.hpp"

namespace detente::answers {

/// A party's position on an issue, taken together with everybody's.
struct StuckPair {
  std::size_t party = 0;
  std::size_t issue = 0;
  bool at_central_values = false;  ///< leaves no room there
  Share leaves_no_room;
};

/// How much an issue keeps the parties apart.
struct IssueTension {
  std::size_t issue = 0;
  double leaves_no_room = 0;  ///< largest probability over the parties
  double tension = 0;  ///< Σ_i Σ_{j≠i} w_ik (1 − v_ik(level j likes best)): what each would lose by the others' best
};

struct Stuck {
  bool zone_at_central_values = false;
  Share zone;                                         ///< draws with a zone of agreement
  Share zone_without_red_lines;                       ///< the same draws, no red line taken as a bottom line
  std::vector<StuckPair> pairs;                       ///< parties as declared, issues as declared
  std::vector<IssueTension> issues;                   ///< most first: by probability, then tension, then as declared
  const bargain::Relaxations* relaxations = nullptr;  ///< of the full view
  const std::vector<bargain::NearMiss>* near_misses = nullptr;
};

/// Reads the full view; draws once more for the zone without red lines.
[[nodiscard]] Expected<Stuck> why_stuck(const Question& question, const StopToken& stop);

}  // namespace detente::answers
