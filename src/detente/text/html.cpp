#include "detente/text/html.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <vector>

#include "detente/text/html_furniture.hpp"
#include "detente/text/html_parser.hpp"
#include "detente/text/normalise.hpp"

namespace detente::text {
namespace {

/// A node of the page in document order. Everything walks this list: no depth of the page can exhaust the stack.
struct Piece {
  const GumboNode* node;
  std::size_t parent;       ///< index in the list; its own for the first
  std::size_t end = 0;      ///< index after its last descendant
  std::size_t prose = 0;    ///< bytes of text inside <p>, in this node and below
  bool in_p = false;        ///< is or stands in a <p>
  bool in_section = false;  ///< stands in an article, main or section
  bool holds_main = false;
};

bool is_element(const GumboNode& node) {
  return node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE;
}

bool is_text(const GumboNode& node) {
  return node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE || node.type == GUMBO_NODE_CDATA;
}

bool is_tag(const GumboNode& node, GumboTag tag) {
  return is_element(node) && node.v.element.tag == tag;
}

/// The page without what is never text, each node before its children.
std::vector<Piece> in_document_order(const GumboNode& root) {
  std::vector<Piece> pieces;
  std::vector<Piece> ahead{{.node = &root, .parent = 0}};
  while (!ahead.empty()) {
    const Piece piece = ahead.back();
    ahead.pop_back();
    const GumboNode& node = *piece.node;
    if (is_element(node) ? is_never_text(node) : !is_text(node)) continue;
    const std::size_t index = pieces.size();
    pieces.push_back(piece);
    if (!is_element(node)) continue;
    const GumboVector& children = node.v.element.children;
    for (unsigned i = children.length; i-- > 0;)
      ahead.push_back({.node = static_cast<const GumboNode*>(children.data[i]),
                       .parent = index,
                       .in_p = piece.in_p || node.v.element.tag == GUMBO_TAG_P,
                       .in_section = piece.in_section || is_sectioning(node)});
  }
  return pieces;
}

/// Adds up from the last node to the first: children stand after their parents.
void measure(std::vector<Piece>& pieces) {
  for (std::size_t i = pieces.size(); i-- > 0;) {
    Piece& piece = pieces[i];
    if (piece.end == 0) piece.end = i + 1;
    if (piece.node->type == GUMBO_NODE_TEXT && piece.in_p)
      piece.prose = std::string_view(piece.node->v.text.text).size();
    if (is_element(*piece.node) && is_main(*piece.node)) piece.holds_main = true;
    if (i == 0) return;
    Piece& parent = pieces[piece.parent];
    parent.end = std::max(parent.end, piece.end);
    parent.prose += piece.prose;
    parent.holds_main = parent.holds_main || piece.holds_main;
  }
}

/// Text as it comes out: what separates two pieces of it is decided when the second one comes.
class Writer {
 public:
  void end_paragraph() { paragraph_ = true; }
  void begin_item() { bullet_ = true; }
  void end_item() { bullet_ = false; }
  void space() { space_ = true; }
  void line_break() { ++breaks_; }

  void add(std::string_view text, bool preformatted) {
    for (const char c : text) {
      if (c == '\n' && preformatted) {
        line_break();
      } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
        space();
      } else {
        separate();
        out_.push_back(c);
      }
    }
  }

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  void separate() {
    if (!out_.empty()) {
      if (paragraph_ || breaks_ > 1)
        out_ += "\n\n";
      else if (breaks_ == 1)
        out_ += '\n';
      else if (space_)
        out_ += ' ';
    }
    if (bullet_) out_ += "• ";
    paragraph_ = bullet_ = space_ = false;
    breaks_ = 0;
  }

  std::string out_;
  bool paragraph_ = false, bullet_ = false, space_ = false;
  unsigned breaks_ = 0;
};

std::string write(const std::vector<Piece>& pieces) {
  Writer writer;
  std::vector<const Piece*> blocks;  // open, the innermost last
  std::size_t pre_end = 0;
  const std::size_t half = (pieces.front().prose + 1) / 2;
  for (std::size_t i = 0; i < pieces.size();) {
    for (; !blocks.empty() && blocks.back()->end <= i; blocks.pop_back()) {
      writer.end_paragraph();
      if (is_tag(*blocks.back()->node, GUMBO_TAG_LI)) writer.end_item();
    }
    const Piece& piece = pieces[i];
    const GumboNode& node = *piece.node;
    if (!is_element(node)) {
      writer.add(node.v.text.text, i < pre_end);
    } else {
      const bool article_text = piece.holds_main || (half > 0 && piece.prose >= half);
      if (!article_text && looks_like_furniture(node, piece.in_section)) {
        if (is_block(node))
          writer.end_paragraph();
        else
          writer.space();
        i = piece.end;
        continue;
      }
      if (is_block(node)) {
        writer.end_paragraph();
        blocks.push_back(&piece);
      }
      if (is_tag(node, GUMBO_TAG_LI)) writer.begin_item();
      if (is_tag(node, GUMBO_TAG_BR)) writer.line_break();
      if (is_tag(node, GUMBO_TAG_TD) || is_tag(node, GUMBO_TAG_TH)) writer.space();
      if (is_tag(node, GUMBO_TAG_PRE)) pre_end = std::max(pre_end, piece.end);
    }
    ++i;
  }
  return writer.take();
}

}  // namespace

Expected<std::string> html_to_text(std::string_view bytes) {
  if (auto checked = check_text(bytes); !checked) return tl::unexpected(std::move(checked.error()));
  const HtmlPage page(bytes);
  if (page.root() == nullptr)
    return failure(
        {.code = "DT0303",
         .message = fmt::format("the page nests deeper than {} elements, or repeats tags without end", most_html_depth),
         .hint = "save the article's text as a .txt file"});
  std::vector<Piece> pieces = in_document_order(*page.root());
  measure(pieces);
  return write(pieces);
}

}  // namespace detente::text
