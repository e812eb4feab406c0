// Genius XML: published domains against independently computed solutions, and every problem with its place.
#include "detente/exchange/genius.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "detente/lens/bargain/packages/solve.hpp"
#include "shared_file.hpp"

namespace {

using namespace detente;
using Json = nlohmann::json;

class GeniusDomain : public testing::TestWithParam<const char*> {};

void expect_point(const Json& expected, const char* key, const std::optional<bargain::Point>& point) {
  if (expected.value("no_rational_outcome", false)) {
    EXPECT_FALSE(point.has_value()) << key;
    return;
  }
  ASSERT_TRUE(point.has_value()) << key;
  EXPECT_EQ(point->outcomes, expected[key]["outcomes"].get<std::vector<bargain::Outcome>>()) << key;
  EXPECT_NEAR(point->value, expected[key]["value"].get<double>(), 1e-9) << key;
  const auto utilities = expected[key]["utilities"].get<std::vector<double>>();
  ASSERT_EQ(point->utilities.size(), utilities.size()) << key;
  for (std::size_t i = 0; i < utilities.size(); ++i) EXPECT_NEAR(point->utilities[i], utilities[i], 1e-12) << key;
}

TEST_P(GeniusDomain, MatchesIndependentSolutions) {
  const auto folder = shared_data(std::string("packages/") + GetParam());
  DETENTE_NEEDS(folder);
  const auto about = Json::parse(slurp(folder / "expected.json"));
  const auto domain = slurp(folder / about["domain_file"].get<std::string>());
  std::vector<std::string> texts;
  std::vector<std::string> names;
  for (const std::string file : about["profile_files"]) {
    texts.push_back(slurp(folder / file));
    names.push_back(file);
  }
  std::vector<NamedText> profiles;
  for (std::size_t i = 0; i < texts.size(); ++i) profiles.push_back({names[i], texts[i]});
  const auto genius = exchange::read_genius({"domain.xml", domain}, profiles);
  ASSERT_TRUE(genius.has_value()) << render(genius.error(), {}, false);

  const auto& expected = about["semantics_genius_per_issue_max"];
  for (std::size_t i = 0; i < genius->discounts.size(); ++i) {
    const Json& discount = expected["discount_in_file"][i];
    EXPECT_EQ(genius->discounts[i].has_value(), !discount.is_null());
    if (!discount.is_null()) {
      EXPECT_EQ(genius->discounts[i], discount.get<double>());
    }
    EXPECT_EQ(genius->input.parties[i].reservation, expected["reserved"][i].get<double>());
  }
  for (std::size_t k = 0; k < about["issues"].size(); ++k) {
    EXPECT_EQ(genius->input.issues[k].name, about["issues"][k]["name"]);
    for (std::size_t l = 0; l < about["issues"][k]["values"].size(); ++l)
      EXPECT_EQ(genius->input.issues[k].levels[l].name, about["issues"][k]["values"][l]);
  }

  const auto result = bargain::solve(genius->input, {}, {}, StopToken());
  ASSERT_TRUE(result.has_value());
  EXPECT_EQ(result->outcomes, expected["n_outcomes"]);
  EXPECT_EQ(result->rational.count, expected["n_rational"]);
  EXPECT_EQ(result->zone_of_agreement(), expected["n_rational"] > 0);
  EXPECT_EQ(result->rational.pareto.size(), expected.value("pareto_outcomes", 0U));
  const auto& points = result->rational.points;
  expect_point(expected, "nash_d_equals_reservation", points.nash);
  // The reference takes each party's ideal over all packages, not only over rational ones (they differ on DomainAce3p).
  expect_point(expected, "ks_maxmin_ratio_d_equals_reservation", points.kalai_smorodinsky_feasible_ideal);
  if (expected["n_rational"] == expected["n_outcomes"])
    expect_point(expected, "ks_maxmin_ratio_d_equals_reservation", points.kalai_smorodinsky);
  expect_point(expected, "egalitarian_d_equals_reservation", points.egalitarian);
  expect_point(expected, "max_welfare", points.utilitarian);
  EXPECT_EQ(points.max_min.has_value(), points.nash.has_value());

  auto unreserved = genius->input;
  for (auto& party : unreserved.parties) party.reservation = 0;
  EXPECT_EQ(bargain::solve(unreserved, {}, {}, StopToken())->rational.pareto.size(), expected["pareto_unfiltered"]);
}

INSTANTIATE_TEST_SUITE_P(All, GeniusDomain,
                         testing::Values("Amsterdam", "DomainAce3p", "EnglandZimbabwe", "Grocery", "ItexvsCypress",
                                         "Laptop", "Lunch2013"),
                         [](const auto& named) { return std::string(named.param); });

TEST(Genius, WithoutARationalOutcomeSaysWhatWouldOpenAZone) {
  const auto folder = shared_data("packages/Lunch2013");
  DETENTE_NEEDS(folder);
  const auto domain = slurp(folder / "Lunch.xml");
  const auto first = slurp(folder / "Lunch_util1.xml");
  const auto second = slurp(folder / "Lunch_util2.xml");
  const auto genius = exchange::read_genius({"Lunch.xml", domain}, {{"a.xml", first}, {"b.xml", second}});
  const auto result = bargain::solve(genius->input, {}, {}, StopToken());
  ASSERT_FALSE(result->relaxations.list.empty());
  EXPECT_TRUE(result->relaxations.list.front().beyond_bound);
  // Lowering the reservation values as it says does open one.
  auto input = genius->input;
  for (const auto& step : result->relaxations.list.front().steps)
    input.parties[step.party].reservation -= 0.01 * step.count;
  EXPECT_TRUE(bargain::solve(input, {}, {}, StopToken())->zone_of_agreement());
}

constexpr const char* domain = R"(<negotiation_template><utility_space><objective>
  <issue index="2" type="integer" name="days" lowerbound="3" upperbound="5"/>
  <issue index="1" type="discrete" name="site"><item value="north"/><item value="south"/></issue>
</objective></utility_space></negotiation_template>)";

