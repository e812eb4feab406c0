#include "detente/output/why.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

namespace detente::output {
namespace {

Json link(std::string_view kind, const std::string& id, const std::string& text, Json verdict = nullptr) {
  return {{"kind", kind}, {"id", id}, {"text", text}, {"verdict", std::move(verdict)}};
}

std::string text_at(const Json& object, const char* key) {
  return object.contains(key) && object.at(key).is_string() ? object.at(key).get<std::string>() : std::string{};
}

/// The longest pointer of the trace that begins `pointer` at a boundary.
std::string nearest_traced(const Json& trace, const std::string& pointer) {
  std::string best;
  for (const auto& [key, paths] : trace.items())
    if (key.size() > best.size() && pointer.starts_with(key) &&
        (pointer.size() == key.size() || pointer[key.size()] == '/'))
      best = key;
  return best;
}

/// The paths under a pointer of the trace, those it takes over from another expanded.
std::vector<std::string> traced_paths(const Json& trace, const std::string& pointer) {
  const Json& row = trace.at(pointer);
  if (row.is_array()) return row.get<std::vector<std::string>>();
  std::vector<std::string> out = row.at("first").get<std::vector<std::string>>();
  const std::string then = row.at("then").get<std::string>();
  if (then.size() >= pointer.size()) return out;  // only upwards: a file that was altered could go round in circles
  for (std::string& path : traced_paths(trace, then))
    if (std::find(out.begin(), out.end(), path) == out.end()) out.push_back(std::move(path));
  return out;
}

std::string quantity_text(const Json& number) {
  std::string out = text_at(number, "written");
  if (number.at("written").is_null()) out = fmt::format("left out: {}", text_at(number, "default"));
  if (number.contains("low") && number.at("low").is_number() && number.at("low") != number.at("high"))
    out += fmt::format(" (central {}, 5–95 %: {}–{})", short_number(number.at("central").get<double>()),
                       short_number(number.at("low").get<double>()), short_number(number.at("high").get<double>()));
  if (const std::string says = text_at(number, "says"); !says.empty()) out += " · " + says;
  return out;
}

void add_source(const Json& result, const std::string& id, Json& chain, std::set<std::string>& seen) {
  if (!seen.insert("source/" + id).second || !result.at("evidence").at("sources").contains(id)) return;
  const Json& known = result.at("evidence").at("sources").at(id);
  std::vector<std::string> parts;
  for (const char* key : {"author", "title", "publisher", "published"})
    if (const std::string part = text_at(known, key); !part.empty()) parts.push_back(part);
  chain.push_back(link("source", id, fmt::format("{}", fmt::join(parts, ", "))));
}

void add_claim(const Json& result, const std::string& id, Json& chain, std::set<std::string>& seen) {
  if (!seen.insert("claim/" + id).second) return;
  const Json& claims = result.at("evidence").at("claims");
  if (!claims.contains(id)) return;
  const Json& claim = claims.at(id);
  std::vector<std::string> places;
  for (const Json& place : claim.at("places")) places.push_back(text_at(place, "at"));
  std::string text = text_at(claim, "text");
  if (!places.empty()) text += fmt::format(" [{}]", fmt::join(places, "; "));
  chain.push_back(link("claim", id, text, claim.at("verdict")));
  for (const Json& source : claim.at("sources")) add_source(result, source.get<std::string>(), chain, seen);
}

void add_quantity(const Json& result, const std::string& path, Json& chain, std::set<std::string>& seen) {
  if (!result.at("numbers").contains(path)) return;
  const Json& number = result.at("numbers").at(path);
  chain.push_back(link("quantity", path, quantity_text(number)));
  if (number.contains("default"))
    chain.push_back(
        link("default", path, fmt::format("{} ({})", text_at(number, "default"), text_at(number, "basis"))));
  else if (const std::string judged = text_at(number, "judgement"); !judged.empty())
    chain.push_back(link("judgement", path, judged));
  for (const Json& claim : number.at("because")) add_claim(result, claim.get<std::string>(), chain, seen);
  if (const std::string source = text_at(number, "source"); !source.empty()) add_source(result, source, chain, seen);
}

bool is_result(const Json& result) {
  return result.is_object() && text_at(result, "schema").starts_with("analyse/") && result.contains("trace") &&
         result.contains("numbers") && result.contains("evidence");
}

tl::unexpected<Diagnostics> no_result() {
  return failure({.code = "DT0850",
                  .message = "this is not a result of `detente analyse`",
                  .hint = "`detente analyse CASE --out DIR` writes DIR/result.json"});
}

/// The keys below the deepest part of a pointer that exists.
std::string what_stands_near(const Json& result, std::string pointer) {
  while (pointer.starts_with('/')) {
    pointer.resize(pointer.rfind('/'));
    try {
      const Json& node = result.at(Json::json_pointer(pointer));
      std::vector<std::string> keys;
      if (node.is_object())
        for (const auto& [key, value] : node.items()) keys.push_back(key);
      if (node.is_array()) keys.push_back(fmt::format("0 to {}", node.empty() ? 0 : node.size() - 1));
      if (keys.size() > 12) keys.resize(12);
      return fmt::format("below {} stand: {}", pointer.empty() ? "the top" : pointer, fmt::join(keys, ", "));
    } catch (const Json::exception&) {
      continue;
    }
  }
  return "a pointer begins with /, for example /answers/stuck/zone/p";
}

/// As it stands in the file, so that a saved result and a computed one are told alike (0 read back is no longer 0.0).
std::string as_written(const Json& value) {
  std::string text = to_text(value);
  text.pop_back();
  return text;
}

Json why_found(const Json& result, const std::string& pointer, const Json& value) {
  Json chain = Json::array();
  chain.push_back(link("answer", pointer, value.is_primitive() ? as_written(value) : std::string(value.type_name())));
  std::set<std::string> seen;
  if (const std::string traced = nearest_traced(result.at("trace"), pointer); !traced.empty()) {
    const Json& answer = result.at(Json::json_pointer(traced));
    if (answer.is_object() && answer.contains("claim"))
      add_claim(result, answer.at("claim").get<std::string>(), chain, seen);
    for (const std::string& path : traced_paths(result.at("trace"), traced)) add_quantity(result, path, chain, seen);
  }
  if (value.is_string()) {  // it may name a claim or a number, as the lists of the fifth answer do
    add_claim(result, value.get<std::string>(), chain, seen);
    if (chain.size() == 1) add_quantity(result, value.get<std::string>(), chain, seen);
  }
  if (pointer.starts_with("/evidence/claims/")) {
    const std::string id = pointer.substr(17, pointer.find('/', 17) - 17);
    add_claim(result, id, chain, seen);
  }
  return Json{{"value", value}, {"chain", chain}};
}

Json why_claim_found(const Json& result, const std::string& claim) {
  Json chain = Json::array();
  std::set<std::string> seen;
  add_claim(result, claim, chain, seen);
  std::set<std::string> resting;
  for (const auto& [path, number] : result.at("numbers").items()) {
    const Json& because = number.at("because");
    if (std::find(because.begin(), because.end(), claim) == because.end()) continue;
    chain.push_back(link("quantity", path, quantity_text(number)));
    resting.insert(path);
  }
  for (const auto& [pointer, row] : result.at("trace").items()) {
    const std::vector<std::string> paths = traced_paths(result.at("trace"), pointer);
    if (std::any_of(paths.begin(), paths.end(), [&](const std::string& path) { return resting.contains(path); }))
      chain.push_back(link("answer", pointer, ""));
  }
  return Json{{"value", result.at("evidence").at("claims").at(claim).at("text")}, {"chain", chain}};
}

}  // namespace

Expected<Json> why(const Json& result, const std::string& pointer) {
  if (!is_result(result)) return no_result();
  Json value;
  try {
    value = result.at(Json::json_pointer(pointer));
  } catch (const Json::exception&) {
    return failure({.code = "DT0851",
                    .message = fmt::format("nothing stands at '{}'", pointer),
                    .hint = what_stands_near(result, pointer),
                    .path = pointer});
  }
  try {
    return why_found(result, pointer, value);
  } catch (const Json::exception&) {  // the file was altered: a key is missing or of another type
    return no_result();
  }
}

Expected<Json> why_claim(const Json& result, const std::string& claim) {
  if (!is_result(result)) return no_result();
  try {
    if (!result.at("evidence").at("claims").contains(claim))
      return failure({.code = "DT0852",
                      .message = fmt::format("there is no claim '{}'", claim),
                      .hint = "`detente show CASE claims` lists them"});
    return why_claim_found(result, claim);
  } catch (const Json::exception&) {
    return no_result();
  }
}

std::string why_text(const Json& found, const std::string& pointer, const Style& style) {
  std::string out = heading(pointer, style).substr(1);
  if (found["value"].is_primitive())
    out += wrapped(found["value"].is_string() ? found["value"].get<std::string>() : as_written(found["value"]),
                   style.width);
  for (const Json& each : found["chain"]) {
    const std::string kind = each["kind"].get<std::string>();
    const std::string verdict =
        each["verdict"].is_string() ? fmt::format(" ({})", each["verdict"].get<std::string>()) : "";
    const std::string indent(kind == "answer" ? 0 : kind == "quantity" ? 2 : kind == "source" ? 6 : 4, ' ');
    if (kind == "answer" && &each == &found["chain"].front()) continue;
    const std::string said =
        kind == "judgement" || kind == "default"
            ? each["text"].get<std::string>()
            : fmt::format("{}{}: {}", each["id"].get<std::string>(), verdict, each["text"].get<std::string>());
    out += wrapped(fmt::format("{} {}", kind, said), style.width, indent, indent + "  ");
  }
  return out;
}

}  // namespace detente::output
