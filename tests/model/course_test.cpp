// The typed parts of a model beyond positions: leaders, trust, mediators, backers, events and the talks, by hand.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "case/support.hpp"
#include "detente/case/timing.hpp"
#include "detente/model/model.hpp"

namespace {

using namespace detente;
using casetests::good;
using testing::ElementsAre;

const std::string head =
    "detente: 1\nas_of: 2024-09-11\nactors: {north: {}, south: {}, east: {}, a: {}, b: {}, c: {}, d: {}}\n"
    "issues: {land: {}, aid: {}}\n";
const std::string parties = "parties: {north: {}, south: {}, east: {}}\n";

Model model(const std::string& text) {
  return Model::build(PatchedCase{.base = good(head + text)});
}

double central(const Model& built, const std::string& path) {
  return built.source().number(path)->central();
}

TEST(ModelParties, DefaultsStandWhereNothingIsWritten) {
  const Model built = model(parties);
  const ParameterVector at = built.central();
  const Party& north = built.parties()[0];
  EXPECT_DOUBLE_EQ(at[north.hidden], 0.08);
  EXPECT_DOUBLE_EQ(at[north.fear_of_cheating], 0.20);
  EXPECT_DOUBLE_EQ(at[north.fear_of_wider_war], 0);
  EXPECT_DOUBLE_EQ(at[north.relief], 1);
  EXPECT_DOUBLE_EQ(at[north.audience_cost], 0.3);
  EXPECT_DOUBLE_EQ(at[north.pause_cost], 0.03);
  EXPECT_DOUBLE_EQ(at[north.hold_out], 0.05);
  EXPECT_DOUBLE_EQ(at[north.noise], 0.06);
  EXPECT_DOUBLE_EQ(at[north.direct_channel], 0.05);
  EXPECT_DOUBLE_EQ(built.trust(at, 0), 0.3);
  EXPECT_DOUBLE_EQ(at[north.leader.office], 0.3);
  EXPECT_DOUBLE_EQ(at[north.leader.stake], 1);
  EXPECT_DOUBLE_EQ(at[north.leader.leaves], 0.00055);
  EXPECT_FALSE(north.leader.vacuum_now);
  EXPECT_EQ(north.leader.vacuum_ends.at(at), 0);
  EXPECT_FALSE(north.quota);
  EXPECT_EQ(built.horizon(), 90);
}

TEST(ModelParties, TrustInSeveralOthersIsTheirMean) {
  const Model built = model(
      "parties:\n  north: {trust: {south: 0.1, east: 0.4, judgement: \"j\"}}\n  south: {trust: 0.2, judgement: \"j\"}\n"
      "  east: {trust: {south: 0.6, judgement: \"j\"}}\n");
  EXPECT_DOUBLE_EQ(built.trust(built.central(), 0), 0.25);
  EXPECT_DOUBLE_EQ(built.trust(built.central(), 1), 0.2);
  EXPECT_DOUBLE_EQ(built.trust(built.central(), 2), 0.6);
}

TEST(ModelParties, LeadersGroupsAndQuotas) {
  const Model built = model(
      "parties:\n  north:\n    quota: 61\n    judgement: \"j\"\n"
      "    leader: {office: 0.5, leaves: 0.2 in 100 days, vacuum: {now: 0.6, ends: 0.5 in 60 days, judgement: \"j\"}, "
      "judgement: \"j\"}\n"
      "    constituencies:\n      house: {kind: veto, votes: 64, strength: 2, now: 0.3, issues: [aid], judgement: "
      "\"j\"}\n"
      "      street: {kind: pressure, judgement: \"j\"}\n  south: {}\n");
  const ParameterVector at = built.central();
  const Party& north = built.parties()[0];
  EXPECT_EQ(north.quota, 61);
  EXPECT_NEAR(at[north.leader.leaves], -std::log(0.8) / 100, 1e-15);
  EXPECT_EQ(at[north.leader.vacuum_now.value()], 0.6);
  EXPECT_NEAR(north.leader.vacuum_ends.at(at), std::log(2) / 60, 1e-15);
  EXPECT_EQ(north.constituencies.at(0).votes, 64);
  EXPECT_EQ(at[north.constituencies[0].strength], 2);
  EXPECT_EQ(at[north.constituencies[0].now], 0.3);
  EXPECT_THAT(north.constituencies[0].issues, ElementsAre(false, true));
  EXPECT_FALSE(north.constituencies.at(1).votes);
  EXPECT_EQ(at[north.constituencies[1].strength], 1);
}

TEST(ModelMediators, NumbersDaysAndScope) {
  const Model built = model(
      parties +
      "mediators:\n"
      "  a: {access: {north: good, judgement: \"j\"}, leverage: {south: 0.1, judgement: \"j\"}, bias: {south: -0.5, "
      "judgement: \"j\"}, asks_for: pauses, enters: 2024-09-21, scope: [aid]}\n"
      "  b: {enters: never}\n"
      "  c: {enters: {invited: 0.1 in 30 days, consent: [east, north], judgement: \"j\"}}\n"
      "  d: {enters: day 7}\n");
  const ParameterVector at = built.central();
  const Mediator& a = built.mediators()[0];
  EXPECT_DOUBLE_EQ(at[a.access[0]], 0.85);
  EXPECT_EQ(at[a.access[1]], 0);
  EXPECT_EQ(at[a.leverage[1]], 0.1);
  EXPECT_EQ(at[a.bias[1]], -0.5);
  EXPECT_EQ(at[a.information], 0.3);
  EXPECT_TRUE(a.asks_for_pauses);
  EXPECT_THAT(a.scope, ElementsAre(false, true));
  EXPECT_EQ(a.entry.kind, Mediator::Entry::Kind::day);
  EXPECT_EQ(a.entry.day, 10);
  EXPECT_FALSE(a.deadline);
  EXPECT_EQ(built.mediators()[1].entry.kind, Mediator::Entry::Kind::never);
  const Mediator::Entry& invited = built.mediators()[2].entry;
  EXPECT_EQ(invited.kind, Mediator::Entry::Kind::invited);
  EXPECT_NEAR(at[invited.rate], -std::log(0.9) / 30, 1e-15);
  EXPECT_THAT(invited.consent, ElementsAre(2, 0));
  EXPECT_EQ(built.mediators()[3].entry.day, 7);
  EXPECT_FALSE(built.mediators()[3].asks_for_pauses);
}

TEST(ModelMediators, Deadlines) {
  const Model built = model(
      parties +
      "mediators:\n"
      "  a: {deadline: {announced: 2024-09-01, after: 14 days, unless: round-accepted, judgement: \"j\"}}\n"
      "  b: {deadline: {announced: unknown, after: 20 days, carried_out: 0.4, firmness: 0.9, then: {extends: 5 days, "
      "carried_out: add -0.1, judgement: \"j\"}, judgement: \"j\"}}\n"
      "  c: {deadline: none}\n");
  const ParameterVector at = built.central();
  const Mediator::Deadline& a = built.mediators()[0].deadline.value();
  EXPECT_EQ(a.announced, -10);
  EXPECT_EQ(at[a.after], 14);
  EXPECT_EQ(a.unless, Mediator::Deadline::Unless::round_accepted);
  EXPECT_EQ(at[a.carried_out], 0.5);
  EXPECT_EQ(at[a.firmness], 0.5);
  EXPECT_EQ(at[a.extends], 14);
  EXPECT_EQ(at[a.carried_out_then], 0.5);
  EXPECT_TRUE(a.times);
  const Mediator::Deadline& b = built.mediators()[1].deadline.value();
  EXPECT_EQ(b.announced, 0);
  EXPECT_EQ(b.unless, Mediator::Deadline::Unless::never);
  EXPECT_EQ(at[b.extends], 5);
  EXPECT_FALSE(b.times);
  EXPECT_EQ(at[b.carried_out_then], -0.1);
  EXPECT_FALSE(built.mediators()[2].deadline);
}

TEST(ModelMediators, CoordinationOfAPair) {
  const Model built = model(parties +
                            "mediators:\n"
                            "  a: {coordination: {b: 0.1, others: 0.6, judgement: \"j\"}}\n"
                            "  b: {coordination: {a: 0.3, judgement: \"j\"}}\n"
                            "  c: {coordination: 0.9, judgement: \"j\"}\n"
                            "  d: {}\n");
  const ParameterVector at = built.central();
  const auto pair = [&](std::size_t m, std::size_t n) {
    EXPECT_EQ(built.coordination(at, m, n), built.coordination(at, n, m));
    return built.coordination(at, m, n);
  };
  EXPECT_DOUBLE_EQ(pair(0, 1), 0.1);  // both wrote: the smaller
  EXPECT_DOUBLE_EQ(pair(0, 2), 0.6);  // one wrote of the others
  EXPECT_DOUBLE_EQ(pair(0, 3), 0.6);
  EXPECT_DOUBLE_EQ(pair(1, 2), (0.5 + 0.9) / 2);  // nobody did; b says nothing in general: the default
  EXPECT_DOUBLE_EQ(pair(2, 3), (0.9 + 0.5) / 2);
}

TEST(ModelBackers, ConditionsAndFollowing) {
  const Model built =
      model(parties +
            "backers:\n"
            "  a: {of: south, against: north}\n"
            "  b: {of: north, follows: {a: 0.7, judgement: \"j\"}}\n"
            "  c: {of: east, follows: {a: 0.1, judgement: \"j\"}, when: [{event: fire}, {escalation: regional war}, "
            "{no_agreement_by: 30 days, judgement: \"j\"}], enters: 0.5 in 30 days, judgement: \"j\"}\n"
            "events: {flood: {chance: 0.1 in 30 days, judgement: \"j\"}, fire: {chance: 0.1 in 30 days, judgement: "
            "\"j\"}}\n");
  const ParameterVector at = built.central();
  const Backer& a = built.backers()[0];
  EXPECT_EQ(a.of, 1U);
  EXPECT_EQ(a.against, 0U);
  ASSERT_EQ(a.when.size(), 1U);  // nothing written: from wider exchanges on
  EXPECT_EQ(a.when[0].kind, Backer::Condition::Kind::escalation);
  EXPECT_EQ(a.when[0].at_least, 3);
  EXPECT_NEAR(a.enters.at(at), -std::log(0.75) / 30, 1e-15);  // the default
  const Backer& b = built.backers()[1];
  EXPECT_TRUE(b.when.empty());  // it only follows
  ASSERT_EQ(b.follows.size(), 1U);
  EXPECT_EQ(b.follows[0].first, 0U);
  EXPECT_EQ(at[b.follows[0].second], 0.7);
  const Backer& c = built.backers()[2];
  ASSERT_EQ(c.when.size(), 3U);
  EXPECT_EQ(c.when[0].event, 1U);
  EXPECT_EQ(c.when[1].at_least, 4);
  EXPECT_EQ(c.when[2].day.at(at), 30);
  EXPECT_NEAR(c.enters.at(at), std::log(2) / 30, 1e-15);
}

TEST(ModelEvents, EffectsWithTheirTargets) {
  const Model built = model(
      "parties: {north: {constituencies: {hawks: {kind: exit}, doves: {kind: pressure}}}, south: {}}\n"
      "mediators: {a: {}, b: {}}\n"
      "events:\n"
      "  all:\n    chance: 0.1 in 30 days\n    grows: 2 in 30 days\n    at_most: 4\n    judgement: \"j\"\n"
      "    effects:\n"
      "      trust: {south: add -0.1, fades: half in 20 days, judgement: \"j\"}\n"
      "      priorities: {south: {aid: times 1.5, judgement: \"j\"}}\n"
      "      pressure: {doves: add 0.4, judgement: \"j\"}\n"
      "      attention: {b: times 0.5, judgement: \"j\"}\n"
      "      shock: {now: add 0.8, judgement: \"j\"}\n"
      "      leader_exit: [south]\n"
      "      leaves: {hawks: 0.8, judgement: \"j\"}\n");
  const ParameterVector at = built.central();
  const Event& all = built.events()[0];
  EXPECT_NEAR(at[all.chance.value()], -std::log(0.9) / 30, 1e-15);
  EXPECT_NEAR(at[all.grows.value()], std::log(2) / 30, 1e-15);
  EXPECT_EQ(all.at_most, 4);
  EXPECT_FALSE(all.past());
  ASSERT_EQ(all.effects.size(), 7U);
  EXPECT_EQ(all.effects[0].kind, Effect::Kind::trust);
  EXPECT_EQ(all.effects[0].party, 1U);
  EXPECT_EQ(all.effects[0].half_life, 20);
  EXPECT_EQ(all.effects[0].amount.at(at), -0.1);
  EXPECT_EQ(all.effects[1].kind, Effect::Kind::priorities);
  EXPECT_EQ(all.effects[1].issue, 1U);
  EXPECT_TRUE(all.effects[1].times);
  EXPECT_EQ(all.effects[1].half_life, 0);
  EXPECT_EQ(all.effects[2].kind, Effect::Kind::pressure);
  EXPECT_EQ(all.effects[2].party, 0U);
  EXPECT_EQ(all.effects[2].constituency, 1U);
  EXPECT_EQ(all.effects[2].half_life, 14);  // the field's default
  EXPECT_EQ(all.effects[3].mediator, 1U);
  EXPECT_EQ(all.effects[3].half_life, 14);
  EXPECT_EQ(all.effects[4].half_life, 7);
  EXPECT_EQ(all.effects[5].kind, Effect::Kind::leader_exit);
  EXPECT_EQ(all.effects[5].party, 1U);
  EXPECT_EQ(all.effects[6].kind, Effect::Kind::leaves);
  EXPECT_EQ(all.effects[6].constituency, 0U);
  EXPECT_EQ(all.effects[6].amount.at(at), 0.8);
}

TEST(ModelEvents, AreLikeOthersWhereTheySayNothingThemselves) {
  const Model built = model(
      parties +
      "events:\n"
      "  first: {date: 2024-07-31, effects: {trust: {north: add -0.1}, shock: {now: add 0.5}}, judgement: \"j\"}\n"
      "  second: {chance: 0.1 in 30 days, like: first, judgement: \"j\"}\n"
      "  third: {chance: 0.1 in 30 days, like: second, effects: {trust: {south: add -0.2}}, judgement: \"j\"}\n");
  const ParameterVector at = built.central();
  ASSERT_EQ(built.events()[1].effects.size(), 2U);
  EXPECT_EQ(built.events()[1].effects[0].amount.parameter, built.events()[0].effects[0].amount.parameter);
  const std::vector<Effect>& third = built.events()[2].effects;
  ASSERT_EQ(third.size(), 2U);
  EXPECT_EQ(third[0].party, 1U);
  EXPECT_EQ(third[0].amount.at(at), -0.2);
  EXPECT_EQ(third[1].kind, Effect::Kind::shock);
  EXPECT_TRUE(built.events()[0].past());
}

TEST(ModelEvents, DaysCountFromAsOf) {
  const Model built =
      model(parties +
            "events: {today: {date: 2024-09-11}, span: {date: 2024-09-11..2024-09-21}, month: {date: 2024-11}, "
            "unknown: {date: unknown}, maybe: {chance: 0.1 in 30 days, judgement: \"j\"}}\n");
  const std::vector<Event>& events = built.events();
  EXPECT_EQ(events[0].day, 0);
  EXPECT_TRUE(events[0].past());
  EXPECT_EQ(events[1].day, 5);
  EXPECT_FALSE(events[1].past());
  EXPECT_EQ(events[2].day, 65);  // the middle of November, 15 November
  EXPECT_FALSE(events[3].day);
  EXPECT_TRUE(events[3].past());
  EXPECT_FALSE(events[4].past());
}

TEST(ModelTalks, ConstantsAndTheBaseRate) {
  const Model plain = model(parties);
  EXPECT_DOUBLE_EQ(plain.central()[plain.talks().rounds], 1.0 / 7);
  EXPECT_EQ(plain.central()[plain.talks().leverage_cap], 0.4);
  EXPECT_EQ(plain.talks().ladder_now, 2);
  EXPECT_FALSE(plain.talks().apart);
  EXPECT_FALSE(plain.talks().base_rate);
  const Model written =
      model(parties +
            "channels: apart\nprocess: {rounds: 2 per 7 days, escalation: {now: wider exchanges, up: 0.01 per day, "
            "judgement: \"j\"}, "
            "judgement: \"j\"}\nbase_rate: {agreement: 3 per 1000 days, anchor_on: agreement, judgement: \"j\"}\n");
  EXPECT_EQ(written.talks().ladder_now, 3);
  EXPECT_TRUE(written.talks().apart);
  EXPECT_TRUE(written.talks().anchor_on_agreement);
  EXPECT_DOUBLE_EQ(written.central()[*written.talks().base_rate], 0.003);
  EXPECT_DOUBLE_EQ(written.central()[written.talks().up], central(written, "process.escalation.up"));
}

TEST(ModelTiming, DaysAndHalfLives) {
  const Case base = good(head);
  EXPECT_EQ(day_of(base, "day 12"), 12);
  EXPECT_EQ(day_of(base, "2024-09-01"), -10);
  EXPECT_EQ(dated_day(base, "2024-09-12"), 1);
  EXPECT_FALSE(dated_day(base, "unknown"));
  EXPECT_FALSE(dated_day(base, ""));
  EXPECT_FALSE(dated_day(good("detente: 1\n"), "2024-09-12"));
}

}  // namespace
