// A diagnostic must show the place a person would point at, also in lines with multi-byte characters.
#include "detente/base/diagnostics.hpp"

#include <gtest/gtest.h>

namespace {

using namespace detente;

TEST(Diagnostics, ShowsLineCaretPathAndHint) {
  Diagnostics all;
  all.add({.code = "DT0201",
           .message = "unknown key 'trsut'",
           .hint = "did you mean 'trust'?",
           .path = "parties.a.trsut",
           .file = "case.yaml",
           .at = {2, 4}});
  EXPECT_EQ(render(all, {{"case.yaml", "title: x\né: trsut\n"}}, false),
            "case.yaml:2:4: error: unknown key 'trsut' [DT0201]\n"
            "  2 | é: trsut\n"
            "    |    ^\n"
            "    at: parties.a.trsut\n"
            "  hint: did you mean 'trust'?\n");
}

TEST(Diagnostics, CutsLongLinesAroundTheCaret) {
  Diagnostics all;
  all.add({.code = "DT0001", .message = "m", .hint = "", .file = "f", .at = {1, 500}});
  const std::string line(1000, 'a');
  const std::string shown = render(all, {{"f", line}}, false, 60);
  for (std::size_t start = 0, end = 0; (end = shown.find('\n', start)) != std::string::npos; start = end + 1)
    EXPECT_LE(end - start, 80U);
  EXPECT_NE(shown.find('^'), std::string::npos);
}

TEST(Diagnostics, NeverPassesControlCharactersToTheTerminal) {
  Diagnostics all;
  all.add({.code = "DT0001", .message = "bad \x1b[31m", .hint = "", .file = "f", .at = {1, 1}});
  EXPECT_EQ(render(all, {{"f", "\x1b]0;title\x07"}}, false).find('\x1b'), std::string::npos);
}

TEST(Diagnostics, ErrorsComeFirstThenByPlace) {
  Diagnostics all;
  all.add({.code = "W", .message = "", .hint = "", .file = "f", .at = {1, 1}, .severity = Severity::warning});
  all.add({.code = "B", .message = "", .hint = "", .file = "f", .at = {3, 1}});
  all.add({.code = "A", .message = "", .hint = "", .file = "f", .at = {2, 9}});
  all.sort();
  EXPECT_EQ(all.items()[0].code, "A");
  EXPECT_EQ(all.items()[2].code, "W");
}

}  // namespace
