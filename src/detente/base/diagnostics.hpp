// Decides what a problem in somebody's input looks like: one Diagnostic a problem, all of them collected, none thrown.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace detente {

enum class Severity { error, warning, note };

/// A place in a text file. Lines and columns count from 1 and columns count characters, not bytes; 0 = no place.
struct Position {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  friend bool operator==(const Position&, const Position&) = default;
};

/// One problem: where, which (a stable code such as "DT0201"), what is wrong and what to do about it.
struct Diagnostic {
  std::string code;       ///< stable: listed in docs/format/diagnostics.md
  std::string message;    ///< what is wrong, one sentence without a full stop
  std::string hint;       ///< what to do; may be empty
  std::string path = {};  ///< the case path, such as "parties.israel.trust"; may be empty
  std::string file = {};
  Position at = {};
  Severity severity = Severity::error;
};

/// Problems in the order they were found; the order never depends on threads.
class Diagnostics {
 public:
  void add(Diagnostic diagnostic) { items_.push_back(std::move(diagnostic)); }
  void append(const Diagnostics& others);
  [[nodiscard]] bool has_errors() const;
  [[nodiscard]] std::size_t count(Severity severity) const;
  [[nodiscard]] const std::vector<Diagnostic>& items() const { return items_; }
  [[nodiscard]] bool empty() const { return items_.empty(); }
  /// Errors before warnings before notes, each by file, line and column; stable.
  void sort();

 private:
  std::vector<Diagnostic> items_;
};

/// What every reader of user input returns: the value, or all the problems.
template <class T>
using Expected = tl::expected<T, Diagnostics>;

/// A one-problem failure.
[[nodiscard]] tl::unexpected<Diagnostics> failure(Diagnostic diagnostic);

/// A text whose lines may be shown under a diagnostic.
struct NamedText {
  std::string_view file;
  std::string_view text;
};

/// As a compiler prints them: `file:line:col: error: message [code]`, the line, a caret, the path, the hint.
/// Lines longer than `width` characters are cut around the caret.
[[nodiscard]] std::string render(const Diagnostics& diagnostics, const std::vector<NamedText>& texts, bool colour,
                                 std::size_t width = 100);

}  // namespace detente
