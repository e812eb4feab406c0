#include "detente/case/reason_count.hpp"

#include <algorithm>

#include "detente/case/lens_support.hpp"

namespace detente {
namespace {

void add(ReasonCount& count, ReasonClass found) {
  switch (found) {
    case ReasonClass::size_from_source:
      ++count.size_from_source;
      return;
    case ReasonClass::direction_from_claim:
      ++count.direction_from_claim;
      return;
    case ReasonClass::judgement:
      ++count.judgement;
      return;
    case ReasonClass::by_default:
      ++count.by_default;
      return;
  }
}

/// The member of `collection` a path belongs to: "israel" of "parties.israel.trust".
std::string_view owner(std::string_view path, std::string_view collection) {
  const std::vector<std::string_view> keys = split_path(path);
  return keys.size() > 2 && keys[0] == collection ? keys[1] : std::string_view{};
}

void add_to(std::vector<std::pair<std::string, ReasonCount>>& counts, std::string_view id, ReasonClass found) {
  for (auto& [name, count] : counts)
    if (name == id) add(count, found);
}

double weak_share(const ReasonCount& count) {
  if (count.total() == 0) return 0;
  return static_cast<double>(count.judgement + count.by_default) / static_cast<double>(count.total());
}

}  // namespace

bool is_alternative(std::string_view path) {
  return path.starts_with("scenarios.") || path.starts_with("versions.") || path.find(".if_false.") != path.npos;
}

std::string_view name_of(ReasonClass reason) {
  switch (reason) {
    case ReasonClass::size_from_source:
      return "size from a source";
    case ReasonClass::direction_from_claim:
      return "direction from a claim";
    case ReasonClass::judgement:
      return "judgement";
    case ReasonClass::by_default:
      return "default";
  }
  return "default";
}

ReasonClass reason_class(const Number& number, const SupportsClaim& supports) {
  return number.has_own_size() ? reason_class(number.reason, supports) : ReasonClass::by_default;
}

ReasonClass reason_class(const Reason& reason, const SupportsClaim& supports) {
  const bool claimed = std::any_of(reason.because.begin(), reason.because.end(), supports);
  if (reason.size == Reason::Size::data && !reason.source.empty()) return ReasonClass::size_from_source;
  if (reason.size == Reason::Size::claim && claimed) return ReasonClass::size_from_source;
  return claimed ? ReasonClass::direction_from_claim : ReasonClass::judgement;
}

unsigned lenses_reading_defaults(const Case& input) {
  const unsigned lenses = supported_lenses(input);
  return (lenses & lens_bit::packages) != 0 ? lenses : lenses & ~unsigned{lens_bit::structure};
}

ReasonCounts count_reasons(const Case& input, const SupportsClaim& supports) {
  ReasonCounts counts;
  for (const std::string& party : input.ids().of("parties")) counts.by_party.emplace_back(party, ReasonCount{});
  for (const std::string& mediator : input.ids().of("mediators"))
    counts.by_mediator.emplace_back(mediator, ReasonCount{});
  const unsigned lenses = lenses_reading_defaults(input);
  for (const Number& number : input.numbers()) {
    if (is_alternative(number.path)) {
      ++counts.alternatives;
      continue;
    }
    // A default counts only where something would read it; what the analyst wrote always counts.
    if (!number.declared && (number.field->lenses & lenses) == 0) continue;
    const ReasonClass found = reason_class(number, supports);
    add(counts.all, found);
    add_to(counts.by_party, owner(number.path, "parties"), found);
    add_to(counts.by_mediator, owner(number.path, "mediators"), found);
  }
  return counts;
}

std::vector<std::string> ReasonCounts::uneven() const {
  std::vector<std::pair<std::string, ReasonCount>> counted;
  for (const auto& each : by_party)
    if (each.second.total() > 0) counted.push_back(each);
  if (counted.size() < 2) return {};
  const auto less = [](const auto& a, const auto& b) { return weak_share(a.second) < weak_share(b.second); };
  const auto [least, most] = std::minmax_element(counted.begin(), counted.end(), less);
  // In whole numbers, so that exactly a third is not more than a third.
  const auto weak = [](const ReasonCount& count) { return count.judgement + count.by_default; };
  const std::size_t product = most->second.total() * least->second.total();
  const std::size_t gap = weak(most->second) * least->second.total() - weak(least->second) * most->second.total();
  if (3 * gap <= product) return {};
  return {least->first, most->first};
}

}  // namespace detente
