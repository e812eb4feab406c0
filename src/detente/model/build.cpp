// How a checked case becomes a model: names become indices, nothing is computed yet. See model.hpp.
#include <fmt/format.h>

#include <algorithm>
#include <cassert>

#include "detente/base/hash.hpp"
#include "detente/model/model.hpp"

namespace detente {

/// Reads a case's tree into a Model. The case has no errors, so what the field table promises is there.
class ModelBuilder {
 public:
  explicit ModelBuilder(const PatchedCase& patched) : model_(patched.base), case_(patched.base) {
    model_.operators_ = patched.operators;
  }

  Model build() {
    for (const Number& number : case_.numbers()) model_.keys_.push_back(key32("field/" + number.path));
    for (const std::string& id : case_.ids().of("issues")) model_.issues_.push_back(issue(id));
    for (const std::string& id : case_.ids().of("parties")) model_.parties_.push_back(party(id));
    read_combinations();
    read_templates();
    return std::move(model_);
  }

 private:
  [[nodiscard]] ParameterIndex parameter(const std::string& path) const {
    const Number* number = case_.number(path);
    return number == nullptr ? no_parameter : static_cast<ParameterIndex>(number - case_.numbers().data());
  }
  [[nodiscard]] std::optional<ParameterIndex> maybe(const std::string& path) const {
    const ParameterIndex index = parameter(path);
    return index == no_parameter ? std::nullopt : std::optional(index);
  }

  [[nodiscard]] Issue issue(const std::string& id) const {
    Issue out{.id = id, .name = case_.name_of("issues", id)};
    const Node* node = case_.root().at_path("issues." + id);
    const Node* levels = node->find("levels");
    const Node* labels = node->find("labels");
    for (const std::string& level : case_.ids().levels(id)) {
      const std::string value = levels == nullptr ? level : levels->text_of(level);
      const std::string label = labels == nullptr ? "" : labels->text_of(level);
      out.levels.push_back({level, label.empty() ? level : label, parse_number(value).value()});
    }
    std::stable_sort(out.levels.begin(), out.levels.end(),
                     [](const Level& a, const Level& b) { return a.value < b.value; });
    out.now = level(out, *node, "now", "issues." + id);
    if (const Node* scale = node->find("scale"); scale != nullptr) {
      out.scale_low = parse_number(scale->text_of("low", "0")).value_or(0);
      out.scale_high = parse_number(scale->text_of("high", "1")).value_or(1);
      out.unit = scale->text_of("unit");
    }
    return out;
  }

  [[nodiscard]] static std::optional<std::size_t> level_of(const Issue& issue, const std::string& name) {
    for (std::size_t i = 0; i < issue.levels.size(); ++i)
      if (issue.levels[i].id == name) return i;
    return std::nullopt;
  }

  /// The level nearest to a number, the lower one in a tie.
  [[nodiscard]] static std::size_t nearest_level(const Issue& issue, double value) {
    std::size_t best = 0;
    for (std::size_t i = 1; i < issue.levels.size(); ++i)
      if (std::abs(issue.levels[i].value - value) < std::abs(issue.levels[best].value - value)) best = i;
    return best;
  }

  /// A level written by name, or as a number (then the nearest level).
  [[nodiscard]] std::optional<std::size_t> level(const Issue& issue, const Node& block, const char* key,
                                                 const std::string& path) const {
    const std::string text = block.text_of(key);
    if (text.empty()) return std::nullopt;
    if (const auto named = level_of(issue, text)) return named;
    const Number* number = case_.number(path + "." + key);
    if (number == nullptr) return std::nullopt;
    return nearest_level(issue, number->central());
  }

