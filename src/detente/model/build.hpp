// Decides how a checked case becomes a model: names become indices, nothing is computed yet. Used by Model::build only.
#pragma once

#include <string>
#include <string_view>

#include "detente/model/model.hpp"

namespace detente {

/// Reads a case's tree into a Model. The case has no errors, so what the field table promises is there.
class ModelBuilder {
 public:
  explicit ModelBuilder(const PatchedCase& patched);
  Model build();

 private:
  // build.cpp: numbers and names
  [[nodiscard]] const Number* number(const std::string& path) const { return case_.number(path); }
  [[nodiscard]] ParameterIndex parameter(const std::string& path) const;
  [[nodiscard]] std::optional<ParameterIndex> maybe(const std::string& path) const;
  /// The number at a path; where the case has none, the central value of the field's default (0 if it has no default).
  [[nodiscard]] Value value(const std::string& path) const;
  /// The place of an id in its collection.
  [[nodiscard]] std::size_t place(std::string_view collection, std::string_view id) const;
  /// Per issue, whether a list of issues under `issues` or `scope` has it; all where nothing is written.
  [[nodiscard]] std::vector<bool> scope(const Node& block, const char* key) const;
  void read_templates();
  void read_combinations();
  void read_talks();

  // build_held.cpp: an issue on one of its levels only
  void hold(std::size_t issue);

  // build_issues.cpp: scales and levels
  [[nodiscard]] Issue issue(const std::string& id) const;
  [[nodiscard]] std::optional<std::size_t> level(const Issue& issue, const Node& block, const char* key,
                                                 const std::string& path) const;

  // build_party.cpp
  [[nodiscard]] Party party(const std::string& id) const;
  [[nodiscard]] Stand stand(const Issue& issue, const Node* position, const std::string& path) const;
  [[nodiscard]] std::optional<std::size_t> last_accepted(const Issue& issue, const Node& line, bool at_least,
                                                         const std::string& path) const;
  void read_red_line(Party& party, std::size_t issue, const Node* position, const std::string& path) const;
  void read_numbers(Party& party, const std::string& path) const;
  void read_trust(Party& party, const std::string& path) const;
  [[nodiscard]] Constituency constituency(const std::string& party_path, const Entry& group) const;

  // build_mediators.cpp: mediators and backers
  [[nodiscard]] Mediator mediator(const std::string& id) const;
  [[nodiscard]] Mediator::Entry entry(const Node& node, const std::string& path) const;
  [[nodiscard]] std::optional<Mediator::Deadline> deadline(const Node& node, const std::string& path) const;
  void read_coordination(Mediator& mediator, const Node& node, const std::string& path) const;
  [[nodiscard]] Backer backer(const std::string& id) const;
  void read_conditions(Backer& backer, const Node& node, const std::string& path) const;

  // build_events.cpp
  [[nodiscard]] Event event(const std::string& id) const;
  void read_effects(Event& event, const std::string& owner, const Entry& block) const;
  [[nodiscard]] std::optional<Effect> effect(std::string_view kind, std::string_view target) const;

  Model model_;
  const Case& case_;
};

/// The place of a level by its id, or nothing.
[[nodiscard]] std::optional<std::size_t> level_of(const Issue& issue, std::string_view id);

/// The step of the ladder by its name, 2 (current war) where there is no such name.
[[nodiscard]] int ladder_step(std::string_view name);

}  // namespace detente
