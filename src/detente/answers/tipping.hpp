// Decides where the picture tips as one value moves: where another outcome leads, or the anchored outcome becomes half
// or double as frequent. A tip lies between two values that are told apart, or there is none in range.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "detente/answers/deadlines.hpp"
#include "detente/answers/question.hpp"

namespace detente::answers {

/// How frequent the anchored outcome is against the case as it stands.
enum class Frequency { below_half, between, above_double };

[[nodiscard]] std::string_view name_of(Frequency frequency);

struct LinePoint {
  double value = 0;
  stats::TwoUncertainties event, agreement, escalation;
  std::optional<process::Outcome> leading;  ///< most frequent by more than two standard errors; else unresolved
  std::optional<Frequency> frequency;       ///< told by more than two standard errors; else unresolved
};

/// Between two neighbouring values that are resolved, and not the same.
struct Tip {
  double from = 0, to = 0;  ///< the band: it happens in between
  std::optional<std::pair<process::Outcome, process::Outcome>> leading;
  std::optional<std::pair<Frequency, Frequency>> frequency;
};

/// One number moved, all else as drawn.
struct Line {
  std::string path;
  FieldClass cls = FieldClass::none;  ///< lever: may be changed; condition: may be watched; harm: shown, never tipped
  std::vector<LinePoint> points;      ///< by ascending value; empty where the number is a point without a range
  std::vector<Tip> tips;              ///< none where the class is harm
};

/// Five values from the 5 % to the 95 % point of pain, outside option and trust of every party, at talks.sizes.small
/// under leading_setting.
[[nodiscard]] Expected<void> add_line_arms(const Question& question, study::Plan& plan);

/// The two lines of each grid through the case's own cell, then those of add_line_arms, parties as declared; the arm
/// "base-small" is what is compared with.
[[nodiscard]] std::vector<Line> read_lines(const Question& question, const study::Results& results,
                                           const std::vector<DeadlineGrid>& grids);

}  // namespace detente::answers
