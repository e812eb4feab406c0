#include "detente/answers/frame.hpp"

#include <fmt/format.h>

#include "detente/case/roles.hpp"

namespace detente::answers {
namespace {

std::vector<NotInTheRoom> without_role(const Case& input) {
  std::vector<NotInTheRoom> out;
  for (const std::string& actor : input.ids().of("actors"))
    if (roles_of(input, actor).empty()) out.push_back({actor, input.name_of("actors", actor)});
  return out;
}

std::vector<Consequence> consequences_of(const Case& input) {
  std::vector<Consequence> out;
  if (const Node* block = input.root().find("consequences"); block != nullptr)
    for (const Entry& entry : block->entries)
      if (!is_reserved_key(entry.key)) out.push_back({entry.key, entry.value.texts()});
  return out;
}

/// How many documents the case reads, and how many data sets stand beside them.
std::pair<std::size_t, std::size_t> documents_and_data(const Evidence& evidence) {
  std::pair<std::size_t, std::size_t> count{0, 0};
  for (const Source& source : evidence.sources) ++(source.kind == "data" ? count.second : count.first);
  return count;
}

}  // namespace

Frame frame_of(const Case& input) {
  return {.not_in_the_room = without_role(input), .consequences = consequences_of(input)};
}

std::string plural(std::size_t n, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", n, n == 1 ? one : many);
}

std::string whose_account(const Evidence& evidence) {
  return documents_and_data(evidence).first > 1 ? "an analyst's reading" : "one analyst's account";
}

std::string counted_sources(const Evidence& evidence) {
  const auto [documents, data] = documents_and_data(evidence);
  const std::string sets = plural(data, "data set", "data sets");
  if (documents == 0 && data > 0) return sets;
  return plural(documents, "source", "sources") + (data > 0 ? " and " + sets : "");
}

std::vector<std::string> limits_of_evidence(const Case& input, const Confidence& confidence) {
  std::vector<std::string> out;
  if (!confidence.unsupported.empty())
    out.push_back(fmt::format("{} altered or missing in the source: they support nothing here.",
                              plural(confidence.unsupported.size(), "claim is", "claims are")));
  if (!confidence.unchecked.empty())
    out.push_back(fmt::format("{} not checked against a source here (--sources DIR).",
                              plural(confidence.unchecked.size(), "claim was", "claims were")));
  if (const std::vector<std::string> uneven = confidence.numbers.uneven(); uneven.size() == 2)
    out.push_back(fmt::format("The numbers of {} rest on judgement and defaults far more often than those of {}.",
                              input.name_of("parties", uneven[1]), input.name_of("parties", uneven[0])));
  return out;
}

}  // namespace detente::answers
