// A locator is typed or pasted by people: what it prints it reads, and what is wrong is pointed at.
#include "detente/text/locator.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace {

using namespace detente;
using namespace detente::text;

TEST(Locator, PrintsWhatItReads) {
  const std::string scalar = "blitz p9 w58-83 91f866fd7c065cbf";
  const auto read = parse_locator(scalar);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->source, "blitz");
  EXPECT_EQ(read->place, (Place{9, 58, 83}));
  EXPECT_EQ(read->print.bits, 0x91f866fd7c065cbfU);
  EXPECT_EQ(to_string(*read), scalar);
  EXPECT_EQ(parse_locator("  blitz  p9 w58-83   91f866fd7c065cbf "), *read);
}

RC_GTEST_PROP(Locator, RoundTrip, ()) {
  const auto first = *rc::gen::inRange<std::uint32_t>(1, 999000000);
  const Locator locator{"a-1",
                        {*rc::gen::inRange<std::uint32_t>(1, 1000000000), first,
                         first + *rc::gen::inRange<std::uint32_t>(0, most_run_words)},
                        {*rc::gen::arbitrary<std::uint64_t>()}};
  RC_ASSERT(parse_locator(to_string(locator)) == locator);
}

std::vector<std::pair<std::string, std::uint32_t>> problems(std::string_view scalar) {
  std::vector<std::pair<std::string, std::uint32_t>> out;
  const auto read = parse_locator(scalar);
  if (!read)
    for (const auto& d : read.error().items()) {
      EXPECT_EQ(d.at.line, 0U);
      out.emplace_back(d.code, d.at.column);
    }
  return out;
}

TEST(Locator, PointsAtEveryProblemAtOnce) {
  using P = std::vector<std::pair<std::string, std::uint32_t>>;
  EXPECT_EQ(problems("Blitz 9 w83 91F866FD7C065CBF"), (P{{"DT0311", 1}, {"DT0312", 7}, {"DT0313", 9}, {"DT0314", 13}}));
  EXPECT_EQ(problems("é p9 w1-2 0000000000000000"), (P{{"DT0311", 1}}));
  EXPECT_EQ(problems("a  é w1-2 0000000000000000"), (P{{"DT0312", 4}})) << "columns count characters";
  EXPECT_EQ(problems("a p1 w5-4 0000000000000000"), (P{{"DT0313", 6}}));
  EXPECT_EQ(problems("a p1 w1-1001 0000000000000000"), (P{{"DT0313", 6}}));
  EXPECT_EQ(problems("a p1 w1-1000 0000000000000000"), P{});
  EXPECT_EQ(problems("a p01 w0-1 0000000000000000"), (P{{"DT0312", 3}, {"DT0313", 7}}));
  EXPECT_EQ(problems("a p4294967297 w1-2 000000000000000g"), (P{{"DT0312", 3}, {"DT0314", 20}}));
  EXPECT_EQ(problems(""), (P{{"DT0310", 1}}));
  EXPECT_EQ(problems("a p1 w1-2 0000000000000000 p2"), (P{{"DT0310", 28}}));
  EXPECT_EQ(problems("a- p1 w1-2 0000000000000000"), (P{{"DT0311", 1}}));
}

RC_GTEST_PROP(Locator, AnyStringIsReadOrRefused, (const std::string& scalar)) {
  (void)parse_locator(scalar);
}

}  // namespace
