// Decides how results look on a terminal: 80 columns, aligned by characters, bold only where somebody looks at a
// screen.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace detente::output {

/// Where text goes.
struct Style {
  bool colour = false;
  std::size_t width = 80;
};

/// Without what a terminal obeys: control characters (line ends apart), line and paragraph separators, and overrides of
/// the direction of writing (U+202A–202E, U+2066–2069), which would turn round what stands beside them. Valid UTF-8.
[[nodiscard]] std::string harmless(std::string_view text);

/// A line of its own, bold where colour is allowed, with a blank line above and a newline.
[[nodiscard]] std::string heading(std::string_view text, const Style& style);

/// `text` broken at blanks into lines of at most `width` characters, newline after each; the first begins with `first`,
/// the others with `rest`. A word longer than a line is cut. Control characters become blanks.
[[nodiscard]] std::string wrapped(std::string_view text, std::size_t width, std::string_view first = "",
                                  std::string_view rest = "");

/// "- text", wrapped below the text.
[[nodiscard]] std::string bullet(std::string_view text, const Style& style);

/// `text` filled up with blanks to `width` characters.
[[nodiscard]] std::string padded(std::string_view text, std::size_t width, bool right = false);

/// A probability as "63 %", two digits below 10 %: "4.2 %".
[[nodiscard]] std::string percent(double share);

/// A number for people: at most three digits after the point.
[[nodiscard]] std::string short_number(double value);

/// Rows of cells under a heading. Columns are as wide as they need; where that is too much the widest are narrowed and
/// their cells wrapped.
class Table {
 public:
  enum class Align { left, right };
  struct Column {
    std::string heading;
    Align align = Align::left;
  };

  explicit Table(std::vector<Column> columns) : columns_(std::move(columns)) {}
  /// One cell a column. `note` stands below the row, indented and wrapped.
  void row(std::vector<std::string> cells, std::string note = {});
  [[nodiscard]] bool empty() const { return rows_.empty(); }
  /// Every line ends with a newline and has no blanks before it.
  [[nodiscard]] std::string text(const Style& style) const;

 private:
  struct Row {
    std::vector<std::string> cells;
    std::string note;
  };
  [[nodiscard]] std::vector<std::size_t> widths(std::size_t available) const;
  void write(const std::vector<std::string>& cells, const std::vector<std::size_t>& widths, std::string& out) const;

  std::vector<Column> columns_;
  std::vector<Row> rows_ = {};
};

}  // namespace detente::output
