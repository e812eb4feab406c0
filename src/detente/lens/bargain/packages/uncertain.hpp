// Decides the packages lens under uncertainty: over draws of everything uncertain, how often a zone exists, how often
// each package is accepted and ratified, how often each party–issue pair leaves no room. Counts, so sums are exact.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "detente/base/diagnostics.hpp"
#include "detente/base/progress.hpp"
#include "detente/lens/bargain/packages/grid.hpp"

namespace detente::bargain {

/// One draw: stands in for Input::parties, all of it drawn; a red line's `holds` is 1 or 0 (a value between counts by
/// RedLine::holds_modally). Parties, red lines and constituencies in the same order as in the input.
using Draw = std::vector<Party>;

struct PairCounts {
  std::size_t party = 0;
  std::size_t issue = 0;
  std::uint32_t closes_issue = 0;    ///< draws; meanings as in Pair
  std::uint32_t decisive = 0;        ///< draws
  std::uint32_t leaves_no_room = 0;  ///< draws in which either holds
};

/// Every count is out of `draws`; infeasible packages count nothing.
struct Uncertain {
  Grid grid;
  std::uint32_t draws = 0;
  std::uint32_t zone = 0;                                 ///< draws with a zone of agreement
  std::vector<std::uint32_t> accepted = {};               ///< [package]: all parties accept
  std::vector<std::uint32_t> ratified = {};               ///< [package]: and every constituency with a veto does
  std::vector<std::vector<std::uint32_t>> by_party = {};  ///< [party][package]: the party accepts
  std::vector<PairCounts> pairs = {};                     ///< party by party, issues as declared

  /// The `count` packages most often ratified, then most often accepted, then first; only those accepted at all.
  [[nodiscard]] std::vector<Outcome> top(std::size_t count) const;
};

struct UncertainOptions {
  std::uint64_t max_bytes = 2'000'000'000;
  unsigned threads = 0;  ///< 0: one a core; changes nothing but the time
};

/// Refuses with DT0751 (memory) or DT0752 (stopped). Progress counts blocks of packages;
/// its calls come one at a time, from any thread. Asserts consistency of input and draws.
[[nodiscard]] Expected<Uncertain> solve_uncertain(const Input& input, const std::vector<Draw>& draws,
                                                  const UncertainOptions& options, const Progress& progress,
                                                  const StopToken& stop);

/// Draw j of 0 … n−1, made when it is needed.
using DrawOf = std::function<Draw(std::uint32_t)>;

/// The same over `n` draws of which only a few thousand are held at a time. Progress counts draws.
[[nodiscard]] Expected<Uncertain> solve_uncertain(const Input& input, std::uint32_t n, const DrawOf& draw,
                                                  const UncertainOptions& options, const Progress& progress,
                                                  const StopToken& stop);

/// Whether each draw has a zone of agreement: for paired comparisons. `threads` as in UncertainOptions. DT0752 when
/// stopped.
[[nodiscard]] Expected<std::vector<bool>> zone_by_draw(const Input& input, const std::vector<Draw>& draws,
                                                       unsigned threads, const StopToken& stop);

}  // namespace detente::bargain
