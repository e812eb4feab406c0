// Decides what `init` asks about: the dozen things without which a case says nothing. Everything else begins as
// unknown.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace detente::cli {

struct DraftIssue {
  std::string id, name;
  struct Level {
    std::string id, label;
  };
  std::vector<Level> levels;  ///< from one end of the scale to the other
};

struct DraftParty {
  std::string id, name;
  struct Stand {
    std::size_t ideal = 0;                 ///< level
    std::optional<std::size_t> last = {};  ///< the last level it says it would accept
  };
  std::vector<Stand> stands;  ///< by issue
};

struct DraftMediator {
  std::string id, name;
  std::vector<std::string> access;  ///< by party: a word of the vocabulary, or unknown
  int deadline_days = 0;            ///< 0: it has announced no end
};

struct DraftSource {
  std::string id, title;
};

struct Draft {
  std::string title, question, as_of;
  std::vector<DraftParty> parties;
  std::vector<DraftIssue> issues;
  std::vector<DraftMediator> mediators;
  std::string base_rate;  ///< as written in a case; empty: unknown
  std::vector<DraftSource> sources;
};

/// A made-up draft that shows every part; what `init --template` writes.
[[nodiscard]] Draft example_draft();

/// The draft as a commented case file that `check` passes.
[[nodiscard]] std::string write_draft(const Draft& draft);

}  // namespace detente::cli
