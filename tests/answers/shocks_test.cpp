// What shocks and deadlines do, on cases small enough to know the answer: nothing where nothing is read, a forced exit
// where one is forced, a deadline that nobody carries out, bands by hand, and words that harm nobody.
#include "detente/answers/shocks.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <regex>

#include "answers/support.hpp"
#include "detente/output/shocks_json.hpp"
#include "detente/output/shocks_text.hpp"
#include "detente/output/shocks_words.hpp"

namespace {

using namespace detente;
using answers::EventEffect;
using answers::EventKind;
using answers::Line;

/// Two parties over one issue, one mediator, whatever may happen.
struct Scene {
  std::string events = "", east = "", deadline = "", leverage = "0", backers = "";
  std::string base_rate = "base_rate: {agreement: 5 per 1000 days, judgement: \"j\"}\n";
  std::string east_outside = "0.2..0.4..0.6";

  [[nodiscard]] std::string text() const {
    const auto party = [](const std::string& id, const std::string& ideal, const std::string& outside,
                          const std::string& more) {
      return fmt::format(
          "  {}:\n    positions: {{land: {{ideal: {}}}}}\n    priorities: {{land: 1, judgement: \"j\"}}\n    "
          "outside_option: {}\n    judgement: \"j\"\n{}",
          id, ideal, outside, more);
    };
    return fmt::format(
        "detente: 1\ntitle: \"Scene\"\nas_of: 2025-01-01\nhorizon: {{is: 60 days, judgement: \"j\"}}\n{}"
        "actors: {{east: {{name: \"East\"}}, west: {{name: \"West\"}}, bridge: {{name: \"Bridge\"}}, far: {{name: "
        "\"Far\"}}}}\nissues: {{land: {{name: \"Land\", levels: {{a: 0, b: 0.5, c: 1}}}}}}\nparties:\n{}{}"
        "mediators:\n  bridge:\n    access: {{east: 0.9, west: 0.9, judgement: \"j\"}}\n    leverage: {{east: {}, "
        "west: {}, judgement: \"j\"}}\n    judgement: \"j\"\n{}{}{}",
        base_rate, party("east", "c", east_outside, east), party("west", "a", "0.3..0.4..0.5", ""), leverage, leverage,
        deadline.empty() ? "" : "    deadline: {" + deadline + ", judgement: \"j\"}\n", backers,
        events.empty() ? "" : "events:\n" + events);
  }
};

/// Everything asked of one case text, kept together: questions, plans and results refer to each other.
struct Shocked {
  Case original;
  PatchedCase patched;
  Evidence evidence;
  std::unique_ptr<answers::Question> question;
  std::unique_ptr<study::Plan> plan;
  std::unique_ptr<study::Results> results;
  answers::Shocks shocks;

