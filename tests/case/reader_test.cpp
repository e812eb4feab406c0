// One minimal broken case a diagnostic: its code, its place, its path, and a hint that helps.
#include "detente/case/reader.hpp"

#include <gtest/gtest.h>

#include "case/support.hpp"
#include "detente/case/patch.hpp"

namespace {

using namespace detente;
using namespace casetests;

/// Four declared actors, two of them parties; what a row of the table breaks comes below.
const std::string head =
    "detente: 1\n"                                                            // 1
    "as_of: 2024-09-11\n"                                                     // 2
    "sources: {s: {title: \"A\", credibility: 2}, weak: {credibility: 5}}\n"  // 3
    "actors: {north: {}, south: {}, envoy: {}, ally: {}}\n"                   // 4
    "claims:\n"                                                               // 5
    "  said: {text: \"It was said.\", source: s}\n"                           // 6
    "  may-be: {text: \"It may be.\", source: s, voice: supposes}\n"          // 7
    "  hearsay: {text: \"It is said to be said.\", source: weak}\n"           // 8
    "issues: {land: {levels: {none: 0, half: 0.5, all: 1}}, aid: {}}\n";      // 9

struct Broken {
  std::string name;
  std::string text;  ///< after `head`
  std::string code;
  Position at;
  std::string path;
  std::string hint;  ///< a part of it
};

void PrintTo(const Broken& broken, std::ostream* out) {
  *out << broken.name;
}

class Reader : public testing::TestWithParam<Broken> {};

TEST_P(Reader, SaysWhatIsWrongWhereAndWhatToDo) {
  const Broken& broken = GetParam();
  const Diagnostics found = bad(head + broken.text);
  ASSERT_FALSE(found.empty());
  const Diagnostic& first = found.items().front();
  EXPECT_EQ(first.code, broken.code) << said(found);
  EXPECT_EQ(first.at, broken.at) << said(found);
  EXPECT_EQ(first.path, broken.path) << said(found);
  EXPECT_NE(first.hint.find(broken.hint), std::string::npos) << said(found);
  EXPECT_EQ(first.file, "case.yaml");
  EXPECT_EQ(found.items().size(), 1U) << "a mistake is reported once:\n" << said(found);
}

const std::string j = ", judgement: \"j\"";

INSTANTIATE_TEST_SUITE_P(
    Keys, Reader,
    testing::Values(
        Broken{"UnknownKey", "horizn: 60 days\n", "DT0201", {10, 1}, "horizn", "did you mean 'horizon'?"},
        Broken{"UnknownKeyInAParty",
               "parties:\n  north: {trsut: 0.3}\n",
               "DT0201",
               {11, 11},
               "parties.north.trsut",
               "did you mean 'trust'?"},
        Broken{"CommaInBraces",
               "packages: {p: {name: Aid, and a pause}}\n",
               "DT0201",
               {10, 27},
               "packages.p.and a pause",
               "put the text in double quotes"},
        Broken{"EmptyUnknownKeyInABlock",
               "parties:\n  north:\n    trsut:\n",
               "DT0201",
               {12, 5},
               "parties.north.trsut",
               "did you mean 'trust'?"},
        Broken{"KeyBesideIs",
               "parties: {north: {trust: {is: 0.3, why: x" + j + "}}}\n",
               "DT0201",
               {10, 36},
               "parties.north.trust.why",
               "because, judgement"},
        Broken{"BadId", "packages: {A: {issues: all}}\n", "DT0207", {10, 12}, "packages.A", "lower-case"},
        Broken{"LevelWithADot", "packages: {a.b: {issues: all}}\n", "DT0207", {10, 12}, "packages.a.b", "lower-case"}),
    [](const auto& each) { return each.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Types, Reader,
    testing::Values(
        Broken{"ValueForABlock", "parties: 3\n", "DT0203", {10, 10}, "parties", "for example"},
        Broken{"ValueForANamedBlock", "parties: {north: 3}\n", "DT0203", {10, 18}, "parties.north", "for example"},
        Broken{"BlockForAValue", "title: {a: b}\n", "DT0203", {10, 8}, "title", ""},
        Broken{"ListForAValue", "title: [a]\n", "DT0203", {10, 8}, "title", ""},
        Broken{"ListForABlock", "parties: [north]\n", "DT0203", {10, 10}, "parties", ""},
        Broken{
            "BlockForAnId", "mediators: {envoy: {scope: [{a: b}]}}\n", "DT0203", {10, 29}, "mediators.envoy.scope", ""},
        Broken{"BlockUnderIs",
               "parties: {north: {trust: {is: {a: 1}" + j + "}}}\n",
               "DT0203",
               {10, 31},
               "parties.north.trust",
               "{is: 0.4"},
        Broken{"BlockAsJudgement",
               "parties: {north: {judgement: {a: b}}}\n",
               "DT0203",
               {10, 30},
               "parties.north.judgement",
               ""},
        Broken{"IsOutsideANumber", "parties: {north: {is: 3}}\n", "DT0203", {10, 19}, "parties.north.is", ""},
        Broken{"OneLevelIsNoCombination",
               "not_together: [[land: all]]\n",
               "DT0203",
               {10, 16},
               "not_together",
               "dismantling"},
        Broken{"WordForCombinations", "not_together: land\n", "DT0203", {10, 15}, "not_together", ""},
        Broken{"FlatTiers",
               "structure: {preferences: {north: {ranking: [\"00\"]}}}\n",
               "DT0203",
               {10, 45},
               "structure.preferences.north.ranking",
               "[[best]"},
        Broken{
            "MissingNumber", "parties:\n  north:\n    trust:\n", "DT0204", {12, 5}, "parties.north.trust", "unknown"},
        Broken{"MissingText", "title:\n", "DT0204", {10, 1}, "title", "leave the key out"},
        Broken{"EmptyJudgement",
               "parties: {north: {trust: 0.3, because: [said], judgement: \"\"}}\n",
               "DT0204",
               {10, 59},
               "parties.north.judgement",
               "say why"},
        Broken{"EmptyOperation", "scenarios: {a: {without: }}\n", "DT0204", {10, 17}, "scenarios.a.without", ""}),
    [](const auto& each) { return each.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Names, Reader,
    testing::Values(
        Broken{"PartyWithoutActor", "parties: {nort: {}}\n", "DT0205", {10, 11}, "parties.nort", "'north'"},
        Broken{"MediatorWithoutActor", "mediators: {envy: {}}\n", "DT0205", {10, 13}, "mediators.envy", "'envoy'"},
        Broken{"BackerWithoutActor",
               "parties: {north: {}}\nbackers: {alli: {of: north}}\n",
               "DT0205",
               {11, 11},
               "backers.alli",
               "'ally'"},
        Broken{"BackerOfNobody",
               "parties: {north: {}}\nbackers: {ally: {of: sout}}\n",
               "DT0205",
               {11, 22},
               "backers.ally.of",
               "north"},
        Broken{"PositionOnNoIssue",
               "parties: {north: {positions: {lant: {ideal: al}}}}\n",
               "DT0205",
               {10, 31},
               "parties.north.positions.lant",
               "'land'"},
        Broken{"AccessToNoParty",
               "parties: {north: {}}\nmediators: {envoy: {access: {nort: good" + j + "}}}\n",
               "DT0205",
               {11, 30},
               "mediators.envoy.access.nort",
               "'north'"},
        Broken{"Because",
               "parties: {north: {trust: 0.3, because: [sai]}}\n",
               "DT0205",
               {10, 40},
               "parties.north.because",
               "'said'"},
        Broken{
            "ConsequenceOfNoClaim", "consequences: {deal: [sai]}\n", "DT0205", {10, 23}, "consequences.deal", "'said'"},
        Broken{"FromNoSource",
               "parties: {north: {trust: {is: 0.3, size: data, from: t}}}\n",
               "DT0205",
               {10, 54},
               "parties.north.trust.from",
               "s, weak"},
        Broken{
            "PackageOnNoIssue", "packages: {p: {issues: [lant]}}\n", "DT0205", {10, 25}, "packages.p.issues", "'land'"},
        Broken{"EventLikeNone", "events: {e: {date: 2024-01-01, like: f}}\n", "DT0205", {10, 38}, "events.e.like", "e"},
        Broken{"EventByNobody",
               "events: {e: {date: 2024-01-01, by: [nort]}}\n",
               "DT0205",
               {10, 37},
               "events.e.by",
               "'north'"},
        Broken{"PressureOfNoConstituency",
               "events: {e: {date: 2024-01-01, effects: {pressure: {x: add 1}" + j + "}}}\n",
               "DT0205",
               {10, 53},
               "events.e.effects.pressure.x",
               ""},
        Broken{"ScenarioFromNone", "scenarios: {a: {from: b}}\n", "DT0205", {10, 23}, "scenarios.a.from", ""},
        Broken{
            "ScenarioWithoutNone", "scenarios: {a: {without: [e]}}\n", "DT0205", {10, 27}, "scenarios.a.without", ""},
        Broken{"QuestionInNoScenario", "questions: {q: {in: b}}\n", "DT0205", {10, 21}, "questions.q.in", ""},
        Broken{"OutcomeOfNobody",
               "mediators: {envoy: {}}\nquestions: {q: {outcome: leaves.envy}}\n",
               "DT0205",
               {11, 26},
               "questions.q.outcome",
               "'envoy'"},
        Broken{
            "Silent", "parties: {north: {}}\nsilent: [parties.nort.trust]\n", "DT0205", {11, 10}, "silent", "'north'"},
        Broken{"SetPath",
               "parties: {north: {}}\nscenarios: {a: {set: {parties.nort.trust: 0.3" + j + "}}}\n",
               "DT0205",
               {11, 23},
               "scenarios.a.set.parties.nort.trust",
               "'north'"},
        Broken{"IfFalsePath",
               "parties: {north: {}}\nversions: {v: {set: {mediators.envoy.cover: 0.3" + j + "}}}\n",
               "DT0205",
               {11, 22},
               "versions.v.set.mediators.envoy.cover",
               ""},
        Broken{"NotTogetherIssue",
               "not_together: [[land: all, lant: all]]\n",
               "DT0205",
               {10, 28},
               "not_together",
               "'land'"},
        Broken{"OptionInAStatement",
               "structure: {options: {north: {stay: both ways}}, impossible: [\"not north.sty\"]}\n",
               "DT0205",
               {10, 63},
               "structure.impossible",
               "'north.stay'"},
        Broken{"OptionWithPoints",
               "structure: {options: {north: {stay: both ways}}, preferences: {north: {points: {north.sty: 1" + j +
                   "}}}}\n",
               "DT0205",
               {10, 92},
               "structure.preferences.north.points",
               "'north.stay'"},
        Broken{"PlaceInNoSource", "claims: {}\n", "DT0104", {10, 1}, "", "keep one"}),
    [](const auto& each) { return each.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Values, Reader,
    testing::Values(
        Broken{"Word", "channels: togehter\n", "DT0202", {10, 11}, "channels", "'together'"},
        Broken{"Mechanism",
               "scenarios: {a: {mechanisms_off: [trust]}}\n",
               "DT0202",
               {10, 34},
               "scenarios.a.mechanisms_off",
               ""},
        Broken{"SizeWord",
               "parties: {north: {trust: 0.3, because: [said], size: guess}}\n",
               "DT0202",
               {10, 54},
               "parties.north.size",
               "claim, data or judgement"},
        Broken{"OutcomeWord",
               "questions: {q: {outcome: peace}}\n",
               "DT0202",
               {10, 26},
               "questions.q.outcome",
               "deal, pause"},
        Broken{"NoPath",
               "scenarios: {a: {set: {parties.north.trsut: 0.3" + j + "}}}\n",
               "DT0206",
               {10, 23},
               "scenarios.a.set.parties.north.trsut",
               ""},
        Broken{"PathWithADotBehind", "silent: [title.]\n", "DT0206", {10, 10}, "silent", "parties.NAME"},
        Broken{"ScaledText",
               "scenarios: {a: {scale: {title: times 2" + j + "}}}\n",
               "DT0206",
               {10, 25},
               "scenarios.a.scale.title",
               "`set`"},
        Broken{"Level",
               "parties: {north: {positions: {land: {ideal: hlaf}}}}\n",
               "DT0208",
               {10, 45},
               "parties.north.positions.land.ideal",
               "'half'"},
        Broken{"LevelOfValues",
               "parties: {north: {positions: {land: {values: {none: 0, half: 0.4, all: 1, most: 1" + j + "}}}}}\n",
               "DT0208",
               {10, 75},
               "parties.north.positions.land.values.most",
               "none"},
        Broken{"LevelUnknownOfACommitment",
               "parties: {north: {positions: {land: {committed: unknown}}}}\n",
               "DT0208",
               {10, 49},
               "parties.north.positions.land.committed",
               ""},
        Broken{"LevelNow",
               "packages: {}\nparties: {north: {positions: {aid: {ideal: all}}}}\n",
               "DT0208",
               {11, 44},
               "parties.north.positions.aid.ideal",
               "0.25"},
        Broken{"NotTogetherLevel", "not_together: [{land: al, aid: 0}]\n", "DT0208", {10, 23}, "not_together", "'all'"},
        Broken{"Date", "events: {e: {date: 2024-06-31}}\n", "DT0209", {10, 20}, "events.e.date", "2024-07-31"},
        Broken{"Entry", "mediators: {envoy: {enters: soon}}\n", "DT0209", {10, 29}, "mediators.envoy.enters", "never"},
        Broken{"NegativeDay",
               "mediators: {envoy: {}}\nscenarios: {a: {leave: {envoy: day -3}}}\n",
               "DT0209",
               {11, 32},
               "scenarios.a.leave.envoy",
               "day 7"},
        Broken{"DayBefore",
               "mediators: {envoy: {}}\nscenarios: {a: {leave: {envoy: 2024-09-01}}}\n",
               "DT0209",
               {11, 32},
               "scenarios.a.leave.envoy",
               "day 0 or later"},
        Broken{"HalfLife",
               "parties: {north: {}}\nevents: {e: {date: 2024-01-01, effects: {trust: {north: add -0.1, "
               "fades: slowly}" +
                   j + "}}}\n",
               "DT0209",
               {11, 74},
               "events.e.effects.trust.fades",
               "half in 7 days"},
        Broken{"NotANumber",
               "parties: {north: {trust: much" + j + "}}\n",
               "DT0210",
               {10, 26},
               "parties.north.trust",
               "low..mode..high"},
        Broken{"NoSuchWord",
               "parties: {north: {}}\nmediators: {envoy: {access: {north: strong" + j + "}}}\n",
               "DT0210",
               {11, 37},
               "mediators.envoy.access.north",
               "detente words access"},
        Broken{"LeadingZero",
               "parties: {north: {trust: 0.2...3" + j + "}}\n",
               "DT0211",
               {10, 31},
               "parties.north.trust",
               "0.3"},
        Broken{"Order",
               "parties: {north: {trust: 0.5..0.3" + j + "}}\n",
               "DT0213",
               {10, 31},
               "parties.north.trust",
               "low..high"},
        Broken{
            "Range", "parties: {north: {trust: 1.3" + j + "}}\n", "DT0214", {10, 26}, "parties.north.trust", "0 to 1"},
        Broken{"Credibility", "claims2: 1\n", "DT0201", {10, 1}, "claims2", "'claims'"},
        Broken{"Days", "horizon: 3 weeks\n", "DT0214", {10, 10}, "horizon", "21 days"},
        Broken{"Duration",
               "mediators: {envoy: {deadline: {after: 14, unless: deal" + j + "}}}\n",
               "DT0214",
               {10, 39},
               "mediators.envoy.deadline.after",
               "14 days"},
        Broken{"WholeNumber",
               "events: {e: {chance: 0.1 in 30 days, at_most: 1.5" + j + "}}\n",
               "DT0214",
               {10, 47},
               "events.e.at_most",
               "whole number"},
        Broken{"HugeWholeNumber",
               "events: {e: {chance: 0.1 in 30 days, at_most: 1e300" + j + "}}\n",
               "DT0214",
               {10, 47},
               "events.e.at_most",
               "whole number"},
        Broken{"RateWithoutTime",
               "events: {e: {chance: 0.1" + j + "}}\n",
               "DT0215",
               {10, 22},
               "events.e.chance",
               "in 180 days"},
        Broken{"EffectWithoutVerb",
               "parties: {north: {}}\nevents: {e: {date: 2024-01-01, effects: {trust: {north: -0.1}" + j + "}}}\n",
               "DT0216",
               {11, 57},
               "events.e.effects.trust.north",
               "add -0.1"},
        Broken{"EffectUnknown",
               "parties: {north: {}}\nevents: {e: {date: 2024-01-01, effects: {trust: {north: unknown}" + j + "}}}\n",
               "DT0216",
               {11, 57},
               "events.e.effects.trust.north",
               "add -0.2..0.2"},
        Broken{"Parameter",
               "parties: {north: {trust: normal(0.3; 0)" + j + "}}\n",
               "DT0217",
               {10, 33},
               "parties.north.trust",
               ""},
        Broken{"ScaleByADistribution",
               "parties: {north: {}}\nscenarios: {a: {scale: {parties.north.trust: times 2..3" + j + "}}}\n",
               "DT0244",
               {11, 46},
               "scenarios.a.scale.parties.north.trust",
               "times 3"},
        Broken{"ScaleByAdding",
               "parties: {north: {}}\nscenarios: {a: {scale: {parties.north.trust: add 0.1" + j + "}}}\n",
               "DT0244",
               {11, 46},
               "scenarios.a.scale.parties.north.trust",
               "times 3"}),
    [](const auto& each) { return each.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Rules, Reader,
    testing::Values(
        Broken{"IdealAndValues",
               "parties: {north: {positions: {land: {ideal: all, values: {none: 0, half: 0.4, all: 1" + j + "}}}}}\n",
               "DT0221",
               {10, 37},
               "parties.north.positions.land",
               "keep one"},
        Broken{"RedLineWithBothEnds",
               "parties: {north: {positions: {land: {ideal: all, red_line: {at_least: half, at_most: all}}}}}\n",
               "DT0221",
               {10, 60},
               "parties.north.positions.land.red_line",
               "at_least: LEVEL"},
        Broken{"RedLineWithNoEnd",
               "parties: {north: {positions: {land: {ideal: all, red_line: {holds: 0.5" + j + "}}}}}\n",
               "DT0221",
               {10, 60},
               "parties.north.positions.land.red_line",
               "at_least: LEVEL"},
        Broken{"SameConstituencyTwice",
               "parties: {north: {constituencies: {hawks: {kind: veto}}}, south: {constituencies: {hawks: {kind: "
               "veto}}}}\n",
               "DT0222",
               {10, 84},
               "parties.south.constituencies.hawks",
               "its own name"},
        Broken{"ConstituencyWithoutKind",
               "parties: {north: {constituencies: {hawks: {}}}}\n",
               "DT0223",
               {10, 43},
               "parties.north.constituencies.hawks",
               "veto, exit or pressure"},
        Broken{"DeadlineWithoutAfter",
               "mediators: {envoy: {deadline: {unless: deal}}}\n",
               "DT0223",
               {10, 31},
               "mediators.envoy.deadline",
               "after: 14 days"},
        Broken{"BackerWithoutClient", "backers: {ally: {}}\n", "DT0223", {10, 17}, "backers.ally", "of: PARTY"},
        Broken{"EventWithDateAndChance",
               "events: {e: {date: 2024-01-01, chance: 0.1 in 30 days" + j + "}}\n",
               "DT0223",
               {10, 13},
               "events.e",
               "date:"},
        Broken{"EventWithNeither", "events: {e: {type: ACCUSE}}\n", "DT0223", {10, 13}, "events.e", "date:"},
        Broken{"ValueOfALevelMissing",
               "parties: {north: {positions: {land: {values: {none: 0, all: 1" + j + "}}}}}\n",
               "DT0223",
               {10, 46},
               "parties.north.positions.land.values",
               "every level"},
        Broken{"ScenarioCircle", "scenarios: {a: {from: a}}\n", "DT0225", {10, 23}, "scenarios.a.from", "circle"},
        Broken{
            "EventCircle", "events: {e: {date: 2024-01-01, like: e}}\n", "DT0225", {10, 38}, "events.e.like", "circle"},
        Broken{"WithoutUndated",
               "events: {e: {date: unknown}}\nscenarios: {a: {without: [e]}}\n",
               "DT0226",
               {11, 26},
               "scenarios.a.without",
               "only a dated event"},
        Broken{"WithoutAChance",
               "events: {e: {chance: 0.1 in 30 days" + j + "}}\nscenarios: {a: {without: [e]}}\n",
               "DT0226",
               {11, 26},
               "scenarios.a.without",
               "only a dated event"},
        Broken{"WithoutAFuture",
               "events: {e: {date: 2024-11-05}}\nscenarios: {a: {without: [e]}}\n",
               "DT0226",
               {11, 26},
               "scenarios.a.without",
               "only a past event"},
        Broken{"NoReason", "parties: {north: {trust: 0.3}}\n", "DT0230", {10, 26}, "parties.north.trust", "because"},
        Broken{"ReasonTooFarOut",
               "parties: {north: {pain: {now: 0.3}" + j + "}}\n",
               "DT0230",
               {10, 31},
               "parties.north.pain.now",
               "in its block"},
        Broken{"ScenarioWithoutReason",
               "parties: {north: {}}\nscenarios: {a: {set: {parties.north.trust: 0.3}}}\n",
               "DT0230",
               {11, 44},
               "scenarios.a.set.parties.north.trust",
               "because"},
        Broken{"SizeOfNoClaim",
               "parties: {north: {trust: {is: 0.3, size: claim}}}\n",
               "DT0231",
               {10, 31},
               "parties.north.trust",
               "because"},
        Broken{"SizeOfASupposition",
               "parties: {north: {trust: {is: 0.3, because: [may-be], size: claim}}}\n",
               "DT0231",
               {10, 31},
               "parties.north.trust",
               "judgement"},
        Broken{"SizeByASourcesCredibility",
               "parties: {north: {trust: {is: 0.3, because: [hearsay], size: claim}}}\n",
               "DT0231",
               {10, 31},
               "parties.north.trust",
               "judgement"},
        Broken{"DataFromNowhere",
               "parties: {north: {trust: {is: 0.3, size: data}}}\n",
               "DT0231",
               {10, 31},
               "parties.north.trust",
               "from: SOURCE"},
        Broken{"TooManyEvents",
               [] {
                 std::string text = "events:\n";
                 for (int i = 0; i < 65; ++i) text += fmt::format("  e{}: {{date: 2024-01-01}}\n", i);
                 return text;
               }(),
               "DT0224",
               {11, 3},
               "events",
               "matter"}),
    [](const auto& each) { return each.param.name; });

TEST(ReaderRules, AClaimSaysWhatAndWhere) {
  const Diagnostics found =
      bad("detente: 1\nsources: {s: {}}\nclaims:\n  a: {source: s}\n  b: {text: \"B\"}\n"
          "  c: {text: \"C\", at: t p1 w1-2 0123456789abcdef}\n  d: {text: \"D\", at: s p1 w2-1 0123456789abcdef}\n"
          "  e: {text: \"E\", source: s, credibility: 7}\n");
  std::vector<std::string> heads;
  for (const Diagnostic& d : found.items()) heads.push_back(fmt::format("{} {}:{}", d.code, d.at.line, d.at.column));
  EXPECT_EQ(heads, (std::vector<std::string>{"DT0223 4:6", "DT0223 5:6", "DT0205 6:22", "DT0313 7:27", "DT0214 8:42"}))
      << said(found);
}

TEST(ReaderRules, TheVersionIsNeededAndKnown) {
  EXPECT_EQ(bad("title: x\n").items().front().code, "DT0220");
  const Diagnostics future = bad("detente: 2\n");
  EXPECT_EQ(future.items().front().code, "DT0220");
  EXPECT_EQ(future.items().front().at, (Position{1, 10}));
}

TEST(ReaderRules, ADeadlineThatNothingLiftsIsWarnedOf) {
  const Case read = good(head + "mediators: {envoy: {deadline: {after: 14 days" + j + "}}}\n");
  ASSERT_EQ(read.remarks().items().size(), 1U);
  EXPECT_EQ(read.remarks().items()[0].code, "DT0250");
  EXPECT_EQ(read.remarks().items()[0].severity, Severity::warning);
}

TEST(ReaderRules, ALongScenarioChainIsFollowed) {
  std::string text = head + "parties: {north: {}}\nscenarios:\n  s0: {set: {parties.north.trust: 0.1}" + j + "}\n";
  for (int i = 1; i < 50; ++i) text += fmt::format("  s{}: {{from: s{}}}\n", i, i - 1);
  EXPECT_EQ(scenario_patch(good(text), "s49")->changes.size(), 1U);
}

TEST(ReaderRules, SeveralProblemsComeAtOnceInOrder) {
  const Diagnostics found = bad(head + "horizon: soon\nparties:\n  north: {trust: 2, pain: {now: 0.3}}\n  sout: {}\n");
  std::vector<std::string> codes;
  for (const Diagnostic& d : found.items()) codes.push_back(d.code);
  EXPECT_EQ(codes, (std::vector<std::string>{"DT0214", "DT0214", "DT0230", "DT0205"})) << said(found);
}

TEST(ReaderRules, ColumnsCountCharacters) {
  const Diagnostics found = bad("detente: 1\nactors: {é: {}}\nclaims: {ä: {text: \"é\", 5: 6}}\n");
  EXPECT_EQ(found.items()[0].at, (Position{2, 10})) << said(found);
  const Diagnostics bom = bad("\xEF\xBB\xBFtitel: x\n");
  EXPECT_EQ(bom.items().back().at, (Position{1, 1})) << said(bom);
}

TEST(ReaderForms, ShortAndLongAreTheSameNumber) {
  const Case read =
      good(head + "parties: {north: {trust: 0.3..0.5" + j + "}, south: {trust: {is: 0.3..0.5" + j + "}}}\n");
  const Number *a = read.number("parties.north.trust"), *b = read.number("parties.south.trust");
  ASSERT_TRUE(a != nullptr && b != nullptr);
  EXPECT_EQ(a->quantity.distribution, b->quantity.distribution);
  EXPECT_EQ(a->reason.judgement, b->reason.judgement);
}

TEST(ReaderForms, NotesAndPrivateKeysMayStandAnywhere) {
  good(head + "note: \"n\"\nx-top: {a: [1]}\nparties: {north: {note: [a, b], x-y: 1, trust: {is: 0.3, note: n, x-z: 1" +
       j + "}}}\npackages: {note: n, p: {issues: all, note: n}}\n");
}

TEST(ReaderForms, ReservedKeysAreNoNames) {
  const Case read = good(head +
                         "parties: {north: {constituencies: {hawks: {kind: veto}, judgement: \"j\"}}}\n"
                         "structure: {options: {north: {stay: both ways, note: n}}}\n");
  EXPECT_EQ(read.ids().of("constituencies"), std::vector<std::string>{"hawks"});
  EXPECT_EQ(read.ids().of("options"), std::vector<std::string>{"north.stay"});
  const Case levels = good("detente: 1\nissues: {land: {levels: {none: 0, all: 1, judgement: \"j\"}}}\n");
  EXPECT_EQ(levels.ids().levels("land"), (std::vector<std::string>{"none", "all"}));
}

TEST(ReaderForms, UnknownTakesTheDefaultAndIsCountedAsDeclared) {
  const Case read = good(head +
                         "parties: {north: {trust: unknown, priorities: {land: unknown}, positions: {land: "
                         "{ideal: unknown}}, leader: {vacuum: {ends: unknown}}}}\n");
  const Number* trust = read.number("parties.north.trust");
  ASSERT_NE(trust, nullptr);
  EXPECT_TRUE(trust->declared && trust->quantity.unknown && !trust->has_own_size());
  EXPECT_EQ(trust->central(), 0.3);
  EXPECT_EQ(read.number("parties.north.priorities.land")->central(), 50);  // 0..100 points
  EXPECT_EQ(read.number("parties.north.positions.land.ideal")->central(), 0.5);
  // Any chance in thirty days: the median is one half.
  EXPECT_NEAR(read.number("parties.north.leader.vacuum.ends")->central(), 0.693147 / 30, 1e-6);
}

TEST(ReaderForms, DefaultsStandOnlyWhereTheyMeanSomething) {
  const Case read = good(head +
                         "parties: {north: {}, south: {}}\nmediators: {envoy: {deadline: none, enters: never, "
                         "access: {north: good" +
                         j + "}}}\n");
  EXPECT_EQ(read.number("mediators.envoy.deadline.carried_out"), nullptr);
  EXPECT_EQ(read.number("mediators.envoy.enters.invited"), nullptr);
  ASSERT_NE(read.number("mediators.envoy.access.south"), nullptr);
  EXPECT_EQ(read.number("mediators.envoy.access.south")->central(), 0);
  EXPECT_FALSE(read.number("mediators.envoy.access.south")->declared);
  EXPECT_EQ(read.number("base_rate.agreement"), nullptr);
  const Case deadline = good(head + "mediators: {envoy: {deadline: {after: 14 days, unless: deal" + j + "}}}\n");
  EXPECT_EQ(deadline.number("mediators.envoy.deadline.then.extends")->central(), 14);
  EXPECT_EQ(deadline.number("mediators.envoy.deadline.then.carried_out")->central(), 0.5);
}

}  // namespace
