// Which numbers stand at Détente's defaults because nothing was written. See reader.hpp.
#include <algorithm>

#include "detente/case/field_quantity.hpp"
#include "detente/case/reader.hpp"

namespace detente {
namespace {

/// Blocks that are there only where they are written: their defaults are nobody's otherwise.
bool only_where_written(std::string_view key) {
  return key == "deadline" || key == "red_line" || key == "swap" || key == "starts_with" || key == "enters" ||
         key == "vacuum" || key == "positions" || key == "base_rate";
}

}  // namespace

// Runs after every check, on a case without errors: node kinds are what the table says.
void CaseReader::add_defaults(const FieldTree& place, const Node* node, const std::string& path) {
  // One value stands for the whole block: `deadline: none`, `enters: never`, `coordination: 0.4`.
  if (node != nullptr && (!node->is_map() || node->find("is") != nullptr)) return;
  for (const FieldTree& child : place.children) {
    if (child.key == "scenarios" || child.key == "versions" || child.key == "claims" || child.key == "questions")
      continue;
    if (child.key.starts_with('{')) {
      const bool every =
          std::any_of(child.rows.begin(), child.rows.end(), [](const Field* row) { return has_default(*row); });
      if (every) {
        for (const std::string& id : case_.ids_->of(collection_of(child.key)))
          if (node == nullptr || node->find(id) == nullptr) add_defaults(child, nullptr, join_path(path, id));
      }
      if (node == nullptr) continue;
      for (const Entry& entry : node->entries)
        if (place.literal(entry.key) == nullptr && !is_reserved_key(entry.key))
          add_defaults(child, &entry.value, join_path(path, entry.key));
      continue;
    }
    const Node* below = node == nullptr ? nullptr : node->find(child.key);
    if (below == nullptr && only_where_written(child.key)) continue;
    add_defaults(child, below, join_path(path, child.key));
  }
  if (node != nullptr) return;
  for (const Field* row : place.rows) {
    if (!has_default(*row)) continue;
    Number number{.path = path, .field = row, .declared = false};
    number.quantity = default_of(*row);
    case_.numbers_.push_back(std::move(number));
  }
}

}  // namespace detente
