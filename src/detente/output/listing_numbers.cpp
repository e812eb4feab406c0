// The tables of numbers: all of them, and mediators' access and leverage. See listing.hpp.
#include <fmt/format.h>

#include <algorithm>

#include "detente/case/lens_support.hpp"
#include "detente/case/reason_count.hpp"
#include "detente/output/listing.hpp"

namespace detente::output {
namespace {

using Align = Table::Align;

std::string range_of(const Number& number) {
  if (number.quantity.is_point()) return "";
  return fmt::format("{} to {}", short_number(number.at_probability(0.05)), short_number(number.at_probability(0.95)));
}

std::string central_of(const Number& number) {
  const bool timed = number.quantity.time != Quantity::Time::none;
  return short_number(number.central()) + (timed ? " a day" : "");
}

}  // namespace

std::vector<Listing> list_numbers(const Case& input, const Evidence& evidence) {
  std::vector<Listing> all;
  const unsigned lenses = supported_lenses(input);
  std::string last;
  // What was written first, block by block; then the defaults.
  for (const Number& number : input.numbers()) {
    if (is_alternative(number.path) || (!number.declared && (number.field->lenses & lenses) == 0)) continue;
    const std::size_t first_key = number.path.find('.');
    const std::size_t cut =
        std::min(number.path.find('.', first_key + 1), first_key == std::string::npos ? 0 : number.path.size());
    const std::size_t block = cut < number.path.size() ? cut : std::min(first_key, number.path.size());
    const std::string title = number.path.substr(0, block) + (number.declared ? "" : ": defaults");
    if (all.empty() || all.back().title != title) {
      all.push_back(
          {.title = title, .columns = {{"number"}, {"as written"}, {"central", Align::right}, {"5 % to 95 %"}}});
      last.clear();
    }
    std::vector<Listing::Row>& rows = all.back().rows;
    std::string reason = reason_text(number);
    const auto& claims = number.reason.because;
    const bool unsupported =
        number.has_own_size() && !claims.empty() &&
        std::none_of(claims.begin(), claims.end(), [&](const std::string& claim) { return evidence.supports(claim); });
    if (unsupported) reason = "[claims altered or missing] " + reason;
    if (!rows.empty() && reason == last) rows.back().note.clear();
    last = reason;
    rows.push_back({{number.path.substr(std::min(block + 1, number.path.size())), written(number), central_of(number),
                     range_of(number)},
                    std::move(reason)});
  }
  if (!all.empty())
    all.front().remark = "Rates are shown per day. A reason stands below the last of the numbers that share it.";
  return all;
}

std::vector<Listing> list_mediators(const Case& input, std::string_view quantity) {
  Listing out{.title = quantity == "access" ? "Whom mediators reach" : "What mediators can add to a side's package",
              .columns = {{"mediator"}},
              .rows = {},
              .remark = "Words stand for the ranges beside them: detente words " + std::string(quantity) + "."};
  for (const std::string& party : input.ids().of("parties")) out.columns.push_back({input.name_of("parties", party)});
  for (const std::string& mediator : input.ids().of("mediators")) {
    Listing::Row row{.cells = {input.name_of("mediators", mediator)}};
    for (const std::string& party : input.ids().of("parties")) {
      const Number* number = input.number(fmt::format("mediators.{}.{}.{}", mediator, quantity, party));
      row.cells.push_back(number == nullptr ? "none" : written(*number));
      if (number == nullptr) continue;
      const std::string reason = reason_text(*number);
      if (row.note.find(reason) == std::string::npos) row.note += (row.note.empty() ? "" : " / ") + reason;
    }
    out.rows.push_back(std::move(row));
  }
  return {out};
}

}  // namespace detente::output