  [[nodiscard]] const EventEffect& event(const std::string& id) const {
    for (const EventEffect& each : shocks.events)
      if (each.id == id) return each;
    ADD_FAILURE() << "no event " << id;
    return shocks.events.front();
  }
  [[nodiscard]] const Line& line(const std::string& path) const {
    for (const Line& each : shocks.lines)
      if (each.path == path) return each;
    ADD_FAILURE() << "no line " << path;
    return shocks.lines.front();
  }
  [[nodiscard]] const study::Counts& counts(const std::string& arm) const {
    return results->at(answers::arm_name(arm, shocks.leading));
  }
  [[nodiscard]] std::string told() const { return output::shocks_text(*question, shocks, {}); }
};

std::unique_ptr<Shocked> shocked(Case input) {
  static constexpr study::Size few{16, 8};
  const answers::Effort effort{.draws = 10,
                               .hinge_draws = 10,
                               .threads = 1,
                               .runs = {.scenario = few, .anchor = few, .small = few, .band = few}};
  auto out = std::make_unique<Shocked>(Shocked{.original = input,
                                               .patched = {.base = std::move(input)},
                                               .evidence = {},
                                               .question = {},
                                               .plan = {},
                                               .results = {},
                                               .shocks = {}});
  out->evidence = read_evidence(out->original);
  auto question = answers::ask(out->original, out->patched, out->patched, out->evidence, effort, {}, {});
  if (!question || !question->talks) {
    ADD_FAILURE() << (question ? "no process" : casetests::said(question.error()));
    return nullptr;
  }
  out->question = std::make_unique<answers::Question>(std::move(*question));
  const answers::Talks& talks = *out->question->talks;
  out->plan = std::make_unique<study::Plan>(talks.seed);
  answers::add_everywhere(*out->plan, talks, "base", talks.base, {}, talks.sizes.scenario);
  answers::add_everywhere(*out->plan, talks, "base-small", talks.base, {}, talks.sizes.small);
  if (auto added = answers::add_shock_arms(*out->question, *out->plan); !added) {
    ADD_FAILURE() << casetests::said(added.error());
    return nullptr;
  }
  auto results = study::run(*out->plan, 1, {}, {});
  EXPECT_TRUE(results);
  out->results = std::make_unique<study::Results>(std::move(*results));
  auto shocks = answers::what_shocks_do(*out->question, *out->results);
  EXPECT_TRUE(shocks);
  out->shocks = std::move(*shocks);
  return out;
}

std::unique_ptr<Shocked> shocked(const Scene& scene) {
  return shocked(casetests::good(scene.text()));
}

bool no_run_differs(const answers::Comparison& found) {
  return std::all_of(found.under.begin(), found.under.end(), [](const answers::Difference& each) {
    return each.deal.table.gain + each.deal.table.lose + each.agreement.table.gain + each.agreement.table.lose +
               each.escalation.table.gain + each.escalation.table.lose ==
           0;
  });
}

const std::string because = ", judgement: \"j\"}\n";

TEST(Shocks, AnEventWithoutEffectsMakesExactlyNoDifference) {
  const auto found = shocked(
      Scene{.events = "  rally: {chance: 0.3 in 30 days" + because + "  vote: {date: 2025-01-31, type: ELECT}\n"});
  ASSERT_EQ(found->shocks.events.size(), 2U);
  EXPECT_EQ(found->event("rally").kind, EventKind::possible);
  EXPECT_EQ(found->event("rally").day, 20);  // a third of 60 days
  EXPECT_EQ(found->event("vote").kind, EventKind::due);
  EXPECT_EQ(found->event("vote").day, 30);
  for (const EventEffect& event : found->shocks.events) {
    EXPECT_TRUE(no_run_differs(event.difference)) << event.id;
    EXPECT_FALSE(event.harm);
  }
  EXPECT_NE(found->told().find("no run differs"), std::string::npos);
}

TEST(Shocks, AForcedExitShowsInTheLeadersExits) {
  const auto found = shocked(Scene{
      .events =
          "  removal: {chance: 0.1 in 30 days, harm: yes, against: [east], effects: {leader_exit: [east]}" + because,
      .east = "    leader: {leaves: 0 in 180 days, judgement: \"j\"}\n"});
  const EventEffect& event = found->event("removal");
  EXPECT_TRUE(event.harm);
  const study::Counts& with = found->counts(answers::arm_with(event));
  const study::Counts& without = found->counts(answers::arm_without(event));
  EXPECT_EQ(without.ever(without.sums.leader_exit[0]), 0);
  const study::ByDay& exits = with.sums.leader_exit[0];
  EXPECT_EQ(exits[0] + exits[20], with.total()) << "on its day or, where the run had ended, never";
  EXPECT_GT(exits[20], 0U);
  EXPECT_NE(found->told().find("(harm)"), std::string::npos);
}

TEST(Shocks, EventsStandAsDeclaredAndOnlyThoseThatCanBeCompared) {
  const auto found =
      shocked(Scene{.events = "  zebra: {chance: 0.3 in 30 days" + because +
                              "  unknown-day: {date: unknown}\n  bare-past: {date: 2024-12-01}\n"
                              "  quarrel: {date: 2024-12-18, effects: {trust: {east: add -0.1}, pressure: {guild: add "
                              "0.4}}" +
                              because + "  late: {date: 2025-06-01}\n  apple: {date: 2025-01-10}\n",
                    .east = "    constituencies: {guild: {kind: pressure, now: 0.5, judgement: \"j\"}}\n"});
  std::vector<std::string> ids;
  for (const EventEffect& event : found->shocks.events) ids.push_back(event.id);
  EXPECT_EQ(ids, (std::vector<std::string>{"zebra", "quarrel", "apple"}));
  const EventEffect& past = found->event("quarrel");
  EXPECT_EQ(past.kind, EventKind::past);
  EXPECT_EQ(past.day, -14);
  ASSERT_EQ(past.undone.size(), 2U);
  EXPECT_EQ(past.undone[0].path, "parties.east.trust");
  EXPECT_EQ(past.undone[0].left, 1) << "trust does not fade";
  EXPECT_NEAR(past.undone[1].left, 0.5, 1e-12) << "pressure halves in 14 days";
  EXPECT_EQ(answers::arm_with(past), "base");
}

TEST(Shocks, ADeadlineThatNobodyCarriesOutNorBelievesIsNone) {
  // Without leverage nothing reads that a mediator's word counts less once it has stayed.
  const auto found = shocked(Scene{.deadline = "after: 10 days, unless: deal, carried_out: 0, firmness: 0"});
  ASSERT_EQ(found->shocks.deadlines.size(), 1U);
  const answers::DeadlineGrid& grid = found->shocks.deadlines[0];
  ASSERT_EQ(grid.carried_out.size(), 6U);
  EXPECT_EQ(grid.carried_out.front(), 0);
  for (std::size_t s = 0; s < grid.cells.size(); ++s)
    for (const auto& row : grid.cells[s]) {
      EXPECT_EQ(row.front().event_difference.table.gain + row.front().event_difference.table.lose, 0);
      EXPECT_EQ(row.front().agreement_difference.table.gain + row.front().agreement_difference.table.lose, 0);
      EXPECT_EQ(row.front().gone.count, grid.none[s].gone.count);
      EXPECT_LT(row.front().gone.count, row.back().gone.count) << "carried out with 0.9";
    }
}

TEST(Shocks, TheGridHoldsTheCasesOwnCell) {
  const auto found =
      shocked(Scene{.deadline = "after: 21 days, unless: deal, carried_out: 0.4, firmness: 0.6", .leverage = "0.1"});
  const answers::DeadlineGrid& grid = found->shocks.deadlines.at(0);
  EXPECT_EQ(grid.after, (std::vector<int>{7, 14, 21, 28, 42}));  // 60 is the horizon
  EXPECT_EQ(grid.carried_out, (std::vector<double>{0.1, 0.3, 0.4, 0.5, 0.7, 0.9}));
  EXPECT_EQ(grid.own_row(), 2U);
  EXPECT_EQ(grid.own_column(), 2U);
  ASSERT_EQ(grid.cells.size(), found->question->talks->told().size());
  for (std::size_t s = 0; s < grid.cells.size(); ++s) {
    // Points in the case: its own cell is the case as it stands, and shares its runs.
    const answers::DeadlineReading& own = grid.cells[s][2][2];
    EXPECT_EQ(own.event.p, grid.as_it_is[s].event.p);
    EXPECT_EQ(own.gone.count, grid.as_it_is[s].gone.count);
    EXPECT_NEAR(own.event_difference.difference, own.event.p - grid.none[s].event.p, 1e-12);
  }
  EXPECT_EQ(found->shocks.gone.at(0).mediator, "bridge");
  for (const answers::OverTime& each : found->shocks.gone[0].under) {
    EXPECT_EQ(each.curve.size(), 61U);
    EXPECT_NEAR(each.curve.back(), each.by_horizon.p(), 1e-12);
    EXPECT_GT(each.curve[21] - each.curve[20], each.curve[20]) << "it leaves on day 21, hardly before";
  }
}

TEST(Shocks, ANumberThatNothingReadsTipsNowhere) {
  // Trust is read through the fear of being cheated, which is nothing here; pain is harm and never tipped.
  const auto found = shocked(Scene{.east = "    trust: 0.1..0.3..0.9\n    fear_of_cheating: 0\n    pain: {now: "
                                           "0.1..0.4..0.9, weight: 0.3, judgement: \"j\"}\n"});
  const Line& trust = found->line("parties.east.trust");
  EXPECT_EQ(trust.cls, FieldClass::condition);
  ASSERT_EQ(trust.points.size(), 5U);
  EXPECT_TRUE(trust.tips.empty());
  for (const answers::LinePoint& point : trust.points) EXPECT_EQ(point.event.p, trust.points.front().event.p);
  EXPECT_NE(found->told().find("parties.east.trust: none in range"), std::string::npos);
  const Line& pain = found->line("parties.east.pain.now");
  EXPECT_EQ(pain.cls, FieldClass::harm);
  EXPECT_EQ(pain.points.size(), 5U);
  EXPECT_TRUE(pain.tips.empty());
  EXPECT_TRUE(found->line("parties.west.trust").points.empty()) << "a point: the default 0.3";
}

TEST(Shocks, AnOutsideOptionThatLeavesNoRoomTips) {
  // Only b can satisfy both (0.5 for each): from far below to far above it the outcome goes from deals to none.
  const auto found =
      shocked(Scene{.east = "    hidden: 0\n    optimism: 0\n    fear_of_cheating: 0\n    pain: {now: 0, "
                            "weight: 0, judgement: \"j\"}\n    noise: 0.02\n",
                    .base_rate = "base_rate: {agreement: 20 per 1000 days, judgement: \"j\"}\n",
                    .east_outside = "-0.1..0.5..1.1"});
  const Line& line = found->line("parties.east.outside_option");
  ASSERT_EQ(line.points.size(), 5U);
  EXPECT_GT(line.points.front().event.p, line.points.back().event.p);
  ASSERT_FALSE(line.tips.empty());
  for (const answers::Tip& tip : line.tips) {
    EXPECT_LT(tip.from, tip.to);
    EXPECT_NE(tip.leading.has_value(), tip.frequency.has_value());
  }
  EXPECT_NE(found->told().find("parties.east.outside_option; between "), std::string::npos);
}

TEST(Shocks, IndicatorsAreConditionsInDeclaredOrder) {
  const auto found = shocked(
      Scene{.events = "  rally: {chance: 0.3 in 30 days" + because,
            .east = "    constituencies: {guild: {kind: pressure, now: 0.2..0.4..0.6, judgement: \"j\"}}\n",
            .backers = "backers:\n  far: {of: east, against: west, when: [{escalation: tension}, {event: rally}, "
                       "{no_agreement_by: 30 days, judgement: \"j\"}], enters: 0.25 in 30 days, judgement: \"j\"}\n",
            .east_outside = "0.0..0.5..1.0"});
  const answers::Indicators& watched = found->shocks.indicators;
  EXPECT_GT(watched.tested, 5U);
  EXPECT_LE(watched.shown.size(), watched.tested);
  const Case& input = found->question->input();
  std::size_t last = 0;
  for (const answers::Indicator& each : watched.shown) {
    const Number* number = input.number(each.found.path);
    EXPECT_EQ(number->field->cls, FieldClass::condition) << each.found.path;
    EXPECT_GT(std::abs(each.found.difference), 2 * each.found.se);
    const auto place = static_cast<std::size_t>(number - input.numbers().data());
    EXPECT_GE(place, last);
    last = place;
  }
  EXPECT_LE(std::count_if(watched.shown.begin(), watched.shown.end(), [](const auto& each) { return each.strongest; }),
            6);
  ASSERT_EQ(watched.signs.size(), 2U);
  EXPECT_EQ(watched.signs[0].path, "parties.east.constituencies.guild.now");
  EXPECT_EQ(watched.signs[1].who, "Far");
  EXPECT_EQ(watched.signs[1].when,
            (std::vector<std::string>{"escalation: tension", "event: rally", "no agreement by day 30"}));
}

TEST(Shocks, SaysOnlyWhatItMay) {
  const auto found = shocked(
      Scene{.events = "  removal: {name: \"Removal\", chance: 0.1 in 30 days, harm: yes, effects: {leader_exit: "
                      "[east], shock: {now: add 0.8}, trust: {east: add -0.2}}" +
                      because,
            .deadline = "after: 14 days, unless: deal, carried_out: 0.2..0.5..0.8, firmness: 0.6",
            .leverage = "0.05..0.1..0.2",
            .backers = "backers: {far: {of: east, judgement: \"j\"}}\n"});
  const std::string told = found->told();
  for (const char* pattern :
       {R"(\b(will|shall|must|proves?|proven|certain(ly)?|surely|inevitabl[ey]|guarantees|always|never|impossible)\b)",
        R"(\b(blame[ds]?|fault|guilty|culprit|obstruct\w*|sabotag\w*|responsible for)\b)",
        R"(\b(blocks?|blocked|refuse[sd]?|rejects?|rejected|prevents?|vetoes|stalls?|holds? (up|out))\b)",
        R"(\b(should|ought to|we recommend|advise[sd]?|the best option)\b)", R"(\d\.\d{4,})"}) {
    std::smatch match;
    EXPECT_FALSE(std::regex_search(told, match, std::regex(pattern, std::regex::icase))) << match.str() << "\n" << told;
  }
  for (std::size_t start = 0; start < told.size();) {
    const std::size_t end = told.find('\n', start);
    ASSERT_NE(end, std::string::npos) << "every line ends";
    std::size_t length = 0;
    for (const char c : told.substr(start, end - start)) length += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    EXPECT_LE(length, 80U) << told.substr(start, end - start);
    start = end + 1;
  }
  // Agreement and escalation side by side, wherever a difference is told.
  EXPECT_NE(told.find("agreement  escalation"), std::string::npos) << told;
}

TEST(Shocks, EveryPointerOfTheTraceIsInTheResult) {
  const auto found = shocked(Scene{.events = "  rally: {chance: 0.3 in 30 days" + because,
                                   .deadline = "after: 14 days, unless: deal, carried_out: 0.5, firmness: 0.6"});
  answers::Trace trace;
  answers::trace_shocks(*found->question, found->shocks, trace);
  output::Json document;
  document["answers"]["shocks"] = output::shocks_json(*found->question, found->shocks);
  ASSERT_GE(trace.rows().size(), 4U);
  for (const auto& [pointer, paths] : trace.rows()) {
    EXPECT_TRUE(document.contains(output::Json::json_pointer(pointer))) << pointer;
    EXPECT_FALSE(paths.empty()) << pointer;
    for (const std::string& path : paths) EXPECT_NE(found->question->input().number(path), nullptr) << path;
  }
  EXPECT_EQ(trace.rows()[1].second.front(), "events.rally.chance");
  const output::Json& event = document["answers"]["shocks"]["events"][0];
  for (const auto& [setting, under] : event["under"].items()) {
    EXPECT_TRUE(under.contains("agreement") && under.contains("escalation")) << setting;
    EXPECT_TRUE(under["agreement"]["difference"].contains("shows"));
  }
}

TEST(Shocks, WordsForDifferences) {
  stats::Paired none;
  none.table.neither = 1;
  EXPECT_EQ(output::difference_words(none), "no run differs");
  EXPECT_EQ(output::difference_words({.difference = 0.01, .se = 0.01, .table = {.gain = 0.01, .neither = 0.99}}),
            "no difference that these inputs can show");
  EXPECT_EQ(output::hundredths(0.004), "<1");
  EXPECT_EQ(output::moved({.p = 0.48}, {.p = 0.44}), "48 → 44");
}

}  // namespace
