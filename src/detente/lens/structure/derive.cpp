#include "detente/lens/structure/derive.hpp"

#include <algorithm>
#include <numeric>

#include "detente/lens/structure/options.hpp"
#include "detente/lens/structure/preferences.hpp"

namespace detente::structure {
namespace {

/// What a widened conflict adds to the client's outside option (docs/method/structure.md).
constexpr double client_gains = 0.05;
/// Steps of the escalation ladder, of which each backer that enters climbs one: φ is the cost of all of them.
constexpr double ladder_steps = 4;
/// A state beyond one's own red lines is worse than every state that is not, whatever the utilities (below 2 each way).
constexpr std::int64_t beyond_red_lines = -10'000'000'000'000;

std::int64_t units(double utility) {
  const double scaled = utility * 1e12;
  return static_cast<std::int64_t>(scaled < 0 ? scaled - 0.5 : scaled + 0.5);
}

/// Which parties concede one issue, as bits by party.
using Conceders = std::uint64_t;

class Deriver {
 public:
  Deriver(const Model& model, const ParameterVector& vector, const MediationContext& context)
      : model_(model),
        vector_(vector),
        context_(context),
        utilities_(model.utilities(vector, {})),
        red_lines_hold_(model.red_lines_modal(vector)) {
    for (std::size_t i = 0; i < parties(); ++i) {
      std::vector<double>& row = ideals_.emplace_back();
      for (std::size_t k = 0; k < model_.issues().size(); ++k) row.push_back(ideal(i, k));
    }
  }

