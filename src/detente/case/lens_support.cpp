#include "detente/case/lens_support.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace detente {
namespace {

const Node* party_block(const Case& input, const std::string& party, std::string_view path) {
  const Node* node = input.root().at_path("parties." + party);
  return node == nullptr ? nullptr : node->at_path(path);
}

/// "priorities of israel on corridor, exchange", or in one line where every party lacks it on every issue.
template <class Has>
void lack_per_party(const Case& input, std::string_view what, Has has, std::vector<std::string>& lacks) {
  std::vector<std::string> found;
  bool everywhere = true;
  for (const std::string& party : input.ids().of("parties")) {
    std::vector<std::string> missing;
    for (const std::string& issue : input.ids().of("issues"))
      if (!has(party, issue)) missing.push_back(issue);
    everywhere = everywhere && missing.size() == input.ids().of("issues").size();
    if (!missing.empty()) found.push_back(fmt::format("{} of {} on {}", what, party, fmt::join(missing, ", ")));
  }
  if (everywhere && found.size() > 1) found = {fmt::format("{} of the parties", what)};
  lacks.insert(lacks.end(), found.begin(), found.end());
}

LensSupport packages_support(const Case& input) {
  LensSupport support{.lens = "packages"};
  if (input.ids().of("parties").size() < 2) support.lacks.emplace_back("two parties");
  if (input.ids().of("issues").empty()) support.lacks.emplace_back("an issue");
  lack_per_party(
      input, "positions",
      [&](const std::string& party, const std::string& issue) {
        const Node* position = party_block(input, party, "positions." + issue);
        return position != nullptr && (position->find("ideal") != nullptr || position->find("values") != nullptr);
      },
      support.lacks);
  lack_per_party(
      input, "priorities",
      [&](const std::string& party, const std::string& issue) {
        return party_block(input, party, "priorities." + issue) != nullptr;
      },
      support.lacks);
  return support;
}

/// A graph model of its own, or what one can be derived from.
LensSupport structure_support(const Case& input) {
  LensSupport support{.lens = "structure"};
  const Node* options = input.root().at_path("structure.options");
  if (options == nullptr || input.ids().of("options").empty()) {
    support.lacks.emplace_back("structure.options");
    support.lacks.emplace_back("structure.preferences");
  } else {
    for (const Entry& owner : options->entries)
      if (!is_reserved_key(owner.key) && input.root().at_path("structure.preferences." + owner.key) == nullptr)
        support.lacks.push_back("structure.preferences." + owner.key);
  }
  if (support.lacks.empty()) return support;
  if (packages_support(input).lacks.empty())
    support.lacks.clear();
  else
    support.lacks.emplace_back("or what packages lack");
  return support;
}

LensSupport spatial_support(const Case& input) {
  LensSupport support{.lens = "spatial"};
  if (input.ids().of("parties").empty()) support.lacks.emplace_back("a party");
  if (input.ids().of("issues").empty()) support.lacks.emplace_back("an issue");
  for (const std::string& party : input.ids().of("parties"))
    if (party_block(input, party, "influence") == nullptr)
      support.lacks.push_back(fmt::format("influence of {}", party));
  lack_per_party(
      input, "ideal positions",
      [&](const std::string& party, const std::string& issue) {
        return party_block(input, party, "positions." + issue + ".ideal") != nullptr;
      },
      support.lacks);
  lack_per_party(
      input, "salience (or priorities)",
      [&](const std::string& party, const std::string& issue) {
        return party_block(input, party, "salience." + issue) != nullptr ||
               party_block(input, party, "priorities." + issue) != nullptr;
      },
      support.lacks);
  return support;
}

/// What to do about too large a grid: the first of the issues with the most levels.
std::string fewer_levels(const Case& input) {
  const std::vector<std::string>& issues = input.ids().of("issues");
  const auto levels = [&](const std::string& issue) { return input.ids().levels(issue).size(); };
  const auto most = std::max_element(issues.begin(), issues.end(),
                                     [&](const std::string& a, const std::string& b) { return levels(a) < levels(b); });
  const bool named = input.root().at_path("issues." + *most + ".levels") != nullptr;
  return named ? fmt::format("name fewer levels for {}: it has {}", *most, levels(*most))
               : fmt::format("name levels for {}: {} stand for it now", *most, levels(*most));
}

LensSupport process_support(const Case& input) {
  LensSupport support{.lens = "process", .lacks = packages_support(input).lacks};
  if (!input.as_of()) support.lacks.emplace_back("as_of");
  if (input.ids().of("parties").size() > most_process_parties)
    support.lacks.push_back(fmt::format("at most {} parties", most_process_parties));
  if (package_grid(input) > largest_package_grid)
    support.lacks.push_back(fmt::format("fewer packages than {:.0f} ({})", package_grid(input), fewer_levels(input)));
  return support;
}

}  // namespace

std::array<LensSupport, 4> lens_support(const Case& input) {
  std::array<LensSupport, 4> all{structure_support(input), packages_support(input), spatial_support(input),
                                 process_support(input)};
  for (LensSupport& support : all) support.supported = support.lacks.empty();
  return all;
}

unsigned supported_lenses(const Case& input) {
  const std::array<LensSupport, 4> all = lens_support(input);
  unsigned bits = 0;
  if (all[0].supported) bits |= lens_bit::structure;
  if (all[1].supported) bits |= lens_bit::packages;
  if (all[2].supported) bits |= lens_bit::spatial;
  if (all[3].supported) bits |= lens_bit::process;
  return bits;
}

double package_grid(const Case& input) {
  double grid = 1;
  for (const std::string& issue : input.ids().of("issues"))
    if (input.root().at_path("issues." + issue)->text_of("held", "any level") == "any level")
      grid *= static_cast<double>(input.ids().levels(issue).size());
  return grid;
}

}  // namespace detente
