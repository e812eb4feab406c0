#include "detente/case/ids.hpp"

#include <algorithm>
#include <array>

namespace detente {

Ids::Ids(const Node& root) : root_(&root) {
  for (const char* collection : {"actors", "sources", "claims", "issues", "packages", "parties", "mediators", "backers",
                                 "events", "scenarios", "versions", "questions"}) {
    std::vector<std::string>& ids = ids_[collection];
    if (const Node* block = root.find(collection); block != nullptr)
      for (const Entry& entry : block->entries)
        if (!entry.key.starts_with("x-") && entry.key != "note") ids.push_back(entry.key);
  }
  std::vector<std::string>& constituencies = ids_["constituencies"];
  if (const Node* parties = root.find("parties"); parties != nullptr)
    for (const Entry& party : parties->entries)
      if (const Node* block = party.value.find("constituencies"); block != nullptr)
        for (const Entry& entry : block->entries) constituencies.push_back(entry.key);
  std::vector<std::string>& options = ids_["options"];
  if (const Node* block = root.at_path("structure.options"); block != nullptr)
    for (const Entry& actor : block->entries)
      for (const Entry& option : actor.value.entries) options.push_back(actor.key + "." + option.key);
}

const std::vector<std::string>& Ids::of(std::string_view collection) const {
  static const std::vector<std::string> nothing;
  const auto found = ids_.find(collection);
  return found == ids_.end() ? nothing : found->second;
}

bool Ids::has(std::string_view collection, std::string_view id) const {
  const std::vector<std::string>& ids = of(collection);
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

std::vector<std::string> Ids::levels(std::string_view issue) const {
  const Node* issues = root_->find("issues");
  const Node* declared = issues == nullptr ? nullptr : issues->find(issue);
  const Node* levels = declared == nullptr ? nullptr : declared->find("levels");
  if (levels == nullptr || levels->entries.empty()) return {"0", "0.25", "0.5", "0.75", "1"};
  std::vector<std::string> names;
  for (const Entry& entry : levels->entries) names.push_back(entry.key);
  return names;
}

bool is_id(std::string_view text) {
  if (text.empty() || text.front() < 'a' || text.front() > 'z' || text.back() == '-') return false;
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

std::string collection_of(std::string_view wildcard) {
  const std::string_view name = wildcard.substr(1, wildcard.size() - 2);
  if (name == "party") return "parties";
  if (name == "constituency") return "constituencies";
  return std::string(name) + "s";
}

}  // namespace detente
