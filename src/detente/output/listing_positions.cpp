// The tables of what parties want: positions issue by issue, and priorities. See listing.hpp.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "detente/output/listing.hpp"

namespace detente::output {
namespace {

using Align = Table::Align;

/// "four hours 0 · six hours 0.33 …; now: six hours"
std::string scale_of(const Case& input, const std::string& issue) {
  const Node* node = input.root().at_path("issues." + issue);
  const Node* levels = node->find("levels");
  std::vector<std::string> parts;
  for (const std::string& level : input.ids().levels(issue))
    parts.push_back(levels == nullptr ? level
                                      : fmt::format("{} {}", level_label(input, issue, level), levels->text_of(level)));
  const std::string now = node->text_of("now", "unsettled");
  return fmt::format("{}; now: {}", fmt::join(parts, " · "), level_label(input, issue, now));
}

std::string ideal_of(const Case& input, const std::string& issue, const Node& position) {
  if (position.find("ideal") != nullptr) return level_label(input, issue, position.text_of("ideal"));
  std::vector<std::string> values;
  if (const Node* node = position.find("values"); node != nullptr)
    for (const std::string& level : input.ids().levels(issue))
      if (node->find(level) != nullptr)
        values.push_back(fmt::format("{} {}", level_label(input, issue, level), node->text_of(level)));
  return fmt::format("{}", fmt::join(values, ", "));
}

std::string red_line_of(const Case& input, const std::string& issue, const Node& position) {
  const Node* line = position.find("red_line");
  if (line == nullptr) return "";
  const bool at_least = line->find("at_least") != nullptr;
  return fmt::format("{} {}", at_least ? "at least" : "at most",
                     level_label(input, issue, line->text_of(at_least ? "at_least" : "at_most")));
}

}  // namespace

std::vector<Listing> list_positions(const Case& input) {
  std::vector<Listing> all;
  for (const std::string& issue : input.ids().of("issues")) {
    Listing out{.title = fmt::format("{} ({})", input.name_of("issues", issue), issue),
                .columns = {{"party"}, {"would like"}, {"committed to"}, {"red line"}, {"holds with probability"}},
                .rows = {},
                .remark = scale_of(input, issue)};
    for (const std::string& party : input.ids().of("parties")) {
      const std::string path = fmt::format("parties.{}.positions.{}", party, issue);
      const Node* position = input.root().at_path(path);
      if (position == nullptr) continue;
      const Number* holds = input.number(path + ".red_line.holds");
      const std::string committed = position->text_of("committed");
      const Reason reason = holds != nullptr && holds->has_own_size() ? holds->reason : read_reason(*position, {});
      out.rows.push_back({{input.name_of("parties", party), ideal_of(input, issue, *position),
                           committed.empty() ? "" : level_label(input, issue, committed),
                           red_line_of(input, issue, *position), holds == nullptr ? "" : written(*holds)},
                          reason_text(reason)});
    }
    all.push_back(std::move(out));
  }
  return all;
}

std::vector<Listing> list_priorities(const Case& input) {
  Listing out{.title = "Priorities",
              .columns = {{"party"}},
              .rows = {},
              .remark = "Points as written, and their share of the party's sum at central values."};
  for (const std::string& issue : input.ids().of("issues")) out.columns.push_back({issue, Align::right});
  for (const std::string& party : input.ids().of("parties")) {
    Listing::Row row{.cells = {input.name_of("parties", party)}};
    std::vector<const Number*> points;
    double sum = 0;
    for (const std::string& issue : input.ids().of("issues")) {
      points.push_back(input.number(fmt::format("parties.{}.priorities.{}", party, issue)));
      if (points.back() != nullptr) sum += points.back()->central();
    }
    for (const Number* number : points) {
      row.cells.push_back(number == nullptr ? ""
                          : sum > 0         ? fmt::format("{} ({})", written(*number), percent(number->central() / sum))
                                            : written(*number));
      if (number != nullptr && row.note.empty()) row.note = reason_text(*number);
    }
    out.rows.push_back(std::move(row));
  }
  return {out};
}

}  // namespace detente::output
