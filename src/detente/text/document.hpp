// Decides where words stand: a document is numbered paragraphs of numbered words, after norm-1.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "detente/base/diagnostics.hpp"

namespace detente::text {

/// A run of words of one paragraph. All three count from 1; `last` is included.
struct Place {
  std::uint32_t paragraph = 1;
  std::uint32_t first = 1;
  std::uint32_t last = 1;
  [[nodiscard]] std::uint32_t words() const { return last - first + 1; }
  friend auto operator<=>(const Place&, const Place&) = default;
};

/// "p9 w58-83"
[[nodiscard]] std::string to_string(Place place);

/// Whether a file is read as HTML: its extension decides (.html .htm .xhtml yes; .txt .text .md no), else its first
/// bytes (`<!doctype html` or `<html` after white space and a byte order mark).
[[nodiscard]] bool is_html(std::string_view file_name, std::string_view bytes);

/// A text under norm-1. A line ends at LF, CR LF or CR; it is blank when norm-1 leaves nothing of it; a paragraph is a
/// run of lines that are not blank, numbered from 1 over the whole file; words are what spaces separate in the
/// normalised paragraph. Cheap to look into: a byte string and the offsets of its words.
class Document {
 public:
  /// DT0301, DT0302 as norm1.
  [[nodiscard]] static Expected<Document> from_text(std::string_view bytes);
  /// The text that html-1 (html.hpp) makes of the page. DT0301, DT0302, DT0303 as html_to_text.
  [[nodiscard]] static Expected<Document> from_html(std::string_view bytes);
  /// One or the other, as is_html says.
  [[nodiscard]] static Expected<Document> from_file(std::string_view file_name, std::string_view bytes);

  [[nodiscard]] std::uint32_t paragraphs() const { return static_cast<std::uint32_t>(first_word_.size() - 1); }
  /// Words of paragraph `paragraph` (from 1); 0 if there is no such paragraph.
  [[nodiscard]] std::uint32_t words(std::uint32_t paragraph) const;
  [[nodiscard]] bool holds(Place place) const;
  /// The words there, joined by single spaces. The place must be held.
  [[nodiscard]] std::string_view run(Place place) const;

  /// All normalised paragraphs, each ended by one '\n' (which no paragraph contains) but for the last.
  [[nodiscard]] std::string_view text() const { return text_; }
  /// The words that bytes [begin, end) of text() touch, in the paragraph of `begin`; begin < end <= text().size().
  [[nodiscard]] Place place_of(std::size_t begin, std::size_t end) const;
  /// Offset in text() of a place's first byte. The place must be held.
  [[nodiscard]] std::size_t offset_of(Place place) const;

 private:
  Document() = default;
  void add_paragraph(std::string_view lines);

  std::string text_;
  std::vector<std::uint32_t> word_begin_;       ///< offset of each word; at the end text_.size() + 1
  std::vector<std::uint32_t> first_word_ = {};  ///< index of each paragraph's first word; at the end their number
};

}  // namespace detente::text
