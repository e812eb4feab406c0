// Decides how much of a case rests on what: each number is counted once, by where its size and its direction come from.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "detente/case/case.hpp"

namespace detente {

/// Numbers by their reason, from the strongest: each number is in one class only.
struct ReasonCount {
  std::size_t size_from_source = 0;      ///< a claim or data states the size
  std::size_t direction_from_claim = 0;  ///< a claim says why it is there or which way it points; the size is judgement
  std::size_t judgement = 0;             ///< judgement only
  std::size_t by_default = 0;            ///< left out or `unknown`: Détente's default

  [[nodiscard]] std::size_t total() const { return size_from_source + direction_from_claim + judgement + by_default; }
};

enum class ReasonClass { size_from_source, direction_from_claim, judgement, by_default };

/// "size from a source", "direction from a claim", "judgement", "default": as results say it.
[[nodiscard]] std::string_view name_of(ReasonClass reason);

/// Says whether a claim may support anything: false for one that was altered or is missing.
using SupportsClaim = std::function<bool(std::string_view claim)>;

[[nodiscard]] ReasonClass reason_class(const Number& number, const SupportsClaim& supports);
/// Of something written: never by default.
[[nodiscard]] ReasonClass reason_class(const Reason& reason, const SupportsClaim& supports);

/// The lenses (lens_bit) that would read what a case leaves out: those it supports, but structure only where it derives
/// a model, for a case's own graph model has no defaults.
[[nodiscard]] unsigned lenses_reading_defaults(const Case& input);

/// Counts of a case: the numbers that a supported lens reads, defaults included. Numbers of scenarios, versions and
/// `if_false` are alternatives, counted apart.
struct ReasonCounts {
  ReasonCount all;
  std::vector<std::pair<std::string, ReasonCount>> by_party;
  std::vector<std::pair<std::string, ReasonCount>> by_mediator;
  std::size_t alternatives = 0;

  /// Parties whose share of numbers resting on judgement or default differs by more than a third (0.33): both ids, or
  /// nothing.
  [[nodiscard]] std::vector<std::string> uneven() const;
};

[[nodiscard]] ReasonCounts count_reasons(const Case& input, const SupportsClaim& supports);

/// Whether a number belongs to a scenario, version or `if_false`.
[[nodiscard]] bool is_alternative(std::string_view path);

}  // namespace detente
