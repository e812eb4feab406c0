#include "detente/study/plan.hpp"

#include <fmt/format.h>

#include <cassert>

#include "detente/base/hash.hpp"

namespace detente::study {
namespace {

/// A tree as one text: every key and value, nothing that only orders or explains.
void write(const Node& node, std::string& out) {
  switch (node.kind) {
    case Node::Kind::scalar:
      out += fmt::format("{}:{};", node.text.size(), node.text);
      break;
    case Node::Kind::list:
      out += '[';
      for (const Node& item : node.items) write(item, out);
      out += ']';
      break;
    case Node::Kind::map:
      out += '{';
      for (const Entry& entry : node.entries) {
        out += fmt::format("{}:{};", entry.key.size(), entry.key);
        write(entry.value, out);
      }
      out += '}';
      break;
  }
}

std::string days(const std::map<std::string, int>& by_name) {
  std::string out;
  for (const auto& [name, day] : by_name) out += fmt::format("{}@{} ", name, day);
  return out;
}

std::string describe(const Operators& on) {
  std::string out;
  if (on.swap) out += fmt::format("swap {} {} {} {} ", on.swap->out, on.swap->in, on.swap->day, on.swap->handover);
  out += fmt::format("enter {}leave {}occurs {}", days(on.enter), days(on.leave), days(on.occurs));
  if (on.only_mediators) {
    out += "only ";
    for (const std::string& mediator : *on.only_mediators) out += mediator + " ";
  }
  if (on.starts_with) out += fmt::format("starts {} {} ", *on.starts_with, on.starts_at);
  for (const std::string& mechanism : on.mechanisms_off) out += "off " + mechanism + " ";
  return out;
}

/// Two variations have the same text iff nothing in them differs: numbers are written so that they read back.
std::string describe(const process::Vary& vary) {
  std::string out = fmt::format("anchor {} tempo {} ", vary.anchor, vary.tempo);
  for (const auto& [name, field] : process::switches()) out += vary.on.*field ? '1' : '0';
  if (vary.knocked_out) out += fmt::format(" knocked {}", *vary.knocked_out);
  if (vary.only_mediators) {
    out += " only";
    for (const std::size_t mediator : *vary.only_mediators) out += fmt::format(" {}", mediator);
  }
  return out;
}

}  // namespace

Subject subject(const PatchedCase& patched, std::shared_ptr<const std::vector<process::Package>> packages) {
  std::string text = describe(patched.operators);
  write(patched.base.root(), text);
  for (const Number& number : patched.base.numbers())
    if (number.factor != 1 || number.offset != 0)
      text += fmt::format("{}*{}+{};", number.path, number.factor, number.offset);
  return {std::make_shared<const Model>(Model::build(patched)), std::move(packages), sha256_hex(text)};
}

void Plan::add(std::string name, Arm arm) {
  assert(!has(name));
  const std::string key = fmt::format("{} {} {}x{}", arm.of.key, describe(arm.vary), arm.size.vectors, arm.size.runs);
  const auto [found, is_new] = keys_.emplace(key, arms_.size());
  if (is_new) arms_.push_back(std::move(arm));
  names_.emplace(std::move(name), found->second);
}

std::size_t Plan::place(std::string_view name) const {
  const auto found = names_.find(name);
  assert(found != names_.end());
  return found->second;
}

std::uint64_t Plan::runs() const {
  std::uint64_t sum = 0;
  for (const Arm& arm : arms_) sum += std::uint64_t{arm.size.vectors} * arm.size.runs;
  return sum;
}

}  // namespace detente::study
