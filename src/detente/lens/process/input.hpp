// Decides what the process lens sees of a case: every number of one parameter vector, names turned into indices, days
// counted from as_of. Nothing here changes during a run; state.hpp holds what does.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "detente/base/distribution.hpp"

namespace detente::process {

/// Utilities of one actor: [issue][level] in 0..1, and points per issue (weights are points divided by their sum).
struct Values {
  std::vector<std::vector<double>> values;
  std::vector<double> points;
};

/// A package on the table. Level index per issue of its mask; nothing where it settles nothing.
struct Package {
  std::size_t of = 0;  ///< place in Model::templates
  std::vector<std::optional<std::size_t>> levels;
  int days = 0;  ///< 0: for good

  [[nodiscard]] bool full() const { return days == 0; }
};

struct RedLine {
  std::size_t issue = 0;
  std::vector<bool> crossed;  ///< per level of the issue
  double holds = 0;           ///< probability, drawn once per run
  std::uint32_t key = 0;      ///< "redline/P/K"
};

enum class ConstituencyKind { veto, exit, pressure };

struct Constituency {
  std::string id;
  std::uint32_t key = 0;  ///< "constituency/P/V"
  ConstituencyKind kind = ConstituencyKind::veto;
  Values own;                ///< the party's where it has none of its own
  std::vector<bool> issues;  ///< those it cares about
  double accepts_above = 0;  ///< R_v
  double noise = 0;          ///< τ_v
  double strength = 0;       ///< η_v, log-hazard
  double now = 0;            ///< pressure at t = 0, a standing level
  std::optional<int> votes;
};

struct Leader {
  double office = 0;                               ///< ψ
  double stake = 1;                                ///< π
  double leaves = 0;                               ///< h0 per day
  Distribution successor;                          ///< of the shift of the outside option that `shift` draws at an exit
  double successor_times = 1, successor_plus = 0;  ///< what patches make of it
  bool causes_vacuum = false;                      ///< the case says that an exit leaves a vacuum
  std::optional<double> vacuum_now;                ///< factor on access while it is on at t = 0
  double vacuum_factor = 1;                        ///< factor of a vacuum that begins during the run
  double vacuum_ends = 0;                          ///< per day

