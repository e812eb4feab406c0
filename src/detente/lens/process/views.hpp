// Decides what each party makes of each package apart from the day's state: utilities, coverage, what falls short of
// committed levels, its constituencies' support; filled once per run and again when something under it changes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "detente/lens/process/input.hpp"
#include "detente/lens/process/state.hpp"

namespace detente::process {

/// What packages with the same issues and length share.
struct Kind {
  std::uint64_t issues = 0;  ///< bit k: settles issue k
  int days = 0;
  double stake = 1;  ///< s_c

  [[nodiscard]] bool pause() const { return days > 0; }
  [[nodiscard]] bool settles(std::size_t issue) const { return ((issues >> issue) & 1U) != 0; }
};

/// Of one actor under its current weights: per kind ω, per package Σ_μ w u.
struct Worth {
  std::vector<double> weights;   ///< per issue
  std::vector<double> coverage;  ///< per kind
  std::vector<double> utility;   ///< per package
};

struct PartyView {
  Worth own;
  std::vector<double> shortfall;         ///< per package: Σ_μ w max(0, ū − u)
  std::vector<Worth> constituencies;     ///< filled for VETO and EXIT
  std::vector<double> leaving;           ///< per package: Σ_EXIT η s ω (1 − s_v)
  std::vector<double> staying;           ///< per package: exp(−h^D H_L)
  std::vector<double> log_ratification;  ///< per package: ln ϱ
  bool stale = true;                     ///< weights or commitments changed
  bool unheard = true;                   ///< a constituency left: supports to be taken again
};

struct Views {
  std::vector<Kind> kinds;
  std::vector<std::size_t> kind_of;  ///< per package
  std::vector<bool> crosses;         ///< per package: a red line that holds this run
  std::vector<PartyView> parties;
  std::vector<double> cover;  ///< Φ per kind that the supports were taken at
};

/// Kinds of the input's packages; parties still stale, no line crossed.
[[nodiscard]] Views views_of(const Input& input);

/// Brings one party's view up to its state and to Φ per kind.
void refresh(const Input& input, const std::vector<PartyState>& states, const std::vector<double>& cover, Views& views);

/// s_v of a package with Σ_μ w_v (u_v − R_v) = `gain` over coverage ω.
[[nodiscard]] double support(const Constituency& group, double gain, double coverage, double cover, double error);

/// ln of the probability that the party's veto constituencies ratify: their supports' product, or with a quota the
/// Poisson-binomial tail of their votes. `supports` per constituency; those of other kinds are not read.
[[nodiscard]] double log_ratification(const Party& party, const std::vector<double>& supports);

}  // namespace detente::process
