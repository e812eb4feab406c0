// The lens against an oracle written by somebody else: every set on 5,000 random models, half in options, half in arcs.
#include <gtest/gtest.h>

#include <array>

#include "any_game.hpp"
#include "brute_force.hpp"
#include "detente/lens/structure/definition.hpp"
#include "detente/lens/structure/options.hpp"

namespace {

using namespace detente;

structure::Input input_of(const oracle::Game& game) {
  structure::Input input;
  for (std::size_t s = 0; s < game.states; ++s) input.states.push_back(std::to_string(s));
  for (std::size_t i = 0; i < game.moves.size(); ++i) {
    structure::DecisionMaker& each = input.decision_makers.emplace_back();
    for (const std::vector<std::size_t>& moves : game.moves[i]) each.moves.emplace_back(moves.begin(), moves.end());
    each.ranks.assign(game.rank[i].begin(), game.rank[i].end());
  }
  return input;
}

structure::Direction direction_of(oracle::Direction from) {
  return from == oracle::Direction::forward ? structure::Direction::forward
         : from == oracle::Direction::back  ? structure::Direction::back
                                            : structure::Direction::both;
}

// Moves from options: holes and irreversible options included.
TEST(Oracle, OptionsBecomeTheSameMoves) {
  for (std::uint64_t seed = 0; seed < 5000; ++seed) {
    const oracle::OptionGame options = oracle::any_option_game(seed);
    const oracle::Game game = oracle::as_game(options);
    structure::OptionModel model;
    model.decision_makers.resize(options.dms);
    for (std::size_t k = 0; k < options.owner.size(); ++k)
      model.options.push_back(
          {.owner = options.owner[k], .id = {}, .name = {}, .direction = direction_of(options.direction[k])});
    model.states.assign(options.feasible.begin(), options.feasible.end());
    const structure::Input input = *structure::graph_of(std::move(model));
    for (std::size_t i = 0; i < options.dms; ++i)
      for (std::size_t s = 0; s < game.states; ++s)
        ASSERT_EQ(std::vector<std::size_t>(input.decision_makers[i].moves[s].begin(),
                                           input.decision_makers[i].moves[s].end()),
                  game.moves[i][s])
            << "seed " << seed << " dm " << i << " state " << s;
  }
}

constexpr std::array<oracle::Concept, 5> ideas{oracle::Concept::R, oracle::Concept::GMR, oracle::Concept::SMR,
                                               oracle::Concept::SEQ, oracle::Concept::SymSEQ};

TEST(Oracle, AgreesOnFiveThousandRandomModels) {
  std::size_t verdicts = 0, unstable = 0;
  for (std::uint64_t seed = 0; seed < 5000; ++seed) {
    const oracle::Game game =
        seed % 2 == 0 ? oracle::as_game(oracle::any_option_game(seed)) : oracle::any_arc_game(seed);
    const structure::Input input = input_of(game);
    const structure::Result fast = *structure::solve(input, {}, {}, StopToken());
    const structure::Result plain = structure::solve_by_definition(input, {});
    for (std::size_t c = 0; c < ideas.size(); ++c)
      for (std::size_t i = 0; i < game.moves.size(); ++i)
        for (std::size_t s = 0; s < game.states; ++s) {
          const bool expected = oracle::stable(game, ideas[c], i, s);
          ++verdicts;
          unstable += expected ? 0U : 1U;
          ASSERT_EQ(fast.concepts[c].stable[i][s], expected) << "seed " << seed << " dm " << i << " state " << s;
          ASSERT_EQ(plain.concepts[c].stable[i][s], expected) << "seed " << seed << " dm " << i << " state " << s;
        }
  }
  EXPECT_GE(100 * unstable, 15 * verdicts);
}

}  // namespace
