#include "detente/answers/deadlines.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "detente/answers/arms.hpp"

namespace detente::answers {
namespace {

constexpr std::array lengths{7, 14, 28, 42, 60};              // days
constexpr std::array probabilities{0.1, 0.3, 0.5, 0.7, 0.9};  // that it is carried out
constexpr const char* why = "a cell of the grid of deadlines, not an estimate";

std::string block(const std::string& mediator) {
  return "mediators." + mediator + ".deadline";
}

std::string none_arm(const std::string& mediator) {
  return "shocks/deadlines/" + mediator + "/none";
}

/// Grids without readings, mediators as declared.
std::vector<DeadlineGrid> axes(const Question& question) {
  std::vector<DeadlineGrid> out;
  const Case& input = question.input();
  for (const std::string& mediator : input.ids().of("mediators")) {
    const Node* declared = input.root().at_path(block(mediator));
    if (declared == nullptr || !declared->is_map()) continue;
    DeadlineGrid grid{.mediator = mediator,
                      .own_after = static_cast<int>(std::lround(input.number(block(mediator) + ".after")->central())),
                      .own_carried_out = input.number(block(mediator) + ".carried_out")->central(),
                      .after = {},
                      .carried_out = {probabilities.begin(), probabilities.end()},
                      .none = {},
                      .as_it_is = {},
                      .cells = {}};
    std::copy_if(lengths.begin(), lengths.end(), std::back_inserter(grid.after),
                 [&](int days) { return days < input.horizon(); });
    if (std::find(grid.after.begin(), grid.after.end(), grid.own_after) == grid.after.end())
      grid.after.push_back(grid.own_after);
    const auto is_own = [&](double p) { return std::abs(p - grid.own_carried_out) < 1e-9; };
    if (std::none_of(grid.carried_out.begin(), grid.carried_out.end(), is_own))
      grid.carried_out.push_back(grid.own_carried_out);
    std::sort(grid.after.begin(), grid.after.end());
    std::sort(grid.carried_out.begin(), grid.carried_out.end());
    out.push_back(std::move(grid));
  }
  return out;
}

Patch cell_patch(const std::string& mediator, int after, double carried_out) {
  return {.id = mediator,
          .changes = {set_to(block(mediator) + ".after", fmt::format("{} days", after), why),
                      set_to(block(mediator) + ".carried_out", number_text(carried_out), why)}};
}

Expected<void> add(const Question& question, study::Plan& plan, const std::string& name, const Patch& patch) {
  const std::array patches{patch};
  const Expected<study::Subject> subject = subject_with(question, patches);
  if (!subject) return tl::unexpected(subject.error());
  for (const study::Setting& setting : question.talks->told())
    plan.add(arm_name(name, setting.lever), {*subject, setting.on({}), question.talks->sizes.small});
  return {};
}

class Reader {
 public:
  Reader(const Question& question, const study::Results& results, const std::string& mediator)
      : talks_(*question.talks), results_(results), mediator_(mediator) {
    const std::vector<std::string>& all = question.input().ids().of("mediators");
    place_ = static_cast<std::size_t>(std::find(all.begin(), all.end(), mediator) - all.begin());
  }

  [[nodiscard]] DeadlineReading read(const std::string& arm, study::Lever lever) const {
    const study::Counts& counts = results_.at(arm_name(arm, lever));
    const study::Counts& none = results_.at(arm_name(none_arm(mediator_), lever));
    const Outlook outlook = outlook_of(counts, lever);
    const auto pair = [&](study::Event event) {
      return stats::paired(none.flags(event), counts.flags(event), counts.runs);
    };
    const study::ByDay& left = counts.sums.mediator_exit[place_];
    return {.lever = lever,
            .event = outlook.of(talks_.event),
            .agreement = outlook.agreement,
            .escalation = outlook.of(study::Event::escalation),
            .gone = {counts.total() - left.front(), counts.total()},
            .event_difference = pair(talks_.event),
            .agreement_difference = pair(study::Event::agreement),
            .escalation_difference = pair(study::Event::escalation)};
  }

 private:
  const Talks& talks_;
  const study::Results& results_;
  std::string mediator_;
  std::size_t place_ = 0;
};

}  // namespace

std::string deadline_arm(const std::string& mediator, int after, double carried_out) {
  return fmt::format("shocks/deadlines/{}/{} days/{}", mediator, after, number_text(carried_out));
}

std::size_t DeadlineGrid::own_row() const {
  return static_cast<std::size_t>(std::find(after.begin(), after.end(), own_after) - after.begin());
}

std::size_t DeadlineGrid::own_column() const {
  const auto is_own = [&](double p) { return std::abs(p - own_carried_out) < 1e-9; };
  return static_cast<std::size_t>(std::find_if(carried_out.begin(), carried_out.end(), is_own) - carried_out.begin());
}

Expected<void> add_deadline_arms(const Question& question, study::Plan& plan) {
  for (const DeadlineGrid& grid : axes(question)) {
    const Patch none{.id = grid.mediator, .changes = {set_to(block(grid.mediator), "none", why)}};
    if (auto added = add(question, plan, none_arm(grid.mediator), none); !added) return added;
    for (const int after : grid.after)
      for (const double carried_out : grid.carried_out)
        if (auto added = add(question, plan, deadline_arm(grid.mediator, after, carried_out),
                             cell_patch(grid.mediator, after, carried_out));
            !added)
          return added;
  }
  return {};
}

std::vector<DeadlineGrid> read_deadlines(const Question& question, const study::Results& results) {
  std::vector<DeadlineGrid> out = axes(question);
  for (DeadlineGrid& grid : out) {
    const Reader reader(question, results, grid.mediator);
    for (const study::Setting& setting : question.talks->told()) {
      grid.none.push_back(reader.read(none_arm(grid.mediator), setting.lever));
      grid.as_it_is.push_back(reader.read("base-small", setting.lever));
      auto& rows = grid.cells.emplace_back();
      for (const int after : grid.after) {
        auto& row = rows.emplace_back();
        for (const double carried_out : grid.carried_out)
          row.push_back(reader.read(deadline_arm(grid.mediator, after, carried_out), setting.lever));
      }
    }
  }
  return out;
}

}  // namespace detente::answers