  /// The shift at probability u, within the range of its field.
  [[nodiscard]] double shift(double u) const {
    const double drawn = successor.quantile(u);
    if (successor_times == 1 && successor_plus == 0) return drawn;
    return std::clamp(drawn * successor_times + successor_plus, successor.low, successor.high);
  }
};

struct Party {
  std::string id;
  std::uint32_t key = 0;         ///< "party/P"
  std::uint32_t vacuum_key = 0;  ///< "vacuum/P"
  Values own;
  std::vector<std::optional<std::size_t>> committed;  ///< level per issue
  std::vector<RedLine> red_lines;
  std::vector<Constituency> constituencies;
  std::optional<int> quota;
  Leader leader;
  double outside_option = 0;     ///< b
  double hidden = 0;             ///< σ_ξ
  double optimism = 0;           ///< o(0)
  double pain_now = 0;           ///< S(0)
  double pain_weight = 0;        ///< κ
  double fear_of_wider_war = 0;  ///< φ
  double relief = 0;             ///< r
  double audience_cost = 0;      ///< a
  double pause_cost = 0;         ///< g
  double hold_out = 0;           ///< ν
  double noise = 0;              ///< τ
  double direct_channel = 0;     ///< a0
  double trust = 0;              ///< T(0)
  double fear_of_cheating = 0;   ///< χ
};

struct Deadline {
  int after = 0;  ///< days from entry (from t = 0 for whoever is there): D
  enum class Unless { never, pause, round_accepted, deal } unless = Unless::never;
  double carried_out = 0;        ///< p
  double firmness = 0;           ///< f
  int extends = 14;              ///< days
  double carried_out_then = .5;  ///< factor on p after an extension
};

struct Entry {
  enum class Kind { day, never, invited } kind = Kind::day;
  int day = 0;                       ///< 0: there from the start
  double rate = 0;                   ///< of an invitation, per day
  std::vector<std::size_t> consent;  ///< parties
};

struct Mediator {
  std::string id;
  std::uint32_t key = 0;             ///< "mediator/M"
  std::vector<double> access;        ///< per party: A
  std::vector<double> leverage;      ///< per party: L
  std::vector<double> bias;          ///< per party: β
  double information = 0;            ///< ι
  double cover = 0;                  ///< c
  double guarantee = 0;              ///< γ
  std::vector<double> coordination;  ///< with each mediator: k of the pair
  double leaves = 0;                 ///< x per day
  bool asks_for_pauses = false;
  std::vector<bool> scope;  ///< per issue
  std::optional<Deadline> deadline;
  Entry entry;
  std::optional<int> leaves_on;  ///< operator: leaves on that day, whatever the draws say
};

/// A condition under which a backer may enter: any of a backer's conditions will do.
struct Condition {
  enum class Kind { escalation, event, no_agreement_by } kind = Kind::escalation;
  int at_least = 3;       ///< step of the ladder; 0: always, 5: never
  std::size_t event = 0;  ///< that has occurred
  int day = 0;            ///< neither deal nor pause so far, from this day
};

struct Backer {
  std::string id;
  std::uint32_t key = 0;        ///< "backer/B"
  std::size_t of = 0;           ///< party
  std::vector<Condition> when;  ///< empty: from wider exchanges on, or never by itself where it follows somebody
  double enters = 0;            ///< per day while a condition holds
  std::vector<std::pair<std::size_t, double>> follows;  ///< backer, probability in 30 days
};

struct Effect {
  enum class Kind {
    trust,
    optimism,
    outside_option,
    pain,
    priorities,
    pressure,
    access,
    attention,
    shock,
    vacuum,
    leader_exit,
    leaves
  } kind = Kind::trust;
  std::size_t party = 0;         ///< of trust … access, vacuum, leader_exit; the party of a constituency
  std::size_t constituency = 0;  ///< of pressure, leaves: place in its party
  std::size_t mediator = 0;      ///< of attention
  std::size_t issue = 0;         ///< of priorities
  bool times = false;            ///< else add
  double amount = 0;             ///< of times m: m; of leaves: probability that the government falls with it
  double half_life = 0;          ///< days; 0: never fades
};

struct Event {
  std::string id;
  std::uint32_t key = 0;   ///< "event/E"
  std::optional<int> day;  ///< dated (1..H), or made to occur on that day
  double chance = 0;       ///< per day
  double growth = 0;       ///< of the chance: ln factor per day
  int at_most = 1;
  std::vector<Effect> effects;
};

struct Swap {
  std::size_t out = 0, in = 0;  ///< mediators
  int day = 0;
  double handover = .5;
};

/// On unless said; off: what PROCESS §2 "Switches" takes away (docs/method/process.md).
struct Switches {
  bool hidden = true, optimism = true, pain = true, fear = true, audience = true, leader = true, commitment = true,
       hold_out = true, leverage = true, coordination = true, learning = true, cover = true, backers = true,
       ladder = true, pauses = true, red_lines = true, bias = true, access = true, events = true, leader_exits = true,
       mediator_exits = true, ratification = true, feedback = true, relief = true;
  bool durability = false, diversion = false;
};

/// Everything a run reads.
struct Input {
  int horizon = 90;  ///< H, days
  std::size_t issues = 0;
  /// The same list for every vector, scenario and version of a case: full agreements first, then pauses.
  std::shared_ptr<const std::vector<Package>> packages;
  std::vector<Party> parties;
  std::vector<Mediator> mediators;
  std::vector<Backer> backers;
  std::vector<Event> events;
  bool apart = false;  ///< channels: each mediator must reach both sides itself
  std::optional<Swap> swap;
  std::optional<std::size_t> starts_with;  ///< template of a pause in force from `starts_at`
  int starts_at = 0;
  double rounds = 1.0 / 7;  ///< q0 per day
  double failed_rounds = 0;
  double coordination_loss = .25;               ///< ζ
  double leverage_cap = .4;                     ///< util
  int ladder_now = 2;                           ///< Λ(0): 0 calm … 4 regional war
  double ladder_up = .002, ladder_down = .004;  ///< per day
  std::uint32_t talks_key = 0, war_key = 0;     ///< "talks", "war"
  Switches on;
  double anchor = 0;  ///< B0
  double tempo = 1;   ///< factor on q0
  std::uint64_t seed = 1;
};

}  // namespace detente::process
