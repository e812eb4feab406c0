// Runs worked out on paper: every number of a round against its arithmetic in the comments, so that the code is held to
// the equations and not to itself.
#include <gtest/gtest.h>

#include <cmath>

#include "any_input.hpp"

namespace {

using namespace processtests;

double sigma(double x) {
  return 1 / (1 + std::exp(-x));
}

Trace trace_of(const Input& in, std::uint32_t id = 0) {
  Trace out;
  const Run run = simulate(in, id, &out);
  EXPECT_EQ(fingerprint(run), fingerprint(out.run));
  return out;
}

/// Two parties, one issue x in 0, ¼, …, 1; u_left = 1 − x, u_right = x. Nobody mediates, a round on every day (access
/// off, q0 = 1), so the parties propose in turn. S = .4, κ = .5, φ = .08, Λ = 2, o = .1, χ = .2, ν = .1, τ = .1;
/// b = (.4, .35), T = (.5, .6).
Input worked() {
  Input in = two_parties(.4, .35);
  in.horizon = 3;
  in.rounds = 1;
  in.ladder_up = in.ladder_down = 0;
  in.on.access = false;
  for (Party& p : in.parties) {
    p.pain_now = .4;
    p.pain_weight = .5;
    p.fear_of_wider_war = .08;
    p.optimism = .1;
    p.fear_of_cheating = .2;
    p.hold_out = .1;
    p.noise = .1;
  }
  in.parties[0].trust = .5;
  in.parties[1].trust = .6;
  return in;
}

/// A run of the worked case that is refused on the first two days.
Trace refused_twice() {
  for (std::uint32_t id = 0; id < 50; ++id) {
    Trace out = trace_of(worked(), id);
    if (out.days.size() == 3 && out.run.refused >= 2 && !out.days[0].round->accepted && !out.days[1].round->accepted)
      return out;
  }
  ADD_FAILURE() << "no such run";
  return {};
}

// Day 1: S = .4 + .02·½·.6 − .01·.4 = .402; o = .1·e^−.01 = .0990049834; W = 1 − e^−30 = 1 − 9.4e-14.
//   R_left = .4 + .0990049834 − .5·.402 − .08·½ = .2580049834, R_right = .05 less = .2080049834.
//   F = .2·(1 − .5) = .1 and .2·(1 − .6) = .08; hold-out .1·W = .1.
//   At x = ½: D = .5 − .2580049834 − .1 − .1 = .0419950166 and .5 − .2080049834 − .08 − .1 = .1119950166.
//   P = σ(.419950166) = .6034713250, σ(1.119950166) = .7539794727; product .4550049914.
//   Left proposes: 2 ln σ(D_left/.1) + ln σ(D_right/.1) is −1.292504 at ½, −1.709510 at ¼: ½ it is.
//   Refused: shares of ln P .6413851658, .3586148342; T_left = .5 − .02·.3586148342 = .4928277033,
//   T_right = .6 − .02·.6413851658 = .5871722967.
// Day 2: S = .402 + .01·.598 − .00402 = .40396; o = .0980198673; R = .2560398673, .2060398673;
//   F = .2·.5071722967 = .1014344593, .2·.4128277033 = .0825655407; D at ½ = .0425256733, .1113945920; right proposes:
//   ln σ + 2 ln σ at ½ = −1.070697, at ¾ = −2.246227: ½ again.
// Broken: pain without its healing: .406 for .402; shares given to the party itself instead of the others: T_left
// .48717 for .49283; a fixed proposer: lead 0 on day 2.
TEST(HandWorked, DayByDayOfTwoPartiesWithoutMediator) {
  const Trace trace = refused_twice();
  ASSERT_EQ(trace.days.size(), 3U);
  const DayTrace& one = trace.days[0];
  EXPECT_NEAR(one.after.parties[0].pain, .402, 1e-12);
  EXPECT_NEAR(one.after.parties[1].optimism, .09900498337, 1e-10);
  EXPECT_NEAR(one.q, 1, 1e-15);
  const RoundTrace& first = *one.round;
  EXPECT_TRUE(first.direct);
  EXPECT_EQ(first.lead, 0U);
  EXPECT_NEAR(first.waiting, 1 - 9.36e-14, 1e-15);
  EXPECT_NEAR(first.d[0][2], .0419950166, 1e-10);
  EXPECT_NEAR(first.d[1][2], .1119950166, 1e-10);
  EXPECT_EQ(first.chosen, 2U);
  EXPECT_NEAR(first.score[2], -1.292504, 1e-6);
  EXPECT_NEAR(first.score[1], -1.709510, 1e-6);
  EXPECT_NEAR(first.p[0], .6034713250, 1e-9);
  EXPECT_NEAR(first.p[1], .7539794727, 1e-9);
  EXPECT_NEAR(one.after.parties[0].trust, .4928277033, 1e-9);
  EXPECT_NEAR(one.after.parties[1].trust, .5871722967, 1e-9);
  EXPECT_NEAR(one.after.failures, 1, 1e-15);

  const DayTrace& two = trace.days[1];
  const RoundTrace& second = *two.round;
  EXPECT_EQ(second.lead, 1U);
  EXPECT_NEAR(two.after.parties[0].pain, .40396, 1e-12);
  EXPECT_NEAR(second.d[0][2], .0425256733, 1e-9);
  EXPECT_NEAR(second.d[1][2], .1113945920, 1e-9);
  EXPECT_EQ(second.chosen, 2U);
  EXPECT_NEAR(second.score[2], -1.070697, 1e-6);
  EXPECT_NEAR(second.score[3], -2.246227, 1e-6);
  EXPECT_NEAR(two.after.failures, std::exp2(-1.0 / 14) + 1, 1e-12);
  EXPECT_EQ(two.after.failures_here, 2);
}

// The refusal's shares and what they are split over: D_left's lowering terms on day 1 are R .2580049834, F .1, hold-out
// .1 of .4580049834 in all; D_right's .2080049834, .08, .1 of .3880049834.
// Broken: the outside option left out of the split: its share 0, the test failed.
TEST(HandWorked, ReasonsOfARefusalInProportionToWhatLowersD) {
  Input in = worked();
  in.horizon = 1;
  Trace trace;
  for (std::uint32_t id = 0; id < 50 && trace.run.refused == 0; ++id) trace = trace_of(in, id);
  ASSERT_EQ(trace.run.refused, 1);
  EXPECT_NEAR(trace.run.refusals[0], .6413851658, 1e-9);
  EXPECT_NEAR(trace.run.refusals[0] + trace.run.refusals[1], 1, 1e-12);
  const auto reason = [&](std::size_t i, Mechanism m) { return trace.run.reasons[i][static_cast<std::size_t>(m)]; };
  EXPECT_NEAR(reason(0, Mechanism::outside_option), trace.run.refusals[0] * .2580049834 / .4580049834, 1e-9);
  EXPECT_NEAR(reason(0, Mechanism::fear), trace.run.refusals[0] * .1 / .4580049834, 1e-9);
  EXPECT_NEAR(reason(1, Mechanism::hold_out), trace.run.refusals[1] * .1 / .3880049834, 1e-9);
  EXPECT_EQ(reason(1, Mechanism::audience), 0);
}

/// One mediator, two failed rounds behind it (style M), a round on day 1 for sure.
Input mediated() {
  Input in = two_parties();
  in.horizon = 1;
  in.rounds = 1;
  in.failed_rounds = 2;
  in.on.access = false;
  in.on.optimism = false;
  in.parties[0].trust = .5;
  in.mediators.push_back(mediator(in, "host", .5, 1));
  return in;
}

// left, x = ½, committed to x = 0 (ū = 1): A = .4·(1 − .2)·½ = .16; F = .2·(1 − .5)·(1 − .3) = .07; G = min(.4, .1);
// Z = .3·1.5·(e^(−180 h^D) − e^(−180 h0)), h0 = .001, h^D = h0·e^(1·(1 − s)), s = σ((.5 − .4 + .1·.2 + ε)/.08);
// B0 = .05 on √1. D = .5 − .4 − .16 − .07 + .1 + Z − .05.
// Broken: cover not in the support (s without .02): D off by .0043; guarantee ignored: D off by .03.
TEST(HandWorked, EveryTermOfAMediatedRound) {
  Input in = mediated();
  Party& left = in.parties[0];
  left.audience_cost = .4;
  left.committed[0] = 0;
  left.fear_of_cheating = .2;
  left.leader.office = .3;
  left.leader.stake = 1.5;
  left.leader.leaves = .001;
  left.constituencies.push_back(constituency(left, "group", ConstituencyKind::exit));
  in.mediators[0].cover = .2;
  in.mediators[0].guarantee = .3;
  in.mediators[0].leverage = {.1, 0};
  in.anchor = .05;
  in.on.leader_exits = false;
  const Trace trace = trace_of(in);
  const RoundTrace& round = *trace.days[0].round;
  EXPECT_FALSE(round.direct);
  EXPECT_EQ(trace.days[0].style, Style::manipulation);
  const double error = trace.start.parties[0].constituencies[0].error;
  const double s = sigma((.5 - .4 + .1 * .2 + error) / .08);
  const double z = .3 * 1.5 * (std::exp(-.18 * std::exp(1 - s)) - std::exp(-.18));
  EXPECT_NEAR(round.d[0][2], .5 - .4 - .16 - .07 + .1 + z - .05, 1e-12);
  EXPECT_NEAR(round.d[1][2], .5 - .4 - .05, 1e-12);
}

// A pause on one of two issues of weight ½ for 15 days: s = ½, ω = ½. D = ½(½u − ½·.4 − ½·.1·W) + 1·.2·.4'·½ − .03,
// with S = .4 after a day without war (Λ = 0: .4 − .004 = .396), κ = .2; R = .4 − .2·.396 = .3208.
// At u = ½: ½(.25 − .1604 − .05) + .2·.396·.5 − .03 = .0198 + .0396 − .03 = .0294. Noise .06·√.25 = .03.
// Broken: stake factor 1 for pauses: .0492 instead of .0294; relief at full length: .069.
TEST(HandWorked, APauseIsWorthHalfItsIssuesAndTheReliefItBrings) {
  Input in = two_parties();
  in.horizon = 1;
  in.rounds = 1;
  in.ladder_now = 0;
  in.ladder_up = 0;
  in.on.access = false;
  in.issues = 2;
  std::vector<Package> packages;
  add_grid(packages, {5, 5}, {true, true}, 0, 0);
  add_grid(packages, {5, 5}, {true, false}, 1, 15);
  in.packages = std::make_shared<const std::vector<Package>>(packages);
  for (Party& p : in.parties) {
    p.own = {{p.own.values[0], p.own.values[0]}, {1, 1}};
    p.committed.resize(2);
    p.pain_now = .4;
    p.pain_weight = .2;
    p.relief = 1;
    p.pause_cost = .03;
    p.hold_out = .1;
  }
  const Trace trace = trace_of(in);
  const RoundTrace& round = *trace.days[0].round;
  EXPECT_NEAR(round.d[0][25 + 2], .0294, 1e-12);
  EXPECT_NEAR(round.noise[0][25 + 2], .03, 1e-15);
  EXPECT_NEAR(round.noise[0][0], .06, 1e-15);
}

// Two mediators, A = (.6, .5) and (.2, .4), a0 = .1: Q = 1 − .9·.4·.8 = .712 and 1 − .9·.5·.6 = .73; k = .6, ζ = .25:
// E_2 = 1/(1 + .25·.4) = 1/1.1; q = .1·.712/1.1 = .0647272….
// Apart: 1 − .9·(1 − .5)(1 − .2) = .64, q = .064. One alone (the other has no access at all): E_1 = 1.
// Broken: the first party's Q instead of the least: .0663636 once the two are swapped.
TEST(HandWorked, ReachAndCoordination) {
  Input in = two_parties();
  in.rounds = .1;
  for (Party& p : in.parties) p.direct_channel = .1;
  in.mediators = {mediator(in, "a", 0, 2), mediator(in, "b", 0, 2)};
  in.mediators[0].access = {.6, .5};
  in.mediators[1].access = {.2, .4};
  for (Mediator& m : in.mediators) m.coordination.assign(2, .6);
  EXPECT_NEAR(trace_of(in).days[0].q, .1 * .712 / 1.1, 1e-12);
  std::swap(in.mediators[0].access[0], in.mediators[0].access[1]);
  std::swap(in.mediators[1].access[0], in.mediators[1].access[1]);
  EXPECT_NEAR(trace_of(in).days[0].q, .1 * .712 / 1.1, 1e-12);
  in.apart = true;
  EXPECT_NEAR(trace_of(in).days[0].q, .064, 1e-12);
  in.apart = false;
  in.mediators[1].access = {0, 0};
  EXPECT_NEAR(trace_of(in).days[0].q, .1 * (1 - .9 * .5), 1e-12);
  EXPECT_EQ(trace_of(in).days[0].counted, 1U);
}

// ι = .3, A = .5, β = .5: believed .8 of it, I = .12; Λ = 2. o = .1·e^(−.01 − .05·.12) = .1·e^−.016.
// Broken: the bias left out: I = .09, off by 1.5e-4.
TEST(HandWorked, AdviceOfOnesOwnSideIsBelievedMore) {
  Input in = mediated();
  in.on.optimism = true;
  in.parties[0].optimism = .1;
  in.mediators[0].bias = {.5, -1};
  EXPECT_NEAR(trace_of(in).days[0].after.parties[0].optimism, .1 * std::exp(-.016), 1e-12);
}

// Deadline on day 11, p = .5, f = .6; the only mediator, a0 = .1, A = .5: q = .1·.55 = .055, without it .01, so
// Δq = max(.045, .055·1) = .055 with leverage, .045 without. On day 1: H_f + 1 − 11 = 20 days after it.
// N = .055·30 − .3·.055·20 = 1.65 − .33 = 1.32; without leverage 1.65 − .3·.045·20 = 1.38. Nearer than 5 days: style M.
// Broken: firmness left out: N = 1.2 for 1.38, W = .6988 for .7484.
TEST(HandWorked, AFirmDeadlineLeavesLessToWaitFor) {
  Input in = mediated();
  in.failed_rounds = 0;
  in.on.access = true;
  in.rounds = .1;
  for (Party& p : in.parties) p.direct_channel = .1;
  in.mediators[0].deadline = Deadline{.after = 11, .carried_out = .5, .firmness = .6};
  const auto waiting = [](const Input& input) -> double {
    for (std::uint32_t id = 0; id < 500; ++id)
      if (const Trace trace = trace_of(input, id); trace.days[0].round) {
        EXPECT_EQ(trace.days[0].style, Style::formulation);
        return trace.days[0].round->waiting;
      }
    return -1;
  };
  EXPECT_NEAR(waiting(in), 1 - std::exp(-1.38), 1e-12);
  in.mediators[0].leverage = {.1, 0};
  EXPECT_NEAR(waiting(in), 1 - std::exp(-1.32), 1e-12);
  in.mediators[0].deadline->firmness = 0;
  EXPECT_NEAR(waiting(in), 1 - std::exp(-1.65), 1e-12);
  in.mediators[0].deadline->after = 6;
  EXPECT_EQ(trace_of(in).days[0].style, Style::manipulation);
}

// Three votes of 2, 1 and 1, quota 3: the first must agree with at least one other. Poisson-binomial tail
// s1(1 − (1 − s2)(1 − s3)); without a quota s1 s2 s3.
// Broken: every vote counted as one: s1 s2 s3 for a quota of 3, off by .59 in the logarithm.
TEST(HandWorked, RatificationWithAndWithoutQuota) {
  Input in = mediated();
  Party& left = in.parties[0];
  for (const char* id : {"a", "b", "c"}) left.constituencies.push_back(constituency(left, id, ConstituencyKind::veto));
  left.constituencies[0].votes = 2;
  left.constituencies[1].accepts_above = .5;
  const auto supports = [&](const Trace& trace) {
    std::vector<double> out;
    for (std::size_t v = 0; v < 3; ++v) {
      const Constituency& group = in.parties[0].constituencies[v];
      const double error = trace.start.parties[0].constituencies[v].error;
      out.push_back(sigma((.5 - group.accepts_above + .1 * .1 + error) / .08));
    }
    return out;
  };
  Trace trace = trace_of(in);
  std::vector<double> s = supports(trace);
  EXPECT_NEAR(trace.days[0].round->log_ratification[0][2], std::log(s[0] * s[1] * s[2]), 1e-12);
  in.parties[0].quota = 3;
  trace = trace_of(in);
  EXPECT_NEAR(trace.days[0].round->log_ratification[0][2], std::log(s[0] * (1 - (1 - s[1]) * (1 - s[2]))), 1e-12);
}

}  // namespace
