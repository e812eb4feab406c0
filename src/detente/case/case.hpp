// Decides what a case is once read: its tree, every number with its reason and its place, and what must be said about
// it.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "detente/base/diagnostics.hpp"
#include "detente/case/date.hpp"
#include "detente/case/field.hpp"
#include "detente/case/ids.hpp"
#include "detente/case/node.hpp"
#include "detente/case/quantity.hpp"
#include "detente/case/reason.hpp"

namespace detente {

/// A number of the case: written in the file, or a default that stands where nothing was written.
struct Number {
  std::string path;
  const Field* field = nullptr;
  Quantity quantity = {};
  Reason reason = {};
  Position at = {};
  bool declared = true;  ///< false: Détente's default
  double factor = 1;     ///< of patches: value · factor + offset, cut to the field's range; of `times m` the size 1 − m
  double offset = 0;

  /// Written by the analyst with a size of its own (not `unknown`, not left out).
  [[nodiscard]] bool has_own_size() const { return declared && !quantity.unknown; }
  [[nodiscard]] double at_probability(double u) const { return adjusted(quantity.at(u)); }
  [[nodiscard]] double central() const { return adjusted(quantity.central()); }

 private:
  [[nodiscard]] double adjusted(double value) const;
};

/// A case that was read without errors. Immutable; patches make new ones.
class Case {
 public:
  /// Reads a case file's text; `file` names it in diagnostics. All problems at once (DT01xx, DT02xx).
  [[nodiscard]] static Expected<Case> from_text(std::string_view text, std::string_view file);
  /// The same from a tree, as patches make them.
  [[nodiscard]] static Expected<Case> from_tree(Node root, std::string_view file);

  [[nodiscard]] const Node& root() const { return *root_; }
  [[nodiscard]] const std::string& file() const { return file_; }
  [[nodiscard]] const Ids& ids() const { return *ids_; }
  [[nodiscard]] std::string title() const { return root_->text_of("title"); }
  [[nodiscard]] std::optional<DayNumber> as_of() const;
  /// Days, 90 unless said.
  [[nodiscard]] int horizon() const;

  /// Every number in file order, then the defaults in the order of the field table.
  [[nodiscard]] const std::vector<Number>& numbers() const { return numbers_; }
  [[nodiscard]] const Number* number(std::string_view path) const;
  /// Warnings and notes.
  [[nodiscard]] const Diagnostics& remarks() const { return remarks_; }

  /// The same case with a number's value · factor + offset; the path must be a number of the case.
  void adjust(std::string_view path, double factor, double offset);

  /// The name of an actor, issue, package, event, constituency, or the id itself.
  [[nodiscard]] std::string name_of(std::string_view collection, std::string_view id) const;

 private:
  std::shared_ptr<const Node> root_;
  std::shared_ptr<const Ids> ids_;
  std::string file_;
  std::vector<Number> numbers_;
  std::map<std::string, std::size_t, std::less<>> index_;
  Diagnostics remarks_;

  friend class CaseReader;
};

}  // namespace detente
