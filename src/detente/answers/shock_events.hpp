// Decides what an event changes: the talks with it against the talks without it, run by run, with agreement and
// escalation always side by side.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "detente/answers/question.hpp"

namespace detente::answers {

enum class EventKind {
  possible,  ///< has a chance: made to occur once, on a day of its own, against never
  due,       ///< dated within the horizon: as dated against not at all
  past       ///< dated before: as things are against what is left of its effects undone
};

[[nodiscard]] std::string_view name_of(EventKind kind);

struct EventEffect {
  std::string id, name;
  EventKind kind = EventKind::possible;
  bool harm = false;                   ///< people are harmed: never a means
  std::optional<int> day;              ///< from as_of: on which it occurs, or occurred (negative)
  std::vector<Undone> undone;          ///< of a past event: how much was left of each effect
  std::vector<Outlook> without, with;  ///< in the order of Talks::told
  Comparison difference;               ///< with − without
};

/// Every event that can be looked at, as declared: those of EventKind. A past event that the question has undone
/// already, one without effects, and undated ones are left out.
[[nodiscard]] Expected<void> add_event_arms(const Question& question, study::Plan& plan);
[[nodiscard]] std::vector<EventEffect> read_events(const Question& question, const study::Results& results);

/// Names of the two arms of an event.
[[nodiscard]] std::string arm_without(const EventEffect& event);
[[nodiscard]] std::string arm_with(const EventEffect& event);

}  // namespace detente::answers
