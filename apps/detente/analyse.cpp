// `analyse`: the questions answered from one case, on the terminal, as result.json and as a report to open.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <memory>

#include "analysis.hpp"
#include "detente/case/lens_support.hpp"
#include "detente/output/report.hpp"
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
  std::vector<std::string> lacks, supported;
  for (const LensSupport& support : lens_support(loaded.input())) {
    if (support.lens == "packages") lacks = support.lacks;
    if (support.supported) supported.emplace_back(support.lens);
  }
  return failure({.code = "DT0840",
                  .message = fmt::format("analyse needs the packages lens; the case lacks {}", fmt::join(lacks, "; ")),
                  .hint = supported.empty()
                              ? "see: detente lenses CASE"
                              : fmt::format("it supports: {}; see: detente lenses CASE", fmt::join(supported, ", ")),
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
  const std::string text = output::answers_text(found.question, found.analysis, plain);
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
    context.print(output::answers_text(found->question, found->analysis, context.style()));
  return Exit::done;
}

}  // namespace

Expected<Answered> answer(Context& context, const LoadedCase& loaded, const RunPlan& plan,
                          const std::string& scenario) {
  if ((supported_lenses(loaded.input()) & lens_bit::packages) == 0) return unsupported(loaded);
  constexpr std::uint32_t fewest_hinge_draws = 50, most_hinge_draws = 10'000;
  const auto draws = static_cast<std::uint32_t>(plan.parameters);  // read_plan: a million at most
  const answers::Effort effort{.draws = draws,
                               .hinge_draws = std::clamp(draws / 3, fewest_hinge_draws, most_hinge_draws),
                               .seed = plan.seed,
                               .threads = plan.threads,
                               .runs = run_sizes(plan)};
  auto question = answers::ask(loaded.original, loaded.ground, loaded.patched, loaded.evidence, effort,
                               context.progress("packages"), context.stop());
  if (!question) return tl::unexpected(std::move(question.error()));
  auto analysis = answers::analyse(*question, context.progress("answers"), context.stop());
  if (!analysis) return tl::unexpected(std::move(analysis.error()));
  output::Json document = output::envelope("analyse/1", loaded.stamp(),
                                           output::PlanStamp{.seed = plan.seed,
                                                             .parameters = draws,
                                                             .horizon_days = loaded.input().horizon(),
                                                             .effort = plan.effort,
                                                             .scenario = scenario});
  output::add_answers_json(document, *question, *analysis);
  return Answered{std::move(*question), std::move(*analysis), std::move(document)};
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
