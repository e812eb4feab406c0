// Decides the second answer: what each channel adds. Who reaches whom, what changes when a mediator is absent, present
// earlier, later or in another's place, how a joint result is shared among them, and what single change of means would
// lift it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "detente/answers/question.hpp"
#include "detente/case/reason_count.hpp"

namespace detente::answers {

/// When a mediator takes part, in the case as asked (scenario included). Days count from as_of.
struct Presence {
  enum class Kind { from_the_start, later, if_invited, absent };
  Kind kind = Kind::from_the_start;
  int day = 0;                        ///< of `later`
  std::optional<int> leaves_on = {};  ///< the scenario ends its part on that day
  bool set_by_scenario = false;       ///< and not by the mediator's own block
  std::optional<int> deadline = {};   ///< announced end of its patience that can still act: days from entry, central

  /// Can be in the room on some day of the horizon.
  [[nodiscard]] bool takes_part() const { return kind != Kind::absent; }
};

/// A number of the case and what it rests on.
struct Cell {
  std::string path;
  double central = 0, low = 0, high = 0;  ///< low and high: 5 % and 95 % points
  ReasonClass reason = ReasonClass::judgement;
};

/// What mediators amount to together on day 0 at central values, for an agreement on every issue
/// (docs/method/process.md, steps 4, 7, 8 and C).
struct Room {
  std::vector<double> link = {};         ///< per party: Q_i, the chance that a message gets through
  std::vector<double> leverage = {};     ///< per party, util: what they could add to a package together
  std::vector<double> information = {};  ///< per party: I_i
  double cover = 0;                      ///< Φ
  double guarantee = 0;                  ///< Γ
  double coordination = 1;               ///< E_n: what is left of their work after loss by being many
  double rounds = 0;                     ///< per day: q0 · min Q · E_n
};

/// What a mediator is said to gain or lose: claims by outcome, no numbers.
struct Stake {
  std::string outcome;
  std::vector<std::string> claims;
};
struct Standing {
  std::vector<Stake> gains_if, loses_if;
  std::vector<std::string> motive;
};

/// A mediator as the case has it.
struct Channel {
  std::size_t mediator = 0;  ///< place in Model::mediators
  Presence presence;
  std::vector<Cell> access, leverage;       ///< per party
  Room with, without;                       ///< those there from the start, with it and without it
  std::vector<std::size_t> only_link = {};  ///< parties it reaches (access above 0.1) and nobody else there does
  Standing standing = {};
};

/// A mean over parameter vectors with both uncertainties.
struct Estimate {
  double value = 0;
  double se = 0;             ///< clustered by parameter vector
  double low = 0, high = 0;  ///< 5 % and 95 % points over the vectors, run noise shrunk away
};

/// Shapley shares of P(anchored event) under one setting. Σ shares = everybody − nobody.
struct Sharing {
  study::Lever lever = study::Lever::none;
  double everybody = 0, nobody = 0;   ///< P(event)
  std::vector<Estimate> shares = {};  ///< per mediator; exactly 0 for those that do not take part
};

/// Another arrangement of the channels, against the one asked about.
struct Arrangement {
  enum class Kind {
    drop,     ///< `mediator` never takes part
    enter,    ///< `mediator` enters on `day`
    sooner,   ///< it enters on day 1 rather than on `day`
    swap,     ///< `mediator` takes the place of `instead_of` on `day`
    channels  ///< apart instead of together, or the other way round
  };
  Kind kind = Kind::drop;
  std::optional<std::size_t> mediator = {}, instead_of = {};
  int day = 0;
  Comparison comparison = {};
};

/// Mean level of an issue in the deals of an arm.
struct Landed {
  std::uint64_t deals = 0;  ///< that settle the issue
  double mean = 0;          ///< on the issue's scale, 0..1
  double se = 0;            ///< of the runs, taken as independent
};
struct Landing {
  study::Lever lever = study::Lever::none;
  std::vector<Landed> with = {}, without = {};  ///< per issue
};

/// Where deals land with and without a mediator.
struct Landings {
  std::size_t mediator = 0;
  std::vector<Landing> under = {};
};

/// One means of one mediator, raised to the upper end of what is looked at; all else as it is.
struct Raise {
  enum class Means { access, leverage, coordination, patience };
  Means means = Means::access;
  std::size_t mediator = 0;
  std::optional<std::size_t> party = {};  ///< of access and leverage
  std::vector<std::string> paths = {};    ///< levers of the field table, all of them
  double from = 0;                        ///< central value (coordination: mean of its pairs as written)
  double to = 0;                          ///< upper end: access and coordination .95, leverage .3, patience in days
  Comparison full = {};                   ///< all the way
  bool reaches = false;                   ///< by the wanted amount, all the way
  /// The smallest share of the way looked at that reaches it, and what it does; for the best raise of each means only.
  std::optional<double> share = {};
  std::optional<Comparison> at_share = {};

  /// In the field's own unit.
  [[nodiscard]] double value_at(double way) const { return from + way * (to - from); }
};

struct Channels {
  std::vector<Channel> channels = {};  ///< as declared
  std::vector<Sharing> sharing = {};   ///< in the order of Talks::told
  std::size_t orders = 0;              ///< drawn for the shares; 0: over all coalitions, exactly
  std::vector<Arrangement> arrangements = {};
  bool swaps_left_out = false;  ///< more pairs than are run, or the case asked about swaps already
  std::vector<Landings> landings = {};
  double wanted = 0;               ///< by how much P(event) is to rise
  std::vector<Raise> raises = {};  ///< mediators as declared; access, leverage, coordination, patience
};

inline constexpr int halvings = 4;  ///< share of the way to a sixteenth

/// Of every mediator of a case, whatever lens it supports.
[[nodiscard]] std::vector<Presence> presences(const Model& model);

/// "from the start", "later", "if invited", "absent"
[[nodiscard]] std::string_view name_of(Presence::Kind kind);
/// "drop", "enter", "sooner", "swap", "channels"
[[nodiscard]] std::string_view name_of(Arrangement::Kind kind);
/// "access", "leverage", "coordination", "patience"
[[nodiscard]] std::string_view name_of(Raise::Means means);

/// Adds coalitions, arrangements and raises to a plan that holds "base-small" already. Question::talks is set.
[[nodiscard]] Expected<void> add_channel_arms(const Question& question, study::Plan& plan);

/// Reads them; the smallest sufficient shares need up to `halvings` + 1 more studies of at most four arms. `wanted`: by
/// how much P(event) is to rise. DT0752 when stopped.
[[nodiscard]] Expected<Channels> what_channels_add(const Question& question, const study::Results& results,
                                                   double wanted, const Progress& progress, const StopToken& stop);

class Trace;

/// Pointers below "/answers/channels" (output/channels_json.cpp) and the case paths under them.
void trace_channels(const Question& question, const Channels& found, Trace& trace);

}  // namespace detente::answers
