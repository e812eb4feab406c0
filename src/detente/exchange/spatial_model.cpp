// Decides what each key of a spatial model file means.
#include "detente/exchange/spatial_model.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

namespace detente::exchange {
namespace {

using Json = nlohmann::json;

/// A parsed file, and typed access that notes every problem with its path.
class File {
 public:
  explicit File(const NamedText& source) : name_(source.file) {
    try {
      root_ = Json::parse(source.text);
    } catch (const Json::parse_error& error) {
      wrong("DT0710", "", fmt::format("not JSON at byte {}", error.byte), {}, place(source.text, error.byte));
    } catch (const Json::out_of_range&) {
      wrong("DT0710", "", "a number is too large for a double");
    }
  }

  [[nodiscard]] const Json& root() const { return root_; }
  [[nodiscard]] const Diagnostics& problems() const { return problems_; }

  void wrong(std::string code, std::string path, std::string message, std::string hint = {}, Position at = {}) {
    problems_.add({.code = std::move(code),
                   .message = std::move(message),
                   .hint = std::move(hint),
                   .path = std::move(path),
                   .file = std::string(name_),
                   .at = at});
  }

  const Json& list(const Json& of, const char* key, const std::string& path) {
    static const Json empty = Json::array();
    const Json* found = member(of, key);
    if (found != nullptr && found->is_array()) return *found;
    wrong("DT0711", join(path, key), found == nullptr ? "missing" : "not a list");
    return empty;
  }

  std::string text(const Json& of, const char* key, const std::string& path) {
    const Json* found = member(of, key);
    if (found != nullptr && found->is_string()) return found->get<std::string>();
    wrong("DT0711", join(path, key), found == nullptr ? "missing" : "not a text");
    return {};
  }

  std::string optional_text(const Json& of, const char* key, const std::string& path) {
    return member(of, key) == nullptr ? std::string() : text(of, key, path);
  }

  /// A number of at least `least`.
  double number(const Json& of, const char* key, const std::string& path, double least) {
    const Json* found = member(of, key);
    if (found == nullptr || !found->is_number()) {
      wrong("DT0711", join(path, key), found == nullptr ? "missing" : "not a number");
      return std::max(least, 0.0);
    }
    const double value = found->get<double>();
    if (std::isfinite(value) && value >= least) return value;
    wrong("DT0712", join(path, key), std::isfinite(value) ? fmt::format("{} is below {}", value, least) : "not finite");
    return std::max(least, 0.0);
  }

  std::optional<double> optional_number(const Json& of, const char* key, const std::string& path) {
    if (member(of, key) == nullptr) return std::nullopt;
    return number(of, key, path, lowest);
  }

  static constexpr double lowest = std::numeric_limits<double>::lowest();

 private:
  static const Json* member(const Json& of, const char* key) {
    if (!of.is_object()) return nullptr;
    const auto found = of.find(key);
    return found == of.end() || found->is_null() ? nullptr : &*found;
  }

  static std::string join(const std::string& path, const char* key) { return path.empty() ? key : path + "." + key; }

  static Position place(std::string_view text, std::size_t byte) {
    Position at{1, 1};
    for (const char c : text.substr(0, byte == 0 ? 0 : byte - 1)) {
      if (c == '\n') {
        ++at.line;
        at.column = 1;
      } else if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) {
        ++at.column;
      }
    }
    return at;
  }

  std::string_view name_;
  Json root_;
  Diagnostics problems_;
};

spatial::Issue issue_of(File& file, const Json& json, const std::string& path) {
  spatial::Issue issue{.name = file.text(json, "name", path),
                       .min = file.optional_number(json, "min", path),
                       .max = file.optional_number(json, "max", path)};
  if (issue.min && issue.max && *issue.min > *issue.max) file.wrong("DT0712", path, "min is above max");
  return issue;
}

spatial::Actor actor_of(File& file, const Json& json, const std::string& path, std::size_t issues) {
  spatial::Actor actor{
      .name = file.text(json, "name", path), .capability = file.number(json, "capability", path, 0), .issues = {}};
  const Json& stands = file.list(json, "issues", path);
  if (stands.size() != issues)
    file.wrong("DT0711", path + ".issues", fmt::format("{} entries for {} issues", stands.size(), issues));
  for (std::size_t k = 0; k < stands.size(); ++k) {
    const std::string at = fmt::format("{}.issues[{}]", path, k);
    actor.issues.push_back({.position = file.number(stands[k], "position", at, File::lowest),
                            .salience = file.number(stands[k], "salience", at, 0)});
  }
  return actor;
}

SpatialCase case_of(File& file, const Json& json, const std::string& path) {
  SpatialCase result{.id = file.text(json, "id", path),
                     .proposal = file.text(json, "prop", path),
                     .input = {.issues = {}, .actors = {}},
                     .outcome = file.number(json, "out", path, File::lowest)};
  result.input.issues.push_back({.name = result.id, .min = 0.0, .max = 100.0});
  const Json& actors = file.list(json, "actors", path);
  for (std::size_t i = 0; i < actors.size(); ++i) {
    const std::string at = fmt::format("{}.actors[{}]", path, i);
    result.input.actors.push_back({.name = file.text(actors[i], "n", at),
                                   .capability = file.number(actors[i], "votes", at, 0),
                                   .issues = {{.position = file.number(actors[i], "x", at, File::lowest),
                                               .salience = file.number(actors[i], "s", at, 0)}}});
  }
  return result;
}

}  // namespace

Expected<SpatialModel> read_spatial_model(const NamedText& source) {
  File file(source);
  if (file.problems().has_errors()) return tl::unexpected(file.problems());
  SpatialModel model{.name = file.optional_text(file.root(), "name", ""), .input = {.issues = {}, .actors = {}}};
  const Json& issues = file.list(file.root(), "issues", "");
  for (std::size_t k = 0; k < issues.size(); ++k)
    model.input.issues.push_back(issue_of(file, issues[k], fmt::format("issues[{}]", k)));
  const Json& actors = file.list(file.root(), "actors", "");
  for (std::size_t i = 0; i < actors.size(); ++i)
    model.input.actors.push_back(actor_of(file, actors[i], fmt::format("actors[{}]", i), issues.size()));
  if (file.problems().has_errors()) return tl::unexpected(file.problems());
  return model;
}

Expected<std::vector<SpatialCase>> read_spatial_cases(const NamedText& source) {
  File file(source);
  if (file.problems().has_errors()) return tl::unexpected(file.problems());
  std::vector<SpatialCase> cases;
  const Json& issues = file.list(file.root(), "issues", "");
  for (std::size_t k = 0; k < issues.size(); ++k)
    if (!(issues[k].is_object() && issues[k].value("out", Json()).is_null()))
      cases.push_back(case_of(file, issues[k], fmt::format("issues[{}]", k)));
  if (file.problems().has_errors()) return tl::unexpected(file.problems());
  return cases;
}

}  // namespace detente::exchange
