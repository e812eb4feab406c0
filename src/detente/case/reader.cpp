#include "detente/case/reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "detente/case/field_quantity.hpp"
#include "detente/case/suggest.hpp"

namespace detente {
namespace {

/// Everything that could stand at a place, for "did you mean".
std::vector<std::string> known_keys(const FieldTree& place, const Ids& ids) {
  std::vector<std::string> known;
  for (const FieldTree& child : place.children) {
    if (!child.key.starts_with('{')) {
      if (child.key != "[]") known.push_back(child.key);
    } else if (child.key != "{path}" && child.key != "{level}") {
      const std::vector<std::string>& names = ids.of(collection_of(child.key));
      known.insert(known.end(), names.begin(), names.end());
    }
  }
  return known;
}

/// A wildcard whose keys the analyst makes up, rather than refers to.
bool declares(std::string_view wildcard, std::string_view path) {
  static constexpr std::array<std::string_view, 10> free{"{actor}",    "{source}",      "{claim}",    "{issue}",
                                                         "{package}",  "{event}",       "{scenario}", "{version}",
                                                         "{question}", "{constituency}"};
  if (wildcard == "{option}") return path.starts_with("structure.options");
  if (wildcard == "{outcome}") return true;
  if (wildcard == "{level}") return path.ends_with(".levels");
  if (std::find(free.begin(), free.end(), wildcard) == free.end()) return false;
  const bool top = path.find('.') == std::string_view::npos;
  return top || (wildcard == "{constituency}" && path.ends_with(".constituencies"));
}

}  // namespace

CaseReader::CaseReader(Node root, std::string_view file) : file_(file) {
  case_.root_ = std::make_shared<const Node>(std::move(root));
  case_.ids_ = std::make_shared<const Ids>(*case_.root_);
  case_.file_ = file_;
  root_ = case_.root_.get();
}

Expected<Case> CaseReader::read() {
  visit_map(*root_, field_tree(), "", {});
  check_rules();
  if (problems_.has_errors()) {
    problems_.sort();
    return tl::unexpected(std::move(problems_));
  }
  add_defaults(field_tree(), root_, "");
  for (std::size_t i = 0; i < case_.numbers_.size(); ++i) case_.index_.emplace(case_.numbers_[i].path, i);
  problems_.sort();
  case_.remarks_ = std::move(problems_);
  return std::move(case_);
}

void CaseReader::visit(const Node& node, const FieldTree& place, const std::string& path, const Reason& outer) {
  switch (node.kind) {
    case Node::Kind::map:
      return visit_map(node, place, path, outer);
    case Node::Kind::list:
      return visit_list(node, place, path, outer);
    case Node::Kind::scalar:
      return read_scalar(node, place, path, outer);
  }
}

void CaseReader::visit_map(const Node& node, const FieldTree& place, const std::string& path, const Reason& outer) {
  const bool may_be_long = std::any_of(place.rows.begin(), place.rows.end(), [](const Field* row) {
    return is_number(row->kind) || row->kind == FieldKind::level || row->kind == FieldKind::span ||
           row->kind == FieldKind::change;
  });
  if (node.find("is") != nullptr && may_be_long) return visit_long(node, place, path, outer);
  const bool combination = !place.rows.empty() && place.rows.front()->kind == FieldKind::combination;
  if (place.children.empty() || combination) {
    const std::string wanted = place.rows.empty() ? "value" : std::string(name_of(place.rows.front()->kind));
    return problem("DT0203", node, path, fmt::format("a {} is expected here, not a block", wanted),
                   may_be_long ? "a number with its own reason is {is: 0.4, judgement: \"…\"}" : "");
  }
  const Reason reason = read_reason(node, passes_reason_on(path) ? outer : Reason{});
  for (const Entry& entry : node.entries) visit_entry(entry, place, path, reason, node.flow);
}

void CaseReader::visit_long(const Node& node, const FieldTree& place, const std::string& path, const Reason& outer) {
  const Reason reason = read_reason(node, outer);
  for (const Entry& entry : node.entries) {
    if (entry.key == "is" && entry.value.is_map())
      problem("DT0203", entry.value, path, "`is` holds one value, not a block", "write {is: 0.4, judgement: \"…\"}");
    else if (entry.key == "is")
      visit(entry.value, place, path, reason);
    else if (is_reserved_key(entry.key))
      check_reserved(entry, join_path(path, entry.key));
    else
      problem_at("DT0201", entry.at, join_path(path, entry.key), fmt::format("unknown key '{}' beside `is`", entry.key),
                 "beside `is` stand because, judgement, size, from, note");
  }
}

void CaseReader::visit_entry(const Entry& entry, const FieldTree& place, const std::string& path, const Reason& reason,
                             bool in_braces) {
  const std::string below = join_path(path, entry.key);
  const FieldTree* child = place.literal(entry.key);
  if (child == nullptr && is_reserved_key(entry.key)) return check_reserved(entry, below);
  if (child == nullptr) child = place.wildcard();
  if (child == nullptr) {
    std::string hint = hints_left_ == 0 ? "" : hint_for(entry.key, known_keys(place, *case_.ids_));
    if (entry.value.empty && in_braces) hint = "a comma ends the value inside { }: put the text in double quotes";
    return problem_at("DT0201", entry.at, below, fmt::format("unknown key '{}'", entry.key), hint);
  }
  if (child->key == "{path}") return visit_change(entry, below, reason);
  if (child->key.starts_with('{')) check_wildcard_key(entry, *child, path);
  visit(entry.value, *child, below, reason);
}

void CaseReader::visit_change(const Entry& entry, const std::string& path, const Reason& reason) {
  const FieldTree* target = find_field(entry.key);
  if (target == nullptr) {
    std::vector<std::string> known;
    for (const Number& number : case_.numbers_) known.push_back(number.path);
    return problem_at("DT0206", entry.at, path, fmt::format("'{}' is not a path of the case format", entry.key),
                      hint_for(entry.key, known));
  }
  check_names_in(entry.key, entry.value, entry.at, path);
  if (path.find(".scale.") == std::string::npos) return visit(entry.value, *target, path, reason);
  const bool number =
      std::any_of(target->rows.begin(), target->rows.end(), [](const Field* row) { return is_number(row->kind); });
  if (!number)
    return problem_at("DT0206", entry.at, path, fmt::format("'{}' is not a number: it cannot be scaled", entry.key),
                      "use `set`");
  visit_factor(entry, path, reason);
}

void CaseReader::visit_factor(const Entry& entry, const std::string& path, const Reason& reason) {
  static constexpr Field factor{.path = "", .kind = FieldKind::effect, .low = 0, .high = no_limit};
  static const FieldTree place{.rows = {&factor}};
  const std::size_t before = case_.numbers_.size();
  visit(entry.value, place, path, reason);
  if (case_.numbers_.size() == before) return;
  const Quantity& read = case_.numbers_.back().quantity;
  if (read.effect != Quantity::Effect::times || !read.is_point())
    problem("DT0244", entry.value, path, "a scale is one factor", "for example `times 3`");
}

// The names inside a path must be names of this case: a typo would otherwise say nothing, silently.
void CaseReader::check_names_in(std::string_view named, const Node& node, Position at, const std::string& path) {
  if (const auto unknown = unknown_name(named, *case_.ids_))
    problem_at("DT0205", at.line > 0 ? at : node.at, path,
               fmt::format("there is no '{}' in {}", unknown->key, unknown->within),
               hint_for(unknown->key, unknown->known));
}

void CaseReader::visit_list(const Node& node, const FieldTree& place, const std::string& path, const Reason& outer) {
  using enum FieldKind;
  for (const Field* row : place.rows) {
    if (row->kind == combination) return check_combination(node, path);
    if (row->kind == tiers) {
      for (const Node& tier : node.items)
        if (!tier.is_list()) problem("DT0203", tier, path, "a list of states is expected here", "[[best], [next]]");
      return;
    }
    if (row->kind == references || row->kind == locator || row->kind == statements || row->kind == case_paths) {
      for (const Node& item : node.items) {
        if (item.is_scalar())
          check_plain(item, *row, path);
        else
          problem("DT0203", item, path, fmt::format("a word is expected in this {}", name_of(row->kind)));
      }
      return;
    }
  }
  const FieldTree* item_place = place.literal("[]");
  if (item_place == nullptr) {
    const std::string wanted = place.rows.empty() ? "block" : std::string(name_of(place.rows.front()->kind));
    return problem("DT0203", node, path, fmt::format("a {} is expected here, not a list", wanted));
  }
  const Reason reason = read_reason(Node::map(), outer);
  for (std::size_t i = 0; i < node.items.size(); ++i)
    visit(node.items[i], *item_place, fmt::format("{}.{}", path, i), reason);
}

void CaseReader::check_reserved(const Entry& entry, const std::string& path) {
  const Node& value = entry.value;
  if (entry.key.starts_with("x-") || entry.key == "note") return;
  if (entry.key == "is")
    return problem_at("DT0203", entry.at, path, "`is` stands only in a number written with its reason", "");
  if (value.is_map() || (value.is_list() && entry.key != "because"))
    return problem("DT0203", value, path,
                   fmt::format("`{}` takes {}", entry.key, entry.key == "because" ? "a list of claims" : "a text"));
  if (entry.key == "because") {
    if (value.texts().empty())
      problem("DT0204", value, path, "`because` names no claim", "name one, or give a `judgement`");
    for (const std::string& claim : value.texts())
      if (!case_.ids_->has("claims", claim))
        problem("DT0205", value, path, fmt::format("there is no claim '{}'", claim),
                hint_for(claim, case_.ids_->of("claims")));
  } else if (entry.key == "size") {
    if (value.text != "claim" && value.text != "data" && value.text != "judgement")
      problem("DT0202", value, path, fmt::format("size cannot be '{}'", value.text), "claim, data or judgement");
  } else if (entry.key == "from") {
    if (!case_.ids_->has("sources", value.text))
      problem("DT0205", value, path, fmt::format("there is no source '{}'", value.text),
              hint_for(value.text, case_.ids_->of("sources")));
  } else if (value.text.empty()) {
    problem("DT0204", value, path, "an empty judgement is no reason", "say why this size, in a few words");
  }
}

void CaseReader::check_wildcard_key(const Entry& entry, const FieldTree& child, const std::string& path) {
  const std::string below = join_path(path, entry.key);
  if (declares(child.key, path)) {
    if (!is_id(entry.key) && !(child.key == "{level}" && is_id("level-" + entry.key)) && child.key != "{outcome}")
      problem_at("DT0207", entry.at, below, fmt::format("'{}' is not an id", entry.key),
                 "ids are lower-case letters, digits and hyphens, and begin with a letter");
    return;
  }
  if (child.key == "{option}") return;  // check_structure knows whose options they are
  std::string what(child.key.substr(1, child.key.size() - 2));
  std::string collection = collection_of(child.key);
  if (path == "parties" || path == "mediators" || path == "backers") {
    collection = "actors";
    what = "actor";
  }
  if (child.key == "{level}") {
    if (!case_.ids_->has("issues", issue_in(path))) return;
    const std::vector<std::string> levels = case_.ids_->levels(issue_in(path));
    if (std::find(levels.begin(), levels.end(), entry.key) == levels.end())
      problem_at("DT0208", entry.at, below, fmt::format("'{}' is no level of {}", entry.key, issue_in(path)),
                 hint_for(entry.key, levels));
  } else if (!case_.ids_->has(collection, entry.key)) {
    problem_at("DT0205", entry.at, below, fmt::format("there is no {} '{}'", what, entry.key),
               hint_for(entry.key, case_.ids_->of(collection)));
  }
}

std::string CaseReader::hint_for(std::string_view typed, const std::vector<std::string>& known) {
  if (hints_left_ == 0) return {};
  --hints_left_;
  return suggestion(typed, known);
}

void CaseReader::problem(std::string code, const Node& node, std::string_view path, std::string message,
                         std::string hint) {
  problem_at(std::move(code), node.at, path, std::move(message), std::move(hint));
}

void CaseReader::problem_at(std::string code, Position at, std::string_view path, std::string message, std::string hint,
                            Severity severity) {
  problems_.add({.code = std::move(code),
                 .message = std::move(message),
                 .hint = std::move(hint),
                 .path = std::string(path),
                 .file = file_,
                 .at = at,
                 .severity = severity});
}

void CaseReader::warning(std::string code, const Node& node, std::string_view path, std::string message,
                         std::string hint) {
  problem_at(std::move(code), node.at, path, std::move(message), std::move(hint), Severity::warning);
}

}  // namespace detente
