// The graph model by its definitions and nothing else: the oracle that the tests hold the structure lens against. It
// shares no code with the product and is as slow as the definitions read.
#pragma once

#include <cstddef>
#include <set>
#include <vector>

namespace detente::oracle {

/// Decision makers (DMs) and states are numbered from 0.
struct Game {
  std::size_t states = 0;
  /// [dm][state]: R_dm(state), the targets of the DM's one-step moves; never the state itself.
  std::vector<std::vector<std::vector<std::size_t>>> moves;
  /// [dm][state]: higher is better, equal is indifferent.
  std::vector<std::vector<int>> rank;
};

enum class Concept { R, GMR, SMR, SEQ, SymSEQ };

/// Which one-step moves a sequence is made of: all, R_j, or only those the mover prefers to where it stands, R_j⁺.
enum class Steps { all, improving };

/// R_H(from) or R_H⁺(from), H = coalition: where legal sequences of one or more moves by members of H end; nobody moves
/// twice in a row. It holds `from` only if such a sequence leads back. Fang, Hipel & Kilgour 1993, definition by Ω_H.
std::set<std::size_t> reach(const Game& game, const std::set<std::size_t>& coalition, std::size_t from, Steps steps);

/// Is the state stable for the DM? R: Nash 1950; GMR, SMR: Howard 1971; SEQ: Fraser & Hipel 1979; SymSEQ, symmetric
/// sequential stability: Rêgo & Vieira 2017. One sanction k must do for both halves of SMR and of SymSEQ.
bool stable(const Game& game, Concept idea, std::size_t dm, std::size_t state);

}  // namespace detente::oracle
