// What the tests of output/ share: whether a document fits its schema, and a walk over its values.
#pragma once

#include <fmt/format.h>

#include <filesystem>
#include <functional>
#include <nlohmann/json.hpp>
#include <string>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include "case/support.hpp"
#include "detente/output/envelope.hpp"

namespace outputtests {

/// Against schema/NAME.schema.json; `said` takes up what does not fit.
inline bool fits(const std::string& name, const nlohmann::json& target, std::string& said) {
  const nlohmann::json text = nlohmann::json::parse(
      casetests::file_text(std::filesystem::path(DETENTE_SOURCE_DIR) / "schema" / (name + ".schema.json")));
  valijson::Schema schema;
  valijson::SchemaParser parser;
  const valijson::adapters::NlohmannJsonAdapter schema_adapter(text);
  parser.populateSchema(schema_adapter, schema);
  valijson::Validator validator;
  valijson::ValidationResults results;
  const valijson::adapters::NlohmannJsonAdapter adapter(target);
  const bool valid = validator.validate(schema, adapter, &results);
  for (valijson::ValidationResults::Error error; results.popError(error);)
    said += fmt::format("{}: {}\n", fmt::join(error.context, ""), error.description);
  return valid;
}

inline void each_leaf(const detente::output::Json& value, const std::string& pointer,
                      const std::function<void(const std::string&, const detente::output::Json&)>& visit) {
  if (value.is_primitive()) return visit(pointer, value);
  for (const auto& [key, member] : value.items()) {
    std::string escaped;
    for (const char c : key) escaped += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
    each_leaf(member, pointer + "/" + escaped, visit);
  }
}

}  // namespace outputtests
