#include "detente/answers/channels.hpp"

#include <cmath>
#include <utility>

#include "detente/answers/channels_parts.hpp"
#include "detente/answers/trace.hpp"

namespace detente::answers {
namespace {

/// Per issue, over the deals of an arm: each deal's package settles it at one level.
std::vector<Landed> landed(const Question& question, const study::Counts& counts) {
  const std::vector<process::Package>& packages = *question.talks->base.packages;
  std::vector<Landed> out;
  for (std::size_t k = 0; k < question.model.issues().size(); ++k) {
    Landed& found = out.emplace_back();
    double sum = 0, squares = 0;
    for (std::size_t p = 0; p < packages.size(); ++p) {
      const std::uint32_t deals = counts.sums.deals_by_package[p];
      if (deals == 0 || !packages[p].levels[k]) continue;
      const double level = question.model.issues()[k].levels[*packages[p].levels[k]].value;
      found.deals += deals;
      sum += deals * level;
      squares += deals * level * level;
    }
    if (found.deals == 0) continue;
    const auto n = static_cast<double>(found.deals);
    found.mean = sum / n;
    if (found.deals > 1) found.se = std::sqrt(std::max(0.0, squares / n - found.mean * found.mean) / (n - 1));
  }
  return out;
}

std::vector<Landings> landings(const Question& question, const study::Results& results) {
  std::vector<Landings> out;
  for (const std::size_t m : taking_part(question)) {
    Landings& of_mediator = out.emplace_back();
    of_mediator.mediator = m;
    for (const study::Setting& setting : question.talks->told())
      of_mediator.under.push_back(
          {.lever = setting.lever,
           .with = landed(question, results.at(arm_name(small_base, setting.lever))),
           .without = landed(question, results.at(arm_name(drop_name(question, m), setting.lever)))});
  }
  return out;
}

}  // namespace

Expected<void> add_channel_arms(const Question& question, study::Plan& plan) {
  add_coalitions(question, plan);
  if (auto added = add_arrangements(question, plan); !added) return added;
  return add_raises(question, plan);
}

Expected<Channels> what_channels_add(const Question& question, const study::Results& results, double wanted,
                                     const Progress& progress, const StopToken& stop) {
  auto raised = raises(question, results, wanted, progress, stop);
  if (!raised) return tl::unexpected(std::move(raised.error()));
  return Channels{.channels = channels_of(question),
                  .sharing = sharing(question, results),
                  .orders = orders_drawn(question),
                  .arrangements = arrangements(question, results),
                  .swaps_left_out = leaves_swaps_out(question),
                  .landings = landings(question, results),
                  .wanted = wanted,
                  .raises = std::move(*raised)};
}

}  // namespace detente::answers
