// Decides who can get where: a model's moves and improvements side by side, and what a coalition can reach by legal
// sequences of them.
#pragma once

#include <span>
#include <vector>

#include "detente/lens/structure/input.hpp"

namespace detente::structure {

/// Lists of states, one a state, in two flat vectors.
class Arcs {
 public:
  /// The moves that `keep(from, to)` keeps, in their order.
  template <class Keep>
  Arcs(const std::vector<std::vector<State>>& moves, Keep keep) : start_{0} {
    for (std::size_t from = 0; from < moves.size(); ++from) {
      for (const State to : moves[from])
        if (keep(static_cast<State>(from), to)) to_.push_back(to);
      start_.push_back(to_.size());
    }
  }
  [[nodiscard]] std::span<const State> from(State state) const {
    return {to_.data() + start_[state], start_[state + 1] - start_[state]};
  }

 private:
  std::vector<std::size_t> start_;
  std::vector<State> to_;
};

/// A model made ready for looking up. Keeps no reference to the input.
class Graph {
 public:
  /// `input` is consistent (assertion).
  explicit Graph(const Input& input);

  [[nodiscard]] std::size_t states() const { return states_; }
  [[nodiscard]] std::size_t decision_makers() const { return ranks_.size(); }
  [[nodiscard]] Rank rank(std::size_t i, State s) const { return ranks_[i][s]; }
  /// R_i(s)
  [[nodiscard]] std::span<const State> moves(std::size_t i, State s) const { return moves_[i].from(s); }
  /// R_i⁺(s) = {q ∈ R_i(s): q ≻_i s}
  [[nodiscard]] std::span<const State> improvements(std::size_t i, State s) const { return improvements_[i].from(s); }
  /// max(P_i(s), max P_i over R_i(s)): the best i can make of s with one move or none.
  [[nodiscard]] Rank best_response(std::size_t i, State s) const { return best_responses_[i][s]; }

 private:
  std::size_t states_;
  std::vector<std::vector<Rank>> ranks_, best_responses_;
  std::vector<Arcs> moves_, improvements_;
};

/// Finds what all decision makers but one can reach. Keeps its memory from one search to the next.
class Reach {
 public:
  /// `improving`: only moves that better their mover, R_H⁺ instead of R_H.
  Reach(const Graph& graph, bool improving);

  /// R_{N−i}(s), each state once, in the order found: the states that a legal sequence of moves by members of N−i leads
  /// to, where nobody moves twice in a row (Fang, Hipel & Kilgour 1993, definition 3.4.2). s itself only if the others
  /// can return to it. `look(k)` sees each and says whether to go on.
  template <class Look>
  void of_others(std::size_t i, State s, Look look) {
    forget();
    for (std::size_t j = 0; j < graph_->decision_makers(); ++j)
      if (j != i && !take_steps(j, s, look)) return;
    for (std::size_t k = 0; k < visits_.size(); ++k) {
      const Visit visit = visits_[k];
      for (std::size_t j = 0; j < graph_->decision_makers(); ++j)
        if (j != i && (j == visit.mover) == visit.only && !take_steps(j, visit.state, look)) return;
    }
  }

 private:
  /// A state to go on from, and who may: all others but its last mover, or (found again by another) only that one.
  struct Visit {
    State state;
    std::size_t mover;
    bool only;
  };
  void forget();

  template <class Look>
  bool take_steps(std::size_t j, State s, Look& look) {
    for (const State to : improving_ ? graph_->improvements(j, s) : graph_->moves(j, s)) {
      std::size_t& last = last_mover_[to];
      if (last == nobody) {
        last = j;
        found_.push_back(to);
        visits_.push_back({to, j, false});
        if (!look(to)) return false;
      } else if (last != j && last != several) {
        visits_.push_back({to, last, true});  // a second way in: whom the first one shut out may now move
        last = several;
      }
    }
    return true;
  }

  static constexpr std::size_t nobody = static_cast<std::size_t>(-1);
  static constexpr std::size_t several = static_cast<std::size_t>(-2);

  const Graph* graph_;
  bool improving_;
  std::vector<std::size_t> last_mover_;  ///< Ω: nobody, one decision maker, or several
  std::vector<State> found_;
  std::vector<Visit> visits_;
};

}  // namespace detente::structure
