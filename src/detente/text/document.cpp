#include "detente/text/document.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cassert>

#include "detente/base/utf8.hpp"
#include "detente/text/html.hpp"
#include "detente/text/normalise.hpp"

namespace detente::text {
namespace {

bool is_blank(std::string_view line) {
  for (std::size_t at = 0; at < line.size();) {
    const char32_t c = utf8::next(line, at);
    if (!is_white_space(c) && !is_deleted(c)) return false;
  }
  return true;
}

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

}  // namespace

std::string to_string(Place place) {
  return fmt::format("p{} w{}-{}", place.paragraph, place.first, place.last);
}

bool is_html(std::string_view file_name, std::string_view bytes) {
  const std::string name = lower_ascii(file_name);
  for (const char* extension : {".html", ".htm", ".xhtml"})
    if (name.ends_with(extension)) return true;
  for (const char* extension : {".txt", ".text", ".md"})
    if (name.ends_with(extension)) return false;
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t\r\n\f"), bytes.size()));
  const std::string opening = lower_ascii(bytes.substr(0, 14));
  return opening == "<!doctype html" || opening.starts_with("<html");
}

void Document::add_paragraph(std::string_view lines) {
  const std::string normalised = norm1_of_valid(lines);
  if (!text_.empty()) text_.push_back('\n');
  first_word_.push_back(static_cast<std::uint32_t>(word_begin_.size()));
  const std::size_t base = text_.size();
  for (std::size_t at = 0; at != std::string::npos; at = normalised.find(' ', at)) {
    if (normalised[at] == ' ') ++at;
    word_begin_.push_back(static_cast<std::uint32_t>(base + at));
  }
  text_ += normalised;
}

Expected<Document> Document::from_text(std::string_view bytes) {
  if (auto checked = check_text(bytes); !checked) return tl::unexpected(std::move(checked.error()));
  Document document;
  std::size_t paragraph = std::string_view::npos;  // where the paragraph being read began
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t stop = std::min(bytes.find_first_of("\r\n", at), bytes.size());
    if (!is_blank(bytes.substr(at, stop - at))) {
      if (paragraph == std::string_view::npos) paragraph = at;
    } else if (paragraph != std::string_view::npos) {
      document.add_paragraph(bytes.substr(paragraph, at - paragraph));
      paragraph = std::string_view::npos;
    }
    at = stop + (bytes.substr(stop, 2) == "\r\n" ? 2 : 1);
  }
  if (paragraph != std::string_view::npos) document.add_paragraph(bytes.substr(paragraph));
  document.first_word_.push_back(static_cast<std::uint32_t>(document.word_begin_.size()));
  document.word_begin_.push_back(static_cast<std::uint32_t>(document.text_.size() + 1));
  return document;
}

Expected<Document> Document::from_html(std::string_view bytes) {
  return html_to_text(bytes).and_then([](const std::string& text) { return from_text(text); });
}

Expected<Document> Document::from_file(std::string_view file_name, std::string_view bytes) {
  return is_html(file_name, bytes) ? from_html(bytes) : from_text(bytes);
}

std::uint32_t Document::words(std::uint32_t paragraph) const {
  if (paragraph == 0 || paragraph > paragraphs()) return 0;
  return first_word_[paragraph] - first_word_[paragraph - 1];
}

bool Document::holds(Place place) const {
  return place.first >= 1 && place.first <= place.last && place.last <= words(place.paragraph);
}

std::size_t Document::offset_of(Place place) const {
  assert(holds(place));
  return word_begin_[first_word_[place.paragraph - 1] + place.first - 1];
}

std::string_view Document::run(Place place) const {
  const std::size_t begin = offset_of(place);
  const std::size_t end = word_begin_[first_word_[place.paragraph - 1] + place.last] - 1;
  return std::string_view(text_).substr(begin, end - begin);
}

Place Document::place_of(std::size_t begin, std::size_t end) const {
  assert(begin < end && end <= text_.size());
  const auto word_at = [&](std::size_t offset) {
    const auto after = std::upper_bound(word_begin_.begin(), word_begin_.end(), offset);
    return static_cast<std::uint32_t>(after - word_begin_.begin() - 1);
  };
  const std::uint32_t first = word_at(begin);
  const auto after = std::upper_bound(first_word_.begin(), first_word_.end(), first);
  const std::uint32_t base = *(after - 1);
  const std::uint32_t last = std::min(word_at(end - 1), *after - 1);
  return {static_cast<std::uint32_t>(after - first_word_.begin()), first - base + 1, last - base + 1};
}

}  // namespace detente::text
