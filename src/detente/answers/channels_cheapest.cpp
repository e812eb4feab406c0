// The smallest single raise that lifts the outcome by a wanted amount: every raise all the way, then the best of each
// means halved towards the smallest share that is enough. See channels.hpp.
#include <utility>

#include "detente/answers/arms.hpp"
#include "detente/answers/channels_parts.hpp"

namespace detente::answers {
namespace {

using Means = Raise::Means;

bool reaches(const stats::Paired& found, double wanted) {
  return found.difference >= wanted && shows(found);
}

/// A sufficient raise whose share of the way is being halved.
struct Search {
  Raise* raise;
  double low = 0;  ///< not enough

  [[nodiscard]] double middle() const { return (low + *raise->share) / 2; }
};

/// Of each means the raise that does most, where it reaches the wanted amount all the way.
std::vector<Search> searches(const Question& question, std::vector<Raise>& all) {
  const auto effect = [&](const Raise& raise) { return raise.full.leading().of(question.talks->event).difference; };
  std::vector<Search> out;
  for (const Means means : {Means::access, Means::leverage, Means::coordination, Means::patience}) {
    Raise* most = nullptr;
    for (Raise& raise : all)
      if (raise.means == means && raise.reaches && (most == nullptr || effect(raise) > effect(*most))) most = &raise;
    if (most == nullptr) continue;
    most->share = 1;
    out.push_back({most});
  }
  return out;
}

/// Every search one step further, under the leading setting only.
Expected<void> halve(const Question& question, const study::Results& base, double wanted, std::vector<Search>& searches,
                     const Progress& progress, const StopToken& stop) {
  const Talks& talks = *question.talks;
  const study::Setting setting = leading_setting(talks);
  study::Plan plan(talks.seed);
  for (const Search& search : searches) {
    const auto subject = raised(question, *search.raise, search.middle());
    if (!subject) return tl::unexpected(subject.error());
    plan.add(raise_arm(question, *search.raise), {*subject, setting.on({}), talks.sizes.small});
  }
  const auto found = study::run(plan, talks.threads, progress, stop);
  if (!found) return tl::unexpected(found.error());
  const study::Counts& from = base.at(arm_name(small_base, setting.lever));
  for (Search& search : searches) {
    const study::Counts& to = found->at(raise_arm(question, *search.raise));
    if (reaches(stats::paired(from.flags(talks.event), to.flags(talks.event), from.runs), wanted))
      search.raise->share = search.middle();
    else
      search.low = search.middle();
  }
  return {};
}

/// What the shares that were found do, under every setting that is told.
Expected<void> compare(const Question& question, const study::Results& base, const std::vector<Search>& searches,
                       const Progress& progress, const StopToken& stop) {
  const Talks& talks = *question.talks;
  study::Plan plan(talks.seed);
  for (const Search& search : searches) {
    const auto subject = raised(question, *search.raise, *search.raise->share);
    if (!subject) return tl::unexpected(subject.error());
    add_told(plan, talks, raise_arm(question, *search.raise), *subject, {}, talks.sizes.small);
  }
  const auto found = study::run(plan, talks.threads, progress, stop);
  if (!found) return tl::unexpected(found.error());
  for (const Search& search : searches)
    search.raise->at_share = compare_arms(base, small_base, *found, raise_arm(question, *search.raise), talks);
  return {};
}

}  // namespace

Expected<void> add_raises(const Question& question, study::Plan& plan) {
  for (const Raise& raise : possible_raises(question)) {
    const auto subject = raised(question, raise, 1);
    if (!subject) return tl::unexpected(subject.error());
    add_told(plan, *question.talks, raise_arm(question, raise), *subject, {}, question.talks->sizes.small);
  }
  return {};
}

Expected<std::vector<Raise>> raises(const Question& question, const study::Results& results, double wanted,
                                    const Progress& progress, const StopToken& stop) {
  const Talks& talks = *question.talks;
  std::vector<Raise> all = possible_raises(question);
  for (Raise& raise : all) {
    raise.full = compare_arms(results, talks, small_base, raise_arm(question, raise));
    raise.reaches = reaches(raise.full.leading().of(talks.event), wanted);
  }
  std::vector<Search> followed = searches(question, all);
  if (followed.empty()) return all;
  for (int n = 0; n < halvings; ++n)
    if (auto halved = halve(question, results, wanted, followed, progress, stop); !halved)
      return tl::unexpected(std::move(halved.error()));
  if (auto compared = compare(question, results, followed, progress, stop); !compared)
    return tl::unexpected(std::move(compared.error()));
  return all;
}

}  // namespace detente::answers
