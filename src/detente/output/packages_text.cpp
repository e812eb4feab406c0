#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "detente/output/bargain_words.hpp"
#include "detente/output/packages.hpp"

namespace detente::output {
namespace {

using bargain::Outcome;
using Align = Table::Align;

constexpr std::size_t most_listed = 10;

class Teller {
 public:
  Teller(const PackagesReport& report, const Style& style)
      : input_(report.input), modal_(report.modal), uncertain_(report.uncertain), style_(style) {}

  [[nodiscard]] std::string text() const {
    return order_of_issues() + verdict() + over_draws() + points() + pareto() + relaxations() + near_misses();
  }

 private:
  /// "eight hours · half · planned", in the order of the issues, which the text names once at its beginning
  [[nodiscard]] std::string package(Outcome outcome) const {
    std::vector<std::string> parts;
    for (std::size_t k = 0; k < input_.issues.size(); ++k)
      parts.push_back(level_words(input_, k, modal_.grid.level(outcome, k)));
    return fmt::format("{}", fmt::join(parts, " · "));
  }

  [[nodiscard]] std::string order_of_issues() const {
    std::vector<std::string> names;
    for (const bargain::Issue& issue : input_.issues) names.push_back(issue.name);
    return wrapped(fmt::format("A package is written as: {}", fmt::join(names, " · ")), style_.width, "", "  ") + "\n";
  }

  [[nodiscard]] std::vector<Table::Column> with_parties(std::string_view first) const {
    std::vector<Table::Column> columns{{std::string(first), Align::left}};
    for (const bargain::Party& party : input_.parties) columns.push_back({party.name, Align::right});
    return columns;
  }

  [[nodiscard]] std::vector<std::string> row(std::string first, const std::vector<double>& utilities) const {
    std::vector<std::string> cells{std::move(first)};
    for (const double utility : utilities) cells.push_back(short_number(utility));
    return cells;
  }

  [[nodiscard]] std::string verdict() const {
    std::string out = heading("At central values", style_).substr(1);
    out += wrapped(
        fmt::format("{} packages; {} leave every party at least as well off as no agreement; {} of them cross no red "
                    "line that is taken to hold.",
                    modal_.outcomes, modal_.rational.count, modal_.zone.count),
        style_.width);
    out += modal_.zone_of_agreement() ? "There is a zone of agreement.\n" : "There is no zone of agreement.\n";
    for (const bargain::Pair& pair : modal_.pairs)
      if (pair.leaves_no_room())
        out += bullet(fmt::format("no room: the positions on {} together with that of {}",
                                  input_.issues[pair.issue].name, input_.parties[pair.party].name),
                      style_);
    return out;
  }

  [[nodiscard]] std::string over_draws() const {
    if (uncertain_ == nullptr || uncertain_->draws == 0) return {};
    const double n = uncertain_->draws;
    std::string out = heading(fmt::format("Over {} draws of what is uncertain", uncertain_->draws), style_);
    out += fmt::format("A zone of agreement exists in {}.\n", percent(uncertain_->zone / n));
    Table table({{"package", Align::left}, {"all accept", Align::right}, {"and ratified", Align::right}});
    for (const Outcome outcome : uncertain_->top(most_listed))
      table.row(
          {package(outcome), percent(uncertain_->accepted[outcome] / n), percent(uncertain_->ratified[outcome] / n)});
    return table.empty() ? out : out + "\n" + table.text(style_);
  }

  [[nodiscard]] std::string points() const {
    const bool zone = modal_.zone_of_agreement();
    const bargain::Points& all = zone ? modal_.zone.points : modal_.rational.points;
    if (!all.nash) return {};
    std::string out =
        heading(zone ? "Bargaining solutions in the zone" : "Bargaining solutions, red lines apart", style_);
    Table table(with_parties("utility of"));
    const auto add = [&](std::string_view name, const std::optional<bargain::Point>& point) {
      if (!point) return;
      const std::size_t more = point->outcomes.size() - 1;
      table.row(row(std::string(name), point->utilities),
                package(point->outcomes.front()) + (more > 0 ? fmt::format(" (and {} tied)", more) : ""));
    };
    add("Nash", all.nash);
    add("Kalai–Smorodinsky", all.kalai_smorodinsky);
    add("egalitarian", all.egalitarian);
    add("utilitarian", all.utilitarian);
    std::vector<double> reservations;
    for (const bargain::Party& party : input_.parties) reservations.push_back(party.reservation);
    table.row(row("no agreement", reservations));
    return out + table.text(style_);
  }

  [[nodiscard]] std::string pareto() const {
    const bool zone = modal_.zone_of_agreement();
    const std::vector<Outcome>& set = zone ? modal_.zone.pareto : modal_.rational.pareto;
    if (set.empty()) return {};
    std::string out = heading(
        fmt::format(
            "Efficient packages{}: {}{}", zone ? "" : " (red lines apart)", set.size(),
            set.size() > most_listed ? fmt::format(", the {} with the most for whoever gains least", most_listed) : ""),
        style_);
    // The gain of the party that gains least: a list for reading that favours nobody.
    const auto least_gain = [&](Outcome outcome) {
      const std::vector<double> utilities = bargain::utilities_at(input_, modal_.grid.at(outcome));
      double least = 1e300;
      for (std::size_t i = 0; i < utilities.size(); ++i)
        least = std::min(least, utilities[i] - input_.parties[i].reservation);
      return least;
    };
    std::vector<std::pair<double, Outcome>> ranked;
    for (const Outcome outcome : set) ranked.emplace_back(-least_gain(outcome), outcome);
    std::stable_sort(ranked.begin(), ranked.end());
    ranked.resize(std::min(ranked.size(), most_listed));
    Table table(with_parties("package"));
    for (const auto& [gain, outcome] : ranked)
      table.row(row(package(outcome), bargain::utilities_at(input_, modal_.grid.at(outcome))));
    return out + table.text(style_);
  }

  [[nodiscard]] std::string relaxations() const {
    if (modal_.relaxations.list.empty()) return {};
    std::string out = heading("Smallest steps that would open a zone", style_);
    std::size_t listed = 0;
    for (const bargain::Relaxation& each : modal_.relaxations.list) {
      if (++listed > most_listed) break;
      out += bullet(fmt::format("{} → {}", steps_words(input_, each.steps), package(each.outcome)), style_);
    }
    return out;
  }

  [[nodiscard]] std::string near_misses() const {
    if (modal_.zone_of_agreement() || modal_.near_misses.empty()) return {};
    std::string out = heading("Packages that come nearest", style_);
    std::size_t listed = 0;
    for (const bargain::NearMiss& miss : modal_.near_misses) {
      if (++listed > 5) break;
      std::vector<std::string> lacks;
      for (std::size_t i = 0; i < miss.by_party.size(); ++i)
        if (miss.by_party[i] > 0)
          lacks.push_back(fmt::format("{} lacks {}", input_.parties[i].name, short_number(miss.by_party[i])));
      for (const bargain::Step& broken : miss.breaks) lacks.push_back("unless " + step_words(input_, broken));
      out += bullet(fmt::format("{} ({})", package(miss.outcome), fmt::join(lacks, "; ")), style_);
    }
    return out;
  }

  const bargain::Input& input_;
  const bargain::Result& modal_;
  const bargain::Uncertain* uncertain_;
  const Style& style_;
};

}  // namespace

std::string packages_text(const PackagesReport& report, const Style& style) {
  return Teller(report, style).text();
}

}  // namespace detente::output
