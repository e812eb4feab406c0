// The lens against the second, independent solver of brute_force.hpp: every verdict of every concept on thousands of
// random models, in option form and with arcs of their own.
#include <gtest/gtest.h>

#include "detente/lens/structure/solve.hpp"
#include "structure/any_game.hpp"
#include "structure/brute_force.hpp"

namespace {

using namespace detente;

constexpr std::array pairs{
    std::pair{structure::Concept::nash, oracle::Concept::R}, std::pair{structure::Concept::gmr, oracle::Concept::GMR},
    std::pair{structure::Concept::smr, oracle::Concept::SMR}, std::pair{structure::Concept::seq, oracle::Concept::SEQ},
    std::pair{structure::Concept::symmetric_seq, oracle::Concept::SymSEQ}};

structure::Input input_of(const oracle::Game& game) {
  structure::Input out;
  for (std::size_t s = 0; s < game.states; ++s) out.states.push_back("s" + std::to_string(s));
  for (std::size_t i = 0; i < game.moves.size(); ++i) {
    structure::DecisionMaker& dm = out.decision_makers.emplace_back();
    dm.id = "dm" + std::to_string(i);
    for (std::size_t s = 0; s < game.states; ++s) {
      std::vector<structure::State>& to = dm.moves.emplace_back();
      for (const std::size_t t : game.moves[i][s]) to.push_back(static_cast<structure::State>(t));
      dm.ranks.push_back(static_cast<structure::Rank>(game.rank[i][s]));
    }
  }
  return out;
}

struct Tally {
  std::size_t verdicts = 0, unstable = 0, differ = 0;
};

void compare(const oracle::Game& game, std::uint64_t seed, Tally& tally) {
  const StopToken never;
  const auto found = structure::solve(input_of(game), {}, {}, never);
  ASSERT_TRUE(found) << "seed " << seed;
  for (const auto& [ours, theirs] : pairs) {
    const structure::Stability& sets = found->of(ours);
    for (std::size_t s = 0; s < game.states; ++s) {
      bool all = true;
      for (std::size_t i = 0; i < game.moves.size(); ++i) {
        const bool expected = oracle::stable(game, theirs, i, s);
        all = all && expected;
        ++tally.verdicts;
        tally.unstable += expected ? 0U : 1U;
        if (sets.stable[i][s] == expected) continue;
        if (++tally.differ <= 5)
          ADD_FAILURE() << "seed " << seed << ", " << key_of(ours) << ", decision maker " << i << ", state " << s
                        << ": expected " << (expected ? "stable" : "unstable");
      }
      if (sets.equilibrium[s] != all) ADD_FAILURE() << "seed " << seed << ", " << key_of(ours) << ": state " << s;
    }
  }
}

TEST(Oracle, AgreesOnThreeThousandModelsInOptionForm) {
  Tally tally;
  for (std::uint64_t seed = 0; seed < 3000; ++seed)
    compare(oracle::as_game(oracle::any_option_game(seed)), seed, tally);
  EXPECT_EQ(tally.differ, 0U) << "of " << tally.verdicts;
  // Random preferences over full cubes are nearly all stable: a comparison of those would say little.
  EXPECT_GE(static_cast<double>(tally.unstable), 0.15 * static_cast<double>(tally.verdicts));
}

TEST(Oracle, AgreesOnThreeThousandModelsWithArcsOfTheirOwn) {
  Tally tally;
  for (std::uint64_t seed = 0; seed < 3000; ++seed) compare(oracle::any_arc_game(seed), seed, tally);
  EXPECT_EQ(tally.differ, 0U) << "of " << tally.verdicts;
  EXPECT_GE(static_cast<double>(tally.unstable), 0.15 * static_cast<double>(tally.verdicts));
}

}  // namespace
