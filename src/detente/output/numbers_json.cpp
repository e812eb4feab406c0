#include "detente/output/numbers_json.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "detente/case/reason_count.hpp"

namespace detente::output {
namespace {

/// The reason that reaches a place which is no number: a level given by name, say.
Reason reason_at(const Case& input, std::string_view path) {
  Reason reason;
  const Node* node = &input.root();
  std::string so_far;
  for (const std::string_view key : split_path(path)) {
    node = node->find(key);
    if (node == nullptr) break;
    so_far = join_path(so_far, key);
    if (node->is_map())
      reason = read_reason(*node, passes_reason_on(so_far) || node->find("is") != nullptr ? reason : Reason{});
  }
  return reason;
}

void add_reason(Json& out, const Reason& reason) {
  out["because"] = reason.because;
  out["judgement"] = reason.judgement;
  out["source"] = reason.source;
}

Json number_json(const Number& number, const Evidence& evidence) {
  Json out{{"written", number.declared ? Json(number.quantity.text) : Json(nullptr)},
           {"central", number.central()},
           {"low", number.at_probability(0.05)},
           {"high", number.at_probability(0.95)},
           {"reason", name_of(reason_class(number, [&](std::string_view id) { return evidence.supports(id); }))},
           {"unit", number.field->unit},
           {"class", name_of(number.field->cls)},
           {"says", number.field->sentence}};
  if (!number.has_own_size()) {
    out["default"] = number.field->standard;
    out["basis"] = number.field->basis;
  }
  add_reason(out, number.reason);
  return out;
}

/// In one line: "a, b" of a list, "a > b = c" of tiers. Of a block nothing: its own places stand for themselves.
std::string written_at(const Node& place) {
  if (!place.is_list()) return place.text;
  std::vector<std::string> parts;
  bool tiers = false;
  for (const Node& item : place.items) {
    tiers = tiers || item.is_list();
    parts.push_back(fmt::format("{}", fmt::join(item.texts(), " = ")));
  }
  return fmt::format("{}", fmt::join(parts, tiers ? " > " : ", "));
}

Json place_json(const Case& input, const Evidence& evidence, const std::string& path) {
  const Reason reason = reason_at(input, path);
  Json out{{"written", nullptr}};
  if (const Node* node = input.root().at_path(path); node != nullptr) {
    out["written"] = written_at(node->value());
    out["reason"] = name_of(reason_class(reason, [&](std::string_view id) { return evidence.supports(id); }));
    if (const FieldTree* field = find_field(path); field != nullptr && !field->rows.empty())
      out["says"] = field->rows.front()->sentence;
  }
  add_reason(out, reason);
  return out;
}

}  // namespace

Json numbers_json(const Case& input, const Evidence& evidence, const answers::Trace& trace) {
  Json out = Json::object();
  for (const Number& number : input.numbers()) out[number.path] = number_json(number, evidence);
  const auto add = [&](const std::string& path) {
    if (!out.contains(path)) out[path] = place_json(input, evidence, path);
  };
  for (const std::string& party : input.ids().of("parties"))
    for (const std::string& issue : input.ids().of("issues"))
      for (const char* key : {"ideal", "committed", "red_line.at_least", "red_line.at_most"})
        if (const std::string path = fmt::format("parties.{}.positions.{}.{}", party, issue, key);
            input.root().at_path(path) != nullptr)
          add(path);
  for (const auto& [pointer, paths] : trace.rows())
    for (const std::string& path : paths) add(path);
  return out;
}

}  // namespace detente::output
