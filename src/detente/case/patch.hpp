// Decides what may be changed in a case and how: a list of changes, applied to a case's tree before a model is built.
// A scenario, a version, `--set`, a removed event and a flip value are all patches.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "detente/case/case.hpp"

namespace detente {

/// One change of one value.
struct Change {
  enum class Kind { set, times, add };
  Kind kind = Kind::set;
  std::string path;
  Node value = {};    ///< of `set`
  double amount = 1;  ///< of `times` and `add`
  Reason reason = {};
  Position at = {};
};

/// What a scenario does to the course of a run rather than to a value. Days count from as_of.
struct Operators {
  struct Swap {
    std::string out, in;
    int day = 0;
    double handover = 0.5;
  };
  std::optional<Swap> swap = {};
  std::map<std::string, int> enter = {};
  std::map<std::string, int> leave = {};
  std::optional<std::vector<std::string>> only_mediators = {};
  std::map<std::string, int> occurs = {};
  std::optional<std::string> starts_with = {};
  int starts_at = 0;
  std::vector<std::string> mechanisms_off = {};

  /// Takes over what `later` says, on top of what stands here.
  void merge(const Operators& later);
};

/// How much was left of a past event's effect when it was undone.
struct Undone {
  std::string event;
  std::string path;  ///< the number it had changed
  double left = 1;   ///< share of the effect not yet faded, 0..1
};

/// A named list of changes.
struct Patch {
  std::string id = {};
  std::string title = {};
  std::vector<Change> changes = {};
  Operators operators = {};
  std::vector<Undone> undone = {};

  /// Every path it changes and every operator it uses, for "says every difference".
  [[nodiscard]] std::vector<std::string> differences() const;
};

/// A case with patches applied.
struct PatchedCase {
  Case base;
  Operators operators = {};
  std::vector<Undone> undone = {};
  std::vector<std::string> differences = {};
};

/// The patch of a scenario, with those it builds on (`from`) first. DT0241 no such scenario.
[[nodiscard]] Expected<Patch> scenario_patch(const Case& base, std::string_view id);

/// The patch of a version. DT0241 no such version.
[[nodiscard]] Expected<Patch> version_patch(const Case& base, std::string_view id);

/// What a claim's `if_false` says: the case if the claim did not hold. DT0241 no such claim.
[[nodiscard]] Expected<Patch> if_false_patch(const Case& base, std::string_view claim);

/// `PATH=VALUE` of the command line; its reason is that it was set there. DT0240 not of that form, or no such path.
[[nodiscard]] Expected<Patch> set_patch(std::string_view assignment);

/// Applies patches in order. A later `set` of a path replaces what came before, factors included; a later patch's
/// operators add to or replace an earlier one's. Problems carry the places of the patches' own values: DT0242 a single
/// value stands above the path, DT0243 no number there, DT0205 a name in the path that the case does not have. The
/// result is checked as a case file is.
[[nodiscard]] Expected<PatchedCase> apply_patches(const Case& base, std::span<const Patch> patches);

/// What undoing a dated past event means on `base`: its effects reversed, each after its own fading since its date.
[[nodiscard]] Patch undo_event(const Case& base, std::string_view event);

}  // namespace detente
