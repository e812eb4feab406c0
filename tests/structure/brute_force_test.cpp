// The oracle itself: games worked by hand, the two clauses of Ω against sequences counted out by length, and enough
// unstable verdicts among the random games for them to be worth a comparison.
#include "structure/brute_force.hpp"

#include <gtest/gtest.h>

#include <utility>
#include <vector>

#include "structure/any_game.hpp"

namespace {

using namespace detente::oracle;
using enum Concept;
using States = std::vector<std::size_t>;
using Arc = std::pair<std::size_t, std::size_t>;

constexpr Concept concepts[] = {R, GMR, SMR, SEQ, SymSEQ};

/// A game from each DM's arcs and ranks.
Game game_of(const std::vector<std::vector<Arc>>& arcs, const std::vector<std::vector<int>>& rank) {
  Game game{.states = rank[0].size(), .moves = {}, .rank = rank};
  for (const auto& of_dm : arcs) {
    auto& lines = game.moves.emplace_back(game.states);
    for (const auto& [from, to] : of_dm) {
      lines[from].push_back(to);
    }
  }
  return game;
}

States stable_states(const Game& game, Concept idea, std::size_t dm) {
  States found;
  for (std::size_t s = 0; s < game.states; ++s) {
    if (stable(game, idea, dm, s)) {
      found.push_back(s);
    }
  }
  return found;
}

/// Bit 0 is A's option, bit 1 is B's.
Game two_by_two(const std::vector<int>& a, const std::vector<int>& b) {
  return game_of({{{0, 1}, {1, 0}, {2, 3}, {3, 2}}, {{0, 2}, {2, 0}, {1, 3}, {3, 1}}}, {a, b});
}

// A cooperates in 1 and 3, B in 2 and 3. A leaves 3 for 2; from there B goes to 0, better for B and worse than 3 for A.
TEST(BruteForce, PrisonersDilemma) {
  const Game game = two_by_two({1, 0, 3, 2}, {1, 3, 0, 2});
  EXPECT_EQ(stable_states(game, R, 0), (States{0, 2}));
  EXPECT_EQ(stable_states(game, R, 1), (States{0, 1}));
  for (const Concept idea : {GMR, SMR, SEQ, SymSEQ}) {
    EXPECT_EQ(stable_states(game, idea, 0), (States{0, 2, 3}));
    EXPECT_EQ(stable_states(game, idea, 1), (States{0, 1, 3}));
  }
}

// Options are "swerve". A leaves 3 for 2; B could answer with the collision, 0, but would harm itself: GMR, not SEQ.
TEST(BruteForce, ChickenSwervingTogetherIsHeldByAThreatNobodyWouldCarryOut) {
  const Game game = two_by_two({0, 1, 3, 2}, {0, 3, 1, 2});
  for (const Concept idea : {R, SEQ, SymSEQ}) {
    EXPECT_EQ(stable_states(game, idea, 0), (States{1, 2}));
    EXPECT_EQ(stable_states(game, idea, 1), (States{1, 2}));
  }
  for (const Concept idea : {GMR, SMR}) {
    EXPECT_EQ(stable_states(game, idea, 0), (States{1, 2, 3}));
    EXPECT_EQ(stable_states(game, idea, 1), (States{1, 2, 3}));
  }
}

// A: 0 → 1 is an improvement; B: 1 → 2 harms A, and B likes or dislikes it; A: 2 → 3 escapes, or does not.
Game chain(int b_at_2, int a_at_3) {
  return game_of({{{0, 1}, {2, 3}}, {{1, 2}}}, {{1, 2, 0, a_at_3}, {0, 0, b_at_2, 0}});
}

TEST(BruteForce, SequentialAsksWhetherTheAnswerHelpsTheOneWhoGivesIt) {
  EXPECT_TRUE(stable(chain(-1, 0), GMR, 0, 0));
  EXPECT_TRUE(stable(chain(-1, 0), SMR, 0, 0));
  EXPECT_FALSE(stable(chain(-1, 0), SEQ, 0, 0));
  EXPECT_FALSE(stable(chain(0, 0), SEQ, 0, 0)) << "indifferent is not better";
  EXPECT_TRUE(stable(chain(1, 0), SEQ, 0, 0));
}

TEST(BruteForce, SymmetricConceptsAskWhetherTheMoverEscapes) {
  EXPECT_TRUE(stable(chain(1, 3), GMR, 0, 0));
  EXPECT_TRUE(stable(chain(1, 3), SEQ, 0, 0));
  EXPECT_FALSE(stable(chain(1, 3), SMR, 0, 0));
  EXPECT_FALSE(stable(chain(1, 3), SymSEQ, 0, 0));
  EXPECT_TRUE(stable(chain(1, 1), SMR, 0, 0)) << "3 is as good as 0, no better";
  EXPECT_TRUE(stable(chain(1, 1), SymSEQ, 0, 0));
}

// B's answer leads to a state that A finds as good as where it began: it gained nothing, which is sanction enough.
TEST(BruteForce, ASanctionNeedNotLeaveTheMoverWorseOff) {
  const Game game = game_of({{{0, 1}}, {{1, 2}}}, {{1, 2, 1}, {0, 0, 1}});
  for (const Concept idea : {GMR, SMR, SEQ, SymSEQ}) {
    EXPECT_TRUE(stable(game, idea, 0, 0));
  }
}

// Two answers to 0 → 1: 2 harms A but A escapes to 4; 3 has no escape but does not harm A. Neither does both.
TEST(BruteForce, OneSanctionMustBothHarmAndHold) {
  const Game game = game_of({{{0, 1}, {2, 4}}, {{1, 2}, {1, 3}}}, {{1, 2, 0, 2, 3}, {0, 0, 1, 1, 0}});
  EXPECT_TRUE(stable(game, GMR, 0, 0));
  EXPECT_TRUE(stable(game, SEQ, 0, 0));
  EXPECT_FALSE(stable(game, SMR, 0, 0));
  EXPECT_FALSE(stable(game, SymSEQ, 0, 0));
}

// A has two improvements, 1 and 2, and only the first is answered.
TEST(BruteForce, EveryImprovementMustBeSanctioned) {
  const Game game = game_of({{{0, 1}, {0, 2}}, {{1, 3}}}, {{1, 2, 2, 0}, {0, 0, 0, 1}});
  for (const Concept idea : concepts) {
    EXPECT_FALSE(stable(game, idea, 0, 0));
  }
}

// Only state 3 harms A, two of B's moves away from 1.
TEST(BruteForce, NobodyMovesTwiceInARow) {
  const std::vector<int> a{1, 2, 2, 0};
  const std::vector<int> b{0, 0, 1, 2};
  EXPECT_FALSE(stable(game_of({{{0, 1}}, {{1, 2}, {2, 3}}}, {a, b}), GMR, 0, 0));
  EXPECT_TRUE(stable(game_of({{{0, 1}}, {{1, 3}}}, {a, b}), GMR, 0, 0)) << "as one move it would count";
  // C can make the first of the two moves as well: Ω(1,2) = {B, C}, and B may go on.
  EXPECT_TRUE(stable(game_of({{{0, 1}}, {{1, 2}, {2, 3}}, {{1, 2}}}, {a, b, b}), SEQ, 0, 0));
}

TEST(BruteForce, TwiceIsLegalWithAnothersMoveBetween) {
  // B: 1 → 2, C: 2 → 3, B: 3 → 4.
  const Game game =
      game_of({{{0, 1}}, {{1, 2}, {3, 4}}, {{2, 3}}}, {{1, 2, 2, 2, 0}, {0, 0, 1, 1, 2}, {0, 0, 0, 1, 0}});
  EXPECT_TRUE(stable(game, GMR, 0, 0));
  EXPECT_TRUE(stable(game, SEQ, 0, 0));
}

// B reaches 2 at once but may not go on to 3; later C reaches 2 as well, by 1 B 4 C 5 B 6 C 2, which lets B go on.
TEST(BruteForce, AStateReachedAgainByAnotherIsLookedAtAgain) {
  const std::vector<Arc> b{{1, 2}, {2, 3}, {1, 4}, {5, 6}};
  const Game game = game_of({{}, b, {{4, 5}, {6, 2}}}, std::vector<std::vector<int>>(3, std::vector<int>(7)));
  EXPECT_EQ(reach(game, {1}, 1, Steps::all), (std::set<std::size_t>{2, 4}));
  EXPECT_EQ(reach(game, {1, 2}, 1, Steps::all), (std::set<std::size_t>{2, 3, 4, 5, 6}));
}

TEST(BruteForce, ImprovingStepsAreMeasuredFromWhereTheMoverStands) {
  // C falls from 1 to 2 by B's move; 3 is better for C than 2, though worse than 1.
  const Game game = game_of({{}, {{1, 2}}, {{2, 3}}}, {{0, 0, 0, 0}, {0, 0, 1, 0}, {0, 5, 0, 1}});
  EXPECT_EQ(reach(game, {1, 2}, 1, Steps::improving), (std::set<std::size_t>{2, 3}));
}

TEST(BruteForce, WhereASequenceStartsIsReachedOnlyByLeadingBack) {
  const Game game = game_of({{{0, 1}, {1, 0}}, {{1, 0}}}, {{0, 0}, {0, 0}});
  EXPECT_EQ(reach(game, {0}, 0, Steps::all), (std::set<std::size_t>{1}));
  EXPECT_EQ(reach(game, {0, 1}, 0, Steps::all), (std::set<std::size_t>{0, 1}));
}

/// R_H by length: the (state, last mover) pairs in which sequences of exactly 1, 2, … moves end.
std::set<std::size_t> reach_by_length(const Game& game, const std::set<std::size_t>& coalition, std::size_t from,
                                      Steps steps) {
  const std::size_t nobody = game.moves.size();
  std::set<std::pair<std::size_t, std::size_t>> ends{{from, nobody}};
  std::set<std::size_t> reached;
  for (std::size_t length = 1; length <= game.states * game.moves.size(); ++length) {
    std::set<std::pair<std::size_t, std::size_t>> longer;
    for (const auto& [t, last] : ends) {
      for (const std::size_t j : coalition) {
        for (const std::size_t u : game.moves[j][t]) {
          if (j != last && (steps == Steps::all || game.rank[j][u] > game.rank[j][t])) {
            longer.emplace(u, j);
            reached.insert(u);
          }
        }
      }
    }
    ends = std::move(longer);
  }
  return reached;
}

TEST(BruteForce, ReachIsWhereSequencesOfAnyLengthEnd) {
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    const Game game = any_arc_game(seed);
    std::set<std::size_t> coalition;
    for (std::size_t dm = seed % 2; dm < game.moves.size(); ++dm) {
      coalition.insert(dm);
    }
    for (const Steps steps : {Steps::all, Steps::improving}) {
      EXPECT_EQ(reach(game, coalition, 0, steps), reach_by_length(game, coalition, 0, steps)) << "seed " << seed;
    }
  }
}

