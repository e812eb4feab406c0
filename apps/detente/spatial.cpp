// `spatial`: forecasts from positions, salience and influence, from a case or a model in JSON.
#include "detente/output/spatial.hpp"

#include <fmt/format.h>

#include <array>
#include <memory>

#include "detente/base/file.hpp"
#include "detente/case/quantity.hpp"
#include "detente/case/suggest.hpp"
#include "detente/exchange/spatial_model.hpp"
#include "detente/lens/bargain/spatial/from_model.hpp"
#include "load_case.hpp"

namespace detente::cli {
namespace {

constexpr std::size_t largest_model_bytes = 32'000'000;
const std::vector<std::string> methods{"mean", "mean-snapped", "median", "condorcet", "nbs"};

struct Options {
  CaseOptions input;
  std::string method = "mean";
  std::vector<std::string> options;
};

/// One `K=V` of --option; DT0808.
void read_option(const std::string& text, spatial::Options& to, Diagnostics& problems) {
  const std::size_t equals = text.find('=');
  const std::string key = text.substr(0, equals);
  const std::string value = equals == std::string::npos ? "" : text.substr(equals + 1);
  const auto number = parse_number(value);
  if (key == "loss" && (value == "linear" || value == "quadratic")) {
    to.loss = value == "linear" ? spatial::Loss::linear : spatial::Loss::quadratic;
  } else if (key == "disagreement" && number && *number > 0) {
    to.disagreement = *number;
  } else if (key == "snap" && number && *number >= 0) {
    to.snap = *number;
  } else {
    problems.add(
        {.code = "DT0808",
         .message = fmt::format("--option {} is not understood", text),
         .hint = "loss=linear|quadratic and disagreement=NUMBER above 0 (nbs), snap=NUMBER from 0 (mean-snapped)"});
  }
}

int solve_and_print(const Context& context, const spatial::Input& input, spatial::Method method,
                    const spatial::Options& options, const std::optional<output::CaseStamp>& stamp) {
  const spatial::Result result = spatial::solve(input, method, options, context.progress("spatial"), context.stop());
  if (context.json) {
    output::Json document = output::envelope("spatial/1", stamp, std::nullopt);
    output::add_spatial_json(document, input, result);
    context.print_json(std::move(document));
  } else {
    context.print(output::spatial_text(input, result, context.style()));
  }
  return Exit::done;
}

/// Programs get the case's ids, people its names. Parties without influence have no voice.
void name_by_id(spatial::Input& input, const Model& model) {
  for (std::size_t k = 0; k < input.issues.size(); ++k) input.issues[k].name = model.issues()[k].id;
  std::size_t actor = 0;
  for (const Party& party : model.parties())
    if (party.influence) input.actors[actor++].name = party.id;
}

bool is_model(const std::string& path) {
  return path.ends_with(".json");
}

int run(Context& context, const Options& options) {
  Diagnostics problems;
  const auto method = spatial::method_named(options.method);
  if (!method)
    problems.add({.code = "DT0808",
                  .message = fmt::format("there is no method '{}'", options.method),
                  .hint = suggestion(options.method, methods)});
  spatial::Options chosen;
  for (const std::string& option : options.options) read_option(option, chosen, problems);
  if (problems.has_errors()) return context.fail(problems);

  if (!is_model(options.input.path)) {
    const Expected<LoadedCase> loaded = load_case(context, options.input);
    if (!loaded) return context.fail(loaded.error());
    if (const Expected<void> fits = needs_lens(*loaded, "spatial"); !fits) return context.fail(fits.error());
    const Model model = Model::build(loaded->patched);
    spatial::Input input = spatial::from_model(model);
    if (context.json) name_by_id(input, model);
    return solve_and_print(context, input, *method, chosen, loaded->stamp());
  }
  Expected<std::string> bytes = read_file(options.input.path, largest_model_bytes);
  if (!bytes) return context.fail(bytes.error());
  const std::string_view text = context.remember(options.input.path, std::move(*bytes));
  const auto model = exchange::read_spatial_model({options.input.path, text});
  if (!model) return context.fail(model.error());
  return solve_and_print(context, model->input, *method, chosen, std::nullopt);
}

}  // namespace

Command spatial_command() {
  auto options = std::make_shared<Options>();
  return {.name = "spatial",
          .sentence = "Forecasts where issues settle, from positions, salience and influence.",
          .examples = {"spatial cases/emission-standards --method median",
                       "spatial model.json --method nbs --option loss=quadratic --json"},
          .declare =
              [options](Arguments& arguments) {
                options->input.declare(arguments);  // or a MODEL.json
                arguments.option("--method", "M", options->method, "mean, mean-snapped, median, condorcet or nbs");
                arguments.options("--option", "K=V", options->options, "an option of the method; may be repeated");
              },
          .run = [options](Context& context) { return run(context, *options); }};
}

}  // namespace detente::cli
