// Any bytes may be a case file: it is read, or every problem has a code and can be shown.
#include <cstdint>
#include <string_view>

#include "detente/base/diagnostics.hpp"
#include "detente/case/case.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto read = detente::Case::from_text(text, "case.yaml");
  if (!read) (void)detente::render(read.error(), {{"case.yaml", text}}, false);
  return 0;
}
