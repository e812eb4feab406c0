// `why`: from a number of an answer back to quantities, claims and sources; or from a claim to what rests on it.
#include "detente/output/why.hpp"

#include <memory>

#include "analysis.hpp"
#include "detente/base/file.hpp"
#include "hold.hpp"

namespace detente::cli {
namespace {

constexpr std::size_t largest_result_bytes = 64'000'000;
constexpr int deepest_result = 64;

struct Options {
  CaseOptions input;
  RunOptions run;
  std::string pointer, claim;
};

Expected<output::Json> read_result(const std::string& path) {
  Expected<std::string> bytes = read_file(path, largest_result_bytes);
  if (!bytes) return tl::unexpected(std::move(bytes.error()));
  bool too_deep = false;  // what prints a document goes down it by recursion
  const auto shallow = [&](int depth, output::Json::parse_event_t, output::Json&) {
    too_deep = too_deep || depth > deepest_result;
    return depth <= deepest_result;
  };
  output::Json document = output::Json::parse(*bytes, shallow, false);
  if (document.is_discarded() || too_deep)
    return failure({.code = "DT0850",
                    .message = "this is not JSON",
                    .hint = "name a result.json of `detente analyse`, or a case",
                    .file = path});
  return document;
}

Expected<output::Json> document_of(Context& context, const Options& options) {
  if (options.input.path.ends_with(".json")) return read_result(options.input.path);
  Expected<LoadedCase> loaded = load_case(context, options.input);
  if (!loaded) return tl::unexpected(std::move(loaded.error()));
  const Expected<RunPlan> plan = read_plan(options.run);
  if (!plan) return tl::unexpected(plan.error());
  hold_issues_of(context, *loaded);
  Expected<Answered> found = answer(context, *loaded, *plan, options.input.scenario);
  if (!found) return tl::unexpected(std::move(found.error()));
  return std::move(found->document);
}

int run(Context& context, const Options& options) {
  if (options.pointer.empty() == options.claim.empty())
    return context.fail({.code = "DT0853",
                         .message = "why takes a POINTER, or --claim ID",
                         .hint = "for example: detente why result.json /answers/stuck/zone/p"});
  const Expected<output::Json> document = document_of(context, options);
  if (!document) return context.fail(document.error());
  const Expected<output::Json> found =
      options.claim.empty() ? output::why(*document, options.pointer) : output::why_claim(*document, options.claim);
  if (!found) return context.fail(found.error());
  if (context.json) {
    output::Json out = output::envelope("why/1", std::nullopt, std::nullopt);
    out["case"] = (*document)["case"];
    out["plan"] = (*document)["plan"];
    out["value"] = (*found)["value"];
    out["chain"] = (*found)["chain"];
    context.print_json(std::move(out));
  } else {
    context.print(
        output::why_text(*found, options.claim.empty() ? options.pointer : "claim " + options.claim, context.style()));
  }
  return Exit::done;
}

}  // namespace

Command why_command() {
  auto options = std::make_shared<Options>();
  return {.name = "why",
          .sentence = "Traces a number of a result back to quantities, claims and sources.",
          .examples = {"why result/gaza-2024/result.json /answers/stuck/zone/p",
                       "why cases/village-well /answers/stuck/pairs/0", "why result.json --claim CLAIM"},
          .declare =
              [options](Arguments& arguments) {
                options->input.declare(arguments);
                arguments.positional("POINTER", options->pointer, "a JSON pointer into the result", false);
                arguments.option("--claim", "ID", options->claim, "what rests on this claim, instead");
                options->run.declare(arguments, true);
              },
          .run = [options](Context& context) { return run(context, *options); }};
}

}  // namespace detente::cli
