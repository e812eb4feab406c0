// A case's own graph model: options, what is impossible, the status quo, and three ways to say what one prefers.
#include "detente/lens/structure/from_case.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "case/support.hpp"

namespace {

using namespace detente;
using namespace detente::structure;
using casetests::bad;
using casetests::good;
using testing::ElementsAre;

const std::string head = "detente: 1\nactors: {north: {name: \"the North\"}, south: {}}\n";

std::string with(const std::string& north, const std::string& south) {
  return head +
         "structure:\n"
         "  options: {north: {stay-on: both ways, leave: forward}, south: {open: back}}\n"
         "  start: [south.open]\n"
         "  impossible: [\"north.stay-on and north.leave\"]\n"
         "  preferences: {north: " +
         north + ", south: " + south + "}\n";
}

TEST(FromCase, OptionsBecomeMoves) {
  const Input input = *from_case(good(with("[north.stay-on]", "[]")));
  EXPECT_THAT(input.states, ElementsAre("000", "001", "010", "011", "100", "101"));
  EXPECT_EQ(input.states[*input.start], "001");
  EXPECT_EQ(input.decision_makers[0].name, "the North");
  EXPECT_EQ(input.options[0].id, "stay-on");
  EXPECT_EQ(input.options[0].name, "stay on");
  EXPECT_THAT(input.decision_makers[0].moves[0], ElementsAre(2, 4));  // 000: leave, or stay on
  EXPECT_TRUE(input.decision_makers[0].moves[2].empty());             // 010: what is left stays left
  EXPECT_THAT(input.decision_makers[1].moves[1], ElementsAre(0));
  EXPECT_TRUE(input.decision_makers[1].moves[0].empty());
  EXPECT_THAT(input.decision_makers[0].ranks, ElementsAre(0, 0, 0, 0, 1, 1));
  EXPECT_THAT(input.decision_makers[1].ranks, ElementsAre(0, 0, 0, 0, 0, 0));
}

TEST(FromCase, TiersAndPoints) {
  const Input input = *from_case(good(with("{ranking: [[\"100\", \"101\"], [\"000\"], [\"001\", \"010\", \"011\"]]}",
                                           "{points: {south.open: 3, north.leave: -1, judgement: j}}")));
  EXPECT_THAT(input.decision_makers[0].ranks, ElementsAre(1, 0, 0, 0, 2, 2));
  EXPECT_THAT(input.decision_makers[1].ranks, ElementsAre(1, 3, 0, 2, 1, 3));
}

TEST(FromCase, NeedsPreferencesOfEverybodyWithOptions) {
  EXPECT_FALSE(has_structure(good(head)));
  EXPECT_TRUE(has_structure(good(with("[]", "[]"))));
  const Case half = good(head +
                         "structure: {options: {north: {stay: both ways}, south: {open: back}}, preferences: {north: "
                         "[]}}\n");
  EXPECT_FALSE(has_structure(half));
  EXPECT_EQ(half.remarks().items().front().code, "DT0252");
}

std::vector<std::string> codes(const std::string& text) {
  std::vector<std::string> out;
  const Diagnostics found = bad(text);
  for (const Diagnostic& each : found.items()) out.push_back(fmt::format("{} {}", each.code, each.at.column));
  return out;
}

TEST(StructureBlock, ProblemsStandAtTheOffendingWord) {
  EXPECT_THAT(codes(with("[\"north.leave and\", \"not north.staz\"]", "[]")), ElementsAre("DT0261 41", "DT0205 49"));
  EXPECT_THAT(codes(with("{ranking: [[\"110\"], [\"00\"]]}", "[]")), ElementsAre("DT0266 36", "DT0266 45"));
  EXPECT_THAT(codes(with("{ranking: [[\"000\"], [\"000\"]]}", "[]")), ElementsAre("DT0266 45"));
  EXPECT_THAT(codes(with("{ranking: [[\"000\"]]}", "[]")), ElementsAre("DT0267 34"));
}

TEST(StructureBlock, TheStatusQuoIsPossible) {
  std::string text = with("[]", "[]");
  text.replace(text.find("[south.open]"), 12, "[north.stay-on, north.leave]");
  EXPECT_THAT(codes(text), ElementsAre("DT0268 10"));
  text = with("[]", "[]");
  text.replace(text.find("north.stay-on and north.leave"), 29, "north.leave or not north.leave");
  EXPECT_THAT(codes(text), ElementsAre("DT0268 15"));
}

}  // namespace
