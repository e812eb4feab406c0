// Decides what the phases of a run share: the input, the state, the day's channels, the draws and what is recorded.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "detente/base/philox.hpp"
#include "detente/lens/process/input.hpp"
#include "detente/lens/process/run.hpp"
#include "detente/lens/process/state.hpp"
#include "detente/lens/process/trace.hpp"
#include "detente/lens/process/views.hpp"

namespace detente::process {

/// Which word of an actor's daily block decides what.
namespace word {
inline constexpr std::size_t occurs = 0, size = 1;                                         // event
inline constexpr std::size_t leader_exit = 0, successor = 1, misperceives = 2, falls = 3;  // party
inline constexpr std::size_t exits = 0, enters = 1;                                        // mediator
inline constexpr std::size_t backs = 0;                                                    // backer
inline constexpr std::size_t round = 0, lead = 1, accept = 2, ratify = 3;                  // talks
inline constexpr std::size_t breaks = 0, durability = 1, up = 2, down = 3;                 // war
inline constexpr std::size_t ends = 0;                                                     // vacuum
inline constexpr std::size_t at_start = 0;  // day 0: ξ of a party, a red line, ε of a constituency
}  // namespace word

/// What the counted mediators make of the talks today.
struct Channels {
  std::vector<std::size_t> counted;  ///< in declared order
  std::vector<double> about;         ///< J_i: what they know about each party
  double q = 0;                      ///< probability of a round
  Style style = Style::facilitation;
};

/// What they lend to packages of each kind; a mediator lends to those that settle an issue of its scope.
struct Backing {
  std::vector<double> cover;      ///< Φ per kind
  std::vector<double> guarantee;  ///< Γ per kind
  std::vector<double> lift;       ///< per kind and party ([kind · parties + party]): G without ω, util
};

/// How long the talks may be waited for: N₀ = q·H_f rounds ahead, N of them that no deadline takes away, W = 1 − e^−N.
struct Waiting {
  double all = 0, left = 0, w = 0;
};

/// What the parties make of every package in a round.
struct Appraisal {
  Waiting waiting;
  std::vector<double> reservation;        ///< R per party
  std::vector<double> staying;            ///< exp(−h^N H_L) per party
  std::vector<double> d;                  ///< D, [party · packages + package]
  std::vector<double> noise;              ///< τ_ic, [party · kinds + kind]
  std::vector<double> error;              ///< e_i of the one who proposes
  std::vector<double> acceptance, score;  ///< per package; read where available
  std::vector<bool> available;
};

/// One run on its way.
struct Course {
  const Input& in;
  std::uint32_t id;
  Draws draws;
  int day = 0;
  State now;
  Views views;
  Channels channels;
  Backing backing;
  Appraisal round;
  std::vector<bool> forced_exit;  ///< per party, by today's events
  Run run;
  Trace* trace;

  [[nodiscard]] const std::vector<Package>& packages() const { return *in.packages; }
  [[nodiscard]] std::size_t parties() const { return in.parties.size(); }
  /// The actor's words of today.
  [[nodiscard]] Block block(std::uint32_t key) const { return draws.at(id, 0, static_cast<std::uint32_t>(day), key); }
  [[nodiscard]] double uniform(std::uint32_t key, std::size_t which) const { return unit(block(key).word[which]); }

  /// Whether u < p; keeps the width of the closest decision.
  bool happens(Choice what, std::size_t who, double u, double p);
  void tell(What what, std::size_t who = 0, std::size_t other = 0, double size = 0);
};

/// The day, where it is the first of its kind.
inline void first(std::uint16_t& of, int day) {
  if (of == 0) of = static_cast<std::uint16_t>(day);
}

/// 1 − e^−rate: the probability that something of that rate happens today.
[[nodiscard]] double in_a_day(double rate);

/// A run before its first day: run-level draws taken, who is there from the start counted.
[[nodiscard]] Course begin(const Input& input, std::uint32_t id, Trace* trace);

}  // namespace detente::process
