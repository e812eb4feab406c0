// Decides what one run of the process leaves behind: its class, its day, and the firsts that curves are made of.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "detente/lens/process/input.hpp"

namespace detente::process {

/// Exclusive classes of a run's end (docs/method/process.md).
enum class Outcome : std::uint8_t { deal, partial, stalemate, withdrawal, escalation };
inline constexpr std::size_t outcomes = 5;

/// What lowers a party's acceptance of a refused package, term by term of its D.
enum class Mechanism : std::uint8_t {
  outside_option,  ///< the utility of no agreement: b, ξ, o, κS, φ
  audience,
  fear,
  hold_out,
  leader,
  pause_cost,
  anchor
};
inline constexpr std::size_t mechanisms = 7;

/// Days are 1..H; 0 means never.
struct Run {
  Outcome outcome = Outcome::stalemate;
  std::uint16_t day = 0;      ///< of a deal or of escalation; else H
  std::uint16_t package = 0;  ///< of a deal: its place in the list
  std::uint16_t first_pause = 0;
  std::uint16_t pause_days = 0;         ///< days with a pause in force
  std::uint16_t rounds = 0;             ///< rounds that counted
  std::uint16_t refused = 0;            ///< of them, not accepted
  std::uint16_t not_ratified = 0;       ///< accepted, not ratified
  std::uint16_t manipulation_days = 0;  ///< days in style M
  std::uint16_t fails_on = 0;  ///< with durability on: days after the deal until it fails; 0: holds for five years
  double closest = 0;          ///< width of the closest decision: |u − p| of a draw, or between two packages' scores
  std::vector<std::uint16_t> leader_exit, government_fall;  ///< per party
  std::vector<std::uint16_t> mediator_exit;                 ///< per mediator
  std::vector<std::uint16_t> backer_entry;                  ///< per backer
  std::vector<std::uint16_t> pauses;                        ///< (first day, last day) of each pause in force
  std::vector<double> refusals;  ///< per party: Σ over refused rounds of its share of the refusal, Σ_i = refused
  std::vector<std::array<double, mechanisms>> reasons;  ///< the same by what lowered the party's D, in proportion
};

}  // namespace detente::process
