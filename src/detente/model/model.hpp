// Decides what a case means in numbers: an immutable model that every lens reads. Uncertain numbers are parameters; a
// vector of their values (central, or one draw) turns the model into utilities, reservation values and red lines.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "detente/case/case.hpp"
#include "detente/case/patch.hpp"
#include "detente/model/course.hpp"
#include "detente/model/party.hpp"

namespace detente {

/// What a party makes of levels under one parameter vector.
struct PartyUtility {
  std::vector<double> weights;              ///< per issue, Σ = 1
  std::vector<std::vector<double>> values;  ///< [issue][level] in 0..1
  double reservation = 0;                   ///< r = b + o − κ·S (docs/method/model.md)
};

/// 1 − |level − ideal| / max(ideal, 1 − ideal): 1 at the ideal, 0 at the end of 0..1 that is farther from it (PROCESS
/// step 1 with ρ = 1).
[[nodiscard]] double distance_value(double level, double ideal);

/// What a level is worth to a party: as its `values` say, else by the distance from its ideal (0.5 where none is
/// written).
[[nodiscard]] double level_value(const Issue& issue, const Stand& stand, std::size_t level,
                                 const ParameterVector& vector);

class Model {
 public:
  /// A read case with the patches' operators carried along. What a lens needs of it, lens_support.hpp says.
  [[nodiscard]] static Model build(const PatchedCase& patched);

  [[nodiscard]] const Case& source() const { return case_; }
  [[nodiscard]] const std::vector<Issue>& issues() const { return issues_; }
  [[nodiscard]] const std::vector<Party>& parties() const { return parties_; }
  [[nodiscard]] const std::vector<Combination>& not_together() const { return not_together_; }
  /// As declared; one full template where the case declares none.
  [[nodiscard]] const std::vector<PackageTemplate>& templates() const { return templates_; }
  [[nodiscard]] const std::vector<Mediator>& mediators() const { return mediators_; }
  [[nodiscard]] const std::vector<Backer>& backers() const { return backers_; }
  /// As declared, past ones too: conditions and effects name them by place.
  [[nodiscard]] const std::vector<Event>& events() const { return events_; }
  [[nodiscard]] const Talks& talks() const { return talks_; }
  /// Days.
  [[nodiscard]] int horizon() const { return case_.horizon(); }
  [[nodiscard]] const Operators& operators() const { return operators_; }
  [[nodiscard]] const std::vector<Number>& parameters() const { return case_.numbers(); }

  /// Every parameter at its central value.
  [[nodiscard]] ParameterVector central() const;
  /// Vector `j` of the seed: parameter p is its quantile at the Philox word (run j, stream 1, day 0, key "field/PATH",
  /// 0).
  [[nodiscard]] ParameterVector draw(std::uint64_t seed, std::uint32_t j) const;

  /// Utilities and reservation values at a vector. `spread` multiplies each party's priorities by 1 + spread · factor,
  /// factor in [−1, 1] per party and issue ([party][issue]); empty: none.
  [[nodiscard]] std::vector<PartyUtility> utilities(const ParameterVector& vector,
                                                    const std::vector<std::vector<double>>& spread) const;
  /// How well mediators a and b work together: what either wrote for the pair, the smaller if both; else the mean of
  /// their own.
  [[nodiscard]] double coordination(const ParameterVector& vector, std::size_t a, std::size_t b) const;
  /// A party's trust in the others: the mean where it was written for each of them (PROCESS has one T for a party).
  [[nodiscard]] double trust(const ParameterVector& vector, std::size_t party) const;
  /// The factors of vector `j`: symmetric triangular on [−1, 1] at the Philox word (run j, stream 1, day 0, key
  /// "field/parties.P.priorities.K", word 1).
  [[nodiscard]] std::vector<std::vector<double>> spread_factors(std::uint64_t seed, std::uint32_t j) const;
  /// Which red lines hold in run `j`: [party][red line], drawn at (run j, stream 1, day 0, key "redline/P/K", word 0).
  [[nodiscard]] std::vector<std::vector<bool>> red_lines_hold(std::uint64_t seed, std::uint32_t j,
                                                              const ParameterVector& vector) const;
  /// Red lines at a vector's probabilities: holds where that is 0.5 or more.
  [[nodiscard]] std::vector<std::vector<bool>> red_lines_modal(const ParameterVector& vector) const;

 private:
  Case case_;
  std::vector<Issue> issues_;
  std::vector<Party> parties_;
  std::vector<Combination> not_together_;
  std::vector<PackageTemplate> templates_;
  std::vector<Mediator> mediators_;
  std::vector<Backer> backers_;
  std::vector<Event> events_;
  Talks talks_;
  std::vector<std::uint32_t> keys_;                      ///< of the parameters' draws
  std::vector<std::vector<std::uint32_t>> spread_keys_;  ///< [party][issue]
  Operators operators_;

  explicit Model(const Case& source) : case_(source) {}
  friend class ModelBuilder;
};

}  // namespace detente
