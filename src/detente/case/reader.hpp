// Decides how a tree becomes a case: every node is held against the field table, and every problem is kept with its
// place.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "detente/case/case.hpp"
#include "detente/case/statement.hpp"

namespace detente {

/// Walks a tree once along the field table. Used by Case::from_tree only.
class CaseReader {
 public:
  CaseReader(Node root, std::string_view file);
  [[nodiscard]] Expected<Case> read();

 private:
  // reader.cpp: the walk
  void visit(const Node& node, const FieldTree& place, const std::string& path, const Reason& outer);
  void visit_map(const Node& node, const FieldTree& place, const std::string& path, const Reason& outer);
  void visit_list(const Node& node, const FieldTree& place, const std::string& path, const Reason& outer);
  void visit_entry(const Entry& entry, const FieldTree& place, const std::string& path, const Reason& reason,
                   bool in_braces);
  void visit_long(const Node& node, const FieldTree& place, const std::string& path, const Reason& outer);
  void visit_change(const Entry& entry, const std::string& path, const Reason& reason);
  void check_reserved(const Entry& entry, const std::string& path);
  void check_wildcard_key(const Entry& entry, const FieldTree& child, const std::string& path);
  void visit_factor(const Entry& entry, const std::string& path, const Reason& reason);
  void check_names_in(std::string_view named, const Node& node, Position at, const std::string& path);

  // reader_scalar.cpp: one value against one row
  /// Checks a scalar against the rows of a place; notes it as a number where it is one.
  void read_scalar(const Node& node, const FieldTree& place, const std::string& path, const Reason& reason);
  void read_number(const Node& node, const Field& field, const std::string& path, const Reason& reason);
  [[nodiscard]] bool read_level(const Node& node, const Field& field, const std::string& path, const Reason& reason);
  void check_word(const Node& node, const Field& field, const std::string& path);
  void check_reference(const Node& node, const Field& field, const std::string& path);
  void check_plain(const Node& node, const Field& field, const std::string& path);
  void check_number_text(const Node& node, const Field& field, const std::string& path);
  void check_outcome(const Node& node, const std::string& path);
  void check_combination(const Node& node, const std::string& path);
  void check_day(const Node& node, const Field& field, const std::string& path);

  // reader_rules.cpp: what no single field can see
  void check_rules();
  void check_sizes();
  void check_position(const Entry& position, const std::string& path);
  void check_parties();
  void check_mediators_and_backers();
  void check_events();
  void check_claims();
  void check_scenarios();
  void check_without(const Entry& scenario);
  void check_keys_of_draws();
  void check_reasons();
  [[nodiscard]] bool is_weak(const std::string& claim) const;

  // reader_structure.cpp: options, statements over them, states
  void check_structure();
  void check_statements(const Node& list, const std::string& path, std::vector<Statement>* kept = nullptr);
  void check_start(const Node& structure, const std::vector<OptionBits>& possible);
  void check_ranking(const Node& owner, const std::string& path, const std::vector<OptionBits>& possible);
  void check_preferences(const Node& owner, const std::string& path, const std::vector<OptionBits>& possible);

  // reader_defaults.cpp
  void add_defaults(const FieldTree& place, const Node* node, const std::string& path);

  void problem(std::string code, const Node& node, std::string_view path, std::string message, std::string hint = {});
  void problem_at(std::string code, Position at, std::string_view path, std::string message, std::string hint,
                  Severity severity = Severity::error);
  void warning(std::string code, const Node& node, std::string_view path, std::string message, std::string hint = {});
  /// "did you mean …": for the first hundred only, since each looks at everything that is known.
  [[nodiscard]] std::string hint_for(std::string_view typed, const std::vector<std::string>& known);

  Case case_;
  const Node* root_;
  std::string file_;
  Diagnostics problems_;
  int hints_left_ = 100;
};

}  // namespace detente
