// `analyse` and `why` as a user meets them: saved files, refusals, hostile names, odd sizes, interruption.
#include <fmt/format.h>
#include <unistd.h>

#include "cli/program.hpp"

namespace {

namespace fs = cli::fs;
using cli::Ended;
using Json = nlohmann::json;

const std::string well = "'" + cli::well + "'";

/// A case of so many parties, issues and levels; everything else stands at its defaults.
std::string sized(int parties, int issues, int levels, const std::string& party_name = "P") {
  std::string actors, positions, text = "detente: 1\ntitle: \"Sized\"\nas_of: 2025-01-01\n", priorities;
  for (int i = 0; i < parties; ++i) actors += fmt::format("  p{}: {{name: \"{} {}\"}}\n", i, party_name, i);
  text += "actors:\n" + actors + "issues:\n";
  for (int k = 0; k < issues; ++k) {
    text += fmt::format("  k{}: {{name: \"Issue {}\", levels: {{", k, k);
    for (int l = 0; l < levels; ++l) text += fmt::format("{}l{}: {:.3f}", l == 0 ? "" : ", ", l, l / (levels - 1.0));
    text += "}}\n";
    priorities += fmt::format("k{}: {}, ", k, k + 1);
  }
  text += "parties:\n";
  for (int i = 0; i < parties; ++i) {
    positions.clear();
    for (int k = 0; k < issues; ++k) positions += fmt::format("k{}: {{ideal: l{}}}, ", k, (i + k) % levels);
    text += fmt::format("  p{}:\n    positions: {{{}judgement: \"j\"}}\n    priorities: {{{}judgement: \"j\"}}\n", i,
                        positions, priorities);
  }
  return text;
}

class Analyse : public cli::Program {
 protected:
  void expect_answers(const std::string& text) const {
    write("case.yaml", text);
    const Ended ended = detente("analyse case.yaml --parameters 30 --runs 2 --json");
    ASSERT_EQ(ended.code, 0) << ended.err.substr(0, 2000);
    EXPECT_EQ(ended.json()["schema"], "analyse/1");
    const Ended told = detente("analyse case.yaml --parameters 30 --runs 2");
    EXPECT_EQ(told.code, 0) << told.err;
    EXPECT_NE(told.out.find("recommends nothing"), std::string::npos);
  }
};

TEST_F(Analyse, SavesWhatItPrints) {
  const Ended ended = detente("analyse " + well + " --quick --out a/b --json");
  ASSERT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(cli::read(here() / "a/b/result.json"), ended.out);
  EXPECT_NE(cli::read(here() / "a/b/report.txt").find("Two villages"), std::string::npos);
  for (const char* name : {"report.html", "report.txt", "result.json"})
    EXPECT_NE(ended.err.find(std::string("a/b/") + name), std::string::npos);
  // The page holds the same result and the same text.
  const std::string page = cli::read(here() / "a/b/report.html");
  const std::string slot = "<script type=\"application/json\" id=\"result\">";
  const std::size_t begin = page.find(slot) + slot.size();
  ASSERT_GT(begin, slot.size());
  EXPECT_EQ(Json::parse(page.substr(begin, page.find("</script>", begin) - begin)), ended.json());
  EXPECT_NE(page.find("<title>Two villages and a well</title>"), std::string::npos);
  EXPECT_NE(page.find("recommends nothing"), std::string::npos);
  EXPECT_EQ(page.find("__DETENTE_"), std::string::npos);
  EXPECT_EQ(ended.out.find(here().string()), std::string::npos) << "no path of the machine";
}

TEST_F(Analyse, SaysWhatWasChangedByHand) {
  const Json changed =
      detente("analyse " + well + " --parameters 12 --runs 2 --json --set parties.highfold.outside_option=0.4").json();
  EXPECT_NE(changed["changed"].dump().find("parties.highfold.outside_option"), std::string::npos) << changed["changed"];
  EXPECT_TRUE(detente("analyse " + well + " --parameters 12 --runs 2 --json").json()["changed"].empty());
}

TEST_F(Analyse, WhatCannotBeWrittenLeavesNothingBehind) {
  EXPECT_EQ(detente("analyse " + well + " --parameters 12 --runs 2 --out /proc/there").code, 3);
  const Ended full = shell("ulimit -f 1; detente analyse " + well + " --parameters 12 --runs 2 --out there");
  EXPECT_EQ(full.code, 3) << full.err;
  EXPECT_EQ(full.out, "");
  EXPECT_TRUE(!fs::exists(here() / "there") || fs::is_empty(here() / "there"));
  // The report cannot take a folder's place: then there is no other file either.
  fs::create_directories(here() / "taken/report.html/inside");
  EXPECT_NE(detente("analyse " + well + " --parameters 12 --runs 2 --out taken").code, 0);
  EXPECT_FALSE(fs::exists(here() / "taken/result.json"));
  EXPECT_FALSE(fs::exists(here() / "taken/report.txt"));
  write("file", "mine");
  EXPECT_EQ(detente("analyse " + well + " --parameters 12 --runs 2 --out file").code, 3);
  EXPECT_EQ(cli::read(here() / "file"), "mine");
  EXPECT_EQ(shell("detente analyse " + well + " --parameters 12 --runs 2 --json >/dev/full").code, 3);
  if (::geteuid() != 0) {
    fs::create_directories(here() / "closed");
    fs::permissions(here() / "closed", fs::perms::owner_read | fs::perms::owner_exec);
    EXPECT_EQ(detente("analyse " + well + " --parameters 12 --runs 2 --out closed").code, 3);
  }
}

TEST_F(Analyse, InterruptionEndsItAtOnceWithoutAFile) {
  for (const std::string signal : {"INT", "TERM"}) {
    const Ended ended =
        shell("detente analyse " + well + " --parameters 1000000 --out D & sleep 1; kill -" + signal + " $!; wait $!");
    EXPECT_EQ(ended.code, 130) << signal << ended.err;
    EXPECT_EQ(ended.out, "");
    EXPECT_TRUE(!fs::exists(here() / "D") || fs::is_empty(here() / "D"));
  }
}

TEST_F(Analyse, OddSizes) {
  expect_answers(sized(2, 1, 2));
  expect_answers(sized(3, 3, 3));
  expect_answers(sized(8, 3, 4));
}

TEST_F(Analyse, ManyActorsAndNamesThatMeanHarm) {
  std::string text = sized(2, 3, 3, "<script>alert(1)</script> \\u2028 \\u202e شمال {} %n " + std::string(300, 'x'));
  std::string more;
  for (int i = 0; i < 60; ++i) more += fmt::format("  extra{}: {{name: \"E\\u2028{}\"}}\n", i, i);
  text.insert(text.find("issues:"), more);
  write("case.yaml", text);
  for (const std::string arguments : {"--json", "", "--out D"}) {
    const Ended ended = detente("analyse case.yaml --parameters 30 --runs 2 " + arguments);
    ASSERT_EQ(ended.code, 0) << ended.err.substr(0, 2000);
    if (arguments.empty()) {
      for (const char* bad : {"\u2028", "\u202e"}) EXPECT_EQ(ended.out.find(bad), std::string::npos);
      EXPECT_NE(ended.out.find("شمال"), std::string::npos);
    }
    if (arguments == "--json") {
      EXPECT_EQ(ended.json()["not_in_the_room"].size(), 60U);
    }
  }
}

TEST_F(Analyse, EscapedControlCharactersAreRefused) {
  for (const std::string escape : {"\\x1b[2J", "\\a", "\\u009b31m", "\\x7f"}) {
    write("case.yaml", sized(2, 1, 2, escape));
    const Ended ended = detente("analyse case.yaml");
    EXPECT_EQ(ended.code, 2) << escape;
    EXPECT_NE(ended.err.find("[DT0102]"), std::string::npos) << escape << ended.err;
  }
}

TEST_F(Analyse, OfATooLargeGridItAnswersWhatMattersMost) {
  write("case.yaml", sized(2, 20, 5));
  const Ended ended = detente("analyse case.yaml --parameters 12 --runs 2 --json");
  ASSERT_EQ(ended.code, 0) << ended.err;
  EXPECT_NE(ended.err.find("95367431640625 packages are too many"), std::string::npos) << ended.err;
  const Json document = ended.json();
  EXPECT_LE(document["answers"]["deals"]["templates"][0]["packages"], 10'000);
  EXPECT_NE(document["limits"].dump().find("held on one level"), std::string::npos);
  std::size_t held = 0;
  for (const Json& issue : document["negotiation"]["issues"]) {
    EXPECT_EQ(issue["levels"].size(), 5U);  // the case is retold with all of them
    held += issue["held"].is_null() ? 0U : 1U;
  }
  EXPECT_EQ(held, 15U);
}

TEST_F(Analyse, ATooLargeGridIsRefusedWithItsSize) {
  write("case.yaml", sized(2, 20, 5));
  const Ended ended = detente("packages case.yaml --json");
  EXPECT_EQ(ended.code, 3) << "memory is the machine's";
  const Json document = ended.json();
  EXPECT_EQ(document["ok"], false);
  EXPECT_EQ(document["diagnostics"][0]["code"], "DT0751");
  EXPECT_NE(document["diagnostics"][0]["message"].get<std::string>().find("95367431640625"), std::string::npos);
  EXPECT_FALSE(document["diagnostics"][0]["hint"].get<std::string>().empty());
}

TEST_F(Analyse, ACaseWithoutIssuesIsToldWhatItLacks) {
  write("case.yaml", "detente: 1\nas_of: 2025-01-01\nactors: {a: {}, b: {}}\n");
  const Ended ended = detente("analyse case.yaml");
  EXPECT_EQ(ended.code, 2);
  EXPECT_NE(ended.err.find("DT0840"), std::string::npos) << ended.err;
}

TEST_F(Analyse, ACaseOfOneLensIsAnswered) {
  for (const std::string name : {"elmira", "emission-standards"}) {
    const std::string path = "'" + std::string(DETENTE_SOURCE_DIR) + "/cases/" + name + "'";
    const Ended ended = detente("analyse " + path + " --out " + name + " --json");
    ASSERT_EQ(ended.code, 0) << ended.err;
    EXPECT_EQ(cli::read(here() / name / "result.json"), ended.out);
    EXPECT_EQ(cli::read(here() / name / "report.txt"), detente("analyse " + path).out);
    EXPECT_TRUE(fs::exists(here() / name / "report.html"));
    EXPECT_EQ(detente("why " + name + "/result.json /headline").out, detente("why " + path + " /headline").out);
  }
}

TEST_F(Analyse, PackagesWithoutADateOrWithManyPartiesAreAnswered) {
  std::string undated = sized(2, 2, 3);
  undated.erase(undated.find("as_of"), undated.find("actors:") - undated.find("as_of"));
  for (const std::string& text : {undated, sized(9, 1, 2)}) {
    expect_answers(text);
    const Json made = detente("analyse case.yaml --parameters 30 --json").json();
    EXPECT_TRUE(made["answers"]["channels"].is_null()) << "the process lens is not supported";
    EXPECT_TRUE(made["answers"]["stuck"].contains("zone"));
  }
}

class Why : public cli::Program {
 protected:
  void SetUp() override {
    cli::Program::SetUp();
    ASSERT_EQ(detente("analyse " + well + " --parameters 12 --runs 2 --out D").code, 0);
  }
};

TEST_F(Why, IsAlikeFromTheSavedResultAndFromTheCase) {
  for (const std::string what : {"/answers/stuck/zone/p", "/answers/stuck/pairs/0", "/answers/hinges/claims/0/swing",
                                 "/headline", "--claim lowmere-needs-eight", "--claim carriers-not-asked"})
    for (const std::string form : {"", " --json"}) {
      const Ended saved = detente("why D/result.json " + what + form),
                  fresh = detente("why " + well + " " + what + " --parameters 12 --runs 2" + form);
      ASSERT_EQ(saved.code, 0) << what << saved.err;
      EXPECT_EQ(saved.out, fresh.out) << what;
    }
}

TEST_F(Why, LeadsToTheWordsOfTheSource) {
  const Ended told = detente("why D/result.json /answers/stuck/pairs/0/leaves_no_room/p");
  EXPECT_NE(told.out.find("minutes p5"), std::string::npos) << told.out;
  EXPECT_NE(told.out.find("verified"), std::string::npos) << told.out;
  EXPECT_NE(detente("why D/result.json --claim highfold-keeps-six").out.find("/answers/stuck/pairs/0"),
            std::string::npos);
}

TEST_F(Why, RefusesWithAHint) {
  write("garbage.json", "{\"a\": ");
  write("other.json", "{\"schema\": \"packages/1\", \"trace\": {}, \"numbers\": {}, \"evidence\": {}}");
  write("binary.json", std::string("\0\xff\xfe{}", 5));
  write("deep.json", "{\"schema\": \"analyse/1\", \"trace\": {}, \"numbers\": {}, \"evidence\": {}, \"x\": " +
                         std::string(200'000, '[') + std::string(200'000, ']') + "}");
  const std::pair<const char*, const char*> wrong[] = {{"D/result.json /answers/nothing", "DT0851"},
                                                       {"D/result.json answers/stuck", "DT0851"},
                                                       {"D/result.json --claim nobody", "DT0852"},
                                                       {"D/result.json", "DT0853"},
                                                       {"D/result.json /answers --claim x", "DT0853"},
                                                       {"garbage.json /answers", "DT0850"},
                                                       {"other.json /trace", "DT0850"},
                                                       {"binary.json /answers", "DT0850"},
                                                       {"deep.json /x", "DT0850"}};
  for (const auto& [arguments, code] : wrong) {
    const Ended ended = detente(std::string("why ") + arguments);
    EXPECT_EQ(ended.code, 2) << arguments << ended.err;
    EXPECT_NE(ended.err.find(code), std::string::npos) << arguments << ended.err;
    EXPECT_NE(ended.err.find("hint:"), std::string::npos) << arguments << ended.err;
    EXPECT_EQ(ended.out, "");
  }
  EXPECT_EQ(detente("why nowhere.json /answers").code, 2);
}

TEST_F(Why, PrintsAForeignFileSafely) {
  std::string text = cli::read(here() / "D/result.json");
  const std::string title = "Today Lowmere may use the well";
  ASSERT_NE(text.find(title), std::string::npos);
  text.replace(text.find(title), title.size(), "\\u001b[31mred\\u0007\\r");
  write("foreign.json", text);
  const Ended ended = detente("why foreign.json --claim six-hours-now");
  EXPECT_EQ(ended.code, 0) << ended.err;
  for (const char bad : {'\x1b', '\x07', '\r'}) EXPECT_EQ(ended.out.find(bad), std::string::npos);
}

}  // namespace
