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

/// The patches the options name, in the order account, scenario, --set; all problems at once.
Expected<std::vector<Patch>> patches_of(const Case& original, const CaseOptions& options) {
  std::vector<Patch> patches;
  Diagnostics problems;
  const auto take = [&](Expected<Patch> patch) {
    if (patch)
      patches.push_back(std::move(*patch));
    else
      problems.append(patch.error());
  };
  if (!options.account.empty()) take(version_patch(original, options.account));
  if (!options.scenario.empty()) take(scenario_patch(original, options.scenario));
  for (const std::string& assignment : options.sets) take(set_patch(assignment));
  if (problems.has_errors()) return tl::unexpected(std::move(problems));
  return patches;
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

void RunOptions::declare(Arguments& arguments) {
  arguments.option("--parameters", "J", parameters, "draws of everything uncertain");
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
  read("--seed", options.seed, 0, ~std::uint64_t{0}, plan.seed);
  read("--threads", options.threads, 0, 1024, plan.threads);
  if (problems.has_errors()) return tl::unexpected(std::move(problems));
  return plan;
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
  const Expected<std::vector<Patch>> patches = patches_of(*original, options);
  if (!patches) return tl::unexpected(patches.error());
  Expected<PatchedCase> patched =
      patches->empty() ? PatchedCase{.base = *original} : apply_patches(*original, *patches);
  if (!patched) return tl::unexpected(std::move(patched.error()));

  Evidence evidence = read_evidence(patched->base);
  LoadedCase loaded{.file = file.string(),
                    .sha256 = sha256_hex(text),
                    .original = std::move(*original),
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
