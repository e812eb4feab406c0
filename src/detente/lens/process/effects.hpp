// Decides what an event's effect does to the state, within which bounds, and how it fades.
#pragma once

#include "detente/lens/process/course.hpp"

namespace detente::process {

/// One effect at size s: `add` is multiplied by s, `times m` becomes 1 − min(1, s(1 − m)).
void apply(Course& course, const Effect& effect, double size);

/// Adds to the shock X what fades by itself.
void shock(Course& course, double by);

/// One day's fading of everything that fades.
void fade(Course& course);

}  // namespace detente::process
