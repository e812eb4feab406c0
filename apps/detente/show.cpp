// `show`: what a case says, as tables with reasons.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <memory>

#include "detente/case/suggest.hpp"
#include "detente/output/listing.hpp"
#include "load_case.hpp"

namespace detente::cli {
namespace {

struct Options {
  CaseOptions input;
  std::string what;
};

int run(Context& context, const Options& options) {
  const std::vector<std::string>& known = output::listing_names();
  if (std::find(known.begin(), known.end(), options.what) == known.end())
    return context.fail({.code = "DT0804",
                         .message = fmt::format("there is no table '{}'", options.what),
                         .hint = suggestion(options.what, known)});
  const Expected<LoadedCase> loaded = load_case(context, options.input);
  if (!loaded) return context.fail(loaded.error());
  const std::vector<output::Listing> all = output::listings(options.what, loaded->input(), loaded->evidence);
  if (context.json) {
    output::Json document = output::envelope("show/1", loaded->stamp(), std::nullopt);
    output::add_listings_json(document, options.what, all);
    context.print_json(std::move(document));
  } else {
    show_remarks(context, *loaded);
    context.print(output::listings_text(all, context.style()));
  }
  return Exit::done;
}

}  // namespace

Command show_command() {
  auto options = std::make_shared<Options>();
  return {.name = "show",
          .sentence = "Prints a table of a case with its reasons: who wants what, who reaches whom …\nTables: " +
                      fmt::format("{}", fmt::join(output::listing_names(), ", ")) + ".",
          .examples = {"show cases/village-well positions", "show cases/village-well access",
                       "show cases/village-well numbers --json"},
          .declare =
              [options](Arguments& arguments) {
                options->input.declare(arguments);
                arguments.positional("TABLE", options->what, "which table");
              },
          .run = [options](Context& context) { return run(context, *options); }};
}

}  // namespace detente::cli
