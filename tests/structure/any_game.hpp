// Random graph models from a 64-bit seed, of the kinds on which solvers go wrong: holes, ties, options that go one way,
// few tiers, prioritised statements; and arcs that are neither symmetric nor transitive. Same seed, same game,
// anywhere.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "structure/brute_force.hpp"

namespace detente::oracle {

/// splitmix64 (Steele, Lea & Flood 2014).
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    std::uint64_t z = state_ += 0x9e3779b97f4a7c15;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
  }
  /// 0 … n−1.
  std::size_t below(std::size_t n) { return static_cast<std::size_t>(next() % n); }
  /// lowest … highest, both included.
  std::size_t between(std::size_t lowest, std::size_t highest) { return lowest + below(highest - lowest + 1); }
  bool one_in(std::size_t n) { return below(n) == 0; }

 private:
  std::uint64_t state_;
};

enum class Direction { both, forward, back };

/// A model in option form. A pattern has bit o set where option o is taken.
struct OptionGame {
  std::size_t dms = 0;
  std::vector<std::size_t> owner;       ///< [option]: its DM, ascending; every DM has at least one.
  std::vector<Direction> direction;     ///< [option]: forward only N→Y, back only Y→N.
  std::vector<std::uint32_t> feasible;  ///< [state]: its pattern, ascending.
  std::vector<std::vector<int>> rank;   ///< [dm][state], as in Game.
};

/// May the DM move between the patterns? It changes options of its own only, each in its direction, at least one.
/// "Changed" is one exclusive or on purpose: with `before == after` instead, g++ 12.2 -O2 compiles this loop wrongly.
inline bool may_move(const OptionGame& options, std::size_t dm, std::uint32_t from, std::uint32_t to) {
  for (std::size_t o = 0; o < options.owner.size(); ++o) {
    const bool changed = ((from ^ to) >> o & 1U) != 0;
    const Direction wanted = (to >> o & 1U) != 0 ? Direction::forward : Direction::back;
    const bool allowed = options.direction[o] == Direction::both || options.direction[o] == wanted;
    if (changed && (options.owner[o] != dm || !allowed)) {
      return false;
    }
  }
  return from != to;
}

inline Game as_game(const OptionGame& options) {
  Game game{.states = options.feasible.size(), .moves = {}, .rank = options.rank};
  for (std::size_t dm = 0; dm < options.dms; ++dm) {
    auto& lines = game.moves.emplace_back(game.states);
    for (std::size_t s = 0; s < game.states; ++s) {
      for (std::size_t t = 0; t < game.states; ++t) {
        if (may_move(options, dm, options.feasible[s], options.feasible[t])) {
          lines[s].push_back(t);
        }
      }
    }
  }
  return game;
}

/// Every state in one of `tiers` tiers, blindly.
inline std::vector<int> any_tiers(Dice& dice, std::size_t states, std::size_t tiers) {
  std::vector<int> rank(states);
  for (int& r : rank) {
    r = static_cast<int>(dice.below(tiers));
  }
  return rank;
}

/// [pattern]: does a random statement hold there? AND, OR, IF, IFF over literals, nested at most `depth` deep.
inline std::vector<bool> any_statement(Dice& dice, std::size_t options, std::size_t depth) {
  const std::size_t patterns = std::size_t{1} << options;
  std::vector<bool> holds(patterns);
  if (depth == 0 || dice.one_in(3)) {
    const std::size_t option = dice.below(options);
    const bool negated = dice.one_in(2);
    for (std::size_t p = 0; p < patterns; ++p) {
      holds[p] = ((p >> option & 1U) != 0) != negated;
    }
    return holds;
  }
  const std::vector<bool> a = any_statement(dice, options, depth - 1);
  const std::vector<bool> b = any_statement(dice, options, depth - 1);
  const std::size_t connective = dice.below(4);
  for (std::size_t p = 0; p < patterns; ++p) {
    const bool results[] = {a[p] && b[p], a[p] || b[p], a[p] || !b[p], a[p] == b[p]};
    holds[p] = results[connective];
  }
  return holds;
}

