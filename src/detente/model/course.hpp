// Decides what a model knows of those who go between the parties, of those who stand behind them, of what may happen
// and of the talks' own constants. Places count from 0; days count from as_of.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "detente/model/party.hpp"

namespace detente {

struct Mediator {
  struct Deadline {
    enum class Unless { never, pause, round_accepted, deal };
    int announced = 0;  ///< day; as_of where it is not known
    ParameterIndex after = 0, carried_out = 0, firmness = 0;
    Unless unless = Unless::never;
    ParameterIndex extends = 0;
    ParameterIndex carried_out_then = 0;  ///< what an extension does to `carried_out`:
    bool times = true;                    ///< multiplies it, else adds to it
  };
  struct Entry {
    enum class Kind { day, never, invited };
    Kind kind = Kind::day;
    int day = 0;              ///< 0 or earlier: there from the start
    ParameterIndex rate = 0;  ///< of an invitation, per day
    std::vector<std::size_t> consent = {};
  };

  std::string id;
  std::string name;
  std::vector<ParameterIndex> access = {}, leverage = {}, bias = {};  ///< per party
  ParameterIndex information = 0, cover = 0, guarantee = 0, leaves = 0;
  Value coordination = {};                                            ///< its own, with nobody in particular
  std::vector<std::optional<ParameterIndex>> coordination_with = {};  ///< per mediator: written for the pair by it
  bool asks_for_pauses = false;
  std::vector<bool> scope = {};  ///< per issue
  std::optional<Deadline> deadline = {};
  Entry entry = {};
};

struct Backer {
  /// When it may enter: any one will do.
  struct Condition {
    enum class Kind { escalation, event, no_agreement_by };
    Kind kind = Kind::escalation;
    int at_least = 3;       ///< step of the ladder
    std::size_t event = 0;  ///< place in Model::events
    Value day = {};
  };

  std::string id;
  std::string name;
  std::size_t of = 0;
  std::optional<std::size_t> against = {};
  std::vector<Condition> when = {};
  Value enters = {};                                                 ///< per day
  std::vector<std::pair<std::size_t, ParameterIndex>> follows = {};  ///< backer, probability in 30 days
};

struct Effect {
  enum class Kind {
    trust,
    optimism,
    outside_option,
    pain,
    priorities,
    pressure,
    access,
    attention,
    shock,
    vacuum,
    leader_exit,
    leaves,
    influence,  ///< spatial models only
  };
  Kind kind = Kind::trust;
  std::size_t party = 0;         ///< also the party of a constituency
  std::size_t constituency = 0;  ///< of pressure and leaves: place in its party
  std::size_t mediator = 0;      ///< of attention
  std::size_t issue = 0;         ///< of priorities
  bool times = false;            ///< else it adds
  Value amount = {};             ///< of leaves: probability that the government falls with it
  double half_life = 0;          ///< days; 0: never fades
};

struct Event {
  std::string id;
  std::string name;
  std::optional<int> day = {};                ///< of a date (a month or a span: its middle)
  std::optional<ParameterIndex> chance = {};  ///< per day
  std::optional<ParameterIndex> grows = {};   ///< ln factor per day
  int at_most = 1;
  std::vector<Effect> effects = {};

  /// Over at as_of, or of the timeline without a date: it is never replayed.
  [[nodiscard]] bool past() const { return !chance && (!day || *day <= 0); }
};

/// The constants of the talks.
struct Talks {
  ParameterIndex rounds = 0;  ///< per day
  ParameterIndex failed_rounds = 0, coordination_loss = 0, leverage_cap = 0;
  ParameterIndex up = 0, down = 0;  ///< per day
  int ladder_now = 2;               ///< 0 calm, 1 tension, 2 current war, 3 wider exchanges, 4 regional war
  bool apart = false;               ///< each mediator must reach both sides itself
  std::optional<ParameterIndex> base_rate = {};  ///< agreements per day in comparable talks, where the case says
  bool anchor_on_agreement = false;              ///< else on deals
};

}  // namespace detente
