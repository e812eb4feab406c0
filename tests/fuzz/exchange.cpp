// Any bytes may be another program's file: Genius XML (domain, then profile, split at a zero byte), spatial and graph
// models in JSON.
#include <cstdint>
#include <string_view>

#include "detente/exchange/genius.hpp"
#include "detente/exchange/graph_model.hpp"
#include "detente/exchange/spatial_model.hpp"

using namespace detente;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::size_t cut = bytes.find('\0');
  const std::string_view domain = bytes.substr(0, cut);
  const std::string_view profile = cut == std::string_view::npos ? domain : bytes.substr(cut + 1);
  (void)exchange::read_genius({"domain.xml", domain}, {{"a.xml", profile}, {"b.xml", profile}});
  (void)exchange::read_spatial_model({"model.json", bytes});
  (void)exchange::read_graph_model({"graph.json", bytes});
  (void)exchange::read_spatial_cases({"cases.json", bytes});
  return 0;
}