  Expected<Derived> derive() {
    choose_issues();
    OptionModel options = option_model();
    keep_packages_that_can_stand(options);
    const std::vector<OptionBits> states = options.states;
    Expected<Input> input = graph_of(std::move(options));
    if (!input) return tl::unexpected(input.error());
    out_.input = std::move(*input);
    for (const OptionBits taken : states) out_.packages.push_back(package(taken));
    for (std::size_t i = 0; i < parties(); ++i) out_.input.decision_makers[i].ranks = party_ranks(i, states);
    for (std::size_t b = 0; b < backers().size(); ++b)
      out_.input.decision_makers[parties() + b].ranks = backer_ranks(b, states);
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::size_t parties() const { return model_.parties().size(); }
  [[nodiscard]] const std::vector<Backer>& backers() const { return model_.backers(); }

  /// The position a party likes best: its ideal, or the first of its best levels where values are written.
  [[nodiscard]] double ideal(std::size_t i, std::size_t k) const {
    const Stand& stand = model_.parties()[i].stands[k];
    if (stand.ideal) return *stand.ideal;
    if (stand.ideal_number) return vector_[*stand.ideal_number];
    const std::vector<double>& values = utilities_[i].values[k];
    return model_.issues()[k]
        .levels[static_cast<std::size_t>(std::max_element(values.begin(), values.end()) - values.begin())]
        .value;
  }

  /// How far apart the parties' ideals lie.
  [[nodiscard]] double distance(std::size_t k) const {
    double low = ideals_[0][k], high = low;
    for (const std::vector<double>& each : ideals_) {
      low = std::min(low, each[k]);
      high = std::max(high, each[k]);
    }
    return high - low;
  }

  void choose_issues() {
    std::vector<std::pair<std::int64_t, std::size_t>> contested;  // by what is at stake, then as declared
    for (std::size_t k = 0; k < model_.issues().size(); ++k) {
      double weight = 0;
      for (const PartyUtility& each : utilities_) weight += each.weights[k];
      if (distance(k) > 0)
        contested.emplace_back(-units(weight / static_cast<double>(parties()) * distance(k)), k);
      else
        out_.not_contested.push_back(k);
    }
    std::sort(contested.begin(), contested.end());
    const std::size_t left = most_derived_options - std::min(most_derived_options, backers().size());
    for (const auto& [stake, k] : contested)
      ((out_.issues.size() + 1) * parties() <= left ? out_.issues : out_.left_out).push_back(k);
    std::sort(out_.issues.begin(), out_.issues.end());
    std::sort(out_.left_out.begin(), out_.left_out.end());
  }

  [[nodiscard]] OptionModel option_model() const {
    OptionModel model;
    for (std::size_t i = 0; i < parties(); ++i) {
      const Party& party = model_.parties()[i];
      model.decision_makers.push_back({.id = party.id, .name = party.name, .moves = {}, .ranks = {}});
      for (const std::size_t k : out_.issues)
        model.options.push_back(
            {.owner = i, .id = "concede-" + model_.issues()[k].id, .name = "concede " + model_.issues()[k].name});
    }
    for (const Backer& backer : backers()) {
      model.options.push_back({.owner = model.decision_makers.size(),
                               .id = "widen",
                               .name = "widen the conflict",
                               .direction = Direction::forward});
      model.decision_makers.push_back({.id = backer.id, .name = backer.name, .moves = {}, .ranks = {}});
    }
    model.states = possible_states(model.options.size(), {});
    model.start = 0;
    return model;
  }

  [[nodiscard]] Conceders conceders(OptionBits taken, std::size_t place) const {
    Conceders out = 0;
    for (std::size_t i = 0; i < parties(); ++i) out |= ((taken >> (i * out_.issues.size() + place)) & 1U) << i;
    return out;
  }

  [[nodiscard]] bool widened(OptionBits taken, std::size_t backer) const {
    return ((taken >> (parties() * out_.issues.size() + backer)) & 1U) != 0;
  }

  /// Whether a position crosses a red line of a party that is taken to hold.
  [[nodiscard]] bool crosses(std::size_t i, std::size_t k, double position) const {
    const Party& party = model_.parties()[i];
    for (std::size_t n = 0; n < party.red_lines.size(); ++n) {
      const RedLine& line = party.red_lines[n];
      const double last = model_.issues()[k].levels[line.level].value;
      if (line.issue == k && red_lines_hold_[i][n] && (line.at_least ? position < last : position > last)) return true;
    }
    return false;
  }

  /// A position moved as far as a party's red lines go.
  [[nodiscard]] double within(std::size_t i, std::size_t k, double position) const {
    const Party& party = model_.parties()[i];
    for (std::size_t n = 0; n < party.red_lines.size(); ++n) {
      const RedLine& line = party.red_lines[n];
      if (line.issue != k || !red_lines_hold_[i][n]) continue;
      const double last = model_.issues()[k].levels[line.level].value;
      position = line.at_least ? std::max(position, last) : std::min(position, last);
    }
    return position;
  }

  /// What comes of an issue: unsettled as long as two who do not concede want different things; else what they want, as
  /// far as the red lines of those who concede allow, if that is within everybody's; the middle if all concede.
  [[nodiscard]] Settled settled(std::size_t k, Conceders concede) const {
    double low = 1, high = 0;
    bool all = true;
    for (std::size_t i = 0; i < parties(); ++i) {
      if (((concede >> i) & 1U) != 0) continue;
      all = false;
      low = std::min(low, ideals_[i][k]);
      high = std::max(high, ideals_[i][k]);
    }
    if (all) {
      for (const std::vector<double>& each : ideals_) {
        low = std::min(low, each[k]);
        high = std::max(high, each[k]);
      }
      return (low + high) / 2;
    }
    if (low != high) return std::nullopt;
    double position = low;
    for (std::size_t i = 0; i < parties(); ++i)
      if (((concede >> i) & 1U) != 0) position = within(i, k, position);
    for (std::size_t i = 0; i < parties(); ++i)
      if (crosses(i, k, position)) return std::nullopt;
    return position;
  }

  [[nodiscard]] std::vector<Settled> package(OptionBits taken) const {
    std::vector<Settled> out;
    for (std::size_t place = 0; place < out_.issues.size(); ++place)
      out.push_back(settled(out_.issues[place], conceders(taken, place)));
    return out;
  }

  /// Removes states whose package holds a combination that cannot stand together.
  void keep_packages_that_can_stand(OptionModel& options) const {
    const auto stands = [&](OptionBits taken) {
      const std::vector<Settled> levels = package(taken);
      return std::none_of(model_.not_together().begin(), model_.not_together().end(), [&](const Combination& each) {
        return std::all_of(each.begin(), each.end(), [&](const auto& pair) {
          const auto [k, level] = pair;
          const auto place = std::find(out_.issues.begin(), out_.issues.end(), k);
          return place != out_.issues.end() && levels[static_cast<std::size_t>(place - out_.issues.begin())] ==
                                                   model_.issues()[k].levels[level].value;
        });
      });
    };
    std::erase_if(options.states, [&](OptionBits taken) { return !stands(taken); });
  }

  /// What a party makes of a position on an issue, also between levels.
  [[nodiscard]] double value(std::size_t i, std::size_t k, double position) const {
    const Stand& stand = model_.parties()[i].stands[k];
    if (stand.values.empty()) return distance_value(position, ideals_[i][k]);
    const std::vector<Level>& levels = model_.issues()[k].levels;
    const std::vector<double>& values = utilities_[i].values[k];
    std::size_t above = 0;
    while (above + 1 < levels.size() && levels[above].value < position) ++above;
    if (above == 0 || levels[above].value <= position) return values[above];
    const double share = (position - levels[above - 1].value) / (levels[above].value - levels[above - 1].value);
    return values[above - 1] + share * (values[above] - values[above - 1]);
  }

  /// What leaving all unsettled is worth to a party: its reservation value, moved by those who widened the conflict.
  [[nodiscard]] double unsettled(std::size_t i, OptionBits taken) const {
    double out = utilities_[i].reservation;
    const double fear = vector_[model_.parties()[i].fear_of_wider_war];
    for (std::size_t b = 0; b < backers().size(); ++b)
      if (widened(taken, b)) out += (backers()[b].of == i ? client_gains : 0) - fear / ladder_steps;
    return out;
  }

  [[nodiscard]] bool beyond(std::size_t i, const std::vector<Settled>& levels) const {
    for (std::size_t place = 0; place < levels.size(); ++place)
      if (levels[place] && crosses(i, out_.issues[place], *levels[place])) return true;
    return false;
  }

  [[nodiscard]] std::vector<Rank> party_ranks(std::size_t i, const std::vector<OptionBits>& states) const {
    const std::vector<double>& weights = utilities_[i].weights;
    std::vector<double> added;  // leverage, by place
    for (const std::size_t k : out_.issues) added.push_back(leverage(model_, vector_, context_, i, k));
    std::vector<std::int64_t> utility;
    for (std::size_t s = 0; s < states.size(); ++s) {
      const std::vector<Settled>& levels = out_.packages[s];
      const double reservation = unsettled(i, states[s]);
      std::int64_t& sum = utility.emplace_back(beyond(i, levels) ? beyond_red_lines : 0);
      for (const std::size_t k : out_.left_out) sum += units(weights[k] * reservation);
      for (std::size_t place = 0; place < levels.size(); ++place) {
        const std::size_t k = out_.issues[place];
        sum += units(weights[k] * (levels[place] ? value(i, k, *levels[place]) + added[place] : reservation));
      }
    }
    return ranks_of_values(utility);
  }

  /// First that its client is not beyond its red lines, then that it has not widened the conflict itself.
  [[nodiscard]] std::vector<Rank> backer_ranks(std::size_t b, const std::vector<OptionBits>& states) const {
    const std::size_t of = backers()[b].of;
    std::vector<std::int64_t> wants;
    for (std::size_t s = 0; s < states.size(); ++s)
      wants.push_back((beyond(of, out_.packages[s]) ? 0 : 2) + (widened(states[s], b) ? 0 : 1));
    return ranks_of_values(wants);
  }

  const Model& model_;
  const ParameterVector& vector_;
  const MediationContext& context_;
  std::vector<PartyUtility> utilities_;
  std::vector<std::vector<bool>> red_lines_hold_;
  std::vector<std::vector<double>> ideals_;  ///< [party][issue]
  Derived out_;
};

}  // namespace

Expected<Derived> derive(const Model& model, const ParameterVector& vector, const MediationContext& context) {
  return Deriver(model, vector, context).derive();
}

}  // namespace detente::structure
