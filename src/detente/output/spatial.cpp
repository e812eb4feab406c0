#include "detente/output/spatial.hpp"

#include <fmt/format.h>

#include "detente/case/quantity.hpp"

namespace detente::output {

void add_spatial_json(Json& document, const spatial::Input& input, const spatial::Result& result) {
  document["method"] = spatial::name_of(result.method);
  document["options"] = Json::object();
  for (const auto& [name, value] : result.options) {
    const auto number = parse_number(value);
    document["options"][name] = number ? Json(*number) : Json(value);
  }
  document["forecast"] = Json::object();
  for (std::size_t k = 0; k < input.issues.size(); ++k)
    document["forecast"][input.issues[k].name] = result.forecast[k] ? Json(*result.forecast[k]) : Json(nullptr);
  document["rounds"] = Json::array();
  for (const spatial::Positions& round : result.rounds) {
    Json positions = Json::object();
    for (std::size_t i = 0; i < input.actors.size(); ++i) positions[input.actors[i].name] = round[i];
    document["rounds"].push_back({{"positions", std::move(positions)}});
  }
  document["cycle"] =
      result.cycle ? Json{{"start", result.cycle->start}, {"length", result.cycle->length}} : Json(nullptr);
}

std::string spatial_text(const spatial::Input& input, const spatial::Result& result, const Style& style) {
  using Align = Table::Align;
  std::string out = heading(fmt::format("Forecast by {}", spatial::name_of(result.method)), style).substr(1);
  for (const auto& [name, value] : result.options) out += fmt::format("{} = {}\n", name, value);
  Table forecasts({{"issue", Align::left}, {"forecast", Align::right}, {"scale", Align::left}});
  for (std::size_t k = 0; k < input.issues.size(); ++k) {
    const spatial::Issue& issue = input.issues[k];
    forecasts.row({issue.name, result.forecast[k] ? short_number(*result.forecast[k]) : "none",
                   issue.min && issue.max ? fmt::format("{} to {}", short_number(*issue.min), short_number(*issue.max))
                                          : "range of the positions"});
  }
  out += forecasts.text(style);
  for (std::size_t k = 0; k < input.issues.size(); ++k) {
    out += heading(input.issues[k].name, style);
    Table actors(
        {{"actor", Align::left}, {"position", Align::right}, {"salience", Align::right}, {"capability", Align::right}});
    for (const spatial::Actor& actor : input.actors)
      actors.row({actor.name, short_number(actor.issues[k].position), short_number(actor.issues[k].salience),
                  short_number(actor.capability)});
    out += actors.text(style);
  }
  return out;
}

}  // namespace detente::output