/// Prioritised statements (Fang et al. 2003): s beats t if it satisfies the first statement in which they differ. A
/// state's rank is how many others it beats.
inline std::vector<int> any_statements(Dice& dice, std::size_t options, const std::vector<std::uint32_t>& feasible) {
  std::vector<std::vector<bool>> statements;
  for (std::size_t left = dice.between(1, 4); left > 0; --left) {
    statements.push_back(any_statement(dice, options, 2));
  }
  const auto beats = [&](std::uint32_t s, std::uint32_t t) {
    for (const std::vector<bool>& holds : statements) {
      if (holds[s] != holds[t]) {
        return static_cast<bool>(holds[s]);
      }
    }
    return false;
  };
  std::vector<int> rank;
  for (const std::uint32_t s : feasible) {
    rank.push_back(static_cast<int>(std::ranges::count_if(feasible, [&](std::uint32_t t) { return beats(s, t); })));
  }
  return rank;
}

/// The patterns left when up to three rules such as Y--N- and, in every other game, states at random are taken out.
inline std::vector<std::uint32_t> any_feasible(Dice& dice, std::size_t options) {
  const std::uint32_t patterns = std::uint32_t{1} << options;
  std::vector<bool> removed(patterns);
  for (std::size_t rules = dice.below(4); rules > 0; --rules) {
    const std::size_t first = dice.below(options);
    const std::size_t second = (first + dice.between(1, options - 1)) % options;
    const std::uint32_t fixed = 1U << first | 1U << second;
    const auto values = static_cast<std::uint32_t>(dice.next()) & fixed;
    for (std::uint32_t p = 0; p < patterns; ++p) {
      removed[p] = removed[p] || (p & fixed) == values;
    }
  }
  const bool scattered = dice.one_in(2);
  std::vector<std::uint32_t> feasible;
  for (std::uint32_t p = 0; p < patterns; ++p) {
    if (!removed[p] && !(scattered && dice.one_in(4))) {
      feasible.push_back(p);
    }
  }
  return feasible.empty() ? std::vector<std::uint32_t>{0} : feasible;
}

/// 2–5 DMs, 3–6 options in all, 1–64 states.
inline OptionGame any_option_game(std::uint64_t seed) {
  Dice dice(seed);
  const std::size_t options = dice.between(3, 6);
  OptionGame game;
  game.dms = dice.between(2, std::min<std::size_t>(5, options));
  const bool one_way = dice.one_in(2);
  for (std::size_t o = 0; o < options; ++o) {
    game.owner.push_back(o < game.dms ? o : dice.below(game.dms));
    const bool this_one = one_way && dice.one_in(2);
    game.direction.push_back(!this_one ? Direction::both : dice.one_in(2) ? Direction::forward : Direction::back);
  }
  std::ranges::sort(game.owner);
  game.feasible = any_feasible(dice, options);
  const bool by_statements = dice.one_in(2);
  for (std::size_t dm = 0; dm < game.dms; ++dm) {
    game.rank.push_back(by_statements ? any_statements(dice, options, game.feasible)
                                      : any_tiers(dice, game.feasible.size(), dice.between(2, 4)));
  }
  return game;
}

/// 2–5 DMs, 2–12 states; a DM has an arc between any two states with a chance of its own, 1/2 … 1/12.
inline Game any_arc_game(std::uint64_t seed) {
  Dice dice(seed);
  Game game;
  game.states = dice.between(2, 12);
  const std::size_t dms = dice.between(2, 5);
  for (std::size_t dm = 0; dm < dms; ++dm) {
    const std::size_t sparseness = dice.between(2, 12);
    auto& lines = game.moves.emplace_back(game.states);
    for (std::size_t s = 0; s < game.states; ++s) {
      for (std::size_t t = 0; t < game.states; ++t) {
        if (s != t && dice.one_in(sparseness)) {
          lines[s].push_back(t);
        }
      }
    }
    game.rank.push_back(any_tiers(dice, game.states, dice.between(2, 5)));
  }
  return game;
}

}  // namespace detente::oracle
