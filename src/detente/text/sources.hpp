// Decides which file of a folder is which source of a case.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "detente/base/diagnostics.hpp"
#include "detente/text/document.hpp"
#include "detente/text/search.hpp"

namespace detente::text {

struct DeclaredSource {
  std::string id;
  std::string sha256 = {};           ///< 64 lower-case hexadecimal digits of the file; may be empty
  std::string file = {};             ///< the file's name; may be empty
  std::vector<WantedRun> runs = {};  ///< of its claims
};

enum class MatchedBy { sha256, file_name, fingerprints };

struct SourceFile {
  std::string name;
  std::string sha256;
  Document document;
};

struct SourceMatch {
  std::size_t file;  ///< index in SourceMatches::files
  MatchedBy by;
  bool differs;  ///< its hash is not the declared one (false if none is declared)
};

struct SourceMatches {
  std::vector<SourceFile> files;                    ///< those that matched, by name
  std::vector<std::optional<SourceMatch>> sources;  ///< in the order declared; nothing = not at hand
  Diagnostics diagnostics;                          ///< warnings only
};

/// Looks at the folder's files by name (not below it; names beginning with a dot are passed over). A source is the
/// first file with its sha256, else the file it names, else the file that holds most of its runs, if at least half (the
/// first by name where two hold as many). A file that cannot be read, is too large, is not UTF-8 or not a page is
/// passed over with a warning. DT0330 the folder cannot be read. Warnings: DT0331 a file passed over · DT0332 the
/// folder is too large to read whole · DT0334 matched by name, DT0335 by its words, though the hash differs.
[[nodiscard]] Expected<SourceMatches> match_sources(const std::vector<DeclaredSource>& declared,
                                                    const std::filesystem::path& folder);

}  // namespace detente::text
