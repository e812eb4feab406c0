// Any bytes may be a source or a place in one: norm-1, html-1 and locators refuse or give text that they keep.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "detente/base/utf8.hpp"
#include "detente/text/document.hpp"
#include "detente/text/html.hpp"
#include "detente/text/locator.hpp"
#include "detente/text/normalise.hpp"
#include "detente/text/sentences.hpp"

using namespace detente;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (const auto normal = text::norm1(bytes); normal && utf8::first_invalid(*normal)) std::abort();
  if (const auto plain = text::html_to_text(bytes); plain && utf8::first_invalid(*plain)) std::abort();
  if (const auto place = text::parse_locator(bytes))
    if (text::parse_locator(text::to_string(*place)).value() != *place) std::abort();
  if (const auto document = text::Document::from_text(bytes)) (void)text::sentences(*document);
  if (const auto page = text::Document::from_html(bytes)) (void)text::sentences(*page);
  return 0;
}
