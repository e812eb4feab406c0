// Decides the order of a day: its phases, each in a file of its own, each using what the one before left.
#pragma once

#include <cstddef>
#include <optional>

#include "detente/lens/process/course.hpp"

namespace detente::process {

/// A pause that the scenario starts with begins; a pause in force is counted.
void pauses_of_the_morning(Course& course);

/// A: what fades fades, vacuums end, events occur.
void events(Course& course);

/// B: leaders leave, pain grows and heals.
void leaders(Course& course);

/// C: mediators leave and enter, deadlines fall due; then reach, style and what optimism loses.
void mediators(Course& course);

/// D, E, F: a round, its proposal, acceptance and ratification. The package agreed on, if any.
[[nodiscard]] std::optional<std::size_t> round(Course& course);

/// G: an agreement comes into force, a pause in force breaks or holds. True where the run ends with a deal.
[[nodiscard]] bool implementation(Course& course, std::optional<std::size_t> agreed);

/// H: the ladder and the backers. True where the run ends with a regional war.
[[nodiscard]] bool escalation(Course& course);

}  // namespace detente::process
