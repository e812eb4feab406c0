// Decides what one run tells of itself: every draw, what happened, the state after each day and each round's numbers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "detente/lens/process/run.hpp"
#include "detente/lens/process/state.hpp"

namespace detente::process {

/// What a draw decided.
enum class Choice : std::uint8_t {
  red_line,  ///< who: party
  vacuum_ends,
  event,
  leader_exit,
  insider,
  government_fall,
  mediator_exit,
  mediator_entry,
  round,
  lead,  ///< who: mediator; p: the nearest bound between two leads
  accept,
  ratify,
  pause_breaks,
  up,
  down,
  backer
};

/// A draw that was compared: yes iff u < p. Draws whose p leaves nothing to decide (0 or 1) are not listed.
struct Decision {
  Choice what = Choice::event;
  std::size_t who = 0;
  double u = 0, p = 0;
  bool yes = false;
};

/// In order of occurrence within the day.
enum class What : std::uint8_t {
  event,  ///< size: s
  vacuum_began,
  vacuum_ended,
  constituency_left,  ///< who: party, other: constituency
  leader_exit,        ///< size: 1 an insider follows, 0 an outsider
  government_fall,
  mediator_left,
  mediator_entered,
  deadline_extended,  ///< size: the new day
  deadline_lapsed,
  round,
  refused,
  not_ratified,
  pause_agreed,  ///< who: package
  pause_given,   ///< who: package; by the scenario
  pause_broke,
  pause_over,  ///< on its last day, unbroken
  deal,        ///< who: package
  step_up,     ///< size: Λ
  step_down,
  backer_entered,
  deal_would_fail  ///< size: days after the deal
};

struct Happening {
  What what = What::event;
  std::size_t who = 0, other = 0;
  double size = 0;
};

enum class Style : std::uint8_t { facilitation, formulation, manipulation };

/// One round. Arrays over parties are [party], over packages [package], over both [party][package].
struct RoundTrace {
  bool direct = false;
  std::size_t lead = 0;               ///< mediator, or the proposing party of a direct round
  double waiting = 0;                 ///< W
  double ripeness = 0;                ///< min S · 1[some package gives all D ≥ 0]
  std::vector<double> misperception;  ///< e_i
  std::vector<bool> available;
  std::vector<std::vector<double>> d;                 ///< D_i(c)
  std::vector<std::vector<double>> noise;             ///< τ_ic
  std::vector<std::vector<double>> log_ratification;  ///< ln ϱ_i
  std::vector<double> acceptance, score;              ///< a(c), score; 0 where not available
  std::size_t chosen = 0;
  std::vector<double> p;  ///< P_i of the chosen one
  double ratify = 1;      ///< Π ϱ_i of the chosen one
  bool accepted = false, ratified = false;
};

struct DayTrace {
  int day = 0;
  std::vector<Decision> decisions;
  std::vector<Happening> happenings;
  double q = 0;  ///< probability of a round
  std::size_t counted = 0;
  Style style = Style::facilitation;
  std::optional<RoundTrace> round;
  State after;  ///< its fading effects point into the input of the run
};

struct Trace {
  std::uint32_t id = 0;
  std::vector<Decision> at_start;  ///< red lines
  State start;
  std::vector<DayTrace> days;
  Run run;
};

}  // namespace detente::process
