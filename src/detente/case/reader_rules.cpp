// What no single field can see: whether the parts of a case fit together. See reader.hpp.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "detente/base/hash.hpp"
#include "detente/case/reader.hpp"

namespace detente {
namespace {

/// The entries of a block of the root, none if it is not there.
const std::vector<Entry>& entries_of(const Node& root, std::string_view key) {
  static const std::vector<Entry> nothing;
  const Node* block = root.find(key);
  return block == nullptr ? nothing : block->entries;
}

bool is_comment(const Entry& entry) { return is_reserved_key(entry.key); }

}  // namespace

void CaseReader::check_rules() {
  if (root_->find("detente") == nullptr)
    problem_at("DT0220", {1, 1}, "detente", "the format version is missing", "begin the file with `detente: 1`");
  check_parties();
  check_mediators_and_backers();
  check_events();
  check_claims();
  check_scenarios();
  check_keys_of_draws();
  check_reasons();
}

void CaseReader::check_parties() {
  std::map<std::string, std::string> owner_of;
  for (const Entry& party : entries_of(*root_, "parties")) {
    if (is_comment(party)) continue;
    const std::string path = "parties." + party.key;
    for (const Entry& position : entries_of(party.value, "positions")) {
      if (is_comment(position)) continue;
      const std::string place = path + ".positions." + position.key;
      if (position.value.find("ideal") != nullptr && position.value.find("values") != nullptr)
        problem("DT0221", position.value, place, "`ideal` and `values` both say what levels are worth", "keep one");
      const Node* line = position.value.find("red_line");
      if (line != nullptr && (line->find("at_least") == nullptr) == (line->find("at_most") == nullptr))
        problem("DT0221", *line, place + ".red_line", "a red line has `at_least` or `at_most`, one of them",
                "{at_least: LEVEL, holds: 0.5..0.75..0.95}");
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
  const std::size_t parties = case_.ids_->of("parties").size();
  if (parties > 8 && root_->find("base_rate") != nullptr)
    problem_at("DT0224", root_->find("parties")->at, "parties", fmt::format("{} parties, at most 8", parties), "");
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
    for (const std::string& event : scenario.value.texts_of("without")) {
      const Node* declared = root_->at_path("events." + event);
      if (declared != nullptr && declared->text_of("date", "unknown") == "unknown")
        problem("DT0226", *scenario.value.find("without"), "scenarios." + scenario.key + ".without",
                fmt::format("'{}' has no date, so what is left of it is not known", event),
                "only a dated event can be undone");
    }
    for (const char* operation : {"set", "scale", "swap", "enter", "leave", "only_mediators", "occurs", "without",
                                  "starts_with", "mechanisms_off"}) {
      const Node* node = scenario.value.find(operation);
      if (node != nullptr && !node->is_map() && !node->is_list() && node->text.empty())
        problem("DT0204", *node, "scenarios." + scenario.key, fmt::format("`{}` is empty", operation));
    }
  }
}

void CaseReader::check_keys_of_draws() {
  std::map<std::uint32_t, std::string> keys;
  const auto add = [&](const std::string& name) {
    if (const auto [found, fresh] = keys.emplace(key32(name), name); !fresh && found->second != name)
      problem_at("DT0227", {}, name, fmt::format("'{}' and '{}' share their random numbers", found->second, name),
                 "rename one of them: their keys collide");
  };
  for (const std::string& id : case_.ids_->of("events")) add("event/" + id);
  for (const std::string& id : case_.ids_->of("mediators")) add("mediator/" + id);
  for (const std::string& id : case_.ids_->of("backers")) add("backer/" + id);
  for (const Entry& party : entries_of(*root_, "parties")) {
    add("party/" + party.key);
    add("vacuum/" + party.key);
    for (const std::string& issue : case_.ids_->of("issues")) add("redline/" + party.key + "/" + issue);
    for (const Entry& group : entries_of(party.value, "constituencies"))
      add("constituency/" + party.key + "/" + group.key);
  }
  for (const Number& number : case_.numbers_) add("field/" + number.path);
  add("talks");
  add("war");
}

void CaseReader::check_reasons() {
  const auto claim_voice_is_weak = [&](const std::string& id) {
    const Node* claim = root_->at_path("claims." + id);
    if (claim == nullptr) return false;
    const std::string credibility = claim->text_of("credibility");
    return claim->text_of("voice") == "supposes" || (!credibility.empty() && credibility >= "4");
  };
  for (const Number& number : case_.numbers_) {
    // Versions and if_false are somebody's alternative values; the block that holds them says whose and why.
    // `unknown` says that there is none: it stands for the field's default and is counted as such.
    if (!number.reason.given() && !number.quantity.unknown)
      problem_at("DT0230", number.at, number.path,
                 fmt::format("'{}' has no reason", number.quantity.text.empty() ? "this" : number.quantity.text),
                 "beside it or in its block: because: [CLAIM], or judgement: \"why this size\"");
    const std::vector<std::string>& claims = number.reason.because;
    if (number.reason.size != Reason::Size::claim) continue;
    if (claims.empty())
      problem_at("DT0231", number.at, number.path, "size: claim, but no claim is named", "because: [CLAIM]");
    else if (std::all_of(claims.begin(), claims.end(), claim_voice_is_weak))
      problem_at("DT0231", number.at, number.path,
                 "a claim that supposes, or of credibility 4 or weaker, cannot alone give a size",
                 "say by judgement: \"…\" why this size, or cite a claim that states it");
  }
}

}  // namespace detente
