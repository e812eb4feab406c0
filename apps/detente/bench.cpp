// `bench`: numbers by which two builds or machines are compared.
#include <fmt/format.h>

#include <memory>

#include "context.hpp"
#include "detente/base/signature.hpp"

namespace detente::cli {
namespace {

struct Options {
  bool signature = false;
  std::string lanes;
};

int run(Context& context, const Options& options) {
  if (!options.signature)
    return context.fail(
        {.code = "DT0805", .message = "bench needs to know what to measure", .hint = "try: detente bench --signature"});
  unsigned lanes = 0;
  if (!options.lanes.empty()) {
    const auto wanted = whole_number("--lanes", options.lanes, 0, 64);
    if (!wanted) return context.fail(wanted.error());
    lanes = static_cast<unsigned>(*wanted);
    if (lanes != 0 && lanes != 1 && lanes != 2 && lanes != 4 && lanes != 8)
      return context.fail({.code = "DT0805", .message = "--lanes takes 1, 2, 4 or 8", .hint = {}});
  }
  const std::string hex = signature(lanes);
  if (context.json) {
    output::Json document = output::envelope("bench/1", std::nullopt, std::nullopt);
    document["signature"] = hex;
    context.print_json(std::move(document));
  } else {
    context.print(hex + "\n");
  }
  return Exit::done;
}

}  // namespace

Command bench_command() {
  auto options = std::make_shared<Options>();
  return {.name = "bench",
          .sentence = "Prints the signature of this build: equal lines mean equal results.",
          .examples = {"bench --signature", "bench --signature --lanes 1"},
          .declare =
              [options](Arguments& arguments) {
                arguments.flag("--signature", options->signature, "one hexadecimal line");
                arguments.option("--lanes", "N", options->lanes, "numbers at a time (default: the processor's best)");
              },
          .run = [options](Context& context) { return run(context, *options); }};
}

}  // namespace detente::cli
