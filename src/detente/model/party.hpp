// Decides what a model knows of issues, packages and parties: names become indices, uncertain numbers the places of
// parameters. Numbers that are settings (votes, levels, days of a package) stand as they are.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace detente {

/// Index of a parameter in Model::parameters and in a ParameterVector.
using ParameterIndex = std::size_t;

/// Parameters that were not written have no index.
inline constexpr ParameterIndex no_parameter = static_cast<ParameterIndex>(-1);

/// The value of every parameter, in the order of Model::parameters.
using ParameterVector = std::vector<double>;

/// A parameter, or what stands where the case has none.
struct Value {
  ParameterIndex parameter = no_parameter;
  double otherwise = 0;

  [[nodiscard]] double at(const ParameterVector& vector) const {
    return parameter == no_parameter ? otherwise : vector[parameter];
  }
};

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

/// A kind of agreement: which issues it settles and for how long.
struct PackageTemplate {
  std::string id;
  std::string name;
  std::vector<bool> settles = {};  ///< per issue
  std::optional<int> days = {};    ///< nothing: permanent
  /// Whether it settles every issue for good.
  [[nodiscard]] bool is_full() const;
};

/// A combination of levels that cannot stand in one package: (issue, level) pairs.
using Combination = std::vector<std::pair<std::size_t, std::size_t>>;

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

struct Constituency {
  std::string id;
  std::string name;
  std::string kind;                                            ///< veto, exit or pressure
  std::vector<std::optional<ParameterIndex>> priorities = {};  ///< per issue; nothing: the party's
  std::vector<std::optional<Value>> ideals = {};               ///< per issue, on its scale; nothing: the party's
  std::vector<bool> issues = {};                               ///< those it cares about
  ParameterIndex accepts_above = 0, noise = 0, strength = 0, now = 0;
  std::optional<int> votes = {};  ///< where the party has a quota
};

/// A leadership: a role, never a person.
struct Leader {
  ParameterIndex office = 0, stake = 0, successor = 0;
  ParameterIndex leaves = 0;  ///< per day
  std::optional<ParameterIndex> vacuum_now = {};
  Value vacuum_ends = {};  ///< per day; never where it is not said
};

struct Party {
  std::string id;
  std::string name;
  std::vector<Stand> stands = {};               ///< per issue
  std::vector<ParameterIndex> priorities = {};  ///< per issue, points; nothing written: no_parameter
  std::vector<RedLine> red_lines = {};
  ParameterIndex priority_spread = 0;
  ParameterIndex outside_option = 0, optimism = 0, pain_now = 0, pain_weight = 0;
  ParameterIndex hidden = 0, fear_of_cheating = 0, fear_of_wider_war = 0, relief = 0, audience_cost = 0, pause_cost = 0,
                 hold_out = 0, noise = 0, direct_channel = 0;
  std::vector<ParameterIndex> trust = {};  ///< one, or one for each other party named
  double trust_otherwise = 0;              ///< where none is named
  Leader leader = {};
  std::optional<int> quota = {};
  std::optional<ParameterIndex> influence = {};              ///< spatial models only
  std::vector<std::optional<ParameterIndex>> salience = {};  ///< per issue; spatial models only
  std::vector<Constituency> constituencies = {};
};

}  // namespace detente
