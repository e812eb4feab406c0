// What each command promises its caller: keys, exit codes, and answers that fit each other.
#include <fmt/format.h>

#include "cli/program.hpp"

namespace {

namespace fs = cli::fs;
using cli::Ended;
using Json = nlohmann::json;

const std::string well = "'" + cli::well + "'";

class Commands : public cli::Program {
 protected:
  /// The minutes with one text replaced, in a folder `sources`.
  void minutes_with(const std::string& from, const std::string& to) const {
    std::string text = cli::read(cli::minutes);
    ASSERT_NE(text.find(from), std::string::npos);
    text.replace(text.find(from), from.size(), to);
    fs::create_directories(here() / "sources");
    write("sources/minutes.txt", text);
  }
};

TEST_F(Commands, EveryJsonIsOneEnvelope) {
  for (const std::string& arguments :
       {"check " + well, "show " + well + " positions", "lenses " + well, std::string("words"),
        "cite '" + cli::minutes + "' 'one spring'", std::string("bench --signature")}) {
    const Ended ended = detente(arguments + " --json");
    if (ended.code != 0) continue;  // `cite` may not find the words; the envelope of failures is tested elsewhere
    const Json document = ended.json();
    for (const char* key : {"detente", "schema", "case", "plan"}) EXPECT_TRUE(document.contains(key)) << arguments;
    EXPECT_EQ(document["schema"].get<std::string>(), arguments.substr(0, arguments.find(' ')) + "/1");
    EXPECT_FALSE(document.contains("timing"));
    EXPECT_EQ(ended.out, detente(arguments + " --json").out) << "equal runs differ";
  }
  EXPECT_TRUE(detente("check " + well + " --json --timing").json().contains("timing"));
}

TEST_F(Commands, CheckHasItsKeys) {
  const Json document = detente("check " + well + " --json").json();
  EXPECT_EQ(document["ok"], true);
  EXPECT_EQ(document["claims"]["six-hours-now"]["verdict"], "verified");
  EXPECT_EQ(document["claims"]["six-hours-now"]["at"][0].get<std::string>().substr(0, 10), "minutes p3");
  const Json& numbers = document["numbers"];
  EXPECT_EQ(numbers["total"].get<int>(), numbers["size_from_source"].get<int>() +
                                             numbers["direction_from_claim"].get<int>() +
                                             numbers["judgement"].get<int>() + numbers["default"].get<int>());
  EXPECT_TRUE(numbers["by_party"].contains("highfold"));
  EXPECT_TRUE(document["lenses"]["packages"]["supported"]);
  EXPECT_FALSE(document["lenses"]["spatial"]["supported"]);
  EXPECT_FALSE(document["lenses"]["spatial"]["lacks"].empty());
}

TEST_F(Commands, AnAlteredSourceTakesClaimsAndTheirNumbersAway) {
  minutes_with("six hours a day", "five hours a day");
  const Ended lenient = detente("check " + well + " --sources sources --json");
  const Ended strict = detente("check " + well + " --sources sources --strict --json");
  EXPECT_EQ(lenient.code, 0);
  EXPECT_EQ(strict.code, 1);
  EXPECT_EQ(strict.json()["ok"], false);
  EXPECT_EQ(lenient.json()["claims"]["six-hours-now"]["verdict"], "altered");
  EXPECT_EQ(lenient.json()["claims"]["repair-shares"]["verdict"], "verified");
  const Json intact = detente("check " + well + " --json").json();
  EXPECT_GT(lenient.json()["numbers"]["judgement"], intact["numbers"]["judgement"]);
  EXPECT_EQ(lenient.json()["numbers"]["total"], intact["numbers"]["total"]);
  EXPECT_NE(detente("check " + well + " --sources sources").out.find("for [-six-]\n  {+five+} hours"),
            std::string::npos);
}

TEST_F(Commands, AMovedParagraphIsNoHarm) {
  fs::create_directories(here() / "sources");
  write("sources/minutes.txt", "A paragraph that was not there.\n\n" + cli::read(cli::minutes));
  const Ended ended = detente("check " + well + " --sources sources --strict --json");
  EXPECT_EQ(ended.code, 0);
  EXPECT_EQ(ended.json()["claims"]["six-hours-now"]["verdict"], "moved");
}

TEST_F(Commands, PatchesChangeWhatIsShown) {
  const std::string path = "parties.lowmere.trust";
  const Ended changed = detente("show " + well + " numbers --set " + path + "=0.9 --json");
  ASSERT_EQ(changed.code, 0) << changed.err;
  bool found = false;
  const Json document = changed.json();
  for (const Json& table : document["tables"])
    for (const Json& row : table["rows"])
      if (table["title"].get<std::string>() + "." + row["number"].get<std::string>() == path) {
        found = true;
        EXPECT_EQ(row["as written"], "0.9");
      }
  EXPECT_TRUE(found);
  EXPECT_EQ(detente("show " + well + " numbers --scenario herders-heard --account as-lowmere-might-see-it").code, 0);
}

TEST_F(Commands, WhatCiteGivesIsVerified) {
  const Ended cited = detente("cite '" + cli::minutes + "' 'its own families come first' --source minutes");
  ASSERT_EQ(cited.code, 0) << cited.err;
  std::string text = cited.out;
  text.replace(text.find("text: \"\""), 8, "text: \"Families first, says one village.\"");
  write("case.yaml",
        "detente: 1\ntitle: \"x\"\nsources: {minutes: {title: \"m\", file: \"minutes.txt\"}}\nclaims:\n" + text);
  fs::create_directories(here() / "sources");
  write("sources/minutes.txt", cli::read(cli::minutes));
  const Ended checked = detente("check . --json");
  ASSERT_EQ(checked.code, 0) << checked.err;
  EXPECT_EQ(checked.json()["claims"]["its-own-families-come-first"]["verdict"], "verified");
}

TEST_F(Commands, WordsInTwoPlacesAreBothCited) {
  write("a.txt", "They met. They met again.\n\nThey met.\n");
  const Ended cited = detente("cite a.txt 'They met'");
  ASSERT_EQ(cited.code, 0);
  EXPECT_NE(cited.out.find("3 places"), std::string::npos) << cited.out;
  EXPECT_NE(cited.out.find("they-met-2:"), std::string::npos);
  EXPECT_EQ(detente("cite a.txt 'They met' --json").json()["passages"].size(), 3U);
}

TEST_F(Commands, InitsTemplatePassesCheck) {
  ASSERT_EQ(detente("init mine --template").code, 0);
  const Ended checked = detente("check mine --json");
  ASSERT_EQ(checked.code, 0) << checked.err;
  EXPECT_EQ(detente("packages mine --quick").code, 0);
  EXPECT_TRUE(checked.json()["diagnostics"].empty()) << checked.out;
  EXPECT_TRUE(checked.json()["lenses"]["packages"]["supported"]);
  EXPECT_TRUE(checked.json()["lenses"]["process"]["supported"]);
  EXPECT_EQ(detente("init --template").out, cli::read(here() / "mine/case.yaml"));
}

const std::string answers =
    "The \"upper\" mill\nWho may close the sluice?\n2025-05-01\nNo; 3 Mills; Été\nnote; sluice\nyes; no\n"
    "4 hours; 10 hours; 10 hours\nyes\n\n4 hours\n10 hours\nno\nyes\n4 hours\n4 hours\nyes\n\n10 hours\n\n"
    "The Reeve; Another\ngood\nfair\n\n21\nnone\nunknown\npoor\n\n1.4 to 5.3 per 1000 days\nA letter; A map\n";

TEST_F(Commands, InitsAnswersGiveACaseThatPassesCheck) {
  write("answers.txt", answers);
  const Ended made = detente("init mine --answers answers.txt");
  ASSERT_EQ(made.code, 0) << made.err;
  const Ended checked = detente("check mine --json");
  ASSERT_EQ(checked.code, 0) << checked.err << cli::read(here() / "mine/case.yaml");
  EXPECT_EQ(detente("packages mine --quick").code, 0);
  EXPECT_EQ(checked.json()["case"]["title"], "The \"upper\" mill");
  EXPECT_EQ(checked.json()["package_grid"], 6);
  EXPECT_TRUE(checked.json()["lenses"]["packages"]["supported"]) << checked.out;
  EXPECT_EQ(checked.json()["numbers"]["by_party"].size(), 3U);
}

TEST_F(Commands, InitSaysWhichAnswerDoesNotFit) {
  write("answers.txt", "Title\n\nyesterday\n");
  const Ended wrong = detente("init mine --answers answers.txt");
  EXPECT_EQ(wrong.code, 2);
  EXPECT_NE(wrong.err.find("answers.txt:3:1"), std::string::npos) << wrong.err;
  write("answers.txt", "Title\n");
  EXPECT_NE(detente("init mine --answers answers.txt").err.find("[DT0811]"), std::string::npos);
  EXPECT_FALSE(fs::exists(here() / "mine"));
}

TEST_F(Commands, InitListsEverySentenceOnce) {
  const Ended listed = detente("init --from '" + cli::minutes + "'");
  ASSERT_EQ(listed.code, 0);
  const Json all = detente("cite '" + cli::minutes + "' 'its own families come first' --json").json();
  EXPECT_NE(listed.out.find(all["passages"][0]["at"].get<std::string>()), std::string::npos);
  EXPECT_NE(listed.out.find("text: \"\""), std::string::npos);
}

TEST_F(Commands, PackagesHaveTheirKeysAndFitTheCase) {
  const Json document = detente("packages " + well + " --json --parameters 200").json();
  EXPECT_EQ(document["parties"], (Json{"highfold", "lowmere"}));
  EXPECT_EQ(document["outcomes"], 33);  // 4 · 3 · 3, less ten hours with a built pipe (three packages)
  EXPECT_EQ(document["uncertain"]["draws"], 200);
  EXPECT_EQ(document["plan"]["seed"], 1);
  EXPECT_LE(document["rational"], document["outcomes"]);
  for (const char* key : {"issues", "zone_of_agreement", "pareto", "points"})
    EXPECT_TRUE(document.contains(key)) << key;
  for (const char* key : {"nash", "kalai_smorodinsky", "egalitarian", "utilitarian"})
    EXPECT_TRUE(document["points"].contains(key)) << key;
  const std::string once = detente("packages " + well + " --json --threads 1").out;
  EXPECT_EQ(once, detente("packages " + well + " --json --threads 2").out);
  EXPECT_NE(once, detente("packages " + well + " --json --seed 2").out);
}

TEST_F(Commands, APackageOfFewerIssuesIsASmallerGrid) {
  const Json document = detente("packages " + well + " --package trial --json --parameters 50").json();
  EXPECT_EQ(document["outcomes"], 4);
  EXPECT_EQ(detente("packages " + well + " --package trail").code, 2);
}

TEST_F(Commands, SpatialForecastsFromACaseAndFromAModelAgree) {
  const std::string standards = "'" + std::string(DETENTE_SOURCE_DIR) + "/cases/emission-standards'";
  const std::string model = std::string(DETENTE_SHARED_DATA) + "/data/spatial/ec_emission_standards.json";
  const Json of_case = detente("spatial " + standards + " --method mean --json").json();
  ASSERT_EQ(of_case["forecast"].size(), 1U);
  EXPECT_TRUE(of_case["forecast"].contains("standards"));
  EXPECT_TRUE(of_case["rounds"][0]["positions"].contains("united-kingdom"));
  EXPECT_EQ(of_case["method"], "mean");
  EXPECT_EQ(of_case["rounds"].size(), 1U);
  if (!fs::exists(model)) GTEST_SKIP() << "no " << model;
  const Json of_model = detente("spatial '" + model + "' --method mean --json").json();
  EXPECT_NEAR(of_case["forecast"].begin()->get<double>(), of_model["forecast"].begin()->get<double>(), 1e-9);
}

TEST_F(Commands, PackagesOfAGeniusDomain) {
  const std::string folder = std::string(DETENTE_SHARED_DATA) + "/data/packages/Laptop/laptop_";
  if (!fs::exists(folder + "domain.xml")) GTEST_SKIP() << "no " << folder << "domain.xml";
  const Json document = detente("packages --json --domain '" + folder + "domain.xml' --profile '" + folder +
                                "buyer_utility.xml' --profile '" + folder + "seller_utility.xml'")
                            .json();
  EXPECT_EQ(document["outcomes"], 27);
  EXPECT_EQ(document["parties"].size(), 2U);
  EXPECT_TRUE(document["uncertain"].is_null());
}

TEST_F(Commands, ALensThatACaseDoesNotSupportIsRefused) {
  const std::string standards = "'" + std::string(DETENTE_SOURCE_DIR) + "/cases/emission-standards'";
  const Ended ended = detente("packages " + standards);
  EXPECT_EQ(ended.code, 2);
  EXPECT_NE(ended.err.find("priorities"), std::string::npos) << ended.err;
  EXPECT_EQ(detente("spatial " + well).code, 2);
}

TEST_F(Commands, HelpBeginsWithExamples) {
  for (const std::string command :
       {"", "check", "cite", "show", "words", "lenses", "packages", "spatial", "bench", "init"}) {
    const Ended ended = detente(command + " --help");
    EXPECT_EQ(ended.code, 0) << command;
    EXPECT_TRUE(ended.out.starts_with("Examples:\n  detente ")) << command << ended.out;
  }
}

TEST_F(Commands, TheSignatureDoesNotDependOnLanes) {
  const Ended one = detente("bench --signature --lanes 1");
  EXPECT_EQ(one.out, detente("bench --signature").out);
  EXPECT_EQ(one.out.size(), 17U);
}

}  // namespace
