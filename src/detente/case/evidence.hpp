// Decides what the claims of a case are worth: where each stands in its source, what verification found, and which
// fields rest on it.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "detente/base/diagnostics.hpp"
#include "detente/case/case.hpp"
#include "detente/text/locator.hpp"
#include "detente/text/verify.hpp"

namespace detente {

struct Source {
  std::string id, title, author, publisher, published, kind;
  std::string reliability;  ///< A–F, may be empty
  std::string rule, sha256, file;
};

/// One place of a claim and what was found there.
struct ClaimPlace {
  text::Locator locator;
  text::Verification found = {};  ///< not at hand until verified
};

struct Dispute {
  std::string who, says;
};

struct Claim {
  std::string id, text;
  std::vector<std::string> sources = {};  ///< ids, of its places or its `source`
  std::vector<ClaimPlace> places = {};    ///< none where only a source is named
  std::optional<text::TextQuote> quote = {};
  int credibility = 0;               ///< 1–6, its own or its source's; 0 where neither says
  std::vector<std::string> by = {};  ///< speakers; the source's author where nobody is named
  std::string voice;                 ///< states, reports or supposes
  std::vector<Dispute> disputed_by = {};
  std::string reading, sensitivity;
  Position at = {};

  /// Over all places the weakest: altered, missing, not at hand, ambiguous, moved, verified, in that order.
  [[nodiscard]] text::Verdict verdict() const;
  /// Altered and missing support nothing.
  [[nodiscard]] bool supports() const;
};

struct Evidence {
  std::vector<Source> sources;
  std::vector<Claim> claims;
  std::vector<std::string> unused_sentences;  ///< "p3 w1-20: …" that no claim covers; filled by verify_evidence
  [[nodiscard]] const Claim* claim(std::string_view id) const;
  [[nodiscard]] const Source* source(std::string_view id) const;
  [[nodiscard]] bool supports(std::string_view claim) const;
  /// Claims by verdict, in the order of text::Verdict.
  [[nodiscard]] std::vector<std::size_t> verdict_counts() const;
};

/// The sources and claims of a read case, nothing verified yet. The case has no errors, so places parse.
[[nodiscard]] Evidence read_evidence(const Case& input);

/// Looks every claim up in the files of `folder`. Warnings: a source matched by less than its hash, a claim altered or
/// missing (DT0340, DT0341), one that shares eight words or more in a row with its source (DT0342), files passed over.
/// Fails only if the folder cannot be read (DT0330).
[[nodiscard]] Expected<Diagnostics> verify_evidence(Evidence& evidence, const Case& input,
                                                    const std::filesystem::path& folder);

/// Claim → the paths of the numbers and blocks whose reasons name it, in file order.
[[nodiscard]] std::map<std::string, std::vector<std::string>> uses_of_claims(const Case& input);

}  // namespace detente
