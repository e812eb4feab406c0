#include "detente/exchange/json_file.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

namespace detente::exchange {
namespace {

const Json& nothing() {
  static const Json empty = Json::array();
  return empty;
}

Position place(std::string_view text, std::size_t byte) {
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

}  // namespace

JsonFile::JsonFile(const NamedText& source) : name_(source.file) {
  try {
    root_ = Json::parse(source.text);
  } catch (const Json::parse_error& error) {
    wrong("DT0710", "", fmt::format("not JSON at byte {}", error.byte), {}, place(source.text, error.byte));
  } catch (const Json::out_of_range&) {
    wrong("DT0710", "", "a number is too large for a double");
  }
}

void JsonFile::wrong(std::string code, std::string path, std::string message, std::string hint, Position at) {
  problems_.add({.code = std::move(code),
                 .message = std::move(message),
                 .hint = std::move(hint),
                 .path = std::move(path),
                 .file = std::string(name_),
                 .at = at});
}

const Json* JsonFile::member(const Json& of, const std::string& key) {
  if (!of.is_object()) return nullptr;
  const auto found = of.find(key);
  return found == of.end() || found->is_null() ? nullptr : &*found;
}

std::string JsonFile::join(const std::string& path, const std::string& key) {
  return path.empty() ? key : path + "." + key;
}

const Json& JsonFile::list(const Json& of, const std::string& key, const std::string& path) {
  const Json* found = member(of, key);
  if (found != nullptr && found->is_array()) return *found;
  wrong("DT0711", join(path, key), found == nullptr ? "missing" : "not a list");
  return nothing();
}

const Json& JsonFile::optional_list(const Json& of, const std::string& key, const std::string& path) {
  return member(of, key) == nullptr ? nothing() : list(of, key, path);
}

std::string JsonFile::text(const Json& of, const std::string& key, const std::string& path) {
  const Json* found = member(of, key);
  if (found != nullptr && found->is_string()) return found->get<std::string>();
  wrong("DT0711", join(path, key), found == nullptr ? "missing" : "not a text");
  return {};
}

std::string JsonFile::optional_text(const Json& of, const std::string& key, const std::string& path) {
  return member(of, key) == nullptr ? std::string() : text(of, key, path);
}

double JsonFile::number(const Json& of, const std::string& key, const std::string& path, double least) {
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

std::optional<double> JsonFile::optional_number(const Json& of, const std::string& key, const std::string& path) {
  if (member(of, key) == nullptr) return std::nullopt;
  return number(of, key, path, lowest);
}

}  // namespace detente::exchange
