#include "detente/output/packages.hpp"

namespace detente::output {
namespace {

using bargain::Outcome;

class Writer {
 public:
  explicit Writer(const PackagesReport& report) : input_(report.input), grid_(report.modal.grid) {}

  [[nodiscard]] Json package(Outcome outcome) const {
    Json levels = Json::array();
    for (std::size_t k = 0; k < input_.issues.size(); ++k)
      levels.push_back(input_.issues[k].levels[grid_.level(outcome, k)].name);
    return levels;
  }

  [[nodiscard]] Json entry(Outcome outcome) const {
    return {{"outcome", package(outcome)}, {"utilities", bargain::utilities_at(input_, grid_.at(outcome))}};
  }

  [[nodiscard]] Json entries(const std::vector<Outcome>& outcomes) const {
    Json list = Json::array();
    for (const Outcome outcome : outcomes) list.push_back(entry(outcome));
    return list;
  }

  [[nodiscard]] Json point(const std::optional<bargain::Point>& point) const {
    if (!point) return nullptr;
    Json outcomes = Json::array();
    for (const Outcome outcome : point->outcomes) outcomes.push_back(package(outcome));
    return {{"outcomes", std::move(outcomes)}, {"utilities", point->utilities}, {"value", point->value}};
  }

  [[nodiscard]] Json points(const bargain::Points& all) const {
    return {{"nash", point(all.nash)},
            {"kalai_smorodinsky", point(all.kalai_smorodinsky)},
            {"kalai_smorodinsky_feasible_ideal", point(all.kalai_smorodinsky_feasible_ideal)},
            {"egalitarian", point(all.egalitarian)},
            {"utilitarian", point(all.utilitarian)},
            {"max_min", point(all.max_min)}};
  }

  [[nodiscard]] Json step(const bargain::Step& step) const {
    const bargain::Party& party = input_.parties[step.party];
    Json out{{"party", party.name}, {"issue", nullptr}, {"kind", step.line ? "red_line" : "reservation"}};
    if (step.line) {
      const bargain::RedLine& line = party.red_lines[*step.line];
      out["issue"] = input_.issues[line.issue].name;
      out["levels"] = step.count;
      out["to"] = input_.issues[line.issue].levels[line.forbids[step.count - 1]].name;
    } else {
      out["by"] = step.count / 100.0;
    }
    return out;
  }

  [[nodiscard]] Json steps(const std::vector<bargain::Step>& all) const {
    Json list = Json::array();
    for (const bargain::Step& each : all) list.push_back(step(each));
    return list;
  }

  [[nodiscard]] Json relaxations(const bargain::Relaxations& all) const {
    Json list = Json::array();
    for (const bargain::Relaxation& each : all.list)
      list.push_back({{"steps", steps(each.steps)},
                      {"total", each.total},
                      {"cost", each.cost},
                      {"outcome", package(each.outcome)},
                      {"opens", each.opens},
                      {"beyond_bound", each.beyond_bound}});
    return {{"bound", all.bound},
            {"fewest", all.fewest ? Json(*all.fewest) : Json(nullptr)},
            {"found", all.found},
            {"list", std::move(list)}};
  }

  [[nodiscard]] Json near_misses(const std::vector<bargain::NearMiss>& all) const {
    Json list = Json::array();
    for (const bargain::NearMiss& each : all)
      list.push_back({{"outcome", package(each.outcome)},
                      {"shortfall", each.shortfall},
                      {"by_party", each.by_party},
                      {"breaks", steps(each.breaks)}});
    return list;
  }

  [[nodiscard]] Json pairs(const std::vector<bargain::Pair>& all) const {
    Json list = Json::array();
    for (const bargain::Pair& pair : all)
      if (pair.leaves_no_room())
        list.push_back({{"party", input_.parties[pair.party].name},
                        {"issue", input_.issues[pair.issue].name},
                        {"closes_issue", pair.closes_issue},
                        {"decisive", pair.decisive}});
    return list;
  }

  [[nodiscard]] Json uncertain(const bargain::Uncertain& all) const {
    const double n = all.draws;
    const auto share = [&](std::uint32_t count) { return all.draws == 0 ? Json(nullptr) : Json(count / n); };
    Json top = Json::array();
    for (const Outcome outcome : all.top(10)) {
      Json by_party = Json::array();
      for (const auto& counts : all.by_party) by_party.push_back(share(counts[outcome]));
      top.push_back({{"outcome", package(outcome)},
                     {"accepted", share(all.accepted[outcome])},
                     {"ratified", share(all.ratified[outcome])},
                     {"by_party", std::move(by_party)}});
    }
    Json pairs = Json::array();
    for (const bargain::PairCounts& pair : all.pairs)
      pairs.push_back({{"party", input_.parties[pair.party].name},
                       {"issue", input_.issues[pair.issue].name},
                       {"leaves_no_room", share(pair.leaves_no_room)},
                       {"closes_issue", share(pair.closes_issue)},
                       {"decisive", share(pair.decisive)}});
    return {{"draws", all.draws},
            {"zone_of_agreement", share(all.zone)},
            {"top", std::move(top)},
            {"pairs", std::move(pairs)}};
  }

 private:
  const bargain::Input& input_;
  const bargain::Grid& grid_;
};

template <class Items>
Json names(const Items& items) {
  Json list = Json::array();
  for (const auto& item : items) list.push_back(item.name);
  return list;
}

}  // namespace

void add_packages_json(Json& document, const PackagesReport& report) {
  const Writer write(report);
  const bargain::Result& modal = report.modal;
  document["parties"] = names(report.input.parties);
  document["issues"] = names(report.input.issues);
  document["outcomes"] = modal.outcomes;
  document["rational"] = modal.rational.count;
  document["zone_of_agreement"] = modal.zone_of_agreement();
  document["pareto"] = write.entries(modal.rational.pareto);
  document["points"] = write.points(modal.rational.points);
  document["zone"] = {{"count", modal.zone.count},
                      {"pareto", write.entries(modal.zone.pareto)},
                      {"points", write.points(modal.zone.points)}};
  document["no_room"] = write.pairs(modal.pairs);
  document["relaxations"] = write.relaxations(modal.relaxations);
  document["near_misses"] = write.near_misses(modal.near_misses);
  document["uncertain"] = report.uncertain == nullptr ? Json(nullptr) : write.uncertain(*report.uncertain);
}

}  // namespace detente::output
