// Decides what changes during a run: the numbers a day leaves to the next.
#pragma once

#include <cstddef>
#include <vector>

#include "detente/lens/process/input.hpp"

namespace detente::process {

struct ConstituencyState {
  double pressure = 0;  ///< p_v, 0..3
  double error = 0;     ///< ε_v, once per run
  bool left = false;    ///< its η is 0
};

struct PartyState {
  double outside_option = 0;  ///< b, −0.2..1.2
  double hidden = 0;          ///< ξ, once per run
  double optimism = 0;        ///< o, 0..0.5
  double pain = 0;            ///< S, 0..1
  double trust = 0;           ///< T, 0..1
  double stake = 1;           ///< π
  double commitment = 1;      ///< factor on ū: 1, ½ per insider, 0 after an outsider
  bool in_vacuum = false;
  double vacuum = 1;           ///< factor on access while in_vacuum
  double hazard = 0;           ///< h_now of the day
  std::vector<double> points;  ///< priorities
  std::vector<ConstituencyState> constituencies;
};

struct MediatorState {
  bool active = false;
  bool counted = false;        ///< active with access to somebody
  bool gone = false;           ///< exit is final
  int entered = 0;             ///< day
  std::vector<double> access;  ///< A per party, before attention and vacuum
  double attention = 1;        ///< factor on A and L
  int due = 0;                 ///< D, day
  double carried_out = 0;      ///< p
  double credibility = 1;      ///< λ
  bool lapsed = false;         ///< what the deadline asked for has come
};

/// A pause in force on the days first..last unless it breaks.
struct PauseState {
  std::size_t package = 0;
  int first = 0, last = -1;
  bool broken = false;
  [[nodiscard]] bool in_force(int day) const { return first <= day && day <= last; }
};

/// What is left of an effect that fades.
struct Fading {
  const Effect* of = nullptr;  ///< nothing: the shock of a broken pause
  std::size_t mediator = 0;    ///< of an effect on access
  double left = 0;             ///< added and not yet given back
  double keeps = 1;            ///< per day
};

struct State {
  std::vector<PartyState> parties;
  std::vector<MediatorState> mediators;
  std::vector<int> occurred;  ///< times per event
  std::vector<bool> entered;  ///< per backer
  std::vector<Fading> fading;
  double shock = 0;          ///< X, 0..3
  int ladder = 0;            ///< Λ
  double failures = 0;       ///< n_f
  double failures_here = 0;  ///< m_f: since the set of counted mediators last changed
  double learnt = 0;         ///< n_r
  PauseState pause;
  int pause_agreed = -1;  ///< last day; −1: never
  int accepted = -1;      ///< last day that a package was accepted
  bool ever_counted = false;
};

}  // namespace detente::process
