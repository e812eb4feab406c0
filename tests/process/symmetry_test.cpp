// A case told in another order, with its scales turned round, is the same case (V10).
#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

#include "any_input.hpp"

namespace {

using namespace processtests;

template <typename T>
std::vector<T> permuted(const std::vector<T>& in, const std::vector<std::size_t>& order) {
  std::vector<T> out;
  for (std::size_t n : order) out.push_back(in[n]);
  return out;
}

Values turned(const Values& in, const std::vector<std::size_t>& order) {
  Values out{permuted(in.values, order), permuted(in.points, order)};
  for (auto& row : out.values) std::reverse(row.begin(), row.end());
  return out;
}

/// Issues in the order given, each issue's levels from the other end.
Input mirrored(const Input& in, const std::vector<std::size_t>& order) {
  Input out = in;
  const auto place = [&](std::size_t issue) {
    return static_cast<std::size_t>(std::find(order.begin(), order.end(), issue) - order.begin());
  };
  const auto levels = [&](std::size_t issue) { return in.parties[0].own.values[issue].size(); };
  std::vector<Package> packages = *in.packages;
  for (Package& package : packages) {
    for (std::size_t k = 0; k < in.issues; ++k)
      if (package.levels[k]) package.levels[k] = levels(k) - 1 - *package.levels[k];
    package.levels = permuted(package.levels, order);
  }
  out.packages = std::make_shared<const std::vector<Package>>(packages);
  for (Party& p : out.parties) {
    for (std::size_t k = 0; k < in.issues; ++k)
      if (p.committed[k]) p.committed[k] = levels(k) - 1 - *p.committed[k];
    p.committed = permuted(p.committed, order);
    p.own = turned(p.own, order);
    for (RedLine& line : p.red_lines) {
      line.issue = place(line.issue);
      std::reverse(line.crossed.begin(), line.crossed.end());
    }
    for (Constituency& group : p.constituencies) {
      group.own = turned(group.own, order);
      group.issues = permuted(group.issues, order);
    }
  }
  for (Mediator& m : out.mediators) m.scope = permuted(m.scope, order);
  for (Event& e : out.events)
    for (Effect& effect : e.effects) effect.issue = place(effect.issue);
  return out;
}

/// Parties in reverse order.
Input relabelled(const Input& in) {
  Input out = in;
  const auto place = [&](std::size_t i) { return in.parties.size() - 1 - i; };
  std::reverse(out.parties.begin(), out.parties.end());
  for (Mediator& m : out.mediators) {
    std::reverse(m.access.begin(), m.access.end());
    std::reverse(m.leverage.begin(), m.leverage.end());
    std::reverse(m.bias.begin(), m.bias.end());
    for (std::size_t& i : m.entry.consent) i = place(i);
  }
  for (Event& e : out.events)
    for (Effect& effect : e.effects) effect.party = place(effect.party);
  for (Backer& b : out.backers) b.of = place(b.of);
  return out;
}

/// Runs that end alike, of those whose closest decision is wide enough for rounding not to matter.
void expect_same(const Input& a, const Input& b, int& compared, int& narrow) {
  for (std::uint32_t id = 0; id < 4; ++id) {
    const auto one = simulate(a, id), other = simulate(b, id);
    if (std::min(one.closest, other.closest) < 1e-9) {
      ++narrow;
      continue;
    }
    ++compared;
    EXPECT_EQ(one.outcome, other.outcome);
    EXPECT_EQ(one.day, other.day);
    EXPECT_EQ(one.package, other.package);
    EXPECT_EQ(one.rounds, other.rounds);
  }
}

// V10. Broken: what falls short of a committed level counted in places instead of values: 102 expectations failed.
TEST(Symmetry, MirroredScalesAndAnotherOrderOfIssues) {
  int compared = 0, narrow = 0;
  for (std::uint64_t seed = 0; seed < 150; ++seed) {
    const Input in = any_input(seed);
    std::vector<std::size_t> order(in.issues);
    std::iota(order.rbegin(), order.rend(), 0);
    expect_same(in, mirrored(in, order), compared, narrow);
  }
  EXPECT_GT(compared, 400);
  RecordProperty("narrow", narrow);
}

// V10. In direct rounds the declared order says who proposes first, so all rounds here are mediated. Broken: trust
// taken from the first party only after a refusal: 8 expectations failed.
TEST(Symmetry, PartiesInAnotherOrder) {
  int compared = 0, narrow = 0;
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    Input in = any_input(seed);
    if (in.mediators.empty()) continue;
    in.on.mediator_exits = false;
    in.swap.reset();
    for (Mediator& m : in.mediators) {
      m.cover = std::max(m.cover, .05);
      m.entry = {};
      m.leaves_on.reset();
    }
    for (Event& e : in.events)
      std::erase_if(e.effects, [](const Effect& effect) {
        return effect.kind == Effect::Kind::access || effect.kind == Effect::Kind::attention ||
               effect.kind == Effect::Kind::vacuum;
      });
    expect_same(in, relabelled(in), compared, narrow);
  }
  EXPECT_GT(compared, 300);
  RecordProperty("narrow", narrow);
}

TEST(Symmetry, AnotherSeedAnotherRunAnotherEnd) {
  const Input in = rich();
  Input other = in;
  other.seed += 1;
  int differs = 0, by_seed = 0;
  for (std::uint32_t id = 0; id < 20; ++id) {
    differs += fingerprint(simulate(in, id)) != fingerprint(simulate(in, id + 1)) ? 1 : 0;
    by_seed += fingerprint(simulate(in, id)) != fingerprint(simulate(other, id)) ? 1 : 0;
  }
  EXPECT_GT(differs, 15);
  EXPECT_GT(by_seed, 15);
}

}  // namespace
