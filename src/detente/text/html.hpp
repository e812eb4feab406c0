// Decides html-1: the plain text a page is reduced to before paragraphs are numbered. Versioned, because it decides
// paragraph numbers; a change to any list below or in html_furniture.cpp would be html-2.
//
// 1. The page is parsed as browsers do (libgumbo). Pages nested more than 512 deep are refused.
// 2. Never text: head script style template svg iframe embed select textarea input img; comments.
// 3. Furniture is dropped (html_furniture.hpp): nav, aside, forms, the site's header and footer, the same by ARIA role;
//    noscript and other elements whose content is a fallback or a control; share bars, comments, widgets, calendars and
//    the like by whole class or id words. Never dropped, whatever it is called, is what holds at least half of the text
//    in the page's <p>, or a <main>: rather some furniture than a lost paragraph (an unclosed tag inside <noscript>
//    takes the rest of the page with it).
// 4. Block elements begin and end a paragraph: paragraphs are separated by a blank line. A list item begins "• " at its
//    first text. Cells of a table row are separated by a space and the row is one paragraph. <br>, and a newline in
//    <pre>, is a line break; two of them with only white space between end the paragraph. Other runs of ASCII white
//    space are one space.
#pragma once

#include <string>
#include <string_view>

#include "detente/base/diagnostics.hpp"

namespace detente::text {

/// The page's text, UTF-8, paragraphs separated by "\n\n". Time and memory stay bounded on any bytes.
/// DT0301, DT0302 as norm1 · DT0303 nested too deep, or its parse would take more memory than a page can need.
[[nodiscard]] Expected<std::string> html_to_text(std::string_view bytes);

}  // namespace detente::text
