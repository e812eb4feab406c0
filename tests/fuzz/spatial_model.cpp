// Any bytes may be a spatial model in JSON.
#include "detente/exchange/spatial_model.hpp"

#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  (void)detente::exchange::read_spatial_model({"model.json", text});
  (void)detente::exchange::read_spatial_cases({"model.json", text});
  return 0;
}
