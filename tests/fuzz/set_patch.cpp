// Any bytes may stand after --set.
#include <cstdint>
#include <string_view>

#include "detente/case/patch.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  (void)detente::set_patch(text);
  return 0;
}
