// Decides what the process lens sees of a model: names and days once, numbers for every parameter vector.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "detente/lens/process/input.hpp"
#include "detente/model/model.hpp"

namespace detente::process {

/// What an arm of a study changes without touching the case.
struct Vary {
  Switches on = {};
  /// An issue that all are content with whatever is agreed: every level of it is worth 1 to parties and constituencies,
  /// and no red line is on it.
  std::optional<std::size_t> knocked_out = {};
  /// Those who may take part, as places in Model::mediators; the others never enter.
  std::optional<std::vector<std::size_t>> only_mediators = {};
  double anchor = 0;  ///< B0
  double tempo = 1;   ///< factor on the rate of rounds
};

/// Every switch with the name it has in `mechanisms_off`.
[[nodiscard]] std::span<const std::pair<std::string_view, bool Switches::*>> switches();

/// The switches of `mechanisms_off` taken away from `start`.
[[nodiscard]] Switches switches_from(const std::vector<std::string>& mechanisms_off, Switches start = {});

/// Spread factors of priorities, [party][issue]; empty: none.
using Spread = std::vector<std::vector<double>>;

/// Makes inputs of one model that differ in their numbers only. Everything that takes text or hashes is done once. The
/// model must outlive it.
class Filler {
 public:
  /// `packages` may be null where nobody will propose any.
  Filler(const Model& model, std::shared_ptr<const std::vector<Package>> packages, const Vary& vary);

  /// The input at a vector. `seed` is that of the runs' draws.
  [[nodiscard]] Input at(const ParameterVector& vector, const Spread& spread, std::uint64_t seed) const;
  /// The same into an input that this filler made: no memory is asked for.
  void fill(const ParameterVector& vector, const Spread& spread, std::uint64_t seed, Input& to) const;

 private:
  void begin_parties();
  void begin_mediators();
  void begin_events();
  void begin_backers();
  void operate();
  void only(const std::vector<std::size_t>& mediators);
  void fill_party(std::size_t place, const ParameterVector& vector, const Spread& spread, Party& to) const;
  void fill_constituency(const detente::Constituency& from, const ParameterVector& vector, const Party& of,
                         Constituency& to) const;
  void fill_leader(std::size_t place, const ParameterVector& vector, Leader& to) const;
  void fill_mediator(std::size_t place, const ParameterVector& vector, Mediator& to) const;
  void fill_events(const ParameterVector& vector, Input& to) const;

  const Model* model_;
  std::optional<std::size_t> knocked_out_;
  Input blank_;
  std::vector<std::size_t> events_;  ///< of the input's events, places in Model::events
  std::vector<Value> vacuums_;       ///< per party, the factor of a vacuum that begins
};

/// Vector `j` of the seed with its spread of priorities; the runs draw from the same seed.
[[nodiscard]] Input from_model(const Model& model, std::shared_ptr<const std::vector<Package>> packages,
                               std::uint64_t seed, std::uint32_t j, const Vary& vary);

/// Any vector, such as the central one without spread.
[[nodiscard]] Input from_model(const Model& model, std::shared_ptr<const std::vector<Package>> packages,
                               const ParameterVector& vector, const Spread& spread, const Vary& vary,
                               std::uint64_t seed = 1);

}  // namespace detente::process
