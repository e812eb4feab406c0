// Statements over options: what each operator means, what binds closer, and where a problem stands.
#include "detente/case/statement.hpp"

#include <gtest/gtest.h>

#include "detente/case/option_state.hpp"

namespace {

using namespace detente;

const std::vector<std::string> options{"a.x", "b.y", "c.z"};

/// The states, as texts, in which a statement holds.
std::string holds_in(std::string_view text) {
  const auto read = parse_statement(text, options);
  if (!read) return read.error().code + " " + read.error().message;
  std::string out;
  for (const OptionBits state : possible_states(3, {}))
    if (read->holds(state)) out += state_text(state, 3) + " ";
  return out;
}

TEST(Statement, EachOperator) {
  EXPECT_EQ(holds_in("a.x"), "100 101 110 111 ");
  EXPECT_EQ(holds_in("not a.x"), "000 001 010 011 ");
  EXPECT_EQ(holds_in("a.x and b.y"), "110 111 ");
  EXPECT_EQ(holds_in("a.x or b.y"), "010 011 100 101 110 111 ");
  EXPECT_EQ(holds_in("a.x if b.y"), "000 001 100 101 110 111 ");  // false only where b.y holds and a.x does not
  EXPECT_EQ(holds_in("a.x iff b.y"), "000 001 110 111 ");
  EXPECT_EQ(holds_in("a.x IF NOT (b.y OR c.z)"), holds_in("a.x or b.y or c.z"));
}

TEST(Statement, WhatBindsCloser) {
  EXPECT_EQ(holds_in("not a.x and b.y"), holds_in("(not a.x) and b.y"));
  EXPECT_EQ(holds_in("a.x or b.y and c.z"), holds_in("a.x or (b.y and c.z)"));
  EXPECT_EQ(holds_in("a.x or b.y if c.z"), holds_in("(a.x or b.y) if c.z"));
  EXPECT_EQ(holds_in("a.x iff b.y or c.z"), holds_in("a.x iff (b.y or c.z)"));
  EXPECT_EQ(holds_in("not not a.x"), holds_in("a.x"));
  EXPECT_NE(holds_in("not (a.x and b.y)"), holds_in("not a.x and b.y"));
}

struct Wrong {
  std::string text, code;
  std::size_t offset;
};

TEST(Statement, EveryProblemHasItsCodeAndPlace) {
  const std::vector<Wrong> table{
      {"", "DT0260", 0},
      {"  ", "DT0260", 2},
      {"a.x and", "DT0261", 7},
      {"and a.x", "DT0261", 0},
      {"a.x or )", "DT0261", 7},
      {"not", "DT0261", 3},
      {"a.x and (b.y or c.z", "DT0262", 8},
      {"a.x)", "DT0262", 3},
      {"a.x b.y", "DT0263", 4},
      {"a.x not b.y", "DT0263", 4},
      {"(a.x b.y)", "DT0263", 5},
      {"a.x (b.y)", "DT0263", 4},
      {"a.x if b.y if c.z", "DT0264", 11},
      {"(a.x iff b.y if c.z)", "DT0264", 13},
      {"a.x and a.w", "DT0205", 8},
      {"a.x & b.y", "DT0205", 4},
      {std::string(65, '(') + "a.x" + std::string(65, ')'), "DT0265", 64},
  };
  for (const Wrong& each : table) {
    const auto read = parse_statement(each.text, options);
    ASSERT_FALSE(read.has_value()) << each.text;
    EXPECT_EQ(read.error().code, each.code) << each.text;
    EXPECT_EQ(read.error().offset, each.offset) << each.text;
    EXPECT_FALSE(read.error().message.empty());
    EXPECT_TRUE(each.code == "DT0205" || !read.error().hint.empty()) << each.text;
  }
}

TEST(Statement, AsDeepAsItMayBe) {
  const std::size_t deep = deepest_statement;
  std::string text;
  for (std::size_t k = 0; k < deep; ++k) text += "(a.x if b.y or c.z and ";
  text += "a.x";
  text.append(deep, ')');
  EXPECT_TRUE(parse_statement(text, options)->holds(0b001));
}

TEST(Statement, ProposesTheNearestOption) {
  EXPECT_NE(parse_statement("a.xx", options).error().hint.find("a.x"), std::string::npos);
}

TEST(Statement, NamesMayHoldBlanksAndTheLongestCounts) {
  const std::vector<OptionName> names{{"US.Air", 0}, {"US.Air Strike", 1}, {"Air Strike", 1}, {"or else", 2}};
  EXPECT_TRUE(parse_statement("US.Air Strike", names)->holds(0b010));
  EXPECT_TRUE(parse_statement("US.Air and not Air Strike", names)->holds(0b001));
  EXPECT_EQ(parse_statement("US.Air Strik", names).error().offset, 7U);
  EXPECT_EQ(parse_statement("or else", names).error().code, "DT0261");  // an operator first
}

TEST(OptionState, IsWrittenInTheOrderOfTheOptions) {
  EXPECT_EQ(state_text(0b001, 3), "100");
  EXPECT_EQ(state_bits("100", 3), OptionBits{0b001});
  EXPECT_EQ(state_bits("10", 3), std::nullopt);
  EXPECT_EQ(state_bits("1Y0", 3), std::nullopt);
  EXPECT_EQ(possible_states(2, {parse_statement("a.x and b.y", options).value()}),
            (std::vector<OptionBits>{0b00, 0b10, 0b01}));
}

}  // namespace
