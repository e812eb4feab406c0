#include "detente/case/yaml.hpp"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <set>
#include <sstream>
#include <utility>

#include "detente/base/utf8.hpp"

namespace detente {
namespace {

/// yaml-cpp counts bytes; people count characters.
class Places {
 public:
  explicit Places(std::string_view text) : text_(text) {
    starts_.push_back(0);
    for (std::size_t i = 0; i < text.size(); ++i)
      if (text[i] == '\n') starts_.push_back(i + 1);
  }

  [[nodiscard]] Position of(const YAML::Mark& mark) const {
    if (mark.is_null() || mark.line < 0) return {};
    const auto line = std::min(static_cast<std::size_t>(mark.line), starts_.size() - 1);
    const std::size_t bytes = starts_[line] + static_cast<std::size_t>(std::max(mark.column, 0));
    return at(line, std::min(bytes, text_.size()));
  }

  [[nodiscard]] Position of_byte(std::size_t offset) const {
    const auto next = std::upper_bound(starts_.begin(), starts_.end(), offset);
    return at(static_cast<std::size_t>(next - starts_.begin()) - 1, offset);
  }

 private:
  /// Marks come nearly in order: counting on from the last one keeps a file that is one long line linear.
  [[nodiscard]] Position at(std::size_t line, std::size_t offset) const {
    if (line != last_line_ || offset < last_offset_) {
      last_line_ = line;
      last_offset_ = starts_[line];
      last_column_ = 0;
    }
    last_column_ += utf8::length(text_.substr(last_offset_, offset - last_offset_));
    last_offset_ = offset;
    return {static_cast<std::uint32_t>(line + 1), static_cast<std::uint32_t>(last_column_ + 1)};
  }

  std::string_view text_;
  std::vector<std::size_t> starts_;
  mutable std::size_t last_line_ = 0, last_offset_ = 0, last_column_ = 0;
};

/// Thrown from the handler to leave yaml-cpp's recursion; never leaves parse_yaml.
struct TooDeep {};

class TreeBuilder final : public YAML::EventHandler {
 public:
  TreeBuilder(const Places& places, std::string_view file, Diagnostics& problems)
      : places_(places), file_(file), problems_(problems) {}

