#include "context.hpp"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <sys/time.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdlib>
#include <memory>
#include <mutex>
#include <system_error>

#include "detente/base/file.hpp"
#include "detente/base/utf8.hpp"

namespace detente::cli {
namespace {

StopToken global_stop;
volatile std::sig_atomic_t writing_file = 0;

extern "C" void on_interrupt(int) {
  global_stop.request();
  const itimerval grace{.it_interval = {0, 20'000}, .it_value = {0, 150'000}};
  ::setitimer(ITIMER_REAL, &grace, nullptr);
}

// The grace is over: nothing is half written, so nothing is lost by leaving now.
extern "C" void on_grace_over(int) {
  if (writing_file == 0) ::_exit(Exit::interrupted);
}

bool is_screen(int descriptor) {
  const char* no_colour = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  return ::isatty(descriptor) != 0 && (no_colour == nullptr || *no_colour == '\0') &&
         (terminal == nullptr || std::string_view(terminal) != "dumb");
}

std::size_t columns() {
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
    return std::clamp<std::size_t>(size.ws_col, 60, 100);
  return 80;
}

/// Whether the machine, not the input, is to blame.
bool is_machines(const Diagnostic& problem) {
  static constexpr std::array<std::string_view, 8> codes{"DT0004", "DT0005", "DT0011", "DT0012",
                                                         "DT0014", "DT0751", "DT0820", "DT0821"};
  return std::find(codes.begin(), codes.end(), problem.code) != codes.end();
}

/// Writes all of `text`; returns errno, 0 if all is well.
int write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(descriptor, text.data(), text.size());
    if (written < 0 && errno == EINTR && !global_stop.requested()) continue;
    if (written < 0) return errno;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

/// One line on a terminal that is written anew, or a line every five seconds elsewhere.
class ProgressLine {
 public:
  explicit ProgressLine(std::string what)
      : what_(std::move(what)),
        on_screen_(::isatty(STDERR_FILENO) != 0),
        next_(Clock::now() + std::chrono::seconds(1)) {}
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;
  ~ProgressLine() {
    if (on_screen_ && shown_) write_all(STDERR_FILENO, "\r\033[K");
  }

  void report(std::uint64_t done, std::uint64_t total) {
    const std::lock_guard lock(mutex_);
    const auto now = Clock::now();
    if (now < next_ || total == 0) return;
    next_ = now + (on_screen_ ? std::chrono::milliseconds(200) : std::chrono::milliseconds(5000));
    shown_ = true;
    const std::string line = fmt::format("{}: {} %", what_, 100 * std::min(done, total) / total);
    write_all(STDERR_FILENO, on_screen_ ? "\r\033[K" + line : line + "\n");
  }

 private:
  using Clock = std::chrono::steady_clock;
  std::mutex mutex_;
  std::string what_;
  bool on_screen_;
  bool shown_ = false;
  Clock::time_point next_;
};

}  // namespace

StopToken& stop_token() {
  return global_stop;
}

void catch_interrupts() {
  struct sigaction action{};
  ::sigemptyset(&action.sa_mask);
  action.sa_handler = on_grace_over;
  ::sigaction(SIGALRM, &action, nullptr);
  action.sa_handler = on_interrupt;  // without SA_RESTART, so that waiting for input ends too
  ::sigaction(SIGINT, &action, nullptr);
  ::sigaction(SIGTERM, &action, nullptr);
  action.sa_handler = SIG_IGN;
  ::sigaction(SIGPIPE, &action, nullptr);
  ::sigaction(SIGXFSZ, &action, nullptr);
}

Context::Context()
    : style_{.colour = is_screen(STDOUT_FILENO), .width = columns()},
      colour_errors_(is_screen(STDERR_FILENO)),
      started_(std::chrono::steady_clock::now()) {}

void Context::print(std::string_view text) const {
  const int error = write_all(STDOUT_FILENO, text);
  if (error != 0) throw OutputFailed(std::generic_category().message(error), error == EPIPE);
}

void Context::print_json(output::Json document) const {
  if (timing) {
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - started_;
    document["timing"] = {{"seconds", taken.count()}};
  }
  print(output::to_text(document));
}

void Context::say(std::string_view text) const {
  write_all(STDERR_FILENO, text);
}

std::string_view Context::remember(std::string file, std::string text) {
  return texts_.emplace_back(Remembered{std::move(file), std::move(text)}).text;
}

void Context::show(const Diagnostics& diagnostics) const {
  std::vector<NamedText> named;
  for (const Remembered& each : texts_) named.push_back({each.file, each.text});
  say(render(diagnostics, named, colour_errors_));
}

int Context::fail(const Diagnostics& problems) const {
  if (stop().requested()) return Exit::interrupted;
  show(problems);
  if (json) print_json(output::failure_json(command + "/1", problems));
  const auto& items = problems.items();
  return std::any_of(items.begin(), items.end(), is_machines) ? Exit::machine : Exit::wrong_input;
}

int Context::fail(Diagnostic problem) const {
  Diagnostics problems;
  problems.add(std::move(problem));
  return fail(problems);
}

Expected<void> Context::write_file(const std::filesystem::path& path, std::string_view contents) const {
  writing_file = 1;
  Expected<void> written = write_atomic(path, contents);
  writing_file = 0;
  return written;
}

Progress Context::progress(std::string what) const {
  return [line = std::make_shared<ProgressLine>(std::move(what))](std::uint64_t done, std::uint64_t total) {
    line->report(done, total);
  };
}

Expected<std::uint64_t> whole_number(std::string_view option, std::string_view text, std::uint64_t low,
                                     std::uint64_t high) {
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error == std::errc{} && end == text.data() + text.size() && value >= low && value <= high) return value;
  return failure({.code = "DT0802",
                  .message = fmt::format("{} takes a whole number from {} to {}, not '{}'", option, low, high, text),
                  .hint = {}});
}

}  // namespace detente::cli
