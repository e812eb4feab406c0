// Decides what the spatial lens needs to know: issues as scales, actors with a position and salience on each and one
// capability (influence). Plain values, no case.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace detente::spatial {

struct Issue {
  std::string name;
  std::optional<double> min = {};  ///< ends of the scale, in the model's own unit; without both the range of the
  std::optional<double> max = {};  ///< actors' positions stands in
};

struct Stand {
  double position = 0;  ///< in the issue's own scale
  double salience = 0;  ///< ≥ 0; any unit, the same for all actors
};

struct Actor {
  std::string name;
  double capability = 0;      ///< ≥ 0; any unit, the same for all actors
  std::vector<Stand> issues;  ///< in the order of Input::issues
};

/// Any number of issues and actors, positions anywhere on the scale, salience and capability down to zero.
struct Input {
  std::vector<Issue> issues;
  std::vector<Actor> actors;
};

/// Whether every actor has a finite position, salience and capability (neither below zero) on every issue, and every
/// given scale has min ≤ max. Checked by assertion in the lens.
[[nodiscard]] bool consistent(const Input& input);

/// One actor's voice on one issue: its position and the weight capability × salience.
struct Voice {
  double position = 0;
  double weight = 0;
};

/// The voices on an issue, in the order of the actors.
[[nodiscard]] std::vector<Voice> voices(const Input& input, std::size_t issue);

/// Length of an issue's scale: max − min where given, else the range of positions. May be 0.
[[nodiscard]] double scale(const Input& input, std::size_t issue);

}  // namespace detente::spatial
