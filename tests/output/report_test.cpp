// The report: whatever a case calls things, the page around it stays as it was built and reads the same result back.
#include "detente/output/report.hpp"

#include <gtest/gtest.h>

#include "detente/output/envelope.hpp"

namespace {

using detente::output::Json;
using detente::output::report_html;

constexpr std::string_view head = "<html><title>",
                           after_title = "</title><script>let a = 1 < 2;</script><noscript><pre>",
                           after_text = "</pre></noscript><script type=\"application/json\" id=\"result\">",
                           tail = "</script></html>\n";

std::string shell() {
  return std::string(head) + "__DETENTE_TITLE__" + std::string(after_title) + "__DETENTE_TEXT__" +
         std::string(after_text) + "__DETENTE_RESULT__" + std::string(tail);
}

struct Filled {
  std::string title, text, result;
};

/// What stands in the slots; the rest must be the shell, byte for byte.
Filled read(const std::string& page) {
  Filled out;
  std::string_view rest = page;
  const auto until = [&](std::string_view mark) {
    const std::size_t at = rest.find(mark);
    EXPECT_NE(at, std::string_view::npos) << mark;
    const std::string found(rest.substr(0, at));
    rest.remove_prefix(std::min(rest.size(), at + mark.size()));
    return found;
  };
  EXPECT_EQ(until(head), "");
  out.title = until(after_title);
  out.text = until(after_text);
  out.result = until(tail);
  EXPECT_EQ(rest, "");
  return out;
}

const std::vector<std::string>& hostile() {
  static const std::vector<std::string> all{"<script>alert(1)</script>",
                                            "\"><img src=x onerror=alert(1)>",
                                            "</script>",
                                            "</SCRIPT ><!-- <script>",
                                            "<!--",
                                            "-->",
                                            "]]>",
                                            "</pre></noscript></title>",
                                            "one\xE2\x80\xA8two\xE2\x80\xA9three",
                                            "__DETENTE_RESULT__",
                                            "__DETENTE_TEXT____DETENTE_TITLE__",
                                            "$& $1 \\u003c &lt; &amp; %s {0}",
                                            std::string(300, 'x'),
                                            "\xD9\x85\xD9\x81\xD8\xA7\xD9\x88\xD8\xB6\xD8\xA7\xD8\xAA",
                                            "`${alert(1)}`",
                                            std::string("\0\x01\x1b[31m\x7f", 8)};
  return all;
}

TEST(Report, NothingInACaseIsMoreThanText) {
  for (const std::string& name : hostile()) {
    const Json result{{"case", {{"title", name}}}, {"names", {name}}, {name, 0.1}};
    const Filled filled = read(report_html(shell(), result, name));
    EXPECT_EQ(Json::parse(filled.result), result) << name;
    for (const std::string* slot : {&filled.title, &filled.text, &filled.result}) {
      EXPECT_EQ(slot->find_first_of("<>"), std::string::npos) << *slot;
      for (const char* separator : {"\xE2\x80\xA8", "\xE2\x80\xA9"})
        EXPECT_EQ(slot->find(separator), std::string::npos) << *slot;
      for (const char c : *slot) EXPECT_TRUE(static_cast<unsigned char>(c) >= ' ' && c != '\x7f') << *slot;
    }
    EXPECT_EQ(filled.result.find('&'), std::string::npos);
  }
}

TEST(Report, TextIsToldAsItIs) {
  const Filled filled = read(report_html(shell(), {{"case", {{"title", "A & B"}}}}, "Why <stuck>?\n  \"3 % < 4 %\"\n"));
  EXPECT_EQ(filled.title, "A &amp; B");
  EXPECT_EQ(filled.text, "Why &lt;stuck&gt;?\n  &quot;3 % &lt; 4 %&quot;\n");
}

TEST(Report, WithoutATitleItIsDetentes) {
  EXPECT_EQ(read(report_html(shell(), Json::object(), "")).title, "Détente");
  EXPECT_EQ(read(report_html(shell(), {{"case", nullptr}}, "")).title, "Détente");
}

TEST(Report, NumbersAreTheShortestAndRepaired) {
  const Json result{{"a", 0.1},
                    {"b", 1.0},
                    {"c", std::numeric_limits<double>::quiet_NaN()},
                    {"d", -0.0},
                    {"e", {}},
                    {"f", Json::object()},
                    {"g", "\xff"},
                    {"h", Json::array({1, nullptr, true})}};
  EXPECT_EQ(read(report_html(shell(), result, "")).result,
            "{\"a\":0.1,\"b\":1,\"c\":null,\"d\":0,\"e\":null,\"f\":{},\"g\":\"\xEF\xBF\xBD\",\"h\":[1,null,true]}");
  // The same document as result.json, on one line.
  EXPECT_EQ(Json::parse(detente::output::to_dense_text(result)), Json::parse(detente::output::to_text(result)));
}

#ifndef NDEBUG
TEST(ReportDeathTest, AShellWithoutItsSlotsIsOurMistake) {
  EXPECT_DEATH((void)report_html("<html></html>", Json::object(), ""), "slot");
  EXPECT_DEATH((void)report_html(shell() + "__DETENTE_TEXT__", Json::object(), ""), "slot");
}
#endif

}  // namespace
