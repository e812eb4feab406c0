// Any bytes may be a web page (html-1).
#include <cstdint>
#include <string_view>

#include "detente/text/document.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  (void)detente::text::Document::from_html(text);
  return 0;
}
