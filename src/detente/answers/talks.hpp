// Decides how the answers use the process lens: one base, two anchors found once, and arms that are always run under
// the same settings, so that no difference is told under one of them only.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "detente/stats/paired.hpp"
#include "detente/stats/uncertainty.hpp"
#include "detente/study/anchor.hpp"
#include "detente/study/plan.hpp"

namespace detente::answers {

/// How often arms are run: those a headline may speak of, those an anchor is found with, the
/// many small ones, and those that only move an anchor within its band.
struct RunSizes {
  study::Size scenario{256, 16};
  study::Size anchor{256, 16};
  study::Size small{64, 16};
  study::Size band{64, 8};
};

/// The process lens, ready to be asked.
struct Talks {
  study::Subject base;  ///< the case under question
  study::Event event;   ///< what the base rate is about: a deal, or any agreement
  study::Anchor reservation, tempo;
  RunSizes sizes;
  std::uint64_t seed = 1;
  unsigned threads = 0;

  /// Raw first, then each anchor that was found.
  [[nodiscard]] std::vector<study::Setting> settings() const;
  /// Those that differences are told under: the anchors that were found, or raw where there is none.
  [[nodiscard]] std::vector<study::Setting> told() const;
};

/// The base of `patched`, with the packages of `original` and, if `anchored` and the case names a base rate, both anchors
/// found on `original`. DT0752 when stopped.
[[nodiscard]] Expected<Talks> prepare_talks(const Case& original, const PatchedCase& patched, const RunSizes& sizes,
                                            std::uint64_t seed, unsigned threads, const Progress& progress,
                                            const StopToken& stop, bool anchored = true);

/// "raw", "reservation", "tempo"
[[nodiscard]] std::string_view name_of(study::Lever lever);

/// The name an arm has under a setting: "drop/egypt@tempo".
[[nodiscard]] std::string arm_name(std::string_view name, study::Lever lever);

/// Adds an arm under every setting: those whose own levels are told.
void add_everywhere(study::Plan& plan, const Talks& talks, std::string_view name, const study::Subject& of,
                    const process::Vary& vary, study::Size size);

/// Adds an arm under the settings that differences are told under.
void add_told(study::Plan& plan, const Talks& talks, std::string_view name, const study::Subject& of,
              const process::Vary& vary, study::Size size);

/// An arm's outcomes under one setting.
struct Outlook {
  study::Lever lever = study::Lever::none;
  std::array<stats::TwoUncertainties, process::outcomes> outcome = {};  ///< in the order of process::Outcome
  stats::TwoUncertainties agreement = {}, pause = {};
  double rounds = 0;             ///< a run
  double manipulation_days = 0;  ///< a run

  [[nodiscard]] const stats::TwoUncertainties& of(study::Event event) const;
};

[[nodiscard]] Outlook outlook_of(const study::Counts& counts, study::Lever lever);

/// An arm against another under one setting.
struct Difference {
  study::Lever lever = study::Lever::none;
  stats::Paired deal, agreement, escalation;

  [[nodiscard]] const stats::Paired& of(study::Event event) const {
    return event == study::Event::agreement ? agreement : deal;
  }
};

/// Whether a paired difference can be told from none: 0 lies outside ± two standard errors.
[[nodiscard]] bool shows(const stats::Paired& paired);

struct Comparison {
  std::string arm, base;          ///< names without setting
  std::vector<Difference> under;  ///< in the order of Talks::settings, where both arms were run
  bool depends_on_anchor = false;

  /// Under the reservation anchor; where that was not found, the first.
  [[nodiscard]] const Difference& leading() const;
};

/// Both arms were added with the same size. `depends_on_anchor`: of the two anchored differences of `event`, one can be
/// told from none and the other has not the same sign, or they differ by more than twice their joint error and by more
/// than half of the larger.
[[nodiscard]] Comparison compare_arms(const study::Results& results, const Talks& talks, std::string_view base,
                                      std::string_view arm);
/// The same where the two were run one after the other.
[[nodiscard]] Comparison compare_arms(const study::Results& of_base, std::string_view base,
                                      const study::Results& of_arm, std::string_view arm, const Talks& talks);

}  // namespace detente::answers
