// html-1 on pages written for this test: article text is never lost, furniture is, and no page can hang the parser.
#include "detente/text/html.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "text/support.hpp"

namespace {

using namespace detente;
using namespace detente::text;

std::string text(std::string_view html) {
  return html_to_text(html).value();
}

TEST(Html1, BlocksAreParagraphs) {
  EXPECT_EQ(text("<h1>Talks</h1><p>One <b>bold</b>\n move.</p>Loose <div>in <i>a</i> div</div> end"),
            "Talks\n\nOne bold move.\n\nLoose\n\nin a div\n\nend");
  EXPECT_EQ(text("<p>unclosed<p>paragraphs<hr>rule"), "unclosed\n\nparagraphs\n\nrule");
  EXPECT_EQ(text("in<i>si</i>de a w<b>or</b>d"), "inside a word");
}

TEST(Html1, EntitiesAndComments) {
  EXPECT_EQ(text("<p>a&amp;b &eacute;&nbsp;&#8220;c&rdquo;<!-- not <p> this --> d"), "a&b é\u00A0“c” d");
}

TEST(Html1, ListItemsGetABullet) {
  EXPECT_EQ(text("<ul><li>one<li><p>two</p><p>more</p><li></li></ul><p>after</p>"), "• one\n\n• two\n\nmore\n\nafter");
  EXPECT_EQ(text("<ol><li>a<ul><li>b</ul></ol>"), "• a\n\n• b");
}

TEST(Html1, TableRowsAreParagraphsOfCells) {
  EXPECT_EQ(text("<table><tr><th>Side<th>Wants<tr><td>A<td>aid</table>"), "Side Wants\n\nA aid");
}

TEST(Html1, LineBreaks) {
  EXPECT_EQ(text("<p>one<br>two<br> <br>three"), "one\ntwo\n\nthree");
  EXPECT_EQ(text("<pre>\nfirst\nsecond  x\n\nthird</pre>a\n\nb"), "first\nsecond x\n\nthird\n\na b");
}

TEST(Html1, WhatIsNeverTextIsDropped) {
  EXPECT_EQ(text("<html><head><title>T</title><style>p{}</style></head><body>a<script>if(1<2)x</script><noscript>n"
                 "</noscript><template><p>t</template><svg><text>s</text></svg><select><option>o</select><button>b"
                 "</button><textarea>c</textarea><iframe>d</iframe> e"),
            "a e");
}

constexpr std::string_view news_page = R"(<!DOCTYPE html>
<html lang="en"><head><title>River talks — The Herald</title></head>
<body class="single has-sidebar widget">
<header class="site-header"><a href="/">The Herald</a><nav><ul><li>Home<li>World</ul></nav></header>
<div class="Breadcrumbs">Home &gt; World</div>
<main id="content"><article class="post share">
  <header><h1>River talks resume</h1><p class="byline">By A. Writer</p></header>
  <div class="share-buttons"><a>Post</a><a>Send</a></div>
  <p>Delegates from both banks met on Monday.</p>
  <blockquote>“Water is not a weapon,” one said.</blockquote>
  <aside>Read also: dams</aside>
  <ul><li>Two dams</li><li>One treaty</li></ul>
  <footer>Filed under: rivers</footer>
</article></main>
<div role="complementary"><p>Most read</p></div>
<div id="sidebar"><table id="wp-calendar"><tr><td>1<td>2</table></div>
<div id="comments" class="comments_area"><h3>Leave a reply</h3><form><label>Name</label><input></form></div>
<footer><p>© The Herald</p></footer>
</body></html>)";

TEST(Html1, ANewsPageIsReducedToItsArticle) {
  EXPECT_EQ(
      text(news_page),
      "River talks resume\n\nBy A. Writer\n\nDelegates from both banks met on Monday.\n\n“Water is not a weapon,” "
      "one said.\n\n• Two dams\n\n• One treaty\n\nFiled under: rivers");
  const Document d = Document::from_file("page.html", news_page).value();
  EXPECT_EQ(d.paragraphs(), 7U);
  EXPECT_EQ(d.run({3, 1, 7}), "Delegates from both banks met on Monday.");
}

