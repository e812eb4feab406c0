// Decides the numbers that no case sets: every constant of docs/method/process.md, by its name and symbol there.
#pragma once

namespace detente::process::constant {

inline constexpr double stake_of_pause = .5;       ///< s_c: what a pause gives up comes back
inline constexpr double smallest_stake = .05;      ///< of ω·s under the root of noise and anchor
inline constexpr double look_ahead = 180;          ///< H_L, days
inline constexpr double lasting_pressure = .112;   ///< mean of 2^(−t/14) over H_L
inline constexpr double cover_in_support = .1;     ///< of Φ in a constituency's support
inline constexpr double constituency_error = .05;  ///< standard deviation of ε_v

inline constexpr double event_spread = .25;    ///< σ of an event's size
inline constexpr double failures_fade = 14;    ///< half-life of n_f, days
inline constexpr double shock_fades = 7;       ///< half-life of what a broken pause adds to X, days
inline constexpr double insider = .7;          ///< probability that a successor comes from inside
inline constexpr double successor_stake = .5;  ///< π after an exit
inline constexpr double insider_keeps = .5;    ///< of the committed levels after an insider takes over
inline constexpr double pain_rises = .02;      ///< α per day at Λ = 4
inline constexpr double pain_heals = .01;      ///< δ per day

inline constexpr double exit_with_failures = .1;  ///< per unit of n_f, log-hazard of a mediator's exit
inline constexpr double credibility_kept = .8;    ///< factor on λ when a deadline passes and the mediator stays
inline constexpr double advice = .6, advice_of_own_side = .4;             ///< clip(.6 + .4 β, 0, 1)
inline constexpr double optimism_by_war = .02, optimism_by_advice = .05;  ///< decay per day at Λ = 4, at I = 1
inline constexpr double failures_to_manipulation = 2;                     ///< m_f
inline constexpr int deadline_near = 5;                                   ///< days before D with style M

inline constexpr double waiting = 30;           ///< H_f, days
inline constexpr double misperception = .1;     ///< σ_I
inline constexpr double pause_penalty = -.35;   ///< δ_p
inline constexpr double smallest_favour = .05;  ///< floor in the lead's view of a package
inline constexpr double tie = 1e-9;             ///< acceptance this close to sure counts as sure
inline constexpr double relief_days = 30;       ///< a pause this long gives full relief
inline constexpr double trust_lost_by_refusal = .02;

inline constexpr double pause_breaks = .01;  ///< per day at X = 0
inline constexpr double shock_of_break = .2;
inline constexpr double trust_lost_by_break = .05;
inline constexpr double trust_of_a_week = .005;
inline constexpr double deal_fails = 2.5e-4;  ///< per day
inline constexpr int five_years = 1826;       ///< days
inline constexpr double smallest_gain = .01;  ///< under the share of leverage in a deal

inline constexpr double nobody_mediates = .5;  ///< log-rate of a step up the ladder
inline constexpr double up_in_pause = .3, down_in_pause = 2;
inline constexpr double outside_option_of_backed = .05;
inline constexpr double diversion = 0;  ///< η: insecure leaders do not initiate more (Chiozza & Goemans 2003)
inline constexpr int regional_war = 4, wider_exchanges = 3;

}  // namespace detente::process::constant
