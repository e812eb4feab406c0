// Decides what is kept of an arm's runs: one small mark a run, and sums of integers, so that adding up in any order, on
// any thread, gives the same.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "detente/lens/process/run.hpp"

namespace detente::study {

/// Of one run; days are 1..H, 0 never.
struct Mark {
  process::Outcome outcome = process::Outcome::stalemate;
  std::uint16_t day = 0;
  std::uint16_t first_pause = 0;
  std::uint16_t fails_on = 0;  ///< days after a deal, with durability on
};

[[nodiscard]] Mark mark_of(const process::Run& run);

/// What a probability is asked about.
enum class Event : std::uint8_t { deal, partial, stalemate, withdrawal, escalation, agreement, pause };

/// `agreement` is a deal or, at the end, a partial one; `pause` is any pause ever agreed.
[[nodiscard]] bool happened(const Mark& mark, Event event);
/// The same by the end of a day.
[[nodiscard]] bool happened_by(const Mark& mark, Event event, int day);

/// Sums over runs of shares in 0..1, kept as whole multiples of 2⁻³²: exact, whatever the order.
class ShareSum {
 public:
  void add(double share) { units_ += static_cast<std::uint64_t>(share * 0x1p32 + 0.5); }
  ShareSum& operator+=(const ShareSum& other) {
    units_ += other.units_;
    return *this;
  }
  [[nodiscard]] double value() const { return static_cast<double>(units_) * 0x1p-32; }

 private:
  std::uint64_t units_ = 0;
};

/// How many runs saw something for the first time on each day: index 0 is never, 1..H the day.
using ByDay = std::vector<std::uint32_t>;

/// What is added up over the runs of an arm.
struct Sums {
  std::vector<ByDay> leader_exit, government_fall;  ///< per party
  std::vector<ByDay> mediator_exit, backer_entry;   ///< per mediator, per backer
  ByDay pause_in_force;                             ///< runs with a pause in force on the day
  std::vector<std::uint32_t> deals_by_package;
  std::uint64_t rounds = 0, refused = 0, not_ratified = 0, manipulation_days = 0;
  std::vector<ShareSum> refusals;                                  ///< per party, in refused rounds
  std::vector<std::array<ShareSum, process::mechanisms>> reasons;  ///< per party
  std::uint64_t narrow = 0;                                        ///< runs whose closest decision is within 1e-9

  Sums() = default;
  /// Zeros, sized for an input's actors, packages and days.
  explicit Sums(const process::Input& input);
  void add(const process::Run& run);
  Sums& operator+=(const Sums& part);
};

struct Counts {
  std::uint32_t vectors = 0, runs = 0;  ///< J and R
  int horizon = 0;
  std::vector<Mark> marks;  ///< vector after vector, R each
  Sums sums;

  [[nodiscard]] std::uint64_t total() const { return marks.size(); }
  [[nodiscard]] std::uint64_t count(Event event) const;
  [[nodiscard]] double p(Event event) const;
  /// Per parameter vector, how many of its R runs.
  [[nodiscard]] std::vector<std::uint32_t> hits(Event event) const;
  /// One flag a run, for pairing.
  [[nodiscard]] std::vector<std::uint8_t> flags(Event event) const;
  /// Share of runs in which it had happened by day 0..H (H + 1 numbers).
  [[nodiscard]] std::vector<double> curve(Event event) const;
  /// The same of a first day.
  [[nodiscard]] std::vector<double> curve(const ByDay& first) const;
  /// Share of runs that ever saw it.
  [[nodiscard]] double ever(const ByDay& first) const { return curve(first).back(); }
};

}  // namespace detente::study
