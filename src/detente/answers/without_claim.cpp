#include "detente/answers/without_claim.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "detente/case/field_quantity.hpp"
#include "detente/case/reason_count.hpp"

namespace detente::answers {
namespace {

std::string widened(const Number& number) {
  const Quantity standard = default_of(*number.field);
  const double low = std::min(number.at_probability(0.01), standard.at(0.01));
  const double high = std::max(number.at_probability(0.99), standard.at(0.99));
  return low < high ? fmt::format("{}..{}", number_text(low), number_text(high)) : std::string("unknown");
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
    patch.changes.push_back({.path = path, .value = Node::scalar(widened(*input.number(path))), .reason = reason});
  return patch;
}

}  // namespace detente::answers
