#include "detente/text/normalise.hpp"

#include <fmt/format.h>
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include <algorithm>
#include <stdexcept>

#include "detente/base/utf8.hpp"

namespace detente::text {
namespace {

/// Quotes and dashes as the keyboard has them; every other character stays.
char32_t folded(char32_t c) {
  switch (c) {
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x2032:
    case 0x2035:
    case 0x00B4:
    case 0x02BC:
    case 0x0060:
      return U'\'';
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x2033:
    case 0x2036:
    case 0x00AB:
    case 0x00BB:
      return U'"';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
    case 0xFE58:
    case 0xFE63:
    case 0xFF0D:
      return U'-';
    default:
      return c;
  }
}

std::string nfkc(const std::string& utf8) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKCInstance(status);
  std::string out;
  if (U_SUCCESS(status)) {
    icu::StringByteSink<std::string> sink(&out, static_cast<int32_t>(utf8.size()));
    normalizer->normalizeUTF8(0, icu::StringPiece(utf8.data(), static_cast<int32_t>(utf8.size())), sink, nullptr,
                              status);
  }
  if (U_FAILURE(status)) throw std::runtime_error(fmt::format("ICU cannot normalise: {}", u_errorName(status)));
  return out;
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string with_single_spaces(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool space = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t from = at;
    if (is_white_space(utf8::next(text, at))) {
      space = !out.empty();
    } else {
      if (space) out.push_back(' ');
      space = false;
      out.append(text.substr(from, at - from));
    }
  }
  return out;
}

Position position_of(std::string_view text, std::size_t offset) {
  const std::string_view before = text.substr(0, offset);
  const std::size_t newline = before.rfind('\n');
  const std::string_view line = newline == std::string_view::npos ? before : before.substr(newline + 1);
  return {static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n') + 1),
          static_cast<std::uint32_t>(utf8::length(line) + 1)};
}

}  // namespace

bool is_white_space(char32_t c) {
  return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool is_deleted(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF;
}

std::string norm1_of_valid(std::string_view utf8) {
  std::string kept;
  kept.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    const char32_t c = utf8::next(utf8, at);
    if (!is_deleted(c)) utf8::append(kept, folded(c));
  }
  return with_single_spaces(is_ascii(kept) ? kept : nfkc(kept));
}

Expected<void> check_text(std::string_view bytes) {
  if (bytes.size() > max_text_bytes)
    return failure({.code = "DT0302",
                    .message = fmt::format("the text has {} bytes; at most {} are read", bytes.size(), max_text_bytes),
                    .hint = "cut it to the part that claims point at"});
  if (const auto bad = utf8::first_invalid(bytes))
    return failure({.code = "DT0301",
                    .message = fmt::format("not valid UTF-8: byte 0x{:02X} at offset {}",
                                           static_cast<unsigned>(static_cast<unsigned char>(bytes[*bad])), *bad),
                    .hint = "save the file as UTF-8",
                    .at = position_of(bytes, *bad)});
  return {};
}

Expected<std::string> norm1(std::string_view bytes) {
  if (auto checked = check_text(bytes); !checked) return tl::unexpected(std::move(checked.error()));
  return norm1_of_valid(bytes);
}

}  // namespace detente::text
