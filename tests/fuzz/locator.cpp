// Any bytes may be the place of a claim; what is read and printed reads back.
#include "detente/text/locator.hpp"

#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto read = detente::text::parse_locator(text);
  if (read && !detente::text::parse_locator(detente::text::to_string(*read))) __builtin_trap();
  return 0;
}
