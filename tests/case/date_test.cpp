// Days are those of the Gregorian calendar; a span is never longer than its two ends.
#include "detente/case/date.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "detente/case/suggest.hpp"

namespace {

using namespace detente;

TEST(Date, ReadsDays) {
  EXPECT_EQ(parse_day("1970-01-01"), 0);
  EXPECT_EQ(parse_day("1969-12-31"), -1);
  EXPECT_EQ(parse_day("2024-09-11"), 19977);
  EXPECT_TRUE(parse_day("2024-02-29"));
  for (const char* wrong : {"", "2023-02-29", "2024-06-31", "2024-13-01", "2024-00-10", "2024-1-1", "24-01-01",
                            "2024/01/01", "2024-01-01 ", "-024-01-01", "2024-01-0x", "day 7"})
    EXPECT_FALSE(parse_day(wrong)) << wrong;
}

TEST(Date, ReadsMonthsYearsSpansAndUnknown) {
  const auto month = parse_date("2024-02");
  ASSERT_TRUE(month);
  EXPECT_EQ(iso_date(month->first), "2024-02-01");
  EXPECT_EQ(iso_date(month->last), "2024-02-29");
  EXPECT_EQ(iso_date(month->middle()), "2024-02-15");
  const auto span = parse_date("2024-07-31..2024-09");
  ASSERT_TRUE(span);
  EXPECT_EQ(iso_date(span->first), "2024-07-31");
  EXPECT_EQ(iso_date(span->last), "2024-09-30");
  EXPECT_EQ(iso_date(parse_date("1991")->last), "1991-12-31");
  EXPECT_TRUE(parse_date("unknown")->unknown);
  for (const char* wrong : {"2024-09..2024-07", "unknown..2024", "2024..", "..2024", "2024..2025..2026", "soon"})
    EXPECT_FALSE(parse_date(wrong)) << wrong;
  EXPECT_FALSE(parse_date(std::string(2'000'000, '.')));  // no recursion
}

TEST(Date, ReadsDurationsAndCountedDays) {
  EXPECT_EQ(parse_duration("14 days"), 14);
  EXPECT_EQ(parse_duration("1 day"), 1);
  for (const char* wrong : {"14", "14 weeks", "-3 days", "1.5 days", "99999999999 days", " days"})
    EXPECT_FALSE(parse_duration(wrong)) << wrong;
  EXPECT_EQ(parse_counted_day("day 7"), 7);
  for (const char* wrong : {"7", "day", "day ", "day -1", "day 1.5", "day 1e9", "day 99999999999"})
    EXPECT_FALSE(parse_counted_day(wrong)) << wrong;
}

RC_GTEST_PROP(Date, EveryDayReadsBack, ()) {
  const int day = *rc::gen::inRange(-700'000, 2'900'000);  // years 53 to 9910
  RC_ASSERT(parse_day(iso_date(day)) == day);
}

TEST(Suggest, CountsEditsAndSwaps) {
  EXPECT_EQ(edit_distance("trust", "trust"), 0U);
  EXPECT_EQ(edit_distance("trsut", "trust"), 1U);
  EXPECT_EQ(edit_distance("", "abc"), 3U);
  EXPECT_EQ(edit_distance("kitten", "sitting"), 3U);
}

TEST(Suggest, ProposesWhatIsNearAndElseWhatIsThere) {
  EXPECT_EQ(suggestion("trsut", {"pain", "trust"}), "did you mean 'trust'?");
  EXPECT_EQ(suggestion("zzzzzz", {"pain", "trust"}), "known here: pain, trust");
  EXPECT_EQ(suggestion("zzzzzz", {}), "");
  EXPECT_EQ(suggestion(std::string(100, 'z'), {"pain"}), "");
  EXPECT_EQ(suggestion("zzzzzz", std::vector<std::string>(25, "pain")), "");
}

}  // namespace
