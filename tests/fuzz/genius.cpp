// Any bytes may be a Genius domain with its profile: the two are cut apart at the first NUL.
#include "detente/exchange/genius.hpp"

#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const std::size_t cut = text.find(char{0});
  const std::string_view domain = text.substr(0, cut);
  const std::string_view profile = cut == std::string_view::npos ? text : text.substr(cut + 1);
  (void)detente::exchange::read_genius({"domain.xml", domain}, {{"a.xml", profile}, {"b.xml", profile}});
  return 0;
}
