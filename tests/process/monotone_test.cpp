// More of what helps never delays a deal, more of what hinders never brings one forward, run by run, where the theory
// says so and nothing else is in the way (V5, V6).
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

#include "any_input.hpp"

namespace {

using namespace processtests;

/// The limit in which acceptance is monotone run by run: no bias, nothing hidden, no hold-out, style M throughout, no
/// pauses, nobody to ratify, no feedback, mediators stay and are reached. Nothing for an input without mediators.
std::optional<Input> in_the_limit(std::uint64_t seed) {
  Input in = any_input(seed);
  if (in.mediators.empty()) return {};
  in.on.hidden = in.on.bias = in.on.hold_out = in.on.pauses = in.on.feedback = in.on.mediator_exits = false;
  in.failed_rounds = 2;
  in.swap.reset();
  in.anchor = .4;
  for (Party& p : in.parties) {
    std::erase_if(p.constituencies, [](const Constituency& v) { return v.kind == ConstituencyKind::veto; });
    p.quota.reset();
    for (RedLine& line : p.red_lines) line.holds *= .3;
  }
  for (Mediator& m : in.mediators) {
    m.entry = {};
    m.leaves_on.reset();
    m.cover = std::max(m.cover, .05);
  }
  for (Event& e : in.events)
    std::erase_if(e.effects, [](const Effect& effect) {
      return effect.kind == Effect::Kind::access || effect.kind == Effect::Kind::attention ||
             effect.kind == Effect::Kind::vacuum || effect.kind == Effect::Kind::pressure ||
             effect.kind == Effect::Kind::leaves;
    });
  return in;
}

int day_of_deal(const auto& run) {
  return run.outcome == Outcome::deal ? run.day : 100000;
}

/// Changed runs against unchanged ones: sign +1 where a deal may only come earlier, −1 where only later.
void expect_shift(const std::function<void(Input&, std::uint64_t)>& change, int sign) {
  int moved = 0, deals = 0;
  for (std::uint64_t seed = 0; seed < 120; ++seed) {
    const auto base = in_the_limit(seed);
    if (!base) continue;
    Input changed = *base;
    change(changed, seed);
    for (std::uint32_t id = 0; id < 40; ++id) {
      const auto before = simulate(*base, id), after = simulate(changed, id);
      if (std::min(before.closest, after.closest) < 1e-9) continue;
      deals += before.outcome == Outcome::deal ? 1 : 0;
      const int shift = (day_of_deal(before) - day_of_deal(after)) * sign;
      moved += shift > 0 ? 1 : 0;
      EXPECT_GE(shift, 0) << "seed " << seed << " run " << id;
    }
  }
  EXPECT_GT(deals, 300);
  EXPECT_GT(moved, 20);
}

// V5. Broken for each: leverage with its sign turned (269 runs in which a deal came later), A in the place of 1 − A in
// the reach (435), guarantees (513) and cover (52) added to what they lessen.
TEST(Monotone, LeverageBringsDealsForward) {
  expect_shift(
      [](Input& in, std::uint64_t) {
        for (Mediator& m : in.mediators)
          for (double& leverage : m.leverage) leverage = leverage * 1.5 + .05;
      },
      1);
}

TEST(Monotone, AccessBringsDealsForward) {
  expect_shift(
      [](Input& in, std::uint64_t) {
        for (Mediator& m : in.mediators)
          for (double& access : m.access) access += .5 * (1 - access);
      },
      1);
}

TEST(Monotone, GuaranteesBringDealsForward) {
  expect_shift(
      [](Input& in, std::uint64_t) {
        for (Mediator& m : in.mediators) m.guarantee = m.guarantee + .6 * (1 - m.guarantee);
      },
      1);
}

TEST(Monotone, CoverBringsDealsForward) {
  expect_shift(
      [](Input& in, std::uint64_t) {
        for (Mediator& m : in.mediators) m.cover += .6;
      },
      1);
}

// V6. Broken for each: the outside option (57) and the fear of cheating (518) with their signs turned, ln ϱ taken off
// the log of acceptance (126).
TEST(Monotone, ABetterOutsideOptionBringsNoDealForward) {
  expect_shift([](Input& in, std::uint64_t seed) { in.parties[seed % 2].outside_option += .1; }, -1);
}

TEST(Monotone, FearOfCheatingBringsNoDealForward) {
  expect_shift([](Input& in, std::uint64_t seed) { in.parties[seed % 2].fear_of_cheating += .3; }, -1);
}

TEST(Monotone, AVetoBringsNoDealForward) {
  expect_shift(
      [](Input& in, std::uint64_t seed) {
        Party& p = in.parties[seed % 2];
        p.constituencies.push_back(constituency(p, "council", ConstituencyKind::veto));
      },
      -1);
}

}  // namespace
