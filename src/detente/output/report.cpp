#include "detente/output/report.hpp"

#include <algorithm>
#include <array>
#include <cassert>

#include "detente/output/terminal.hpp"

namespace detente::output {
namespace {

struct Slot {
  std::string_view name;
  std::string content;
};

std::string html(std::string_view text) {
  std::string out;
  for (const char c : harmless(text)) switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  return out;
}

/// JSON that means the same and holds nothing that HTML or JavaScript would take for its own. These characters stand
/// only inside its strings, where an escape may stand for each.
std::string script(const Json& result) {
  struct Escape {
    std::string_view from, to;
  };
  static constexpr std::array<Escape, 6> escapes{{{"<", "\\u003c"},
                                                  {">", "\\u003e"},
                                                  {"&", "\\u0026"},
                                                  {"\x7f", "\\u007f"},
                                                  {"\xE2\x80\xA8", "\\u2028"},
                                                  {"\xE2\x80\xA9", "\\u2029"}}};
  const std::string text = to_dense_text(result);
  std::string out;
  out.reserve(text.size() + text.size() / 8);
  for (std::size_t i = 0; i < text.size();) {
    const std::string_view rest = std::string_view(text).substr(i);
    const auto escape =
        std::find_if(escapes.begin(), escapes.end(), [&](const Escape& each) { return rest.starts_with(each.from); });
    if (escape == escapes.end()) {
      out += text[i++];
    } else {
      out += escape->to;
      i += escape->from.size();
    }
  }
  return out;
}

std::string title_of(const Json& result) {
  const Json::json_pointer at("/case/title");
  const std::string title = result.contains(at) && result.at(at).is_string() ? result.at(at).get<std::string>() : "";
  return title.empty() ? "Détente" : title;
}

}  // namespace

std::string report_html(std::string_view shell, const Json& result, std::string_view text) {
  std::array<Slot, 3> slots{{{"__DETENTE_TITLE__", html(title_of(result))},
                             {"__DETENTE_TEXT__", html(text)},
                             {"__DETENTE_RESULT__", script(result)}}};
  for ([[maybe_unused]] const Slot& slot : slots)
    assert(shell.find(slot.name) != std::string_view::npos && shell.find(slot.name) == shell.rfind(slot.name));
  // By the places in the shell alone, so that a content that looks like a slot is content.
  std::sort(slots.begin(), slots.end(),
            [&](const Slot& a, const Slot& b) { return shell.find(a.name) < shell.find(b.name); });
  std::string out;
  for (const Slot& slot : slots) {
    const std::size_t at = shell.find(slot.name);
    out += shell.substr(0, at);
    out += slot.content;
    shell.remove_prefix(at + slot.name.size());
  }
  out += shell;
  return out;
}

}  // namespace detente::output
