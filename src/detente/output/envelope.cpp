#include "detente/output/envelope.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace detente::output {
namespace {

constexpr std::size_t longest_line = 100;

std::string number_text(double value) {
  if (!std::isfinite(value)) return "null";
  return fmt::format("{}", value == 0 ? 0.0 : value);  // fmt: the shortest that reads back, in any locale
}

void write_scalar(const Json& value, std::string& out) {
  out += value.is_number_float() ? number_text(value.get<double>())
                                 : value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

void write(const Json& value, std::size_t indent, std::string& out);

/// A list of scalars on one line, or nothing where that would be long.
std::string one_line(const Json& list) {
  std::string line = "[";
  for (const Json& item : list) {
    if (item.is_structured() && !item.empty()) return {};
    if (line.size() > 1) line += ", ";
    write(item, 0, line);
    if (line.size() > longest_line) return {};
  }
  return line + "]";
}

void write_members(const Json& value, std::size_t indent, std::string& out) {
  const std::string margin(indent + 2, ' ');
  bool first = true;
  for (const auto& [key, member] : value.items()) {
    out += first ? "\n" : ",\n";
    first = false;
    out += margin;
    if (value.is_object()) {
      write(Json(key), 0, out);
      out += ": ";
    }
    write(member, indent + 2, out);
  }
  out += "\n" + std::string(indent, ' ');
}

void write(const Json& value, std::size_t indent, std::string& out) {
  if (!value.is_structured()) {
    write_scalar(value, out);
  } else if (value.empty()) {
    out += value.is_object() ? "{}" : "[]";
  } else if (value.is_object()) {
    out += '{';
    write_members(value, indent, out);
    out += '}';
  } else if (const std::string line = one_line(value); !line.empty()) {
    out += line;
  } else {
    out += '[';
    write_members(value, indent, out);
    out += ']';
  }
}

void write_dense(const Json& value, std::string& out) {
  if (!value.is_structured()) return write_scalar(value, out);
  out += value.is_object() ? '{' : '[';
  bool first = true;
  for (const auto& [key, member] : value.items()) {
    if (!first) out += ',';
    first = false;
    if (value.is_object()) {
      write_scalar(Json(key), out);
      out += ':';
    }
    write_dense(member, out);
  }
  out += value.is_object() ? '}' : ']';
}

template <class T>
Json or_null(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}

Json or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

}  // namespace

Json envelope(std::string_view schema, const std::optional<CaseStamp>& stamp, const std::optional<PlanStamp>& plan) {
  Json out{{"detente", version()}, {"schema", schema}, {"case", nullptr}, {"plan", nullptr}};
  if (stamp) out["case"] = {{"sha256", stamp->sha256}, {"title", stamp->title}};
  if (plan)
    out["plan"] = {{"seed", or_null(plan->seed)},
                   {"parameters", or_null(plan->parameters)},
                   {"runs_per_parameter", or_null(plan->runs_per_parameter)},
                   {"horizon_days", or_null(plan->horizon_days)},
                   {"effort", or_null(plan->effort)},
                   {"scenario", or_null(plan->scenario)}};
  return out;
}

Json diagnostics_json(const Diagnostics& diagnostics) {
  Json out = Json::array();
  for (const Diagnostic& d : diagnostics.items())
    out.push_back({{"file", d.file},
                   {"line", d.at.line},
                   {"column", d.at.column},
                   {"code", d.code},
                   {"path", d.path},
                   {"message", d.message},
                   {"hint", d.hint},
                   {"severity", name_of(d.severity)}});
  return out;
}

Json failure_json(std::string_view schema, const Diagnostics& diagnostics) {
  Json out = envelope(schema, std::nullopt, std::nullopt);
  out["ok"] = false;
  out["diagnostics"] = diagnostics_json(diagnostics);
  return out;
}

std::string to_text(const Json& document) {
  std::string out;
  write(document, 0, out);
  return out + "\n";
}

std::string to_dense_text(const Json& document) {
  std::string out;
  write_dense(document, out);
  return out;
}

std::string_view name_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::note:
      break;
  }
  return "note";
}

std::string_view version() {
  return DETENTE_VERSION;
}

}  // namespace detente::output
