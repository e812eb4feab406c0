#include "detente/base/utf8.hpp"

#include <array>

namespace detente::utf8 {
namespace {

/// Length of the sequence a lead byte announces, 0 if it cannot lead one.
std::size_t announced(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  if (lead >= 0xF0 && lead <= 0xF4) return 4;
  return 0;
}

bool is_continuation(unsigned char byte) {
  return (byte & 0xC0U) == 0x80U;
}

}  // namespace

std::optional<std::size_t> first_invalid(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto lead = static_cast<unsigned char>(text[i]);
    const std::size_t n = announced(lead);
    if (n == 0 || i + n > text.size()) return i;
    for (std::size_t k = 1; k < n; ++k)
      if (!is_continuation(static_cast<unsigned char>(text[i + k]))) return i;
    if (n > 2) {
      const auto second = static_cast<unsigned char>(text[i + 1]);
      const bool overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
      const bool surrogate = lead == 0xED && second > 0x9F;
      const bool beyond = lead == 0xF4 && second > 0x8F;
      if (overlong || surrogate || beyond) return i;
    }
    i += n;
  }
  return std::nullopt;
}

std::size_t length(std::string_view text) {
  std::size_t n = 0;
  for (const char c : text) n += is_continuation(static_cast<unsigned char>(c)) ? 0U : 1U;
  return n;
}

bool is_control(char32_t code_point) {
  const bool line_end_or_tab = code_point == U'\n' || code_point == U'\r' || code_point == U'\t';
  return (code_point < 0x20 && !line_end_or_tab) || (code_point >= 0x7F && code_point <= 0x9F);
}

char32_t next(std::string_view text, std::size_t& offset) {
  const auto lead = static_cast<unsigned char>(text[offset]);
  const std::size_t n = announced(lead);
  if (n < 2 || offset + n > text.size()) {
    ++offset;
    return lead;
  }
  static constexpr std::array<unsigned, 5> mask{0, 0, 0x1F, 0x0F, 0x07};
  char32_t code_point = lead & mask[n];
  for (std::size_t k = 1; k < n; ++k)
    code_point = (code_point << 6U) | (static_cast<unsigned char>(text[offset + k]) & 0x3FU);
  offset += n;
  return code_point;
}

void append(std::string& out, char32_t c) {
  const auto byte = [&](char32_t value) { out.push_back(static_cast<char>(static_cast<unsigned char>(value))); };
  if (c < 0x80) {
    byte(c);
  } else if (c < 0x800) {
    byte(0xC0 | (c >> 6U));
    byte(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    byte(0xE0 | (c >> 12U));
    byte(0x80 | ((c >> 6U) & 0x3F));
    byte(0x80 | (c & 0x3F));
  } else {
    byte(0xF0 | (c >> 18U));
    byte(0x80 | ((c >> 12U) & 0x3F));
    byte(0x80 | ((c >> 6U) & 0x3F));
    byte(0x80 | (c & 0x3F));
  }
}

std::string_view slice(std::string_view text, std::size_t first, std::size_t count) {
  std::size_t begin = 0;
  while (first > 0 && begin < text.size()) {
    (void)next(text, begin);
    --first;
  }
  std::size_t end = begin;
  while (count > 0 && end < text.size()) {
    (void)next(text, end);
    --count;
  }
  return text.substr(begin, end - begin);
}

}  // namespace detente::utf8
