// Any bytes may stand for a quantity; what is read lies in its range at every probability, and dates likewise.
#include "detente/case/quantity.hpp"

#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "detente/case/date.hpp"

using namespace detente;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 1) return 0;
  const std::string_view text(reinterpret_cast<const char*>(data + 1), size - 1);
  QuantityRule rule{.form = static_cast<QuantityRule::Form>(data[0] % 3), .vocabulary = "access"};
  if ((data[0] & 4U) != 0) {
    rule.low = -0.2;
    rule.high = 1000;
  }
  if ((data[0] & 8U) != 0 && rule.form == QuantityRule::Form::rate) {
    rule.low = 0.01;
    rule.high = 100;
    rule.growth = true;
  }
  if (const auto found = parse_quantity(text, rule)) {
    const Distribution& d = found->distribution;
    for (const double u : {0x1p-33, 0.05, 0.5, 0.95, 1 - 0x1p-33}) {
      const double value = d.quantile(u);
      if (!(value >= d.low && value <= d.high)) std::abort();
      if (!std::isfinite(found->at(u))) std::abort();
    }
    if (!std::isfinite(found->central())) std::abort();
  } else if (found.error().offset > text.size()) {
    std::abort();
  }
  if (const auto date = parse_date(text); date && !date->unknown && date->last < date->first) std::abort();
  if (const auto day = parse_day(text); day && iso_date(*day) != text) std::abort();
  (void)parse_duration(text);
  (void)parse_counted_day(text);
  return 0;
}
