// The process's part of "why stuck". See courses.hpp.
#include <fmt/format.h>

#include "detente/output/courses.hpp"
#include "detente/output/process_json.hpp"
#include "detente/output/process_words.hpp"

namespace detente::output {

Json refusals_json(const answers::Question& question, const answers::Refusals& found) {
  Json knockouts = Json::array();
  for (const answers::Knockout& each : found.knockouts)
    knockouts.push_back({{"issue", question.model.issues()[each.issue].id},
                         {"difference", comparison_json(*question.talks, each.comparison)}});
  Json under = Json::object();
  for (const answers::RefusalsUnder& each : found.under) {
    Json parties = Json::object();
    for (const answers::RefusalShare& share : each.parties) {
      Json terms = Json::object();
      for (std::size_t m = 0; m < process::mechanisms; ++m)
        terms[std::string(answers::name_of(static_cast<process::Mechanism>(m)))] = share.by_mechanism[m];
      parties[question.model.parties()[share.party].id] = {{"share", share.share}, {"by_mechanism", terms}};
    }
    under[std::string(answers::name_of(each.lever))] = {{"rounds", each.rounds},
                                                        {"not_accepted", each.refused},
                                                        {"not_ratified", each.not_ratified},
                                                        {"parties", parties}};
  }
  return {{"knockouts", knockouts}, {"scarcer_acceptance", under}};
}

std::string refusals_text(const answers::Question& question, const answers::Refusals& found, const Style& style) {
  std::string out =
      "\n" + wrapped(
                 "In the runs: if an issue were settled to everybody's liking, more or fewer in 100 runs (one issue at "
                 "a time; these do not add up):",
                 style.width);
  ComparisonTable knockouts(*question.talks, "issue taken away");
  for (const answers::Knockout& each : found.knockouts)
    knockouts.row(question.model.issues()[each.issue].name, each.comparison);
  out += knockouts.text(style);

  const answers::RefusalsUnder& told = found.under.size() > 1 ? found.under[1] : found.under.front();
  out += "\n" +
         wrapped(fmt::format("Of {:.1f} rounds a run ({}), {:.1f} end without acceptance by all and {:.1f} without "
                             "ratification. Whose acceptance was the scarcer in them, given these inputs, and what "
                             "lowered it (an accounting of the inputs, the same for all; it says nothing of conduct):",
                             told.rounds, setting_words(told.lever), told.refused, told.not_ratified),
                 style.width);
  std::vector<Table::Column> columns{{"", Table::Align::left}};
  for (const answers::RefusalShare& share : told.parties)
    columns.push_back({question.model.parties()[share.party].name, Table::Align::right});
  Table table(columns);
  std::vector<std::string> all{"all of it"};
  for (const answers::RefusalShare& share : told.parties) all.push_back(percent(share.share));
  table.row(std::move(all));
  for (std::size_t m = 0; m < process::mechanisms; ++m) {
    std::vector<std::string> cells{"  " + std::string(answers::name_of(static_cast<process::Mechanism>(m)))};
    bool any = false;
    for (const answers::RefusalShare& share : told.parties) {
      any = any || share.by_mechanism[m] >= 0.005;
      cells.push_back(percent(share.by_mechanism[m]));
    }
    if (any) table.row(std::move(cells));
  }
  return out + table.text(style);
}

}  // namespace detente::output
