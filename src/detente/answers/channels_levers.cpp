// Which means of a mediator may be raised, and what raising one means. Only levers of mediators are looked at, no
// party's numbers and no harm. See channels.hpp.
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

/// How a mediator works with the others that take part: what it wrote, and what they wrote of it.
std::vector<std::string> coordination_paths(const Question& question, std::size_t mediator,
                                            const std::vector<std::size_t>& present) {
  const auto id = [&](std::size_t m) { return question.model.mediators()[m].id; };
  const std::string own = fmt::format("mediators.{}.coordination", id(mediator));
  std::vector<std::string> candidates{own, own + ".others"};
  for (const std::size_t other : present) {
    if (other == mediator) continue;
    candidates.push_back(fmt::format("{}.{}", own, id(other)));
    candidates.push_back(fmt::format("mediators.{}.coordination.{}", id(other), id(mediator)));
  }
  std::erase_if(candidates, [&](const std::string& path) { return question.input().number(path) == nullptr; });
  return candidates;
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
      if (present.size() > 1 && !question.model.talks().apart)
        add(Means::coordination, m, {}, coordination_paths(question, m, present), most_coordination);
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

}  // namespace

std::vector<Raise> possible_raises(const Question& question) {
  return Finder(question).all();
}

std::string raise_arm(const Question& question, const Raise& raise) {
  std::string out = fmt::format("raise/{}/{}", question.model.mediators()[raise.mediator].id, name_of(raise.means));
  if (raise.party) out += "/" + question.model.parties()[*raise.party].id;
  return out;
}

Expected<study::Subject> raised(const Question& question, const Raise& raise, double way) {
  Patch patch{.id = "raise"};
  for (const std::string& path : raise.paths) {
    const double to = std::max(raise.to, question.input().number(path)->central());
    patch.changes.push_back({.kind = Change::Kind::times, .path = path, .amount = 1 - way});
    patch.changes.push_back({.kind = Change::Kind::add, .path = path, .amount = way * to});
  }
  return subject_with(question, {&patch, 1});
}

}  // namespace detente::answers
