// Decides what is run: a list of arms, each a model, what varies in it, and how often. Arms that are the same are run
// once; an arm's runs are shared among threads in blocks fixed beforehand.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "detente/base/diagnostics.hpp"
#include "detente/base/progress.hpp"
#include "detente/lens/process/from_model.hpp"
#include "detente/model/model.hpp"
#include "detente/study/counts.hpp"

namespace detente::study {

/// How often: J parameter vectors of R runs each.
struct Size {
  std::uint32_t vectors = 64, runs = 16;
  friend bool operator==(const Size&, const Size&) = default;
};

/// A patched case ready to run. The package list is the base case's, whatever the patch.
struct Subject {
  std::shared_ptr<const Model> model;
  std::shared_ptr<const std::vector<process::Package>> packages;
  std::string key;  ///< the same for the same case under the same patch, and only then
};

/// `packages` from the base model, once (process::candidate_packages).
[[nodiscard]] Subject subject(const PatchedCase& patched,
                              std::shared_ptr<const std::vector<process::Package>> packages);

struct Arm {
  Subject of;
  process::Vary vary;
  Size size;
};

/// Arms by name. Adding a name twice is a programmer's error; two names of equal arms share one result.
class Plan {
 public:
  explicit Plan(std::uint64_t seed) : seed_(seed) {}
  void add(std::string name, Arm arm);
  [[nodiscard]] bool has(std::string_view name) const { return names_.find(name) != names_.end(); }

  /// Distinct arms, in the order they were first added.
  [[nodiscard]] const std::vector<Arm>& arms() const { return arms_; }
  [[nodiscard]] std::size_t place(std::string_view name) const;
  [[nodiscard]] std::uint64_t seed() const { return seed_; }
  /// Runs in all.
  [[nodiscard]] std::uint64_t runs() const;

 private:
  std::uint64_t seed_;
  std::vector<Arm> arms_;
  std::map<std::string, std::size_t, std::less<>> keys_;   ///< what an arm is → its place
  std::map<std::string, std::size_t, std::less<>> names_;  ///< name → place
};

/// What was seen, arm by arm.
class Results {
 public:
  Results(const Plan& plan, std::vector<Counts> counts) : plan_(&plan), counts_(std::move(counts)) {}
  [[nodiscard]] bool has(std::string_view name) const { return plan_->has(name); }
  /// The counts of a name that was added.
  [[nodiscard]] const Counts& at(std::string_view name) const { return counts_[plan_->place(name)]; }

 private:
  const Plan* plan_;
  std::vector<Counts> counts_;
};

/// Runs every arm. Run r of vector j has the number j·2¹⁶ + r in every arm, so arms pair run by run. DT0752 when
/// stopped. The plan must outlive the results.
[[nodiscard]] Expected<Results> run(const Plan& plan, unsigned threads, const Progress& progress,
                                    const StopToken& stop);

}  // namespace detente::study
