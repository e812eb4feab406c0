// `analyse`: the questions answered from one case, on the terminal, as result.json and as a report to open.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <memory>

#include "analysis.hpp"
#include "detente/case/lens_support.hpp"
#include "detente/output/answers.hpp"
#include "detente/output/report.hpp"
#include "detente/output/without_packages.hpp"
#include "hold.hpp"
#include "shell.hpp"

namespace detente::cli {
namespace {

struct Options {
  CaseOptions input;
  RunOptions run;
  std::string out;
};

tl::unexpected<Diagnostics> unsupported(const LoadedCase& loaded) {
  std::vector<std::string> lacks;
  for (const LensSupport& support : lens_support(loaded.input()))
    if (support.lens == "packages") lacks = support.lacks;
  return failure(
      {.code = "DT0840",
       .message = "analyse needs a case that one of the methods can be asked about: packages, structure or spatial",
       .hint = fmt::format("for packages it lacks {}; all of them: detente lenses CASE", fmt::join(lacks, "; ")),
       .file = loaded.file});
}

/// All of the files, or none.
Expected<void> save(const Context& context, const std::filesystem::path& folder,
                    const std::vector<std::pair<std::string, std::string>>& files) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error)
    return failure({.code = "DT0011",
                    .message = fmt::format("the folder {} cannot be made: {}", folder.string(), error.message()),
                    .hint = "name another with --out"});
  for (std::size_t i = 0; i < files.size(); ++i) {
    const auto written = context.write_file(folder / files[i].first, files[i].second);
    if (written) continue;
    for (std::size_t done = 0; done < i; ++done) std::filesystem::remove(folder / files[done].first, error);
    return written;
  }
  return {};
}

Expected<void> save(const Context& context, const std::string& folder, const Answered& found) {
  const output::Style plain{.colour = false, .width = 80};
  const std::string text = found.text(plain);
  return save(context, folder,
              {{"result.json", output::to_text(found.document)},
               {"report.txt", text},
               {"report.html", output::report_html(report_shell(), found.document, text)}});
}

int run(Context& context, const Options& options) {
  Expected<LoadedCase> loaded = load_case(context, options.input);
  if (!loaded) return context.fail(loaded.error());
  hold_issues_of(context, *loaded);
  const Expected<RunPlan> plan = read_plan(options.run);
  if (!plan) return context.fail(plan.error());
  show_remarks(context, *loaded);
  const Expected<Answered> found = answer(context, *loaded, *plan, options.input.scenario);
  if (!found) return context.fail(found.error());
  if (!options.out.empty()) {
    if (const auto saved = save(context, options.out, *found); !saved) return context.fail(saved.error());
    context.say(fmt::format("written: {0}/report.html, {0}/report.txt, {0}/result.json\n", options.out));
  }
  if (context.json)
    context.print_json(found->document);
  else
    context.print(found->text(context.style()));
  return Exit::done;
}

/// Enough for packages: all the lenses the case supports, over draws.
Expected<Answered> answer_over_draws(Context& context, const LoadedCase& loaded, const RunPlan& plan,
                                     const std::string& scenario) {
  constexpr std::uint32_t fewest_hinge_draws = 50, most_hinge_draws = 10'000;
  const auto draws = static_cast<std::uint32_t>(plan.parameters);  // read_plan: a million at most
  const answers::Effort effort{.draws = draws,
                               .hinge_draws = std::clamp(draws / 3, fewest_hinge_draws, most_hinge_draws),
                               .seed = plan.seed,
                               .threads = plan.threads,
                               .runs = run_sizes(plan)};
  auto asked = answers::ask(loaded.original, loaded.ground, loaded.patched, loaded.evidence, effort,
                            context.progress("packages"), context.stop());
  if (!asked) return tl::unexpected(std::move(asked.error()));
  const auto question = std::make_shared<const answers::Question>(std::move(*asked));
  auto found = answers::analyse(*question, context.progress("answers"), context.stop());
  if (!found) return tl::unexpected(std::move(found.error()));
  const auto analysis = std::make_shared<const answers::Analysis>(std::move(*found));
  output::Json document = output::envelope("analyse/1", loaded.stamp(),
                                           output::PlanStamp{.seed = plan.seed,
                                                             .parameters = draws,
                                                             .horizon_days = loaded.input().horizon(),
                                                             .effort = plan.effort,
                                                             .scenario = scenario});
  output::add_answers_json(document, *question, *analysis);
  return Answered{std::move(document), [question, analysis](const output::Style& style) {
                    return output::answers_text(*question, *analysis, style);
                  }};
}

/// Nothing is drawn, so the plan says no more than the horizon and the scenario.
Expected<Answered> answer_without_packages(Context& context, const LoadedCase& loaded, const std::string& scenario) {
  const auto model = std::make_shared<const Model>(Model::build(loaded.patched));
  auto analysed =
      answers::analyse_without_packages(*model, loaded.evidence, context.progress("answers"), context.stop());
  if (!analysed) return tl::unexpected(std::move(analysed.error()));
  const auto found = std::make_shared<const answers::WithoutPackages>(std::move(*analysed));
  output::Json document = output::envelope(
      "analyse/1", loaded.stamp(), output::PlanStamp{.horizon_days = loaded.input().horizon(), .scenario = scenario});
  output::add_without_packages_json(document, loaded.patched, *model, loaded.evidence, *found);
  return Answered{std::move(document), [model, found, &loaded](const output::Style& style) {
                    return output::without_packages_text(*model, loaded.evidence, *found, style);
                  }};
}

}  // namespace

Expected<Answered> answer(Context& context, const LoadedCase& loaded, const RunPlan& plan,
                          const std::string& scenario) {
  const unsigned lenses = supported_lenses(loaded.input());
  if (lenses == 0) return unsupported(loaded);
  return (lenses & lens_bit::packages) != 0 ? answer_over_draws(context, loaded, plan, scenario)
                                            : answer_without_packages(context, loaded, scenario);
}

Command analyse_command() {
  auto options = std::make_shared<Options>();
  return {.name = "analyse",
          .sentence = "Answers the questions about a case: why stuck, which deals, how sure, what it hinges on.",
          .examples = {"analyse cases/gaza-2024", "analyse cases/village-well --scenario herders-heard --quick",
                       "analyse cases/gaza-2024 --out result/gaza-2024 --json"},
          .declare =
              [options](Arguments& arguments) {
                options->input.declare(arguments);
                options->run.declare(arguments, true);
                arguments.option("--out", "DIR", options->out, "write report.html, report.txt and result.json there");
              },
          .run = [options](Context& context) { return run(context, *options); }};
}

}  // namespace detente::cli
