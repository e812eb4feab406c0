#include "detente/output/listing.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "detente/case/words.hpp"

namespace detente::output {

const std::vector<std::string>& listing_names() {
  static const std::vector<std::string> names{"numbers", "access",    "leverage", "positions", "priorities", "claims",
                                              "events",  "scenarios", "actors",   "timeline",  "evidence"};
  return names;
}

std::vector<Listing> listings(std::string_view name, const Case& input, const Evidence& evidence) {
  if (name == "numbers") return list_numbers(input, evidence);
  if (name == "access" || name == "leverage") return list_mediators(input, name);
  if (name == "positions") return list_positions(input);
  if (name == "priorities") return list_priorities(input);
  if (name == "claims") return list_claims(input, evidence);
  if (name == "events") return list_events(input);
  if (name == "scenarios") return list_scenarios(input);
  if (name == "actors") return list_actors(input);
  if (name == "timeline") return list_timeline(input);
  if (name == "evidence") return list_sources(evidence);
  return {};
}

std::string listings_text(const std::vector<Listing>& all, const Style& style) {
  std::string out;
  for (const Listing& listing : all) {
    out += heading(listing.title, style).substr(out.empty() ? 1 : 0);
    out += wrapped(listing.remark, style.width);
    Table table(listing.columns);
    for (const Listing::Row& row : listing.rows) table.row(row.cells, row.note);
    out += table.empty() ? "none\n" : table.text(style);
  }
  return out;
}

void add_listings_json(Json& document, std::string_view name, const std::vector<Listing>& all) {
  document["what"] = name;
  document["tables"] = Json::array();
  for (const Listing& listing : all) {
    Json columns = Json::array();
    for (const Table::Column& column : listing.columns) columns.push_back(column.heading);
    Json rows = Json::array();
    for (const Listing::Row& row : listing.rows) {
      Json cells = Json::object();
      for (std::size_t c = 0; c < listing.columns.size(); ++c) cells[listing.columns[c].heading] = row.cells[c];
      cells["note"] = row.note;
      rows.push_back(std::move(cells));
    }
    document["tables"].push_back({{"title", listing.title},
                                  {"remark", listing.remark},
                                  {"columns", std::move(columns)},
                                  {"rows", std::move(rows)}});
  }
}

std::string reason_text(const Reason& reason) {
  std::vector<std::string> parts;
  if (!reason.because.empty()) parts.push_back(fmt::format("because {}", fmt::join(reason.because, ", ")));
  if (reason.size == Reason::Size::claim) parts.emplace_back("size from that claim");
  if (reason.size == Reason::Size::data) parts.push_back(fmt::format("size from data of {}", reason.source));
  if (!reason.judgement.empty()) parts.push_back(fmt::format("judgement: {}", reason.judgement));
  return fmt::format("{}", fmt::join(parts, "; "));
}

std::string reason_text(const Number& number) {
  if (number.has_own_size()) return reason_text(number.reason);
  const std::string basis(number.field->basis);
  return basis.empty() ? "Détente's default" : "Détente's default: " + basis;
}

std::string written(const Number& number) {
  const std::string& text = number.quantity.text;
  if (!number.has_own_size()) return fmt::format("{} (default)", number.field->standard);
  if (number.quantity.word)
    if (const QuantityWord* word = find_word(number.field->of, text); word != nullptr && word->quantity != "0")
      return fmt::format("{} ({})", text, word->quantity);
  return text;
}

std::string level_label(const Case& input, std::string_view issue, const std::string& level) {
  const Node* labels = input.root().at_path(fmt::format("issues.{}.labels", issue));
  return labels == nullptr ? level : labels->text_of(level, level);
}

}  // namespace detente::output
