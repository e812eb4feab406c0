// What a change does: sets, factors and undone events by hand, order, places of problems, and that a patched case is
// the case written that way.
#include "detente/case/patch.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>

#include "case/support.hpp"

namespace {

using namespace detente;
using namespace casetests;

const std::string text =
    "detente: 1\n"
    "as_of: 2024-09-11\n"
    "sources: {s: {}}\n"
    "actors: {north: {}, south: {}, envoy: {}, ally: {}}\n"
    "claims: {c: {text: \"C.\", source: s, if_false: {parties.north.trust: 0.7, judgement: \"if not\"}}}\n"
    "issues: {land: {}}\n"
    "packages: {pause: {issues: [land], lasts: 21 days}}\n"
    "parties:\n"
    "  north:\n"
    "    trust: 0.3\n"
    "    outside_option: {is: 0.3..0.4..0.5, judgement: \"own\"}\n"
    "    priorities: {land: 20, judgement: \"j\"}\n"
    "    judgement: \"j\"\n"
    "    constituencies: {hawks: {kind: pressure, now: 0.5, judgement: \"j\"}}\n"
    "  south: {trust: {north: 0.4, judgement: \"j\"}}\n"
    "mediators:\n"
    "  envoy: {access: {north: 0.57, south: 0.5, judgement: \"j\"}, leverage: {north: 0.1, judgement: \"j\"}}\n"
    "  ally: {enters: never}\n"
    "events:\n"
    "  quarrel:\n"
    "    date: 2024-07-31\n"  // 42 days before as_of
    "    effects:\n"
    "      trust: {north: add -0.1, south: add -0.2}\n"
    "      access: {north: times 0.6}\n"
    "      pressure: {hawks: add 0.8, fades: half in 42 days}\n"
    "      attention: {envoy: times 0.5, fades: half in 21 days}\n"
    "      priorities: {north: {land: add 5}}\n"
    "      shock: {now: add 0.5}\n"
    "    judgement: \"j\"\n"
    "  storm: {chance: 0.1 in 30 days, effects: {trust: {north: add -0.1}, access: {north: times 0.6}}, judgement: "
    "\"j\"}\n"
    "scenarios:\n"
    "  base: {title: \"As it is\"}\n"
    "  low: {title: \"Low\", set: {parties.north.trust: 0.2}, leave: {envoy: day 5}, because: [c], judgement: "
    "\"low\"}\n"
    "  lower: {from: low, scale: {parties.north.trust: times 0.5}, leave: {envoy: 2024-09-21}, mechanisms_off: "
    "[hold-out],"
    " judgement: \"j\"}\n"
    "  undone: {without: [quarrel]}\n"
    "  swapped: {swap: {out: envoy, in: ally, at: day 14, handover: 0.2..0.4..0.6}, judgement: \"j\"}\n"
    "  doubled: {scale: {events.storm.effects.trust.north: times 2, events.storm.effects.access.north: {is: times 2, "
    "judgement: \"own\"}}, judgement: \"j\"}\n"
    "versions:\n"
    "  other: {title: \"Other\", by: [north], set: {parties.north.outside_option: {is: 0.6, because: [c]}}, judgement: "
    "\"v\"}\n";

PatchedCase apply(const std::vector<Patch>& patches, const std::string& of = text) {
  const Case base = good(of);
  auto patched = apply_patches(base, patches);
  if (!patched) ADD_FAILURE() << said(patched.error());
  return patched ? *std::move(patched) : PatchedCase{.base = base};
}

PatchedCase scenario(const std::string& id) {
  return apply({scenario_patch(good(text), id).value()});
}

double central(const PatchedCase& patched, const std::string& path) {
  const Number* number = patched.base.number(path);
  EXPECT_NE(number, nullptr) << path;
  return number == nullptr ? NAN : number->central();
}

TEST(Patch, NothingChangesNothing) {
  const PatchedCase patched = scenario("base");
  EXPECT_TRUE(patched.differences.empty());
  EXPECT_EQ(central(patched, "parties.north.trust"), 0.3);
}

TEST(Patch, AScenarioSetsAndBuildsOnAnother) {
  const PatchedCase low = scenario("low");
  EXPECT_EQ(central(low, "parties.north.trust"), 0.2);
  EXPECT_EQ(low.base.number("parties.north.trust")->reason.judgement, "low");
  EXPECT_EQ(low.base.number("parties.north.trust")->reason.because, std::vector<std::string>{"c"});
  EXPECT_EQ(low.operators.leave, (std::map<std::string, int>{{"envoy", 5}}));
  const PatchedCase lower = scenario("lower");
  EXPECT_EQ(central(lower, "parties.north.trust"), 0.1);
  EXPECT_EQ(lower.operators.leave, (std::map<std::string, int>{{"envoy", 10}}));
  EXPECT_EQ(lower.operators.mechanisms_off, std::vector<std::string>{"hold-out"});
  EXPECT_EQ(lower.differences,
            (std::vector<std::string>{"parties.north.trust", "envoy leaves on day 10", "hold-out off"}));
}

TEST(Patch, WhatIsLeftOfAPastEventIsUndone) {
  const PatchedCase undone = scenario("undone");
  EXPECT_NEAR(central(undone, "parties.north.trust"), 0.4, 1e-12);        // never fades
  EXPECT_NEAR(central(undone, "parties.south.trust.north"), 0.6, 1e-12);  // written per party
  EXPECT_NEAR(central(undone, "parties.north.priorities.land"), 15, 1e-12);
  // Access halves in 14 days: after 42 an eighth is left, 1 − 0.4/8 = 0.95. Attention halves in 21 days: a quarter is
  // left of times 0.5, 1 − 0.5/4 = 0.875, on access and leverage alike.
  EXPECT_NEAR(central(undone, "mediators.envoy.access.north"), 0.57 / 0.95 / 0.875, 1e-12);
  EXPECT_NEAR(central(undone, "mediators.envoy.access.south"), 0.5 / 0.875, 1e-12);
  EXPECT_NEAR(central(undone, "mediators.envoy.leverage.north"), 0.1 / 0.875, 1e-12);
  // Pressure with a half-life of 42 days: half of 0.8 is left.
  EXPECT_NEAR(central(undone, "parties.north.constituencies.hawks.now"), 0.1, 1e-12);
  const auto left = [&](const std::string& path) {
    for (const Undone& each : undone.undone)
      if (each.path == path) return each.left;
    return -1.0;
  };
  EXPECT_EQ(left("parties.north.trust"), 1);
  EXPECT_NEAR(left("mediators.envoy.access.north"), 0.125, 1e-15);
  EXPECT_NEAR(left("parties.north.constituencies.hawks.now"), 0.5, 1e-15);
}

TEST(Patch, AnUndoneNumberStaysInItsRange) {
  std::string high = text;
  high.replace(high.find("trust: 0.3"), 10, "trust: 0.95");
  EXPECT_EQ(central(apply({undo_event(good(high), "quarrel")}, high), "parties.north.trust"), 1);
}

TEST(Patch, AScaledEffectIsThatManyTimesAsLarge) {
  const PatchedCase doubled = scenario("doubled");
  EXPECT_NEAR(central(doubled, "events.storm.effects.trust.north"), -0.2, 1e-15);
  EXPECT_NEAR(central(doubled, "events.storm.effects.access.north"), 0.2, 1e-15);  // 1 − 2·0.4
}

TEST(Patch, ASwapKnowsItsDayAndHandover) {
  const auto swap = scenario("swapped").operators.swap;
  ASSERT_TRUE(swap);
  EXPECT_EQ(swap->out, "envoy");
  EXPECT_EQ(swap->in, "ally");
  EXPECT_EQ(swap->day, 14);
  EXPECT_EQ(swap->handover, 0.4);
}

TEST(Patch, AVersionAndAnAlternativeSetWithTheirReasons) {
  const PatchedCase other = apply({version_patch(good(text), "other").value()});
  EXPECT_EQ(central(other, "parties.north.outside_option"), 0.6);
  EXPECT_EQ(other.base.number("parties.north.outside_option")->reason.because, std::vector<std::string>{"c"});
  const PatchedCase without = apply({if_false_patch(good(text), "c").value()});
  EXPECT_EQ(central(without, "parties.north.trust"), 0.7);
  EXPECT_EQ(without.base.number("parties.north.trust")->reason.judgement, "if not");
}

TEST(Patch, ALaterSetReplacesFactorsBefore) {
  const Case base = good(text);
  const Patch lower = scenario_patch(base, "lower").value();
  const Patch set = set_patch("parties.north.trust=0.9").value();
  EXPECT_EQ(central(apply({lower, set}), "parties.north.trust"), 0.9);
  EXPECT_EQ(central(apply({set, lower}), "parties.north.trust"), 0.1);
  const Patch again = set_patch("parties.north.trust=0.8").value();
  EXPECT_EQ(central(apply({set, again}), "parties.north.trust"), 0.8);
}

TEST(Patch, OneAfterTheOtherIsBothAtOnce) {
  const Case base = good(text);
  const Patch set = set_patch("parties.north.outside_option=0.6").value();
  for (const char* first : {"undone", "doubled", "lower"}) {
    const Patch before = scenario_patch(base, first).value();
    const PatchedCase step = apply({before});
    const auto later = apply_patches(step.base, {&set, 1});
    ASSERT_TRUE(later);
    const PatchedCase both = apply({before, set});
    for (const Number& number : both.base.numbers()) EXPECT_EQ(central(*later, number.path), number.central()) << first;
  }
}

TEST(Patch, OperatorsOfAllPatchesHold) {
  const Case base = good(text);
  const PatchedCase both = apply({scenario_patch(base, "lower").value(), version_patch(base, "other").value(),
                                  set_patch("parties.north.trust=0.9").value()});
  EXPECT_EQ(both.operators.leave.at("envoy"), 10);
  EXPECT_EQ(both.operators.mechanisms_off, std::vector<std::string>{"hold-out"});
}

TEST(Patch, SetPathsMakeBlocksAndTakeLongValues) {
  EXPECT_EQ(central(apply({set_patch("parties.north.leader.office=0.5").value()}), "parties.north.leader.office"), 0.5);
  EXPECT_EQ(central(apply({set_patch("parties.north.outside_option=unknown").value()}), "parties.north.outside_option"),
            0.45);
  EXPECT_EQ(apply({set_patch("title=a=b").value()}).base.title(), "a=b");
}

TEST(Patch, WrongAssignmentsAreRefused) {
  for (const char* wrong :
       {"", "=", "x", "=3", "parties.north.trust=", "parties.north.trsut=1", "parties.north.trust.=1"}) {
    const auto found = set_patch(wrong);
    ASSERT_FALSE(found) << wrong;
    EXPECT_EQ(found.error().items()[0].code, "DT0240") << wrong;
  }
}

std::string first_problem(const std::string& assignment) {
  const auto found = apply_patches(good(text), std::array{set_patch(assignment).value()});
  return found ? "none" : said(found.error().items().front());
}

TEST(Patch, ProblemsOfPatchesAreSaid) {
  EXPECT_TRUE(first_problem("parties.nort.trust=0.5").starts_with("DT0205")) << first_problem("parties.nort.trust=0.5");
  EXPECT_TRUE(first_problem("mediators.south.cover=0.5").starts_with("DT0205"));
  EXPECT_TRUE(first_problem("parties.north.trust=5").starts_with("DT0214"));
  EXPECT_TRUE(first_problem("parties.north.trust.south=0.5").starts_with("DT0242"));
  EXPECT_TRUE(first_problem("parties.north.outside_option=much").starts_with("DT0210"));
  EXPECT_EQ(scenario_patch(good(text), "lowe").error().items()[0].code, "DT0241");
  EXPECT_NE(scenario_patch(good(text), "lowe").error().items()[0].hint.find("'low'"), std::string::npos);
  EXPECT_EQ(version_patch(good(text), "x").error().items()[0].code, "DT0241");
  Patch nowhere{.changes = {{.kind = Change::Kind::times, .path = "parties.north.influence", .amount = 2}}};
  EXPECT_EQ(apply_patches(good(text), std::array{nowhere}).error().items()[0].code, "DT0243");
}

TEST(Patch, AProblemOfAScenarioStandsAtItsOwnValue) {
  std::string wrong = text;
  wrong.replace(wrong.find("{parties.north.trust: 0.2}"), 26, "{parties.north.trust.x: 1}");
  const Diagnostics found = bad(wrong);
  EXPECT_EQ(found.items()[0].at.line, 33U) << said(found);
}

/// Numbers as "path distribution factor reason", without their places.
std::vector<std::string> numbers_of(const Case& read) {
  std::vector<std::string> out;
  for (const Number& n : read.numbers()) {
    if (n.path.starts_with("scenarios.")) continue;
    out.push_back(fmt::format("{} {} {} {} {} {}", n.path, n.central(), n.at_probability(0.9), n.declared,
                              n.reason.judgement, fmt::format("{}", fmt::join(n.reason.because, ","))));
  }
  std::sort(out.begin(), out.end());
  return out;
}

RC_GTEST_PROP(Patch, APatchedCaseIsTheCaseWrittenThatWay, ()) {
  const std::string value = fmt::format("{}", *rc::gen::inRange(0, 100) / 100.0);
  struct Target {
    std::string path, before, after;
  };
  const Target target = *rc::gen::element(
      Target{"parties.north.trust", "trust: 0.3\n", "trust: {is: @, judgement: \"set\"}\n"},
      Target{"parties.north.outside_option", "{is: 0.3..0.4..0.5, judgement: \"own\"}", "{is: @, judgement: \"set\"}"},
      Target{"parties.south.trust.north", "north: 0.4, judgement", "north: {is: @, judgement: \"set\"}, judgement"},
      Target{"mediators.envoy.access.south", "south: 0.5", "south: {is: @, judgement: \"set\"}"});
  std::string with_scenario = text;
  with_scenario.insert(with_scenario.find("versions:"),
                       fmt::format("  s: {{set: {{{}: {}}}, judgement: \"set\"}}\n", target.path, value));
  std::string written = text;
  std::string after = target.after;
  after.replace(after.find('@'), 1, value);
  written.replace(written.find(target.before), target.before.size(), after);
  const Case base = good(with_scenario);
  const PatchedCase patched = apply_patches(base, std::array{scenario_patch(base, "s").value()}).value();
  RC_ASSERT(numbers_of(patched.base) == numbers_of(good(written)));
}

}  // namespace
