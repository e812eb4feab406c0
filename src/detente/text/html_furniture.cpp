#include "detente/text/html_furniture.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace detente::text {
namespace {

/// Class and id words of html-1, compared whole, in lower case, with '_' read as '-'; sorted.
constexpr auto furniture_words = std::to_array<std::string_view>({
    "a2a-kit",
    "ad",
    "addtoany",
    "addtoany-content",
    "addtoany-share-save-container",
    "addtoany-shortcode",
    "advert",
    "advertisement",
    "ads",
    "banner-ad",
    "breadcrumb",
    "breadcrumbs",
    "calendar",
    "calendar-wrap",
    "colophon",
    "comment-form",
    "comment-list",
    "comment-respond",
    "commentlist",
    "comments",
    "comments-area",
    "comments-section",
    "cookie-banner",
    "cookie-bar",
    "cookie-consent",
    "cookie-notice",
    "disqus-thread",
    "footer-widgets",
    "jp-relatedposts",
    "main-menu",
    "masthead",
    "menu",
    "menu-item",
    "more-news",
    "nav",
    "nav-links",
    "nav-menu",
    "navbar",
    "navigation",
    "newsletter",
    "newsletter-signup",
    "page-footer",
    "pagination",
    "post-navigation",
    "post-share",
    "print-share",
    "related",
    "related-articles",
    "related-news",
    "related-posts",
    "reply-title",
    "respond",
    "screen-reader-text",
    "search-form",
    "share",
    "share-bar",
    "share-buttons",
    "share-icons",
    "share-links",
    "share-post",
    "sharedaddy",
    "sharing",
    "sidebar",
    "site-footer",
    "site-header",
    "site-navigation",
    "skip-link",
    "social",
    "social-icons",
    "social-links",
    "social-media",
    "social-share",
    "subscribe-box",
    "tag-cloud",
    "tagcloud",
    "top-bar",
    "topbar",
    "widget",
    "widget-area",
    "widget-calendar",
    "widget-title",
    "widgets",
    "wp-calendar",
    "wp-calendar-nav",
    "wp-calendar-table",
});

constexpr auto furniture_roles =
    std::to_array<std::string_view>({"alertdialog", "complementary", "dialog", "form", "menu", "menubar", "navigation",
                                     "search", "tablist", "toolbar"});

std::string_view attribute(const GumboNode& element, const char* name) {
  const GumboAttribute* found = gumbo_get_attribute(&element.v.element.attributes, name);
  return found == nullptr ? std::string_view{} : std::string_view(found->value);
}

/// Calls `on_word` with each white-space separated word of `list` in lower case, '_' as '-', until it says true.
template <class OnWord>
bool any_word(std::string_view list, OnWord on_word) {
  constexpr std::string_view space = " \t\r\n\f";
  while (true) {
    list.remove_prefix(std::min(list.find_first_not_of(space), list.size()));
    if (list.empty()) return false;
    const std::size_t size = std::min(list.find_first_of(space), list.size());
    std::string word(list.substr(0, std::min<std::size_t>(size, 64)));
    for (char& c : word) {
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
      if (c == '_') c = '-';
    }
    if (on_word(word)) return true;
    list.remove_prefix(size);
  }
}

template <class Words>
bool listed(const Words& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool has_role(const GumboNode& element, std::string_view role) {
  return any_word(attribute(element, "role"), [&](std::string_view word) { return word == role; });
}

bool tag_is(const GumboNode& element, std::initializer_list<GumboTag> tags) {
  return std::find(tags.begin(), tags.end(), element.v.element.tag) != tags.end();
}

}  // namespace

bool is_never_text(const GumboNode& element) {
  if (element.type == GUMBO_NODE_TEMPLATE) return true;
  return tag_is(element,
                {GUMBO_TAG_HEAD, GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_TEMPLATE, GUMBO_TAG_SVG, GUMBO_TAG_IFRAME,
                 GUMBO_TAG_EMBED, GUMBO_TAG_SELECT, GUMBO_TAG_TEXTAREA, GUMBO_TAG_INPUT, GUMBO_TAG_IMG});
}

bool is_block(const GumboNode& element) {
  return tag_is(element,
                {GUMBO_TAG_ADDRESS, GUMBO_TAG_ARTICLE, GUMBO_TAG_ASIDE,  GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_BODY,
                 GUMBO_TAG_CAPTION, GUMBO_TAG_CENTER,  GUMBO_TAG_DD,     GUMBO_TAG_DETAILS,    GUMBO_TAG_DIR,
                 GUMBO_TAG_DIV,     GUMBO_TAG_DL,      GUMBO_TAG_DT,     GUMBO_TAG_FIELDSET,   GUMBO_TAG_FIGCAPTION,
                 GUMBO_TAG_FIGURE,  GUMBO_TAG_FOOTER,  GUMBO_TAG_FORM,   GUMBO_TAG_H1,         GUMBO_TAG_H2,
                 GUMBO_TAG_H3,      GUMBO_TAG_H4,      GUMBO_TAG_H5,     GUMBO_TAG_H6,         GUMBO_TAG_HEADER,
                 GUMBO_TAG_HGROUP,  GUMBO_TAG_HR,      GUMBO_TAG_LEGEND, GUMBO_TAG_LI,         GUMBO_TAG_MAIN,
                 GUMBO_TAG_MENU,    GUMBO_TAG_NAV,     GUMBO_TAG_OL,     GUMBO_TAG_P,          GUMBO_TAG_PRE,
                 GUMBO_TAG_SECTION, GUMBO_TAG_SUMMARY, GUMBO_TAG_TABLE,  GUMBO_TAG_TBODY,      GUMBO_TAG_TFOOT,
                 GUMBO_TAG_THEAD,   GUMBO_TAG_TR,      GUMBO_TAG_UL});
}

bool is_main(const GumboNode& element) {
  return tag_is(element, {GUMBO_TAG_MAIN}) || has_role(element, "main");
}

bool is_sectioning(const GumboNode& element) {
  return is_main(element) || tag_is(element, {GUMBO_TAG_ARTICLE, GUMBO_TAG_SECTION}) || has_role(element, "article") ||
         has_role(element, "region");
}

bool looks_like_furniture(const GumboNode& element, bool in_section) {
  if (tag_is(element,
             {GUMBO_TAG_NAV, GUMBO_TAG_ASIDE, GUMBO_TAG_FORM, GUMBO_TAG_NOSCRIPT, GUMBO_TAG_BUTTON, GUMBO_TAG_OBJECT,
              GUMBO_TAG_CANVAS, GUMBO_TAG_AUDIO, GUMBO_TAG_VIDEO, GUMBO_TAG_MAP, GUMBO_TAG_DATALIST}))
    return true;
  if (!in_section && tag_is(element, {GUMBO_TAG_HEADER, GUMBO_TAG_FOOTER})) return true;
  const auto furniture_role = [&](std::string_view role) {
    if (role == "banner" || role == "contentinfo") return !in_section;
    return listed(furniture_roles, role);
  };
  if (any_word(attribute(element, "role"), furniture_role)) return true;
  // The page's own frame, the article and its headings often carry such words about their neighbours.
  if (tag_is(element, {GUMBO_TAG_HTML, GUMBO_TAG_BODY, GUMBO_TAG_ARTICLE, GUMBO_TAG_MAIN, GUMBO_TAG_H1})) return false;
  const auto furniture_word = [](std::string_view word) { return listed(furniture_words, word); };
  return any_word(attribute(element, "class"), furniture_word) || any_word(attribute(element, "id"), furniture_word);
}

}  // namespace detente::text
