#include "detente/case/case.hpp"

#include <algorithm>
#include <cassert>

#include "detente/case/reader.hpp"
#include "detente/case/yaml.hpp"

namespace detente {

double Number::adjusted(double value) const {
  if (factor == 1 && offset == 0) return value;
  if (quantity.effect == Quantity::Effect::times) return std::clamp(1 - factor * (1 - value), 0.0, largest_effect);
  const double moved = value * factor + offset;
  if (quantity.effect == Quantity::Effect::add) return std::clamp(moved, -largest_effect, largest_effect);
  if (field == nullptr || quantity.time == Quantity::Time::growth) return moved;
  return std::clamp(moved, field->low, field->high);
}

Expected<Case> Case::from_text(std::string_view text, std::string_view file) {
  Expected<Node> tree = parse_yaml(text, file);
  if (!tree) return tl::unexpected(std::move(tree.error()));
  return from_tree(std::move(*tree), file);
}

Expected<Case> Case::from_tree(Node root, std::string_view file) {
  return CaseReader(std::move(root), file).read();
}

std::optional<DayNumber> Case::as_of() const {
  const auto date = parse_date(root_->text_of("as_of"));
  if (!date || date->unknown) return std::nullopt;
  return date->last;
}

int Case::horizon() const {
  return parse_duration(root_->text_of("horizon")).value_or(90);
}

const Number* Case::number(std::string_view path) const {
  const auto found = index_.find(path);
  return found == index_.end() ? nullptr : &numbers_[found->second];
}

void Case::adjust(std::string_view path, double factor, double offset) {
  const auto found = index_.find(path);
  assert(found != index_.end());
  Number& number = numbers_[found->second];
  number.factor *= factor;
  number.offset = number.offset * factor + offset;
}

std::string Case::name_of(std::string_view collection, std::string_view id) const {
  const Node* block = root_->find(collection);
  const Node* entry = block == nullptr ? nullptr : block->find(id);
  if (entry != nullptr && entry->is_map())
    if (const std::string name = entry->text_of("name"); !name.empty()) return name;
  if (collection == "parties" || collection == "mediators" || collection == "backers") return name_of("actors", id);
  return std::string(id);
}

}  // namespace detente
