// The tables of what a case rests on: claims, and sources. See listing.hpp.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "detente/output/listing.hpp"

namespace detente::output {
namespace {

std::string about(const Claim& claim) {
  std::string out = claim.text;
  out += fmt::format(" [{}", claim.voice);
  if (!claim.by.empty()) out += fmt::format(", by {}", fmt::join(claim.by, ", "));
  if (claim.credibility > 0) out += fmt::format(", credibility {}", claim.credibility);
  out += "]";
  for (const Dispute& dispute : claim.disputed_by)
    out += fmt::format(" Disputed by {}: {}.", dispute.who, dispute.says);
  if (!claim.reading.empty()) out += " Reading: " + claim.reading;
  return out;
}

}  // namespace

std::vector<Listing> list_claims(const Case& input, const Evidence& evidence) {
  Listing out{.title = "Claims",
              .columns = {{"claim"}, {"verdict"}, {"where"}, {"uses", Table::Align::right}},
              .rows = {},
              .remark = "Verified means that the words stand there, not that they were read rightly."};
  const auto uses = uses_of_claims(input);
  for (const Claim& claim : evidence.claims) {
    std::vector<std::string> places;
    for (const ClaimPlace& place : claim.places)
      places.push_back(fmt::format("{} {}", place.locator.source, text::to_string(place.locator.place)));
    const auto used = uses.find(claim.id);
    out.rows.push_back({{claim.id, std::string(text::name(claim.verdict())),
                         places.empty() ? fmt::format("{}", fmt::join(claim.sources, ", "))
                                        : fmt::format("{}", fmt::join(places, "; ")),
                         std::to_string(used == uses.end() ? 0 : used->second.size())},
                        about(claim)});
  }
  return {out};
}

std::vector<Listing> list_sources(const Evidence& evidence) {
  Listing out{.title = "Sources",
              .columns = {{"source"}, {"title"}, {"kind"}, {"reliability"}, {"claims", Table::Align::right}}};
  for (const Source& source : evidence.sources) {
    std::size_t claims = 0, found = 0;
    for (const Claim& claim : evidence.claims)
      for (const std::string& id : claim.sources)
        if (id == source.id) {
          ++claims;
          if (text::is_found(claim.verdict())) ++found;
        }
    std::vector<std::string> parts;
    for (const std::string& part : {source.author, source.publisher, source.published})
      if (!part.empty()) parts.push_back(part);
    parts.push_back(fmt::format("{} of {} claims found", found, claims));
    out.rows.push_back({{source.id, source.title, source.kind, source.reliability, std::to_string(claims)},
                        fmt::format("{}", fmt::join(parts, "; "))});
  }
  return {out};
}

}  // namespace detente::output
