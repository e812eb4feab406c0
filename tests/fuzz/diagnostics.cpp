// Any bytes may be a file name, a message or a source line; what is shown holds no control character and stays narrow.
#include "detente/base/diagnostics.hpp"

#include <cassert>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "detente/base/utf8.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 3) return 0;
  const detente::Position at{data[0], data[1]};
  const std::size_t width = 10U + data[2];
  const std::string_view text(reinterpret_cast<const char*>(data + 3), size - 3);

  detente::Diagnostics all;
  all.add({.code = "DT0001",
           .message = std::string(text),
           .hint = std::string(text),
           .path = std::string(text),
           .file = "f",
           .at = at});
  const std::string shown = detente::render(all, {{"f", text}}, false, width);
  for (const char c : shown)
    if ((static_cast<unsigned char>(c) < 0x20 && c != '\n') || c == 0x7F) std::abort();
  if (!detente::utf8::first_invalid(text) && detente::utf8::first_invalid(shown)) std::abort();
  return 0;
}
