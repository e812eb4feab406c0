#include "detente/case/evidence.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "detente/text/sentences.hpp"
#include "detente/text/shared_run.hpp"
#include "detente/text/sources.hpp"

namespace detente {
namespace {

using text::Verdict;

/// Worst first: what a claim with several places is worth is what its weakest place is worth.
constexpr std::array<Verdict, 6> by_weakness{Verdict::altered,   Verdict::missing, Verdict::not_at_hand,
                                             Verdict::ambiguous, Verdict::moved,   Verdict::verified};

int credibility_of(const Node& claim, const Node* source) {
  std::string text = claim.text_of("credibility");
  if (text.empty() && source != nullptr) text = source->text_of("credibility");
  return text.empty() ? 0 : static_cast<int>(parse_number(text).value_or(0));
}

std::optional<text::TextQuote> quote_of(const Node& claim) {
  const Node* quote = claim.find("quote");
  if (quote == nullptr) return std::nullopt;
  if (quote->is_scalar()) return text::TextQuote{.exact = quote->text};
  return text::TextQuote{
      .exact = quote->text_of("exact"), .prefix = quote->text_of("prefix"), .suffix = quote->text_of("suffix")};
}

Claim read_claim(const Case& input, const Entry& entry) {
  const Node& node = entry.value;
  Claim claim{.id = entry.key,
              .text = node.text_of("text"),
              .voice = node.text_of("voice", "states"),
              .reading = node.text_of("reading"),
              .sensitivity = node.text_of("sensitivity"),
              .at = entry.at};
  for (const std::string& place : node.texts_of("at"))
    if (auto locator = text::parse_locator(place)) claim.places.push_back({.locator = std::move(*locator)});
  for (const ClaimPlace& place : claim.places)
    if (std::find(claim.sources.begin(), claim.sources.end(), place.locator.source) == claim.sources.end())
      claim.sources.push_back(place.locator.source);
  if (claim.sources.empty() && !node.text_of("source").empty()) claim.sources.push_back(node.text_of("source"));
  const Node* source = claim.sources.empty() ? nullptr : input.root().at_path("sources." + claim.sources.front());
  claim.credibility = credibility_of(node, source);
  claim.quote = quote_of(node);
  claim.by = node.texts_of("by");
  if (claim.by.empty() && source != nullptr) claim.by = source->texts_of("by");
  if (claim.by.empty() && source != nullptr && !source->text_of("author").empty())
    claim.by.push_back(source->text_of("author"));
  if (const Node* disputes = node.find("disputed_by"); disputes != nullptr)
    for (const Node& item : disputes->items) claim.disputed_by.push_back({item.text_of("who"), item.text_of("says")});
  return claim;
}

void uses_in(const Node& node, const std::string& path, std::map<std::string, std::vector<std::string>>& uses) {
  if (node.is_list()) {
    for (std::size_t i = 0; i < node.items.size(); ++i) uses_in(node.items[i], fmt::format("{}.{}", path, i), uses);
    return;
  }
  for (const Entry& entry : node.entries) {
    if (path.empty() && (entry.key == "claims" || entry.key == "sources")) continue;
    if (entry.key == "because") {
      for (const std::string& claim : entry.value.texts()) uses[claim].push_back(path);
    } else if (path.find(".stakes") != path.npos || path == "consequences") {
      for (const std::string& claim : entry.value.texts()) uses[claim].push_back(join_path(path, entry.key));
    }
    uses_in(entry.value, join_path(path, entry.key), uses);
  }
}

/// The claims' places in one document, verified together.
void verify_in(Evidence& evidence, std::string_view source, const text::Document& document) {
  std::vector<text::Citation> citations;
  std::vector<ClaimPlace*> places;
  for (Claim& claim : evidence.claims) {
    for (ClaimPlace& place : claim.places) {
      if (place.locator.source != source) continue;
      citations.push_back({.place = place.locator.place, .print = place.locator.print, .quote = claim.quote});
      places.push_back(&place);
    }
  }
  const std::vector<text::Verification> found = text::verify(document, citations);
  for (std::size_t i = 0; i < found.size(); ++i) places[i]->found = found[i];
}

void warn_of_copied_words(const Evidence& evidence, std::string_view source, const text::Document& document,
                          const std::string& file, Diagnostics& warnings) {
  const text::SharedRuns runs(document);
  for (const Claim& claim : evidence.claims) {
    if (std::find(claim.sources.begin(), claim.sources.end(), source) == claim.sources.end()) continue;
    const text::SharedRun run = runs.longest(claim.text);
    if (run.words >= text::copied_words)
      warnings.add({.code = "DT0342",
                    .message = fmt::format("claim '{}' shares {} words in a row with its source ({})", claim.id,
                                           run.words, text::to_string(run.place)),
                    .hint = "say it in your own words, or quote it where the text may be reproduced",
                    .path = "claims." + claim.id,
                    .file = file,
                    .at = claim.at,
                    .severity = Severity::warning});
  }
}

void list_unused(Evidence& evidence, std::string_view source, const text::Document& document) {
  for (const text::Passage& passage : text::sentences(document)) {
    bool used = false;
    for (const Claim& claim : evidence.claims)
      for (const ClaimPlace& place : claim.places)
        for (const text::Place& at : place.found.places)
          used = used || (place.locator.source == source && at.paragraph == passage.place.paragraph &&
                          at.first <= passage.place.last && passage.place.first <= at.last);
    if (!used) evidence.unused_sentences.push_back(fmt::format("{} {}", source, text::to_string(passage.place)));
  }
}

void warn_of_verdict(const Claim& claim, const std::string& file, Diagnostics& warnings) {
  for (const ClaimPlace& place : claim.places) {
    const Verdict verdict = place.found.verdict;
    if (verdict != Verdict::altered && verdict != Verdict::missing) continue;
    const bool altered = verdict == Verdict::altered;
    warnings.add(
        {.code = altered ? "DT0340" : "DT0341",
         .message = fmt::format(
             "claim '{}' is {}: {}", claim.id, text::name(verdict),
             altered ? fmt::format("at {} now stands \"{}\"", text::to_string(place.locator.place), place.found.now)
                     : fmt::format("its source has no paragraph {}", place.locator.place.paragraph)),
         .hint = "it supports nothing until it is cited anew: `detente cite FILE \"words\"`",
         .path = "claims." + claim.id,
         .file = file,
         .at = claim.at,
         .severity = Severity::warning});
  }
}

}  // namespace

Verdict Claim::verdict() const {
  for (const Verdict verdict : by_weakness)
    for (const ClaimPlace& place : places)
      if (place.found.verdict == verdict) return verdict;
  return Verdict::not_at_hand;
}

bool Claim::supports() const {
  return verdict() != Verdict::altered && verdict() != Verdict::missing;
}

const Claim* Evidence::claim(std::string_view id) const {
  const auto found = std::find_if(claims.begin(), claims.end(), [&](const Claim& c) { return c.id == id; });
  return found == claims.end() ? nullptr : &*found;
}

const Source* Evidence::source(std::string_view id) const {
  const auto found = std::find_if(sources.begin(), sources.end(), [&](const Source& s) { return s.id == id; });
  return found == sources.end() ? nullptr : &*found;
}

bool Evidence::supports(std::string_view id) const {
  const Claim* found = claim(id);
  return found != nullptr && found->supports();
}

std::vector<std::size_t> Evidence::verdict_counts() const {
  std::vector<std::size_t> counts(6, 0);
  for (const Claim& claim : claims) ++counts[static_cast<std::size_t>(claim.verdict())];
  return counts;
}

Evidence read_evidence(const Case& input) {
  Evidence evidence;
  if (const Node* sources = input.root().find("sources"); sources != nullptr)
    for (const std::string& id : input.ids().of("sources")) {
      const Node& node = *sources->find(id);
      evidence.sources.push_back({id, node.text_of("title"), node.text_of("author"), node.text_of("publisher"),
                                  node.text_of("published"), node.text_of("kind"), node.text_of("reliability"),
                                  node.text_of("rule", "seg-1/norm-1"), node.text_of("sha256"), node.text_of("file")});
    }
  if (const Node* claims = input.root().find("claims"); claims != nullptr)
    for (const Entry& entry : claims->entries)
      if (!is_reserved_key(entry.key)) evidence.claims.push_back(read_claim(input, entry));
  return evidence;
}

Expected<Diagnostics> verify_evidence(Evidence& evidence, const Case& input, const std::filesystem::path& folder) {
  std::vector<text::DeclaredSource> declared;
  for (const Source& source : evidence.sources) {
    text::DeclaredSource& one = declared.emplace_back();
    one.id = source.id;
    one.sha256 = source.sha256;
    one.file = source.file;
    for (const Claim& claim : evidence.claims)
      for (const ClaimPlace& place : claim.places)
        if (place.locator.source == source.id) one.runs.push_back({place.locator.place.words(), place.locator.print});
  }
  Expected<text::SourceMatches> matches = text::match_sources(declared, folder);
  if (!matches) return tl::unexpected(std::move(matches.error()));
  Diagnostics warnings = std::move(matches->diagnostics);
  for (std::size_t i = 0; i < declared.size(); ++i) {
    if (!matches->sources[i]) continue;
    const text::Document& document = matches->files[matches->sources[i]->file].document;
    verify_in(evidence, declared[i].id, document);
    warn_of_copied_words(evidence, declared[i].id, document, input.file(), warnings);
    list_unused(evidence, declared[i].id, document);
  }
  for (const Claim& claim : evidence.claims) warn_of_verdict(claim, input.file(), warnings);
  warnings.sort();
  return warnings;
}

std::map<std::string, std::vector<std::string>> uses_of_claims(const Case& input) {
  std::map<std::string, std::vector<std::string>> uses;
  uses_in(input.root(), "", uses);
  return uses;
}

}  // namespace detente
