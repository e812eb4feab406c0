// Decides what well-formed means for an imported XML file, and turns pugixml's byte offsets into lines and columns.
#include "detente/exchange/xml.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "detente/base/utf8.hpp"

namespace detente::exchange {

Xml::Xml(const NamedText& source, Diagnostics& problems) : source_(source), text_(source.text) {
  if (text_.substr(0, 3) == "\xEF\xBB\xBF") text_.remove_prefix(3);
  if (const auto bad = utf8::first_invalid(text_)) {
    const auto line = 1 + std::count(text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(*bad), '\n');
    problems.add({.code = "DT0700",
                  .message = fmt::format("byte {} is not UTF-8", *bad),
                  .hint = "save the file as UTF-8",
                  .file = std::string(source.file),
                  .at = {static_cast<std::uint32_t>(line), 0}});
    return;
  }
  const auto outcome = document_.load_buffer(text_.data(), text_.size(), pugi::parse_default, pugi::encoding_utf8);
  if (outcome) return;
  document_.reset();
  problems.add({.code = "DT0700",
                .message = fmt::format("not well-formed XML: {}", outcome.description()),
                .hint = "",
                .file = std::string(source.file),
                .at = position(static_cast<std::size_t>(std::max<std::ptrdiff_t>(outcome.offset, 0)))});
}

Position Xml::position(std::size_t offset) const {
  const std::string_view before = text_.substr(0, std::min(offset, text_.size()));
  const auto line = 1 + std::count(before.begin(), before.end(), '\n');
  const auto start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
  return {static_cast<std::uint32_t>(line), static_cast<std::uint32_t>(1 + utf8::length(before.substr(start)))};
}

Position Xml::at(pugi::xml_node node) const {
  const std::ptrdiff_t offset = node.offset_debug();
  // pugixml points at the name; the element starts one byte earlier, at "<".
  return offset < 1 ? Position{} : position(static_cast<std::size_t>(offset) - 1);
}

void Xml::wrong(Diagnostics& problems, pugi::xml_node node, std::string code, std::string message,
                std::string hint) const {
  problems.add({.code = std::move(code),
                .message = std::move(message),
                .hint = std::move(hint),
                .file = std::string(source_.file),
                .at = at(node)});
}

}  // namespace detente::exchange