  [[nodiscard]] bool has_root() const { return has_root_; }
  [[nodiscard]] Node take() { return std::move(root_); }

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    refuse_anchor(mark, anchor);
    Node node = Node::scalar("", places_.of(mark));
    node.empty = true;
    // yaml-cpp places nothing at what comes after it: its key is where people look.
    if (!stack_.empty() && stack_.back().has_key) node.at = stack_.back().key_at;
    put(std::move(node));
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    problem("DT0106", mark, "aliases (*name) are not part of the case format", "write the value out");
    put(Node::scalar("", places_.of(mark)));
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    refuse_anchor(mark, anchor);
    if (!tag.empty() && tag != "?" && tag != "!") refuse_tag(mark, tag);
    refuse_control(mark, value);
    put(Node::scalar(value, places_.of(mark), tag == "!"));
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override {
    open(mark, tag, anchor, Node::Kind::list, style);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override {
    open(mark, tag, anchor, Node::Kind::map, style);
  }
  void OnMapEnd() override { close(); }

 private:
  /// A collection under construction, and the key its next value belongs to.
  struct Frame {
    Node node;
    bool has_key = false;
    bool keep = true;  ///< false: the key stood there before
    std::string key = {};
    Position key_at = {};
    std::set<std::string, std::less<>> keys = {};
  };

  void problem(std::string code, const YAML::Mark& mark, std::string message, std::string hint) {
    problems_.add({.code = std::move(code),
                   .message = std::move(message),
                   .hint = std::move(hint),
                   .file = std::string(file_),
                   .at = places_.of(mark)});
  }

  void refuse_anchor(const YAML::Mark& mark, YAML::anchor_t anchor) {
    if (anchor != 0) problem("DT0106", mark, "anchors (&name) are not part of the case format", "write the value out");
  }

  /// Escapes ("\x1b") bring in what check_bytes keeps out.
  void refuse_control(const YAML::Mark& mark, std::string_view value) {
    for (std::size_t i = 0; i < value.size();)
      if (const char32_t c = utf8::next(value, i); utf8::is_control(c))
        return problem("DT0102", mark, fmt::format("control character U+{:04X}", static_cast<unsigned>(c)),
                       "a case is plain text; remove it");
  }

  void refuse_tag(const YAML::Mark& mark, const std::string& tag) {
    problem("DT0107", mark, fmt::format("tags ({}) are not part of the case format", tag),
            "remove it; the field decides how its text is read");
  }

  void open(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, Node::Kind kind,
            YAML::EmitterStyle::value style) {
    refuse_anchor(mark, anchor);
    if (!tag.empty() && tag != "?" && tag != "!") refuse_tag(mark, tag);
    if (stack_.size() >= deepest_nesting) {
      problem("DT0105", mark, fmt::format("nesting deeper than {} levels", deepest_nesting),
              "a case needs about eight; look for brackets that are never closed");
      throw TooDeep{};
    }
    Node& node = stack_.emplace_back().node;
    node.kind = kind;
    node.flow = style == YAML::EmitterStyle::Flow;
    node.at = places_.of(mark);
  }

  void close() {
    Node node = std::move(stack_.back().node);
    stack_.pop_back();
    put(std::move(node));
  }

  void put(Node node) {
    if (stack_.empty()) {
      root_ = std::move(node);
      has_root_ = true;
      return;
    }
    Frame& frame = stack_.back();
    if (frame.node.is_list()) {
      frame.node.items.push_back(std::move(node));
    } else if (!frame.has_key) {
      take_key(frame, node);
    } else {
      frame.has_key = false;
      if (frame.keep) frame.node.entries.push_back({std::move(frame.key), frame.key_at, std::move(node)});
    }
  }

  void take_key(Frame& frame, const Node& node) {
    frame.has_key = true;
    frame.key = node.text;
    frame.key_at = node.at;
    const auto say = [&](std::string code, std::string message, std::string hint) {
      problems_.add({.code = std::move(code),
                     .message = std::move(message),
                     .hint = std::move(hint),
                     .file = std::string(file_),
                     .at = node.at});
    };
    if (!node.is_scalar()) {
      say("DT0109", "a key must be a word, not a list or a block", "");
      frame.keep = false;
      return;
    }
    frame.keep = frame.keys.insert(node.text).second;
    if (node.text == "<<") {
      say("DT0106", "merge keys (<<) are not part of the case format", "write the values out");
    } else if (!frame.keep) {
      say("DT0104", fmt::format("key '{}' stands twice in this block", node.text),
          "keep one; nothing of either is guessed");
    }
  }

  const Places& places_;
  std::string_view file_;
  Diagnostics& problems_;
  std::vector<Frame> stack_;
  Node root_;
  bool has_root_ = false;
};

/// What must hold before any parser sees the bytes.
void check_bytes(std::string_view text, std::string_view file, const Places& places, Diagnostics& problems) {
  const auto say = [&](std::string code, std::string message, std::string hint, Position at) {
    problems.add({.code = std::move(code),
                  .message = std::move(message),
                  .hint = std::move(hint),
                  .file = std::string(file),
                  .at = at});
  };
  if (const auto bad = utf8::first_invalid(text); bad.has_value()) {
    const bool binary = text.substr(0, 4096).find('\0') != std::string_view::npos;
    say("DT0102", binary ? "this is a binary file, not a case" : "not valid UTF-8",
        binary ? "a case is a text file, usually named case.yaml" : "save the file as UTF-8", places.of_byte(*bad));
    return;
  }
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if ((c >= 0x20 && c != 0x7F) || c == '\n' || c == '\t' || c == '\r') continue;
    say("DT0102", fmt::format("control character U+{:04X}", c), "a case is plain text; remove it", places.of_byte(i));
    return;
  }
}

/// yaml-cpp's words for a syntax error, in ours where they puzzle people.
std::string hint_for(const std::string& message) {
  if (message.find("end of map") != std::string::npos || message.find("end of sequence") != std::string::npos)
    return "look for a missing comma or closing bracket, or a line that is indented too little or too much";
  if (message.find("illegal map value") != std::string::npos)
    return "a text that holds ': ' must stand in double quotes";
  if (message.find("tab") != std::string::npos) return "indent with spaces";
  return "free text stands in double quotes; reading stops at a syntax error, so mend this one first";
}

}  // namespace

Expected<Node> parse_yaml(std::string_view text, std::string_view file) {
  const std::string name(file);
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);  // a byte order mark is no column
  if (text.size() > largest_case_bytes)
    return failure(
        {.code = "DT0101",
         .message = fmt::format("{:.1f} MB is too large for a case (at most {:.0f} MB)",
                                static_cast<double>(text.size()) / 1e6, static_cast<double>(largest_case_bytes) / 1e6),
         .hint = "sources stay in files of their own; a case only points into them",
         .file = name});
  const Places places(text);
  Diagnostics problems;
  check_bytes(text, file, places, problems);
  if (problems.has_errors()) return tl::unexpected(std::move(problems));

  TreeBuilder builder(places, file, problems);
  std::istringstream stream{std::string(text)};
  try {
    YAML::Parser parser(stream);
    const bool found = parser.HandleNextDocument(builder);
    if (!found || !builder.has_root())
      return failure({.code = "DT0103",
                      .message = "the file is empty",
                      .hint = "`detente init` writes a case to start from",
                      .file = name,
                      .at = {1, 1}});
    TreeBuilder second(places, file, problems);
    if (parser.HandleNextDocument(second))
      problems.add({.code = "DT0108",
                    .message = "a second document (---) in the file",
                    .hint = "one case a file",
                    .file = name});
  } catch (const TooDeep&) {
    // its diagnostic is already there
  } catch (const YAML::Exception& error) {
    problems.add({.code = "DT0110",
                  .message = "YAML: " + error.msg,
                  .hint = hint_for(error.msg),
                  .file = name,
                  .at = places.of(error.mark)});
  }
  if (problems.has_errors()) {
    problems.sort();
    return tl::unexpected(std::move(problems));
  }
  Node root = builder.take();
  if (!root.is_map())
    return failure({.code = "DT0103",
                    .message = "a case is a block of `key: value` lines",
                    .hint = "begin with `detente: 1`",
                    .file = name,
                    .at = root.at});
  return root;
}

}  // namespace detente
