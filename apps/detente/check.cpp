// `check`: is the case well formed, do its claims stand in their sources, what rests on what, what is it good for?
#include "detente/output/check.hpp"

#include <fmt/format.h>

#include <memory>

#include "load_case.hpp"

namespace detente::cli {
namespace {

struct Options {
  CaseOptions input;
  bool strict = false, verbose = false;
};

int run(Context& context, const Options& options) {
  const Expected<LoadedCase> loaded = load_case(context, options.input);
  if (!loaded) return context.fail(loaded.error());
  const auto report = output::CheckReport::of(loaded->input(), loaded->evidence,
                                              loaded->sources ? loaded->sources->string() : std::string{});
  if (report.alternatives.problems.has_errors()) return context.fail(report.alternatives.problems);
  Diagnostics remarks = loaded->remarks;
  remarks.append(report.alternatives.problems);
  const bool bad = options.strict && !report.failing_claims().empty();
  if (context.json) {
    output::Json document = output::envelope("check/1", loaded->stamp(), std::nullopt);
    document["ok"] = !bad;
    document["diagnostics"] = output::diagnostics_json(remarks);
    output::add_check_json(document, report);
    context.print_json(std::move(document));
  } else {
    context.show(loaded->remarks);
    context.print(output::check_text(report, options.verbose, context.style()));
  }
  return bad ? Exit::answer_is_no : Exit::done;
}

}  // namespace

Command check_command() {
  auto options = std::make_shared<Options>();
  return {.name = "check",
          .sentence = "Checks a case: its form, its claims against the sources, what each number rests on.",
          .examples = {"check cases/village-well", "check cases/village-well --sources DIR --strict"},
          .declare =
              [options](Arguments& arguments) {
                options->input.declare(arguments);
                arguments.flag("--strict", options->strict, "exit 1 when a claim is altered or missing");
                arguments.flag("--verbose", options->verbose, "list sentences and claims that are not used");
              },
          .run = [options](Context& context) { return run(context, *options); }};
}

}  // namespace detente::cli
