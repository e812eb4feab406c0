// How the second answer is told: every pointer of its trace leads somewhere, lines fit, and nothing is said that may
// not be said of anybody.
#include <gtest/gtest.h>

#include <array>
#include <regex>
#include <sstream>

#include "answers/channels_support.hpp"
#include "detente/answers/trace.hpp"
#include "detente/base/utf8.hpp"
#include "detente/output/channels_json.hpp"
#include "detente/output/channels_text.hpp"

namespace {

using namespace channeltests;

std::unique_ptr<Put> put_well(double wanted = 0.05) {
  return put(*casetests::shipped("village-well"), {}, wanted);
}

std::string told(const Put& asked) {
  return output::channels_text(*asked.question, asked.found, {.colour = false, .width = 80});
}

TEST(ChannelsTold, EveryPointerOfTheTraceLeadsToAFigureAndToPathsOfTheCase) {
  const auto asked = put_well();
  ASSERT_TRUE(asked);
  answers::Trace trace;
  trace_channels(*asked->question, asked->found, trace);
  const output::Json document{{"answers", {{"channels", output::channels_json(*asked->question, asked->found)}}}};
  EXPECT_GT(trace.rows().size(), 10U);
  for (const auto& [pointer, paths] : trace.rows()) {
    EXPECT_TRUE(document.contains(output::Json::json_pointer(pointer))) << pointer;
    EXPECT_FALSE(paths.empty()) << pointer;
    for (const std::string& path : paths)
      EXPECT_TRUE(asked->question->input().number(path) != nullptr ||
                  asked->question->input().root().at_path(path) != nullptr)
          << path;
  }
}

TEST(ChannelsTold, NamesInJsonAreThoseOfTheCase) {
  const auto asked = put_well();
  ASSERT_TRUE(asked);
  const output::Json found = output::channels_json(*asked->question, asked->found);
  EXPECT_EQ(found["mediators"][0]["id"], "elder");
  EXPECT_EQ(found["mediators"][0]["takes_part"], "from the start");
  EXPECT_EQ(found["mediators"][0]["deadline_days"], 30);
  EXPECT_EQ(found["mediators"][1]["takes_part"], "absent");
  EXPECT_EQ(found["mediators"][0]["access"]["highfold"]["path"], "mediators.elder.access.highfold");
  EXPECT_EQ(found["mediators"][0]["standing"]["gains_if"]["agreement"][0], "elders-record");
  EXPECT_EQ(found["shapley"]["method"], "exact");
  for (const output::Json& each : found["arrangements"]) {
    EXPECT_TRUE(each["under"].contains("reservation"));
    EXPECT_TRUE(each["mediator"].is_null() == (each["kind"] == "channels"));
  }
}

TEST(ChannelsTold, FitsInEightyColumns) {
  const auto asked = put_well();
  ASSERT_TRUE(asked);
  std::istringstream lines(told(*asked));
  for (std::string line; std::getline(lines, line);) EXPECT_LE(utf8::length(line), 80U) << line;
}

TEST(ChannelsTold, SaysNothingItMayNot) {
  static const std::array<const char*, 5> never_said{
      R"(\b(will|shall|must|proves?|proven|certain(ly)?|surely|undoubtedly|inevitabl[ey]|guarantees|always|never|impossible)\b)",
      R"(\b(blame[ds]?|fault|guilty|culprit|intransigen\w*|stubborn\w*|obstruct\w*|sabotag\w*|responsible for)\b)",
      R"(\b(blocks?|blocked|refuse[sd]?|rejects?|rejected|prevents?|vetoes|stalls?|holds? (up|out))\b)",
      R"(\b(should|ought to|we recommend|advise[sd]?|the best|better|worse|worst|helps?|harms?)\b)", R"(\d\.\d{4,})"};
  for (const double wanted : {0.05, 1.0}) {
    auto asked = put_well(wanted);
    ASSERT_TRUE(asked);
    // What claims say is theirs.
    for (answers::Channel& each : asked->found.channels) each.standing = {};
    const std::string text = told(*asked);
    for (const char* pattern : never_said) {
      std::smatch found;
      EXPECT_FALSE(std::regex_search(text, found, std::regex(pattern, std::regex::icase))) << found.str() << "\n"
                                                                                           << text;
    }
  }
}

TEST(ChannelsTold, StandingIsToldInTheClaimsOwnWords) {
  const auto asked = put_well();
  ASSERT_TRUE(asked);
  const std::string text = told(*asked);
  EXPECT_NE(text.find("the district elder, to gain if agreement: Of nine water disputes"), std::string::npos) << text;
}

TEST(ChannelsTold, ACaseWithoutMediatorsSaysSo) {
  const auto asked = put(std::vector<Go>{});
  ASSERT_TRUE(asked);
  EXPECT_EQ(told(*asked), "The case names no mediator.\n");
}

}  // namespace
