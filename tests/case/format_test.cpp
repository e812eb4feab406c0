// The format's documents are the field table's: generated ones are compared (DETENTE_BLESS=1 rewrites them), the schema
// takes every shipped case and refuses broken ones, and docs/format/diagnostics.md knows exactly the codes of the
// sources.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include "case/support.hpp"
#include "detente/case/format_doc.hpp"
#include "detente/case/yaml.hpp"

namespace {

using namespace detente;
using namespace casetests;
using nlohmann::json;

const std::filesystem::path project = DETENTE_SOURCE_DIR;

void compare(const std::string& file, const std::string& made) {
  if (const char* bless = std::getenv("DETENTE_BLESS"); bless != nullptr && std::string(bless) == "1")
    std::ofstream(project / file, std::ios::binary) << made;
  EXPECT_TRUE(file_text(project / file) == made)
      << file << " is not what the field table says: DETENTE_BLESS=1 test_case --gtest_filter='Format.*' writes it";
}

TEST(Format, GeneratedDocumentsAreUpToDate) {
  compare("docs/format/fields.md", fields_markdown());
  compare("docs/format/words.md", words_markdown());
  compare("schema/case.schema.json", case_schema());
}

/// A case as a JSON reader sees its YAML: scalars as texts.
json json_of(const Node& node) {
  if (node.is_scalar()) return node.empty ? json() : json(node.text);
  json out = node.is_map() ? json::object() : json::array();
  for (const Entry& entry : node.entries) out[entry.key] = json_of(entry.value);
  for (const Node& item : node.items) out.push_back(json_of(item));
  return out;
}

/// Whether the schema takes it; `why` gets what it says against it.
bool accepts(const std::string& text, std::string* why = nullptr) {
  const json schema_text = json::parse(case_schema());
  valijson::Schema schema;
  valijson::SchemaParser parser;
  const valijson::adapters::NlohmannJsonAdapter schema_adapter(schema_text);
  parser.populateSchema(schema_adapter, schema);
  const auto tree = parse_yaml(text, "case.yaml");
  EXPECT_TRUE(tree);
  const json target = json_of(*tree);
  valijson::Validator validator;
  const valijson::adapters::NlohmannJsonAdapter target_adapter(target);
  valijson::ValidationResults results;
  const bool taken = validator.validate(schema, target_adapter, &results);
  valijson::ValidationResults::Error error;
  while (why != nullptr && results.popError(error))
    *why += fmt::format("{}: {}\n", fmt::join(error.context, ""), error.description);
  return taken;
}

TEST(Format, TheSchemaTakesEveryShippedCase) {
  for (const std::string& name : shipped_names()) {
    std::string why;
    EXPECT_TRUE(accepts(file_text(cases_folder() / name / "case.yaml"), &why)) << name << "\n" << why;
  }
}

TEST(Format, TheSchemaRefusesBrokenCases) {
  EXPECT_TRUE(accepts("detente: 1\nactors: {a: {}}\nparties: {a: {trust: {is: 0.3, judgement: j}, x-y: 1}}\n"));
  EXPECT_FALSE(accepts("title: no version\n"));
  EXPECT_FALSE(accepts("detente: 1\nhorizn: 3 days\n"));
  EXPECT_FALSE(accepts("detente: 1\nparties: {a: {trsut: 0.3}}\n"));
  EXPECT_FALSE(accepts("detente: 1\nparties: [a]\n"));
  EXPECT_FALSE(accepts("detente: 1\nchannels: sideways\n"));
  EXPECT_FALSE(accepts("detente: 1\ntitle: {a: b}\n"));
}

std::set<std::string> codes_in(const std::string& text, const std::regex& pattern) {
  std::set<std::string> codes;
  for (std::sregex_iterator it(text.begin(), text.end(), pattern), end; it != end; ++it) codes.insert((*it)[1]);
  return codes;
}

TEST(Format, DiagnosticsListsEveryCodeAndNoOther) {
  std::set<std::string> used;
  for (const char* folder : {"src", "apps"})
    for (const auto& entry : std::filesystem::recursive_directory_iterator(project / folder))
      if (entry.is_regular_file()) used.merge(codes_in(file_text(entry.path()), std::regex("\"(DT[0-9]{4})\"")));
  const std::string table = file_text(project / "docs/format/diagnostics.md");
  EXPECT_THAT(codes_in(table, std::regex("\\n\\| (DT[0-9]{4}) \\|")), testing::ContainerEq(used))
      << "docs/format/diagnostics.md has one row a code: meaning and remedy";
}

}  // namespace
