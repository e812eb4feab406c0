#include "interview.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <functional>
#include <istream>
#include <ostream>

#include "detente/base/utf8.hpp"
#include "detente/case/date.hpp"
#include "detente/case/quantity.hpp"
#include "detente/case/suggest.hpp"
#include "detente/case/words.hpp"
#include "slug.hpp"

namespace detente::cli {
namespace {

/// Thrown within this file only, to leave the interview from any depth.
struct Broken {
  Diagnostic why;
};

std::string trimmed(const std::string& text) {
  const std::size_t first = text.find_first_not_of(" \t\r");
  return first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

/// The parts between semicolons, blanks around them and empty ones dropped.
std::vector<std::string> parts_of(const std::string& text) {
  std::vector<std::string> parts;
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t to = std::min(text.find(';', from), text.size());
    if (std::string part = trimmed(text.substr(from, to - from)); !part.empty()) parts.push_back(std::move(part));
    from = to + 1;
  }
  return parts;
}

class Interview {
 public:
  explicit Interview(Answers answers) : answers_(std::move(answers)) {}

  Draft run() {
    say("Twelve things; everything else begins as `unknown`. Lists are separated by semicolons; Ctrl-C ends without a "
        "file.\n");
    draft_.title = ask_text("1. A title for the case", true);
    draft_.question = ask_text("2. The question you were asked (may be empty)", false);
    ask_day();
    ask_parties();
    ask_issues();
    for (DraftParty& party : draft_.parties) ask_stands(party);
    ask_mediators();
    ask_base_rate();
    ask_sources();
    return std::move(draft_);
  }

 private:
  /// Says what is wrong with an answer; empty: nothing.
  using Check = std::function<std::string(const std::string&)>;

  void say(std::string_view text) const {
    if (answers_.prompts != nullptr) *answers_.prompts << text << std::flush;
  }

  std::string ask(const std::string& question, const Check& wrong) {
    for (;;) {
      say(question + ": ");
      std::string answer;
      ++line_;
      if (!std::getline(answers_.in, answer))
        throw Broken{{.code = "DT0811",
                      .message = fmt::format("no answer to \"{}\"", question),
                      .hint = "one line an answer; an empty line where there is nothing to say",
                      .file = answers_.file,
                      .at = {line_, 0}}};
      answer = trimmed(answer);
      const std::string problem = utf8::first_invalid(answer) ? "this is not UTF-8" : wrong(answer);
      if (problem.empty()) return answer;
      if (answers_.prompts == nullptr)
        throw Broken{{.code = "DT0810",
                      .message = fmt::format("\"{}\": {}", question, problem),
                      .hint = {},
                      .file = answers_.file,
                      .at = {line_, 1}}};
      say("   " + problem + "\n");
    }
  }

  std::string ask_text(const std::string& question, bool needed) {
    return ask(question, [&](const std::string& answer) {
      return needed && answer.empty() ? std::string("this is needed") : std::string{};
    });
  }

  std::vector<std::string> ask_list(const std::string& question, std::size_t least, std::size_t most) {
    return parts_of(ask(question, [&](const std::string& answer) {
      const std::size_t n = parts_of(answer).size();
      if (n >= least && n <= most) return std::string{};
      return fmt::format("{} to {} of them, separated by semicolons", least, most);
    }));
  }

  void ask_day() {
    draft_.as_of = ask("3. The day the case describes (YYYY-MM-DD)", [](const std::string& answer) {
      return parse_day(answer) ? std::string{} : std::string("a day, such as 2025-03-14");
    });
  }

  void ask_parties() {
    for (const std::string& name : ask_list("4. The parties who must agree (Highfold; Lowmere)", 2, 8))
      draft_.parties.push_back({unique_slug(name, "party", taken_), name, {}});
  }

