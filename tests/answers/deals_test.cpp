// Which deals: the list is what counting every package by definition gives, in its order, with consistent shares.
#include <gtest/gtest.h>

#include <algorithm>
#include <tuple>

#include "answers/support.hpp"
#include "bargain/any_input.hpp"
#include "detente/lens/bargain/packages/pareto.hpp"

namespace {

using namespace answertests;

struct Counted {
  std::uint64_t ratified = 0, accepted = 0;
  std::vector<std::uint64_t> by_party;
};

bool passes(const std::vector<bargain::Party>& parties, const bargain::Levels& package) {
  for (const bargain::Party& party : parties)
    for (const bargain::Constituency& group : party.constituencies)
      if (group.power == bargain::Power::veto && bargain::utility(group.utility, package) < group.threshold - 5e-13)
        return false;
  return true;
}

std::vector<Counted> counted(const answers::Question& question, const answers::TemplateView& view) {
  std::vector<Counted> out;
  for (const bargain::Levels& package : bargain::all_packages(view.input)) {
    Counted& each = out.emplace_back(Counted{.by_party = std::vector<std::uint64_t>(view.input.parties.size())});
    if (!bargain::is_feasible(view.input, package)) continue;
    for (std::uint32_t j = 0; j < question.effort.draws; ++j) {
      const auto parties = bargain::draw_from_model(question.model, view.of, question.effort.seed, j);
      bool all = true;
      for (std::size_t i = 0; i < parties.size(); ++i) {
        const bool accepts = bargain::is_rational(parties[i], package) && bargain::is_inside_lines(parties[i], package);
        each.by_party[i] += accepts ? 1U : 0U;
        all = all && accepts;
      }
      each.accepted += all ? 1U : 0U;
      each.ratified += all && passes(parties, package) ? 1U : 0U;
    }
  }
  return out;
}

TEST(Deals, AreWhatCountingByDefinitionFindsInItsOrder) {
  for (const std::string& name : shipped_with_packages()) {
    const auto asked = ask(*casetests::shipped(name), {.draws = 25, .hinge_draws = 1, .runs = no_runs});
    ASSERT_TRUE(asked);
    for (const answers::TemplateDeals& deals : asked->analysis->deals.templates) {
      const answers::TemplateView& view = asked->question->views[deals.view];
      if (view.modal.grid.size() > 5000) continue;  // the definition takes its time
      const std::vector<Counted> by_definition = counted(*asked->question, view);
      std::vector<std::tuple<std::int64_t, std::int64_t, bargain::Outcome>> order;
      for (bargain::Outcome o = 0; o < by_definition.size(); ++o)
        if (by_definition[o].accepted > 0)
          order.emplace_back(-static_cast<std::int64_t>(by_definition[o].ratified),
                             -static_cast<std::int64_t>(by_definition[o].accepted), o);
      std::sort(order.begin(), order.end());
      ASSERT_EQ(deals.top.size(), std::min(order.size(), answers::deals_listed)) << name;
      for (std::size_t n = 0; n < deals.top.size(); ++n) {
        const answers::Deal& deal = deals.top[n];
        const Counted& wanted = by_definition[deal.outcome];
        EXPECT_EQ(deal.outcome, std::get<2>(order[n])) << name << ' ' << view.of.id << ' ' << n;
        EXPECT_EQ(deal.accepted.count, wanted.accepted);
        EXPECT_EQ(deal.ratified.count, wanted.ratified);
        for (std::size_t i = 0; i < wanted.by_party.size(); ++i) {
          EXPECT_EQ(deal.by_party[i].count, wanted.by_party[i]);
          EXPECT_LE(deal.accepted.count, deal.by_party[i].count);
          EXPECT_DOUBLE_EQ(deal.gains[i], deal.utilities[i] - view.input.parties[i].reservation);
        }
        EXPECT_LE(deal.ratified.count, deal.accepted.count);
        EXPECT_LE(deal.accepted.count, deals.zone.count);
      }
    }
  }
}

TEST(Deals, FullAgreementComesFirstAndIsDrafted) {
  const auto asked = ask(*casetests::shipped("village-well"));
  ASSERT_TRUE(asked);
  EXPECT_TRUE(asked->question->views[asked->analysis->deals.templates.front().view].of.is_full());
  const auto& draft = asked->analysis->deals.draft;
  ASSERT_EQ(draft.size(), 1 + 3 + 3U);
  EXPECT_NE(draft[0].find("illustration from assumptions"), std::string::npos);
  EXPECT_EQ(draft[1].rfind("1. Lowmere's hours at the well: ", 0), 0U) << draft[1];
  EXPECT_EQ(draft[4], "4. Sequence: [open]");
  EXPECT_EQ(draft[6], "6. Guarantor: [open]");
}

TEST(Deals, EfficientMeansUndominatedAmongWhatAllAccept) {
  const auto asked = ask(*casetests::shipped("village-well"));
  ASSERT_TRUE(asked);
  const auto& view = asked->question->full();
  const bargain::Table table = bargain::tabulate(view.input, view.modal.grid);
  std::vector<bargain::Outcome> zone;
  for (bargain::Outcome o = 0; o < table.size(); ++o)
    if (table.marks[o] & (view.modal.zone_of_agreement() ? bargain::acceptable : bargain::rational)) zone.push_back(o);
  const auto front = bargain::pareto_by_definition(table, zone);
  for (const answers::Deal& deal : asked->analysis->deals.templates.front().top)
    EXPECT_EQ(deal.efficient, std::count(front.begin(), front.end(), deal.outcome) == 1);
}

}  // namespace
