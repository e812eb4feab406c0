// Decides how an answer is traced back: result → quantities → judgements, defaults and claims → sources, read from a
// saved result without computing anything.
#pragma once

#include <string>
#include <vector>

#include "detente/base/diagnostics.hpp"
#include "detente/output/envelope.hpp"
#include "detente/output/terminal.hpp"

namespace detente::output {

/// {"value", "chain": [{kind: answer|quantity|judgement|default|claim|source, id, text, verdict}]} of a JSON pointer
/// into a result of `analyse`. DT0850 not such a result · DT0851 nothing stands at the pointer (the hint lists what
/// does).
[[nodiscard]] Expected<Json> why(const Json& result, const std::string& pointer);

/// The other way: what rests on a claim: {"value": claim, "chain": [claim, source, quantities …, answers …]}. DT0852.
[[nodiscard]] Expected<Json> why_claim(const Json& result, const std::string& claim);

[[nodiscard]] std::string why_text(const Json& found, const std::string& pointer, const Style& style);

}  // namespace detente::output
