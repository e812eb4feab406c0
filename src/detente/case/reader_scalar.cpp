// One value against the rows of its place. See reader.hpp.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>

#include "detente/base/utf8.hpp"
#include "detente/case/field_quantity.hpp"
#include "detente/case/reader.hpp"
#include "detente/case/suggest.hpp"
#include "detente/text/locator.hpp"

namespace detente {
namespace {

std::vector<std::string> strings(std::string_view choices) {
  std::vector<std::string> out;
  for (const std::string_view choice : choices_of(choices)) out.emplace_back(choice);
  return out;
}

bool one_of(std::string_view text, std::string_view choices) {
  const std::vector<std::string_view> all = choices_of(choices);
  return std::find(all.begin(), all.end(), text) != all.end();
}

}  // namespace

void CaseReader::read_scalar(const Node& node, const FieldTree& place, const std::string& path, const Reason& reason) {
  using enum FieldKind;
  const Field* row = nullptr;
  for (const Field* candidate : place.rows)
    if (candidate->kind != block) row = candidate;
  if (row == nullptr)
    return problem("DT0203", node, path, "a block of `key: value` lines is expected here, not one value",
                   place.children.empty() ? "" : fmt::format("for example `{}: …`", place.children.front().key));
  if (node.empty)
    return problem("DT0204", node, path, "the value is missing",
                   is_number(row->kind) ? "write it, or `unknown`" : "write it, or leave the key out");
  if (!row->also.empty() && one_of(node.text, row->also)) return;
  if (is_number(row->kind)) return read_number(node, *row, path, reason);
  if (row->kind == level) {
    if (!case_.ids_->has("issues", issue_in(path))) return;  // that there is no such issue was said
    if (!read_level(node, *row, path, reason)) {
      const std::vector<std::string> levels = case_.ids_->levels(issue_in(path));
      std::string hint = hint_for(node.text, levels);
      if (!row->also.empty()) hint += fmt::format(" (or {})", row->also);
      problem("DT0208", node, path, fmt::format("'{}' is no level of {}", node.text, issue_in(path)), hint);
    }
    return;
  }
  if (row->kind == combination || row->kind == tiers)
    return problem("DT0203", node, path, fmt::format("a {} is expected here", name_of(row->kind)));
  check_plain(node, *row, path);
}

void CaseReader::check_plain(const Node& node, const Field& field, const std::string& path) {
  using enum FieldKind;
  switch (field.kind) {
    case word:
      return check_word(node, field, path);
    case reference:
    case references:
      return check_reference(node, field, path);
    case integer:
    case position:
      return check_number_text(node, field, path);
    case date:
      if (!parse_date(node.text))
        problem("DT0209", node, path, fmt::format("'{}' is not a date", node.text),
                "2024-07-31, 2024-07, 2024-07-01..2024-07-15 or unknown");
      return;
    case span: {
      const auto days = parse_duration(node.text);
      if (!days || *days < field.low || *days > field.high)
        problem("DT0214", node, path, fmt::format("'{}' is not a number of days allowed here", node.text),
                fmt::format("whole days, for example `21 days` ({} to {})", number_text(field.low),
                            number_text(field.high)));
      return;
    }
    case day:
    case entry:
      return check_day(node, field, path);
    case fading:
      if (!node.text.starts_with("half in ") || !parse_duration(node.text.substr(8)))
        problem("DT0209", node, path, fmt::format("'{}' is not a half-life", node.text), "half in 7 days");
      return;
    case case_path:
    case case_paths:
      if (find_field(node.text) == nullptr)
        return problem("DT0206", node, path, fmt::format("'{}' is not a path of the case format", node.text),
                       "for example parties.NAME.trust");
      return check_names_in(node.text, node, {}, path);
    case outcome:
      return check_outcome(node, path);
    case locator:
      if (const auto found = text::parse_locator(node.text); !found)
        for (Diagnostic each : found.error().items()) {
          const std::uint32_t within = each.at.column == 0 ? 0 : each.at.column - 1;
          problem_at(each.code, {node.at.line, node.at.column + (node.quoted ? 1 : 0) + within}, path, each.message,
                     each.hint);
        }
      return;
    default:
      return;
  }
}

void CaseReader::check_day(const Node& node, const Field& field, const std::string& path) {
  constexpr int latest = 36500;
  const bool entry = field.kind == FieldKind::entry;
  if (entry && node.text == "never") return;
  if (const auto counted = parse_counted_day(node.text); counted && *counted <= latest) return;
  const auto date = parse_day(node.text);
  if (!date)
    return problem(
        "DT0209", node, path, fmt::format("'{}' is not a day", node.text),
        entry ? "day 0, day 7, 2024-09-18, never, or {invited: 0.1 in 30 days, consent: [P]}" : "day 7 or 2024-09-18");
  const auto as_of = parse_date(root_->text_of("as_of"));
  if (!as_of || as_of->unknown)
    problem("DT0209", node, path, "a date here counts from `as_of`, which the case does not give",
            "write as_of: 2024-09-11, or `day 7`");
  else if (!entry && *date < as_of->last)
    problem("DT0209", node, path, fmt::format("{} is before the day the case describes", node.text),
            "day 0 or later; what was before is a past event");
}

void CaseReader::read_number(const Node& node, const Field& field, const std::string& path, const Reason& reason) {
  Number number{.path = path, .field = &field, .reason = reason, .at = node.at};
  if (node.text == "unknown") {
    if (field.kind == FieldKind::effect)
      return problem("DT0216", node, path, "an effect of unknown size has no default",
                     "give a wide one, such as `add -0.2..0.2`, or leave it out");
    number.quantity = default_of(field);
    number.quantity.unknown = true;
    number.quantity.text = "unknown";
    case_.numbers_.push_back(std::move(number));
    return;
  }
  const auto quantity = parse_field_quantity(node.text, field);
  if (!quantity) {
    const TextProblem& found = quantity.error();
    Position at = node.at;
    if (!node.quoted)
      at.column += static_cast<std::uint32_t>(utf8::length(std::string_view(node.text).substr(0, found.offset)));
    std::string hint = found.hint;
    if (found.code == "DT0210" && hint.empty()) {
      hint = "a number, low..high, low..mode..high, low to high, normal(mean; sd), or unknown";
      if (!field.of.empty()) hint += fmt::format("; words: `detente words {}`", field.of);
    }
    return problem_at(found.code, at, path, found.message, hint);
  }
  number.quantity = *quantity;
  case_.numbers_.push_back(std::move(number));
}

bool CaseReader::read_level(const Node& node, const Field& field, const std::string& path, const Reason& reason) {
  const std::vector<std::string> levels = case_.ids_->levels(issue_in(path));
  if (std::find(levels.begin(), levels.end(), node.text) != levels.end()) return true;
  // An ideal may be unknown; a commitment or a red line that nobody knows of is left out.
  if (node.text == "unknown" && field.path.find("ideal") != std::string_view::npos) {
    read_number(node, field, path, reason);
    return true;
  }
  auto quantity = parse_quantity(node.text, {.low = 0, .high = 1});
  if (!quantity) return false;
  case_.numbers_.push_back(
      {.path = path, .field = &field, .quantity = std::move(*quantity), .reason = reason, .at = node.at});
  return true;
}

void CaseReader::check_word(const Node& node, const Field& field, const std::string& path) {
  if (one_of(node.text, field.of)) return;
  if (field.path == "detente")
    return problem("DT0220", node, path, fmt::format("format version '{}' is not known", node.text),
                   "this detente reads version 1");
  problem("DT0202", node, path, fmt::format("'{}' is not allowed here", node.text),
          hint_for(node.text, strings(field.of)));
}

void CaseReader::check_reference(const Node& node, const Field& field, const std::string& path) {
  if (field.of.empty()) return;  // free names
  if (field.of.find('|') != std::string_view::npos) {
    if (!one_of(node.text, field.of))
      problem("DT0202", node, path, fmt::format("'{}' is not known here", node.text),
              hint_for(node.text, strings(field.of)));
    return;
  }
  if (!case_.ids_->has(field.of, node.text))
    problem("DT0205", node, path, fmt::format("'{}' is not declared under {}", node.text, field.of),
            hint_for(node.text, case_.ids_->of(field.of)));
}

void CaseReader::check_number_text(const Node& node, const Field& field, const std::string& path) {
  const auto value = parse_number(node.text);
  if (!value)
    return problem(value.error().code, node, path, value.error().message,
                   value.error().hint.empty() ? "a plain number" : value.error().hint);
  const bool whole = *value == std::floor(*value);
  if (*value < field.low || *value > field.high ||
      (field.kind == FieldKind::integer && field.low != -no_limit && !whole))
    problem("DT0214", node, path, fmt::format("{} is out of range", node.text),
            fmt::format("{} {} to {}", field.kind == FieldKind::integer ? "a whole number" : "a number",
                        number_text(field.low), number_text(field.high)));
}

void CaseReader::check_outcome(const Node& node, const std::string& path) {
  const std::string_view text = node.text;
  if (one_of(text, "deal|pause|agreement|escalation|stalemate|withdrawal|partial")) return;
  const std::size_t dot = text.find('.');
  const std::string_view kind = text.substr(0, dot);
  const std::string_view id = dot == std::string_view::npos ? "" : text.substr(dot + 1);
  const std::string_view collection = kind == "leaves"          ? "mediators"
                                      : kind == "leader-exit"   ? "parties"
                                      : kind == "backer-enters" ? "backers"
                                                                : "";
  if (collection.empty())
    return problem("DT0202", node, path, fmt::format("'{}' is not an outcome", text),
                   "deal, pause, agreement, escalation, stalemate, leaves.M, leader-exit.P or backer-enters.B");
  if (!case_.ids_->has(collection, id))
    problem("DT0205", node, path, fmt::format("'{}' is not declared under {}", id, collection),
            hint_for(id, case_.ids_->of(collection)));
}

void CaseReader::check_combination(const Node& node, const std::string& path) {
  for (const Node& row : node.items) {
    std::vector<const Entry*> pairs;
    for (const Entry& entry : row.entries) pairs.push_back(&entry);
    for (const Node& item : row.items)
      for (const Entry& entry : item.entries) pairs.push_back(&entry);
    if (pairs.size() < 2)
      problem("DT0203", row, path, "at least two `issue: level` pairs make a combination",
              "[[dismantling: complete, corridor: full-presence]]");
    for (const Entry* pair : pairs) {
      const std::vector<std::string> levels = case_.ids_->levels(pair->key);
      if (!case_.ids_->has("issues", pair->key))
        problem_at("DT0205", pair->at, path, fmt::format("there is no issue '{}'", pair->key),
                   hint_for(pair->key, case_.ids_->of("issues")));
      else if (std::find(levels.begin(), levels.end(), pair->value.text) == levels.end())
        problem("DT0208", pair->value, path, fmt::format("'{}' is no level of {}", pair->value.text, pair->key),
                hint_for(pair->value.text, levels));
    }
  }
}

}  // namespace detente
