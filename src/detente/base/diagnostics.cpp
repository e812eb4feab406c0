#include "detente/base/diagnostics.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "detente/base/utf8.hpp"

namespace detente {
namespace {

constexpr std::string_view red = "\x1b[31m", yellow = "\x1b[33m", cyan = "\x1b[36m", bold = "\x1b[1m",
                           plain = "\x1b[0m";

std::string_view name_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::note:
      return "note";
  }
  return "error";
}

std::string_view colour_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return red;
    case Severity::warning:
      return yellow;
    case Severity::note:
      return cyan;
  }
  return red;
}

std::string_view line_of(std::string_view text, std::uint32_t line) {
  for (std::uint32_t i = 1; i < line; ++i) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) return {};
    text.remove_prefix(end + 1);
  }
  const std::string_view found = text.substr(0, text.find('\n'));
  return !found.empty() && found.back() == '\r' ? found.substr(0, found.size() - 1) : found;
}

/// Control characters would move the caret or drive the terminal; each becomes one visible place.
std::string printable(std::string_view line) {
  std::string out;
  for (const char c : line) out.push_back(static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c);
  return out;
}

/// The source line with a caret under `column`, cut to `width` characters around it.
std::string excerpt(std::string_view line, Position at, std::size_t width) {
  const std::string whole = printable(line);
  const std::size_t column = std::min<std::size_t>(at.column == 0 ? 0 : at.column - 1, utf8::length(whole));
  const std::size_t first = column + 8 > width ? column + 8 - width : 0;
  const std::string_view shown = utf8::slice(whole, first, width);
  const std::string number = std::to_string(at.line);
  const std::string margin(number.size(), ' ');
  std::string out = fmt::format("  {} | {}{}\n", number, first > 0 ? "…" : "", shown);
  if (at.column > 0) out += fmt::format("  {} | {}^\n", margin, std::string(column - first + (first > 0 ? 1 : 0), ' '));
  return out;
}

}  // namespace

void Diagnostics::append(const Diagnostics& others) {
  items_.insert(items_.end(), others.items_.begin(), others.items_.end());
}

bool Diagnostics::has_errors() const {
  return count(Severity::error) > 0;
}

std::size_t Diagnostics::count(Severity severity) const {
  return static_cast<std::size_t>(
      std::count_if(items_.begin(), items_.end(), [&](const Diagnostic& d) { return d.severity == severity; }));
}

void Diagnostics::sort() {
  std::stable_sort(items_.begin(), items_.end(), [](const Diagnostic& a, const Diagnostic& b) {
    return std::tie(a.severity, a.file, a.at.line, a.at.column) < std::tie(b.severity, b.file, b.at.line, b.at.column);
  });
}

tl::unexpected<Diagnostics> failure(Diagnostic diagnostic) {
  Diagnostics all;
  all.add(std::move(diagnostic));
  return tl::unexpected<Diagnostics>(std::move(all));
}

std::string render(const Diagnostics& diagnostics, const std::vector<NamedText>& texts, bool colour,
                   std::size_t width) {
  std::string out;
  for (const Diagnostic& d : diagnostics.items()) {
    const auto paint = [&](std::string_view code) { return colour ? code : std::string_view{}; };
    std::string place = printable(d.file);
    if (d.at.line > 0) place += fmt::format(":{}", d.at.line);
    if (d.at.column > 0) place += fmt::format(":{}", d.at.column);
    if (!place.empty()) place += ": ";
    out += fmt::format("{}{}{}{}{}:{} {}{} [{}]{}\n", paint(bold), place, paint(plain), paint(colour_of(d.severity)),
                       name_of(d.severity), paint(plain), paint(bold), printable(d.message), d.code, paint(plain));
    for (const NamedText& source : texts)
      if (source.file == d.file && d.at.line > 0) out += excerpt(line_of(source.text, d.at.line), d.at, width);
    if (!d.path.empty()) out += fmt::format("    at: {}\n", printable(d.path));
    if (!d.hint.empty()) out += fmt::format("  hint: {}\n", printable(d.hint));
  }
  return out;
}

}  // namespace detente
