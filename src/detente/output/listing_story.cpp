// The tables of who and what: actors, events, scenarios, and the order of days. See listing.hpp.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "detente/case/patch.hpp"
#include "detente/case/roles.hpp"
#include "detente/output/check.hpp"
#include "detente/output/listing.hpp"

namespace detente::output {
namespace {

/// The values below a block as "trust.lowmere add -0.05", reasons left out.
void flatten(const Node& node, const std::string& path, std::vector<std::string>& out) {
  if (node.is_scalar()) {
    out.push_back(fmt::format("{} {}", path, node.text));
    return;
  }
  if (node.is_list()) {
    out.push_back(fmt::format("{} {}", path, fmt::join(node.texts(), ", ")));
    return;
  }
  for (const Entry& entry : node.entries)
    if (entry.key == "is")
      out.push_back(fmt::format("{} {}", path, entry.value.text));
    else if (!is_reserved_key(entry.key))
      flatten(entry.value, join_path(path, entry.key), out);
}

std::string event_name(const Entry& event) {
  return event.value.text_of("name", event.key);
}

std::string together(std::initializer_list<std::string> parts) {
  std::string out;
  for (const std::string& part : parts)
    if (!part.empty()) out += (out.empty() ? "" : " — ") + part;
  return out;
}

const std::vector<Entry>& entries_of(const Case& input, std::string_view key) {
  static const std::vector<Entry> none;
  const Node* node = input.root().find(key);
  return node == nullptr ? none : node->entries;
}

struct Day {
  DayNumber day = 0;
  bool unknown = false;
  Listing::Row row;
};

void add_day(std::vector<Day>& days, const std::string& date, std::string what, std::string kind) {
  if (date.empty()) return;
  const auto span = parse_date(date);
  days.push_back({span && !span->unknown ? span->middle() : 0,
                  !span || span->unknown,
                  {{date, std::move(what), std::move(kind)}, {}}});
}

void add_deadlines(const Case& input, std::vector<Day>& days) {
  for (const std::string& mediator : input.ids().of("mediators")) {
    const Node* deadline = input.root().at_path(fmt::format("mediators.{}.deadline", mediator));
    if (deadline == nullptr || !deadline->is_map()) continue;
    const std::string name = input.name_of("mediators", mediator);
    const std::string announced = deadline->text_of("announced");
    add_day(days, announced, fmt::format("{} announces an end to its patience", name), "deadline");
    const auto from = parse_day(announced);
    const auto after = parse_duration(deadline->text_of("after"));
    if (from && after)
      add_day(days, iso_date(*from + *after),
              fmt::format("{}: deadline, unless {}", name, deadline->text_of("unless", "deal")), "deadline");
  }
}

}  // namespace

std::vector<Listing> list_events(const Case& input) {
  Listing past{.title = "Past and dated events", .columns = {{"date"}, {"event"}, {"type"}, {"by"}, {"against"}}};
  Listing possible{.title = "Possible events", .columns = {{"chance"}, {"event"}, {"type"}, {"by"}, {"against"}}};
  for (const Entry& event : entries_of(input, "events")) {
    if (is_reserved_key(event.key)) continue;
    const bool has_chance = event.value.find("chance") != nullptr;
    std::vector<std::string> effects;
    if (const Node* node = event.value.find("effects"); node != nullptr) flatten(*node, "", effects);
    if (event.value.find("like") != nullptr) effects.push_back("like " + event.value.text_of("like"));
    (has_chance ? possible : past)
        .rows.push_back(
            {{event.value.text_of(has_chance ? "chance" : "date"), event_name(event), event.value.text_of("type"),
              fmt::format("{}", fmt::join(event.value.texts_of("by"), ", ")),
              fmt::format("{}", fmt::join(event.value.texts_of("against"), ", "))},
             together({fmt::format("{}", fmt::join(effects, "; ")), reason_text(read_reason(event.value, {}))})});
  }
  return {past, possible};
}

std::vector<Listing> list_scenarios(const Case& input) {
  Listing scenarios{.title = "Scenarios (--scenario)", .columns = {{"scenario"}, {"what it is"}}};
  Listing versions{.title = "Accounts (--account)", .columns = {{"version"}, {"what it is"}}};
  const auto add = [&](Listing& to, std::string_view collection, const auto& patch_of) {
    for (const Entry& entry : entries_of(input, collection)) {
      if (is_reserved_key(entry.key)) continue;
      const Expected<Patch> patch = patch_of(input, entry.key);
      const std::vector<std::string> differences = patch ? patch->differences() : std::vector<std::string>{};
      to.rows.push_back({{entry.key, entry.value.text_of("title")},
                         together({differences.empty() ? "no difference from the case as written"
                                                       : fmt::format("changes {}", fmt::join(differences, ", ")),
                                   reason_text(read_reason(entry.value, {}))})});
    }
  };
  add(scenarios, "scenarios", [](const Case& base, const std::string& id) { return scenario_patch(base, id); });
  add(versions, "versions", [](const Case& base, const std::string& id) { return version_patch(base, id); });
  return {scenarios, versions};
}

std::vector<Listing> list_actors(const Case& input) {
  Listing out{.title = "Actors",
              .columns = {{"actor"}, {"name"}, {"kind"}, {"role"}},
              .rows = {},
              .remark = "An actor without a role is not in the room."};
  for (const std::string& actor : input.ids().of("actors")) {
    const Node* node = input.root().at_path("actors." + actor);
    const std::vector<std::string> roles = roles_of(input, actor);
    out.rows.push_back({{actor, input.name_of("actors", actor), node->text_of("kind"),
                         roles.empty() ? "not in the room" : fmt::format("{}", fmt::join(roles, ", "))}});
  }
  return {out};
}

std::vector<Listing> list_timeline(const Case& input) {
  std::vector<Day> days;
  for (const Entry& event : entries_of(input, "events"))
    if (!is_reserved_key(event.key))
      add_day(days, event.value.text_of("date"), event_name(event), event.value.text_of("type", "event"));
  add_deadlines(input, days);
  for (const Entry& question : entries_of(input, "questions"))
    if (!is_reserved_key(question.key))
      add_day(days, question.value.text_of("by"), "asked by then: " + question.value.text_of("text"), "question");
  if (const auto today = input.as_of()) {
    add_day(days, iso_date(*today), "the day the case describes (day 0)", "as_of");
    add_day(days, iso_date(*today + input.horizon()), fmt::format("horizon, day {}", input.horizon()), "horizon");
  }
  std::stable_sort(days.begin(), days.end(),
                   [](const Day& a, const Day& b) { return a.unknown != b.unknown ? b.unknown : a.day < b.day; });
  Listing out{.title = "Timeline", .columns = {{"date"}, {"what"}, {"kind"}}};
  for (Day& day : days) out.rows.push_back(std::move(day.row));
  return {out};
}

}  // namespace detente::output
