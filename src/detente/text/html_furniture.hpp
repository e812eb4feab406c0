// Decides what of a page is furniture: what surrounds an article (navigation, share bars, forms, calendars) and is
// neither its text nor stable enough to count paragraphs over. Part of html-1.
#pragma once

#include <gumbo.h>

namespace detente::text {

/// Elements whose content is never text that a reader sees as such.
[[nodiscard]] bool is_never_text(const GumboNode& element);

/// Begins and ends a paragraph.
[[nodiscard]] bool is_block(const GumboNode& element);

/// <main> or role=main.
[[nodiscard]] bool is_main(const GumboNode& element);

/// <article>, <main> or <section>, or their roles: a header or footer inside belongs to the text, not to the site.
[[nodiscard]] bool is_sectioning(const GumboNode& element);

/// Furniture by element, ARIA role, or a whole class or id word. `in_section`: some ancestor is_sectioning.
[[nodiscard]] bool looks_like_furniture(const GumboNode& element, bool in_section);

}  // namespace detente::text
