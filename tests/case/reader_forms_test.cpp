// What the reader takes in every form it may be written, rules that need a case of their own, and which defaults stand.
#include <gtest/gtest.h>

#include "case/support.hpp"
#include "detente/case/patch.hpp"

namespace {

using namespace detente;
using namespace casetests;

const std::string j = ", judgement: \"j\"";
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
