#include "detente/case/timing.hpp"

#include <fmt/format.h>

namespace detente {

int day_of(const Case& base, std::string_view text) {
  if (const auto counted = parse_counted_day(text)) return *counted;
  const auto date = parse_day(text);
  return date && base.as_of() ? *date - *base.as_of() : 0;
}

std::optional<int> dated_day(const Case& base, std::string_view text) {
  const auto date = parse_date(text);
  if (!date || date->unknown || !base.as_of()) return std::nullopt;
  return date->middle() - *base.as_of();
}

double half_life(const Node& effect, std::string_view name) {
  std::string text = effect.text_of("fades");
  if (text.empty()) {
    const FieldTree* field = find_field(fmt::format("events.e.effects.{}.fades", name));
    if (field != nullptr && !field->rows.empty()) text = field->rows.front()->standard;
  }
  return text.starts_with("half in ") ? parse_duration(text.substr(8)).value_or(0) : 0;
}

}  // namespace detente
