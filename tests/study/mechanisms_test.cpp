// On the founding case every mechanism moves something, what does nothing changes no bit, and the two sides may change
// names.
#include <gtest/gtest.h>

#include <cmath>
#include <cstdio>
#include <map>

#include "study/support.hpp"

namespace {

using namespace studytests;

constexpr study::Size few{24, 6};

/// What differs between two arms, in words.
std::string moved(const study::Counts& base, const study::Counts& arm) {
  std::string out;
  const auto say = [&](const char* name, double a, double b) {
    if (a != b) out += fmt::format("{} {:.3g} → {:.3g}; ", name, a, b);
  };
  say("deal", base.p(study::Event::deal), arm.p(study::Event::deal));
  say("pause", base.p(study::Event::pause), arm.p(study::Event::pause));
  say("escalation", base.p(study::Event::escalation), arm.p(study::Event::escalation));
  say("rounds", static_cast<double>(base.sums.rounds), static_cast<double>(arm.sums.rounds));
  say("refused", static_cast<double>(base.sums.refused), static_cast<double>(arm.sums.refused));
  say("not ratified", static_cast<double>(base.sums.not_ratified), static_cast<double>(arm.sums.not_ratified));
  say("days of manipulation", static_cast<double>(base.sums.manipulation_days),
      static_cast<double>(arm.sums.manipulation_days));
  for (std::size_t i = 0; i < base.sums.leader_exit.size(); ++i)
    say("leader exits", base.ever(base.sums.leader_exit[i]), arm.ever(arm.sums.leader_exit[i]));
  for (std::size_t m = 0; m < base.sums.mediator_exit.size(); ++m)
    say("mediator exits", base.ever(base.sums.mediator_exit[m]), arm.ever(arm.sums.mediator_exit[m]));
  for (std::size_t i = 0; i < base.sums.refusals.size(); ++i)
    say("share of refusals", base.sums.refusals[i].value(), arm.sums.refusals[i].value());
  std::size_t failing_base = 0, failing_arm = 0;
  for (const study::Mark& mark : base.marks) failing_base += mark.fails_on > 0 ? 1U : 0U;
  for (const study::Mark& mark : arm.marks) failing_arm += mark.fails_on > 0 ? 1U : 0U;
  say("deals that would fail", static_cast<double>(failing_base), static_cast<double>(failing_arm));
  return out;
}

TEST(Mechanisms, EachMovesSomethingOnTheFoundingCase) {
  const Case gaza = *casetests::shipped("gaza-2024");
  const study::Subject subject = study::subject(PatchedCase{.base = gaza}, packages_of(gaza));
  const study::Counts base = counts_of(subject, {}, few);
  for (const auto& [name, field] : process::switches()) {
    if (name == "diversion") continue;  // a switch with η = 0: it must move nothing (below)
    process::Vary vary;
    vary.on.*field = !(vary.on.*field);
    const std::string found = moved(base, counts_of(subject, vary, few));
    std::printf("%-15s %s\n", std::string(name).c_str(), found.c_str());
    // The case has no bias between mediators and parties: its mechanism shows on a case that has (below).
    if (name == "bias")
      EXPECT_EQ(found, "") << "nobody is biased here";
    else
      EXPECT_NE(found, "") << name << " moves nothing";
  }
  process::Vary diverted;
  diverted.on.diversion = true;
  EXPECT_TRUE(same(base, counts_of(subject, diverted, few)));
}

Expected<PatchedCase> with(const Case& input, const std::vector<std::string>& assignments) {
  std::vector<Patch> patches;
  for (const std::string& each : assignments) patches.push_back(*set_patch(each));
  return apply_patches(input, patches);
}

TEST(Mechanisms, BiasMovesSomethingWhereSomebodyIsBiased) {
  const Case gaza = *casetests::shipped("gaza-2024");
  const auto biased = with(gaza, {"mediators.united-states.bias.israel=0.8", "mediators.qatar.bias.hamas=0.8"});
  ASSERT_TRUE(biased) << casetests::said(biased.error());
  const study::Subject subject = study::subject(*biased, packages_of(gaza));
  process::Vary off;
  off.on.bias = false;
  EXPECT_NE(moved(counts_of(subject, {}, few), counts_of(subject, off, few)), "");
}

/// The case's text with something put in behind a line.
std::string behind(std::string text, const std::string& line, const std::string& more) {
  const std::size_t at = text.find(line);
  EXPECT_NE(at, std::string::npos) << line;
  return text.insert(at + line.size(), more);
}

TEST(Mechanisms, WhoDoesNothingChangesNoBit) {
  const std::string text = casetests::file_text(casetests::cases_folder() / "gaza-2024" / "case.yaml");
  const Case gaza = casetests::good(text);
  std::string more = behind(text, "\nactors:\n", "  nobody: {name: \"Nobody\", kind: state}\n");
  more = behind(more, "\nmediators:\n",
                "  nobody: {access: {israel: 0, hamas: 0, judgement: \"j\"}, information: 0, cover: 0, guarantee: 0, "
                "judgement: \"j\"}\n");
  more =
      behind(more, "\nbackers:\n", "  nobody: {of: hamas, against: israel, enters: 0 in 30 days, judgement: \"j\"}\n");
  more =
      behind(more, "\nevents:\n", "  nothing: {type: CONSULT, chance: 0.3 in 30 days, at_most: 9, judgement: \"j\"}\n");
  const Case with_nobody = casetests::good(more);
  const auto packages = packages_of(gaza);
  study::Counts with = counts_of(study::subject(PatchedCase{.base = with_nobody}, packages), {}, few);
  const study::Counts base = counts_of(study::subject(PatchedCase{.base = gaza}, packages), {}, few);
  with.sums.mediator_exit.erase(with.sums.mediator_exit.begin());  // nobody's own draws are nobody's business
  with.sums.backer_entry.erase(with.sums.backer_entry.begin());
  EXPECT_TRUE(same(base, with)) << moved(base, with);
}

std::string exchanged(const std::string& text, const std::string& a, const std::string& b) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto is = [&](const std::string& word) { return text.compare(at, word.size(), word) == 0; };
    if (is(a) || is(b)) {
      out += is(a) ? b : a;
      at += is(a) ? a.size() : b.size();
    } else {
      out += text[at++];
    }
  }
  return out;
}

TEST(Mechanisms, SidesThatChangeNamesChangeNoMoreThanChanceDoes) {
  // Every "israel" becomes "hamas" and the other way round: the same talks, but each side draws the other's numbers.
  const std::string text = casetests::file_text(casetests::cases_folder() / "gaza-2024" / "case.yaml");
  const Case gaza = casetests::good(text), mirror = casetests::good(exchanged(text, "israel", "hamas"));
  constexpr study::Size size{200, 4};
  const study::Counts a = counts_of(gaza, {}, size), b = counts_of(mirror, {}, size);
  for (const study::Event event : {study::Event::deal, study::Event::agreement, study::Event::escalation}) {
    // Vectors differ too, so the error is that of 200 clusters: at most √(p(1 − p)/200) in each.
    const double p = a.p(event), q = b.p(event);
    const double se = std::sqrt((p * (1 - p) + q * (1 - q)) / 200);
    EXPECT_NEAR(p, q, 3 * se + 0.005);
  }
  EXPECT_NEAR(a.ever(a.sums.leader_exit[0]), b.ever(b.sums.leader_exit[0]), 0.12) << "party 0 is the same side in both";
}

}  // namespace
