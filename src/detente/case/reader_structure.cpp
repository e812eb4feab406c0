// Whether a `structure:` block fits together: statements over options that exist, states that can be. See reader.hpp.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "detente/base/utf8.hpp"
#include "detente/case/option_state.hpp"
#include "detente/case/reader.hpp"

namespace detente {
namespace {

const std::vector<Entry>& entries_of(const Node& block, std::string_view key) {
  static const std::vector<Entry> nothing;
  const Node* found = block.find(key);
  return found == nullptr ? nothing : found->entries;
}

/// Each is held against up to a million states.
constexpr std::size_t most_impossible = 200;

/// The place of a byte inside a scalar's text. (A text folded over lines, or with escapes, is placed as if it were on
/// one line and without them.)
Position place_in(const Node& node, std::size_t offset) {
  const std::size_t before = utf8::length(std::string_view(node.text).substr(0, offset));
  return {node.at.line, node.at.column + static_cast<std::uint32_t>(before) + (node.quoted ? 1U : 0U)};
}

}  // namespace

void CaseReader::check_structure() {
  const Node* structure = root_->find("structure");
  if (structure == nullptr || !structure->is_map()) return;
  const std::vector<std::string>& options = case_.ids_->of("options");
  if (options.size() > most_enumerated_options)
    return problem("DT0224", *structure->find("options"), "structure.options",
                   fmt::format("{} options, at most {}", options.size(), most_enumerated_options),
                   "each doubles the number of states; keep those that decide something");
  std::vector<Statement> impossible;
  const Node* ruled_out = structure->find("impossible");
  if (ruled_out != nullptr && ruled_out->items.size() > most_impossible)
    return problem("DT0224", *ruled_out, "structure.impossible",
                   fmt::format("{} statements, at most {}", ruled_out->items.size(), most_impossible),
                   "`or` joins several into one");
  if (ruled_out != nullptr) check_statements(*ruled_out, "structure.impossible", &impossible);
  const std::vector<OptionBits> possible = possible_states(options.size(), impossible);
  if (possible.empty())
    problem("DT0268", *ruled_out, "structure.impossible", "together these leave no state at all",
            "a state is impossible if one of the statements holds in it");
  check_start(*structure, possible);
  for (const Entry& owner : entries_of(*structure, "preferences"))
    if (!is_reserved_key(owner.key)) check_preferences(owner.value, "structure.preferences." + owner.key, possible);
  for (const Entry& owner : entries_of(*structure, "options"))
    if (!is_reserved_key(owner.key) && structure->at_path("preferences." + owner.key) == nullptr)
      problem_at("DT0252", owner.at, "structure.options." + owner.key,
                 fmt::format("'{}' has options and no preferences, so this block is not used", owner.key),
                 "say what it prefers; `[]` where all states are alike to it", Severity::warning);
  for (const Entry& viewer : entries_of(*structure, "views"))
    for (const Entry& owner : viewer.value.entries)
      if (!is_reserved_key(owner.key))
        check_preferences(owner.value, fmt::format("structure.views.{}.{}", viewer.key, owner.key), possible);
}

/// The items of a list of statements; those without a problem are added to `kept`.
void CaseReader::check_statements(const Node& list, const std::string& path, std::vector<Statement>* kept) {
  for (const Node& item : list.items) {
    if (!item.is_scalar()) continue;
    auto read = parse_statement(item.text, case_.ids_->of("options"));
    if (!read)
      problem_at(read.error().code, place_in(item, read.error().offset), path, read.error().message, read.error().hint);
    else if (kept != nullptr)
      kept->push_back(std::move(*read));
  }
}

void CaseReader::check_start(const Node& structure, const std::vector<OptionBits>& possible) {
  const Node* start = structure.find("start");
  if (start == nullptr) return;
  const std::vector<std::string>& options = case_.ids_->of("options");
  OptionBits taken = 0;
  bool known = true;
  for (const Node& item : start->items) {
    const auto found = std::find(options.begin(), options.end(), item.text);
    if (found == options.end()) {
      problem("DT0205", item, "structure.start", fmt::format("there is no option '{}'", item.text),
              hint_for(item.text, options));
      known = false;
    } else {
      taken |= OptionBits{1} << static_cast<std::size_t>(found - options.begin());
    }
  }
  if (known && !possible.empty() && std::find(possible.begin(), possible.end(), taken) == possible.end())
    problem("DT0268", *start, "structure.start", "`impossible` rules out the state of today",
            "what is the case today is possible: change one of the two");
}

void CaseReader::check_preferences(const Node& owner, const std::string& path,
                                   const std::vector<OptionBits>& possible) {
  if (owner.is_list()) return check_statements(owner, path);
  check_ranking(owner, path + ".ranking", possible);
  const std::vector<std::string>& options = case_.ids_->of("options");
  for (const Entry& points : entries_of(owner, "points"))
    if (!is_reserved_key(points.key) && !case_.ids_->has("options", points.key))
      problem("DT0205", points.value, path + ".points", fmt::format("there is no option '{}'", points.key),
              hint_for(points.key, options));
}

void CaseReader::check_ranking(const Node& owner, const std::string& path, const std::vector<OptionBits>& possible) {
  const Node* ranking = owner.find("ranking");
  if (ranking == nullptr || !ranking->is_list()) return;
  const std::size_t options = case_.ids_->of("options").size();
  std::set<OptionBits> left(possible.begin(), possible.end());
  bool known = true;
  for (const Node& tier : ranking->items) {
    known = known && tier.is_list();
    for (const Node& state : tier.items) {
      const auto bits = state_bits(state.text, options);
      if (bits && left.erase(*bits) == 1) continue;
      known = false;
      const bool twice = bits && std::find(possible.begin(), possible.end(), *bits) != possible.end();
      problem("DT0266", state, path,
              fmt::format(fmt::runtime(twice  ? "state '{}' stands twice"
                                       : bits ? "state '{}' is impossible"
                                              : "'{}' is no state"),
                          state.text),
              twice  ? "equally good states stand in one tier"
              : bits ? "`impossible` rules it out: leave it out of the ranking"
                     : fmt::format("{} digits 0 or 1, one an option in their order", options));
    }
  }
  if (known && !left.empty())
    problem("DT0267", *ranking, path,
            fmt::format("{} in no tier, for example '{}'", left.size() == 1 ? "a state is" : "some states are",
                        state_text(*left.begin(), options)),
            "every possible state has its tier; a last one may hold the rest");
}

}  // namespace detente
