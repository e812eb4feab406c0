#include <fmt/format.h>

#include <algorithm>

#include "detente/case/roles.hpp"
#include "detente/output/check.hpp"

namespace detente::output {
namespace {

Json count_json(const ReasonCount& count) {
  return {{"total", count.total()},
          {"size_from_source", count.size_from_source},
          {"direction_from_claim", count.direction_from_claim},
          {"judgement", count.judgement},
          {"default", count.by_default}};
}

Json place_json(const ClaimPlace& place) {
  Json found = Json::array();
  for (const text::Place& at : place.found.places) found.push_back(text::to_string(at));
  Json out{{"at", text::to_string(place.locator)}, {"verdict", text::name(place.found.verdict)}, {"found", found}};
  if (place.found.verdict == text::Verdict::altered) out["now"] = place.found.now;
  return out;
}

Json claims_json(const Evidence& evidence) {
  Json claims = Json::object();
  for (const Claim& claim : evidence.claims) {
    Json at = Json::array();
    Json places = Json::array();
    for (const ClaimPlace& place : claim.places) {
      at.push_back(text::to_string(place.locator));
      places.push_back(place_json(place));
    }
    claims[claim.id] = {{"verdict", text::name(claim.verdict())}, {"at", std::move(at)}, {"places", std::move(places)}};
  }
  return claims;
}

Json numbers_json(const ReasonCounts& counts) {
  Json out = count_json(counts.all);
  out["by_party"] = Json::object();
  for (const auto& [id, count] : counts.by_party) out["by_party"][id] = count_json(count);
  out["by_mediator"] = Json::object();
  for (const auto& [id, count] : counts.by_mediator) out["by_mediator"][id] = count_json(count);
  out["alternatives"] = counts.alternatives;
  out["uneven"] = counts.uneven();
  return out;
}

}  // namespace

CheckReport CheckReport::of(const Case& input, const Evidence& evidence, std::string sources) {
  CheckReport report{.input = input,
                     .evidence = evidence,
                     .sources = std::move(sources),
                     .numbers = count_reasons(input, [&](std::string_view claim) { return evidence.supports(claim); }),
                     .lenses = lens_support(input),
                     .grid = package_grid(input)};
  const auto uses = uses_of_claims(input);
  for (const Claim& claim : evidence.claims)
    if (!uses.contains(claim.id)) report.unused_claims.push_back(claim.id);
  for (const std::string& actor : input.ids().of("actors"))
    if (roles_of(input, actor).empty()) report.not_in_the_room.push_back(actor);
  report.alternatives = check_alternatives(input);
  return report;
}

std::vector<std::string> CheckReport::failing_claims() const {
  std::vector<std::string> ids;
  for (const Claim& claim : evidence.claims)
    if (!claim.supports()) ids.push_back(claim.id);
  return ids;
}

void add_check_json(Json& document, const CheckReport& report) {
  document["claims"] = claims_json(report.evidence);
  document["numbers"] = numbers_json(report.numbers);
  Json scenarios = Json::object();
  for (const ScenarioDifference& each : report.alternatives.scenarios)
    scenarios[each.id] = {{"title", each.title},
                          {"against", each.against.empty() ? Json(nullptr) : Json(each.against)},
                          {"differences", each.differences}};
  document["scenarios"] = scenarios;
  Json lenses = Json::object();
  for (const LensSupport& lens : report.lenses)
    lenses[lens.lens] = {{"supported", lens.supported}, {"lacks", lens.lacks}};
  document["lenses"] = std::move(lenses);
  document["package_grid"] = report.grid;
  document["unused_claims"] = report.unused_claims;
  document["unused_sentences"] = report.evidence.unused_sentences;
  document["not_in_the_room"] = report.not_in_the_room;
}

}  // namespace detente::output
