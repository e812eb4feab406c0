// The parts of the field table, one file each; field.cpp joins them in this order. See field.hpp for what a row says.
#pragma once

#include <span>

#include "detente/case/field.hpp"

namespace detente {

std::span<const Field> case_rows();      ///< title, dates, base rate, actors
std::span<const Field> evidence_rows();  ///< sources, claims
std::span<const Field> issue_rows();     ///< issues, packages
std::span<const Field> party_rows();
std::span<const Field> mediator_rows();  ///< mediators and backers
std::span<const Field> event_rows();     ///< events and the process constants
std::span<const Field> run_rows();       ///< scenarios, versions, questions, structure

}  // namespace detente
