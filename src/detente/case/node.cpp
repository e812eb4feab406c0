#include "detente/case/node.hpp"

namespace detente {

const Node* Node::find(std::string_view key) const {
  for (const Entry& entry : entries)
    if (entry.key == key) return &entry.value;
  return nullptr;
}

const Node* Node::at_path(std::string_view path) const {
  const Node* node = this;
  for (const std::string_view key : split_path(path)) {
    node = node->find(key);
    if (node == nullptr) return nullptr;
  }
  return node;
}

const Node& Node::value() const {
  const Node* inner = is_map() ? find("is") : nullptr;
  return inner == nullptr ? *this : *inner;
}

std::string Node::text_of(std::string_view key, std::string_view otherwise) const {
  const Node* found = find(key);
  return found != nullptr && found->value().is_scalar() ? found->value().text : std::string(otherwise);
}

std::vector<std::string> Node::texts() const {
  std::vector<std::string> out;
  if (is_scalar() && !empty) out.push_back(text);
  for (const Node& item : items)
    if (item.is_scalar()) out.push_back(item.text);
  return out;
}

std::vector<std::string> Node::texts_of(std::string_view key) const {
  const Node* found = find(key);
  return found == nullptr ? std::vector<std::string>{} : found->texts();
}

Node Node::scalar(std::string text, Position at, bool quoted) {
  Node node;
  node.text = std::move(text);
  node.quoted = quoted;
  node.at = at;
  return node;
}

Node Node::map(Position at) {
  Node node;
  node.kind = Kind::map;
  node.at = at;
  return node;
}

Node Node::list(Position at) {
  Node node;
  node.kind = Kind::list;
  node.at = at;
  return node;
}

Node& Node::set(std::string_view key, Node value, Position key_at) {
  for (Entry& entry : entries)
    if (entry.key == key) return entry.value = std::move(value);
  entries.push_back({std::string(key), key_at, std::move(value)});
  return entries.back().value;
}

std::vector<std::string_view> split_path(std::string_view path) {
  std::vector<std::string_view> parts;
  while (!path.empty()) {
    const std::size_t dot = path.find('.');
    parts.push_back(path.substr(0, dot));
    path = dot == std::string_view::npos ? std::string_view{} : path.substr(dot + 1);
  }
  return parts;
}

std::string join_path(std::string_view path, std::string_view key) {
  return path.empty() ? std::string(key) : std::string(path) + "." + std::string(key);
}

}  // namespace detente
