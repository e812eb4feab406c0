// Decides what a case means in numbers: an immutable model that every lens reads. Uncertain numbers are parameters; a
// vector of their values (central, or one draw) turns the model into utilities, reservation values and red lines.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "detente/case/case.hpp"
#include "detente/case/patch.hpp"

namespace detente {

/// Index of a parameter in Model::parameters and in a ParameterVector.
using ParameterIndex = std::size_t;

/// The value of every parameter, in the order of Model::parameters.
using ParameterVector = std::vector<double>;

struct Level {
  std::string id;
  std::string label;
  double value = 0;  ///< on the issue's scale, 0..1
};

struct Issue {
  std::string id;
  std::string name;
  std::vector<Level> levels = {};       ///< by ascending value
  std::optional<std::size_t> now = {};  ///< level that holds today; nothing: unsettled
  double scale_low = 0;                 ///< what 0 and 1 mean in the issue's own unit
  double scale_high = 1;
  std::string unit = {};
};

struct RedLine {
  std::size_t issue = 0;
  bool at_least = true;      ///< else at most
  std::size_t level = 0;     ///< the last level it would accept
  ParameterIndex holds = 0;  ///< probability that it is a bottom line

  /// Whether a level of its issue crosses it.
  [[nodiscard]] bool crossed_by(std::size_t chosen) const { return at_least ? chosen < level : chosen > level; }
};

/// A party's stand on one issue: an ideal level, an ideal number, or values per level.
struct Stand {
  std::optional<double> ideal = {};                        ///< value of the ideal level
  std::optional<ParameterIndex> ideal_number = {};         ///< the ideal where it was written as a number
  std::vector<std::optional<ParameterIndex>> values = {};  ///< per level, where `values` was written
  std::optional<std::size_t> committed = {};               ///< level
};

/// A kind of agreement: which issues it settles and for how long.
struct PackageTemplate {
  std::string id;
  std::string name;
  std::vector<bool> settles = {};  ///< per issue
  std::optional<int> days = {};    ///< nothing: permanent
  /// Whether it settles every issue for good.
  [[nodiscard]] bool is_full() const;
};

struct Constituency {
  std::string id;
  std::string name;
  std::string kind;                                            ///< veto, exit or pressure
  std::vector<std::optional<ParameterIndex>> priorities = {};  ///< per issue; nothing: the party's
  std::vector<std::optional<double>> ideals = {};  ///< per issue, a number's central value; nothing: the party's
  std::vector<bool> issues = {};                   ///< those it cares about
  ParameterIndex accepts_above = 0, noise = 0;
};

struct Party {
  std::string id;
  std::string name;
  std::vector<Stand> stands = {};               ///< per issue
  std::vector<ParameterIndex> priorities = {};  ///< per issue, points; nothing written: no_parameter
  std::vector<RedLine> red_lines = {};
  ParameterIndex priority_spread = 0;
  ParameterIndex outside_option = 0, optimism = 0, pain_now = 0, pain_weight = 0;
  std::optional<ParameterIndex> influence = {};              ///< spatial models only
  std::vector<std::optional<ParameterIndex>> salience = {};  ///< per issue; spatial models only
  std::vector<Constituency> constituencies = {};
};

/// A combination of levels that cannot stand in one package: (issue, level) pairs.
using Combination = std::vector<std::pair<std::size_t, std::size_t>>;

/// What a party makes of levels under one parameter vector.
struct PartyUtility {
  std::vector<double> weights;              ///< per issue, Σ = 1
  std::vector<std::vector<double>> values;  ///< [issue][level] in 0..1
  double reservation = 0;                   ///< r = b + o − κ·S (docs/method/model.md)
};

/// 1 − |level − ideal| / max(ideal, 1 − ideal): 1 at the ideal, 0 at the end of 0..1 that is farther from it (PROCESS
/// step 1 with ρ = 1).
[[nodiscard]] double distance_value(double level, double ideal);

class Model {
 public:
  /// A read case with the patches' operators carried along. What a lens needs of it, lens_support.hpp says.
  [[nodiscard]] static Model build(const PatchedCase& patched);

  [[nodiscard]] const Case& source() const { return case_; }
  [[nodiscard]] const std::vector<Issue>& issues() const { return issues_; }
  [[nodiscard]] const std::vector<Party>& parties() const { return parties_; }
  [[nodiscard]] const std::vector<Combination>& not_together() const { return not_together_; }
  /// As declared; one full template where the case declares none.
  [[nodiscard]] const std::vector<PackageTemplate>& templates() const { return templates_; }
  [[nodiscard]] const Operators& operators() const { return operators_; }
  [[nodiscard]] const std::vector<Number>& parameters() const { return case_.numbers(); }

  /// Every parameter at its central value.
  [[nodiscard]] ParameterVector central() const;
  /// Vector `j` of the seed: parameter p is its quantile at the Philox word (run j, stream 1, day 0, key "field/PATH",
  /// 0).
  [[nodiscard]] ParameterVector draw(std::uint64_t seed, std::uint32_t j) const;

  /// Utilities and reservation values at a vector. `spread` multiplies each party's priorities by 1 + spread · factor,
  /// factor in [−1, 1] per party and issue ([party][issue]); empty: none.
  [[nodiscard]] std::vector<PartyUtility> utilities(const ParameterVector& vector,
                                                    const std::vector<std::vector<double>>& spread) const;
  /// The factors of vector `j`: symmetric triangular on [−1, 1] at the Philox word (run j, stream 1, day 0, key
  /// "field/parties.P.priorities.K", word 1).
  [[nodiscard]] std::vector<std::vector<double>> spread_factors(std::uint64_t seed, std::uint32_t j) const;
  /// Which red lines hold in run `j`: [party][red line], drawn at (run j, stream 1, day 0, key "redline/P/K", word 0).
  [[nodiscard]] std::vector<std::vector<bool>> red_lines_hold(std::uint64_t seed, std::uint32_t j,
                                                              const ParameterVector& vector) const;
  /// Red lines at a vector's probabilities: holds where that is 0.5 or more.
  [[nodiscard]] std::vector<std::vector<bool>> red_lines_modal(const ParameterVector& vector) const;

 private:
  Case case_;
  std::vector<Issue> issues_;
  std::vector<Party> parties_;
  std::vector<Combination> not_together_;
  std::vector<PackageTemplate> templates_;
  std::vector<std::uint32_t> keys_;  ///< of the parameters' draws
  Operators operators_;

  explicit Model(const Case& source) : case_(source) {}
  friend class ModelBuilder;
};

/// Parameters that were not written have no index.
inline constexpr ParameterIndex no_parameter = static_cast<ParameterIndex>(-1);

}  // namespace detente