TEST(Html1, TheArticleStaysWhateverItsFrameIsCalled) {
  EXPECT_EQ(text("<form id=page><div class=sidebar><p>This is the article.</div><nav>menu</nav></form>"),
            "This is the article.");
  EXPECT_EQ(text("<noscript><p>Turn on scripts</noscript><p>The article."), "Turn on scripts\n\nThe article.")
      << "an unclosed tag in noscript takes in the rest of the page";
  EXPECT_EQ(text("<div class=widget><main>Short.</main></div>"), "Short.");
  EXPECT_EQ(text("<div class=sidebars>kept</div><div class=commentary>kept too</div>"), "kept\n\nkept too")
      << "class words are compared whole";
}

TEST(Html1, FurnitureInALineLeavesASpace) {
  EXPECT_EQ(text("<p>long enough text before</p>a<span class=share>x</span>b"), "long enough text before\n\na b");
}

std::string repeated(std::string_view what, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += what;
  return out;
}

std::string code(std::string_view html) {
  const auto result = html_to_text(html);
  return result ? "read" : result.error().items()[0].code;
}

TEST(Html1, DeepPagesAreRefusedNotFollowed) {
  for (const char* tag : {"<div>", "<span>", "<b>", "<p><b>", "<ul><li>", "<table><tr><td>", "<svg>", "<a><div>",
                          "<button>", "<select><optgroup>", "<template>", "<table><div>", "<nobr><p>"}) {
    const std::string result = code(repeated(tag, 200'000));
    EXPECT_TRUE(result == "DT0303" || result == "read") << tag;
  }
  EXPECT_EQ(code(repeated("<div>", 200'000)), "DT0303");
  EXPECT_EQ(code(repeated("<div>", 200'000) + repeated("</div>", 200'000)), "DT0303");
  EXPECT_EQ(code(repeated("<div>", 500) + "text" + repeated("</div>", 500)), "read");
}

TEST(Html1, WideAndRepetitivePagesStayBounded) {
  std::string formats = "<body>", attributes = "<p", fostered = "<table>";
  for (int i = 0; i < 100'000; ++i) {
    formats += "<p><font size=" + std::to_string(i) + ">";
    attributes += " a" + std::to_string(i);
    fostered += "<i></i>x";
  }
  EXPECT_EQ(code(formats), "DT0303");
  EXPECT_EQ(code(attributes + ">"), "DT0303");
  EXPECT_EQ(code(fostered), "read");
  EXPECT_EQ(code(repeated("<p>", 300'000)), "read");
  EXPECT_EQ(code(repeated("<!---->", 300'000)), "read");
  EXPECT_EQ(code(repeated("</p>", 300'000)), "read");
  EXPECT_EQ(code(repeated("<b><p></b>", 100'000)), "read");
  EXPECT_EQ(code(repeated("&", 1'000'000)), "read");
  EXPECT_EQ(code(repeated("<a b='c' b='c'>", 100'000)), "read");
}

TEST(Html1, RefusesWhatIsNotText) {
  EXPECT_EQ(code("<p>\xC3("), "DT0301");
  EXPECT_EQ(code(std::string("<p>a\0b", 6)), "read");
  EXPECT_EQ(text(""), "");
}

RC_GTEST_PROP(Html1, AnyTagSoupIsReadOrRefused, ()) {
  const auto piece = rc::gen::oneOf(
      rc::gen::element<std::string>("<p>", "</p>", "<table>", "<tr>", "<td>", "</table>", "<a>", "</a>", "<b>", "</b>",
                                    "<li>", "<ul>", "</ul>", "<form>", "</form>", "<select>", "<svg>", "</svg>",
                                    "<math>", "<mi>", "<template>", "</template>", "<frameset>", "<!--", "-->",
                                    "<![CDATA[", "]]>", "<script>", "</script>", "<textarea>", "<title>"),
      rc::gen::element<std::string>("<body class=nav>", "</body>", "</html>", "<head>", "<pre>\n\n", "<br>", "</br>",
                                    "<isindex prompt=x>", "<image>", "<plaintext>", "<p role=menu", " id='", "\"", ">",
                                    "&amp", "&#0;", "&#x110000;", "&notin;", "<main>", "<nav>", "<aside>", "</div>"),
      rc::gen::arbitrary<std::string>());
  std::string html;
  for (const auto& part : *rc::gen::container<std::vector<std::string>>(piece)) html += part;
  const auto result = Document::from_html(html);
  if (result)
    for (std::uint32_t p = 1; p <= result->paragraphs(); ++p) RC_ASSERT(result->words(p) > 0);
}

}  // namespace
