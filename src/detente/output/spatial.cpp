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

Json anchors_json(const Model& model, const answers::SpatialAnchors& found) {
  const auto or_null = [](const std::optional<double>& value) { return value ? Json(*value) : Json(nullptr); };
  Json forecast = Json::object();
  for (std::size_t k = 0; k < model.issues().size(); ++k) {
    const Issue& issue = model.issues()[k];
    forecast[issue.id] = {{"value", or_null(found.mean[k])},
                          {"median", or_null(found.median[k])},
                          {"unit", issue.unit.empty() ? Json(nullptr) : Json(issue.unit)},
                          {"scale", {issue.scale_low, issue.scale_high}}};
  }
  return {{"method", spatial::name_of(spatial::Method::mean)},
          {"forecast", std::move(forecast)},
          {"null_result", answers::spatial_null_result}};
}

std::string anchors_text(const Model& model, const answers::SpatialAnchors& found, const Style& style) {
  using Align = Table::Align;
  const auto told = [](const std::optional<double>& value) { return value ? short_number(*value) : "none"; };
  Table table({{"positions weighed by influence × salience", Align::left},
               {"mean", Align::right},
               {"median", Align::right},
               {"scale", Align::left}});
  for (std::size_t k = 0; k < model.issues().size(); ++k) {
    const Issue& issue = model.issues()[k];
    table.row({issue.name, told(found.mean[k]), told(found.median[k]),
               fmt::format("{} to {}{}", short_number(issue.scale_low), short_number(issue.scale_high),
                           issue.unit.empty() ? "" : " " + issue.unit)});
  }
  return table.text(style) + wrapped(answers::spatial_null_result, style.width);
}

}  // namespace detente::output
