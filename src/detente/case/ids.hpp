// Decides which names a case declares and where a reference may point.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "detente/case/node.hpp"

namespace detente {

/// The ids of each collection ("parties", "issues", …) in file order; "constituencies" over all parties, "options" as
/// "actor.option".
class Ids {
 public:
  explicit Ids(const Node& root);

  [[nodiscard]] const std::vector<std::string>& of(std::string_view collection) const;
  [[nodiscard]] bool has(std::string_view collection, std::string_view id) const;
  /// The named levels of an issue, or the five default ones ("0", "0.25", …).
  [[nodiscard]] std::vector<std::string> levels(std::string_view issue) const;

 private:
  const Node* root_;
  std::map<std::string, std::vector<std::string>, std::less<>> ids_;
  std::map<std::string, std::set<std::string, std::less<>>, std::less<>> sets_;
};

/// A key of a path that names nothing in the case.
struct UnknownName {
  std::string key;
  std::string within;                   ///< the path above it
  std::vector<std::string> known = {};  ///< what it could have been
};

/// The first key of a valid path (find_field) that is no name of the case, or nothing. A typo would otherwise change
/// nothing, silently.
[[nodiscard]] std::optional<UnknownName> unknown_name(std::string_view path, const Ids& ids);

/// The issue a path speaks of: the key after `positions`, `ideals` or `issues`, or "".
[[nodiscard]] std::string issue_in(std::string_view path);

/// Lower-case letters, digits and hyphens, beginning with a letter: `full-withdrawal`.
[[nodiscard]] bool is_id(std::string_view text);

/// "party" → "parties": the collection a `{name}` of the field table stands for.
[[nodiscard]] std::string collection_of(std::string_view wildcard);

}  // namespace detente
