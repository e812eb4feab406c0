#include "detente/answers/without_claim.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "detente/case/field_quantity.hpp"
#include "detente/case/reason_count.hpp"

namespace detente::answers {
namespace {

/// The text of a quantity from low to high in the number's own form. Durations are whole days: left as they are.
std::optional<std::string> in_form_of(const Number& number, double low, double high) {
  const std::string range = fmt::format("{}..{}", number_text(low), number_text(high));
  switch (number.field->kind) {
    case FieldKind::effect:
      return fmt::format("{} {}", number.quantity.effect == Quantity::Effect::times ? "times" : "add", range);
    case FieldKind::rate:
      return number.quantity.time == Quantity::Time::growth ? std::nullopt : std::optional(range + " per day");
    case FieldKind::duration:
      return std::nullopt;
    default:
      return range;
  }
}

/// An effect that may not be there: its range and none at all. Else its range and the field's default range.
std::optional<std::string> widened(const Number& number) {
  double low = number.at_probability(0.01), high = number.at_probability(0.99);
  if (number.field->kind == FieldKind::effect) {
    const double none = number.quantity.effect == Quantity::Effect::times ? 1 : 0;
    low = std::min(low, none);
    high = std::max(high, none);
  } else {
    const Quantity standard = default_of(*number.field);
    low = std::min(low, standard.at(0.01));
    high = std::max(high, standard.at(0.99));
    if (low == high) return "unknown";
  }
  return low < high ? in_form_of(number, low, high) : std::nullopt;
}

}  // namespace

std::vector<std::string> resting_on(const Case& input, std::string_view claim, unsigned lenses) {
  std::vector<std::string> out;
  for (const Number& number : input.numbers()) {
    const std::vector<std::string>& because = number.reason.because;
    const bool rests = std::find(because.begin(), because.end(), claim) != because.end();
    if (rests && number.has_own_size() && !is_alternative(number.path) && (number.field->lenses & lenses) != 0)
      out.push_back(number.path);
  }
  return out;
}

bool has_alternative(const Case& input, std::string_view claim) {
  return input.root().at_path(fmt::format("claims.{}.if_false", claim)) != nullptr;
}

Expected<Patch> without_claim(const Case& input, std::string_view claim, const std::vector<std::string>& numbers) {
  if (has_alternative(input, claim)) return if_false_patch(input, claim);
  Patch patch{.id = fmt::format("without {}", claim)};
  const Reason reason{.because = {}, .judgement = "the claim does not hold"};
  for (const std::string& path : numbers)
    if (const auto text = widened(*input.number(path)))
      patch.changes.push_back({.path = path, .value = Node::scalar(*text), .reason = reason});
  return patch;
}

}  // namespace detente::answers
