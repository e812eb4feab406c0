// The paragraph people will quote: its template, and what it may never say, on the shipped cases and under any names.
#include "detente/answers/headline.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <array>
#include <regex>

#include "answers/discipline.hpp"
#include "answers/support.hpp"

namespace {

using namespace answertests;

const std::regex in_hundred(R"((\d+) in 100 draws \((\d+) to (\d+)\))");

TEST(Headline, FollowsItsTemplateOnEveryShippedCase) {
  for (const std::string& name : shipped_with_packages()) {
    const auto asked = ask(*casetests::shipped(name), {.draws = 50, .hinge_draws = 20, .runs = few_runs});
    ASSERT_TRUE(asked);
    const std::string& said = asked->analysis->headline;
    EXPECT_EQ(said.rfind("In this model of ", 0), 0U) << said;
    EXPECT_NE(said.find(asked->question->model.issues()[asked->analysis->stuck.issues[0].issue].name),
              std::string::npos)
        << said;
    EXPECT_NE(said.find(" This rests most on "), std::string::npos) << said;
    const std::string end = " It is not a forecast and recommends nothing.";
    ASSERT_GT(said.size(), end.size());
    EXPECT_EQ(said.substr(said.size() - end.size()), end);
    std::smatch share;
    ASSERT_TRUE(std::regex_search(said, share, in_hundred)) << said;
    EXPECT_LE(std::stoi(share[2]), std::stoi(share[1]));
    EXPECT_LE(std::stoi(share[1]), std::stoi(share[3]));
    EXPECT_NEAR(std::stoi(share[1]), 100 * asked->analysis->stuck.zone.p(), 0.5);
  }
}

TEST(Headline, SaysNothingItMayNotOnEveryShippedCase) {
  for (const std::string& name : shipped_with_packages()) {
    const auto asked = ask(*casetests::shipped(name), {.draws = 50, .hinge_draws = 20, .runs = few_runs});
    ASSERT_TRUE(asked);
    std::vector<std::string> names;
    for (const Issue& issue : asked->question->model.issues()) names.push_back(issue.name);
    expect_disciplined(without(asked->analysis->headline, names));
    for (const Party& party : asked->question->model.parties())
      EXPECT_EQ(without(asked->analysis->headline, names).find(party.name), std::string::npos) << party.name;
    for (const std::string& limit : asked->analysis->limits) {
      std::vector<std::string> parties;
      for (const Party& party : asked->question->model.parties()) parties.push_back(party.name);
      expect_disciplined(without(limit, parties));
    }
  }
}

/// A name as people might write it: words, other scripts, quotes, braces, markup; what YAML needs escaped is.
std::string any_name() {
  static const std::array<std::string, 16> parts{"North", "the Front", "شمال", "東", "{}",  "{0}",  "%s",        "<b>",
                                                 "&amp;", "O'Hara",    "a/b",  "~1", "№ 5", "\\\\", "\\\"x\\\"", "–"};
  std::string name = "Q";
  const int n = *rc::gen::inRange(1, 6);
  for (int i = 0; i < n; ++i) name += " " + parts[*rc::gen::inRange<std::size_t>(0, parts.size())];
  return name;
}

RC_GTEST_PROP(Headline, SaysNothingItMayNotUnderAnyNamesAndNumbers, ()) {
  const auto tenth = [] { return fmt::format("0.{}", *rc::gen::inRange(0, 10)); };
  const Small small{
      .east_outside = tenth(),
      .west_outside = "0.1.." + std::string("0.3..0.8"),
      .head = *rc::gen::arbitrary<bool>() ? "base_rate: {agreement: 3 to 11 per 1000 days, judgement: \"j\"}\n" : "",
      .east_name = any_name() + " E",
      .west_name = any_name() + " W",
      .issue_name = any_name() + " I"};
  const auto asked = ask(small.text(), {.draws = 20, .hinge_draws = 20, .runs = no_runs});
  RC_ASSERT(asked != nullptr);
  const Issue& issue = asked->question->model.issues()[0];
  const std::string said = without(asked->analysis->headline, {issue.name});
  for (const char* pattern : never_said) RC_ASSERT(!std::regex_search(said, std::regex(pattern, std::regex::icase)));
  for (const Party& party : asked->question->model.parties()) RC_ASSERT(said.find(party.name) == std::string::npos);
  RC_ASSERT(asked->analysis->headline.find(issue.name) != std::string::npos);
}

}  // namespace
