// The definitions on hand-worked models, and on random ones against themselves put another way.
#include "detente/lens/structure/solve.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <numeric>

#include "any_graph.hpp"
#include "case/support.hpp"
#include "detente/lens/structure/definition.hpp"
#include "detente/lens/structure/from_case.hpp"
#include "detente/lens/structure/preferences.hpp"
#include "detente/lens/structure/witness.hpp"

namespace {

using namespace detente;
using namespace detente::structure;
using Names = std::vector<std::string>;

Names names_of(const Input& input, const std::vector<bool>& in) {
  Names names;
  for (std::size_t s = 0; s < in.size(); ++s)
    if (in[s]) names.push_back(input.states[s]);
  return names;
}

/// Two decision makers with an option each, ranks of 00, 01, 10, 11.
Input two_by_two(std::vector<Rank> first, std::vector<Rank> second) {
  OptionModel model;
  for (const char* name : {"row", "column"})
    model.decision_makers.push_back({.id = name, .name = name, .moves = {}, .ranks = {}});
  model.options = {{.owner = 0, .id = "x", .name = "x"}, {.owner = 1, .id = "y", .name = "y"}};
  model.states = possible_states(2, {});
  Input input = *graph_of(std::move(model));
  input.decision_makers[0].ranks = std::move(first);
  input.decision_makers[1].ranks = std::move(second);
  return input;
}

Names equilibria(const Input& input, Concept of) {
  return names_of(input, solve(input, {}, {}, StopToken())->of(of).equilibrium);
}

// 1 = cooperate; temptation 4 > reward 3 > punishment 2 > sucker 1.
TEST(TwoByTwo, PrisonersDilemma) {
  const Input game = two_by_two({2, 4, 1, 3}, {2, 1, 4, 3});
  EXPECT_EQ(equilibria(game, Concept::nash), Names{"00"});
  for (const Concept of : {Concept::gmr, Concept::smr, Concept::seq, Concept::symmetric_seq})
    EXPECT_EQ(equilibria(game, of), (Names{"00", "11"})) << key_of(of);
}

// 1 = swerve: one swerves, or (not by sequential stability, since no sanction pays) both.
TEST(TwoByTwo, Chicken) {
  const Input game = two_by_two({1, 4, 2, 3}, {1, 2, 4, 3});
  for (const Concept of : {Concept::nash, Concept::seq, Concept::symmetric_seq})
    EXPECT_EQ(equilibria(game, of), (Names{"01", "10"})) << key_of(of);
  for (const Concept of : {Concept::gmr, Concept::smr})
    EXPECT_EQ(equilibria(game, of), (Names{"01", "10", "11"})) << key_of(of);
}

// Elmira as published: 5, 8 and 9 (four states here) under every concept, 1 and 4 under GMR and SMR only.
TEST(Elmira, HasThePublishedEquilibria) {
  const Input input = *from_case(*casetests::shipped("elmira"));
  EXPECT_EQ(input.states.size(), 12U);
  EXPECT_EQ(input.states[*input.start], "01000");
  const Names strong{"00010", "00011", "01001", "10010", "10011", "10101"};
  for (const Concept of : {Concept::nash, Concept::seq, Concept::symmetric_seq})
    EXPECT_EQ(equilibria(input, of), strong) << key_of(of);
  Names all = strong;
  all.insert(all.begin() + 2, "01000");
  all.insert(all.end() - 1, "10100");
  for (const Concept of : {Concept::gmr, Concept::smr}) EXPECT_EQ(equilibria(input, of), all) << key_of(of);
}

/// The model of cases/elmira in options, its four abandoned states as one.
Input coalesced_elmira() {
  const Input told = *from_case(*casetests::shipped("elmira"));
  OptionModel model{.decision_makers = {}, .options = told.options, .states = told.taken};
  for (const DecisionMaker& each : told.decision_makers)
    model.decision_makers.push_back({.id = each.id, .name = each.name, .moves = {}, .ranks = {}});
  Group abandoned;
  for (const char* state : {"00010", "10010", "00011", "10011"}) abandoned.push_back(*state_bits(state, 5));
  model.coalesced = {abandoned};
  model.start = *state_bits("10011", 5);
  Input input = *graph_of(std::move(model));
  for (std::size_t i = 0; i < 3; ++i)
    for (const std::string& state : input.states)
      input.decision_makers[i].ranks.push_back(told.decision_makers[i].ranks[static_cast<std::size_t>(
          std::find(told.states.begin(), told.states.end(), state) - told.states.begin())]);
  return input;
}

TEST(Elmira, NineStatesWhereTheFourAbandonedOnesCountAsOne) {
  const Input input = coalesced_elmira();
  EXPECT_EQ(input.states, (Names{"00010", "00100", "00101", "01000", "01001", "10100", "10101", "11000", "11001"}));
  EXPECT_EQ(input.states[*input.start], "00010");
  EXPECT_EQ(equilibria(input, Concept::nash), (Names{"00010", "01001", "10101"}));
  EXPECT_EQ(equilibria(input, Concept::smr), (Names{"00010", "01000", "01001", "10100", "10101"}));
  EXPECT_EQ(equilibria(input, Concept::seq), (Names{"00010", "01001", "10101"}));
  for (const DecisionMaker& each : input.decision_makers) EXPECT_TRUE(each.moves[0].empty()) << each.name;
}

// a can sanction only if b moves, then a, then b again: allowed, since nobody moves twice in a row.
TEST(Reach, LetsSomebodyMoveTwiceWithAnothersMoveBetween) {
  Input input{.states = {"0", "1", "2", "3", "4"}, .decision_makers = {}};
  const auto add = [&](const char* name, std::vector<std::pair<State, State>> arcs) {
    DecisionMaker each{.id = name, .name = name, .moves = std::vector<std::vector<State>>(5), .ranks = {1, 2, 2, 2, 0}};
    for (const auto& [from, to] : arcs) each.moves[from].push_back(to);
    input.decision_makers.push_back(each);
  };
  add("i", {{0, 1}});
  add("a", {{1, 2}, {3, 4}});
  add("b", {{2, 3}});
  const Result result = *solve(input, {}, {}, StopToken());
  EXPECT_TRUE(result.of(Concept::gmr).stable[0][0]);
  EXPECT_FALSE(result.of(Concept::nash).stable[0][0]);
  const Graph graph(input);
  const Witness why = witness(graph, Concept::gmr, 0, 0);
  ASSERT_EQ(why.improvements.size(), 1U);
  ASSERT_EQ(why.improvements[0].sanction.size(), 3U);
  EXPECT_EQ(why.improvements[0].sanction[0].mover, 1U);
  EXPECT_EQ(why.improvements[0].sanction[1].mover, 2U);
  EXPECT_EQ(why.improvements[0].sanction[2].mover, 1U);

  // The same without b: a would have to move twice in a row.
  input.decision_makers[1].moves[2].push_back(4);
  input.decision_makers[1].moves[3].clear();
  EXPECT_FALSE(solve(input, {}, {}, StopToken())->of(Concept::gmr).stable[0][0]);
}

TEST(Solve, CanBeStopped) {
  StopToken stop;
  stop.request();
  const auto result = solve(two_by_two({2, 4, 1, 3}, {2, 1, 4, 3}), {}, {}, stop);
  ASSERT_FALSE(result.has_value());
  EXPECT_EQ(result.error().items().front().code, "DT0756");
}

TEST(Solve, AsksOnlyForWhatIsWanted) {
  const Result result =
      *solve(two_by_two({2, 4, 1, 3}, {2, 1, 4, 3}), {.concepts = {Concept::seq, Concept::nash}}, {}, StopToken());
  ASSERT_EQ(result.concepts.size(), 2U);
  EXPECT_EQ(result.concepts[0].of, Concept::seq);
}

RC_GTEST_PROP(Solve, FindsTheSetsOfTheDefinition, ()) {
  const Input input = any_graph();
  const Result fast = *solve(input, {}, {}, StopToken());
  const Result plain = solve_by_definition(input, {});
  for (std::size_t c = 0; c < all_concepts.size(); ++c) {
    RC_ASSERT(fast.concepts[c].of == plain.concepts[c].of);
    RC_ASSERT(fast.concepts[c].stable == plain.concepts[c].stable);
    RC_ASSERT(fast.concepts[c].equilibrium == plain.concepts[c].equilibrium);
  }
}

// stable_i(s) ⇔ P_i(s) ≥ T_i(s), the threshold computed from the definition.
RC_GTEST_PROP(Threshold, DecidesStability, ()) {
  const Input input = any_graph();
  const Graph graph(input);
  const Result result = *solve(input, {}, {}, StopToken());
  for (const Stability& each : result.concepts)
    for (std::size_t i = 0; i < input.decision_makers.size(); ++i)
      for (State s = 0; s < input.states.size(); ++s) {
        const auto gap = margin(graph, each.of, i, s);
        RC_ASSERT(each.stable[i][s] == (!gap || *gap <= 0));
      }
}

// A state whose rank alone is raised by the margin becomes stable, and by one less does not.
RC_GTEST_PROP(Threshold, IsWhatTheStateWouldHaveToRiseTo, ()) {
  Input input = any_graph();
  const std::size_t i = any_count(0, input.decision_makers.size() - 1);
  const auto s = static_cast<State>(any_count(0, input.states.size() - 1));
  for (const Concept of : all_concepts) {
    const auto gap = margin(Graph(input), of, i, s);
    if (!gap || *gap <= 0) continue;
    Input raised = input;
    raised.decision_makers[i].ranks[s] += *gap;
    RC_ASSERT(solve(raised, {.concepts = {of}}, {}, StopToken())->concepts[0].stable[i][s]);
    raised.decision_makers[i].ranks[s] -= 1;
    RC_ASSERT(!solve(raised, {.concepts = {of}}, {}, StopToken())->concepts[0].stable[i][s]);
  }
}

// Implications that follow from the definitions.
RC_GTEST_PROP(Solve, StrongerConceptsImplyWeakerOnes, ()) {
  const Input input = any_graph();
  const Result result = *solve(input, {}, {}, StopToken());
  const auto implies = [&](Concept a, Concept b) {
    for (std::size_t i = 0; i < input.decision_makers.size(); ++i)
      for (std::size_t s = 0; s < input.states.size(); ++s)
        RC_ASSERT(!result.of(a).stable[i][s] || result.of(b).stable[i][s]);
  };
  for (const Concept of : all_concepts) implies(Concept::nash, of);
  implies(Concept::symmetric_seq, Concept::seq);
  implies(Concept::symmetric_seq, Concept::smr);
  implies(Concept::seq, Concept::gmr);
  implies(Concept::smr, Concept::gmr);
}

/// Whether a step is one of the model's moves.
bool is_move(const Input& input, std::size_t mover, State from, State to) {
  const std::vector<State>& moves = input.decision_makers[mover].moves[from];
  return std::find(moves.begin(), moves.end(), to) != moves.end();
}

/// Replays a sanction through the definition's moves.
bool sanctions(const Input& input, Concept of, std::size_t i, State s, const Deterrence& deterrence) {
  const std::vector<Rank>& rank = input.decision_makers[i].ranks;
  if (!is_move(input, i, s, deterrence.improvement) || rank[deterrence.improvement] <= rank[s]) return false;
  State at = deterrence.improvement;
  std::size_t last = i;
  for (const Step& step : deterrence.sanction) {
    if (step.mover == i || step.mover == last || !is_move(input, step.mover, at, step.to)) return false;
    const std::vector<Rank>& gains = input.decision_makers[step.mover].ranks;
    if (credible_only(of) && gains[step.to] <= gains[at]) return false;
    at = step.to;
    last = step.mover;
  }
  if (deterrence.sanction.empty() || rank[at] > rank[s]) return false;
  const std::vector<State>& responses = input.decision_makers[i].moves[at];
  return !lets_respond(of) ||
         std::all_of(responses.begin(), responses.end(), [&](State h) { return rank[h] <= rank[s]; });
}

RC_GTEST_PROP(Witness, ReplaysThroughTheMoves, ()) {
  const Input input = any_graph();
  const Graph graph(input);
  const Result result = *solve(input, {}, {}, StopToken());
  for (const Stability& each : result.concepts)
    for (std::size_t i = 0; i < input.decision_makers.size(); ++i)
      for (State s = 0; s < input.states.size(); ++s) {
        const Witness why = witness(graph, each.of, i, s);
        RC_ASSERT(why.stable == each.stable[i][s]);
        if (!why.stable) {
          RC_ASSERT(why.improvements.size() == 1U);
          RC_ASSERT(is_move(input, i, s, why.improvements[0].improvement));
          RC_ASSERT(input.decision_makers[i].ranks[why.improvements[0].improvement] >
                    input.decision_makers[i].ranks[s]);
          continue;
        }
        RC_ASSERT(why.improvements.size() == graph.improvements(i, s).size());
        for (const Deterrence& improvement : why.improvements) RC_ASSERT(sanctions(input, each.of, i, s, improvement));
      }
}

// Random strict preferences would leave nearly everything stable and the properties above empty.
TEST(AnyGraph, IsOftenUnstable) {
  std::size_t unstable = 0, all = 0;
  rc::check([&] {
    const Input input = any_graph();
    const Result result = *solve(input, {}, {}, StopToken());
    for (const Stability& each : result.concepts)
      for (const std::vector<bool>& stable : each.stable) {
        all += stable.size();
        unstable += static_cast<std::size_t>(std::count(stable.begin(), stable.end(), false));
      }
  });
  EXPECT_GE(static_cast<double>(unstable), 0.15 * static_cast<double>(all));
}

}  // namespace
