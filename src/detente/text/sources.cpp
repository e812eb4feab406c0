#include "detente/text/sources.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <system_error>

#include "detente/base/file.hpp"
#include "detente/base/hash.hpp"
#include "detente/text/normalise.hpp"

namespace detente::text {
namespace {

namespace fs = std::filesystem;

/// The folder's regular files by name.
Expected<std::vector<fs::path>> files_of(const fs::path& folder) {
  std::error_code error;
  std::vector<fs::path> files;
  fs::directory_iterator at(folder, error);
  for (; !error && at != fs::directory_iterator(); at.increment(error)) {
    std::error_code ignored;  // what cannot be looked at is not a regular file
    if (!at->path().filename().native().starts_with('.') && at->is_regular_file(ignored)) files.push_back(at->path());
  }
  if (error)
    return failure({.code = "DT0330",
                    .message = fmt::format("cannot read the folder: {}", error.message()),
                    .hint = "--sources names a folder with the sources' files",
                    .file = folder.string()});
  std::sort(files.begin(), files.end());
  return files;
}

/// Enough for hundreds of articles; a folder with more is hardly one of sources (somebody's home, say).
constexpr std::size_t max_folder_bytes = std::size_t{256} << 20U;

Expected<SourceFile> read_source(const fs::path& path) {
  const std::string name = path.filename().string();
  return read_file(path, max_text_bytes).and_then([&](const std::string& bytes) {
    return Document::from_file(name, bytes).map([&](Document document) {
      return SourceFile{name, sha256_hex(bytes), std::move(document)};
    });
  });
}

/// Every readable file of the folder, the rest as warnings.
std::vector<SourceFile> read_all(const std::vector<fs::path>& paths, Diagnostics& warnings) {
  std::vector<SourceFile> files;
  std::size_t total = 0;
  for (const fs::path& path : paths) {
    if (total > max_folder_bytes) {
      warnings.add({.code = "DT0332",
                    .message = "the folder holds more than 256 MiB of text; from here on nothing was read",
                    .hint = "give the case's sources a folder of their own",
                    .file = path.string(),
                    .severity = Severity::warning});
      break;
    }
    Expected<SourceFile> file = read_source(path);
    if (file) {
      total += file->document.text().size();
      files.push_back(*std::move(file));
      continue;
    }
    for (const Diagnostic& problem : file.error().items())
      warnings.add({.code = "DT0331",
                    .message = fmt::format("passed over: {}", problem.message),
                    .hint = problem.hint,
                    .file = path.string(),
                    .at = problem.at,
                    .severity = Severity::warning});
  }
  return files;
}

/// The file that holds the most of these runs, if at least half of them.
std::optional<std::size_t> file_with_runs(std::vector<WantedRun> runs, const std::vector<SourceFile>& files) {
  std::sort(runs.begin(), runs.end());
  runs.erase(std::unique(runs.begin(), runs.end()), runs.end());
  std::optional<std::size_t> best;
  std::ptrdiff_t most = 0;
  for (std::size_t i = 0; i < files.size(); ++i) {
    const auto places = places_of(files[i].document, runs);
    const auto held = std::count_if(places.begin(), places.end(), [](const auto& found) { return !found.empty(); });
    if (held > most && static_cast<std::size_t>(2 * held) >= runs.size()) {
      best = i;
      most = held;
    }
  }
  return best;
}

std::optional<SourceMatch> match(const DeclaredSource& source, const std::vector<SourceFile>& files) {
  const auto first = [&](auto is_it) -> std::optional<std::size_t> {
    const auto found = std::find_if(files.begin(), files.end(), is_it);
    if (found == files.end()) return std::nullopt;
    return static_cast<std::size_t>(found - files.begin());
  };
  const auto matched = [&](std::size_t file, MatchedBy by) {
    return SourceMatch{file, by, !source.sha256.empty() && files[file].sha256 != source.sha256};
  };
  if (!source.sha256.empty())
    if (const auto file = first([&](const SourceFile& f) { return f.sha256 == source.sha256; }))
      return matched(*file, MatchedBy::sha256);
  if (!source.file.empty())
    if (const auto file = first([&](const SourceFile& f) { return f.name == source.file; }))
      return matched(*file, MatchedBy::file_name);
  if (const auto file = file_with_runs(source.runs, files)) return matched(*file, MatchedBy::fingerprints);
  return std::nullopt;
}

Diagnostic hash_differs(const DeclaredSource& source, const SourceFile& file, MatchedBy by) {
  const bool by_name = by == MatchedBy::file_name;
  return {
      .code = by_name ? "DT0334" : "DT0335",
      .message = fmt::format("taken for source '{}' by {}, but it is not the file the case was written from", source.id,
                             by_name ? "its name" : "the words its claims point at"),
      .hint = fmt::format("its SHA-256 begins {}, the declared one {}; claims are checked word by word all the same",
                          file.sha256.substr(0, 12), source.sha256.substr(0, 12)),
      .path = "sources." + source.id + ".sha256",
      .file = file.name,
      .severity = Severity::warning};
}

/// Only files that some source is keep their text.
void drop_unmatched(SourceMatches& matches) {
  std::map<std::size_t, std::size_t> kept;  // old index → new
  for (const auto& source : matches.sources)
    if (source) kept.emplace(source->file, 0);
  std::vector<SourceFile> files;
  for (auto& [old_index, new_index] : kept) {
    new_index = files.size();
    files.push_back(std::move(matches.files[old_index]));
  }
  for (auto& source : matches.sources)
    if (source) source->file = kept.at(source->file);
  matches.files = std::move(files);
}

}  // namespace

Expected<SourceMatches> match_sources(const std::vector<DeclaredSource>& declared, const fs::path& folder) {
  const Expected<std::vector<fs::path>> paths = files_of(folder);
  if (!paths) return tl::unexpected(paths.error());
  SourceMatches matches;
  matches.files = read_all(*paths, matches.diagnostics);
  for (const DeclaredSource& source : declared) {
    matches.sources.push_back(match(source, matches.files));
    const auto& found = matches.sources.back();
    if (found && found->differs) matches.diagnostics.add(hash_differs(source, matches.files[found->file], found->by));
  }
  drop_unmatched(matches);
  return matches;
}

}  // namespace detente::text
