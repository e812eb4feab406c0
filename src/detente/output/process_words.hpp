// Decides the words for what the process lens found: runs in 100, differences, and when neither may be told.
#pragma once

#include <string>

#include "detente/answers/talks.hpp"
#include "detente/output/terminal.hpp"

namespace detente::output {

/// "22 (9–41)": runs in 100, and the range over the parameters.
[[nodiscard]] std::string in_hundred(const stats::TwoUncertainties& found);

/// "+4 ±1 (−2 to +9)": more runs in 100, with two Monte Carlo standard errors and the range over the parameters, left
/// out where these runs cannot tell one.
[[nodiscard]] std::string more_in_hundred(const stats::Paired& paired);

/// What a difference lets one say: "no difference that these inputs can show" where it cannot be told from none or its
/// range holds 0 on either side; "depends on the anchor"; else nothing.
[[nodiscard]] std::string caveat(const answers::Talks& talks, const answers::Comparison& comparison);

/// The name of a setting for people: "raw", "anchored by reservation", "anchored by tempo".
[[nodiscard]] std::string setting_words(study::Lever lever);

/// Arms down, the settings that are told across, differences of the anchored event; caveats below a row.
class ComparisonTable {
 public:
  ComparisonTable(const answers::Talks& talks, std::string first_column);
  void row(const std::string& name, const answers::Comparison& comparison, const std::string& note = {});
  [[nodiscard]] bool empty() const { return table_.empty(); }
  [[nodiscard]] std::string text(const Style& style) const;

 private:
  const answers::Talks& talks_;
  Table table_;
};

}  // namespace detente::output
