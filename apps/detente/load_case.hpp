// Decides how a subcommand gets its case: found, read, patched, verified; the same for all of them.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "context.hpp"
#include "detente/answers/talks.hpp"
#include "detente/case/evidence.hpp"
#include "detente/case/patch.hpp"

namespace detente::cli {

/// The arguments that every command on a case shares.
struct CaseOptions {
  std::string path;
  std::string sources, scenario, account;
  std::vector<std::string> sets;

  /// `required`: a command without its CASE is wrong.
  void declare(Arguments& arguments, bool required = true);
};

/// How much is computed.
struct RunOptions {
  std::string parameters, runs, seed, threads;
  bool quick = false, full = false;

  /// `with_runs`: for commands that simulate.
  void declare(Arguments& arguments, bool with_runs = false);
};

/// The same as numbers.
struct RunPlan {
  std::uint64_t parameters = 1000;
  bool own_parameters = false;             ///< --parameters was written
  std::optional<std::uint32_t> runs = {};  ///< of each vector, where --runs was written
  std::uint64_t seed = 1;
  unsigned threads = 0;  ///< 0: one a core
  std::string effort = "standard";
};

/// DT0802 not a number · DT0803 both --quick and --full. --quick takes a tenth of `parameters`, --full four times as
/// many, unless --parameters says how many.
[[nodiscard]] Expected<RunPlan> read_plan(const RunOptions& options, std::uint64_t parameters = 1000);

/// How often the process lens is run: by the plan's effort, or as --parameters and --runs say.
[[nodiscard]] answers::RunSizes run_sizes(const RunPlan& plan);

struct LoadedCase {
  std::string file;     ///< as named in diagnostics
  std::string sha256;   ///< of its bytes
  Case original;        ///< as written
  PatchedCase ground;   ///< with --account and --set
  PatchedCase patched;  ///< with --account, --scenario and --set
  Evidence evidence;
  std::optional<std::filesystem::path> sources;  ///< the folder that was looked into
  Diagnostics remarks;                           ///< warnings and notes of all of it

  [[nodiscard]] const Case& input() const { return patched.base; }
  [[nodiscard]] output::CaseStamp stamp() const { return {sha256, original.title()}; }
};

/// What a result says of its plan.
[[nodiscard]] output::PlanStamp plan_stamp(const RunPlan& plan, study::Size size, const LoadedCase& loaded,
                                           const std::string& scenario);

/// The case file of `path`: itself, or case.yaml in it.
[[nodiscard]] std::filesystem::path case_file(const std::filesystem::path& path);

/// Reads, patches and verifies. Without --sources the folder `sources` beside the case is taken where it exists. All
/// problems of the first step that fails; the file's text is remembered for showing them.
[[nodiscard]] Expected<LoadedCase> load_case(Context& context, const CaseOptions& options);

/// DT0815 where the case does not support a lens: what it lacks.
[[nodiscard]] Expected<void> needs_lens(const LoadedCase& loaded, std::string_view lens);

/// The warnings that a command other than `check` shows: one line when there are many.
void show_remarks(const Context& context, const LoadedCase& loaded);

}  // namespace detente::cli
