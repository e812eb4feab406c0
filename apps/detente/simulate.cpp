// `simulate`: one course of the talks, run many times: outcomes raw and anchored, curves, and a single run in words.
#include "detente/output/simulate.hpp"

#include <fmt/format.h>

#include <charconv>
#include <memory>

#include "detente/answers/prospects.hpp"
#include "detente/lens/process/definition.hpp"
#include "detente/output/trace_text.hpp"
#include "load_case.hpp"

namespace detente::cli {
namespace {

struct Options {
  CaseOptions input;
  RunOptions run;
  std::string trace, anchor;
};

/// "J:R", counted from 0.
Expected<std::uint32_t> run_number(const std::string& text) {
  std::uint32_t vector = 0, run = 0;
  const char* end = text.data() + text.size();
  const auto first = std::from_chars(text.data(), end, vector);
  auto last = first;
  if (first.ec == std::errc() && first.ptr != end && *first.ptr == ':') last = std::from_chars(first.ptr + 1, end, run);
  if (last.ec != std::errc() || last.ptr != end || vector > 0xFFFFU || run > 0xFFFFU)
    return failure({.code = "DT0860",
                    .message = fmt::format("'{}' names no run", text),
                    .hint = "write J or J:R, the draw of everything uncertain and the run at it, both from 0: 12:3"});
  return (vector << 16U) + run;
}

Expected<void> known_anchor(const std::string& anchor) {
  if (anchor.empty() || anchor == "none" || anchor == "reservation" || anchor == "tempo") return {};
  return failure({.code = "DT0861",
                  .message = fmt::format("there is no anchor '{}'", anchor),
                  .hint = "none, reservation or tempo"});
}

/// The anchor a single run is told under.
Expected<study::Setting> setting_of(const std::string& anchor, const answers::Talks& talks) {
  if (anchor.empty() || anchor == "none") return study::Setting{};
  for (const study::Setting& setting : talks.settings())
    if (setting.lever != study::Lever::none && answers::name_of(setting.lever) == anchor) return setting;
  return failure({.code = "DT0862",
                  .message = fmt::format("this case cannot be anchored by {}", anchor),
                  .hint = "it names no base rate, or no value brings the runs to it; leave --anchor out"});
}

output::TraceNames names_of(const Model& model, const process::Input& input) {
  output::TraceNames out;
  const auto take = [](const auto& actors, std::vector<std::string>& names) {
    for (const auto& each : actors) names.push_back(each.name);
  };
  take(model.parties(), out.parties);
  take(model.mediators(), out.mediators);
  take(model.backers(), out.backers);
  take(model.templates(), out.templates);
  for (const process::Event& event : input.events)  // only what can still happen
    out.events.push_back(model.source().name_of("events", event.id));
  for (const Party& party : model.parties()) take(party.constituencies, out.constituencies.emplace_back());
  for (const Issue& issue : model.issues()) {
    auto& told = out.issues.emplace_back();
    told.name = issue.name;
    for (const Level& level : issue.levels) told.levels.push_back(level.label);
  }
  return out;
}

/// One run in words: only the anchor, where one is asked for, takes more than that run.
int tell(Context& context, const Options& options, const LoadedCase& loaded, const RunPlan& plan) {
  const Expected<std::uint32_t> id = run_number(options.trace);
  if (!id) return context.fail(id.error());
  if (const auto known = known_anchor(options.anchor); !known) return context.fail(known.error());
  answers::RunSizes sizes = run_sizes(plan);
  const bool anchored = !options.anchor.empty() && options.anchor != "none";
  const auto talks = answers::prepare_talks(loaded.original, loaded.patched, sizes, plan.seed, plan.threads,
                                            context.progress("anchors"), context.stop(), anchored);
  if (!talks) return context.fail(talks.error());
  const Expected<study::Setting> setting = setting_of(options.anchor, *talks);
  if (!setting) return context.fail(setting.error());
  const process::Input input =
      process::from_model(*talks->base.model, talks->base.packages, plan.seed, *id >> 16U, setting->on({}));
  process::Trace trace;
  (void)process::simulate(input, *id, &trace);
  context.print(output::trace_text(input, trace, names_of(*talks->base.model, input), context.style()));
  return Exit::done;
}

int run(Context& context, const Options& options) {
  const Expected<LoadedCase> loaded = load_case(context, options.input);
  if (!loaded) return context.fail(loaded.error());
  if (auto supported = needs_lens(*loaded, "process"); !supported) return context.fail(supported.error());
  const Expected<RunPlan> plan = read_plan(options.run);
  if (!plan) return context.fail(plan.error());
  show_remarks(context, *loaded);
  if (!options.trace.empty()) return tell(context, options, *loaded, *plan);

  const auto talks = answers::prepare_talks(loaded->original, loaded->patched, run_sizes(*plan), plan->seed,
                                            plan->threads, context.progress("anchors"), context.stop());
  if (!talks) return context.fail(talks.error());
  study::Plan arms(plan->seed);
  answers::add_everywhere(arms, *talks, "base", talks->base, {}, talks->sizes.scenario);
  const auto results = study::run(arms, plan->threads, context.progress("runs"), context.stop());
  if (!results) return context.fail(results.error());
  if (context.json) {
    output::Json document = output::envelope("simulate/1", loaded->stamp(),
                                             plan_stamp(*plan, talks->sizes.scenario, *loaded, options.input.scenario));
    output::add_simulation_json(document, *talks, *results, loaded->patched.differences);
    context.print_json(std::move(document));
  } else {
    context.print(output::simulation_text(*talks, *results, loaded->patched.differences, context.style()));
  }
  return Exit::done;
}

}  // namespace

Command simulate_command() {
  auto options = std::make_shared<Options>();
  return {
      .name = "simulate",
      .sentence = "Runs the talks day by day, many times: outcomes, raw and anchored, and curves; or tells one run.",
      .examples = {"simulate cases/gaza-2024 --quick", "simulate cases/gaza-2024 --scenario russia-joins --json",
                   "simulate cases/gaza-2024 --trace 12:3"},
      .declare =
          [options](Arguments& arguments) {
            options->input.declare(arguments);
            options->run.declare(arguments, true);
            arguments.option("--trace", "RUN", options->trace, "tell one run day by day: J or J:R, from 0");
            arguments.option("--anchor", "A", options->anchor, "with --trace: none (default), reservation or tempo");
          },
      .run = [options](Context& context) { return run(context, *options); }};
}

}  // namespace detente::cli
