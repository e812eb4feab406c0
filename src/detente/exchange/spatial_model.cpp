// Decides what each key of a spatial model file means.
#include "detente/exchange/spatial_model.hpp"

#include <fmt/core.h>

#include "detente/exchange/json_file.hpp"

namespace detente::exchange {
namespace {

using File = JsonFile;

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