  void ask_issues() {
    std::vector<std::string> taken;
    for (const std::string& name :
         ask_list("5. The issues to settle, 1 to 6 of them (hours at the well; repairs)", 1, 6))
      draft_.issues.push_back({unique_slug(name, "issue", taken), name, {}});
    for (DraftIssue& issue : draft_.issues) {
      std::vector<std::string> levels;
      for (const std::string& level : ask_list(
               fmt::format("   Levels of {}, 2 to 5, from one end to the other (four hours; six; ten)", issue.name), 2,
               5))
        issue.levels.push_back({unique_slug(level, "level", levels), level});
    }
  }

  /// A level by its name or id.
  static std::optional<std::size_t> level_named(const DraftIssue& issue, const std::string& answer) {
    for (std::size_t l = 0; l < issue.levels.size(); ++l)
      if (answer == issue.levels[l].label || answer == issue.levels[l].id) return l;
    return std::nullopt;
  }

  std::optional<std::size_t> ask_level(const std::string& question, const DraftIssue& issue, bool needed) {
    std::vector<std::string> labels;
    for (const auto& level : issue.levels) labels.push_back(level.label);
    const std::string answer =
        ask(fmt::format("{} ({})", question, fmt::join(labels, " | ")), [&](const std::string& typed) -> std::string {
          if (level_named(issue, typed) || (typed.empty() && !needed)) return {};
          return fmt::format("no such level; {}", suggestion(typed, labels));
        });
    return level_named(issue, answer);
  }

  void ask_stands(DraftParty& party) {
    for (const DraftIssue& issue : draft_.issues) {
      DraftParty::Stand stand;
      stand.ideal = *ask_level(fmt::format("6. {}: what {} would like", issue.name, party.name), issue, true);
      stand.last = ask_level(fmt::format("7. {}: the last {} says it accepts, if it says so", issue.name, party.name),
                             issue, false);
      party.stands.push_back(stand);
    }
  }

  void ask_mediators() {
    for (const std::string& name : ask_list("8. The mediators (may be empty)", 0, 8))
      draft_.mediators.push_back({unique_slug(name, "mediator", taken_), name, {}, 0});
    const auto is_access = [](const std::string& answer) {
      return answer.empty() || answer == "unknown" || find_word("access", answer) != nullptr
                 ? std::string{}
                 : std::string("none, hardly, poor, fair, good or unknown");
    };
    for (DraftMediator& mediator : draft_.mediators) {
      for (const DraftParty& party : draft_.parties) {
        const std::string answer = ask(
            fmt::format("9. How well {} reaches {} (none hardly poor fair good unknown)", mediator.name, party.name),
            is_access);
        mediator.access.push_back(answer.empty() ? "unknown" : answer);
      }
      const std::string days =
          ask(fmt::format("10. In how many days {} says it will stop (empty: has not said so)", mediator.name),
              [](const std::string& answer) {
                const auto n = parse_number(answer);
                const bool whole = n && *n >= 1 && *n <= 3650 && *n == static_cast<int>(*n);
                return answer.empty() || whole ? std::string{} : std::string("a whole number of days");
              });
      mediator.deadline_days = days.empty() ? 0 : static_cast<int>(*parse_number(days));
    }
  }

  void ask_base_rate() {
    draft_.base_rate = ask("11. How often comparable talks agree (1.4 to 5.3 per 1000 days; empty: unknown)",
                           [](const std::string& answer) {
                             if (answer.empty() || answer == "unknown") return std::string{};
                             const auto rate =
                                 parse_quantity(answer, {.form = QuantityRule::Form::rate, .low = 0, .high = 1});
                             return rate ? std::string{} : rate.error().message;
                           });
  }

  void ask_sources() {
    std::vector<std::string> taken;
    for (const std::string& title : ask_list("12. The documents you have, by title (may be empty)", 0, 50))
      draft_.sources.push_back({unique_slug(title, "source", taken), title});
  }

  Answers answers_;
  std::uint32_t line_ = 0;
  std::vector<std::string> taken_ = {};
  Draft draft_ = {};
};

}  // namespace

Expected<Draft> interview(Answers answers) {
  try {
    return Interview(std::move(answers)).run();
  } catch (Broken& broken) {
    return failure(std::move(broken.why));
  }
}

}  // namespace detente::cli
