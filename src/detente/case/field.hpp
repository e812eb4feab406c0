// Decides what may be said in a case: one row a field. The reader's checks and hints, the JSON Schema, docs/format and
// the valid paths of patches all come from this table and from nowhere else.
#pragma once

#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace detente {

/// How the text of a field is read.
enum class FieldKind {
  text,         ///< free text
  word,         ///< one of `of` (choices separated by |)
  integer,      ///< a whole number in low..high that is not a quantity (no reason needed)
  position,     ///< a plain number that fixes a scale by convention (levels): no reason needed
  quantity,     ///< a number or a distribution, in low..high; words of the vocabulary `of` where given
  rate,         ///< a chance in a time or a number per time
  duration,     ///< "14 days"; a number that needs a reason
  span,         ///< "90 days" as a setting, not an estimate: no reason needed
  effect,       ///< "add Q" or "times Q"
  fading,       ///< "half in 7 days"
  level,        ///< a level of the issue in the path, or a number 0..1
  date,         ///< 2024-07-31, 2024-07, A..B or unknown
  day,          ///< "day 7" or a date
  entry,        ///< day 0 | day 7 | DATE | never
  reference,    ///< an id of the collection `of`
  references,   ///< a list of ids of `of` (or one), or a word of `also`
  locator,      ///< a place in a source, or several
  statement,    ///< a logical statement over options
  statements,   ///< a list of statements
  case_path,    ///< a case path
  case_paths,   ///< a list of case paths
  change,       ///< a new value for the path that is the key
  outcome,      ///< deal, pause, …, leaves.M, leader-exit.P, backer-enters.B
  tiers,        ///< a list of lists of states, best first
  combination,  ///< a list of lists of `issue: level`
  block,        ///< holds other fields
};

/// What changing a field means for people: only levers are ever proposed as changes (docs/method, "Do no harm").
enum class FieldClass { none, lever, condition, harm };

/// Which lenses read a field (a bit each).
namespace lens_bit {
inline constexpr unsigned structure = 1, packages = 2, spatial = 4, process = 8;
inline constexpr unsigned none = 0, bargain = packages | process;
}  // namespace lens_bit

inline constexpr double no_limit = std::numeric_limits<double>::infinity();

/// One row of the table. `path` has a `{collection}` for every key that the analyst chooses.
struct Field {
  std::string_view path;
  FieldKind kind = FieldKind::text;
  std::string_view of = {};    ///< choices, collection or vocabulary, by kind
  std::string_view also = {};  ///< words that may stand instead of a value: "none", "all", "unsettled"
  std::string_view unit = {};
  double low = -no_limit;
  double high = no_limit;
  std::string_view standard = {};  ///< Détente's default, as it would be written; empty: absent means not there
  std::string_view basis = {};     ///< where the default comes from
  FieldClass cls = FieldClass::none;
  unsigned lenses = lens_bit::none;
  std::string_view symbol = {};    ///< in docs/method
  std::string_view sentence = {};  ///< what it says, in one sentence
};

/// All rows, in the order of the format's documentation.
[[nodiscard]] std::span<const Field> field_table();

/// Keys that may stand in any block: because, judgement, size, from, is, note (and anything that begins with "x-").
[[nodiscard]] bool is_reserved_key(std::string_view key);

/// Whether numbers of this kind need a reason.
[[nodiscard]] bool is_number(FieldKind kind);

[[nodiscard]] std::string_view name_of(FieldKind kind);
[[nodiscard]] std::string_view name_of(FieldClass cls);

/// The choices of a `|`-separated list.
[[nodiscard]] std::vector<std::string_view> choices_of(std::string_view list);

/// A block of the format: what may stand below it. Built once from the table.
struct FieldTree {
  std::string key = {};  ///< literal key, or "{collection}"
  std::vector<const Field*> rows = {};
  std::vector<FieldTree> children = {};

  [[nodiscard]] const FieldTree* literal(std::string_view name) const;
  /// The child for keys the analyst chooses, or null.
  [[nodiscard]] const FieldTree* wildcard() const;
  /// Literal child, else the wildcard.
  [[nodiscard]] const FieldTree* child(std::string_view name) const;
};

[[nodiscard]] const FieldTree& field_tree();

/// The place in the tree that a concrete path such as "parties.israel.trust" matches, or null.
[[nodiscard]] const FieldTree* find_field(std::string_view path);

}  // namespace detente
