#include "detente/text/fingerprint.hpp"

#include <fmt/format.h>

#include <charconv>

#include "detente/base/hash.hpp"

namespace detente::text {

std::string to_string(RunFingerprint print) {
  return fmt::format("{:016x}", print.bits);
}

std::optional<RunFingerprint> fingerprint_from_hex(std::string_view hex) {
  if (hex.size() != 16 || hex.find_first_not_of("0123456789abcdef") != std::string_view::npos) return std::nullopt;
  RunFingerprint print;
  std::from_chars(hex.data(), hex.data() + hex.size(), print.bits, 16);
  return print;
}

RunFingerprint fingerprint(std::string_view run) {
  const auto digest = sha256(run);
  RunFingerprint print;
  for (std::size_t i = 0; i < 8; ++i) print.bits = (print.bits << 8U) | digest[i];
  return print;
}

RunFingerprint fingerprint(const Document& document, Place place) {
  return fingerprint(document.run(place));
}

}  // namespace detente::text
