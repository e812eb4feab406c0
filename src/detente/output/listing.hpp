// Decides what `show` can print of a case: tables of what was written, with the reasons below each row.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "detente/case/evidence.hpp"
#include "detente/output/envelope.hpp"
#include "detente/output/terminal.hpp"

namespace detente::output {

/// One table; the same for the terminal and for JSON.
struct Listing {
  struct Row {
    std::vector<std::string> cells;
    std::string note = {};  ///< reasons, or what is too long for a cell
  };
  std::string title = {};
  std::vector<Table::Column> columns = {};
  std::vector<Row> rows = {};
  std::string remark = {};  ///< below the title
};

/// What may be asked for: numbers, access, …
[[nodiscard]] const std::vector<std::string>& listing_names();

/// The tables of one of listing_names().
[[nodiscard]] std::vector<Listing> listings(std::string_view name, const Case& input, const Evidence& evidence);

[[nodiscard]] std::string listings_text(const std::vector<Listing>& all, const Style& style);

/// Adds `what` and `tables: [{title, remark, columns, rows: [{COLUMN: cell, …, note}]}]`.
void add_listings_json(Json& document, std::string_view name, const std::vector<Listing>& all);

// Used by more than one table.

/// "because a, b; judgement: …; size from data of S"; for defaults where they come from.
[[nodiscard]] std::string reason_text(const Number& number);
[[nodiscard]] std::string reason_text(const Reason& reason);
/// A number as written; words with the quantity they stand for: "good (0.7..0.85..0.95)".
[[nodiscard]] std::string written(const Number& number);
/// The name shown for a level of an issue.
[[nodiscard]] std::string level_label(const Case& input, std::string_view issue, const std::string& level);

// One function a table (listing_numbers.cpp, listing_positions.cpp, listing_story.cpp, listing_evidence.cpp).
[[nodiscard]] std::vector<Listing> list_numbers(const Case& input, const Evidence& evidence);
[[nodiscard]] std::vector<Listing> list_mediators(const Case& input, std::string_view quantity);
[[nodiscard]] std::vector<Listing> list_positions(const Case& input);
[[nodiscard]] std::vector<Listing> list_priorities(const Case& input);
[[nodiscard]] std::vector<Listing> list_events(const Case& input);
[[nodiscard]] std::vector<Listing> list_scenarios(const Case& input);
[[nodiscard]] std::vector<Listing> list_actors(const Case& input);
[[nodiscard]] std::vector<Listing> list_timeline(const Case& input);
[[nodiscard]] std::vector<Listing> list_claims(const Case& input, const Evidence& evidence);
[[nodiscard]] std::vector<Listing> list_sources(const Evidence& evidence);

}  // namespace detente::output
