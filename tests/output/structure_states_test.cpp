// The table of states and the graph of moves, against models worked by hand.
#include "detente/output/structure_states.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>
#include <set>

#include "case/support.hpp"
#include "detente/lens/structure/from_case.hpp"
#include "structure/any_graph.hpp"

namespace {

using namespace detente;
using output::Json;
using structure::State;

structure::SolvedGraph solved(structure::Input input) {
  return *structure::solved(std::move(input), {}, {}, StopToken());
}

structure::SolvedGraph elmira() {
  return solved(*structure::from_case(*casetests::shipped("elmira")));
}

const Json& row(const Json& table, const std::string& state) {
  for (const Json& each : table["rows"])
    if (each["state"] == state) return each;
  ADD_FAILURE() << state << " is not told";
  return table["rows"][0];
}

/// Two decision makers; state i leads to i + 1 by the first, which likes it better the further it gets.
structure::Input chain(std::size_t states, std::optional<State> start) {
  structure::Input input{.states = {}, .decision_makers = {{"a", "A", {}, {}}, {"b", "B", {}, {}}}, .start = start};
  for (std::size_t s = 0; s < states; ++s) {
    input.states.push_back("s" + std::to_string(s));
    input.decision_makers[0].moves.push_back(s + 1 < states ? std::vector{static_cast<State>(s + 1)}
                                                            : std::vector<State>{});
    input.decision_makers[0].ranks.push_back(static_cast<structure::Rank>(s));
    input.decision_makers[1].moves.emplace_back();
    input.decision_makers[1].ranks.push_back(0);
  }
  return input;
}

TEST(StructureStates, OfElmiraAreThePublishedOnes) {
  const Json table = output::states_json(elmira());
  EXPECT_EQ(table["total"], 12);
  EXPECT_EQ(table["shown"], 12);
  // In the literature's numbers: 1 delay, 2 modify and delay, 3 accept, 4 modify and accept, 5–8 the same with local
  // government insisting, 9 (four states) abandon.
  const std::map<std::string, int> distance{{"01000", 0}, {"11000", 1}, {"00100", 1}, {"10100", 2},
                                            {"01001", 1}, {"11001", 2}, {"00101", 2}, {"10101", 3},
                                            {"00010", 1}, {"10010", 2}, {"00011", 2}, {"10011", 3}};
  for (const auto& [state, moves] : distance) EXPECT_EQ(row(table, state)["distance"], moves) << state;
  const Json all{"R", "GMR", "SMR", "SEQ", "SymSEQ"}, some{"GMR", "SMR"};
  for (const char* state : {"01001", "10101", "00010", "10010", "00011", "10011"})
    EXPECT_EQ(row(table, state)["equilibrium"], all) << state;
  for (const char* state : {"01000", "10100"}) EXPECT_EQ(row(table, state)["equilibrium"], some) << state;
  for (const char* state : {"11000", "00100", "11001", "00101"})
    EXPECT_TRUE(row(table, state)["equilibrium"].empty()) << state;
  const Json& first = table["rows"][0];
  EXPECT_EQ(first["state"], "01000") << "the status quo comes first";
  EXPECT_EQ(first["words"], "Uniroyal Chemical: delay");
  EXPECT_TRUE(first["name"].is_null());
  EXPECT_EQ(first["stable"], (Json{{"ministry", all}, {"uniroyal", all}, {"local-government", some}}));
}

TEST(StructureStates, MovesOfElmiraAreThePublishedOnes) {
  const Json moves = output::moves_json(elmira().input);
  EXPECT_EQ(moves["reachable"], 12);
  EXPECT_EQ(moves["states"].size(), 12U);
  EXPECT_EQ(moves["states"][0], "01000");
  std::map<std::string, std::set<std::string>> by;
  std::set<std::string> improvements;
  for (const Json& arc : moves["arcs"]) {
    const std::string text = arc["from"].get<std::string>() + " " + arc["to"].get<std::string>();
    by[arc["dm"].get<std::string>()].insert(text);
    if (arc["improvement"] == true && arc["from"] == "01000") improvements.insert(arc["dm"].get<std::string>() + text);
  }
  const std::set<std::string> ministry{"01000 11000", "00100 10100", "01001 11001",
                                       "00101 10101", "00010 10010", "00011 10011"};
  EXPECT_EQ(by["ministry"], ministry) << "modifying cannot be undone";
  EXPECT_EQ(by["local-government"].size(), 12U) << "both ways between six pairs";
  EXPECT_EQ(by["uniroyal"].size(), 12U) << "delay to accept or abandon, accept to abandon, each in four";
  EXPECT_TRUE(by["uniroyal"].contains("01000 00100") && by["uniroyal"].contains("00100 00010"));
  EXPECT_FALSE(by["uniroyal"].contains("00100 01000")) << "delay is not taken up again";
  EXPECT_EQ(improvements, std::set<std::string>{"local-government01000 01001"});
}

TEST(StructureStates, AreCutAndSaySo) {
  const structure::SolvedGraph graph = solved(chain(500, State{0}));
  const Json table = output::states_json(graph), moves = output::moves_json(graph.input);
  EXPECT_EQ(table["total"], 500);
  EXPECT_EQ(table["shown"], 400);
  EXPECT_EQ(table["rows"].size(), 400U);
  EXPECT_EQ(table["rows"][0]["state"], "s0");
  EXPECT_EQ(table["rows"][1]["state"], "s499") << "the only equilibrium, though it is the farthest";
  EXPECT_EQ(table["rows"][1]["distance"], 499);
  EXPECT_EQ(table["rows"][2]["state"], "s1");
  EXPECT_EQ(table["rows"][2]["name"], "s1") << "a state of a model without options has a name of its own";
  EXPECT_EQ(moves["states"].size(), 60U);
  EXPECT_EQ(moves["arcs"].size(), 59U);
  EXPECT_EQ(moves["reachable"], 500);
}

TEST(StructureStates, OutOfReachAreToldOnlyAsEquilibria) {
  const Json table = output::states_json(solved(chain(5, State{3})));
  EXPECT_EQ(table["total"], 5);
  EXPECT_EQ(table["shown"], 2);
  const Json last = output::states_json(solved(chain(5, State{4})));
  EXPECT_EQ(last["shown"], 1) << "nothing leads away, and nothing else is an equilibrium";
}

TEST(StructureStates, WithoutAStatusQuoAreAllTold) {
  const structure::SolvedGraph graph = solved(chain(5, std::nullopt));
  const Json table = output::states_json(graph);
  EXPECT_EQ(table["shown"], 5);
  for (const Json& each : table["rows"]) EXPECT_TRUE(each["distance"].is_null());
  EXPECT_TRUE(output::moves_json(graph.input).is_null());
}

RC_GTEST_PROP(StructureStates, DistancesAndVerdictsAreConsistentOnAnyGraph, ()) {
  structure::Input input = structure::any_arcs();
  input.start = static_cast<State>(structure::any_count(0, input.states.size() - 1));
  const Json table = output::states_json(solved(input)), moves = output::moves_json(input);
  std::map<std::string, Json> distance;
  for (const Json& each : table["rows"]) {
    distance[each["state"].get<std::string>()] = each["distance"];
    for (const char* of : {"R", "GMR", "SMR", "SEQ", "SymSEQ"}) {
      const auto has = [&](const Json& list) { return std::find(list.begin(), list.end(), of) != list.end(); };
      bool everybody = true;
      for (const auto& [dm, stable] : each["stable"].items()) everybody = everybody && has(stable);
      RC_ASSERT(everybody == has(each["equilibrium"]));
    }
  }
  RC_ASSERT(table["rows"][0]["distance"] == 0);
  RC_ASSERT(moves["reachable"] == moves["states"].size());  // nine states at most: nothing is cut
  std::map<std::string, std::size_t> before;                // the nearest state with a move to it
  for (const Json& arc : moves["arcs"]) {
    const auto from = distance.at(arc["from"].get<std::string>()).get<std::size_t>();
    const auto to = before.emplace(arc["to"].get<std::string>(), from).first;
    to->second = std::min(to->second, from);
  }
  for (const Json& state : moves["states"])
    if (const Json& found = distance.at(state.get<std::string>()); found != 0)
      RC_ASSERT(found == before.at(state.get<std::string>()) + 1);
}

}  // namespace
