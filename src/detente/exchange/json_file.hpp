// Decides how another program's JSON is read: typed access that notes every problem with its path. For the .cpp files
// of this folder.
#pragma once

#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "detente/base/diagnostics.hpp"

namespace detente::exchange {

using Json = nlohmann::json;

/// A parsed file. DT0710 not JSON (then the root is null), DT0711 a key is missing or of the wrong type, DT0712 a
/// number is out of range. A path is like actors[3].issues[0].
class JsonFile {
 public:
  explicit JsonFile(const NamedText& source);

  [[nodiscard]] const Json& root() const { return root_; }
  [[nodiscard]] const Diagnostics& problems() const { return problems_; }
  void wrong(std::string code, std::string path, std::string message, std::string hint = {}, Position at = {});

  /// The value under a key, or null where it is absent or null.
  [[nodiscard]] static const Json* member(const Json& of, const std::string& key);
  [[nodiscard]] static std::string join(const std::string& path, const std::string& key);

  /// The list under a key; an empty one, and a problem, where there is none.
  const Json& list(const Json& of, const std::string& key, const std::string& path);
  /// The same where it may be absent.
  const Json& optional_list(const Json& of, const std::string& key, const std::string& path);
  std::string text(const Json& of, const std::string& key, const std::string& path);
  std::string optional_text(const Json& of, const std::string& key, const std::string& path);
  /// A number of at least `least`.
  double number(const Json& of, const std::string& key, const std::string& path, double least);
  std::optional<double> optional_number(const Json& of, const std::string& key, const std::string& path);

  static constexpr double lowest = std::numeric_limits<double>::lowest();

 private:
  std::string_view name_;
  Json root_;
  Diagnostics problems_;
};

}  // namespace detente::exchange
