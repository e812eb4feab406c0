#include "detente/output/frame.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "detente/output/negotiation_json.hpp"
#include "detente/output/numbers_json.hpp"
#include "detente/output/trace_json.hpp"

namespace detente::output {
namespace {

/// Sources and claims with verdicts and uses.
Json evidence_json(const Case& input, const Evidence& evidence) {
  Json sources = Json::object();
  for (const Source& source : evidence.sources)
    sources[source.id] = {{"title", source.title},         {"author", source.author},
                          {"publisher", source.publisher}, {"published", source.published},
                          {"kind", source.kind},           {"reliability", source.reliability},
                          {"sha256", source.sha256}};
  const auto uses = uses_of_claims(input);
  Json claims = Json::object();
  for (const Claim& claim : evidence.claims) {
    Json places = Json::array();
    for (const ClaimPlace& place : claim.places)
      places.push_back({{"at", text::to_string(place.locator)}, {"verdict", text::name(place.found.verdict)}});
    Json disputes = Json::array();
    for (const Dispute& dispute : claim.disputed_by) disputes.push_back({{"who", dispute.who}, {"says", dispute.says}});
    const auto used = uses.find(claim.id);
    claims[claim.id] = {{"text", claim.text},
                        {"verdict", text::name(claim.verdict())},
                        {"places", places},
                        {"sources", claim.sources},
                        {"credibility", claim.credibility == 0 ? Json(nullptr) : Json(claim.credibility)},
                        {"voice", claim.voice},
                        {"by", claim.by},
                        {"disputed_by", disputes},
                        {"reading", claim.reading},
                        {"used_by", used == uses.end() ? std::vector<std::string>{} : used->second}};
  }
  return {{"sources", sources}, {"claims", claims}};
}

Json count_json(const ReasonCount& count) {
  return {{"total", count.total()},
          {"size_from_source", count.size_from_source},
          {"direction_from_claim", count.direction_from_claim},
          {"judgement", count.judgement},
          {"default", count.by_default}};
}

Json counts_json(const std::vector<std::pair<std::string, ReasonCount>>& counts) {
  Json out = Json::object();
  for (const auto& [id, count] : counts) out[id] = count_json(count);
  return out;
}

}  // namespace

void add_frame_json(Json& document, const Model& as_told, const Case& asked, const Evidence& evidence,
                    const answers::Frame& frame) {
  document["limits"] = frame.limits;
  Json absent = Json::array();
  for (const answers::NotInTheRoom& each : frame.not_in_the_room)
    absent.push_back({{"id", each.id}, {"name", each.name}});
  document["not_in_the_room"] = absent;
  Json consequences = Json::object();
  for (const answers::Consequence& each : frame.consequences) consequences[each.outcome] = each.claims;
  document["consequences"] = consequences;
  document["negotiation"] = negotiation_json(as_told, asked);
  document["evidence"] = evidence_json(asked, evidence);
  document["numbers"] = numbers_json(asked, evidence, frame.trace);
  document["trace"] = trace_json(frame.trace);
}

Json confidence_json(const answers::Confidence& confidence) {
  Json verdicts = Json::object();
  for (std::size_t v = 0; v < confidence.claims_by_verdict.size(); ++v)
    verdicts[std::string(text::name(static_cast<text::Verdict>(v)))] = confidence.claims_by_verdict[v];
  Json numbers = count_json(confidence.numbers.all);
  numbers["by_party"] = counts_json(confidence.numbers.by_party);
  numbers["by_mediator"] = counts_json(confidence.numbers.by_mediator);
  numbers["alternatives"] = confidence.numbers.alternatives;
  numbers["uneven"] = confidence.numbers.uneven();
  return {{"numbers", numbers},
          {"claims", verdicts},
          {"unsupported", confidence.unsupported},
          {"unchecked", confidence.unchecked},
          {"defaults", confidence.defaults}};
}

std::string opening_text(const Case& input, const answers::Frame& frame, const Style& style) {
  std::string out = heading(input.title(), style).substr(1);
  if (const std::string asked = input.root().text_of("question"); !asked.empty())
    out += wrapped("Asked: " + asked, style.width);
  return out + "\n" + wrapped(frame.headline, style.width);
}

std::string rests_on_text(const answers::Confidence& confidence, const Style& style) {
  const ReasonCount& all = confidence.numbers.all;
  std::string out = wrapped(
      fmt::format("Numbers: {}. Size from a source {} · direction from a claim, size judged {} · judgement only {} · "
                  "Détente's default {}.",
                  all.total(), all.size_from_source, all.direction_from_claim, all.judgement, all.by_default),
      style.width);
  std::vector<std::string> verdicts;
  for (std::size_t v = 0; v < confidence.claims_by_verdict.size(); ++v)
    if (confidence.claims_by_verdict[v] > 0)
      verdicts.push_back(
          fmt::format("{} {}", confidence.claims_by_verdict[v], text::name(static_cast<text::Verdict>(v))));
  if (verdicts.empty()) return out;
  return out +
         wrapped(
             fmt::format("Claims: {}. A verdict says that words stand in the source, not that they were read rightly.",
                         fmt::join(verdicts, ", ")),
             style.width);
}

std::string frame_text(const answers::Frame& frame, const Evidence& evidence, const Style& style) {
  std::string out;
  if (!frame.not_in_the_room.empty()) {
    std::vector<std::string> names;
    for (const answers::NotInTheRoom& each : frame.not_in_the_room) names.push_back(each.name);
    out +=
        heading("Not in the room", style) +
        wrapped(fmt::format(
                    "Named in the sources, without a role in these talks: {}. Nothing is assumed about what they want.",
                    fmt::join(names, ", ")),
                style.width);
  }
  if (!frame.consequences.empty()) out += heading("Beyond the table (as attributed, never computed)", style);
  for (const answers::Consequence& each : frame.consequences)
    for (const std::string& id : each.claims)
      if (const Claim* claim = evidence.claim(id); claim != nullptr)
        out += bullet(
            fmt::format("{}: {} ({}, {})", each.outcome, claim->text, fmt::join(claim->by, ", "), claim->voice), style);
  out += heading("Limits", style);
  for (const std::string& limit : frame.limits) out += bullet(limit, style);
  return out;
}

}  // namespace detente::output
