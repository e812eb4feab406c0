// Decides what several mediators add up to: who counts, reach, coordination, the style of the talks, cover, guarantees,
// leverage, and what a deadline leaves to wait for.
#pragma once

#include <cstddef>
#include <optional>

#include "detente/lens/process/course.hpp"

namespace detente::process {

/// A_mi as it works today: with attention and a vacuum of the party, 0..1.
[[nodiscard]] double access_today(const Course& course, std::size_t mediator, std::size_t party);

/// Active, with access to at least one party.
[[nodiscard]] bool counts(const Course& course, std::size_t mediator);

/// q without one of the counted mediators, or with all.
[[nodiscard]] double round_probability(const Course& course, std::optional<std::size_t> without = {});

/// 1 − Π(1 − ι_m A_mi · share): what the counted mediators' information is worth. `to`: to the party, a share
/// clip(.6 + .4 β, 0, 1) of it believed (Kydd 2003); else about the party, all of it.
[[nodiscard]] double information(const Course& course, std::size_t party, bool to);

/// Whether a mediator's deadline still stands.
[[nodiscard]] bool deadline_stands(const Course& course, std::size_t mediator);

[[nodiscard]] Style style_of_talks(const Course& course);

/// Φ per kind; and with it Γ and leverage.
void take_cover(Course& course);
void take_backing(Course& course);

[[nodiscard]] Waiting waiting(const Course& course);

}  // namespace detente::process
