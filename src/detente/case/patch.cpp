#include "detente/case/patch.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "detente/case/suggest.hpp"

namespace detente {
namespace {

/// The reason as the keys of a block.
void write_reason(Node& block, const Reason& reason) {
  if (!reason.because.empty() && block.find("because") == nullptr) {
    Node because = Node::list(block.at);
    for (const std::string& claim : reason.because) because.items.push_back(Node::scalar(claim, block.at));
    block.set("because", std::move(because), block.at);
  }
  if (!reason.judgement.empty() && block.find("judgement") == nullptr)
    block.set("judgement", Node::scalar(reason.judgement, block.at, true), block.at);
  if (reason.size == Reason::Size::judgement) return;
  const bool data = reason.size == Reason::Size::data;
  block.set("size", Node::scalar(data ? "data" : "claim", block.at), block.at);
  if (data) block.set("from", Node::scalar(reason.source, block.at), block.at);
}

/// A block that is set: every block in it that gives no reason gets the change's.
void reason_all(Node& node, const Reason& reason) {
  if (!node.is_map()) return;
  const bool own = node.find("because") != nullptr || node.find("judgement") != nullptr || node.find("size") != nullptr;
  for (Entry& entry : node.entries) reason_all(entry.value, reason);
  if (!own) write_reason(node, reason);
}

/// The value of a `set` with its reason, so that the reader finds one where the field is a number.
Node with_reason(const Change& change) {
  const FieldTree* field = find_field(change.path);
  const bool number = field != nullptr && std::any_of(field->rows.begin(), field->rows.end(), [](const Field* row) {
                        return is_number(row->kind) || row->kind == FieldKind::level;
                      });
  if (!change.value.is_scalar()) {
    Node block = change.value;
    reason_all(block, change.reason);
    return block;
  }
  if (!number) return change.value;
  Node wrapped = Node::map(change.value.at);
  wrapped.set("is", change.value);
  write_reason(wrapped, change.reason);
  return wrapped;
}

/// Puts a value at a path, making blocks on the way. False where a single value stands on the way.
bool put(Node& root, std::string_view path, Node value) {
  Node* at = &root;
  const std::vector<std::string_view> keys = split_path(path);
  for (std::size_t i = 0; i + 1 < keys.size(); ++i) {
    const auto found =
        std::find_if(at->entries.begin(), at->entries.end(), [&](const Entry& e) { return e.key == keys[i]; });
    if (found == at->entries.end()) {
      at = &at->set(keys[i], Node::map(value.at), value.at);
    } else if (!found->value.is_map() || found->value.find("is") != nullptr) {
      return false;
    } else {
      at = &found->value;
    }
  }
  at->set(keys.back(), std::move(value), value.at);
  return true;
}

/// Tells whether `path` is `prefix` or stands below it.
bool within(std::string_view path, std::string_view prefix) {
  return path == prefix || (path.starts_with(prefix) && path[prefix.size()] == '.');
}

/// What earlier patches did to the numbers of a case: reading its tree anew would forget it.
std::vector<Change> adjustments_of(const Case& base) {
  std::vector<Change> out;
  for (const Number& number : base.numbers()) {
    if (number.factor != 1) out.push_back({.kind = Change::Kind::times, .path = number.path, .amount = number.factor});
    if (number.offset != 0) out.push_back({.kind = Change::Kind::add, .path = number.path, .amount = number.offset});
  }
  return out;
}

/// Puts a `set` into the tree and forgets the factors it replaces.
void set_value(const Case& base, const Change& change, Node& tree, Diagnostics& problems,
               std::vector<Change>& adjustments) {
  const auto say = [&](const char* code, std::string message, std::string hint) {
    problems.add({.code = code,
                  .message = std::move(message),
                  .hint = std::move(hint),
                  .path = change.path,
                  .file = base.file(),
                  .at = change.at});
  };
  if (const auto unknown = unknown_name(change.path, base.ids()))
    return say("DT0205", fmt::format("there is no '{}' in {}", unknown->key, unknown->within),
               suggestion(unknown->key, unknown->known));
  std::erase_if(adjustments, [&](const Change& earlier) { return within(earlier.path, change.path); });
  if (!put(tree, change.path, with_reason(change)))
    say("DT0242", fmt::format("'{}' cannot be set: a single value stands above it", change.path),
        "set the value above it");
}

}  // namespace

void Operators::merge(const Operators& later) {
  if (later.swap) swap = later.swap;
  for (const auto& [mediator, day] : later.enter) enter[mediator] = day;
  for (const auto& [mediator, day] : later.leave) leave[mediator] = day;
  for (const auto& [event, day] : later.occurs) occurs[event] = day;
  if (later.only_mediators) only_mediators = later.only_mediators;
  if (later.starts_with) {
    starts_with = later.starts_with;
    starts_at = later.starts_at;
  }
  for (const std::string& mechanism : later.mechanisms_off)
    if (std::find(mechanisms_off.begin(), mechanisms_off.end(), mechanism) == mechanisms_off.end())
      mechanisms_off.push_back(mechanism);
}

std::vector<std::string> Patch::differences() const {
  std::vector<std::string> out;
  for (const Change& change : changes) out.push_back(change.path);
  if (operators.swap) out.push_back(fmt::format("swap {} for {}", operators.swap->out, operators.swap->in));
  for (const auto& [mediator, day] : operators.enter) out.push_back(fmt::format("{} enters on day {}", mediator, day));
  for (const auto& [mediator, day] : operators.leave) out.push_back(fmt::format("{} leaves on day {}", mediator, day));
  if (operators.only_mediators)
    out.push_back(operators.only_mediators->empty() ? "no mediator takes part" : "only some mediators take part");
  for (const auto& [event, day] : operators.occurs) out.push_back(fmt::format("{} on day {}", event, day));
  if (operators.starts_with) out.push_back(fmt::format("starts with {}", *operators.starts_with));
  for (const std::string& mechanism : operators.mechanisms_off) out.push_back(mechanism + " off");
  std::vector<std::string> unique;
  for (std::string& item : out)
    if (std::find(unique.begin(), unique.end(), item) == unique.end()) unique.push_back(std::move(item));
  return unique;
}

Expected<Patch> set_patch(std::string_view assignment) {
  const std::size_t equals = assignment.find('=');
  const std::string path(assignment.substr(0, equals));
  if (equals == std::string_view::npos || path.empty() || equals + 1 == assignment.size())
    return failure({.code = "DT0240",
                    .message = fmt::format("--set {}: PATH=VALUE is expected", assignment),
                    .hint = "for example --set parties.NAME.trust=0.5"});
  if (find_field(path) == nullptr)
    return failure({.code = "DT0240",
                    .message = fmt::format("--set: '{}' is not a path of the case format", path),
                    .hint = "`detente show CASE numbers` lists the paths of a case",
                    .path = path});
  Patch patch{.id = "--set", .title = std::string(assignment)};
  patch.changes.push_back({.path = path,
                           .value = Node::scalar(std::string(assignment.substr(equals + 1))),
                           .reason = {.judgement = "set on the command line"}});
  return patch;
}

Expected<PatchedCase> apply_patches(const Case& base, std::span<const Patch> patches) {
  Node tree = base.root();
  std::vector<Change> adjustments = adjustments_of(base);
  PatchedCase out{.base = base};
  Diagnostics problems;
  for (const Patch& patch : patches) {
    for (const Change& change : patch.changes) {
      if (change.kind == Change::Kind::set)
        set_value(base, change, tree, problems, adjustments);
      else
        adjustments.push_back(change);
    }
    for (std::string& difference : patch.differences()) out.differences.push_back(std::move(difference));
    out.undone.insert(out.undone.end(), patch.undone.begin(), patch.undone.end());
    out.operators.merge(patch.operators);
  }
  if (problems.has_errors()) return tl::unexpected(std::move(problems));

  Expected<Case> read = Case::from_tree(std::move(tree), base.file());
  if (!read) return tl::unexpected(std::move(read.error()));
  out.base = std::move(*read);
  for (const Change& change : adjustments) {
    if (out.base.number(change.path) == nullptr) {
      problems.add({.code = "DT0243",
                    .message = fmt::format("'{}' is not a number of this case", change.path),
                    .hint = "`detente show CASE numbers` lists them",
                    .path = change.path,
                    .file = base.file(),
                    .at = change.at});
      continue;
    }
    const bool times = change.kind == Change::Kind::times;
    out.base.adjust(change.path, times ? change.amount : 1, times ? 0 : change.amount);
  }
  if (problems.has_errors()) return tl::unexpected(std::move(problems));
  return out;
}

}  // namespace detente
