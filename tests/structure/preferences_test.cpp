// Ranks from tiers, points and statements.
#include "detente/lens/structure/preferences.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "any_graph.hpp"

namespace {

using namespace detente;
using namespace detente::structure;
using Ranks = std::vector<Rank>;

std::vector<Statement> statements(const std::vector<std::string>& texts, const std::vector<std::string>& options) {
  std::vector<Statement> out;
  for (const std::string& text : texts) out.push_back(parse_statement(text, options).value());
  return out;
}

TEST(Preferences, TiersBestFirst) {
  EXPECT_EQ(ranks_of_tiers({{2}, {0, 3}, {1}}, 4), (Ranks{1, 0, 2, 1}));
}

TEST(Preferences, PointsAddUpAndTieExactly) {
  // 0.1 + 0.2 and 0.3 tie, whatever doubles make of them
  EXPECT_EQ(ranks_of_points({0.1, 0.2, 0.3}, {0b000, 0b011, 0b100, 0b111}), (Ranks{0, 1, 1, 2}));
  EXPECT_EQ(ranks_of_points({-1, 0}, {0b01, 0b00, 0b10}), (Ranks{0, 1, 1}));
}

TEST(Preferences, TheFirstStatementInWhichTwoStatesDifferDecides) {
  // States 00, 01, 10, 11 as bits of a, b; a matters more than b.
  const std::vector<OptionBits> states{0b00, 0b10, 0b01, 0b11};
  EXPECT_EQ(ranks_of_statements(statements({"a", "b"}, {"a", "b"}), states), (Ranks{0, 1, 2, 3}));
  EXPECT_EQ(ranks_of_statements(statements({"not a", "b if a"}, {"a", "b"}), states), (Ranks{2, 2, 0, 1}));
  EXPECT_EQ(ranks_of_statements({}, states), (Ranks{0, 0, 0, 0}));
}

TEST(Preferences, MoreStatementsThanBitsInAWord) {
  std::vector<std::string> texts(64, "a or not a");  // alike everywhere
  texts.emplace_back("b");
  texts.emplace_back("a");
  EXPECT_EQ(ranks_of_statements(statements(texts, {"a", "b"}), {0b00, 0b01, 0b10, 0b11}), (Ranks{0, 1, 2, 3}));
}

// For up to 62 statements the order is that of the sum of 2^(k − j) over the statements that hold (Fang et al. 2003).
RC_GTEST_PROP(Preferences, StatementsOrderAsTheirPowersOfTwo, ()) {
  const std::vector<std::string> options{"a", "b", "c", "d"};
  std::vector<std::string> texts;
  const std::size_t count = any_count(0, 6);
  for (std::size_t k = 0; k < count; ++k) {
    const auto literal = [&] { return (any_count(0, 1) == 0 ? "not " : "") + options[any_count(0, 3)]; };
    const char* joins[] = {" and ", " or ", " if ", " iff "};
    texts.push_back(literal() + joins[any_count(0, 3)] + literal());
  }
  const std::vector<Statement> all = statements(texts, options);
  const std::vector<OptionBits> states = possible_states(4, {});
  std::vector<std::int64_t> scores;
  for (const OptionBits state : states) {
    std::int64_t& score = scores.emplace_back(0);
    for (const Statement& each : all) score = 2 * score + (each.holds(state) ? 1 : 0);
  }
  RC_ASSERT(ranks_of_statements(all, states) == ranks_of_values(scores));
}

}  // namespace
