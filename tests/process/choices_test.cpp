// What docs/method/process.md decides where the model it follows leaves something open: one test a decision. All
// but three (the cover switch, which pause is given, repeated factors) were seen to fail with the other choice in
// place.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "any_input.hpp"
#include "detente/lens/process/views.hpp"

namespace {

using namespace processtests;

Trace trace_of(const Input& in, std::uint32_t id = 0) {
  Trace out;
  (void)simulate(in, id, &out);
  return out;
}

/// One mediator, a round a day, nobody accepts anything; two issues, a pause of 10 days on the second.
Input table() {
  Input in = two_parties();
  in.issues = 2;
  in.rounds = 1;
  in.on.access = false;
  in.horizon = 30;
  in.ladder_up = in.ladder_down = 0;
  std::vector<Package> packages;
  add_grid(packages, {5, 5}, {true, true}, 0, 0);
  add_grid(packages, {5, 5}, {false, true}, 1, 10);
  in.packages = std::make_shared<const std::vector<Package>>(packages);
  for (Party& p : in.parties) {
    p.own = {{p.own.values[0], p.own.values[0]}, {1, 1}};
    p.committed.resize(2);
    p.outside_option = .9;
    p.noise = .01;
  }
  in.mediators.push_back(mediator(in, "host", .5, 1));
  return in;
}

// A mediator lends to every package that settles an issue of its scope: here to full ones, not to the pause.
TEST(Choices, ScopeIsAnyIssueOfThePackage) {
  Input in = table();
  in.failed_rounds = 2;
  in.mediators[0].leverage = {.2, .2};
  const Trace wide = trace_of(in);
  in.mediators[0].scope = {true, false};
  const Trace narrow = trace_of(in);
  in.mediators[0].scope = {false, false};
  const Trace none = trace_of(in);
  const auto d = [](const Trace& trace, std::size_t c) { return trace.days[0].round->d[0][c]; };
  EXPECT_EQ(d(wide, 12), d(narrow, 12));
  EXPECT_NEAR(d(narrow, 12) - d(none, 12), .2, 1e-12);
  EXPECT_NEAR(d(wide, 27) - d(narrow, 27), .5 * .5 * .2, 1e-12);
  EXPECT_EQ(d(narrow, 27), d(none, 27));
}

// Talks without cover stay in facilitation however many rounds fail; the parties then propose themselves.
TEST(Choices, WithoutCoverNoManipulation) {
  Input in = table();
  in.failed_rounds = 5;
  EXPECT_EQ(trace_of(in).days[0].style, Style::manipulation);
  in.mediators[0].cover = 0;
  EXPECT_EQ(trace_of(in).days[9].style, Style::facilitation);
  EXPECT_TRUE(trace_of(in).days[9].round->direct);
}

// The cover switch takes Φ away, not the style or the lead.
TEST(Choices, TheCoverSwitchLeavesStyleAndLead) {
  Input in = table();
  in.on.cover = false;
  EXPECT_FALSE(trace_of(in).days[0].round->direct);
}

// With the mediator-exits switch off a deadline does nothing at all: no style M near it, nothing taken from the
// waiting.
TEST(Choices, DeadlinesAreIdleWhereMediatorsStay) {
  Input in = table();
  in.on.mediator_exits = false;
  in.failed_rounds = 0;
  for (Party& p : in.parties) p.hold_out = .1;
  const auto none = simulate(in, 0);
  in.mediators[0].deadline = Deadline{.after = 4, .carried_out = 1, .firmness = 1};
  EXPECT_EQ(fingerprint(simulate(in, 0)), fingerprint(none));
}

// A given pause is in force from its day, is not an agreement, lets a deadline lapse and keeps backers waiting.
TEST(Choices, AGivenPauseIsNotAnAgreement) {
  Input in = table();
  in.starts_with = 1;
  in.on.pauses = true;
  in.mediators[0].deadline = Deadline{.after = 5, .unless = Deadline::Unless::pause, .carried_out = 1};
  in.backers.push_back(backer("ally", 0, .5));
  in.backers[0].when = {{.kind = Condition::Kind::no_agreement_by, .at_least = 3, .event = 0, .day = 1}};
  std::uint32_t id = 0;
  while (trace_of(in, id).run.pause_days < 10) ++id;
  const auto run = simulate(in, id);
  EXPECT_EQ(run.outcome, Outcome::stalemate);
  EXPECT_EQ(run.first_pause, 0);
  EXPECT_EQ(run.pauses, (std::vector<std::uint16_t>{1, 10}));
  EXPECT_EQ(run.mediator_exit[0], 0);
  EXPECT_EQ(run.backer_entry[0], 0);
  in.starts_at = 12;
  EXPECT_EQ(simulate(in, id).mediator_exit[0], 5);
  EXPECT_EQ(simulate(in, id).pauses[0], 12);
  in.on.pauses = false;
  EXPECT_TRUE(simulate(in, id).pauses.empty());
}

// The given pause is the template's package whose least satisfied party likes it best: the middle one.
TEST(Choices, WhichPauseIsGiven) {
  Input in = table();
  in.starts_with = 1;
  EXPECT_EQ(trace_of(in).days[0].happenings[0].what, What::pause_given);
  EXPECT_EQ(trace_of(in).days[0].happenings[0].who, 25U + 2);
}

// While a pause is in force no other is on the table; on the day after its last it is.
TEST(Choices, OnePauseAtATime) {
  Input in = table();
  in.starts_with = 1;
  std::uint32_t id = 0;
  while (trace_of(in, id).run.pause_days < 10) ++id;
  const Trace trace = trace_of(in, id);
  EXPECT_FALSE(trace.days[9].round->available[27]);
  EXPECT_TRUE(trace.days[10].round->available[27]);
  EXPECT_TRUE(trace.days[9].round->available[0]);
}

// Numbers move in place and within bounds: trust of .05 loses only .05 to an effect of −.3, and only that fades back.
TEST(Choices, FadingGivesBackWhatWasTaken) {
  Input in = table();
  in.rounds = 0;
  for (Party& p : in.parties) p.trust = .05;
  Effect effect;
  effect.amount = -.3;
  effect.half_life = 5;
  in.events.push_back(event("blow", {effect}));
  in.events[0].day = 2;
  const Trace trace = trace_of(in);
  EXPECT_EQ(trace.days[1].after.parties[0].trust, 0);
  EXPECT_NEAR(trace.days[6].after.parties[0].trust, .025, 1e-12);
  EXPECT_EQ(trace.days[6].after.parties[1].trust, .05);
}

// Access × .6 twice, half-life 10: .8 → .48 → .288 at once, half of the loss back after ten days; dated: size 1.
TEST(Choices, RepeatedFactorsMultiplyAndFadeTogether) {
  Input in = table();
  in.mediators[0].access = {.8, .8};
  Effect effect;
  effect.kind = Effect::Kind::access;
  effect.times = true;
  effect.amount = .6;
  effect.half_life = 10;
  in.events = {event("one", {effect}), event("two", {effect})};
  in.events[0].day = in.events[1].day = 1;
  const Trace trace = trace_of(in);
  EXPECT_NEAR(trace.days[0].after.mediators[0].access[0], .288, 1e-12);
  EXPECT_NEAR(trace.days[10].after.mediators[0].access[0], .8 - .256, 1e-12);
  EXPECT_EQ(trace.days[0].after.mediators[0].access[1], .8);
}

// Sizes of chance events have mean 1: the mean trust lost by `add −.01` events is .01 each.
TEST(Choices, SizesHaveMeanOne) {
  double sum = 0;
  int n = 0;
  Input in = table();
  in.rounds = 0;
  in.events.push_back(event("blow", {}));
  in.events[0].chance = 1;
  in.events[0].at_most = 1000;
  for (std::uint32_t id = 0; id < 100; ++id)
    for (const DayTrace& day : trace_of(in, id).days)
      for (const Happening& one : day.happenings)
        if (one.what == What::event) sum += one.size, ++n;
  EXPECT_NEAR(n, 100 * 30 * (1 - std::exp(-1.0)), 4 * 27);
  EXPECT_NEAR(sum / n, 1, 4 * .25 / std::sqrt(n));
}

// A chance that grows: rate at day t is chance·e^(growth·t).
TEST(Choices, AChanceGrowsFromTheFirstDay) {
  Input in = table();
  in.events.push_back(event("blow", {}));
  in.events[0].chance = .01;
  in.events[0].growth = .1;
  const Decision decision = trace_of(in).days[4].decisions[0];
  ASSERT_EQ(decision.what, Choice::event);
  EXPECT_NEAR(decision.p, 1 - std::exp(-.01 * std::exp(.5)), 1e-12);
}

// Two vacuums at once: the stronger one, not their product; both end together.
TEST(Choices, VacuumsDoNotMultiply) {
  Input in = table();
  in.parties[0].leader.vacuum_now = .5;
  in.parties[0].leader.causes_vacuum = true;
  in.parties[0].leader.vacuum_factor = .7;
  Effect exit;
  exit.kind = Effect::Kind::leader_exit;
  in.events.push_back(event("blow", {exit}));
  in.events[0].day = 1;
  EXPECT_EQ(trace_of(in).days[0].after.parties[0].vacuum, .5);
  in.parties[0].leader.vacuum_factor = .3;
  const Trace trace = trace_of(in);
  EXPECT_EQ(trace.days[0].after.parties[0].vacuum, .3);
  EXPECT_EQ(trace.run.leader_exit[0], 1);
  EXPECT_EQ(trace.run.government_fall[0], 0) << "a forced exit is no fall of a government";
}

// A constituency that settles none of its issues does not stand in the way; a group leaves once.
TEST(Choices, WhoIsNotConcernedAgrees) {
  Input in = table();
  Party& p = in.parties[0];
  p.constituencies.push_back(constituency(p, "council", ConstituencyKind::veto));
  p.constituencies[0].issues = {true, false};
  const RoundTrace round = *trace_of(in).days[0].round;
  EXPECT_EQ(round.log_ratification[0][27], 0);
  EXPECT_LT(round.log_ratification[0][12], 0);
}

// A constituency's priorities are taken over the issues it cares about: u = ½ on the first, 1 on the second counts ½.
TEST(Choices, AGroupWeighsTheIssuesItCaresAbout) {
  const Party p = [] {
    Party out = table().parties[0];
    out.constituencies.push_back(constituency(out, "council", ConstituencyKind::veto));
    out.constituencies[0].issues = {true, false};
    return out;
  }();
  Input in = table();
  in.parties[0] = p;
  const Trace trace = trace_of(in);
  const double error = trace.start.parties[0].constituencies[0].error;
  const double s = 1 / (1 + std::exp(-(.5 - .4 + .1 * .1 + error) / .08));
  EXPECT_NEAR(trace.days[0].round->log_ratification[0][10], std::log(s), 1e-12);
}

// With the ladder switched off backers still come and still stiffen their client; Λ stays.
TEST(Choices, WithoutTheLadderBackersComeAndItStays) {
  Input in = table();
  in.on.ladder = false;
  in.ladder_now = 3;
  in.backers.push_back(backer("ally", 1, 5));
  const Trace trace = trace_of(in);
  EXPECT_NE(trace.run.backer_entry[0], 0);
  EXPECT_EQ(trace.days.back().after.ladder, 3);
  EXPECT_NEAR(trace.days.back().after.parties[1].outside_option, .95, 1e-12);
}

// A backer without a condition waits for wider exchanges (Λ ≥ 3).
TEST(Choices, ABackerWithoutConditionWaitsForWiderExchanges) {
  Input in = table();
  in.backers.push_back(backer("ally", 1, 5));
  in.ladder_now = 2;
  EXPECT_EQ(simulate(in, 0).backer_entry[0], 0);
  in.ladder_now = 3;
  EXPECT_NE(simulate(in, 0).backer_entry[0], 0);
}

// Who needs a party's consent is invited at the rate times its access to that party.
TEST(Choices, ConsentIsGivenWithAccess) {
  Input in = table();
  in.mediators[0].entry = {.kind = Entry::Kind::invited, .day = 0, .rate = .1, .consent = {0, 1}};
  in.mediators[0].access = {.5, .4};
  const Trace trace = trace_of(in);
  const auto& decisions = trace.days[0].decisions;
  const auto entry = std::find_if(decisions.begin(), decisions.end(),
                                  [](const Decision& d) { return d.what == Choice::mediator_entry; });
  ASSERT_NE(entry, decisions.end());
  EXPECT_NEAR(entry->p, 1 - std::exp(-.1 * .5 * .4), 1e-12);
}

// Where every package crosses a line that holds, no round counts.
TEST(Choices, NoRoundWhereNothingIsOnTheTable) {
  Input in = table();
  in.parties[0].red_lines = {red_line(in.parties[0], 0, std::vector<bool>(5, true), 1),
                             red_line(in.parties[0], 1, std::vector<bool>(5, true), 1)};
  const auto run = simulate(in, 0);
  EXPECT_EQ(run.rounds, 0);
  EXPECT_EQ(run.refused, 0);
}

}  // namespace
