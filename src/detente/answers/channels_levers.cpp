// What single change of one mediator's means would lift the outcome by a wanted amount. Only means of mediators are
// looked at, never a party's, never a harm. See channels.hpp.
#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <utility>

#include "detente/answers/channels_parts.hpp"

namespace detente::answers {
namespace {

using Means = Raise::Means;

constexpr double most_access = 0.95, most_leverage = 0.3, most_coordination = 0.95;
constexpr int longest = 3650;  ///< of the field

[[maybe_unused]] bool is_lever(const std::string& path) {
  const FieldTree* field = find_field(path);
  return field != nullptr && std::any_of(field->rows.begin(), field->rows.end(), [](const Field* row) {
           return is_number(row->kind) && row->cls == FieldClass::lever;
         });
}

std::string arm_of(const Question& question, const Raise& raise) {
  std::string out = fmt::format("raise/{}/{}", question.model.mediators()[raise.mediator].id, name_of(raise.means));
  if (raise.party) out += "/" + question.model.parties()[*raise.party].id;
  return out;
}

/// How a mediator works with the others: what it wrote, and what others wrote of it.
std::vector<std::string> coordination_paths(const Question& question, const std::string& mediator) {
  const std::string own = fmt::format("mediators.{}.coordination", mediator);
  std::vector<std::string> out;
  for (const Number& number : question.input().numbers()) {
    const bool of_others = number.path.starts_with("mediators.") && number.path.ends_with(".coordination." + mediator);
    if (number.path == own || number.path.starts_with(own + ".") || of_others) out.push_back(number.path);
  }
  return out;
}

class Finder {
 public:
  explicit Finder(const Question& question) : question_(question) {
    const std::vector<std::size_t> present = taking_part(question);
    for (const std::size_t m : present) {
      const Mediator& mediator = question.model.mediators()[m];
      for (std::size_t i = 0; i < mediator.access.size(); ++i)
        add(Means::access, m, i, {path(mediator.access[i])}, most_access);
      for (std::size_t i = 0; i < mediator.leverage.size(); ++i)
        add(Means::leverage, m, i, {path(mediator.leverage[i])}, most_leverage);
      if (present.size() > 1)
        add(Means::coordination, m, {}, coordination_paths(question, mediator.id), most_coordination);
      if (mediator.deadline)
        add(Means::patience, m, {}, {path(mediator.deadline->after)},
            std::min(longest, question.model.horizon() + looked_ahead));
    }
  }

  [[nodiscard]] std::vector<Raise> all() && { return std::move(found_); }

 private:
  [[nodiscard]] const std::string& path(ParameterIndex index) const { return question_.model.parameters()[index].path; }

  void add(Means means, std::size_t mediator, std::optional<std::size_t> party, std::vector<std::string> paths,
           double to) {
    if (paths.empty()) return;
    double from = 0;
    for (const std::string& each : paths) {
      assert(is_lever(each));
      from += question_.input().number(each)->central() / static_cast<double>(paths.size());
    }
    if (from >= to) return;
    found_.push_back({.means = means,
                      .mediator = mediator,
                      .party = party,
                      .paths = std::move(paths),
                      .from = from,
                      .to = to,
                      .full = {}});
  }

  const Question& question_;
  std::vector<Raise> found_;
};

/// Every value x of the quantity becomes x + way · (to − x): its uncertainty shrinks as it nears the upper end. Where
/// there are several, one that is above the upper end already stays where it is.
Expected<study::Subject> raised(const Question& question, const Raise& raise, double way) {
  Patch patch{.id = "raise"};
  for (const std::string& path : raise.paths) {
    const double to = std::max(raise.to, question.input().number(path)->central());
    patch.changes.push_back({.kind = Change::Kind::times, .path = path, .amount = 1 - way});
    patch.changes.push_back({.kind = Change::Kind::add, .path = path, .amount = way * to});
  }
  return subject_with(question, {&patch, 1});
}

/// The setting under which a raise is judged.
study::Setting leading(const Talks& talks) {
  return talks.reservation.value ? talks.reservation.setting() : study::Setting{};
}

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
  const study::Setting setting = leading(talks);
  study::Plan plan(talks.seed);
  for (const Search& search : searches) {
    const auto subject = raised(question, *search.raise, search.middle());
    if (!subject) return tl::unexpected(subject.error());
    plan.add(arm_of(question, *search.raise), {*subject, setting.on({}), talks.sizes.small});
  }
  const auto found = study::run(plan, talks.threads, progress, stop);
  if (!found) return tl::unexpected(found.error());
  const study::Counts& from = base.at(arm_name(small_base, setting.lever));
  for (Search& search : searches) {
    const study::Counts& to = found->at(arm_of(question, *search.raise));
    if (reaches(stats::paired(from.flags(talks.event), to.flags(talks.event), from.runs), wanted))
      search.raise->share = search.middle();
    else
      search.low = search.middle();
  }
  return {};
}

/// What the shares that were found do, under every setting.
Expected<void> compare(const Question& question, const study::Results& base, const std::vector<Search>& searches,
                       const Progress& progress, const StopToken& stop) {
  const Talks& talks = *question.talks;
  study::Plan plan(talks.seed);
  for (const Search& search : searches) {
    const auto subject = raised(question, *search.raise, *search.raise->share);
    if (!subject) return tl::unexpected(subject.error());
    add_everywhere(plan, talks, arm_of(question, *search.raise), *subject, {}, talks.sizes.small);
  }
  const auto found = study::run(plan, talks.threads, progress, stop);
  if (!found) return tl::unexpected(found.error());
  for (const Search& search : searches)
    search.raise->at_share = compare_arms(base, small_base, *found, arm_of(question, *search.raise), talks);
  return {};
}

}  // namespace

Expected<void> add_raises(const Question& question, study::Plan& plan) {
  for (const Raise& raise : Finder(question).all()) {
    const auto subject = raised(question, raise, 1);
    if (!subject) return tl::unexpected(subject.error());
    add_everywhere(plan, *question.talks, arm_of(question, raise), *subject, {}, question.talks->sizes.small);
  }
  return {};
}

Expected<std::vector<Raise>> raises(const Question& question, const study::Results& results, double wanted,
                                    const Progress& progress, const StopToken& stop) {
  const Talks& talks = *question.talks;
  std::vector<Raise> all = Finder(question).all();
  for (Raise& raise : all) {
    raise.full = compare_arms(results, talks, small_base, arm_of(question, raise));
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
