// `structure`: which states are stable, from a case's own graph model, a derived one, or a model in JSON.
#include "detente/output/structure.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <memory>

#include "detente/base/file.hpp"
#include "detente/case/lens_support.hpp"
#include "detente/case/suggest.hpp"
#include "detente/exchange/graph_model.hpp"
#include "detente/lens/structure/from_case.hpp"
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

Expected<output::SolvedGraph> solved(const Context& context, structure::Input input, const Asked& asked) {
  Expected<structure::Result> result =
      structure::solve(input, asked.solve, context.progress("structure"), context.stop());
  if (!result) return tl::unexpected(std::move(result.error()));
  return output::SolvedGraph{std::move(input), std::move(*result)};
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
  auto graph = solved(context, std::move(model->input), asked);
  if (!graph) return context.fail(graph.error());
  return print(context, {.own = std::move(*graph)}, asked, std::nullopt, std::nullopt);
}

std::string label_of(const Case& input, const structure::MediationContext& of) {
  if (of.absent) return "without " + input.name_of("mediators", *of.absent);
  if (of.present.empty()) return "no mediator";
  std::vector<std::string> names;
  for (const std::string& each : of.present) names.push_back(input.name_of("mediators", each));
  return fmt::format("{} present", fmt::join(names, ", "));
}

Expected<output::DerivedReport> derived_report(const Context& context, const LoadedCase& loaded, const Asked& asked) {
  const Model model = Model::build(loaded.patched);
  const ParameterVector central = model.central();
  output::DerivedReport report;
  for (const structure::MediationContext& each : structure::mediation_contexts(model)) {
    Expected<structure::Derived> derived = structure::derive(model, central, each);
    if (!derived) return tl::unexpected(std::move(derived.error()));
    if (report.contexts.empty()) {
      for (const std::size_t k : derived->issues) report.issues.push_back(model.issues()[k]);
      for (const std::size_t k : derived->left_out) report.left_out.push_back(model.issues()[k].id);
      for (const std::size_t k : derived->not_contested) report.not_contested.push_back(model.issues()[k].id);
    }
    Expected<output::SolvedGraph> graph = solved(context, std::move(derived->input), asked);
    if (!graph) return tl::unexpected(std::move(graph.error()));
    report.contexts.push_back({each, label_of(loaded.input(), each), std::move(derived->packages), std::move(*graph)});
  }
  return report;
}

int run_case(Context& context, const Options& options, const Asked& asked) {
  const Expected<LoadedCase> loaded = load_case(context, options.input);
  if (!loaded) return context.fail(loaded.error());
  const char* lens = options.derived ? "packages" : "structure";
  if (const Expected<void> fits = needs_lens(*loaded, lens); !fits) return context.fail(fits.error());
  output::StructureReport report;
  if (!options.derived && structure::has_structure(loaded->input())) {
    Expected<structure::Input> own = structure::from_case(loaded->input());
    if (!own) return context.fail(own.error());
    auto graph = solved(context, std::move(*own), asked);
    if (!graph) return context.fail(graph.error());
    report.own = std::move(*graph);
  }
  if ((supported_lenses(loaded->input()) & lens_bit::packages) != 0) {
    auto derived = derived_report(context, *loaded, asked);
    // A case with a model of its own may have nothing to derive one from.
    if (!derived && (!report.own || context.stop().requested())) return context.fail(derived.error());
    if (derived) report.derived = std::move(*derived);
  }
  if (!context.json) show_remarks(context, *loaded);
  return print(context, report, asked, loaded->stamp(), output::PlanStamp{.scenario = options.input.scenario});
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
