// What the process lens sees of a case: numbers, days, pairs, events and every operator of the founding case; draws
// that depend on nobody else.
#include "detente/lens/process/from_model.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <map>
#include <set>
#include <span>

#include "detente/base/hash.hpp"
#include "detente/lens/process/packages.hpp"
#include "process/small_case.hpp"

namespace {

using namespace detente;
using process::Input;
using process::Vary;
using testing::DoubleEq;
using testing::ElementsAre;

/// A shipped case under one of its scenarios; "" for the case as it stands.
Model model(const std::string& name, const std::string& scenario = "") {
  const Case base = *casetests::shipped(name);
  if (scenario.empty()) return Model::build(PatchedCase{.base = base});
  const Patch patch = *scenario_patch(base, scenario);
  return Model::build(*apply_patches(base, std::span(&patch, 1)));
}

Input central(const Model& model, const Vary& vary = {}) {
  return process::from_model(model, nullptr, model.central(), {}, vary);
}
Input gaza(const std::string& scenario = "") {
  return central(model("gaza-2024", scenario));
}

enum : std::size_t { united_states, egypt, qatar, russia };

TEST(ProcessInput, PartiesOfTheFoundingCase) {
  const Input input = gaza();
  EXPECT_EQ(input.horizon, 90);
  EXPECT_EQ(input.issues, 5U);
  ASSERT_EQ(input.parties.size(), 2U);
  const process::Party& israel = input.parties[0];
  EXPECT_THAT(israel.own.points, ElementsAre(25, 20, 30, 15, 10));
  EXPECT_THAT(israel.own.values[0], ElementsAre(0, DoubleEq(0.35), DoubleEq(0.7), 1));
  EXPECT_THAT(israel.own.values[4], ElementsAre(DoubleEq(1 - 0.3 / 0.7), 1, DoubleEq(1 - 0.35 / 0.7), DoubleEq(0)));
  EXPECT_EQ(israel.committed[0], 2U);
  EXPECT_FALSE(israel.committed[1]);
  EXPECT_DOUBLE_EQ(israel.outside_option, 0.48);
  EXPECT_DOUBLE_EQ(israel.hidden, 0.08);
  EXPECT_DOUBLE_EQ(israel.optimism, 0.10);
  EXPECT_DOUBLE_EQ(israel.pain_now, 0.45);
  EXPECT_DOUBLE_EQ(israel.pain_weight, 0.15);
  EXPECT_DOUBLE_EQ(israel.fear_of_wider_war, 0.05);
  EXPECT_DOUBLE_EQ(israel.relief, 1);
  EXPECT_DOUBLE_EQ(israel.audience_cost, 0.5);
  EXPECT_DOUBLE_EQ(israel.pause_cost, 0.05);
  EXPECT_DOUBLE_EQ(israel.hold_out, 0.05);
  EXPECT_DOUBLE_EQ(israel.noise, 0.06);
  EXPECT_DOUBLE_EQ(israel.direct_channel, 0.05);
  EXPECT_DOUBLE_EQ(israel.trust, 0.20);
  EXPECT_DOUBLE_EQ(israel.fear_of_cheating, 0.25);
  EXPECT_FALSE(israel.quota);
  EXPECT_EQ(israel.key, key32("party/israel"));
  EXPECT_EQ(israel.vacuum_key, key32("vacuum/israel"));
  ASSERT_EQ(israel.red_lines.size(), 3U);
  EXPECT_THAT(israel.red_lines[0].crossed, ElementsAre(true, true, false, false));
  EXPECT_DOUBLE_EQ(israel.red_lines[0].holds, 0.5);
  EXPECT_EQ(israel.red_lines[0].key, key32("redline/israel/corridor"));
  EXPECT_THAT(israel.red_lines[2].crossed, ElementsAre(false, false, true, true));
}

TEST(ProcessInput, LeadersOfTheFoundingCase) {
  const Input input = gaza();
  const process::Leader& israel = input.parties[0].leader;
  EXPECT_DOUBLE_EQ(israel.office, 0.5);
  EXPECT_DOUBLE_EQ(israel.stake, 1.5);
  EXPECT_NEAR(israel.leaves, -std::log(1 - 0.19) / 180, 1e-15);
  EXPECT_NEAR(israel.shift(0.5), 0, 1e-15);
  EXPECT_NEAR(israel.shift(0.8413447460685429), 0.08, 1e-12);
  EXPECT_FALSE(israel.vacuum_now);
  EXPECT_FALSE(israel.causes_vacuum);  // no factor is said
  const process::Leader& hamas = input.parties[1].leader;
  EXPECT_EQ(hamas.vacuum_now, 0.6);
  EXPECT_TRUE(hamas.causes_vacuum);
  EXPECT_DOUBLE_EQ(hamas.vacuum_factor, 0.6);
  EXPECT_NEAR(hamas.vacuum_ends, std::log(2) / 60, 1e-15);
  // Without the past killing there is no vacuum now; the event still says how deep another would be.
  const process::Leader without = gaza("no-past-killing").parties[1].leader;
  EXPECT_FALSE(without.vacuum_now);
  EXPECT_TRUE(without.causes_vacuum);
  EXPECT_DOUBLE_EQ(without.vacuum_factor, 0.6);
}

TEST(ProcessInput, ConstituenciesOfTheFoundingCase) {
  const Input input = gaza();
  const process::Constituency& factions = input.parties[0].constituencies.at(0);
  EXPECT_EQ(factions.kind, process::ConstituencyKind::exit);
  EXPECT_EQ(factions.key, key32("constituency/israel/right-wing-factions"));
  EXPECT_DOUBLE_EQ(factions.accepts_above, 0.55);
  EXPECT_DOUBLE_EQ(factions.strength, 1.6);
  EXPECT_DOUBLE_EQ(factions.noise, 0.08);
  EXPECT_EQ(factions.own.points, input.parties[0].own.points);
  EXPECT_EQ(factions.own.values, input.parties[0].own.values);
  const process::Constituency& strikes = input.parties[0].constituencies.at(1);
  EXPECT_EQ(strikes.kind, process::ConstituencyKind::pressure);
  EXPECT_DOUBLE_EQ(strikes.now, 0.4);
  EXPECT_DOUBLE_EQ(gaza("strikes-grow").parties[0].constituencies.at(1).now, 0.8);
  EXPECT_EQ(input.parties[1].constituencies.at(0).kind, process::ConstituencyKind::veto);
}

TEST(ProcessInput, MediatorsOfTheFoundingCase) {
  const Input input = gaza();
  ASSERT_EQ(input.mediators.size(), 4U);
  const process::Mediator& us = input.mediators[united_states];
  EXPECT_EQ(us.key, key32("mediator/united-states"));
  EXPECT_THAT(us.access, ElementsAre(0.85, 0.05));
  EXPECT_THAT(us.leverage, ElementsAre(0.10, 0.03));
  EXPECT_THAT(us.bias, ElementsAre(0, 0));
  EXPECT_DOUBLE_EQ(us.information, 0.3);
  EXPECT_DOUBLE_EQ(us.cover, 0.3);
  EXPECT_DOUBLE_EQ(us.guarantee, 0.3);
  EXPECT_DOUBLE_EQ(us.leaves, 0.001);
  EXPECT_TRUE(us.asks_for_pauses);
  EXPECT_EQ(us.entry.kind, process::Entry::Kind::day);
  EXPECT_EQ(us.entry.day, 0);
  const process::Deadline& deadline = us.deadline.value();
  EXPECT_EQ(deadline.after, 14);  // announced nobody knows when: from as_of
  EXPECT_EQ(deadline.unless, process::Deadline::Unless::pause);
  EXPECT_DOUBLE_EQ(deadline.carried_out, 0.5);
  EXPECT_DOUBLE_EQ(deadline.firmness, 0.6);
  EXPECT_EQ(deadline.extends, 14);
  EXPECT_DOUBLE_EQ(deadline.carried_out_then, 0.5);
  EXPECT_FALSE(input.mediators[egypt].deadline);
  EXPECT_EQ(input.mediators[russia].entry.kind, process::Entry::Kind::never);
  EXPECT_EQ(input.mediators[russia].scope, (std::vector<bool>{false, true, false, false, false}));
  EXPECT_EQ(input.mediators[qatar].scope, std::vector<bool>(5, true));
}

TEST(ProcessInput, CoordinationIsThatOfThePair) {
  const Input input = gaza();
  const auto pair = [&](std::size_t a, std::size_t b) {
    EXPECT_EQ(input.mediators[a].coordination[b], input.mediators[b].coordination[a]);
    return input.mediators[a].coordination[b];
  };
  EXPECT_DOUBLE_EQ(pair(united_states, egypt), 0.7);  // nobody wrote of the pair: the mean of .7 and .7
  EXPECT_DOUBLE_EQ(pair(united_states, russia), 0.1);
  EXPECT_DOUBLE_EQ(pair(egypt, russia), 0.3);  // `others`
  EXPECT_DOUBLE_EQ(pair(qatar, russia), 0.3);
}

TEST(ProcessInput, OnlyWhatMayStillHappenIsDrawn) {
  const Input input = gaza();
  ASSERT_EQ(input.events.size(), 3U);
  const process::Event& election = input.events[0];
  EXPECT_EQ(election.id, "us-election");
  EXPECT_EQ(election.day, 55);
  EXPECT_EQ(election.chance, 0);
  ASSERT_EQ(election.effects.size(), 1U);
  EXPECT_EQ(election.effects[0].kind, process::Effect::Kind::attention);
  EXPECT_EQ(election.effects[0].mediator, united_states);
  EXPECT_TRUE(election.effects[0].times);
  EXPECT_DOUBLE_EQ(election.effects[0].amount, 0.7);
  EXPECT_EQ(election.effects[0].half_life, 30);
  const process::Event& killing = input.events[1];
  EXPECT_EQ(killing.key, key32("event/another-killing"));
  EXPECT_FALSE(killing.day);
  EXPECT_NEAR(killing.chance, -std::log(1 - 0.15) / 30, 1e-15);
  EXPECT_EQ(killing.at_most, 3);
  ASSERT_EQ(killing.effects.size(), 6U);
  EXPECT_EQ(killing.effects[0].kind, process::Effect::Kind::leader_exit);
  EXPECT_EQ(killing.effects[0].party, 1U);
  EXPECT_EQ(killing.effects[1].kind, process::Effect::Kind::trust);
  EXPECT_FALSE(killing.effects[1].times);
  EXPECT_DOUBLE_EQ(killing.effects[1].amount, -0.10);
  EXPECT_EQ(killing.effects[1].half_life, 0);
  EXPECT_EQ(killing.effects[2].half_life, 60);
  EXPECT_EQ(killing.effects[3].kind, process::Effect::Kind::shock);
  EXPECT_EQ(killing.effects[3].half_life, 7);
  const process::Event& factions = input.events[2];
  EXPECT_EQ(factions.effects.at(0).kind, process::Effect::Kind::leaves);
  EXPECT_EQ(factions.effects.at(0).party, 0U);
  EXPECT_EQ(factions.effects.at(0).constituency, 0U);
  EXPECT_EQ(factions.effects.at(0).amount, 0.5);
}

TEST(ProcessInput, BackersOfTheFoundingCase) {
  const Input input = gaza();
  ASSERT_EQ(input.backers.size(), 2U);
  const process::Backer& iran = input.backers[0];
  EXPECT_EQ(iran.of, 1U);
  EXPECT_NEAR(iran.enters, -std::log(1 - 0.25) / 30, 1e-15);
  ASSERT_EQ(iran.when.size(), 3U);
  EXPECT_EQ(iran.when[0].kind, process::Condition::Kind::escalation);
  EXPECT_EQ(iran.when[0].at_least, 3);
  EXPECT_EQ(iran.when[1].kind, process::Condition::Kind::event);
  EXPECT_EQ(input.events.at(iran.when[1].event).id, "another-killing");
  EXPECT_EQ(iran.when[2].kind, process::Condition::Kind::no_agreement_by);
  EXPECT_EQ(iran.when[2].day, 60);
  const process::Backer& hezbollah = input.backers[1];
  EXPECT_TRUE(hezbollah.when.empty());  // it only follows
  ASSERT_EQ(hezbollah.follows.size(), 1U);
  EXPECT_EQ(hezbollah.follows[0], std::pair(std::size_t{0}, 0.7));
}

TEST(ProcessInput, ConditionsOnEventsThatArePastOrCannotBe) {
  const Model built = processtests::model_of(
      "detente: 1\nas_of: 2024-09-11\nhorizon: 30 days\nactors: {p0: {}, p1: {}, b: {}, c: {}, d: {}}\n"
      "issues: {i0: {}}\nparties: {p0: {}, p1: {}}\n"
      "events: {before: {date: 2024-09-01}, after: {date: 2024-12-01}, within: {date: 2024-09-20}}\n"
      "backers: {b: {of: p0, when: [{event: before}]}, c: {of: p0, when: [{event: after}]}, "
      "d: {of: p0, when: [{event: within}]}}\n");
  const Input input = central(built);
  ASSERT_EQ(input.events.size(), 1U);
  EXPECT_EQ(input.events[0].day, 9);
  EXPECT_EQ(input.backers[0].when.at(0).kind, process::Condition::Kind::escalation);
  EXPECT_EQ(input.backers[0].when[0].at_least, 0);     // it has happened: always
  EXPECT_EQ(input.backers[1].when.at(0).at_least, 5);  // beyond the horizon: never
  EXPECT_EQ(input.backers[2].when.at(0).kind, process::Condition::Kind::event);
  EXPECT_EQ(input.backers[2].when[0].event, 0U);
}

TEST(ProcessInput, TalksOfTheFoundingCase) {
  const Input input = gaza();
  EXPECT_DOUBLE_EQ(input.rounds, 1.0 / 7);
  EXPECT_EQ(input.failed_rounds, 2);
  EXPECT_DOUBLE_EQ(input.coordination_loss, 0.25);
  EXPECT_DOUBLE_EQ(input.leverage_cap, 0.4);
  EXPECT_EQ(input.ladder_now, 2);
  EXPECT_DOUBLE_EQ(input.ladder_up, 0.002);
  EXPECT_DOUBLE_EQ(input.ladder_down, 0.004);
  EXPECT_EQ(input.talks_key, key32("talks"));
  EXPECT_EQ(input.war_key, key32("war"));
  EXPECT_FALSE(input.apart);
  EXPECT_FALSE(input.swap);
  EXPECT_FALSE(input.starts_with);
}

TEST(ProcessInput, OperatorsOfTheFoundingCasesScenarios) {
  EXPECT_EQ(gaza("no-ultimatum").mediators[united_states].deadline->after, 3650);
  EXPECT_EQ(gaza("russia-joins").mediators[russia].entry.kind, process::Entry::Kind::day);
  EXPECT_EQ(gaza("russia-joins").mediators[russia].entry.day, 7);
  const process::Entry invited = gaza("russia-if-consented").mediators[russia].entry;
  EXPECT_EQ(invited.kind, process::Entry::Kind::invited);
  EXPECT_NEAR(invited.rate, -std::log(1 - 0.45) / 30, 1e-15);
  EXPECT_THAT(invited.consent, ElementsAre(0, 1));
  const process::Swap swap = gaza("russia-instead-of-the-us").swap.value();
  EXPECT_EQ(swap.out, united_states);
  EXPECT_EQ(swap.in, russia);
  EXPECT_EQ(swap.day, 14);
  EXPECT_EQ(swap.handover, 0.5);
  EXPECT_EQ(gaza("all-four").mediators[russia].entry.day, 1);
  EXPECT_EQ(gaza("all-four").mediators[united_states].deadline->after, 3650);
  for (const process::Mediator& each : gaza("no-mediator").mediators)
    EXPECT_EQ(each.entry.kind, process::Entry::Kind::never);
  EXPECT_TRUE(gaza("channels-apart").apart);
  EXPECT_EQ(gaza("another-killing").events[1].day, 20);
  EXPECT_GT(gaza("another-killing").events[1].chance, 0);  // it may happen again
  EXPECT_EQ(gaza("factions-leave").events[2].day, 15);
  EXPECT_EQ(gaza("factions-stay").events[2].chance, 0);
  EXPECT_EQ(gaza("regional-escalation").ladder_now, 3);
  EXPECT_EQ(gaza("pause-first").starts_with, 2U);
  EXPECT_EQ(gaza("pause-first").starts_at, 1);
}

TEST(ProcessInput, DeadlinesCountFromTheirAnnouncement) {
  const Input tutorial = central(model("village-well"));
  EXPECT_EQ(tutorial.horizon, 60);
  EXPECT_EQ(tutorial.ladder_now, 1);
  EXPECT_EQ(tutorial.mediators[0].deadline->after, 30);  // announced on as_of
  EXPECT_EQ(central(model("village-well", "board-joins")).mediators[1].entry.day, 10);
  const auto set = [](std::initializer_list<const char*> assignments) {
    const Case base = *casetests::shipped("village-well");
    std::vector<Patch> patches;
    for (const char* each : assignments) patches.push_back(*set_patch(each));
    return central(Model::build(*apply_patches(base, patches))).mediators[0].deadline->after;
  };
  EXPECT_EQ(set({"mediators.elder.deadline.announced=2025-03-04"}), 20);
  EXPECT_EQ(set({"mediators.elder.deadline.announced=2025-02-01"}), 30 - 41);  // overdue
  // Who is still to come counts from the day of coming.
  EXPECT_EQ(set({"mediators.elder.deadline.announced=2025-03-04", "mediators.elder.enters=day 5"}), 30);
}

TEST(ProcessInput, OnlySomeMediators) {
  const Model swap = model("gaza-2024", "russia-instead-of-the-us");
  const Input without_in = central(swap, {.only_mediators = {{united_states, egypt}}});
  EXPECT_FALSE(without_in.swap);
  EXPECT_EQ(without_in.mediators[united_states].leaves_on, 14);
  EXPECT_EQ(without_in.mediators[qatar].entry.kind, process::Entry::Kind::never);
  EXPECT_EQ(without_in.mediators[egypt].entry.kind, process::Entry::Kind::day);
  const Input without_out = central(swap, {.only_mediators = {{russia}}});
  EXPECT_TRUE(without_out.swap);
  EXPECT_EQ(without_out.mediators[united_states].entry.kind, process::Entry::Kind::never);
  // A coalition does not bring in who never enters.
  const Input russia_alone = central(model("gaza-2024"), {.only_mediators = {{russia}}});
  EXPECT_EQ(russia_alone.mediators[russia].entry.kind, process::Entry::Kind::never);
}

TEST(ProcessInput, AnIssueKnockedOutIsWorthAllToAll) {
  const Input input = central(model("gaza-2024"), {.knocked_out = 0});
  for (const process::Party& party : input.parties) {
    EXPECT_THAT(party.own.values[0], ElementsAre(1, 1, 1, 1));
    for (const process::Constituency& group : party.constituencies)
      EXPECT_THAT(group.own.values[0], ElementsAre(1, 1, 1, 1));
    for (const process::RedLine& line : party.red_lines)
      EXPECT_EQ(std::count(line.crossed.begin(), line.crossed.end(), true) == 0, line.issue == 0);
  }
  EXPECT_EQ(input.parties[0].own.values[1], gaza().parties[0].own.values[1]);
}

TEST(ProcessInput, SwitchesByTheirNames) {
  const process::Switches off = process::switches_from({"hold-out", "red-lines", "leader-exits"});
  EXPECT_FALSE(off.hold_out || off.red_lines || off.leader_exits);
  EXPECT_TRUE(off.hidden && off.pauses && off.mediator_exits && off.relief);
  EXPECT_FALSE(off.durability || off.diversion);
  process::Switches start;
  start.durability = true;
  EXPECT_TRUE(process::switches_from({}, start).durability);
  EXPECT_FALSE(process::switches_from({"durability"}, start).durability);
  // Every word of the format is a switch.
  const FieldTree* field = find_field("scenarios.s.mechanisms_off");
  const std::vector<std::string_view> words = choices_of(field->rows.front()->of);
  EXPECT_EQ(words.size(), 26U);
  std::set<std::string> seen;
  process::Switches all;
  all.durability = all.diversion = true;
  for (const std::string_view word : words) {
    const process::Switches one = process::switches_from({std::string(word)}, all);
    const auto bytes = [](const process::Switches& s) {
      return std::string(reinterpret_cast<const char*>(&s), sizeof s);
    };
    EXPECT_NE(bytes(one), bytes(all)) << word;
    EXPECT_TRUE(seen.insert(bytes(one)).second) << word;
  }
}

TEST(ProcessInput, VaryAndSeedAreCarriedOver) {
  const Model base = model("gaza-2024");
  const auto list = std::make_shared<const std::vector<process::Package>>(process::candidate_packages(base));
  const Input input = process::from_model(base, list, 7, 3, {.anchor = 0.25, .tempo = 1.5});
  EXPECT_EQ(input.packages, list);
  EXPECT_EQ(input.seed, 7U);
  EXPECT_EQ(input.anchor, 0.25);
  EXPECT_EQ(input.tempo, 1.5);
  EXPECT_TRUE(input.on.hidden);
}

TEST(ProcessInput, PatchesScaleTheSuccessorsShift) {
  const Case base = *casetests::shipped("gaza-2024");
  Patch patch;
  patch.changes.push_back({.kind = Change::Kind::times, .path = "parties.israel.leader.successor", .amount = -2});
  const Input input = central(Model::build(*apply_patches(base, std::span(&patch, 1))));
  EXPECT_NEAR(input.parties[0].leader.shift(0.8413447460685429), -0.16, 1e-12);
}

// ---- draws

/// All numbers of an actor that a vector decides, by its id.
std::map<std::string, std::vector<double>> numbers(const Input& input) {
  std::map<std::string, std::vector<double>> out;
  for (const process::Party& p : input.parties) {
    std::vector<double>& all = out["party " + p.id];
    all = {p.outside_option,   p.hidden,
           p.optimism,         p.pain_now,
           p.pain_weight,      p.fear_of_wider_war,
           p.relief,           p.audience_cost,
           p.hold_out,         p.noise,
           p.direct_channel,   p.trust,
           p.fear_of_cheating, p.pause_cost,
           p.leader.office,    p.leader.stake,
           p.leader.leaves,    p.leader.vacuum_now.value_or(-1)};
    all.insert(all.end(), p.own.points.begin(), p.own.points.end());
    for (const auto& values : p.own.values) all.insert(all.end(), values.begin(), values.end());
    for (const process::RedLine& line : p.red_lines) all.push_back(line.holds);
    for (const process::Constituency& v : p.constituencies)
      for (const double each : {v.accepts_above, v.noise, v.strength, v.now, v.own.points[0]}) all.push_back(each);
  }
  for (const process::Mediator& m : input.mediators) {
    std::vector<double>& all = out["mediator " + m.id];
    all = {m.information, m.cover, m.guarantee, m.leaves};
    for (const auto* each : {&m.access, &m.leverage, &m.bias}) all.insert(all.end(), each->begin(), each->end());
    if (m.deadline) all.insert(all.end(), {m.deadline->carried_out, m.deadline->firmness});
  }
  for (const process::Event& e : input.events) {
    std::vector<double>& all = out["event " + e.id];
    all = {e.chance, e.growth};
    for (const process::Effect& each : e.effects) all.push_back(each.amount);
  }
  for (const process::Backer& b : input.backers) out["backer " + b.id] = {b.enters};
  out["talks"] = {input.rounds, input.failed_rounds, input.coordination_loss, input.leverage_cap, input.ladder_up};
  return out;
}

/// The founding case with the mediators that are named, in this order.
Model with_mediators(const std::vector<std::string>& order) {
  const Case base = *casetests::shipped("gaza-2024");
  Node root = base.root();
  Node block = Node::map();
  for (const std::string& id : order) block.set(id, *base.root().at_path("mediators." + id));
  root.set("mediators", std::move(block));
  // It names paths of mediators that may be gone.
  std::erase_if(root.entries, [](const Entry& each) { return each.key == "silent"; });
  const auto read = Case::from_tree(std::move(root), "case.yaml");
  EXPECT_TRUE(read) << (read ? "" : casetests::said(read.error()));
  return Model::build(PatchedCase{.base = *read});
}

TEST(ProcessDraws, AddingRemovingOrReorderingActorsChangesNoOtherDraw) {
  const Model whole = model("gaza-2024");
  const Model reordered = with_mediators({"russia", "qatar", "united-states", "egypt"});
  const Model fewer = with_mediators({"united-states", "russia"});
  for (std::uint32_t j = 0; j < 20; ++j) {
    const auto all = numbers(process::from_model(whole, nullptr, 5, j, {}));
    EXPECT_EQ(numbers(process::from_model(reordered, nullptr, 5, j, {})), all);
    auto left = all;
    left.erase("mediator egypt");
    left.erase("mediator qatar");
    EXPECT_EQ(numbers(process::from_model(fewer, nullptr, 5, j, {})), left);
    EXPECT_NE(numbers(process::from_model(whole, nullptr, 6, j, {})), all);
  }
}

TEST(ProcessDraws, FillingAgainIsFillingAnew) {
  const Model base = model("gaza-2024");
  const process::Filler filler(base, nullptr, {});
  Input input = filler.at(base.central(), {}, 1);
  for (std::uint32_t j = 0; j < 50; ++j) {
    filler.fill(base.draw(9, j), base.spread_factors(9, j), 9, input);
    const Input anew = process::from_model(base, nullptr, 9, j, {});
    EXPECT_EQ(numbers(input), numbers(anew));
    EXPECT_EQ(input.seed, anew.seed);
    EXPECT_EQ(input.mediators[russia].coordination, anew.mediators[russia].coordination);
  }
  filler.fill(base.central(), {}, 1, input);
  EXPECT_EQ(numbers(input), numbers(gaza()));
}

RC_GTEST_PROP(ProcessDraws, UtilitiesAreTheModels, (std::uint16_t j)) {
  const Model small = processtests::model_of(processtests::random_case());
  const Input input = process::from_model(small, nullptr, 3, j, {});
  const auto utilities = small.utilities(small.draw(3, j), small.spread_factors(3, j));
  for (std::size_t i = 0; i < utilities.size(); ++i) {
    const process::Party& party = input.parties[i];
    double sum = 0;
    for (const double points : party.own.points) sum += points;
    for (std::size_t k = 0; k < input.issues; ++k) RC_ASSERT(party.own.points[k] / sum == utilities[i].weights[k]);
    RC_ASSERT(party.own.values == utilities[i].values);
    RC_ASSERT(party.outside_option + party.optimism - party.pain_weight * party.pain_now == utilities[i].reservation);
  }
}

}  // namespace
