// Decides what the packages lens needs to know of a negotiation: issues with levels, parties with additive utilities,
// reservation values and red lines, packages that cannot be, constituencies that must ratify. Plain values, no case.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace detente::bargain {

/// A package by its place in row-major order: issues as declared, the last one fastest (the order of every tie-break).
using Outcome = std::uint64_t;

/// A package by its level on each issue, in the order of `Input::issues`.
using Levels = std::vector<std::size_t>;

struct Level {
  std::string name;
  std::string label = {};
};

struct Issue {
  std::string name;
  std::vector<Level> levels;  ///< at least one
};

/// Linear-additive utility u(x) = Σ_k weights[k]·values[k][x_k], summed in the order of the issues.
/// Usually Σ weights = 1 and values in [0, 1]; imports may have others.
struct Additive {
  std::vector<double> weights;
  std::vector<std::vector<double>> values;
  bool capped = false;  ///< u = min(1, Σ), as Genius has it
};

/// What a party says it cannot accept on one issue, with the probability that it is a bottom line and not a position.
struct RedLine {
  std::size_t issue = 0;
  std::vector<std::size_t> forbids;  ///< levels, in the order in which they would be given up (nearest first)
  double holds = 1;                  ///< [0, 1]; at modal values the line holds when ≥ 0.5

  [[nodiscard]] bool holds_modally() const { return holds >= 0.5; }
};

/// What a constituency can do to a deal that its party accepted.
enum class Power { veto, exit, pressure };

/// A group within a party; it accepts a package when its utility reaches `threshold`.
struct Constituency {
  std::string name;
  Power power = Power::veto;
  Additive utility;
  double threshold = 0;
};

struct Party {
  std::string name;
  Additive utility;
  double reservation = 0;  ///< what the party has without an agreement, in units of its utility
  std::vector<RedLine> red_lines = {};
  std::vector<Constituency> constituencies = {};
};

/// Levels that cannot stand together: every listed (issue, level) at once is infeasible.
using Conflict = std::vector<std::pair<std::size_t, std::size_t>>;

struct Input {
  std::vector<Issue> issues;
  std::vector<Party> parties;
  std::vector<Conflict> not_together = {};
};

/// Whether indices are in range and every table has the size that the issues demand. Checked by assertion in the lens.
[[nodiscard]] bool consistent(const Input& input);

/// The same for parties that stand in for `input.parties` (a draw).
[[nodiscard]] bool consistent(const Input& input, const std::vector<Party>& parties);

/// u(x) by definition; the value that the tables hold, bit for bit.
[[nodiscard]] double utility(const Additive& additive, const Levels& package);

}  // namespace detente::bargain
