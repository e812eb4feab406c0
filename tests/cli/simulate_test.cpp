// `simulate`, `compare` and the whole of `analyse` on the founding case as a user meets them: the same bytes on any
// number of threads, the keys that scripts rely on, one run in words, refusals.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "cli/program.hpp"

namespace {

using cli::Ended;
using Json = nlohmann::json;

const std::string gaza = std::string(DETENTE_SOURCE_DIR) + "/cases/gaza-2024";
const std::string few = " --parameters 6 --runs 4 ";

class Simulate : public cli::Program {};

TEST_F(Simulate, SameBytesOnAnyNumberOfThreads) {
  for (const std::string command : {"simulate", "compare", "analyse"}) {
    const std::string call = command + " '" + gaza + "'" + few + "--json --threads ";
    const Ended one = detente(call + "1");
    ASSERT_EQ(one.code, 0) << one.err;
    EXPECT_EQ(one.out, detente(call + "2").out) << command;
    EXPECT_EQ(one.out, detente(call + "7").out) << command;
  }
}

TEST_F(Simulate, HasTheKeysThatScriptsRelyOn) {
  const Json found = detente("simulate '" + gaza + "'" + few + "--json").json();
  EXPECT_EQ(found["schema"], "simulate/1");
  EXPECT_EQ(found["plan"]["parameters"], 6);
  EXPECT_EQ(found["plan"]["runs_per_parameter"], 4);
  EXPECT_EQ(found["runs"], 24);
  double all = 0;
  for (const char* outcome : {"deal", "partial", "stalemate", "withdrawal", "escalation"}) {
    const Json& one = found["outcomes"][outcome];
    all += one["p"].get<double>();
    EXPECT_TRUE(one.contains("mc_se"));
    EXPECT_EQ(one["range"].size(), 2U);
    EXPECT_EQ(found["curves"][outcome].size(), found["curves"]["days"].size());
    EXPECT_DOUBLE_EQ(found["curves"][outcome].back().get<double>(), one["p"].get<double>());
  }
  EXPECT_DOUBLE_EQ(all, 1);
  EXPECT_EQ(found["curves"]["days"].size(), 91U);
  EXPECT_TRUE(found["ever"].contains("pause"));
  EXPECT_TRUE(found["ever"].contains("leader_exit.israel"));
  EXPECT_TRUE(found["ever"].contains("mediator_exit.united-states"));
  EXPECT_TRUE(found["ever"].contains("backer_entry.iran"));
  EXPECT_TRUE(found["anchored"]["reservation"]["b0"].is_number());
  EXPECT_TRUE(found["anchored"]["tempo"]["rounds_per_horizon"].is_number());
}

TEST_F(Simulate, ComparesRunByRun) {
  const Json found =
      detente("compare '" + gaza + "'" + few + "--json --scenarios no-mediator,all-four,baseline").json();
  EXPECT_EQ(found["schema"], "compare/1");
  EXPECT_EQ(found["base"], "baseline");
  ASSERT_EQ(found["arms"].size(), 2U) << "the baseline changes nothing";
  EXPECT_EQ(found["arms"]["all-four"]["against"], "no-ultimatum");
  const Json& difference = found["arms"]["no-mediator"]["difference"];
  const Json& table = difference["switch"];
  EXPECT_NEAR(table["gain"].get<double>() - table["lose"].get<double>(), difference["deal"].get<double>(), 1e-12);
  EXPECT_TRUE(difference["depends_on_anchor"].is_boolean());
  EXPECT_NEAR(found["arms"]["no-mediator"]["outcomes"]["deal"]["p"].get<double>() -
                  found["ground"]["outcomes"]["deal"]["p"].get<double>(),
              difference["under"]["raw"]["deal"]["p"].get<double>(), 1e-12);
  EXPECT_FALSE(found["arms"]["no-mediator"]["changed"].empty());
}

TEST_F(Simulate, TellsOneRun) {
  const Ended told = detente("simulate '" + gaza + "' --trace 3:1");
  ASSERT_EQ(told.code, 0) << told.err;
  EXPECT_NE(told.out.find("parameter vector 3"), std::string::npos) << told.out;
  EXPECT_NE(told.out.find("day"), std::string::npos);
  EXPECT_EQ(told.out, detente("simulate '" + gaza + "' --trace 3:1 --threads 2").out);
  EXPECT_NE(told.out, detente("simulate '" + gaza + "' --trace 3:2").out);
}

TEST_F(Simulate, RefusesWhatItCannotRead) {
  EXPECT_NE(detente("simulate '" + gaza + "' --trace x").err.find("DT0860"), std::string::npos);
  EXPECT_NE(detente("simulate '" + gaza + "' --trace 1:70000").err.find("DT0860"), std::string::npos);
  EXPECT_NE(detente("simulate '" + gaza + "' --trace 1 --anchor up").err.find("DT0861"), std::string::npos);
  EXPECT_NE(detente("simulate '" + gaza + "' --runs 0").err.find("DT0802"), std::string::npos);
  EXPECT_NE(detente("compare '" + gaza + "' --scenarios nobody").err.find("DT0241"), std::string::npos);
  const Ended spatial = detente("simulate '" + std::string(DETENTE_SOURCE_DIR) + "/cases/emission-standards'");
  EXPECT_EQ(spatial.code, 2);
  EXPECT_NE(spatial.err.find("DT0815"), std::string::npos);
}

TEST_F(Simulate, SixAnswersOfTheFoundingCase) {
  const Json found = detente("analyse '" + gaza + "'" + few + "--json").json();
  for (const char* answer : {"stuck", "channels", "deals", "shocks", "confidence", "hinges"})
    EXPECT_TRUE(found["answers"][answer].is_object()) << answer;
  EXPECT_GT(found["runs"].get<int>(), 1000);
  const std::string headline = found["headline"];
  EXPECT_NE(headline.find("Compared with it"), std::string::npos) << headline;
  EXPECT_NE(headline.find("It is not a forecast and recommends nothing."), std::string::npos);
  // Shapley's shares add up to what the mediators add together, under every setting that is told.
  const Json& shapley = found["answers"]["channels"]["shapley"];
  ASSERT_FALSE(shapley["p"].empty());
  for (const auto& [setting, total] : shapley["p"].items()) {
    double sum = 0;
    for (const Json& share : shapley["shares"]) sum += share["under"][setting]["p"].get<double>();
    EXPECT_NEAR(sum, total["as_asked"].get<double>() - total["with_nobody"].get<double>(), 1e-12);
  }
}

}  // namespace
