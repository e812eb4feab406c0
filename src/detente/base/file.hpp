// Decides how files come in and go out: whole, with a size limit, and never half written.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

#include "detente/base/diagnostics.hpp"

namespace detente {

/// The bytes of a regular file, pipe or device, at most `max_bytes` of them (nothing beyond is read into memory).
/// DT0001 no such file · DT0002 a folder · DT0003 larger than `max_bytes` · DT0004 no permission · DT0005 anything
/// else the system says.
[[nodiscard]] Expected<std::string> read_file(const std::filesystem::path& path, std::size_t max_bytes);

/// Puts `contents` at `path`, or leaves what was there: writes a temporary file in the same folder, syncs it, renames
/// it over `path` and syncs the folder. On failure the temporary file is removed. A symbolic link is followed, an
/// existing file keeps its permissions; a new one gets 0666 less the umask. A pipe or device is written to as it is.
/// DT0010 no such folder · DT0011 no permission, or a read-only disk · DT0012 disk or quota full, or a file-size limit
/// · DT0013 the target is a folder · DT0014 anything else the system says.
[[nodiscard]] Expected<void> write_atomic(const std::filesystem::path& path, std::string_view contents);

}  // namespace detente
