// What several tests of texts need: a document from a literal, and small random documents full of repetitions.
#pragma once

#include <rapidcheck.h>

#include <string>
#include <string_view>
#include <vector>

#include "detente/text/document.hpp"
#include "detente/text/fingerprint.hpp"
#include "detente/text/verify.hpp"

namespace detente::text {

inline Document text_of(std::string_view text) {
  return Document::from_text(text).value();
}

using Paragraphs = std::vector<std::vector<std::string>>;

inline std::string joined(const Paragraphs& paragraphs) {
  std::string out;
  for (const auto& paragraph : paragraphs) {
    for (const auto& word : paragraph) out += word + (out.size() % 7 == 0 ? "\n" : " ");
    out += "\n\n";
  }
  return out;
}

/// Paragraphs of words from a vocabulary of `vocabulary`: few words, many repetitions.
inline rc::Gen<Paragraphs> some_paragraphs(int vocabulary) {
  const auto word = rc::gen::map(rc::gen::inRange(0, vocabulary), [](int i) {
    return std::string(1 + static_cast<std::size_t>(i) / 26, 'x') + static_cast<char>('a' + i % 26);
  });
  return rc::gen::nonEmpty(
      rc::gen::container<Paragraphs>(rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(word))));
}

inline Place some_place(const Document& document) {
  const auto paragraph = *rc::gen::inRange<std::uint32_t>(1, document.paragraphs() + 1);
  const auto first = *rc::gen::inRange<std::uint32_t>(1, document.words(paragraph) + 1);
  const auto last = *rc::gen::inRange<std::uint32_t>(first, document.words(paragraph) + 1);
  return {paragraph, first, last};
}

inline Citation cited(const Document& document, Place place) {
  return {place, fingerprint(document, place)};
}

}  // namespace detente::text
