// Decides how a subcommand meets the world: what it prints and where, how it fails, how it is stopped.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <list>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "command.hpp"
#include "detente/base/diagnostics.hpp"
#include "detente/base/progress.hpp"
#include "detente/output/envelope.hpp"
#include "detente/output/terminal.hpp"

namespace detente::cli {

/// Set by Ctrl-C and SIGTERM. Whoever computes looks at it; whoever does not look is ended 0.15 s later, except while a
/// file is being written.
[[nodiscard]] StopToken& stop_token();
void catch_interrupts();

/// Standard output cannot be written. `closed`: its reader left, which nobody needs to hear about.
struct OutputFailed : std::runtime_error {
  OutputFailed(const std::string& what, bool is_closed) : std::runtime_error(what), closed(is_closed) {}
  bool closed;
};

class Context {
 public:
  bool json = false;
  bool timing = false;
  std::string command = {};  ///< name, for the schema of a failure

  Context();

  [[nodiscard]] const output::Style& style() const { return style_; }
  [[nodiscard]] const StopToken& stop() const { return stop_token(); }

  /// Data, to standard output, all of it or OutputFailed.
  void print(std::string_view text) const;
  /// The document of --json, with `timing` where asked for.
  void print_json(output::Json document) const;
  /// A remark, to standard error.
  void say(std::string_view text) const;

  /// Keeps a text whose lines diagnostics may show; returns its view, valid as long as the context.
  std::string_view remember(std::string file, std::string text);
  /// Diagnostics to standard error, with the lines they speak of.
  void show(const Diagnostics& diagnostics) const;
  /// Shows the problems (as JSON too where asked for) and returns the exit code they mean: 3 where the machine is to
  /// blame, 130 when stopped, else 2.
  int fail(const Diagnostics& problems) const;
  int fail(Diagnostic problem) const;

  /// Writes a file whole or not at all, safe from Ctrl-C.
  [[nodiscard]] Expected<void> write_file(const std::filesystem::path& path, std::string_view contents) const;

  /// Reports on standard error once work takes longer than a second.
  [[nodiscard]] Progress progress(std::string what) const;

 private:
  struct Remembered {
    std::string file, text;
  };
  output::Style style_;
  bool colour_errors_ = false;
  std::list<Remembered> texts_;
  std::chrono::steady_clock::time_point started_;
};

/// A whole number of an option, or the problem: DT0802.
[[nodiscard]] Expected<std::uint64_t> whole_number(std::string_view option, std::string_view text, std::uint64_t low,
                                                   std::uint64_t high);

}  // namespace detente::cli
