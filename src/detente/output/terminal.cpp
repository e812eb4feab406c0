#include "detente/output/terminal.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

#include "detente/base/utf8.hpp"

namespace detente::output {
namespace {

constexpr std::size_t gutter = 2;
constexpr std::size_t narrowest = 8;

bool is_blank(char c) {
  return static_cast<unsigned char>(c) <= ' ' || c == '\x7f';
}

/// The beginning of a word too long for a line: up to its last dot or underscore there, if that is not too early.
std::string_view piece_of(std::string_view word, std::size_t width) {
  const std::string_view all = utf8::slice(word, 0, width);
  const std::size_t joint = all.find_last_of("._/");
  return joint == std::string_view::npos || joint + 1 < all.size() / 2 ? all : all.substr(0, joint + 1);
}

/// Words of a text; one longer than `width` in pieces.
std::vector<std::string> words_of(std::string_view raw, std::size_t width) {
  const std::string text = harmless(raw);
  std::vector<std::string> words;
  std::size_t i = 0;
  while (i < text.size()) {
    while (i < text.size() && is_blank(text[i])) ++i;
    std::size_t end = i;
    while (end < text.size() && !is_blank(text[end])) ++end;
    std::string_view word = std::string_view(text).substr(i, end - i);
    while (utf8::length(word) > width) {
      const std::string_view piece = piece_of(word, width);
      words.emplace_back(piece);
      word.remove_prefix(piece.size());
    }
    if (!word.empty()) words.emplace_back(word);
    i = end;
  }
  return words;
}

std::vector<std::string> lines_of(std::string_view text, std::size_t width) {
  std::vector<std::string> lines;
  for (const std::string& word : words_of(text, std::max<std::size_t>(width, 1))) {
    if (lines.empty() || utf8::length(lines.back()) + 1 + utf8::length(word) > width)
      lines.push_back(word);
    else
      lines.back() += " " + word;
  }
  return lines;
}

std::string trimmed_right(std::string line) {
  line.erase(line.find_last_not_of(' ') + 1);
  return line;
}

}  // namespace

std::string harmless(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = utf8::next(text, i);
    const bool directs = (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    utf8::append(out, utf8::is_control(c) || directs ? U' ' : c);
  }
  return out;
}

std::string heading(std::string_view text, const Style& style) {
  return style.colour ? fmt::format("\n\033[1m{}\033[0m\n", harmless(text)) : fmt::format("\n{}\n", harmless(text));
}

std::string wrapped(std::string_view text, std::size_t width, std::string_view first, std::string_view rest) {
  const std::size_t margin = std::max(utf8::length(first), utf8::length(rest));
  const std::size_t room = width > margin + narrowest ? width - margin : narrowest;
  std::string out;
  for (const std::string& line : lines_of(text, room)) out += fmt::format("{}{}\n", out.empty() ? first : rest, line);
  return out;
}

std::string bullet(std::string_view text, const Style& style) {
  return wrapped(text, style.width, "- ", "  ");
}

std::string padded(std::string_view text, std::size_t width, bool right) {
  const std::size_t length = utf8::length(text);
  const std::string fill(width > length ? width - length : 0, ' ');
  return right ? fill + std::string(text) : std::string(text) + fill;
}

std::string percent(double share) {
  const double value = 100 * share;
  if (!std::isfinite(value)) return "?";
  if (value > 0 && value < 9.95) return fmt::format("{:.1f} %", value);
  return fmt::format("{:.0f} %", value);
}

std::string short_number(double value) {
  if (!std::isfinite(value)) return "?";
  std::string text = fmt::format("{:.3f}", value);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  // Rates a day are small: keep two digits that say something.
  if ((text == "0" || text == "-0") && value != 0) text = fmt::format("{:.2g}", value);
  return text == "-0" ? "0" : text;
}

void Table::row(std::vector<std::string> cells, std::string note) {
  assert(cells.size() == columns_.size());
  rows_.push_back({std::move(cells), std::move(note)});
}

std::vector<std::size_t> Table::widths(std::size_t available) const {
  std::vector<std::size_t> widths;
  for (std::size_t c = 0; c < columns_.size(); ++c) {
    std::size_t widest = utf8::length(columns_[c].heading);
    for (const Row& row : rows_) widest = std::max(widest, utf8::length(row.cells[c]));
    widths.push_back(widest);
  }
  const std::size_t gutters = gutter * (columns_.size() - 1);
  while (std::accumulate(widths.begin(), widths.end(), gutters) > available) {
    const auto widest = std::max_element(widths.begin(), widths.end());
    if (*widest <= narrowest) break;
    --*widest;
  }
  return widths;
}

void Table::write(const std::vector<std::string>& cells, const std::vector<std::size_t>& widths,
                  std::string& out) const {
  std::vector<std::vector<std::string>> lines;
  std::size_t height = 1;
  for (std::size_t c = 0; c < cells.size(); ++c) {
    lines.push_back(lines_of(cells[c], widths[c]));
    height = std::max(height, lines.back().size());
  }
  for (std::size_t l = 0; l < height; ++l) {
    std::string line;
    for (std::size_t c = 0; c < cells.size(); ++c) {
      if (c > 0) line += std::string(gutter, ' ');
      line += padded(l < lines[c].size() ? lines[c][l] : "", widths[c], columns_[c].align == Align::right);
    }
    out += trimmed_right(std::move(line)) + "\n";
  }
}

std::string Table::text(const Style& style) const {
  const std::vector<std::size_t> wide = widths(style.width);
  std::string out;
  std::vector<std::string> headings;
  for (const Column& column : columns_) headings.push_back(column.heading);
  std::string above;
  write(headings, wide, above);
  if (above.find_first_not_of(" \n") != std::string::npos) {
    out += above;
    const std::size_t length = std::accumulate(wide.begin(), wide.end(), gutter * (wide.size() - 1));
    for (std::size_t i = 0; i < length; ++i) out += "─";
    out += "\n";
  }
  for (const Row& row : rows_) {
    write(row.cells, wide, out);
    if (!row.note.empty()) out += wrapped(row.note, style.width, "    ", "    ");
  }
  return out;
}

}  // namespace detente::output
