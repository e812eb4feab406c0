// Decides what an announced deadline does by its length and by how likely it is to be carried out: a grid around the
// case's own, each cell against no deadline at all.
#pragma once

#include <string>
#include <vector>

#include "detente/answers/question.hpp"
#include "detente/answers/share.hpp"

namespace detente::answers {

/// What an arm says of a deadline under one setting.
struct DeadlineReading {
  study::Lever lever = study::Lever::none;
  stats::TwoUncertainties event, agreement, escalation;
  Share gone;  ///< runs in which the mediator has left by the horizon
  stats::Paired event_difference, agreement_difference, escalation_difference;  ///< to no deadline
};

struct DeadlineGrid {
  std::string mediator;
  int own_after = 0;                                             ///< days, the case's own
  double own_carried_out = 0;                                    ///< its central value
  std::vector<int> after;                                        ///< days, ascending, the case's own among them
  std::vector<double> carried_out;                               ///< ascending, the case's own among them
  std::vector<DeadlineReading> none, as_it_is;                   ///< in the order of Talks::told
  std::vector<std::vector<std::vector<DeadlineReading>>> cells;  ///< [setting][after][carried_out]

  [[nodiscard]] std::size_t own_row() const;
  [[nodiscard]] std::size_t own_column() const;
};

/// Lengths 7, 14, 28, 42, 60 days below the horizon and 0.1, 0.3, … 0.9 carried out, at talks.sizes.small under the
/// anchored settings; the arm "base-small" is read as the case's own.
[[nodiscard]] Expected<void> add_deadline_arms(const Question& question, study::Plan& plan);
[[nodiscard]] std::vector<DeadlineGrid> read_deadlines(const Question& question, const study::Results& results);

/// The name of a cell's arm.
[[nodiscard]] std::string deadline_arm(const std::string& mediator, int after, double carried_out);

}  // namespace detente::answers
