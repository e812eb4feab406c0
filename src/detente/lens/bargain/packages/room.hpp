// Decides which party–issue pairs leave no room for a deal. It is a property of positions taken together: a pair is
// listed because agreement would be possible were it otherwise, whoever's position it is.
#pragma once

#include "detente/lens/bargain/packages/table.hpp"

namespace detente::bargain {

/// Party i and issue k. Setting the pair aside means: i's red lines on k do not count, and i values every level of k as
/// it values its best one; nothing else changes.
struct Pair {
  std::size_t party = 0;
  std::size_t issue = 0;
  /// Every level of k is forbidden by a held red line of someone, and not so without i's lines: k alone leaves no room.
  bool closes_issue = false;
  /// There is no zone of agreement, and there is one with this pair set aside.
  bool decisive = false;
  /// Feasible packages that all other parties accept and i does not, but would with the pair set aside.
  std::uint64_t excludes = 0;
  /// Feasible packages that all other parties accept (the same for every issue of a party).
  std::uint64_t of = 0;

  /// The verdict: the pair leaves no room. Several parties' pairs can each be so.
  [[nodiscard]] bool leaves_no_room() const { return closes_issue || decisive; }
};

/// All pairs, party by party, issues as declared, at modal values; nothing when stopped.
[[nodiscard]] std::vector<Pair> room(const Input& input, const Grid& grid, const Table& table, const StopToken& stop);

/// Pair::closes_issue for parties that may stand in for input.parties: [party·issues + issue].
[[nodiscard]] std::vector<std::uint8_t> closes_issue(const Input& input, const std::vector<Party>& parties);

/// What setting one party's pairs aside takes: which levels it forbids and how far each is from its best.
class Aside {
 public:
  Aside(const Input& input, const Party& party);

  /// Calls found(k) for every issue k with which set aside the party accepts the package; `utility` is the party's.
  template <class Found>
  void visit(const Grid& grid, Outcome outcome, double utility, Found found) const {
    const std::size_t issues = grid.issues();
    std::size_t broken = issues;
    for (std::size_t k = 0; k < issues; ++k) {
      if (!forbidden_[k][grid.level(outcome, k)]) continue;
      if (broken != issues) return;  // lines on two issues: no single issue is enough
      broken = k;
    }
    for (std::size_t k = 0; k < issues; ++k)
      if ((broken == issues || broken == k) && enough(utility + lacks_[k][grid.level(outcome, k)])) found(k);
  }

 private:
  [[nodiscard]] bool enough(double utility) const {
    return units(capped_ && utility > 1 ? 1.0 : utility) >= reservation_;
  }
  LevelFlags forbidden_;
  std::vector<std::vector<double>> lacks_;  // [issue][level]: w_k·(best − v)
  Units reservation_;
  bool capped_;
};

/// The party that alone refuses a feasible package, or the number of parties when none or more than one does.
[[nodiscard]] inline std::size_t lone_refusal(const Table& table, Outcome outcome) {
  std::size_t refuses = table.parties();
  for (std::size_t i = 0; i < table.parties(); ++i) {
    if (table.accepts[i][outcome]) continue;
    if (refuses != table.parties()) return table.parties();
    refuses = i;
  }
  return refuses;
}

}  // namespace detente::bargain
