#include "detente/case/field.hpp"

#include <algorithm>
#include <array>

#include "detente/case/field_rows.hpp"
#include "detente/case/node.hpp"

namespace detente {
namespace {

std::vector<Field> all_rows() {
  std::vector<Field> rows;
  for (const std::span<const Field> part :
       {case_rows(), evidence_rows(), issue_rows(), party_rows(), mediator_rows(), event_rows(), run_rows()})
    rows.insert(rows.end(), part.begin(), part.end());
  return rows;
}

FieldTree build_tree() {
  FieldTree root;
  for (const Field& field : field_table()) {
    FieldTree* at = &root;
    for (const std::string_view key : split_path(field.path)) {
      const auto found = std::find_if(at->children.begin(), at->children.end(),
                                      [&](const FieldTree& child) { return child.key == key; });
      if (found != at->children.end()) {
        at = &*found;
      } else {
        at->children.push_back({.key = std::string(key)});
        at = &at->children.back();
      }
    }
    at->rows.push_back(&field);
  }
  return root;
}

}  // namespace

std::span<const Field> field_table() {
  static const std::vector<Field> rows = all_rows();
  return rows;
}

const FieldTree& field_tree() {
  static const FieldTree tree = build_tree();
  return tree;
}

const FieldTree* FieldTree::literal(std::string_view name) const {
  for (const FieldTree& child : children)
    if (child.key == name) return &child;
  return nullptr;
}

const FieldTree* FieldTree::wildcard() const {
  for (const FieldTree& child : children)
    if (child.key.starts_with('{')) return &child;
  return nullptr;
}

const FieldTree* FieldTree::child(std::string_view name) const {
  const FieldTree* exact = literal(name);
  return exact != nullptr ? exact : wildcard();
}

const FieldTree* find_field(std::string_view path) {
  if (path.empty() || path.ends_with('.')) return nullptr;
  const FieldTree* at = &field_tree();
  for (const std::string_view key : split_path(path)) {
    at = at->child(key);
    if (at == nullptr) return nullptr;
  }
  return at;
}

bool is_reserved_key(std::string_view key) {
  static constexpr std::array<std::string_view, 6> reserved{"because", "judgement", "size", "from", "is", "note"};
  return key.starts_with("x-") || std::find(reserved.begin(), reserved.end(), key) != reserved.end();
}

bool is_number(FieldKind kind) {
  return kind == FieldKind::quantity || kind == FieldKind::rate || kind == FieldKind::duration ||
         kind == FieldKind::effect;
}

std::string_view name_of(FieldKind kind) {
  switch (kind) {
    case FieldKind::text:
      return "text";
    case FieldKind::word:
      return "word";
    case FieldKind::integer:
      return "whole number";
    case FieldKind::position:
      return "number 0 to 1";
    case FieldKind::quantity:
      return "quantity";
    case FieldKind::rate:
      return "rate";
    case FieldKind::duration:
      return "duration";
    case FieldKind::span:
      return "span of days";
    case FieldKind::effect:
      return "effect";
    case FieldKind::fading:
      return "half-life";
    case FieldKind::level:
      return "level";
    case FieldKind::date:
      return "date";
    case FieldKind::day:
      return "day";
    case FieldKind::entry:
      return "day of entry";
    case FieldKind::reference:
      return "id";
    case FieldKind::references:
      return "list of ids";
    case FieldKind::locator:
      return "place in a source";
    case FieldKind::statement:
      return "statement";
    case FieldKind::statements:
      return "list of statements";
    case FieldKind::case_path:
      return "path";
    case FieldKind::case_paths:
      return "list of paths";
    case FieldKind::change:
      return "new value";
    case FieldKind::outcome:
      return "outcome";
    case FieldKind::tiers:
      return "list of lists of states";
    case FieldKind::combination:
      return "list of combinations";
    case FieldKind::block:
      return "block";
  }
  return "text";
}

std::string_view name_of(FieldClass cls) {
  switch (cls) {
    case FieldClass::none:
      return "";
    case FieldClass::lever:
      return "lever";
    case FieldClass::condition:
      return "condition";
    case FieldClass::harm:
      return "harm";
  }
  return "";
}

std::vector<std::string_view> choices_of(std::string_view list) {
  std::vector<std::string_view> out;
  while (!list.empty()) {
    const std::size_t bar = list.find('|');
    out.push_back(list.substr(0, bar));
    list = bar == std::string_view::npos ? std::string_view{} : list.substr(bar + 1);
  }
  return out;
}

}  // namespace detente
