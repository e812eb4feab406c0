// What no single field can see: whether the parts of a case fit together. See reader.hpp.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "detente/base/hash.hpp"
#include "detente/case/reader.hpp"
#include "detente/case/reason_count.hpp"

namespace detente {
namespace {

/// The entries of a block of the root, none if it is not there.
const std::vector<Entry>& entries_of(const Node& root, std::string_view key) {
  static const std::vector<Entry> nothing;
  const Node* block = root.find(key);
  return block == nullptr ? nothing : block->entries;
}

bool is_comment(const Entry& entry) {
  return is_reserved_key(entry.key);
}

}  // namespace

void CaseReader::check_rules() {
  if (root_->find("detente") == nullptr)
    problem_at("DT0220", {1, 1}, "detente", "the format version is missing", "begin the file with `detente: 1`");
  check_sizes();
  check_parties();
  check_mediators_and_backers();
  check_events();
  check_claims();
  check_scenarios();
  check_structure();
  check_keys_of_draws();
  check_reasons();
}

// What a person can read at a glance, and what keeps the work of every lens within bounds.
void CaseReader::check_sizes() {
  static constexpr std::array<std::pair<const char*, std::size_t>, 8> most{{{"parties", 100},
                                                                            {"issues", 100},
                                                                            {"mediators", 16},
                                                                            {"backers", 16},
                                                                            {"events", 64},
                                                                            {"scenarios", 200},
                                                                            {"versions", 200},
                                                                            {"questions", 200}}};
  for (const auto& [collection, limit] : most)
    if (const std::size_t count = case_.ids_->of(collection).size(); count > limit)
      problem_at("DT0224", root_->find(collection)->at, collection,
                 fmt::format("{} {}, at most {}", count, collection, limit),
                 "a case holds those that matter to the talks");
  for (const Entry& party : entries_of(*root_, "parties"))
    if (const std::size_t count = entries_of(party.value, "constituencies").size(); count > 12)
      problem("DT0224", *party.value.find("constituencies"), "parties." + party.key + ".constituencies",
              fmt::format("{} constituencies, at most 12", count), "a case holds those that matter to the talks");
}

void CaseReader::check_position(const Entry& position, const std::string& path) {
  const Node* values = position.value.find("values");
  if (position.value.find("ideal") != nullptr && values != nullptr)
    problem("DT0221", position.value, path, "`ideal` and `values` both say what levels are worth", "keep one");
  if (values != nullptr)
    for (const std::string& level : case_.ids_->levels(position.key))
      if (values->find(level) == nullptr)
        problem("DT0223", *values, path + ".values", fmt::format("the value of '{}' is missing", level),
                "give every level of the issue a value");
  const Node* line = position.value.find("red_line");
  if (line != nullptr && (line->find("at_least") == nullptr) == (line->find("at_most") == nullptr))
    problem("DT0221", *line, path + ".red_line", "a red line has `at_least` or `at_most`, one of them",
            "{at_least: LEVEL, holds: 0.5..0.75..0.95}");
}

void CaseReader::check_parties() {
  std::map<std::string, std::string> owner_of;
  for (const Entry& party : entries_of(*root_, "parties")) {
    if (is_comment(party)) continue;
    const std::string path = "parties." + party.key;
    for (const Entry& position : entries_of(party.value, "positions")) {
      if (is_comment(position)) continue;
      check_position(position, path + ".positions." + position.key);
    }
    for (const Entry& group : entries_of(party.value, "constituencies")) {
      if (is_comment(group)) continue;
      if (const auto [found, fresh] = owner_of.emplace(group.key, party.key); !fresh)
        problem_at("DT0222", group.at, path + ".constituencies." + group.key,
                   fmt::format("'{}' is also a constituency of {}", group.key, found->second),
                   "events name constituencies without their party: give each its own name");
      if (group.value.find("kind") == nullptr)
        problem("DT0223", group.value, path + ".constituencies." + group.key, "its `kind` is missing",
                "veto, exit or pressure");
    }
  }
}

void CaseReader::check_mediators_and_backers() {
  for (const Entry& mediator : entries_of(*root_, "mediators")) {
    const Node* deadline = mediator.value.find("deadline");
    if (deadline == nullptr || !deadline->is_map()) continue;
    const std::string path = "mediators." + mediator.key + ".deadline";
    if (deadline->find("after") == nullptr)
      problem("DT0223", *deadline, path, "a deadline needs `after`", "after: 14 days");
    if (deadline->find("unless") == nullptr)
      warning("DT0250", *deadline, path, "nothing makes this deadline lapse", "unless: pause, round-accepted or deal");
  }
  for (const Entry& backer : entries_of(*root_, "backers")) {
    if (is_comment(backer) || backer.value.find("of") != nullptr) continue;
    problem("DT0223", backer.value, "backers." + backer.key, "whose backer it is, is missing", "of: PARTY");
  }
}

void CaseReader::check_events() {
  for (const Entry& event : entries_of(*root_, "events")) {
    if (is_comment(event) || !event.value.is_map()) continue;
    const bool date = event.value.find("date") != nullptr;
    const bool chance = event.value.find("chance") != nullptr;
    if (date == chance)
      problem("DT0223", event.value, "events." + event.key,
              date ? "an event has a `date` or a `chance`, not both" : "an event needs a `date` or a `chance`",
              "date: 2024-07-31 (or unknown), or chance: 0.1 in 30 days");
    std::set<std::string> seen{event.key};
    for (std::string like = event.value.text_of("like"); !like.empty();) {
      if (!seen.insert(like).second) {
        problem("DT0225", *event.value.find("like"), "events." + event.key + ".like",
                fmt::format("'{}' is like itself", like), "an event is like another, not in a circle");
        break;
      }
      const Node* next = root_->at_path("events." + like);
      like = next == nullptr ? "" : next->text_of("like");
    }
  }
}

void CaseReader::check_claims() {
  for (const Entry& claim : entries_of(*root_, "claims")) {
    if (is_comment(claim) || !claim.value.is_map()) continue;
    const std::string path = "claims." + claim.key;
    if (claim.value.text_of("text").empty())
      problem("DT0223", claim.value, path, "what is claimed is missing", "text: \"in your own words\"");
    if (claim.value.find("at") == nullptr && claim.value.find("source") == nullptr)
      problem("DT0223", claim.value, path, "where it stands is missing",
              "at: SOURCE p9 w58-83 FINGERPRINT (`detente cite FILE \"words\"` prints it), or source: SOURCE");
    for (const std::string& place : claim.value.texts_of("at")) {
      const std::string source = place.substr(0, place.find(' '));
      if (!case_.ids_->has("sources", source))
        problem("DT0205", *claim.value.find("at"), path + ".at", fmt::format("there is no source '{}'", source),
                "a place begins with the id of its source");
    }
  }
}

void CaseReader::check_scenarios() {
  for (const Entry& scenario : entries_of(*root_, "scenarios")) {
    if (is_comment(scenario)) continue;
    std::set<std::string> seen{scenario.key};
    std::string from = scenario.value.text_of("from");
    while (!from.empty()) {
      if (!seen.insert(from).second) {
        problem("DT0225", *scenario.value.find("from"), "scenarios." + scenario.key + ".from",
                fmt::format("'{}' builds on itself", from), "a scenario builds on another, not in a circle");
        break;
      }
      const Node* next = root_->at_path("scenarios." + from);
      from = next == nullptr ? "" : next->text_of("from");
    }
    check_without(scenario);
  }
}

void CaseReader::check_without(const Entry& scenario) {
  const auto as_of = parse_date(root_->text_of("as_of"));
  for (const std::string& event : scenario.value.texts_of("without")) {
    const Node* declared = root_->at_path("events." + event);
    if (declared == nullptr) continue;
    const auto date = parse_date(declared->text_of("date", "unknown"));
    const bool dated = date && !date->unknown && as_of && !as_of->unknown;
    if (!dated)
      problem("DT0226", *scenario.value.find("without"), "scenarios." + scenario.key + ".without",
              fmt::format("'{}' has no date, so what is left of it is not known", event),
              as_of ? "only a dated event can be undone" : "give the case its as_of");
    else if (date->middle() > as_of->last)
      problem("DT0226", *scenario.value.find("without"), "scenarios." + scenario.key + ".without",
              fmt::format("'{}' is still to come", event), "only a past event can be undone");
  }
}

void CaseReader::check_keys_of_draws() {
  std::map<std::uint32_t, std::string> keys;
  const auto add = [&](const std::string& name) {
    if (const auto [found, fresh] = keys.emplace(key32(name), name); !fresh && found->second != name)
      problem_at("DT0227", {1, 1}, name, fmt::format("'{}' and '{}' share their random numbers", found->second, name),
                 "rename one of them: their keys collide");
  };
  for (const std::string& id : case_.ids_->of("events")) add("event/" + id);
  for (const std::string& id : case_.ids_->of("mediators")) add("mediator/" + id);
  for (const std::string& id : case_.ids_->of("backers")) add("backer/" + id);
  for (const Entry& party : entries_of(*root_, "parties")) {
    add("party/" + party.key);
    add("vacuum/" + party.key);
    for (const Entry& position : entries_of(party.value, "positions"))
      if (position.value.find("red_line") != nullptr) add("redline/" + party.key + "/" + position.key);
    for (const Entry& group : entries_of(party.value, "constituencies"))
      add("constituency/" + party.key + "/" + group.key);
  }
  for (const Number& number : case_.numbers_)
    if (!is_alternative(number.path)) add("field/" + number.path);
  add("talks");
  add("war");
}

/// A claim that supposes, or of credibility 4 or weaker (its own, else its source's).
bool CaseReader::is_weak(const std::string& id) const {
  const Node* claim = root_->at_path("claims." + id);
  if (claim == nullptr) return false;
  std::string credibility = claim->text_of("credibility");
  if (credibility.empty()) {
    const std::vector<std::string> places = claim->texts_of("at");
    const std::string source =
        places.empty() ? claim->text_of("source") : places.front().substr(0, places.front().find(' '));
    if (const Node* declared = root_->at_path("sources." + source); declared != nullptr)
      credibility = declared->text_of("credibility");
  }
  return claim->text_of("voice") == "supposes" || parse_number(credibility).value_or(0) >= 4;
}

void CaseReader::check_reasons() {
  std::map<std::string, bool> weak;
  const auto claim_is_weak = [&](const std::string& id) {
    const auto [found, fresh] = weak.emplace(id, false);
    if (fresh) found->second = is_weak(id);
    return found->second;
  };
  for (const Number& number : case_.numbers_) {
    // Versions and if_false are somebody's alternative values; the block that holds them says whose and why.
    // `unknown` says that there is none: it stands for the field's default and is counted as such.
    if (!number.reason.given() && !number.quantity.unknown)
      problem_at("DT0230", number.at, number.path,
                 fmt::format("'{}' has no reason", number.quantity.text.empty() ? "this" : number.quantity.text),
                 "beside it or in its block: because: [CLAIM], or judgement: \"why this size\"");
    const std::vector<std::string>& claims = number.reason.because;
    if (number.reason.size == Reason::Size::data && number.reason.source.empty())
      problem_at("DT0231", number.at, number.path, "size: data, but no source is named", "from: SOURCE");
    if (number.reason.size != Reason::Size::claim) continue;
    if (claims.empty())
      problem_at("DT0231", number.at, number.path, "size: claim, but no claim is named", "because: [CLAIM]");
    else if (std::all_of(claims.begin(), claims.end(), claim_is_weak))
      problem_at("DT0231", number.at, number.path,
                 "a claim that supposes, or of credibility 4 or weaker, cannot alone give a size",
                 "say by judgement: \"…\" why this size, or cite a claim that states it");
  }
}

}  // namespace detente
