// Decides what a case file is before anybody gives it a meaning: an ordered tree of texts, each with its place.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "detente/base/diagnostics.hpp"

namespace detente {

struct Node;

/// `key: value` of a mapping. (Defined below Node, which it holds.)
struct Entry;

/// One value of the tree. Scalars stay text: their field, never YAML, gives them a type. (No initializers where Entry
/// is not complete yet: clang would look into it.)
struct Node {
  enum class Kind { scalar, map, list };

  Kind kind = Kind::scalar;
  std::string text = {};  ///< of a scalar
  bool quoted = false;    ///< written in quotes
  bool empty = false;     ///< `key:` with nothing after it
  bool flow = false;      ///< of a map or list: written in brackets
  Position at = {};
  std::vector<Entry> entries;  ///< of a map, in file order, keys unique
  std::vector<Node> items;     ///< of a list

  [[nodiscard]] bool is_scalar() const { return kind == Kind::scalar; }
  [[nodiscard]] bool is_map() const { return kind == Kind::map; }
  [[nodiscard]] bool is_list() const { return kind == Kind::list; }

  /// The value under `key` of a map, or null.
  [[nodiscard]] const Node* find(std::string_view key) const;
  /// The value at a dotted path of map keys ("a.b.c"), or null.
  [[nodiscard]] const Node* at_path(std::string_view path) const;
  /// What `{is: X, because: …}` holds under `is`; itself where it is not such a block.
  [[nodiscard]] const Node& value() const;
  /// The text of the scalar under `key` (also in its long form), or `otherwise`.
  [[nodiscard]] std::string text_of(std::string_view key, std::string_view otherwise = {}) const;
  /// The scalars of a list, or the one scalar, of the value under `key`; empty if absent.
  [[nodiscard]] std::vector<std::string> texts_of(std::string_view key) const;
  /// This value's own scalars: itself, or its items.
  [[nodiscard]] std::vector<std::string> texts() const;

  [[nodiscard]] static Node scalar(std::string text, Position at = {}, bool quoted = false);
  [[nodiscard]] static Node map(Position at = {});
  [[nodiscard]] static Node list(Position at = {});

  /// Sets `key` of a map, replacing what stands there; returns the value.
  Node& set(std::string_view key, Node value, Position key_at = {});
};

struct Entry {
  std::string key;
  Position at;  ///< of the key
  Node value;
};

/// The parts of a dotted path.
[[nodiscard]] std::vector<std::string_view> split_path(std::string_view path);

/// `a.b` from "a" and "b"; "b" from "" and "b".
[[nodiscard]] std::string join_path(std::string_view path, std::string_view key);

}  // namespace detente
