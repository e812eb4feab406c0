// The process's part of "what it hinges on". See courses.hpp.
#include <fmt/format.h>

#include <cmath>

#include "detente/output/courses.hpp"
#include "detente/output/process_json.hpp"
#include "detente/output/process_words.hpp"

namespace detente::output {
namespace {

constexpr std::size_t shown = 6;

}  // namespace

Json process_hinges_json(const answers::Question& question, const answers::ProcessHinges& found) {
  Json numbers = Json::array();
  for (const answers::ProcessNumber& each : found.numbers)
    numbers.push_back({{"path", each.screened.path},
                       {"low", each.screened.low},
                       {"high", each.screened.high},
                       {"difference", each.screened.difference},
                       {"se", each.screened.se},
                       {"shows", each.screened.shows},
                       {"weight", each.weight}});
  Json claims = Json::array();
  for (const answers::ProcessClaim& each : found.claims)
    claims.push_back({{"claim", each.id},
                      {"numbers", each.numbers},
                      {"own_alternative", each.own_alternative},
                      {"difference", comparison_json(*question.talks, each.comparison)},
                      {"weakness", each.weakness},
                      {"weight", each.weight}});
  return {{"numbers", numbers}, {"claims", claims}};
}

std::string process_hinges_text(const answers::Question& question, const answers::ProcessHinges& found,
                                const Style& style) {
  std::string out =
      "\n" + wrapped(
                 "In the runs: numbers whose high third of draws ends otherwise than the low third, beyond chance over "
                 "all of them (deals in 100 runs, high against low):",
                 style.width);
  Table numbers({{"from", Table::Align::right},
                 {"to", Table::Align::right},
                 {"more or fewer", Table::Align::right},
                 {"", Table::Align::left}});
  std::size_t rows = 0;
  for (const answers::ProcessNumber& each : found.numbers) {
    if (!each.screened.shows || rows == shown) continue;
    ++rows;
    numbers.row({short_number(each.screened.low), short_number(each.screened.high),
                 fmt::format("{:+.0f} ±{:.0f}", 100 * each.screened.difference, std::ceil(200 * each.screened.se)),
                 each.screened.path});
  }
  out += rows == 0 ? wrapped("None that these draws can show.", style.width) : numbers.text(style);

  ComparisonTable claims(*question.talks, "if this claim did not hold");
  rows = 0;
  for (const answers::ProcessClaim& each : found.claims) {
    if (!answers::shows(each.comparison.leading().of(question.talks->event)) || rows == shown) continue;
    ++rows;
    claims.row(each.id, each.comparison, question.evidence.claim(each.id)->text);
  }
  if (rows > 0) out += "\n" + claims.text(style);
  return out;
}

}  // namespace detente::output