/// The concepts' known order: Nash implies all; symmetric implies plain; sequential implies general metarationality.
TEST(BruteForce, TheStricterConceptImpliesTheLaxer) {
  const std::pair<Concept, Concept> implications[] = {
      {R, SymSEQ}, {SymSEQ, SEQ}, {SymSEQ, SMR}, {SEQ, GMR}, {SMR, GMR}};
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    const Game game = seed % 2 == 0 ? any_arc_game(seed) : as_game(any_option_game(seed));
    for (std::size_t dm = 0; dm < game.moves.size(); ++dm) {
      for (const auto& [strict, lax] : implications) {
        for (const std::size_t s : stable_states(game, strict, dm)) {
          EXPECT_TRUE(stable(game, lax, dm, s)) << "seed " << seed << " dm " << dm << " state " << s;
        }
      }
    }
  }
}

/// The share of unstable verdicts over all concepts, DMs and states of 500 games.
template <typename Make>
double unstable_share(Make make) {
  std::size_t verdicts = 0;
  std::size_t unstable = 0;
  for (std::uint64_t seed = 0; seed < 500; ++seed) {
    const Game game = make(seed);
    for (std::size_t dm = 0; dm < game.moves.size(); ++dm) {
      for (const Concept idea : concepts) {
        verdicts += game.states;
        unstable += game.states - stable_states(game, idea, dm).size();
      }
    }
  }
  return static_cast<double>(unstable) / static_cast<double>(verdicts);
}

