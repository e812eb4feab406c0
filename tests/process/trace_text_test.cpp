// A run told in words: everything that happened is in it, quiet days are folded, parties are spoken of alike.
#include "detente/output/trace_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

#include "any_input.hpp"

namespace {

using namespace processtests;
using ::testing::HasSubstr;
using ::testing::Not;

output::TraceNames names_of(const Input& in) {
  output::TraceNames out;
  for (const Party& p : in.parties) {
    out.parties.push_back("The " + p.id);
    out.constituencies.emplace_back();
    for (const Constituency& v : p.constituencies) out.constituencies.back().push_back(v.id);
  }
  for (const Mediator& m : in.mediators) out.mediators.push_back(m.id);
  for (const Backer& b : in.backers) out.backers.push_back(b.id);
  for (const Event& e : in.events) out.events.push_back(e.id);
  for (std::size_t k = 0; k < in.issues; ++k) {
    out.issues.push_back({fmt::format("issue {}", k), {}});
    for (std::size_t n = 0; n < in.parties[0].own.values[k].size(); ++n)
      out.issues.back().levels.push_back(fmt::format("step {}", n));
  }
  out.templates = {"full agreement", "first pause", "second pause"};
  return out;
}

std::string told(const Input& in, std::uint32_t id, std::size_t width = 100) {
  Trace trace;
  (void)simulate(in, id, &trace);
  return output::trace_text(in, trace, names_of(in), {.colour = false, .width = width});
}

/// Two parties that meet on every day and want too much: each proposes what it likes best, D = .1 for it, −.9 for the
/// other, P = σ(.1/.06) = .841.
Input small() {
  Input in = two_parties(.9, .9);
  in.rounds = 1;
  in.on.access = false;
  in.horizon = 9;
  in.ladder_up = in.ladder_down = 0;
  return in;
}

TEST(TraceText, ARoundNamesBothPartiesAlike) {
  const std::string text = told(small(), 65536 * 2 + 3, 200);
  EXPECT_THAT(text, HasSubstr("Run 3 of parameter vector 2"));
  EXPECT_THAT(text, HasSubstr("day 1: The left proposes, no mediator leading: full agreement — issue 0: step 0."));
  EXPECT_THAT(text, HasSubstr("Not accepted: The left 0.841, The right under 0.001."));
  EXPECT_THAT(text, HasSubstr("day 2: The right proposes, no mediator leading: full agreement — issue 0: step 4."));
  EXPECT_THAT(text, HasSubstr("Not accepted: The left under 0.001, The right 0.841."));
  EXPECT_THAT(text, HasSubstr("Day 9: neither an agreement nor a pause."));
}

TEST(TraceText, QuietDaysAreFolded) {
  Input in = small();
  in.rounds = 0;
  in.events.push_back(event("strike", {}));
  in.events[0].day = 4;
  EXPECT_EQ(told(in, 0, 200),
            "\nRun 0 of parameter vector 0\n"
            "days 1–3: nothing that changes the talks\n"
            "day 4: strike.\n"
            "days 5–9: nothing that changes the talks\n"
            "Day 9: neither an agreement nor a pause. One run of many: it shows how the parts of the model meet, not "
            "what will happen.\n");
}

// Every happening of many runs has words, and no word puts a party at fault.
TEST(TraceText, EveryHappeningIsToldAndNobodyIsBlamed) {
  for (std::uint64_t seed = 0; seed < 150; ++seed) {
    const Input in = any_input(seed);
    const std::string text = told(in, 1);
    for (const char* word : {"block", "refus", "blame", "fault", "reject", "fails to"})
      EXPECT_THAT(text, Not(HasSubstr(word)));
    EXPECT_THAT(text, Not(HasSubstr(": .")));
    EXPECT_THAT(text, Not(HasSubstr(" . ")));
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) EXPECT_LE(line.size(), 130U) << line;
  }
}

TEST(TraceText, WhatHappensToARichCaseIsAllThere) {
  const Input in = rich();
  std::string all;
  for (std::uint32_t id = 0; id < 300; ++id) all += told(in, id, 1000);
  for (const char* part : {"patron proposes: ",
                           "(21 days)",
                           "not ratified, chance 0.",
                           "A pause is agreed",
                           "The pause breaks",
                           "Last day of the pause",
                           "The north: the leadership changes, successor from inside",
                           "successor from outside",
                           "The deadline of patron passes, it stays; new day 28",
                           "The deadline of patron lapses",
                           "late joins the talks",
                           "host leaves the talks",
                           "ally enters on the side of The south",
                           "militia enters",
                           "Escalation rises to wider exchanges",
                           "Escalation falls to tension",
                           "The south: leadership vacant",
                           "the vacancy ends",
                           "killing (size ",
                           "day 55: election.",
                           "The north: hard-line leaves",
                           "counted as a fall of government",
                           "Ended by agreement on day",
                           "Ended by regional war on day",
                           "a pause was agreed on day",
                           "no mediator left"})
    EXPECT_THAT(all, HasSubstr(part)) << part;
}

}  // namespace
