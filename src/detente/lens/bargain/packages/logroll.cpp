// Decides the best trade for each pair of parties and issues by trying every pair of levels.
#include "detente/lens/bargain/packages/logroll.hpp"

#include <algorithm>
#include <cassert>
#include <optional>
#include <tuple>

#include "detente/lens/bargain/packages/table.hpp"

namespace detente::bargain {
namespace {

bool in_conflict(const Input& input, const Levels& package) {
  return std::any_of(input.not_together.begin(), input.not_together.end(), [&](const Conflict& conflict) {
    return std::all_of(conflict.begin(), conflict.end(), [&](const auto& p) { return package[p.first] == p.second; });
  });
}

/// What a change of level on one issue gives a party, before any cap.
Units part(const Party& party, std::size_t issue, std::size_t from, std::size_t to) {
  const auto& values = party.utility.values[issue];
  return units(party.utility.weights[issue] * values[to]) - units(party.utility.weights[issue] * values[from]);
}

class Search {
 public:
  Search(const Input& input, const Levels& from) : input_(input), from_(from) {
    for (const auto& party : input.parties) {
      forbidden_.push_back(forbidden(input, party));
      start_.push_back(utility(party.utility, from));
    }
  }

  std::optional<Trade> best(std::size_t i, std::size_t j, std::size_t a, std::size_t b) const {
    std::optional<Trade> found;
    Units found_least = 0;
    Units found_sum = 0;
    Levels package = from_;
    for (package[a] = 0; package[a] < input_.issues[a].levels.size(); ++package[a]) {
      for (package[b] = 0; package[b] < input_.issues[b].levels.size(); ++package[b]) {
        if (!opposed(i, j, a, b, package) || breaks_more(package, a) || breaks_more(package, b)) continue;
        const Units gain_i = gain(i, package);
        const Units gain_j = gain(j, package);
        const Units least = std::min(gain_i, gain_j);
        if (least <= 0 || std::tuple(least, gain_i + gain_j) <= std::tuple(found_least, found_sum)) continue;
        if (in_conflict(input_, package)) continue;
        found_least = least;
        found_sum = gain_i + gain_j;
        found =
            Trade{.issue_a = a, .issue_b = b, .party_i = i, .party_j = j, .level_a = package[a], .level_b = package[b]};
      }
    }
    if (found) complete(*found);
    return found;
  }

 private:
  bool opposed(std::size_t i, std::size_t j, std::size_t a, std::size_t b, const Levels& to) const {
    const auto sign = [&](std::size_t party, std::size_t issue) {
      const Units change = part(input_.parties[party], issue, from_[issue], to[issue]);
      return change > 0 ? 1 : change < 0 ? -1 : 0;
    };
    const int on_a = sign(i, a);
    return on_a != 0 && sign(i, b) == -on_a && sign(j, a) == -on_a && sign(j, b) == on_a;
  }

  bool breaks_more(const Levels& package, std::size_t issue) const {
    return std::any_of(forbidden_.begin(), forbidden_.end(), [&](const LevelFlags& flags) {
      return flags[issue][package[issue]] && !flags[issue][from_[issue]];
    });
  }

  Units gain(std::size_t party, const Levels& package) const {
    return units(utility(input_.parties[party].utility, package)) - units(start_[party]);
  }

  void complete(Trade& trade) const {
    Levels package = from_;
    package[trade.issue_a] = trade.level_a;
    package[trade.issue_b] = trade.level_b;
    trade.acceptable = true;
    for (std::size_t p = 0; p < input_.parties.size(); ++p) {
      const Party& party = input_.parties[p];
      trade.utilities.push_back(utility(party.utility, package));
      trade.acceptable = trade.acceptable && units(trade.utilities.back()) >= units(party.reservation);
      for (std::size_t k = 0; k < package.size(); ++k)
        trade.acceptable = trade.acceptable && !forbidden_[p][k][package[k]];
    }
    trade.gain_i = trade.utilities[trade.party_i] - start_[trade.party_i];
    trade.gain_j = trade.utilities[trade.party_j] - start_[trade.party_j];
  }

  const Input& input_;
  const Levels& from_;
  std::vector<LevelFlags> forbidden_;
  std::vector<double> start_;
};

}  // namespace

std::vector<Trade> logroll(const Input& input, const Levels& from) {
  assert(consistent(input) && from.size() == input.issues.size());
  const Search search(input, from);
  std::vector<Trade> trades;
  for (std::size_t i = 0; i < input.parties.size(); ++i)
    for (std::size_t j = i + 1; j < input.parties.size(); ++j)
      for (std::size_t a = 0; a < input.issues.size(); ++a)
        for (std::size_t b = a + 1; b < input.issues.size(); ++b)
          if (auto trade = search.best(i, j, a, b)) trades.push_back(std::move(*trade));
  return trades;
}

}  // namespace detente::bargain
