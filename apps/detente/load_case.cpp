#include "load_case.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "detente/base/file.hpp"
#include "detente/base/hash.hpp"
#include "detente/case/lens_support.hpp"
#include "detente/case/yaml.hpp"

namespace detente::cli {
namespace {

namespace fs = std::filesystem;

/// A run's number is j·2¹⁶ + r in 32 bits: neither may be larger.
constexpr std::uint64_t most_runs = 65'536;

/// The patches the options name, in the order account, scenario, --set; all problems at once.
Expected<std::vector<Patch>> patches_of(const Case& original, const CaseOptions& options, bool with_scenario) {
  std::vector<Patch> patches;
  Diagnostics problems;
  const auto take = [&](Expected<Patch> patch) {
    if (patch)
      patches.push_back(std::move(*patch));
    else
      problems.append(patch.error());
  };
  if (!options.account.empty()) take(version_patch(original, options.account));
  if (with_scenario && !options.scenario.empty()) take(scenario_patch(original, options.scenario));
  for (const std::string& assignment : options.sets) take(set_patch(assignment));
  if (problems.has_errors()) return tl::unexpected(std::move(problems));
  return patches;
}

Expected<PatchedCase> patched_by(const Case& original, const CaseOptions& options, bool with_scenario) {
  const Expected<std::vector<Patch>> patches = patches_of(original, options, with_scenario);
  if (!patches) return tl::unexpected(patches.error());
  return patches->empty() ? PatchedCase{.base = original} : apply_patches(original, *patches);
}

std::optional<fs::path> sources_folder(const fs::path& file, const std::string& asked) {
  if (!asked.empty()) return fs::path(asked);
  std::error_code ignored;
  const fs::path beside = file.parent_path() / "sources";
  return fs::is_directory(beside, ignored) ? std::optional(beside) : std::nullopt;
}

}  // namespace

void CaseOptions::declare(Arguments& arguments, bool required) {
  arguments.positional("CASE", path, "a folder holding case.yaml, or the file", required);
  arguments.option("--sources", "DIR", sources, "folder with the source texts (default: CASE/sources, if it exists)");
  arguments.option("--scenario", "S", scenario, "apply a scenario of the case");
  arguments.option("--account", "V", account, "apply one of the case's versions (a side's own account)");
  arguments.options("--set", "PATH=VALUE", sets, "change a value; may be repeated");
}

void RunOptions::declare(Arguments& arguments, bool with_runs) {
  arguments.option("--parameters", "J", parameters, "draws of everything uncertain");
  if (with_runs) arguments.option("--runs", "R", runs, "runs of the talks at each draw");
  arguments.option("--seed", "X", seed, "seed of all draws (default 1)");
  arguments.option("--threads", "T", threads, "threads (default: one a core); never changes a result");
  arguments.flag("--quick", quick, "fewer draws, for a first look");
  arguments.flag("--full", full, "more draws, for a figure to quote");
}

Expected<RunPlan> read_plan(const RunOptions& options, std::uint64_t parameters) {
  RunPlan plan{.parameters = parameters};
  Diagnostics problems;
  const auto read = [&](const char* name, const std::string& text, std::uint64_t low, std::uint64_t high, auto& to) {
    if (text.empty()) return;
    if (const auto value = whole_number(name, text, low, high))
      to = static_cast<std::decay_t<decltype(to)>>(*value);
    else
      problems.append(value.error());
  };
  if (options.quick && options.full)
    problems.add({.code = "DT0803", .message = "--quick and --full exclude each other", .hint = "leave one out"});
  if (options.quick) plan.parameters = parameters / 10;
  if (options.full) plan.parameters = parameters * 4;
  if (options.quick || options.full) plan.effort = options.quick ? "quick" : "full";
  read("--parameters", options.parameters, 1, 1'000'000, plan.parameters);
  plan.own_parameters = !options.parameters.empty();
  std::uint32_t runs = 0;
  read("--runs", options.runs, 1, most_runs, runs);
  if (runs > 0) plan.runs = runs;
  read("--seed", options.seed, 0, ~std::uint64_t{0}, plan.seed);
  read("--threads", options.threads, 0, 1024, plan.threads);
  if (problems.has_errors()) return tl::unexpected(std::move(problems));
  return plan;
}

answers::RunSizes run_sizes(const RunPlan& plan) {
  answers::RunSizes sizes;  // standard
  if (plan.effort == "quick") sizes = {.scenario = {64, 16}, .anchor = {64, 16}, .small = {32, 8}, .band = {16, 8}};
  if (plan.effort == "full") sizes = {.scenario = {512, 64}, .anchor = {256, 16}, .small = {128, 32}, .band = {64, 16}};
  if (plan.own_parameters) {
    const auto vectors = static_cast<std::uint32_t>(std::min<std::uint64_t>(plan.parameters, most_runs));
    sizes.scenario.vectors = vectors;
    for (study::Size* size : {&sizes.anchor, &sizes.small, &sizes.band})
      size->vectors = std::min(size->vectors, vectors);
  }
  if (plan.runs) {
    sizes.scenario.runs = *plan.runs;
    for (study::Size* size : {&sizes.anchor, &sizes.small, &sizes.band}) size->runs = std::min(size->runs, *plan.runs);
  }
  return sizes;
}

output::PlanStamp plan_stamp(const RunPlan& plan, study::Size size, const LoadedCase& loaded,
                             const std::string& scenario) {
  return {.seed = plan.seed,
          .parameters = size.vectors,
          .runs_per_parameter = size.runs,
          .horizon_days = loaded.input().horizon(),
          .effort = plan.effort,
          .scenario = scenario};
}

fs::path case_file(const fs::path& path) {
  std::error_code ignored;
  return fs::is_directory(path, ignored) ? path / "case.yaml" : path;
}

Expected<LoadedCase> load_case(Context& context, const CaseOptions& options) {
  const fs::path file = case_file(options.path);
  Expected<std::string> bytes = read_file(file, largest_case_bytes);
  if (!bytes) return tl::unexpected(std::move(bytes.error()));
  const std::string_view text = context.remember(file.string(), std::move(*bytes));
  Expected<Case> original = Case::from_text(text, file.string());
  if (!original) return tl::unexpected(std::move(original.error()));
  Expected<PatchedCase> patched = patched_by(*original, options, true);
  if (!patched) return tl::unexpected(std::move(patched.error()));
  // A scenario may mend what --set alone would leave wrong: then the ground is the case as written.
  Expected<PatchedCase> ground = patched_by(*original, options, false);
  if (!ground) ground = PatchedCase{.base = *original};

  Evidence evidence = read_evidence(patched->base);
  LoadedCase loaded{.file = file.string(),
                    .sha256 = sha256_hex(text),
                    .original = std::move(*original),
                    .ground = std::move(*ground),
                    .patched = std::move(*patched),
                    .evidence = std::move(evidence),
                    .sources = sources_folder(file, options.sources),
                    .remarks = {}};
  loaded.remarks = loaded.input().remarks();
  if (loaded.sources) {
    const Expected<Diagnostics> found = verify_evidence(loaded.evidence, loaded.input(), *loaded.sources);
    if (!found) return tl::unexpected(found.error());
    loaded.remarks.append(*found);
  }
  loaded.remarks.sort();
  return loaded;
}

Expected<void> needs_lens(const LoadedCase& loaded, std::string_view lens) {
  for (const LensSupport& support : lens_support(loaded.input()))
    if (support.lens == lens && !support.supported)
      return failure({.code = "DT0815",
                      .message = fmt::format("the case does not say enough for {}: it lacks {}", lens,
                                             fmt::join(support.lacks, "; ")),
                      .hint = "which methods it can feed: detente lenses " + loaded.file,
                      .file = loaded.file});
  return {};
}

void show_remarks(const Context& context, const LoadedCase& loaded) {
  constexpr std::size_t few = 3;
  const std::size_t warnings = loaded.remarks.count(Severity::warning);
  if (warnings == 0) return;
  if (warnings <= few)
    context.show(loaded.remarks);
  else
    context.say(fmt::format("{}: {} warnings; see: detente check {}\n", loaded.file, warnings, loaded.file));
}

}  // namespace detente::cli
