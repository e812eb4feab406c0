// What is not a case must be refused with a place, within bounded time and memory, and never crash.
#include "detente/case/yaml.hpp"

#include <gtest/gtest.h>

namespace {

using namespace detente;

Diagnostic first_problem(const std::string& text) {
  const Expected<Node> tree = parse_yaml(text, "case.yaml");
  EXPECT_FALSE(tree.has_value());
  return tree.has_value() ? Diagnostic{} : tree.error().items().front();
}

TEST(Yaml, KeepsOrderTextsQuotesAndPlaces) {
  const Expected<Node> tree = parse_yaml("title: \"A, b\"\nactors: {x: {name: é}, y: {name: 0.30}}\n", "case.yaml");
  ASSERT_TRUE(tree.has_value());
  EXPECT_EQ(tree->text_of("title"), "A, b");
  EXPECT_TRUE(tree->find("title")->quoted);
  EXPECT_EQ(tree->at_path("actors.y.name")->text, "0.30");
  EXPECT_EQ(tree->at_path("actors.y.name")->at, (Position{2, 34}));
}

TEST(Yaml, RefusesWhatTheFormatLeavesOut) {
  EXPECT_EQ(first_problem("a: 1\na: 2\n").code, "DT0104");
  EXPECT_EQ(first_problem("a: 1\na: 2\n").at, (Position{2, 1}));
  EXPECT_EQ(first_problem("a: &x 1\nb: *x\n").code, "DT0106");
  EXPECT_EQ(first_problem("a: {<<: 1}\n").code, "DT0106");
  EXPECT_EQ(first_problem("a: !!int 1\n").code, "DT0107");
  EXPECT_EQ(first_problem("a: 1\n---\nb: 2\n").code, "DT0108");
  EXPECT_EQ(first_problem("[a]: 1\n").code, "DT0109");
  EXPECT_EQ(first_problem("a: [1, 2\n").code, "DT0110");
  EXPECT_EQ(first_problem("").code, "DT0103");
  EXPECT_EQ(first_problem("# only a comment\n").code, "DT0103");
  EXPECT_EQ(first_problem("- 1\n").code, "DT0103");
}

TEST(Yaml, ReportsSeveralProblemsAtOnce) {
  const Expected<Node> tree = parse_yaml("a: &x 1\nb: 2\nb: 3\nc: !t 4\n", "f");
  ASSERT_FALSE(tree.has_value());
  EXPECT_EQ(tree.error().items().size(), 3U);
}

TEST(Yaml, RefusesHostileInputWithAPlace) {
  EXPECT_EQ(first_problem(std::string(10'000'000, 'a')).code, "DT0101");
  EXPECT_EQ(first_problem("a: " + std::string(200'000, '[')).code, "DT0105");
  EXPECT_EQ(first_problem("a: " + std::string(200'000, '{')).code, "DT0105");
  std::string dashes;
  for (int i = 0; i < 200'000; ++i) dashes += "- ";
  EXPECT_EQ(first_problem(dashes).code, "DT0105");
  EXPECT_EQ(first_problem("a: b\nc: \xff\n").at, (Position{2, 4}));
  EXPECT_EQ(first_problem(std::string("\x7f"
                                      "ELF\x02\x00\x80",
                                      7))
                .code,
            "DT0102");
  EXPECT_EQ(first_problem(std::string("a: \x00", 4)).code, "DT0102");
}

TEST(Yaml, ReadsALongScalarBelowTheLimit) {
  const Expected<Node> tree = parse_yaml("a: \"" + std::string(1'900'000, 'x') + "\"\n", "f");
  ASSERT_TRUE(tree.has_value());
  EXPECT_EQ(tree->text_of("a").size(), 1'900'000U);
}

}  // namespace
