#include "detente/answers/shock_events.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "detente/answers/arms.hpp"

namespace detente::answers {
namespace {

/// The event as far as the case tells; nothing where there is nothing to compare.
std::optional<EventEffect> described(const Question& question, const std::string& id) {
  const Case& input = question.input();
  const Node* node = input.root().at_path("events." + id);
  if (node == nullptr || !node->is_map()) return std::nullopt;
  EventEffect out{.id = id,
                  .name = input.name_of("events", id),
                  .harm = !node->text_of("harm").empty(),
                  .day = {},
                  .undone = {},
                  .without = {},
                  .with = {},
                  .difference = {}};
  if (node->find("chance") != nullptr) {
    out.day = static_cast<int>(std::lround(input.horizon() / 3.0));
    return out;
  }
  const auto date = parse_date(node->text_of("date"));
  if (!date || date->unknown || !input.as_of()) return std::nullopt;
  out.day = date->middle() - *input.as_of();
  if (*out.day > input.horizon()) return std::nullopt;
  out.kind = *out.day > 0 ? EventKind::due : EventKind::past;
  if (out.kind == EventKind::due) return out;
  const auto& already = question.patched.undone;
  if (std::any_of(already.begin(), already.end(), [&](const Undone& each) { return each.event == id; }))
    return std::nullopt;
  if (node->find("effects") == nullptr) return std::nullopt;
  out.undone = undo_event(input, id).undone;
  return out;
}

std::vector<EventEffect> described(const Question& question) {
  std::vector<EventEffect> out;
  for (const std::string& id : question.input().ids().of("events"))
    if (std::optional<EventEffect> event = described(question, id)) out.push_back(std::move(*event));
  return out;
}

/// It happens on `day` and on no other. A day after the horizon: it never happens.
Patch on_day(const EventEffect& event, int day) {
  Patch patch{.id = event.id};
  if (event.kind == EventKind::possible)
    patch.changes.push_back(set_to("events." + event.id + ".chance", "0 in 30 days", "made to occur or not to"));
  patch.operators.occurs[event.id] = day;
  return patch;
}

Expected<void> add(const Question& question, study::Plan& plan, const std::string& name, const Patch& patch) {
  const std::array patches{patch};
  const Expected<study::Subject> subject = subject_with(question, patches);
  if (!subject) return tl::unexpected(subject.error());
  add_told(plan, *question.talks, name, *subject, {}, question.talks->sizes.scenario);
  return {};
}

}  // namespace

std::string_view name_of(EventKind kind) {
  switch (kind) {
    case EventKind::possible:
      return "possible";
    case EventKind::due:
      return "due";
    case EventKind::past:
      return "past";
  }
  return "possible";
}

std::string arm_without(const EventEffect& event) {
  return "shocks/events/" + event.id + "/without";
}

std::string arm_with(const EventEffect& event) {
  return event.kind == EventKind::possible ? "shocks/events/" + event.id + "/with" : "base";
}

Expected<void> add_event_arms(const Question& question, study::Plan& plan) {
  const int never = question.input().horizon() + 1;
  for (const EventEffect& event : described(question)) {
    const Patch without = event.kind == EventKind::past ? undo_event(question.input(), event.id) : on_day(event, never);
    if (auto added = add(question, plan, arm_without(event), without); !added) return added;
    if (event.kind != EventKind::possible) continue;
    if (auto added = add(question, plan, arm_with(event), on_day(event, *event.day)); !added) return added;
  }
  return {};
}

std::vector<EventEffect> read_events(const Question& question, const study::Results& results) {
  const Talks& talks = *question.talks;
  std::vector<EventEffect> out = described(question);
  for (EventEffect& event : out) {
    for (const study::Setting& setting : talks.told()) {
      event.without.push_back(outlook_of(results.at(arm_name(arm_without(event), setting.lever)), setting.lever));
      event.with.push_back(outlook_of(results.at(arm_name(arm_with(event), setting.lever)), setting.lever));
    }
    event.difference = compare_arms(results, talks, arm_without(event), arm_with(event));
  }
  return out;
}

}  // namespace detente::answers
