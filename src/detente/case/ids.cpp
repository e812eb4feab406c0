#include "detente/case/ids.hpp"

#include <algorithm>
#include <array>

#include "detente/case/field.hpp"

namespace detente {

Ids::Ids(const Node& root) : root_(&root) {
  for (const char* collection : {"actors", "sources", "claims", "issues", "packages", "parties", "mediators", "backers",
                                 "events", "scenarios", "versions", "questions"}) {
    std::vector<std::string>& ids = ids_[collection];
    if (const Node* block = root.find(collection); block != nullptr)
      for (const Entry& entry : block->entries)
        if (!is_reserved_key(entry.key)) ids.push_back(entry.key);
  }
  std::vector<std::string>& constituencies = ids_["constituencies"];
  if (const Node* parties = root.find("parties"); parties != nullptr)
    for (const Entry& party : parties->entries)
      if (const Node* block = party.value.find("constituencies"); block != nullptr)
        for (const Entry& entry : block->entries)
          if (!is_reserved_key(entry.key)) constituencies.push_back(entry.key);
  std::vector<std::string>& options = ids_["options"];
  if (const Node* block = root.at_path("structure.options"); block != nullptr)
    for (const Entry& actor : block->entries)
      for (const Entry& option : actor.value.entries)
        if (!is_reserved_key(option.key)) options.push_back(actor.key + "." + option.key);
  for (const auto& [collection, names] : ids_) sets_[collection].insert(names.begin(), names.end());
}

const std::vector<std::string>& Ids::of(std::string_view collection) const {
  static const std::vector<std::string> nothing;
  const auto found = ids_.find(collection);
  return found == ids_.end() ? nothing : found->second;
}

bool Ids::has(std::string_view collection, std::string_view id) const {
  const auto found = sets_.find(collection);
  return found != sets_.end() && found->second.contains(id);
}

std::vector<std::string> Ids::levels(std::string_view issue) const {
  const Node* issues = root_->find("issues");
  const Node* declared = issues == nullptr ? nullptr : issues->find(issue);
  const Node* levels = declared == nullptr ? nullptr : declared->find("levels");
  std::vector<std::string> names;
  if (levels != nullptr)
    for (const Entry& entry : levels->entries)
      if (!is_reserved_key(entry.key)) names.push_back(entry.key);
  return names.empty() ? std::vector<std::string>{"0", "0.25", "0.5", "0.75", "1"} : names;
}

bool is_id(std::string_view text) {
  if (text.empty() || text.front() < 'a' || text.front() > 'z' || text.back() == '-') return false;
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

std::optional<UnknownName> unknown_name(std::string_view path, const Ids& ids) {
  const FieldTree* place = &field_tree();
  std::string above;
  for (const std::string_view key : split_path(path)) {
    place = place->child(key);
    if (place == nullptr) return UnknownName{std::string(key), above};
    const std::string& kind = place->key;
    const bool names = kind.starts_with('{') && kind != "{path}" && kind != "{outcome}" && kind != "{option}";
    if (names && kind == "{level}") {
      std::vector<std::string> levels = ids.levels(issue_in(path));
      if (std::find(levels.begin(), levels.end(), key) == levels.end())
        return UnknownName{std::string(key), above, std::move(levels)};
    } else if (names && !ids.has(collection_of(kind), key)) {
      return UnknownName{std::string(key), above, ids.of(collection_of(kind))};
    }
    above = join_path(above, key);
  }
  return std::nullopt;
}

std::string issue_in(std::string_view path) {
  std::string issue;
  const std::vector<std::string_view> keys = split_path(path);
  for (std::size_t i = 0; i + 1 < keys.size(); ++i)
    if (keys[i] == "positions" || keys[i] == "ideals" || keys[i] == "issues") issue = std::string(keys[i + 1]);
  return issue;
}

std::string collection_of(std::string_view wildcard) {
  const std::string_view name = wildcard.substr(1, wildcard.size() - 2);
  if (name == "party") return "parties";
  if (name == "constituency") return "constituencies";
  return std::string(name) + "s";
}

}  // namespace detente
