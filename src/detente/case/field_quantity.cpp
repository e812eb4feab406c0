#include "detente/case/field_quantity.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "detente/case/date.hpp"

namespace detente {
namespace {

constexpr double widest_unknown = 100;

Quantity uniform(double low, double high) {
  return {.distribution = {.shape = Shape::uniform, .a = low, .b = high, .low = low, .high = high}};
}

Quantity anything(const Field& field) {
  if (field.kind == FieldKind::rate) {
    const bool growth = rule_of(field).growth;
    Quantity out = growth ? uniform(0.5, 2) : uniform(0, largest_chance);
    out.time = growth ? Quantity::Time::growth : Quantity::Time::chance;
    out.days = 30;
    return out;
  }
  const double high = field.kind == FieldKind::level ? 1 : std::min(field.high, widest_unknown);
  return uniform(std::max(field.low, field.kind == FieldKind::level ? 0 : -widest_unknown), high);
}

}  // namespace

QuantityRule rule_of(const Field& field) {
  QuantityRule rule{.low = field.low, .high = field.high, .vocabulary = field.of};
  if (field.kind == FieldKind::rate) rule.form = QuantityRule::Form::rate;
  if (field.kind == FieldKind::effect) rule.form = QuantityRule::Form::effect;
  rule.growth = field.kind == FieldKind::rate && field.unit == "factor";
  return rule;
}

tl::expected<Quantity, TextProblem> parse_field_quantity(std::string_view text, const Field& field) {
  if (field.kind != FieldKind::duration) return parse_quantity(text, rule_of(field));
  const auto days = parse_duration(text);
  if (!days || *days < field.low || *days > field.high)
    return tl::unexpected(TextProblem{
        "DT0214", fmt::format("'{}' is not a duration allowed here", text),
        fmt::format("whole days, for example `14 days` ({} to {})", number_text(field.low), number_text(field.high))});
  const double value = *days;
  return Quantity{.distribution = {.shape = Shape::point, .a = value, .low = value, .high = value},
                  .text = std::string(text)};
}

bool has_default(const Field& field) {
  const std::vector<std::string_view> words = choices_of(field.also);
  return is_number(field.kind) && !field.standard.empty() &&
         std::find(words.begin(), words.end(), field.standard) == words.end();
}

Quantity default_of(const Field& field) {
  return has_default(field) ? parse_field_quantity(field.standard, field).value() : anything(field);
}

}  // namespace detente
