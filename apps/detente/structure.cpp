// `structure`: which states are stable, from a case's own graph model, a derived one, or a model in JSON.
#include "detente/output/structure.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <memory>

#include "detente/base/file.hpp"
#include "detente/case/suggest.hpp"
#include "detente/exchange/graph_model.hpp"
#include "load_case.hpp"

namespace detente::cli {
namespace {

constexpr std::size_t largest_model_bytes = 64'000'000;

struct Options {
  CaseOptions input;
  std::string concepts;
  std::string list;
  bool derived = false;
};

/// What the options ask for; DT0809.
struct Asked {
  structure::Options solve;
  output::Listing listing = output::Listing::summary;
};

Expected<Asked> read_options(const Options& options) {
  Asked asked;
  Diagnostics problems;
  if (!options.concepts.empty()) asked.solve.concepts.clear();
  for (std::size_t at = 0; at < options.concepts.size();) {
    const std::size_t end = std::min(options.concepts.find(',', at), options.concepts.size());
    const std::string key = options.concepts.substr(at, end - at);
    at = end + 1;
    if (const auto found = structure::concept_named(key)) {
      const auto& all = asked.solve.concepts;
      if (std::find(all.begin(), all.end(), *found) == all.end()) asked.solve.concepts.push_back(*found);
      continue;
    }
    std::vector<std::string> known;
    for (const structure::Concept each : structure::all_concepts) known.emplace_back(key_of(each));
    problems.add({.code = "DT0809",
                  .message = fmt::format("there is no concept '{}'", key),
                  .hint = fmt::format("{} (separated by commas)", fmt::join(known, ", "))});
  }
  if (options.list == "equilibria")
    asked.listing = output::Listing::equilibria;
  else if (options.list == "all")
    asked.listing = output::Listing::all;
  else if (!options.list.empty())
    problems.add({.code = "DT0809",
                  .message = fmt::format("--list {} is not understood", options.list),
                  .hint = "--list equilibria, or --list all for everybody's stable states too"});
  if (problems.has_errors()) return tl::unexpected(std::move(problems));
  return asked;
}

int print(const Context& context, const output::StructureReport& report, const Asked& asked,
          const std::optional<output::CaseStamp>& stamp, const std::optional<output::PlanStamp>& plan) {
  if (context.json) {
    output::Json document = output::envelope("structure/1", stamp, plan);
    output::add_structure_json(document, report, asked.listing);
    context.print_json(std::move(document));
  } else {
    context.print(output::structure_text(report, asked.listing, context.style()));
  }
  return Exit::done;
}

int run_model(Context& context, const Options& options, const Asked& asked) {
  if (options.derived)
    return context.fail({.code = "DT0809",
                         .message = "--derived needs a CASE: a model in JSON is a graph model already",
                         .hint = "see: detente structure --help"});
  Expected<std::string> bytes = read_file(options.input.path, largest_model_bytes);
  if (!bytes) return context.fail(bytes.error());
  const std::string_view text = context.remember(options.input.path, std::move(*bytes));
  auto model = exchange::read_graph_model({options.input.path, text});
  if (!model) return context.fail(model.error());
  auto graph = structure::solved(std::move(model->input), asked.solve, context.progress("structure"), context.stop());
  if (!graph) return context.fail(graph.error());
  return print(context, {.own = std::move(*graph)}, asked, std::nullopt, std::nullopt);
}

int run_case(Context& context, const Options& options, const Asked& asked) {
  const Expected<LoadedCase> loaded = load_case(context, options.input);
  if (!loaded) return context.fail(loaded.error());
  const char* lens = options.derived ? "packages" : "structure";
  if (const Expected<void> fits = needs_lens(*loaded, lens); !fits) return context.fail(fits.error());
  const auto report = structure::report_of(Model::build(loaded->patched), asked.solve, options.derived,
                                           context.progress("structure"), context.stop());
  if (!report) return context.fail(report.error());
  if (!context.json) show_remarks(context, *loaded);
  return print(context, *report, asked, loaded->stamp(), output::PlanStamp{.scenario = options.input.scenario});
}

int run(Context& context, const Options& options) {
  const Expected<Asked> asked = read_options(options);
  if (!asked) return context.fail(asked.error());
  return options.input.path.ends_with(".json") ? run_model(context, options, *asked)
                                               : run_case(context, options, *asked);
}

}  // namespace

Command structure_command() {
  auto options = std::make_shared<Options>();
  return {.name = "structure",
          .sentence = "Says which states are stable: who could improve alone, and what deters.",
          .examples = {"structure cases/elmira --list equilibria", "structure cases/gaza-2024 --derived",
                       "structure model.json --concepts R,SEQ --list all --json"},
          .declare =
              [options](Arguments& arguments) {
                options->input.declare(arguments);  // or a MODEL.json
                arguments.option("--concepts", "A,B", options->concepts, "of R,GMR,SMR,SEQ,SymSEQ (default: all)");
                arguments.option("--list", "WHAT", options->list,
                                 "equilibria: all of them; all: everybody's stable states too");
                arguments.flag("--derived", options->derived, "derive the model though the case tells its own");
              },
          .run = [options](Context& context) { return run(context, *options); }};
}

}  // namespace detente::cli
