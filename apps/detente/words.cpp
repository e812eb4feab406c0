// `words`: the words that stand for quantities; the fields of the format; its JSON Schema.
#include "detente/case/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "context.hpp"
#include "detente/case/format_doc.hpp"
#include "detente/case/suggest.hpp"

namespace detente::cli {
namespace {

struct Options {
  std::string vocabulary;
  bool fields = false, schema = false;
};

std::vector<std::string> vocabularies() {
  std::vector<std::string> names;
  for (const QuantityWord& row : quantity_words())
    if (names.empty() || names.back() != row.vocabulary) names.emplace_back(row.vocabulary);
  return names;
}

output::Json words_json(const std::string& wanted) {
  output::Json document = output::envelope("words/1", std::nullopt, std::nullopt);
  document["words"] = output::Json::array();
  for (const QuantityWord& row : quantity_words())
    if (wanted.empty() || row.vocabulary == wanted)
      document["words"].push_back(
          {{"vocabulary", row.vocabulary}, {"word", row.word}, {"quantity", row.quantity}, {"source", row.source}});
  return document;
}

std::string words_text(const std::string& wanted, const output::Style& style) {
  std::string out;
  for (const std::string& vocabulary : vocabularies()) {
    if (!wanted.empty() && vocabulary != wanted) continue;
    output::Table table({{vocabulary}, {"quantity"}, {"whose"}});
    for (const QuantityWord& row : quantity_words())
      if (row.vocabulary == vocabulary)
        table.row({std::string(row.word), std::string(row.quantity), std::string(row.source)});
    out += (out.empty() ? "" : "\n") + table.text(style);
  }
  return out;
}

int run(Context& context, const Options& options) {
  const std::vector<std::string> known = vocabularies();
  if (!options.vocabulary.empty() && std::find(known.begin(), known.end(), options.vocabulary) == known.end())
    return context.fail({.code = "DT0804",
                         .message = fmt::format("there is no vocabulary '{}'", options.vocabulary),
                         .hint = suggestion(options.vocabulary, known)});
  if (options.schema)
    context.print(case_schema());
  else if (options.fields)
    context.print(fields_markdown());
  else if (context.json)
    context.print_json(words_json(options.vocabulary));
  else
    context.print(words_text(options.vocabulary, context.style()));
  return Exit::done;
}

}  // namespace

Command words_command() {
  auto options = std::make_shared<Options>();
  return {.name = "words",
          .sentence = "Prints the words that stand for quantities (none, slight, good, likely …).",
          .examples = {"words", "words leverage", "words --fields > fields.md", "words --schema > case.schema.json"},
          .declare =
              [options](Arguments& arguments) {
                arguments.positional("VOCABULARY", options->vocabulary, "leverage, access or probability", false);
                arguments.flag("--fields", options->fields, "every field of the case file, as Markdown");
                arguments.flag("--schema", options->schema, "the JSON Schema of the case file");
              },
          .run = [options](Context& context) { return run(context, *options); }};
}

}  // namespace detente::cli