constexpr const char* profile = R"(<utility_space><objective>
  <issue index="1" type="discrete"><item value="south" evaluation="2"/><item value="north" evaluation="8"/></issue>
  <issue index="2" type="integer"><evaluator ftype="linear" offset="0.2" slope="0.6"/></issue>
  <weight index="1" value="0.6"/><weight index="2" value="0.5"/>
</objective><reservation value="0.25"/></utility_space>)";

TEST(Genius, ReadsIntegerIssuesOrderAndCap) {
  const auto genius = exchange::read_genius({"d.xml", domain}, {{"some/where/A.xml", profile}});
  ASSERT_TRUE(genius.has_value()) << render(genius.error(), {}, false);
  const auto& input = genius->input;
  EXPECT_EQ(input.issues[0].name, "site");
  EXPECT_EQ(input.issues[1].levels[2].name, "5");
  EXPECT_EQ(input.parties[0].name, "A");
  EXPECT_EQ(input.parties[0].reservation, 0.25);
  EXPECT_EQ(genius->discounts[0], std::nullopt);
  EXPECT_NEAR(bargain::utility(input.parties[0].utility, {1, 0}), 0.6 * 0.25 + 0.5 * 0.2, 1e-15);
  EXPECT_NEAR(bargain::utility(input.parties[0].utility, {1, 2}), 0.6 * 0.25 + 0.5 * 1.0, 1e-15);
  EXPECT_EQ(bargain::utility(input.parties[0].utility, {0, 2}), 1.0);  // 1.1 before the cap
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  text.replace(text.find(from), from.size(), to);
  return text;
}

std::vector<std::string> codes(const std::string& domain_text, const std::string& profile_text) {
  const auto genius = exchange::read_genius({"d.xml", domain_text}, {{"p.xml", profile_text}});
  std::vector<std::string> result;
  if (!genius)
    for (const auto& item : genius.error().items()) result.push_back(item.code);
  return result;
}

TEST(Genius, EveryProblemHasItsCode) {
  using Codes = std::vector<std::string>;
  EXPECT_EQ(codes("<a", profile), Codes{"DT0700"});
  EXPECT_EQ(codes("\xff", profile), Codes{"DT0700"});
  EXPECT_EQ(codes("", profile), Codes{"DT0700"});
  EXPECT_EQ(codes("<a/>", profile), Codes{"DT0701"});
  EXPECT_EQ(codes("<utility_space/>", profile), Codes{"DT0701"});
  EXPECT_EQ(codes(domain, "<a/>"), Codes{"DT0701"});
  EXPECT_EQ(codes(replaced(domain, "integer", "real"), profile), Codes{"DT0702"});
  EXPECT_EQ(codes(replaced(domain, "\"5\"", "\"2\""), profile), Codes{"DT0702"});
  EXPECT_EQ(codes(replaced(domain, "\"5\"", "\"2000000000\""), profile), Codes{"DT0702"});
  EXPECT_EQ(codes(replaced(domain, "\"south\"", "\"north\""), profile), Codes{"DT0702"});
  EXPECT_EQ(codes(domain, replaced(profile, "\"south\"", "\"west\"")), (Codes{"DT0703", "DT0703"}));
  EXPECT_EQ(codes(domain, replaced(profile, "<weight index=\"2\" value=\"0.5\"/>", "")), Codes{"DT0703"});
  EXPECT_EQ(codes(domain, replaced(profile, "\"0.25\"", "\"nan\"")), Codes{"DT0704"});
  EXPECT_EQ(codes(domain, replaced(profile, "\"2\"/>", "\"-2\"/>")), Codes{"DT0704"});
  EXPECT_EQ(codes(domain, replaced(profile, "<reservation", "<hyperRectangle utility=\"1\"/><reservation")),
            Codes{"DT0705"});
}

TEST(Genius, PointsAtTheElement) {
  const auto genius =
      exchange::read_genius({"d.xml", domain}, {{"p.xml", replaced(profile, "evaluation=\"8\"", "evaluation=\"x\"")}});
  ASSERT_FALSE(genius.has_value());
  const auto& problem = genius.error().items().front();
  EXPECT_EQ(problem.file, "p.xml");
  EXPECT_EQ(problem.at, (Position{2, 72}));
}

}  // namespace
