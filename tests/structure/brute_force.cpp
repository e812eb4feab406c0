// Each function below is one line of the definitions, quantifiers as loops.
#include "structure/brute_force.hpp"

#include <algorithm>

namespace detente::oracle {
namespace {

/// [t]: Ω_H(s, t), the members of H who can make the last move of a legal sequence from s to t.
using LastMovers = std::vector<std::set<std::size_t>>;

bool prefers(const Game& game, std::size_t dm, std::size_t better, std::size_t worse) {
  return game.rank[dm][better] > game.rank[dm][worse];
}

/// R_j(s) or R_j⁺(s).
std::vector<std::size_t> one_step(const Game& game, std::size_t j, std::size_t s, Steps steps) {
  std::vector<std::size_t> targets;
  for (const std::size_t t : game.moves[j][s]) {
    if (steps == Steps::all || prefers(game, j, t, s)) {
      targets.push_back(t);
    }
  }
  return targets;
}

/// Clause (ii) once over: t ∈ R_H(s), u ∈ R_j(t), Ω(s,t) ≠ {j} ⇒ u ∈ R_H(s), j ∈ Ω(s,u). Was anything new?
bool lengthen(const Game& game, const std::set<std::size_t>& coalition, Steps steps, LastMovers& omega) {
  bool grown = false;
  for (std::size_t t = 0; t < game.states; ++t) {
    for (const std::size_t j : coalition) {
      const bool reached = !omega[t].empty();
      const bool only_j_came_here = omega[t] == std::set<std::size_t>{j};
      if (!reached || only_j_came_here) {
        continue;
      }
      for (const std::size_t u : one_step(game, j, t, steps)) {
        grown |= omega[u].insert(j).second;
      }
    }
  }
  return grown;
}

std::set<std::size_t> everybody_but(const Game& game, std::size_t dm) {
  std::set<std::size_t> others;
  for (std::size_t j = 0; j < game.moves.size(); ++j) {
    if (j != dm) {
      others.insert(j);
    }
  }
  return others;
}

/// Symmetric concepts: i cannot leave the sanction k for anything it prefers to s.
bool no_escape(const Game& game, std::size_t i, std::size_t s, std::size_t k) {
  return std::ranges::none_of(game.moves[i][k], [&](std::size_t h) { return prefers(game, i, h, s); });
}

/// Is i's improvement q over s answered by the others with some k ≾_i s?
bool sanctioned(const Game& game, Concept idea, std::size_t i, std::size_t s, std::size_t q) {
  const bool credible = idea == Concept::SEQ || idea == Concept::SymSEQ;
  const bool symmetric = idea == Concept::SMR || idea == Concept::SymSEQ;
  const auto answers = reach(game, everybody_but(game, i), q, credible ? Steps::improving : Steps::all);
  return std::ranges::any_of(
      answers, [&](std::size_t k) { return !prefers(game, i, k, s) && (!symmetric || no_escape(game, i, s, k)); });
}

}  // namespace

std::set<std::size_t> reach(const Game& game, const std::set<std::size_t>& coalition, std::size_t from, Steps steps) {
  LastMovers omega(game.states);
  for (const std::size_t j : coalition) {  // Clause (i): j ∈ H, t ∈ R_j(s) ⇒ t ∈ R_H(s), j ∈ Ω(s,t).
    for (const std::size_t t : one_step(game, j, from, steps)) {
      omega[t].insert(j);
    }
  }
  while (lengthen(game, coalition, steps, omega)) {
  }
  std::set<std::size_t> reached;
  for (std::size_t t = 0; t < game.states; ++t) {
    if (!omega[t].empty()) {
      reached.insert(t);
    }
  }
  return reached;
}

bool stable(const Game& game, Concept idea, std::size_t dm, std::size_t state) {
  const auto improvements = one_step(game, dm, state, Steps::improving);
  if (idea == Concept::R) {
    return improvements.empty();
  }
  return std::ranges::all_of(improvements, [&](std::size_t q) { return sanctioned(game, idea, dm, state, q); });
}

}  // namespace detente::oracle