  [[nodiscard]] Stand stand(const Issue& issue, const Node* position, const std::string& path) const {
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
  [[nodiscard]] std::optional<std::size_t> last_accepted(const Issue& issue, const Node& line, bool at_least,
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

  void read_red_line(Party& party, std::size_t k, const Node* position, const std::string& path) const {
    const Node* line = position == nullptr ? nullptr : position->find("red_line");
    if (line == nullptr) return;
    const bool at_least = line->find("at_least") != nullptr;
    const auto last = last_accepted(model_.issues_[k], *line, at_least, path + ".red_line");
    if (last)
      party.red_lines.push_back(
          {.issue = k, .at_least = at_least, .level = *last, .holds = parameter(path + ".red_line.holds")});
  }

  [[nodiscard]] Party party(const std::string& id) const {
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
    out.priority_spread = parameter(path + ".priority_spread");
    out.outside_option = parameter(path + ".outside_option");
    out.optimism = parameter(path + ".optimism");
    out.pain_now = parameter(path + ".pain.now");
    out.pain_weight = parameter(path + ".pain.weight");
    out.influence = maybe(path + ".influence");
    for (const Issue& each : model_.issues_) out.salience.push_back(maybe(path + ".salience." + each.id));
    if (const Node* groups = node->find("constituencies"); groups != nullptr)
      for (const Entry& group : groups->entries)
        if (!is_reserved_key(group.key)) out.constituencies.push_back(constituency(path, group));
    return out;
  }

  [[nodiscard]] Constituency constituency(const std::string& party_path, const Entry& group) const {
    const std::string path = party_path + ".constituencies." + group.key;
    Constituency out{
        .id = group.key, .name = group.value.text_of("name", group.key), .kind = group.value.text_of("kind")};
    const std::vector<std::string> scope = group.value.texts_of("issues");
    const bool all = scope.empty() || scope.front() == "all";
    for (const Issue& each : model_.issues_) {
      out.priorities.push_back(maybe(path + ".priorities." + each.id));
      const Node* ideals = group.value.find("ideals");
      const auto named = ideals == nullptr ? std::nullopt : level_of(each, ideals->text_of(each.id));
      const Number* number = case_.number(path + ".ideals." + each.id);
      out.ideals.push_back(named               ? std::optional(each.levels[*named].value)
                           : number != nullptr ? std::optional(number->central())
                                               : std::nullopt);
      out.issues.push_back(all || std::find(scope.begin(), scope.end(), each.id) != scope.end());
    }
    out.accepts_above = parameter(path + ".accepts_above");
    out.noise = parameter(path + ".noise");
    return out;
  }

  void read_templates() {
    for (const std::string& id : case_.ids().of("packages")) {
      const Node* node = case_.root().at_path("packages." + id);
      PackageTemplate out{.id = id, .name = case_.name_of("packages", id)};
      const std::vector<std::string> scope = node->texts_of("issues");
      const bool all = scope.empty() || scope.front() == "all";
      for (const Issue& each : model_.issues_)
        out.settles.push_back(all || std::find(scope.begin(), scope.end(), each.id) != scope.end());
      out.days = parse_duration(node->text_of("lasts"));
      model_.templates_.push_back(std::move(out));
    }
    const auto full = [](const PackageTemplate& each) { return each.is_full(); };
    if (std::none_of(model_.templates_.begin(), model_.templates_.end(), full))
      model_.templates_.insert(
          model_.templates_.begin(),
          {.id = "full", .name = "full agreement", .settles = std::vector<bool>(model_.issues_.size(), true)});
  }

  void read_combinations() {
    const Node* rows = case_.root().find("not_together");
    if (rows == nullptr) return;
    for (const Node& row : rows->items) {
      Combination out;
      const auto add = [&](const Entry& pair) {
        for (std::size_t k = 0; k < model_.issues_.size(); ++k)
          if (model_.issues_[k].id == pair.key)
            if (const auto found = level_of(model_.issues_[k], pair.value.text)) out.emplace_back(k, *found);
      };
      for (const Entry& pair : row.entries) add(pair);
      for (const Node& item : row.items)
        for (const Entry& pair : item.entries) add(pair);
      model_.not_together_.push_back(std::move(out));
    }
  }

  Model model_;
  const Case& case_;
};

bool PackageTemplate::is_full() const {
  return !days && std::find(settles.begin(), settles.end(), false) == settles.end();
}

Model Model::build(const PatchedCase& patched) {
  return ModelBuilder(patched).build();
}

}  // namespace detente
