#include "detente/base/file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <optional>
#include <system_error>
#include <utility>

namespace detente {
namespace {

namespace fs = std::filesystem;

/// An open file descriptor, closed when it goes out of scope.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  [[nodiscard]] int number() const { return number_; }
  [[nodiscard]] bool is_open() const { return number_ >= 0; }
  /// Some file systems report a full disk only here. Returns errno, 0 if all is well.
  int close_now() { return ::close(std::exchange(number_, -1)) == 0 ? 0 : errno; }

 private:
  int number_;
};

std::string words_for(int error) {
  return std::generic_category().message(error);
}

tl::unexpected<Diagnostics> problem(std::string code, const fs::path& path, std::string message, std::string hint) {
  return failure(
      {.code = std::move(code), .message = std::move(message), .hint = std::move(hint), .file = path.string()});
}

tl::unexpected<Diagnostics> cannot_read(const fs::path& path, int error) {
  switch (error) {
    case ENOENT:
    case ENOTDIR:
      return problem("DT0001", path, "there is no such file", "check the spelling and the folder");
    case EISDIR:
      return problem("DT0002", path, "this is a folder, not a file", "name a file inside it");
    case EACCES:
    case EPERM:
      return problem("DT0004", path, "no permission to read this file", "check who may read it: ls -l");
    default:
      return problem("DT0005", path, "cannot read this file: " + words_for(error), "check the disk");
  }
}

tl::unexpected<Diagnostics> cannot_write(const fs::path& path, int error) {
  switch (error) {
    case ENOENT:
    case ENOTDIR:
      return problem("DT0010", path, "there is no such folder to write to", "create it first: mkdir -p");
    case EACCES:
    case EPERM:
    case EROFS:
      return problem("DT0011", path, "no permission to write here: " + words_for(error), "choose another folder");
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return problem("DT0012", path, "no room to write this file: " + words_for(error),
                     "free some space or choose another disk; what stood there before is unchanged");
    case EISDIR:
      return problem("DT0013", path, "this is a folder, not a file", "name a file inside it");
    default:
      return problem("DT0014", path, "cannot write this file: " + words_for(error), "check the disk");
  }
}

/// Reads until the end or until one byte more than `max_bytes`. Returns errno, 0 if all is well.
int read_all(int descriptor, std::size_t max_bytes, std::string& out) {
  constexpr std::size_t step = 1U << 16U;
  for (;;) {
    const std::size_t had = out.size();
    const std::size_t room = max_bytes - had;
    const std::size_t wanted = room < step ? room + 1 : step;
    out.resize(had + wanted);
    const ::ssize_t got = ::read(descriptor, out.data() + had, wanted);
    out.resize(had + (got > 0 ? static_cast<std::size_t>(got) : 0));
    if (got < 0 && errno != EINTR) return errno;
    if (got == 0 || out.size() > max_bytes) return 0;
  }
}

int write_all(int descriptor, std::string_view contents) {
  while (!contents.empty()) {
    const ::ssize_t put = ::write(descriptor, contents.data(), contents.size());
    if (put < 0 && errno != EINTR) return errno;
    if (put > 0) contents.remove_prefix(static_cast<std::size_t>(put));
  }
  return 0;
}

/// A fresh file beside `target`, removed again unless it was renamed over it.
class Temporary {
 public:
  explicit Temporary(const fs::path& target) {
    for (int attempt = 0; attempt < 100 && name_.empty(); ++attempt) {
      const std::string name = fmt::format("{}.{}.{}.tmp", target.string(), ::getpid(), attempt);
      number_ = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
      if (number_ >= 0) name_ = name;
      error_ = number_ >= 0 ? 0 : errno;
      if (error_ != 0 && error_ != EEXIST) return;
    }
  }
  Temporary(const Temporary&) = delete;
  Temporary& operator=(const Temporary&) = delete;
  ~Temporary() {
    if (!name_.empty()) ::unlink(name_.c_str());
  }
  [[nodiscard]] int number() const { return number_; }
  [[nodiscard]] int error() const { return error_; }
  int rename_over(const fs::path& target) {
    if (::rename(name_.c_str(), target.c_str()) != 0) return errno;
    name_.clear();
    return 0;
  }

 private:
  std::string name_;
  int number_ = -1;
  int error_ = 0;
};

/// A rename is only safe once its folder is on disk. File systems that cannot sync folders say EINVAL: no harm.
int sync_folder(const fs::path& folder) {
  const Descriptor open(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!open.is_open()) return errno == EACCES ? 0 : errno;
  return ::fsync(open.number()) == 0 || errno == EINVAL ? 0 : errno;
}

/// Where writing really goes: through symbolic links that point at something.
fs::path behind_links(const fs::path& path) {
  std::error_code none;
  const fs::path real = fs::canonical(path, none);
  return none ? path : real;
}

/// Pipes and devices (/dev/stdout, /dev/null) cannot be replaced, only written to.
int write_into(const fs::path& device, std::string_view contents) {
  Descriptor out(::open(device.c_str(), O_WRONLY | O_CLOEXEC));
  if (!out.is_open()) return errno;
  if (const int error = write_all(out.number(), contents); error != 0) return error;
  return out.close_now();
}

int replace(const fs::path& target, std::string_view contents) {
  struct ::stat before{};
  const bool existed = ::stat(target.c_str(), &before) == 0;
  if (existed && S_ISDIR(before.st_mode)) return EISDIR;
  if (existed && !S_ISREG(before.st_mode)) return write_into(target, contents);
  Temporary temporary(target);
  if (temporary.error() != 0) return temporary.error();
  Descriptor out(temporary.number());
  if (existed && ::fchmod(out.number(), before.st_mode & 07777U) != 0) return errno;
  if (const int error = write_all(out.number(), contents); error != 0) return error;
  if (::fsync(out.number()) != 0) return errno;
  if (const int error = out.close_now(); error != 0) return error;
  if (const int error = temporary.rename_over(target); error != 0) return error;
  return sync_folder(target.has_parent_path() ? target.parent_path() : fs::path("."));
}

}  // namespace

Expected<std::string> read_file(const fs::path& path, std::size_t max_bytes) {
  const Descriptor in(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!in.is_open()) return cannot_read(path, errno);
  struct ::stat status{};
  if (::fstat(in.number(), &status) == 0 && S_ISDIR(status.st_mode)) return cannot_read(path, EISDIR);
  std::string contents;
  if (const int error = read_all(in.number(), max_bytes, contents); error != 0) return cannot_read(path, error);
  if (contents.size() > max_bytes) {
    return problem("DT0003", path, fmt::format("this file is larger than the {} bytes allowed", max_bytes),
                   "is it the right file?");
  }
  return contents;
}

Expected<void> write_atomic(const fs::path& path, std::string_view contents) {
  if (const int error = replace(behind_links(path), contents); error != 0) return cannot_write(path, error);
  return {};
}

}  // namespace detente
