// Any bytes may be a source text (norm-1); what comes out is valid UTF-8.
#include <cstdint>
#include <string_view>

#include "detente/base/utf8.hpp"
#include "detente/text/document.hpp"
#include "detente/text/normalise.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto normal = detente::text::norm1(text);
  if (normal && detente::utf8::first_invalid(*normal)) __builtin_trap();
  (void)detente::text::Document::from_text(text);
  return 0;
}
