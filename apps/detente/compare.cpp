// `compare`: scenarios of a case against one another, run by run: differences first, levels second.
#include <fmt/format.h>

#include <memory>
#include <sstream>

#include "detente/answers/scenarios.hpp"
#include "detente/output/simulate.hpp"
#include "load_case.hpp"

namespace detente::cli {
namespace {

struct Options {
  CaseOptions input;
  RunOptions run;
  std::string scenarios;
};

/// The scenarios of `A,B,…`; all of the case's where nothing is named. DT0241 for one that is not there.
Expected<std::vector<std::string>> named(const LoadedCase& loaded, const std::string& list) {
  if (list.empty()) return loaded.original.ids().of("scenarios");
  std::vector<std::string> out;
  Diagnostics problems;
  std::istringstream in(list);
  for (std::string id; std::getline(in, id, ',');) {
    if (const auto patch = scenario_patch(loaded.original, id); !patch)
      problems.append(patch.error());
    else
      out.push_back(id);
  }
  if (problems.has_errors()) return tl::unexpected(std::move(problems));
  return out;
}

int run(Context& context, const Options& options) {
  const Expected<LoadedCase> loaded = load_case(context, options.input);
  if (!loaded) return context.fail(loaded.error());
  if (auto supported = needs_lens(*loaded, "process"); !supported) return context.fail(supported.error());
  const Expected<RunPlan> plan = read_plan(options.run);
  if (!plan) return context.fail(plan.error());
  const Expected<std::vector<std::string>> scenarios = named(*loaded, options.scenarios);
  if (!scenarios) return context.fail(scenarios.error());
  show_remarks(context, *loaded);
  const auto talks = answers::prepare_talks(loaded->original, loaded->patched, run_sizes(*plan), plan->seed,
                                            plan->threads, context.progress("anchors"), context.stop());
  if (!talks) return context.fail(talks.error());
  const answers::ScenarioQuestion question{loaded->ground, *talks, *scenarios};
  study::Plan arms(plan->seed);
  if (auto added = answers::add_scenario_arms(question, arms); !added) return context.fail(added.error());
  const auto results = study::run(arms, plan->threads, context.progress("runs"), context.stop());
  if (!results) return context.fail(results.error());
  const auto found = answers::read_scenarios(question, *results);
  if (!found) return context.fail(found.error());
  if (context.json) {
    output::Json document = output::envelope("compare/1", loaded->stamp(),
                                             plan_stamp(*plan, talks->sizes.scenario, *loaded, options.input.scenario));
    output::add_scenarios_json(document, *talks, *found);
    context.print_json(std::move(document));
  } else {
    context.print(output::scenarios_text(*talks, *found, context.style()));
  }
  return Exit::done;
}

}  // namespace

Command compare_command() {
  auto options = std::make_shared<Options>();
  return {
      .name = "compare",
      .sentence = "Holds scenarios of a case against one another, run by run.",
      .examples = {"compare cases/gaza-2024 --quick", "compare cases/gaza-2024 --scenarios russia-joins,no-mediator"},
      .declare =
          [options](Arguments& arguments) {
            options->input.declare(arguments);
            arguments.option("--scenarios", "A,B,…", options->scenarios, "which (default: all)");
            options->run.declare(arguments, true);
          },
      .run = [options](Context& context) { return run(context, *options); }};
}

}  // namespace detente::cli
