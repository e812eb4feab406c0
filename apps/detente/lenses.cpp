// `lenses`: through which methods a case can be looked at, and what the others lack.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <memory>

#include "detente/case/lens_support.hpp"
#include "load_case.hpp"

namespace detente::cli {
namespace {

int run(Context& context, const CaseOptions& options) {
  const Expected<LoadedCase> loaded = load_case(context, options);
  if (!loaded) return context.fail(loaded.error());
  const std::array<LensSupport, 4> all = lens_support(loaded->input());
  if (context.json) {
    output::Json document = output::envelope("lenses/1", loaded->stamp(), std::nullopt);
    for (const LensSupport& lens : all)
      document["lenses"][lens.lens] = {{"supported", lens.supported}, {"lacks", lens.lacks}};
    context.print_json(std::move(document));
    return Exit::done;
  }
  output::Table table({{"lens"}, {"supported"}, {"lacks"}});
  for (const LensSupport& lens : all)
    table.row({std::string(lens.lens), lens.supported ? "yes" : "no", fmt::format("{}", fmt::join(lens.lacks, "; "))});
  context.print(table.text(context.style()));
  return Exit::done;
}

}  // namespace

Command lenses_command() {
  auto options = std::make_shared<CaseOptions>();
  return {.name = "lenses",
          .sentence = "Says which methods a case can feed, and what the others lack.",
          .examples = {"lenses cases/village-well"},
          .declare = [options](Arguments& arguments) { options->declare(arguments); },
          .run = [options](Context& context) { return run(context, *options); }};
}

}  // namespace detente::cli
