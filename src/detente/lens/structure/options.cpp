#include "detente/lens/structure/options.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace detente::structure {
namespace {

/// The options of one decision maker as masks.
struct Own {
  OptionBits all = 0, forward = 0, back = 0;

  [[nodiscard]] bool may_change(OptionBits from, OptionBits to) const {
    const OptionBits taken_up = to & ~from;
    const OptionBits given_up = from & ~to;
    return (given_up & forward) == 0 && (taken_up & back) == 0;
  }
};

Own own_options(const OptionModel& model, std::size_t owner) {
  Own own;
  for (std::size_t k = 0; k < model.options.size(); ++k) {
    const OptionBits bit = OptionBits{1} << k;
    if (model.options[k].owner != owner) continue;
    own.all |= bit;
    if (model.options[k].direction == Direction::forward) own.forward |= bit;
    if (model.options[k].direction == Direction::back) own.back |= bit;
  }
  return own;
}

/// Places of states that differ in a decision maker's own options only, in runs, each run by ascending place.
struct Runs {
  std::vector<std::size_t> places;
  std::vector<std::size_t> ends;  ///< one past the last of each run
  [[nodiscard]] std::size_t pairs() const {
    std::size_t sum = 0;
    for (std::size_t begin = 0; const std::size_t end : ends) {
      sum += (end - begin) * (end - begin - 1);
      begin = end;
    }
    return sum;
  }
};

Runs runs_of(const std::vector<OptionBits>& states, OptionBits own) {
  Runs runs;
  runs.places.resize(states.size());
  std::iota(runs.places.begin(), runs.places.end(), std::size_t{0});
  const auto others = [&](std::size_t place) { return states[place] & ~own; };
  std::stable_sort(runs.places.begin(), runs.places.end(),
                   [&](std::size_t a, std::size_t b) { return others(a) < others(b); });
  for (std::size_t k = 1; k <= states.size(); ++k)
    if (k == states.size() || others(runs.places[k]) != others(runs.places[k - 1])) runs.ends.push_back(k);
  return runs;
}

/// For each state of the model the state that stands for it.
std::vector<State> standing_for(const OptionModel& model, std::vector<OptionBits>& kept) {
  std::vector<OptionBits> hidden;
  for (const Group& group : model.coalesced) hidden.insert(hidden.end(), group.begin() + 1, group.end());
  const auto place_of = [&](OptionBits state) {
    return static_cast<std::size_t>(std::find(model.states.begin(), model.states.end(), state) - model.states.begin());
  };
  std::vector<State> out(model.states.size());
  for (std::size_t s = 0; s < model.states.size(); ++s)
    if (std::find(hidden.begin(), hidden.end(), model.states[s]) == hidden.end()) {
      out[s] = static_cast<State>(kept.size());
      kept.push_back(model.states[s]);
    }
  for (const Group& group : model.coalesced)
    for (const OptionBits state : group) out[place_of(state)] = out[place_of(group.front())];
  return out;
}

}  // namespace

Expected<Input> graph_of(OptionModel model) {
  Input input{.states = {}, .decision_makers = std::move(model.decision_makers), .options = model.options};
  const std::vector<State> stands_for = standing_for(model, input.taken);
  for (const OptionBits taken : input.taken) input.states.push_back(state_text(taken, model.options.size()));
  if (model.start) {
    const auto place = std::find(model.states.begin(), model.states.end(), *model.start);
    input.start = stands_for[static_cast<std::size_t>(place - model.states.begin())];
  }
  std::size_t moves = 0;
  for (std::size_t i = 0; i < input.decision_makers.size(); ++i) {
    const Own own = own_options(model, i);
    const Runs runs = runs_of(model.states, own.all);
    moves += runs.pairs();
    if (moves > most_moves)
      return failure({.code = "DT0755",
                      .message = fmt::format("more than {} moves between {} states", most_moves, model.states.size()),
                      .hint = "fewer options for one decision maker, or rule more combinations out"});
    std::vector<std::vector<State>>& to = input.decision_makers[i].moves;
    to.assign(input.states.size(), {});
    std::size_t begin = 0;
    for (const std::size_t end : runs.ends) {
      for (std::size_t a = begin; a < end; ++a)
        for (std::size_t b = begin; b < end; ++b) {
          const std::size_t from = runs.places[a], into = runs.places[b];
          if (stands_for[from] != stands_for[into] && own.may_change(model.states[from], model.states[into]))
            to[stands_for[from]].push_back(stands_for[into]);
        }
      begin = end;
    }
    if (model.coalesced.empty()) continue;
    for (std::vector<State>& list : to) {
      std::sort(list.begin(), list.end());
      list.erase(std::unique(list.begin(), list.end()), list.end());
    }
  }
  return input;
}

}  // namespace detente::structure
