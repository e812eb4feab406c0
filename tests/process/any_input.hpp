// Inputs of the process lens made by hand and at random: a builder for small cases that can be worked on paper, a
// rich case in which every mechanism has something to do, and random ones.
#pragma once

#include <fmt/core.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "detente/base/hash.hpp"
#include "detente/base/philox.hpp"
#include "detente/lens/process/definition.hpp"

namespace processtests {

using namespace detente;
using namespace detente::process;

/// Every combination of levels (issue 0 slowest) on the issues of `mask`, as template `of` for `days` (0: for good).
inline void add_grid(std::vector<Package>& out, const std::vector<std::size_t>& levels, const std::vector<bool>& mask,
                     std::size_t of, int days) {
  Package package{.of = of, .levels = std::vector<std::optional<std::size_t>>(levels.size()), .days = days};
  const auto fill = [&](auto&& self, std::size_t k) -> void {
    if (k == levels.size()) return out.push_back(package);
    if (!mask[k]) return self(self, k + 1);
    for (std::size_t level = 0; level < levels[k]; ++level) {
      package.levels[k] = level;
      self(self, k + 1);
    }
  };
  fill(fill, 0);
}

/// Levels at equal steps on 0..1, valued by distance from an ideal.
inline std::vector<double> by_distance(std::size_t levels, double ideal) {
  std::vector<double> out;
  for (std::size_t n = 0; n < levels; ++n) {
    const double x = levels == 1 ? 0 : static_cast<double>(n) / static_cast<double>(levels - 1);
    const double far = ideal > .5 ? ideal : 1 - ideal;
    out.push_back(1 - (x < ideal ? ideal - x : x - ideal) / far);
  }
  return out;
}

inline Party party(const std::string& id, std::vector<std::vector<double>> values, std::vector<double> points) {
  Party out;
  out.id = id;
  out.key = key32("party/" + id);
  out.vacuum_key = key32("vacuum/" + id);
  out.committed.resize(points.size());
  out.own = {std::move(values), std::move(points)};
  out.noise = .06;
  out.leader.stake = 1;
  return out;
}

inline Constituency constituency(const Party& of, const std::string& id, ConstituencyKind kind) {
  Constituency out;
  out.id = id;
  out.key = key32("constituency/" + of.id + "/" + id);
  out.kind = kind;
  out.own = of.own;
  out.issues.assign(of.own.points.size(), true);
  out.accepts_above = .4;
  out.noise = .08;
  out.strength = 1;
  return out;
}

/// Access of the same size to everybody, no bias, no leverage, coordination 1 with as many mediators as are to come.
inline Mediator mediator(const Input& in, const std::string& id, double access, std::size_t mediators) {
  Mediator out;
  out.id = id;
  out.key = key32("mediator/" + id);
  out.access.assign(in.parties.size(), access);
  out.leverage.assign(in.parties.size(), 0);
  out.bias.assign(in.parties.size(), 0);
  out.information = .3;
  out.cover = .1;
  out.coordination.assign(mediators, 1);
  out.scope.assign(in.issues, true);
  return out;
}

inline Event event(const std::string& id, std::vector<Effect> effects) {
  Event out;
  out.id = id;
  out.key = key32("event/" + id);
  out.effects = std::move(effects);
  return out;
}

inline Backer backer(const std::string& id, std::size_t of, double enters) {
  Backer out;
  out.id = id;
  out.key = key32("backer/" + id);
  out.of = of;
  out.enters = enters;
  return out;
}

inline RedLine red_line(const Party& of, std::size_t issue, std::vector<bool> crossed, double holds) {
  return {.issue = issue,
          .crossed = std::move(crossed),
          .holds = holds,
          .key = key32(fmt::format("redline/{}/{}", of.id, issue))};
}

/// Two parties over one issue of five levels, opposed; nothing else, nothing hidden. Utilities are the levels and their
/// mirror image.
inline Input two_parties(double b0 = .4, double b1 = .4) {
  Input in;
  in.issues = 1;
  in.on.hidden = false;
  in.talks_key = key32("talks");
  in.war_key = key32("war");
  in.parties.push_back(party("left", {by_distance(5, 0)}, {1}));
  in.parties.push_back(party("right", {by_distance(5, 1)}, {1}));
  in.parties[0].outside_option = b0;
  in.parties[1].outside_option = b1;
  std::vector<Package> packages;
  add_grid(packages, {5}, {true}, 0, 0);
  in.packages = std::make_shared<const std::vector<Package>>(std::move(packages));
  return in;
}

/// All switches off.
inline Switches nothing_on() {
  return {.hidden = false,
          .optimism = false,
          .pain = false,
          .fear = false,
          .audience = false,
          .leader = false,
          .commitment = false,
          .hold_out = false,
          .leverage = false,
          .coordination = false,
          .learning = false,
          .cover = false,
          .backers = false,
          .ladder = false,
          .pauses = false,
          .red_lines = false,
          .bias = false,
          .access = false,
          .events = false,
          .leader_exits = false,
          .mediator_exits = false,
          .ratification = false,
          .feedback = false,
          .relief = false,
          .durability = false,
          .diversion = false};
}

/// Five issues, 64 full packages and 24 pauses, four mediators, two backers, four events, constituencies of each kind:
/// something for every mechanism to do, about as large as a case gets.
Input rich();

/// A scenario made of `seed`: two or three parties, up to four mediators with and without deadlines and invitations,
/// constituencies, red lines, events with every kind of effect, backers, pauses, channels, swap, a given pause.
Input any_input(std::uint64_t seed);

/// Everything of a run but the width of its closest decision, in one number: two runs agree to the bit iff it does.
std::uint64_t fingerprint(const Run& run);

}  // namespace processtests
