// Graph models in JSON: every form they may have, and every problem with its path.
#include "detente/exchange/graph_model.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace detente;
using testing::ElementsAre;

constexpr const char* model = R"({"name": "m",
  "decision_makers": [{"name": "US", "options": ["Air Strike", "Blockade"]}, {"name": "USSR", "options": ["Withdraw"]}],
  "infeasible_patterns": ["YY-"],
  "irreversible": [{"option_index": 0, "direction": "fwd"}],
  "start": "000",
  "preferences": {"US": {"statements": ["USSR.Withdraw", "NOT Air Strike"]}, "USSR": {"points": {"ussr.withdraw": -1}}}})";

std::string changed(const std::string& from, const std::string& to) {
  std::string text = model;
  text.replace(text.find(from), from.size(), to);
  return text;
}

structure::Input read(const std::string& text) {
  auto found = exchange::read_graph_model({"m.json", text});
  if (found) return std::move(found->input);
  ADD_FAILURE() << render(found.error(), {}, false);
  return {};
}

TEST(GraphModel, OptionsPatternsStatementsAndPoints) {
  const structure::Input input = read(model);
  EXPECT_THAT(input.states, ElementsAre("000", "001", "010", "011", "100", "101"));
  EXPECT_EQ(*input.start, 0U);
  EXPECT_THAT(input.decision_makers[0].moves[0], ElementsAre(2, 4));
  EXPECT_TRUE(input.decision_makers[0].moves[4].empty());
  EXPECT_THAT(input.decision_makers[0].ranks, ElementsAre(1, 3, 1, 3, 0, 2));
  EXPECT_THAT(input.decision_makers[1].ranks, ElementsAre(1, 0, 1, 0, 1, 0));
}

TEST(GraphModel, CoalescedStates) {
  std::string text = changed("\"start\": \"000\"", "\"coalesced\": [[\"100\", \"101\"]], \"start\": \"101\"");
  const std::string statements = "{\"statements\": [\"USSR.Withdraw\", \"NOT Air Strike\"]}";
  text.replace(text.find(statements), statements.size(), R"([["001", "011"], ["101", "100"], ["000", "010"]])");
  const structure::Input input = read(text);
  EXPECT_THAT(input.states, ElementsAre("000", "001", "010", "011", "100"));
  EXPECT_EQ(*input.start, 4U);
  EXPECT_TRUE(input.decision_makers[1].moves[4].empty());
  EXPECT_THAT(input.decision_makers[0].ranks, ElementsAre(0, 2, 0, 2, 1));
}

TEST(GraphModel, ArcsBetweenStatesOfAnyName) {
  const structure::Input input = read(R"({"decision_makers": [{"name": "A"}, {"name": "B"}],
    "feasible": ["war", "talks", "peace"], "start": "war",
    "arcs": {"A": [["war", "talks"], ["war", "talks"]], "B": [["talks", "peace"]]},
    "preferences": {"A": [["peace"], ["talks", "war"]], "B": [["peace", "talks", "war"]]}})");
  EXPECT_THAT(input.states, ElementsAre("war", "talks", "peace"));
  EXPECT_THAT(input.decision_makers[0].moves[0], ElementsAre(1));
  EXPECT_THAT(input.decision_makers[0].ranks, ElementsAre(0, 0, 1));
  EXPECT_TRUE(input.taken.empty());
}

std::vector<std::string> problems(const std::string& text) {
  std::vector<std::string> out;
  const auto found = exchange::read_graph_model({"m.json", text});
  if (!found)
    for (const Diagnostic& each : found.error().items()) out.push_back(each.code + " " + each.path);
  return out;
}

TEST(GraphModel, EveryProblemHasCodeAndPath) {
  EXPECT_THAT(problems("{\"a\": }"), ElementsAre("DT0710 "));
  EXPECT_THAT(problems(changed("\"decision_makers\"", "\"players\"")),
              ElementsAre("DT0711 decision_makers", "DT0720 irreversible[0].option_index"));
  EXPECT_THAT(problems(changed("\"USSR\"", "\"US\"")), ElementsAre("DT0720 decision_makers[1].name"));
  EXPECT_THAT(problems(changed("\"Blockade\"", "3")), ElementsAre("DT0711 decision_makers[0].options[1]"));
  EXPECT_THAT(problems(changed("\"fwd\"", "\"up\"")), ElementsAre("DT0720 irreversible[0].direction"));
  EXPECT_THAT(problems(changed("\"option_index\": 0", "\"option_index\": 3")),
              ElementsAre("DT0720 irreversible[0].option_index"));
  EXPECT_THAT(problems(changed("\"YY-\"", "\"YX-\"")), ElementsAre("DT0721 infeasible_patterns[0]"));
  EXPECT_THAT(problems(changed("\"YY-\"", "\"---\"")), ElementsAre("DT0725 feasible", "DT0722 start"));
  EXPECT_THAT(problems(changed("\"000\"", "\"110\"")), ElementsAre("DT0722 start"));
  EXPECT_THAT(problems(changed("\"000\"", "\"00\"")), ElementsAre("DT0722 start"));
  EXPECT_THAT(problems(changed("\"start\"", "\"feasible\": [\"000\", \"000\", \"110\"], \"start\"")),
              ElementsAre("DT0722 feasible[1]", "DT0722 feasible[2]"));
  EXPECT_THAT(problems(changed("NOT Air", "NOT Hair")), ElementsAre("DT0724 preferences.US.statements[1]"));
  EXPECT_THAT(problems(changed("ussr.withdraw", "ussr.stay")), ElementsAre("DT0720 preferences.USSR.points.ussr.stay"));
  EXPECT_THAT(problems(changed("{\"points\": {\"ussr.withdraw\": -1}}", "[[\"000\"], [\"000\", \"111\"]]")),
              ElementsAre("DT0722 preferences.USSR[1][0]", "DT0722 preferences.USSR[1][1]", "DT0723 preferences.USSR"));
  EXPECT_THAT(problems(changed("\"preferences\": {\"US\":", "\"preferences\": {\"UK\":")),
              ElementsAre("DT0711 preferences.US", "DT0720 preferences.UK"));
}

TEST(GraphModel, TooManyOptionsNeedAListOfStates) {
  std::string options = "\"o0\"", state(30, '0');
  for (int k = 1; k < 30; ++k) options += fmt::format(", \"o{}\"", k);
  const std::string start = "{\"decision_makers\": [{\"name\": \"A\", \"options\": [" + options + "]}], ";
  const std::string end = "\"preferences\": {\"A\": {\"statements\": []}}}";
  EXPECT_THAT(problems(start + end), ElementsAre("DT0725 feasible"));
  EXPECT_THAT(problems(start + "\"feasible\": [\"" + state + "\"], " + end), ElementsAre());
}

}  // namespace
