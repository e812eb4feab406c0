// Decides what a subcommand is: a name, a sentence, examples, arguments, and a function that does the work. Only
// main.cpp knows the library that parses command lines.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace detente::cli {

class Context;

/// Declares the arguments of a subcommand; the variables must live as long as the command.
class Arguments {
 public:
  virtual ~Arguments() = default;
  virtual void positional(const char* name, std::string& value, const char* sentence, bool required = true) = 0;
  virtual void option(const char* flag, const char* value_name, std::string& value, const char* sentence) = 0;
  virtual void options(const char* flag, const char* value_name, std::vector<std::string>& values,
                       const char* sentence) = 0;
  virtual void flag(const char* flag, bool& value, const char* sentence) = 0;
};

/// Exit codes (docs: `detente --help`).
enum Exit : int { done = 0, answer_is_no = 1, wrong_input = 2, machine = 3, interrupted = 130 };

struct Command {
  std::string name;
  std::string sentence;
  std::vector<std::string> examples;  ///< what stands behind `detente `
  std::function<void(Arguments&)> declare;
  std::function<int(Context&)> run;
};

// One file each.
Command analyse_command();
Command bench_command();
Command check_command();
Command cite_command();
Command compare_command();
Command init_command();
Command lenses_command();
Command packages_command();
Command show_command();
Command simulate_command();
Command spatial_command();
Command structure_command();
Command why_command();
Command words_command();

}  // namespace detente::cli
