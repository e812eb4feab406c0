// `cite`: from words of a source to a claim that can be pasted into a case, pointing at the sentence they stand in.
#include <fmt/format.h>

#include <filesystem>
#include <memory>

#include "context.hpp"
#include "detente/base/file.hpp"
#include "detente/case/ids.hpp"
#include "detente/text/locator.hpp"
#include "detente/text/normalise.hpp"
#include "detente/text/sentences.hpp"
#include "slug.hpp"

namespace detente::cli {
namespace {

struct Options {
  std::string file, words, source;
};

std::string locator_of(const text::Passage& passage, const std::string& source) {
  return text::to_string(text::Locator{.source = source, .place = passage.place, .print = passage.print});
}

std::string claim_text(const text::Passage& passage, const std::string& source, const Options& options,
                       std::size_t number) {
  std::string id = slug(options.words, "claim");
  if (number > 1) id += fmt::format("-{}", number);
  return output::wrapped(passage.words, 100, "  # ", "  # ") +
         fmt::format("  {}:\n    text: \"\"\n    at: {}\n", id, locator_of(passage, source));
}

output::Json passages_json(const std::vector<text::Passage>& passages, const std::string& source) {
  output::Json document = output::envelope("cite/1", std::nullopt, std::nullopt);
  document["source"] = source;
  document["passages"] = output::Json::array();
  for (const text::Passage& passage : passages)
    document["passages"].push_back({{"at", locator_of(passage, source)},
                                    {"paragraph", passage.place.paragraph},
                                    {"first", passage.place.first},
                                    {"last", passage.place.last},
                                    {"hash", text::to_string(passage.print)},
                                    {"words", passage.words}});
  return document;
}

int run(Context& context, const Options& options) {
  const Expected<std::string> bytes = read_file(options.file, text::max_text_bytes);
  if (!bytes) return context.fail(bytes.error());
  const std::string source =
      options.source.empty() ? slug(std::filesystem::path(options.file).stem().string(), "source") : options.source;
  if (!is_id(source))
    return context.fail({.code = "DT0806",
                         .message = fmt::format("'{}' cannot be the id of a source", source),
                         .hint = "lower-case letters, digits and hyphens, beginning with a letter"});
  const auto document = text::Document::from_file(options.file, *bytes);
  if (!document) return context.fail(document.error());
  const auto passages = text::snap(*document, options.words);
  if (!passages) return context.fail(passages.error());
  if (context.json) {
    context.print_json(passages_json(*passages, source));
    return Exit::done;
  }
  std::string out;
  if (passages->size() > 1)
    out += fmt::format("# These words stand in {} places; keep the one that is meant.\n", passages->size());
  std::size_t number = 0;
  for (const text::Passage& passage : *passages) out += claim_text(passage, source, options, ++number);
  context.print(out);
  return Exit::done;
}

}  // namespace

Command cite_command() {
  auto options = std::make_shared<Options>();
  return {.name = "cite",
          .sentence = "Prints the claim to paste for words of a source: place and fingerprint of their sentence.",
          .examples = {"cite cases/village-well/sources/minutes.txt \"its own families come first\"",
                       "cite page.html \"two weeks\" --source article"},
          .declare =
              [options](Arguments& arguments) {
                arguments.positional("FILE", options->file, "the source's text or HTML page");
                arguments.positional("WORDS", options->words, "some of its words, in quotation marks");
                arguments.option("--source", "ID", options->source,
                                 "the source's id in the case (default: the file's name)");
              },
          .run = [options](Context& context) { return run(context, *options); }};
}

}  // namespace detente::cli
