// `packages`: which deals are possible, from a case or from another program's domain and profiles (Genius XML).
#include "detente/output/packages.hpp"

#include <fmt/format.h>

#include <memory>

#include "detente/base/file.hpp"
#include "detente/case/lens_support.hpp"
#include "detente/case/suggest.hpp"
#include "detente/exchange/genius.hpp"
#include "detente/lens/bargain/packages/from_model.hpp"
#include "load_case.hpp"

namespace detente::cli {
namespace {

constexpr std::size_t largest_domain_bytes = 32'000'000;

struct Options {
  CaseOptions input;
  RunOptions run;
  std::string package;
  std::string domain;
  std::vector<std::string> profiles;
};

Expected<exchange::Genius> read_domain(Context& context, const Options& options) {
  Diagnostics problems;
  std::vector<NamedText> texts;
  std::vector<std::string> files{options.domain};
  files.insert(files.end(), options.profiles.begin(), options.profiles.end());
  for (const std::string& file : files) {
    Expected<std::string> bytes = read_file(file, largest_domain_bytes);
    if (bytes)
      texts.push_back({file, context.remember(file, std::move(*bytes))});
    else
      problems.append(bytes.error());
  }
  if (problems.has_errors()) return tl::unexpected(std::move(problems));
  return exchange::read_genius(texts.front(), {texts.begin() + 1, texts.end()});
}

int print(const Context& context, const output::PackagesReport& report, output::Json document) {
  if (context.json) {
    output::add_packages_json(document, report);
    context.print_json(std::move(document));
  } else {
    context.print(output::packages_text(report, context.style()));
  }
  return Exit::done;
}

int run_domain(Context& context, const Options& options) {
  const Expected<exchange::Genius> read = read_domain(context, options);
  if (!read) return context.fail(read.error());
  const auto modal = bargain::solve(read->input, {}, context.progress("packages"), context.stop());
  if (!modal) return context.fail(modal.error());
  return print(context, {.input = read->input, .modal = *modal},
               output::envelope("packages/1", std::nullopt, std::nullopt));
}

/// The template of that name; without a name the one that settles everything, else the first.
Expected<PackageTemplate> template_of(const Model& model, const std::string& name) {
  const std::vector<PackageTemplate>& all = model.templates();
  const auto found = std::find_if(all.begin(), all.end(), [&](const PackageTemplate& each) {
    return name.empty() ? each.is_full() : each.id == name;
  });
  if (found != all.end()) return *found;
  if (name.empty() && !all.empty()) return all.front();
  std::vector<std::string> ids;
  for (const PackageTemplate& each : all) ids.push_back(each.id);
  return failure({.code = "DT0814",
                  .message = fmt::format("the case has no package '{}'", name),
                  .hint = suggestion(name, ids),
                  .file = model.source().file()});
}

/// Programs get the case's ids, people its names.
void name_by_id(bargain::Input& input, const Model& model, const PackageTemplate& settled) {
  for (std::size_t i = 0; i < input.parties.size(); ++i) input.parties[i].name = model.parties()[i].id;
  const std::vector<std::size_t> issues = bargain::settled_issues(settled);
  for (std::size_t k = 0; k < issues.size(); ++k) input.issues[k].name = model.issues()[issues[k]].id;
}

int run_case(Context& context, const Options& options) {
  const Expected<RunPlan> plan = read_plan(options.run);
  if (!plan) return context.fail(plan.error());
  const Expected<LoadedCase> loaded = load_case(context, options.input);
  if (!loaded) return context.fail(loaded.error());
  if (const Expected<void> fits = needs_lens(*loaded, "packages"); !fits) return context.fail(fits.error());
  const Model model = Model::build(loaded->patched);
  const Expected<PackageTemplate> settled = template_of(model, options.package);
  if (!settled) return context.fail(settled.error());

  bargain::Input input = bargain::from_model(model, *settled);
  if (context.json) name_by_id(input, model, *settled);
  const auto modal = bargain::solve(input, {}, {}, context.stop());
  if (!modal) return context.fail(modal.error());
  const auto draw = [&](std::uint32_t j) { return bargain::draw_from_model(model, *settled, plan->seed, j); };
  const auto uncertain =
      bargain::solve_uncertain(input, static_cast<std::uint32_t>(plan->parameters), draw, {.threads = plan->threads},
                               context.progress("packages"), context.stop());
  if (!uncertain) return context.fail(uncertain.error());

  if (!context.json) show_remarks(context, *loaded);
  const output::PlanStamp stamp{
      .seed = plan->seed, .parameters = plan->parameters, .effort = plan->effort, .scenario = options.input.scenario};
  return print(context, {.input = input, .modal = *modal, .uncertain = &*uncertain},
               output::envelope("packages/1", loaded->stamp(), stamp));
}

int run(Context& context, const Options& options) {
  const bool domain = !options.domain.empty() || !options.profiles.empty();
  if (domain == !options.input.path.empty() || (domain && (options.domain.empty() || options.profiles.empty())))
    return context.fail({.code = "DT0807",
                         .message = "packages takes a CASE, or a --domain and its --profile files",
                         .hint = "see: detente packages --help"});
  return domain ? run_domain(context, options) : run_case(context, options);
}

}  // namespace

Command packages_command() {
  auto options = std::make_shared<Options>();
  return {.name = "packages",
          .sentence = "Says which deals are possible: zone of agreement, efficient packages, bargaining solutions.",
          .examples = {"packages cases/village-well", "packages cases/village-well --scenario herders-heard --json",
                       "packages --domain domain.xml --profile a.xml --profile b.xml"},
          .declare =
              [options](Arguments& arguments) {
                options->input.declare(arguments, false);
                options->run.declare(arguments);
                arguments.option("--package", "P", options->package,
                                 "which of the case's packages (default: the one that settles every issue)");
                arguments.option("--domain", "FILE", options->domain, "a Genius domain, instead of a CASE");
                arguments.options("--profile", "FILE", options->profiles, "a Genius utility profile; one a party");
              },
          .run = [options](Context& context) { return run(context, *options); }};
}

}  // namespace detente::cli
