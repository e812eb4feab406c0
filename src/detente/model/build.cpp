// How a checked case becomes a model: the order, numbers by path, packages and the talks. See build.hpp.
#include "detente/model/build.hpp"

#include <algorithm>
#include <array>

#include "detente/base/hash.hpp"
#include "detente/case/field_quantity.hpp"

namespace detente {

ModelBuilder::ModelBuilder(const PatchedCase& patched) : model_(patched.base), case_(patched.base) {
  model_.operators_ = patched.operators;
}

Model ModelBuilder::build() {
  const Ids& ids = case_.ids();
  for (const Number& number : case_.numbers()) model_.keys_.push_back(key32("field/" + number.path));
  for (const std::string& id : ids.of("issues")) model_.issues_.push_back(issue(id));
  for (const std::string& id : ids.of("parties")) {
    model_.parties_.push_back(party(id));
    std::vector<std::uint32_t>& keys = model_.spread_keys_.emplace_back();
    for (const Issue& each : model_.issues_) keys.push_back(key32("field/parties." + id + ".priorities." + each.id));
  }
  read_combinations();
  read_templates();
  for (const std::string& id : ids.of("mediators")) model_.mediators_.push_back(mediator(id));
  for (const std::string& id : ids.of("backers")) model_.backers_.push_back(backer(id));
  for (const std::string& id : ids.of("events")) model_.events_.push_back(event(id));
  read_talks();
  for (std::size_t k = 0; k < model_.issues_.size(); ++k) hold(k);
  return std::move(model_);
}

ParameterIndex ModelBuilder::parameter(const std::string& path) const {
  const Number* found = number(path);
  return found == nullptr ? no_parameter : static_cast<ParameterIndex>(found - case_.numbers().data());
}

std::optional<ParameterIndex> ModelBuilder::maybe(const std::string& path) const {
  const ParameterIndex index = parameter(path);
  return index == no_parameter ? std::nullopt : std::optional(index);
}

Value ModelBuilder::value(const std::string& path) const {
  Value out{.parameter = parameter(path)};
  if (out.parameter != no_parameter) return out;
  if (const FieldTree* field = find_field(path); field != nullptr)
    for (const Field* row : field->rows)
      if (has_default(*row)) out.otherwise = default_of(*row).central();
  return out;
}

std::size_t ModelBuilder::place(std::string_view collection, std::string_view id) const {
  const std::vector<std::string>& all = case_.ids().of(collection);
  return static_cast<std::size_t>(std::find(all.begin(), all.end(), id) - all.begin());
}

std::vector<bool> ModelBuilder::scope(const Node& block, const char* key) const {
  const std::vector<std::string> named = block.texts_of(key);
  const bool all = named.empty() || named.front() == "all";
  std::vector<bool> out;
  for (const Issue& each : model_.issues_)
    out.push_back(all || std::find(named.begin(), named.end(), each.id) != named.end());
  return out;
}

void ModelBuilder::read_templates() {
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

void ModelBuilder::read_combinations() {
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

int ladder_step(std::string_view name) {
  static constexpr std::array<std::string_view, 5> steps{"calm", "tension", "current war", "wider exchanges",
                                                         "regional war"};
  const auto found = std::find(steps.begin(), steps.end(), name);
  return found == steps.end() ? 2 : static_cast<int>(found - steps.begin());
}

void ModelBuilder::read_talks() {
  Talks& talks = model_.talks_;
  talks.rounds = parameter("process.rounds");
  talks.failed_rounds = parameter("process.failed_rounds");
  talks.coordination_loss = parameter("process.coordination_loss");
  talks.leverage_cap = parameter("process.leverage_cap");
  talks.up = parameter("process.escalation.up");
  talks.down = parameter("process.escalation.down");
  talks.apart = case_.root().text_of("channels") == "apart";
  if (const Node* ladder = case_.root().at_path("process.escalation"); ladder != nullptr)
    talks.ladder_now = ladder_step(ladder->text_of("now"));
  talks.base_rate = maybe("base_rate.agreement");
  if (const Node* rate = case_.root().find("base_rate"); rate != nullptr)
    talks.anchor_on_agreement = rate->text_of("anchor_on") == "agreement";
}

bool PackageTemplate::is_full() const {
  return !days && std::find(settles.begin(), settles.end(), false) == settles.end();
}

Model Model::build(const PatchedCase& patched) {
  return ModelBuilder(patched).build();
}

}  // namespace detente
