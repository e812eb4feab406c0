// How a party is read: its stands, its numbers, its leadership and its constituencies. See build.hpp.
#include <algorithm>

#include "detente/model/build.hpp"

namespace detente {
namespace {

/// A whole number that is a setting; nothing for `none`.
std::optional<int> whole(const Node& block, const char* key) {
  const auto read = parse_number(block.text_of(key));
  return read ? std::optional(static_cast<int>(*read)) : std::nullopt;
}

}  // namespace

Stand ModelBuilder::stand(const Issue& issue, const Node* position, const std::string& path) const {
  Stand out;
  if (position == nullptr) return out;
  if (const auto named = level_of(issue, position->text_of("ideal")))
    out.ideal = issue.levels[*named].value;
  else
    out.ideal_number = maybe(path + ".ideal");
  out.committed = level(issue, *position, "committed", path);
  if (position->find("values") != nullptr)
    for (const Level& each : issue.levels) out.values.push_back(maybe(path + ".values." + each.id));
  return out;
}

/// The last level a red line accepts: written as a number, no level beyond it.
std::optional<std::size_t> ModelBuilder::last_accepted(const Issue& issue, const Node& line, bool at_least,
                                                       const std::string& path) const {
  const char* key = at_least ? "at_least" : "at_most";
  const Number* number = case_.number(path + "." + key);
  if (number == nullptr) return level_of(issue, line.text_of(key));
  const double end = number->central();
  std::optional<std::size_t> last;
  for (std::size_t i = 0; i < issue.levels.size(); ++i) {
    const bool accepted = at_least ? issue.levels[i].value >= end : issue.levels[i].value <= end;
    if (accepted && (!at_least || !last)) last = i;
  }
  return last ? *last : at_least ? issue.levels.size() - 1 : 0;
}

void ModelBuilder::read_red_line(Party& party, std::size_t k, const Node* position, const std::string& path) const {
  const Node* line = position == nullptr ? nullptr : position->find("red_line");
  if (line == nullptr) return;
  const bool at_least = line->find("at_least") != nullptr;
  const auto last = last_accepted(model_.issues_[k], *line, at_least, path + ".red_line");
  if (last)
    party.red_lines.push_back(
        {.issue = k, .at_least = at_least, .level = *last, .holds = parameter(path + ".red_line.holds")});
}

Party ModelBuilder::party(const std::string& id) const {
  const std::string path = "parties." + id;
  const Node* node = case_.root().at_path(path);
  Party out{.id = id, .name = case_.name_of("parties", id)};
  for (std::size_t k = 0; k < model_.issues_.size(); ++k) {
    const Issue& each = model_.issues_[k];
    const std::string place = path + ".positions." + each.id;
    const Node* position = node->at_path("positions." + each.id);
    out.stands.push_back(stand(each, position, place));
    out.priorities.push_back(parameter(path + ".priorities." + each.id));
    read_red_line(out, k, position, place);
  }
  read_numbers(out, path);
  read_trust(out, path);
  out.influence = maybe(path + ".influence");
  out.quota = whole(*node, "quota");
  for (const Issue& each : model_.issues_) out.salience.push_back(maybe(path + ".salience." + each.id));
  if (const Node* groups = node->find("constituencies"); groups != nullptr)
    for (const Entry& group : groups->entries)
      if (!is_reserved_key(group.key)) out.constituencies.push_back(constituency(path, group));
  return out;
}

void ModelBuilder::read_numbers(Party& party, const std::string& path) const {
  party.priority_spread = parameter(path + ".priority_spread");
  party.outside_option = parameter(path + ".outside_option");
  party.optimism = parameter(path + ".optimism");
  party.pain_now = parameter(path + ".pain.now");
  party.pain_weight = parameter(path + ".pain.weight");
  party.hidden = parameter(path + ".hidden");
  party.fear_of_cheating = parameter(path + ".fear_of_cheating");
  party.fear_of_wider_war = parameter(path + ".fear_of_wider_war");
  party.relief = parameter(path + ".relief");
  party.audience_cost = parameter(path + ".audience_cost");
  party.pause_cost = parameter(path + ".pause_cost");
  party.hold_out = parameter(path + ".hold_out");
  party.noise = parameter(path + ".noise");
  party.direct_channel = parameter(path + ".direct_channel");
  const std::string leader = path + ".leader";
  party.leader = {.office = parameter(leader + ".office"),
                  .stake = parameter(leader + ".stake"),
                  .successor = parameter(leader + ".successor"),
                  .leaves = parameter(leader + ".leaves"),
                  .vacuum_now = maybe(leader + ".vacuum.now"),
                  .vacuum_ends = value(leader + ".vacuum.ends")};
}

void ModelBuilder::read_trust(Party& party, const std::string& path) const {
  const Value all = value(path + ".trust");
  party.trust_otherwise = all.otherwise;
  if (all.parameter != no_parameter) {
    party.trust.push_back(all.parameter);
    return;
  }
  for (const std::string& other : case_.ids().of("parties"))
    if (const auto one = maybe(path + ".trust." + other); one && other != party.id) party.trust.push_back(*one);
}

Constituency ModelBuilder::constituency(const std::string& party_path, const Entry& group) const {
  const std::string path = party_path + ".constituencies." + group.key;
  Constituency out{
      .id = group.key, .name = group.value.text_of("name", group.key), .kind = group.value.text_of("kind")};
  out.issues = scope(group.value, "issues");
  for (const Issue& each : model_.issues_) {
    out.priorities.push_back(maybe(path + ".priorities." + each.id));
    const Node* ideals = group.value.find("ideals");
    const auto named = ideals == nullptr ? std::nullopt : level_of(each, ideals->text_of(each.id));
    const auto written = maybe(path + ".ideals." + each.id);
    out.ideals.push_back(named     ? std::optional(Value{.otherwise = each.levels[*named].value})
                         : written ? std::optional(Value{.parameter = *written})
                                   : std::nullopt);
  }
  out.accepts_above = parameter(path + ".accepts_above");
  out.noise = parameter(path + ".noise");
  out.strength = parameter(path + ".strength");
  out.now = parameter(path + ".now");
  out.votes = whole(group.value, "votes");
  return out;
}

}  // namespace detente
