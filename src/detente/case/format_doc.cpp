#include "detente/case/format_doc.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "detente/case/field.hpp"
#include "detente/case/quantity.hpp"
#include "detente/case/words.hpp"

namespace detente {
namespace {

using Json = nlohmann::ordered_json;

std::string range_of(const Field& field) {
  if (field.low == -no_limit && field.high == no_limit) return "";
  if (field.high == no_limit) return fmt::format("≥ {}", number_text(field.low));
  return fmt::format("{} to {}", number_text(field.low), number_text(field.high));
}

/// What may be written: the choices, the collection or the vocabulary.
std::string values_of(const Field& field) {
  using enum FieldKind;
  std::string out;
  if (field.kind == word || (field.kind == references && field.of.find('|') != std::string_view::npos)) {
    for (const std::string_view choice : choices_of(field.of))
      out += fmt::format("{}`{}`", out.empty() ? "" : " ", choice);
  } else if (field.kind == reference || field.kind == references) {
    out = field.of.empty() ? "names" : fmt::format("of {}", field.of);
  } else if (is_number(field.kind) && !field.of.empty()) {
    out = fmt::format("words: {}", field.of);
  }
  for (const std::string_view choice : choices_of(field.also))
    out += fmt::format("{}`{}`", out.empty() ? "" : " or ", choice);
  return out;
}

std::string cell(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == '|' ? std::string("\\|") : std::string(1, c);
  return out;
}

Json leaf_schema(const Field& field) {
  using enum FieldKind;
  Json scalar{{"type", Json::array({"string", "number", "boolean"})}};
  switch (field.kind) {
    case word:
      if (field.path != "detente" && field.of != "true|false" && field.of != "yes|true")
        scalar = {{"enum", choices_of(field.of)}};
      break;
    case integer:
    case position:
      scalar = {{"type", Json::array({"number", "string"})}};
      break;
    case references:
    case locator:
    case statements:
    case case_paths:
      scalar = {
          {"anyOf", Json::array({{{"type", "string"}},
                                 {{"type", "array"}, {"items", {{"type", Json::array({"string", "number"})}}}}})}};
      break;
    case combination:
    case tiers:
      scalar = {{"type", "array"}, {"items", {{"type", Json::array({"array", "object"})}}}};
      break;
    case change:
      return Json::object();  // any value: checked against the field its key names
    default:
      break;
  }
  if (!field.also.empty() && scalar.contains("enum"))
    for (const std::string_view choice : choices_of(field.also)) scalar["enum"].push_back(choice);
  scalar["description"] = std::string(field.sentence);
  if (!is_number(field.kind) && field.kind != level && field.kind != span) return scalar;
  Json with_reason{{"type", "object"},
                   {"required", Json::array({"is"})},
                   {"properties", {{"is", {{"type", Json::array({"string", "number"})}}}}}};
  return {{"description", std::string(field.sentence)}, {"anyOf", Json::array({scalar, with_reason})}};
}

Json tree_schema(const FieldTree& place) {
  Json block{{"type", "object"}, {"additionalProperties", false}};
  Json properties = Json::object();
  Json patterns = {{"^x-", Json::object()}, {"^(because|judgement|size|from|note)$", Json::object()}};
  bool has_children = false;
  for (const FieldTree& child : place.children) {
    has_children = true;
    if (child.key == "[]") return {{"type", "array"}, {"items", tree_schema(child)}};
    if (child.key.starts_with('{'))
      block["additionalProperties"] = tree_schema(child);
    else
      properties[child.key] = tree_schema(child);
  }
  block["properties"] = std::move(properties);
  block["patternProperties"] = std::move(patterns);
  Json alternatives = Json::array();
  for (const Field* row : place.rows) {
    if (row->kind == FieldKind::block) {
      block["description"] = std::string(row->sentence);
    } else {
      alternatives.push_back(leaf_schema(*row));
    }
  }
  if (!has_children) return alternatives.size() == 1 ? alternatives[0] : Json{{"anyOf", alternatives}};
  if (alternatives.empty()) return block;
  alternatives.push_back(block);
  return {{"anyOf", alternatives}};
}

}  // namespace

std::string fields_markdown() {
  std::string out =
      "# Fields of the case file\n\n"
      "Generated from the field table (`src/detente/case/field_rows_*.cpp`) by tests/case/format_test.cpp;\n"
      "do not edit.\n"
      "`{party}` stands for a key you choose or refer to. A number may be written short (`0.4`) or with its reason\n"
      "(`{is: 0.4, because: [CLAIM], judgement: \"…\"}`). Class: a *lever* may be proposed as a change, a *condition* "
      "is\n"
      "an indicator only, a *harm* is shown under shocks only.\n";
  std::string section;
  for (const Field& field : field_table()) {
    const std::string top(field.path.substr(0, field.path.find('.')));
    const std::string heading = field.path.find('.') == std::string_view::npos && field.kind != FieldKind::block &&
                                        field.kind != FieldKind::combination
                                    ? "case"
                                    : top;
    if (heading != section) {
      section = heading;
      out += fmt::format(
          "\n## {}\n\n| field | kind | values | range | default | class | symbol | what it says |\n"
          "| --- | --- | --- | --- | --- | --- | --- | --- |\n",
          section);
    }
    const std::string standard =
        field.standard.empty()
            ? ""
            : fmt::format("`{}`{}", field.standard, field.basis.empty() ? "" : fmt::format(" ({})", field.basis));
    const std::string range = field.unit.empty() || !is_number(field.kind)
                                  ? range_of(field)
                                  : fmt::format("{} {}", range_of(field), field.unit);
    out += fmt::format("| `{}` | {} | {} | {} | {} | {} | {} | {} |\n", field.path, name_of(field.kind),
                       cell(values_of(field)), cell(range), cell(standard), name_of(field.cls), field.symbol,
                       cell(field.sentence));
  }
  return out;
}

std::string case_schema() {
  Json schema = tree_schema(field_tree());
  schema["$schema"] = "http://json-schema.org/draft-07/schema#";
  schema["title"] = "Détente case file, version 1";
  schema["required"] = Json::array({"detente"});
  return schema.dump(2) + "\n";
}

std::string words_markdown() {
  std::string out =
      "# Words that stand for quantities\n\nGenerated from the table in `src/detente/case/words.cpp`; do not edit.\n";
  std::string_view vocabulary;
  for (const QuantityWord& row : quantity_words()) {
    if (row.vocabulary != vocabulary) {
      vocabulary = row.vocabulary;
      out += fmt::format("\n## {}\n\n{}\n\n| word | quantity |\n| --- | --- |\n", vocabulary, row.source);
    }
    out += fmt::format("| {} | `{}` |\n", row.word, row.quantity);
  }
  return out;
}

}  // namespace detente
