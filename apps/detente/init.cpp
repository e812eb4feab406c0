// `init`: a first case file, from a dozen answers, as a template, or the sentences of a document as claims to fill in.
#include <fmt/format.h>
#include <unistd.h>

#include <filesystem>
#include <iostream>
#include <memory>
#include <sstream>

#include "context.hpp"
#include "detente/base/file.hpp"
#include "detente/base/hash.hpp"
#include "detente/text/locator.hpp"
#include "detente/text/normalise.hpp"
#include "detente/text/sentences.hpp"
#include "interview.hpp"
#include "slug.hpp"

namespace detente::cli {
namespace {

namespace fs = std::filesystem;
constexpr std::size_t largest_answers = 1'000'000;

struct Options {
  std::string name, out, from, answers;
  bool take_template = false, force = false;
};

/// The first words of a sentence, to find it by; not so many that the source is copied.
std::string beginning(const std::string& words) {
  std::size_t end = 0;
  for (int n = 0; n < 5 && end != std::string::npos; ++n) end = words.find(' ', end + 1);
  return end == std::string::npos ? words : words.substr(0, end) + " …";
}

/// `sources` and `claims` of one document, texts left empty.
Expected<std::string> sentences_of(const std::string& file) {
  const Expected<std::string> bytes = read_file(file, text::max_text_bytes);
  if (!bytes) return tl::unexpected(bytes.error());
  const auto document = text::Document::from_file(file, *bytes);
  if (!document) return tl::unexpected(document.error());
  const std::string name = fs::path(file).filename().string();
  const std::string source = slug(fs::path(file).stem().string(), "source");
  std::string out =
      "# Fill in the texts in your own words; delete what is not needed; paste the rest into a case.\nsources:\n";
  out +=
      fmt::format("  {}:\n    file: {}\n    sha256: {}\n    rule: seg-1/norm-1\n\nclaims:\n", source,
                  output::Json(name).dump(-1, ' ', false, output::Json::error_handler_t::replace), sha256_hex(*bytes));
  for (const text::Passage& passage : text::sentences(*document))
    out +=
        fmt::format("  {}-p{}-w{}:   # {}\n    text: \"\"\n    at: {}\n", source, passage.place.paragraph,
                    passage.place.first, beginning(passage.words),
                    text::to_string(text::Locator{.source = source, .place = passage.place, .print = passage.print}));
  return out;
}

Expected<Draft> draft_from_file(const std::string& file) {
  const Expected<std::string> text = read_file(file, largest_answers);
  if (!text) return tl::unexpected(text.error());
  std::istringstream lines(*text);
  return interview({.in = lines, .prompts = nullptr, .file = file});
}

/// Where the case goes; empty: to standard output.
fs::path target_of(const Options& options, const std::string& title) {
  if (!options.out.empty()) {
    const fs::path out = options.out;
    return out.extension() == ".yaml" || out.extension() == ".yml" ? out : out / "case.yaml";
  }
  if (!options.name.empty()) return fs::path(options.name) / "case.yaml";
  return title.empty() ? fs::path{} : fs::path(slug(title, "case")) / "case.yaml";
}

Diagnostic stands_already(const fs::path& target) {
  return {.code = "DT0812",
          .message = "there is a file already, and it is left as it is",
          .hint = "another --out, or --force to replace it",
          .file = target.string()};
}

int write(const Context& context, const fs::path& target, const std::string& text, bool force) {
  if (target.empty()) {
    context.print(text);
    return Exit::done;
  }
  std::error_code error;
  if (fs::exists(target, error) && !force) return context.fail(stands_already(target));
  const fs::path folder = target.parent_path();
  const bool made = !folder.empty() && fs::create_directories(folder, error);
  if (error)
    return context.fail({.code = "DT0011",
                         .message = fmt::format("cannot make this folder: {}", error.message()),
                         .hint = "choose another one: --out",
                         .file = folder.string()});
  if (const Expected<void> written = context.write_file(target, text); !written) {
    if (made) fs::remove(folder, error);
    return context.fail(written.error());
  }
  if (context.json) {
    output::Json document = output::envelope("init/1", std::nullopt, std::nullopt);
    document["written"] = target.string();
    context.print_json(std::move(document));
  } else {
    context.print(target.string() + "\n");
    context.say(fmt::format("Next: detente check {}\n", target.string()));
  }
  return Exit::done;
}

int run(const Context& context, const Options& options) {
  const bool asks = options.from.empty() && options.answers.empty() && !options.take_template;
  if (int{!options.from.empty()} + int{!options.answers.empty()} + int{options.take_template} > 1)
    return context.fail(
        {.code = "DT0807", .message = "--template, --answers and --from exclude each other", .hint = {}});
  if (asks && ::isatty(STDIN_FILENO) == 0)
    return context.fail(
        {.code = "DT0813",
         .message = "nobody to ask: standard input is not a terminal",
         .hint = "init --template writes a case without asking, init --answers FILE reads the answers"});
  if (!options.from.empty()) {
    const Expected<std::string> text = sentences_of(options.from);
    return text ? write(context, target_of(options, ""), *text, options.force) : context.fail(text.error());
  }
  if (options.take_template) return write(context, target_of(options, ""), write_draft(example_draft()), options.force);
  // What cannot be written is better said before twelve questions than after them.
  std::error_code ignored;
  if (const fs::path target = target_of(options, ""); !target.empty() && !options.force && fs::exists(target, ignored))
    return context.fail(stands_already(target));
  const Expected<Draft> draft =
      asks ? interview({.in = std::cin, .prompts = &std::cerr}) : draft_from_file(options.answers);
  if (!draft) return context.fail(draft.error());
  return write(context, target_of(options, draft->title), write_draft(*draft), options.force);
}

}  // namespace

Command init_command() {
  auto options = std::make_shared<Options>();
  return {.name = "init",
          .sentence = "Writes a first case file: asks twelve things, the rest begins as unknown.",
          .examples = {"init my-case", "init --template > case.yaml", "init --from sources/minutes.txt",
                       "init my-case --answers answers.txt"},
          .declare =
              [options](Arguments& arguments) {
                arguments.positional("NAME", options->name, "the folder to make (default: from the title)", false);
                arguments.option("--out", "DIR|FILE", options->out, "where to write instead");
                arguments.flag("--template", options->take_template, "a commented example, without asking");
                arguments.option("--from", "FILE", options->from,
                                 "list the sentences of a document as claims to fill in");
                arguments.option("--answers", "FILE", options->answers, "answers from a file, one a line");
                arguments.flag("--force", options->force, "replace a file that is there");
              },
          .run = [options](Context& context) { return run(context, *options); }};
}

}  // namespace detente::cli
