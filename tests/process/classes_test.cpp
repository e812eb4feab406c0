// Every run is of one class, and what it leaves behind says the same as its trace (V9).
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "any_input.hpp"

namespace {

using namespace processtests;

bool happened(const Trace& trace, What what) {
  for (const DayTrace& day : trace.days)
    for (const Happening& one : day.happenings)
      if (one.what == what) return true;
  return false;
}

int times(const Trace& trace, What what) {
  int out = 0;
  for (const DayTrace& day : trace.days)
    out += static_cast<int>(std::count_if(day.happenings.begin(), day.happenings.end(),
                                          [&](const Happening& one) { return one.what == what; }));
  return out;
}

bool counted(const State& state) {
  return std::any_of(state.mediators.begin(), state.mediators.end(), [](const MediatorState& m) { return m.counted; });
}

Outcome class_of(const Trace& trace) {
  if (happened(trace, What::deal)) return Outcome::deal;
  if (trace.days.back().after.ladder == 4) return Outcome::escalation;
  if (happened(trace, What::pause_agreed)) return Outcome::partial;
  const bool earlier = counted(trace.start) || std::any_of(trace.days.begin(), trace.days.end(),
                                                           [](const DayTrace& day) { return counted(day.after); });
  return earlier && !counted(trace.days.back().after) ? Outcome::withdrawal : Outcome::stalemate;
}

// Broken: a pause given by the scenario counted as agreed: PARTIAL in 66 runs whose trace has none agreed; a deal's
// class overwritten at the end: 1,095 expectations failed.
TEST(Classes, OneARunAndTheSameAsItsTrace) {
  std::array<int, outcomes> seen{};
  for (std::uint64_t seed = 0; seed < 400; ++seed) {
    const Input in = any_input(seed);
    for (std::uint32_t id = 0; id < 3; ++id) {
      Trace trace;
      const auto run = simulate(in, id, &trace);
      ASSERT_EQ(fingerprint(run), fingerprint(simulate(in, id))) << "the trace changed the run";
      EXPECT_EQ(run.outcome, class_of(trace)) << seed;
      ++seen[static_cast<std::size_t>(run.outcome)];
      const bool ends = run.outcome == Outcome::deal || run.outcome == Outcome::escalation;
      EXPECT_EQ(trace.days.size(), static_cast<std::size_t>(run.day));
      EXPECT_TRUE(ends || run.day == in.horizon);
      EXPECT_EQ(times(trace, What::round), run.rounds);
      EXPECT_EQ(times(trace, What::refused), run.refused);
      EXPECT_EQ(times(trace, What::not_ratified), run.not_ratified);
      EXPECT_LE(run.refused + run.not_ratified, run.rounds);
      const double shares = std::accumulate(run.refusals.begin(), run.refusals.end(), 0.0);
      EXPECT_NEAR(shares, run.refused, 1e-9);
      for (std::size_t i = 0; i < in.parties.size(); ++i)
        EXPECT_NEAR(std::accumulate(run.reasons[i].begin(), run.reasons[i].end(), 0.0), run.refusals[i], 1e-9);
      int days = 0;
      for (std::size_t n = 0; n < run.pauses.size(); n += 2) days += run.pauses[n + 1] - run.pauses[n] + 1;
      EXPECT_EQ(days, run.pause_days);
    }
  }
  for (std::size_t n = 0; n < outcomes; ++n) EXPECT_GT(seen[n], 10) << n;
}

// Shares by day: those of deals and of escalations rise, and at the horizon all five add up to 1 − P(no event) + P(no
// event) = 1.
TEST(Classes, CurvesAddUp) {
  const Input in = rich();
  constexpr int runs = 400;
  std::vector<int> ended(static_cast<std::size_t>(in.horizon) + 1);
  int open = 0;
  for (std::uint32_t id = 0; id < runs; ++id) {
    const auto run = simulate(in, id);
    if (run.outcome == Outcome::deal || run.outcome == Outcome::escalation)
      ++ended[run.day];
    else
      ++open;
  }
  EXPECT_EQ(std::accumulate(ended.begin(), ended.end(), 0), runs - open);
  EXPECT_EQ(ended[0], 0);
}

// Bounds that the state never leaves, and nothing that is not a number. Broken: no clamp on effects: 1,017 values
// outside.
TEST(Classes, StatesStayWithinTheirBounds) {
  for (std::uint64_t seed = 400; seed < 600; ++seed) {
    const Input in = any_input(seed);
    Trace trace;
    (void)simulate(in, 1, &trace);
    for (const DayTrace& day : trace.days) {
      const State& s = day.after;
      const auto within = [&](double x, double low, double high) { EXPECT_TRUE(x >= low && x <= high) << seed; };
      within(s.shock, 0, 3);
      within(day.q, 0, 1);
      within(s.ladder, 0, 4);
      for (const PartyState& p : s.parties) {
        within(p.trust, 0, 1);
        within(p.pain, 0, 1);
        within(p.optimism, 0, .5);
        within(p.outside_option, -.2, 1.2);
        for (const ConstituencyState& v : p.constituencies) within(v.pressure, 0, 3);
      }
      for (const MediatorState& m : s.mediators)
        for (double access : m.access) within(access, 0, 1);
      if (!day.round) continue;
      for (double p : day.round->p) within(p, 0, 1);
      for (const auto& row : day.round->d)
        for (double d : row) EXPECT_TRUE(std::isfinite(d));
    }
  }
}

}  // namespace