TEST(AnyGame, IsOftenUnstable) {
  EXPECT_GE(unstable_share([](std::uint64_t seed) { return as_game(any_option_game(seed)); }), 0.15);
  EXPECT_GE(unstable_share(any_arc_game), 0.15);
}

TEST(AnyGame, MovesChangeOwnOptionsInTheirDirection) {
  const OptionGame options{.dms = 2,
                           .owner = {0, 0, 1},
                           .direction = {Direction::forward, Direction::both, Direction::back},
                           .feasible = {0b000, 0b001, 0b011, 0b100, 0b101, 0b110},
                           .rank = {std::vector<int>(6), std::vector<int>(6)}};
  const Game game = as_game(options);
  EXPECT_EQ(game.moves[0], (std::vector<States>{{1, 2}, {2}, {1}, {4, 5}, {}, {3, 4}}));
  EXPECT_EQ(game.moves[1], (std::vector<States>{{}, {}, {}, {0}, {1}, {}}));
}

// Both DMs' moves, in all 8 × 8 pairs of patterns: g++ 12.2 -O2 gets another form of may_move wrong.
TEST(AnyGame, WithoutHolesAMoveIsAnyChangeOfOwnOptions) {
  const OptionGame options{.dms = 2,
                           .owner = {0, 0, 1},
                           .direction = std::vector<Direction>(3, Direction::both),
                           .feasible = {0, 1, 2, 3, 4, 5, 6, 7},
                           .rank = {}};
  for (std::uint32_t from = 0; from < 8; ++from) {
    for (std::uint32_t to = 0; to < 8; ++to) {
      EXPECT_EQ(may_move(options, 0, from, to), from != to && from / 4 == to / 4) << from << " to " << to;
      EXPECT_EQ(may_move(options, 1, from, to), from != to && from % 4 == to % 4) << from << " to " << to;
    }
  }
}

TEST(AnyGame, SameSeedSameGame) {
  Dice dice(1234567);  // the published test sequence of splitmix64
  EXPECT_EQ(dice.next(), 6457827717110365317U);
  EXPECT_EQ(dice.next(), 3203168211198807973U);
  EXPECT_EQ(any_option_game(7).rank, any_option_game(7).rank);
  EXPECT_NE(any_option_game(7).rank, any_option_game(8).rank);
}

}  // namespace
