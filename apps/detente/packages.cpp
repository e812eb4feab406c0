// `packages`: which deals are possible, from a case or from another program's domain and profiles (Genius XML).
#include "detente/output/packages.hpp"

#include <fmt/format.h>

#include <memory>

#include "detente/base/file.hpp"
#include "detente/exchange/genius.hpp"
#include "load_case.hpp"

namespace detente::cli {
namespace {

constexpr std::size_t largest_domain_bytes = 32'000'000;

struct Options {
  CaseOptions input;
  RunOptions run;
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

int run(Context& context, const Options& options) {
  const bool domain = !options.domain.empty() || !options.profiles.empty();
  if (domain == !options.input.path.empty() || (domain && (options.domain.empty() || options.profiles.empty())))
    return context.fail({.code = "DT0807",
                         .message = "packages takes a CASE, or a --domain and its --profile files",
                         .hint = "see: detente packages --help"});
  return run_domain(context, options);
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
                arguments.option("--domain", "FILE", options->domain, "a Genius domain, instead of a CASE");
                arguments.options("--profile", "FILE", options->profiles, "a Genius utility profile; one a party");
              },
          .run = [options](Context& context) { return run(context, *options); }};
}

}  // namespace detente::cli
