// Who has no effect changes no bit of anything else (V12).
#include <gtest/gtest.h>

#include <functional>

#include "any_input.hpp"

namespace {

using namespace processtests;

/// The run without the last mediator's and the last backer's own entries, where they were added.
Run without_last(Run run, bool mediator, bool backer) {
  if (mediator) run.mediator_exit.pop_back();
  if (backer) run.backer_entry.pop_back();
  return run;
}

void expect_no_bit(const std::function<void(Input&)>& add, bool mediator = false, bool backer = false) {
  for (std::uint64_t seed = 0; seed < 150; ++seed) {
    Input in = any_input(seed);
    for (Event& e : in.events)  // what adds access to every mediator would give some to one without
      for (Effect& effect : e.effects)
        if (effect.kind == Effect::Kind::access && !effect.times) effect.kind = Effect::Kind::shock;
    Input more = in;
    add(more);
    for (std::uint32_t id = 0; id < 3; ++id)
      ASSERT_EQ(fingerprint(simulate(in, id)), fingerprint(without_last(simulate(more, id), mediator, backer))) << seed;
  }
}

// Broken: mediators counted by being active alone: other runs.
TEST(Nothing, AMediatorWithoutAccess) {
  expect_no_bit(
      [](Input& in) {
        for (Mediator& m : in.mediators) m.coordination.push_back(.3);
        Mediator dummy = mediator(in, "dummy", 0, in.mediators.size() + 1);
        dummy.leverage.assign(in.parties.size(), .2);
        dummy.leaves = .05;
        dummy.deadline = Deadline{.after = 10, .carried_out = .5, .firmness = 1};
        in.mediators.push_back(dummy);
      },
      true);
}

// Broken: the backed party's outside option raised on every day that its backer might enter: failed at once.
TEST(Nothing, ABackerThatNeverComes) {
  expect_no_bit(
      [](Input& in) {
        Backer dummy = backer("dummy", 0, 0);
        dummy.when = {{.kind = Condition::Kind::no_agreement_by, .at_least = 3, .event = 0, .day = 1}};
        in.backers.push_back(dummy);
      },
      false, true);
}

// Effects of size nothing on everything, often. Broken: `times` without the 1 − in front of s(1 − m): × 0, failed at
// once.
TEST(Nothing, AnEventWithoutEffect) {
  expect_no_bit([](Input& in) {
    Event dummy = event("dummy", {});
    dummy.chance = .3;
    dummy.at_most = 1000;
    for (int kind = 0; kind <= static_cast<int>(Effect::Kind::vacuum); ++kind)
      for (bool times : {false, true}) {
        Effect effect;
        effect.kind = static_cast<Effect::Kind>(kind);
        if (effect.kind == Effect::Kind::attention && in.mediators.empty()) continue;
        if (effect.kind == Effect::Kind::pressure && in.parties[0].constituencies.empty()) continue;
        effect.times = times;
        effect.amount = times ? 1 : 0;
        effect.half_life = 10;
        dummy.effects.push_back(effect);
      }
    in.events.push_back(dummy);
  });
}

// Broken: taken into ratification as if it had a veto: failed at once.
TEST(Nothing, APressureGroupWithoutStrengthOrPressure) {
  for (double strength : {0.0, 2.0})
    expect_no_bit([&](Input& in) {
      Party& p = in.parties[0];
      Constituency dummy = constituency(p, "dummy", ConstituencyKind::pressure);
      dummy.strength = strength;
      dummy.now = strength == 0 ? 1 : 0;
      p.constituencies.push_back(dummy);
    });
}

// The diversion switch has strength 0: insecure leaders are not taken to raise the ladder. Broken: strength ½.
TEST(Nothing, DiversionHasNoStrength) {
  expect_no_bit([](Input& in) { in.on.diversion = true; });
}

}  // namespace
