// The command line: which subcommands there are, what they share, and how every way of ending becomes an exit code.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <functional>
#include <new>

#include "command.hpp"
#include "context.hpp"
#include "detente/case/suggest.hpp"

namespace detente::cli {
namespace {

using Commands = std::vector<Command>;

Commands all_commands() {
  return {analyse_command(),   check_command(),    cite_command(),  compare_command(),  init_command(),
          lenses_command(),    packages_command(), show_command(),  simulate_command(), spatial_command(),
          structure_command(), why_command(),      words_command(), bench_command()};
}

constexpr const char* closing =
    "Exit: 0 done; 1 the answer is no (check --strict with altered claims); 2 usage or input is wrong;\n"
    "3 the machine (disk, memory, permission); 130 interrupted.\n"
    "Data goes to standard output, problems and progress to standard error; --json gives one document.";

class CliArguments final : public Arguments {
 public:
  explicit CliArguments(CLI::App& app) : app_(app) {}
  void positional(const char* name, std::string& value, const char* sentence, bool required) override {
    app_.add_option(name, value, sentence)->required(required)->type_name("");
  }
  void option(const char* flag, const char* value_name, std::string& value, const char* sentence) override {
    app_.add_option(flag, value, sentence)->type_name(value_name);
  }
  void options(const char* flag, const char* value_name, std::vector<std::string>& values,
               const char* sentence) override {
    // One value each time, so that a positional after it is not swallowed.
    app_.add_option(flag, values, sentence)->type_name(value_name)->expected(1)->take_all()->allow_extra_args(false);
  }
  void flag(const char* flag, bool& value, const char* sentence) override { app_.add_flag(flag, value, sentence); }

 private:
  CLI::App& app_;
};

std::string examples_of(const Command& command) {
  std::string text = "Examples:\n";
  for (const std::string& example : command.examples) text += "  detente " + example + "\n";
  return text + "\n" + command.sentence;
}

void declare(CLI::App& app, const Commands& commands, Context& context) {
  app.require_subcommand(0, 1);
  app.set_help_flag("-h,--help", "this text");
  app.set_version_flag("--version", fmt::format("detente {}", output::version()));
  app.footer(closing);
  for (const Command& command : commands) {
    CLI::App* sub = app.add_subcommand(command.name, examples_of(command));
    sub->set_help_flag("-h,--help", "this text");
    CliArguments arguments(*sub);
    command.declare(arguments);
    sub->add_flag("--json", context.json, "one JSON document on standard output");
    sub->add_flag("--timing", context.timing, "add the time taken");
  }
}

/// Examples first, then the table of commands: CLI11's own list would repeat each command's examples.
std::string overview(const Commands& commands) {
  std::string text =
      "Examples:\n"
      "  detente check cases/village-well\n"
      "  detente show cases/village-well positions\n"
      "  detente packages cases/village-well\n"
      "\n"
      "Finds out why mediated talks are stuck, what could move them, and how sure one may be of that.\n"
      "\n"
      "Usage: detente COMMAND [ARGS]        detente COMMAND --help\n"
      "\n";
  for (const Command& command : commands)
    text += fmt::format("  {:10}{}\n", command.name, command.sentence.substr(0, command.sentence.find('\n')));
  return text + "\n  --version, --help\n\n" + closing + "\n";
}

Diagnostic unknown_command(const std::string& typed, const Commands& commands) {
  std::vector<std::string> names;
  for (const Command& command : commands) names.push_back(command.name);
  return {
      .code = "DT0800", .message = fmt::format("there is no command '{}'", typed), .hint = suggestion(typed, names)};
}

Diagnostic usage_problem(const CLI::App& app, const CLI::Error& error) {
  const auto subs = app.get_subcommands();
  const CLI::App& where = subs.empty() ? app : *subs.front();
  const std::string see = fmt::format("see: {} --help", subs.empty() ? "detente" : "detente " + where.get_name());
  if (const std::vector<std::string> extra = app.remaining(true); !extra.empty()) {
    std::vector<std::string> known;
    for (const CLI::Option* option : where.get_options())
      for (const std::string& name : option->get_lnames()) known.push_back("--" + name);
    const std::string typed = extra.front().substr(0, extra.front().find('='));
    const std::string hint = typed.starts_with('-') ? suggestion(typed, known) : std::string{};
    return {.code = "DT0801",
            .message = fmt::format("{} is not expected here", typed.starts_with('-') ? typed : "'" + typed + "'"),
            .hint = hint.empty() ? see : hint + " " + see};
  }
  return {.code = "DT0801", .message = error.what(), .hint = see};
}

int run(const std::vector<std::string>& arguments, Context& context) {
  const Commands commands = all_commands();
  // Known before anything is parsed, so that a usage error answers in the form that was asked for.
  context.json = std::find(arguments.begin(), arguments.end(), "--json") != arguments.end();
  if (arguments.empty() || arguments.front() == "--help" || arguments.front() == "-h" || arguments.front() == "help") {
    if (arguments.empty()) {
      context.say(overview(commands));
      return Exit::wrong_input;
    }
    context.print(overview(commands));
    return Exit::done;
  }
  const std::string& name = arguments.front();
  const auto command = std::find_if(commands.begin(), commands.end(), [&](const Command& c) { return c.name == name; });
  context.command = command == commands.end() ? "detente" : name;
  if (command == commands.end() && !name.starts_with('-')) return context.fail(unknown_command(name, commands));

  CLI::App app("", "detente");
  declare(app, commands, context);
  try {
    app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
  } catch (const CLI::CallForHelp&) {
    context.print(app.get_subcommands().empty() ? overview(commands) : app.help());
    return Exit::done;
  } catch (const CLI::CallForVersion& asked) {
    context.print(std::string(asked.what()) + "\n");
    return Exit::done;
  } catch (const CLI::ParseError& error) {
    return context.fail(usage_problem(app, error));
  }
  if (command == commands.end()) return context.fail(unknown_command(name, commands));
  const int code = command->run(context);
  return stop_token().requested() ? Exit::interrupted : code;
}

/// Runs and, where the machine fails, says so in the form that was asked for.
int reported(const std::vector<std::string>& arguments, Context& context) {
  try {
    return run(arguments, context);
  } catch (const OutputFailed&) {
    throw;
  } catch (const std::bad_alloc&) {
    return context.fail({.code = "DT0820",
                         .message = "there is not enough memory for this",
                         .hint = "fewer draws (--quick), or issues with fewer levels"});
  } catch (const std::exception& error) {
    return context.fail({.code = "DT0821", .message = fmt::format("this machine says: {}", error.what()), .hint = {}});
  }
}

int guarded(const std::vector<std::string>& arguments) {
  Context context;
  try {
    return reported(arguments, context);
  } catch (const OutputFailed& failed) {
    if (failed.closed) return Exit::done;
    if (stop_token().requested()) return Exit::interrupted;
    context.say(fmt::format("detente: standard output cannot be written: {}\n", failed.what()));
  } catch (const std::exception&) {
    context.say("detente: not enough memory\n");
  }
  return Exit::machine;
}

}  // namespace
}  // namespace detente::cli

int main(int count, char** values) {
  detente::cli::catch_interrupts();
  return detente::cli::guarded(std::vector<std::string>(values + std::min(1, count), values + count));
}
