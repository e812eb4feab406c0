// What is left when the mechanisms are switched off must be plain bargaining over a zone of agreement (V1, V2, V4).
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "any_input.hpp"

namespace {

using namespace processtests;

/// max over full packages of min_i Σ w (u − b), from the input itself.
double best_gain(const Input& in) {
  double best = -10;
  for (const Package& package : *in.packages) {
    if (!package.full()) continue;
    double least = 10;
    for (const Party& p : in.parties) {
      double points = 0, sum = 0;
      for (std::size_t k = 0; k < in.issues; ++k) {
        points += p.own.points[k];
        sum += p.own.points[k] * p.own.values[k][*package.levels[k]];
      }
      least = std::min(least, sum / points - p.outside_option);
    }
    best = std::max(best, least);
  }
  return best;
}

// V1. Broken: the reservation value left out of D: a deal in every input, 509 expectations failed.
TEST(Bargaining, WithEverythingOffADealInTheFirstRoundIffThereIsAZone) {
  int with = 0, without = 0, mediated = 0;
  for (std::uint64_t seed = 0; seed < 400; ++seed) {
    Input in = any_input(seed);
    in.on = nothing_on();
    in.rounds = 1;
    in.anchor = 0;
    for (Party& p : in.parties) {
      p.noise = 1e-9;
      p.outside_option += .25;
    }
    const double gain = best_gain(in);
    if (std::abs(gain) < 1e-6) continue;
    ++(gain > 0 ? with : without);
    Trace trace;
    const auto run = simulate(in, 3, &trace);
    mediated += trace.days[0].round && !trace.days[0].round->direct ? 1 : 0;
    EXPECT_EQ(run.outcome == Outcome::deal && run.day == 1, gain > 0) << "seed " << seed << " gain " << gain;
    if (gain < 0) {
      EXPECT_NE(run.outcome, Outcome::deal) << seed;
    }
  }
  EXPECT_GT(with, 30);
  EXPECT_GT(without, 30);
  EXPECT_GT(mediated, 30);
}

/// 10,001 packages x in 0..1: u_1 = 1 − (1 − x)², u_2 = 1 − x, b = .3; one mediator that knows everything.
Input fine_grid(double noise) {
  constexpr std::size_t n = 10001;
  std::vector<double> first, second;
  for (std::size_t c = 0; c < n; ++c) {
    const double x = static_cast<double>(c) / (n - 1);
    first.push_back(1 - (1 - x) * (1 - x));
    second.push_back(1 - x);
  }
  Input in = two_parties(.3, .3);
  in.parties[0].own = {{first}, {1}};
  in.parties[1].own = {{second}, {1}};
  std::vector<Package> packages;
  add_grid(packages, {n}, {true}, 0, 0);
  in.packages = std::make_shared<const std::vector<Package>>(std::move(packages));
  in.mediators.push_back(mediator(in, "host", 1, 1));
  in.horizon = 1;
  in.rounds = 1;
  for (Party& p : in.parties) p.noise = noise;
  return in;
}

RoundTrace round_of(const Input& in) {
  Trace trace;
  (void)simulate(in, 0, &trace);
  return *trace.days[0].round;
}

double at(std::size_t package) {
  return static_cast<double>(package) / 10000;
}

template <typename Values>
std::size_t argmax(const Values& values) {
  return static_cast<std::size_t>(std::max_element(values.begin(), values.end()) - values.begin());
}

// V2. 1 − (1 − x)² = 1 − x has the root x = (3 − √5)/2 = .381966: the egalitarian point.
// Broken: the tie rule taken out: .3822 at τ = .002 and far off at the others, where a underflows to 0 for many
// packages.
TEST(Bargaining, SmallNoiseGoesToTheEgalitarianPoint) {
  for (double noise : {.002, 1e-4, 1e-6}) EXPECT_NEAR(at(round_of(fine_grid(noise)).chosen), .3820, 1e-9) << noise;
  EXPECT_NEAR(at(argmax(round_of(fine_grid(.002)).score)), .3822, 1e-9);
  EXPECT_GT(std::abs(at(argmax(round_of(fine_grid(1e-4)).score)) - .3820), .01);
}

// V2. Nash: the argmax of Σ ln D over the same D's; 3x² with D_1 D_2 = (2x − x² − .3)(.7 − x) at its largest: x =
// .4067.
TEST(Bargaining, TheSameGainsHaveTheirNashPointElsewhere) {
  const RoundTrace round = round_of(fine_grid(.002));
  std::vector<double> nash;
  for (std::size_t c = 0; c < round.score.size(); ++c)
    nash.push_back(round.d[0][c] > 0 && round.d[1][c] > 0 ? std::log(round.d[0][c]) + std::log(round.d[1][c]) : -1e9);
  EXPECT_NEAR(at(argmax(nash)), .4067, 1e-9);
}

// V4. No package ever gives the first party D ≥ 0 (b above every utility, nothing that lifts D), however glad the
// others are of it, and the noise is next to nothing. Broken: acceptance with the chance of the surest party alone: a
// deal or a pause in 339 checks.
TEST(Bargaining, NoZoneNoNoiseNoDeal) {
  int rounds = 0;
  for (std::uint64_t seed = 0; seed < 150; ++seed) {
    Input in = any_input(seed);
    in.anchor = 0;
    in.events.clear();
    in.starts_with.reset();
    for (Backer& b : in.backers) b.when.clear();
    for (Party& p : in.parties) {
      p.outside_option = &p == &in.parties[0] ? 1.15 : .1;
      p.hidden = p.pain_weight = p.fear_of_wider_war = 0;
      p.noise = 1e-9;
      p.leader.office = 0;
      p.leader.successor = {};
    }
    for (Mediator& m : in.mediators) m.leverage.assign(in.parties.size(), 0);
    for (std::uint32_t id = 0; id < 3; ++id) {
      const auto run = simulate(in, id);
      rounds += run.rounds;
      EXPECT_NE(run.outcome, Outcome::deal) << seed;
      EXPECT_EQ(run.first_pause, 0) << seed;
    }
  }
  EXPECT_GT(rounds, 1000);
}

}  // namespace
