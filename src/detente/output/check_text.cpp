#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "detente/output/check.hpp"

namespace detente::output {
namespace {

using text::Verdict;
constexpr std::array<Verdict, 6> verdicts{Verdict::verified, Verdict::moved,   Verdict::ambiguous,
                                          Verdict::altered,  Verdict::missing, Verdict::not_at_hand};

std::string counted(std::size_t n, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", n, n == 1 ? one : many);
}

std::string difference(const std::vector<text::WordChange>& changes) {
  std::string out;
  for (const text::WordChange& change : changes) {
    using Kind = text::WordChange::Kind;
    if (!out.empty()) out += ' ';
    if (change.kind == Kind::same) out += change.words;
    if (change.kind == Kind::removed) out += "[-" + change.words + "-]";
    if (change.kind == Kind::added) out += "{+" + change.words + "+}";
  }
  return out;
}

/// What is to be said of a claim's place; empty where all is well.
std::string finding(const Claim& claim, const ClaimPlace& place) {
  const std::string where = text::to_string(place.locator.place);
  const text::Verification& found = place.found;
  std::vector<std::string> now;
  for (const text::Place& at : found.places) now.push_back(text::to_string(at));
  switch (found.verdict) {
    case Verdict::moved:
      return fmt::format("{} moved: {} is now {}", claim.id, where, fmt::join(now, ", "));
    case Verdict::ambiguous:
      return fmt::format("{} ambiguous: stands at {}", claim.id, fmt::join(now, ", "));
    case Verdict::missing:
      return fmt::format("{} missing: there is no paragraph {}", claim.id, place.locator.place.paragraph);
    case Verdict::altered:
      return found.changes.empty()
                 ? fmt::format("{} altered: at {} now stands \"{}\"", claim.id, where, found.now)
                 : fmt::format("{} altered: at {} \"{}\"", claim.id, where, difference(found.changes));
    case Verdict::verified:
    case Verdict::not_at_hand:
      break;
  }
  return found.quote_differs ? fmt::format("{}: its quote is not what stands at {}", claim.id, where) : std::string{};
}

std::string claims_part(const CheckReport& report, const Style& style) {
  const std::vector<std::size_t> counts = report.evidence.verdict_counts();
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < counts.size() && i < verdicts.size(); ++i)
    if (counts[i] > 0) parts.push_back(fmt::format("{} {}", counts[i], text::name(verdicts[i])));
  std::string out = heading("Claims", style);
  if (report.evidence.claims.empty()) return out + "none\n";
  out +=
      wrapped(fmt::format("{}: {}", counted(report.evidence.claims.size(), "claim", "claims"), fmt::join(parts, " · ")),
              style.width);
  for (const Claim& claim : report.evidence.claims)
    for (const ClaimPlace& place : claim.places)
      if (const std::string said = finding(claim, place); !said.empty()) out += bullet(said, style);
  if (!report.failing_claims().empty())
    out += "Altered and missing claims support nothing; their numbers count as judgement.\n";
  if (report.sources.empty())
    out += wrapped("No sources at hand, so nothing was compared: --sources DIR names their folder.", style.width);
  else
    out += wrapped("Verified means that the words stand there, not that they were read rightly.", style.width);
  return out;
}

std::string numbers_part(const CheckReport& report, const Style& style) {
  const ReasonCount& all = report.numbers.all;
  std::string out = heading("Numbers", style);
  out +=
      wrapped(fmt::format("{} · size from a source {} · direction from a claim {} · judgement only {} · default {}",
                          all.total(), all.size_from_source, all.direction_from_claim, all.judgement, all.by_default),
              style.width);
  using Align = Table::Align;
  Table table({{"of", Align::left},
               {"numbers", Align::right},
               {"size from source", Align::right},
               {"direction", Align::right},
               {"judgement", Align::right},
               {"default", Align::right}});
  const auto row = [&](const std::string& name, const ReasonCount& count) {
    table.row({name, std::to_string(count.total()), std::to_string(count.size_from_source),
               std::to_string(count.direction_from_claim), std::to_string(count.judgement),
               std::to_string(count.by_default)});
  };
  for (const auto& [id, count] : report.numbers.by_party) row(id, count);
  for (const auto& [id, count] : report.numbers.by_mediator) row(id, count);
  if (!table.empty()) out += table.text(style);
  if (report.numbers.alternatives > 0)
    out += wrapped(fmt::format("Besides: {} in scenarios, versions and what-ifs.",
                               counted(report.numbers.alternatives, "number", "numbers")),
                   style.width);
  if (const std::vector<std::string> uneven = report.numbers.uneven(); uneven.size() == 2)
    out += wrapped(fmt::format("Uneven: far more of the numbers of {} rest on judgement or defaults than of {}.",
                               report.input.name_of("parties", uneven[1]), report.input.name_of("parties", uneven[0])),
                   style.width);
  return out;
}

std::string lenses_part(const CheckReport& report, const Style& style) {
  std::string out = heading("Lenses", style);
  for (const LensSupport& lens : report.lenses) {
    const std::string first = padded(lens.lens, 11);
    std::string said = lens.supported ? "supported" : fmt::format("lacks {}", fmt::join(lens.lacks, "; "));
    if (lens.lens == "packages" && lens.supported) said += fmt::format(" · {:.0f} packages", report.grid);
    out += wrapped(said, style.width, first, std::string(11, ' '));
  }
  if (report.lenses[1].supported && report.grid > largest_package_grid)
    out += wrapped(
        fmt::format(
            "More than {:.0f} packages are too many to keep whole: name fewer levels. `analyse` holds the issues "
            "that matter least on one level each.",
            largest_package_grid),
        style.width);
  return out;
}

std::string rest_part(const CheckReport& report, bool verbose, const Style& style) {
  std::string out;
  const auto list = [&](std::string_view what, const std::vector<std::string>& items) {
    if (items.empty()) return;
    out += wrapped(fmt::format("{}: {}", what, fmt::join(items, ", ")), style.width, "", "  ");
  };
  list("Not in the room (no role)", report.not_in_the_room);
  if (!report.unused_claims.empty() && !verbose)
    out += fmt::format("Claims nothing rests on (context): {}\n", report.unused_claims.size());
  if (!report.evidence.unused_sentences.empty() && !verbose)
    out += fmt::format("Sentences that no claim uses: {} (--verbose lists them)\n",
                       report.evidence.unused_sentences.size());
  if (verbose) list("Claims nothing rests on (context)", report.unused_claims);
  if (verbose) list("Sentences that no claim uses", report.evidence.unused_sentences);
  return out.empty() ? out : "\n" + out;
}

/// Each scenario with what it changes against the one it is held against.
std::string scenarios_part(const CheckReport& report, const Style& style) {
  if (report.alternatives.scenarios.empty()) return {};
  std::string out = heading("Scenarios, by what they change", style);
  for (const ScenarioDifference& each : report.alternatives.scenarios) {
    const std::string against = each.against.empty() || each.against == "baseline" ? "" : " against " + each.against;
    const std::string what =
        each.differences.size() > 4
            ? fmt::format("{} numbers, among them {}", each.differences.size(), each.differences.front())
            : fmt::format("{}", fmt::join(each.differences, "; "));
    out += bullet(fmt::format("{}{}: {}", each.id, against, each.differences.empty() ? "nothing" : what), style);
  }
  for (const Diagnostic& note : report.alternatives.problems.items())
    if (note.severity == Severity::note) out += wrapped("Note: " + note.message + "; " + note.hint + ".", style.width);
  return out;
}

}  // namespace

std::string check_text(const CheckReport& report, bool verbose, const Style& style) {
  const std::string title = report.input.title().empty() ? report.input.file() : report.input.title();
  std::string out = heading(title, style).substr(1);
  return out + claims_part(report, style) + numbers_part(report, style) + lenses_part(report, style) +
         scenarios_part(report, style) + rest_part(report, verbose, style);
}

}  // namespace detente::output
