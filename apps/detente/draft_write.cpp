// The case file that `init` writes. Each section opens with a comment that says what belongs there.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "draft.hpp"

namespace detente::cli {
namespace {

/// Text as YAML in double quotes, on one line.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
  }
  return out + '"';
}

std::string level_value(std::size_t level, std::size_t levels) {
  return fmt::format("{:.3g}", static_cast<double>(level) / static_cast<double>(levels - 1));
}

class Writer {
 public:
  explicit Writer(const Draft& draft) : draft_(draft) {}

  std::string text() {
    head();
    evidence();
    actors();
    issues();
    for (const DraftParty& party : draft_.parties) parties_.push_back(party.id);
    parties();
    mediators();
    events();
    scenarios();
    versions();
    questions();
    return std::move(out_);
  }

 private:
  void line(std::string_view text = "") { out_ += fmt::format("{}\n", text); }

  void head() {
    line("# A case for Détente. Everything here may be changed; `detente check` says what does not fit.");
    line("#");
    line(
        "# How numbers are written:  0.4   0.3..0.5   0.3..0.4..0.6 (low..most likely..high)   0.1 in 30 days   "
        "unknown");
    line("# How each number gives its reason:");
    line("#   because: [CLAIM]      which claim says that it is there, or which way it points");
    line("#   judgement: \"…\"        why this size; a number without either is an error");
    line(
        "# `unknown` is always allowed: Détente's default stands in and is counted as such. Words such as good or "
        "some");
    line("# stand for numbers: `detente words`. Start with whatever is easiest to find out; about 35 numbers matter.");
    line("detente: 1");
    line("title: " + quoted(draft_.title));
    if (!draft_.question.empty()) line("question: " + quoted(draft_.question));
    line("as_of: " + draft_.as_of);
    line("horizon: {is: 90 days, judgement: \"a season of talks; say why if another span fits better\"}");
    line("channels: together   # apart: each mediator must reach both sides by itself");
    line();
    line("# The anchor: how often comparable talks reach agreement. Without it only comparisons mean anything.");
    line("base_rate:");
    line("  agreement: " + (draft_.base_rate.empty() ? "unknown" : draft_.base_rate));
    line("  judgement: \"which talks are comparable, and how many of them were counted?\"");
    line();
  }

  void evidence() {
    line("# Documents. `file` is the name in the folder `sources` beside this file; it stays with you.");
    line(
        "# reliability A (completely reliable) to F (cannot be judged); credibility 1 (confirmed) to 6 (cannot be "
        "judged).");
    line(draft_.sources.empty() ? "sources: {}" : "sources:");
    for (const DraftSource& source : draft_.sources)
      line(fmt::format("  {}: {{title: {}, kind: report, reliability: F, credibility: 6}}", source.id,
                       quoted(source.title)));
    line();
    line("# What the documents say, in your own words, each pointing at the sentence it rests on. To add one:");
    line("#   detente cite sources/FILE \"some words of the sentence\"");
    line("# or all sentences of a document at once: detente init --from sources/FILE");
    line("claims: {}");
    line("# claims:");
    line("#   first-claim:");
    line("#     text: \"in your own words\"");
    line("#     at: SOURCE p1 w1-20 0123456789abcdef     # as `cite` prints it");
    line("#     voice: states                            # or reports, or supposes (could, may, would)");
    line("#     by: [PARTY]                              # who says so");
    line();
  }

  void actors() {
    line("# Everybody in the story. Whoever has no role below is listed as not in the room: think of those too.");
    line("actors:");
    for (const DraftParty& party : draft_.parties)
      line(fmt::format("  {}: {{name: {}}}", party.id, quoted(party.name)));
    for (const DraftMediator& mediator : draft_.mediators)
      line(fmt::format("  {}: {{name: {}}}", mediator.id, quoted(mediator.name)));
    line();
  }

  void issues() {
    line(
        "# What is negotiated. Levels run from 0 to 1; which end is which is convention. Move them where steps are "
        "uneven.");
    line("issues:");
    for (const DraftIssue& issue : draft_.issues) {
      std::vector<std::string> levels, labels;
      for (std::size_t l = 0; l < issue.levels.size(); ++l) {
        levels.push_back(fmt::format("{}: {}", issue.levels[l].id, level_value(l, issue.levels.size())));
        labels.push_back(fmt::format("{}: {}", issue.levels[l].id, quoted(issue.levels[l].label)));
      }
      line(fmt::format("  {}:", issue.id));
      line(fmt::format("    name: {}", quoted(issue.name)));
      line(fmt::format("    levels: {{{}}}", fmt::join(levels, ", ")));
      line(fmt::format("    labels: {{{}}}", fmt::join(labels, ", ")));
      line("    now: unsettled   # or the level that holds today");
    }
    line("# Levels that exclude each other: not_together: [[ISSUE: LEVEL, ISSUE: LEVEL]]");
    line();
    line("packages:");
    line("  full: {issues: all, lasts: permanent}");
    line();
  }

  void position(const DraftIssue& issue, const DraftParty::Stand& stand) {
    if (!stand.last) {
      line(fmt::format("      {}: {{ideal: {}}}", issue.id, issue.levels[stand.ideal].id));
      return;
    }
    const bool at_least = stand.ideal > *stand.last || (stand.ideal == *stand.last && *stand.last > 0);
    line(fmt::format("      {}:", issue.id));
    line(fmt::format("        ideal: {}", issue.levels[stand.ideal].id));
    line(fmt::format("        red_line: {{{}: {}, holds: unknown}}   # holds: how likely is it a bottom line?",
                     at_least ? "at_least" : "at_most", issue.levels[*stand.last].id));
    line("        judgement: \"a bottom line or an opening bid? say how likely, and why\"");
  }

  void parties() {
    line("# Those who must agree. The same fields for each; fill in both sides with equal care.");
    line("parties:");
    for (const DraftParty& party : draft_.parties) {
      line(fmt::format("  {}:", party.id));
      line("    positions:");
      for (std::size_t k = 0; k < draft_.issues.size(); ++k) position(draft_.issues[k], party.stands[k]);
      std::vector<std::string> points;
      for (const DraftIssue& issue : draft_.issues)
        points.push_back(fmt::format("{}: {}", issue.id, (100 + draft_.issues.size() / 2) / draft_.issues.size()));
      line(fmt::format("    priorities: {{{}, judgement: \"even, until somebody asks\"}}   # points, any sum",
                       fmt::join(points, ", ")));
      line("    outside_option: unknown      # what no agreement is worth: 0 its worst package, 1 its best");
      line("    optimism: unknown            # how far it overrates that");
      line("    pain: {now: unknown, weight: unknown, judgement: \"unknown yet\"}   # how much the conflict hurts it");
      line("    trust: unknown               # that the others keep their word, 0 to 1");
      line("    fear_of_cheating: unknown    # what it would lose if they did not");
      line("    audience_cost: unknown       # what going back on its word costs it at home");
      line("    judgement: \"unknown yet\"");
      line("    # A group that must go along: constituencies: {GROUP: {kind: veto, accepts_above: unknown}}");
      line("    # A leadership that may fall: leader: {office: unknown, leaves: 0.1 in 180 days}");
    }
    line();
  }

  void mediators() {
    line(
        "# Those between the parties. access: whom they reach (none hardly poor fair good); leverage: what they can "
        "add to");
    line("# a side's package (none slight some strong decisive).");
    line(draft_.mediators.empty() ? "mediators: {}" : "mediators:");
    for (const DraftMediator& mediator : draft_.mediators) {
      std::vector<std::string> access, leverage;
      for (std::size_t i = 0; i < parties_.size(); ++i) {
        access.push_back(fmt::format("{}: {}", parties_[i], mediator.access[i]));
        leverage.push_back(fmt::format("{}: unknown", parties_[i]));
      }
      line(fmt::format("  {}:", mediator.id));
      line(fmt::format("    access: {{{}, judgement: \"as told to init; say who says so\"}}", fmt::join(access, ", ")));
      line(fmt::format("    leverage: {{{}, judgement: \"unknown yet\"}}", fmt::join(leverage, ", ")));
      line("    information: unknown         # what it knows that the parties do not");
      line("    cover: unknown               # how far it makes concessions easier to defend at home");
      line("    guarantee: unknown           # how far it takes away the fear of cheating");
      line("    judgement: \"unknown yet\"");
      if (mediator.deadline_days == 0) continue;
      line("    deadline:");
      line("      announced: " + draft_.as_of);
      line(fmt::format("      after: {} days", mediator.deadline_days));
      line("      unless: deal               # or pause, or round-accepted");
      line("      carried_out: unknown       # how likely it means it");
      line("      firmness: unknown          # how far the parties believe it");
      line("      judgement: \"as told to init; say who announced it and where\"");
    }
    line();
  }

  void events() {
    line("# What happened (date) and what may happen (chance); effects on trust, pain, pressure, access and others:");
    line(
        "# `detente words --fields`. Write `harm: yes` where people are harmed: it is then never proposed as a means.");
    line("events: {}");
    line("# events:");
    line(fmt::format("#   first-event: {{type: THREATEN, date: {}, by: [{}]}}", draft_.as_of, parties_.front()));
    line("#   possible-event: {chance: 0.1 in 30 days, effects: {trust: {PARTY: add -0.1}}, judgement: \"why\"}");
    line();
    line("process:");
    line("  rounds: unknown               # how often the talks meet: 1 per 7 days");
    line("  escalation: {now: tension}    # calm, tension, current war, wider exchanges, regional war");
    line("  judgement: \"unknown yet\"");
    line();
  }

  void scenarios() {
    line("# Courses of things held against each other. Each says what it changes; one change each tells most.");
    line("scenarios:");
    line("  baseline: {title: \"As things stand\"}");
    for (const DraftMediator& mediator : draft_.mediators) {
      std::vector<std::string> others;
      for (const DraftMediator& other : draft_.mediators)
        if (other.id != mediator.id) others.push_back(other.id);
      if (!others.empty())
        line(fmt::format("  without-{}: {{title: {}, only_mediators: [{}]}}", mediator.id,
                         quoted("Without " + mediator.name), fmt::join(others, ", ")));
      if (mediator.deadline_days > 0)
        line(
            fmt::format("  {}-stays: {{title: {}, set: {{mediators.{}.deadline.after: 3650 days}}, judgement: \"longer "
                        "than any horizon: it never falls due\"}}",
                        mediator.id, quoted(mediator.name + " stays as long as it takes"), mediator.id));
    }
    if (!draft_.mediators.empty()) line("  nobody-mediates: {title: \"Nobody mediates\", only_mediators: []}");
    line();
  }

  void versions() {
    line("# Each side's own account of contested values; best in pairs, so that the answers can show both.");
    line("versions: {}");
    line("# versions:");
    line(fmt::format(
        "#   as-{}-might-see-it: {{title: \"…\", by: [{}], set: {{parties.{}.outside_option: 0.4..0.5..0.6}}, "
        "judgement: \"…\"}}",
        parties_.front(), parties_.front(), parties_.back()));
    line();
  }

  void questions() {
    line("# A dated question that will have an answer, so that one can see later how good this was.");
    line("questions: {}");
    line("# questions:");
    line("#   deal-by: {text: \"Will they sign by DATE?\", outcome: deal, by: DATE, in: baseline, resolution: open}");
  }

  const Draft& draft_;
  std::vector<std::string> parties_ = {};
  std::string out_ = {};
};

}  // namespace

Draft example_draft() {
  const DraftIssue first{"first-issue",
                         "the first thing to settle",
                         {{"low", "one end"}, {"middle", "half way"}, {"high", "the other end"}}};
  const DraftIssue second{"second-issue",
                          "the second thing to settle",
                          {{"nothing", "nothing"}, {"some", "some"}, {"everything", "everything"}}};
  const DraftIssue third{"third-issue", "the third thing to settle", {{"not-done", "not done"}, {"done", "done"}}};
  return {.title = "Talks between Party A and Party B",
          .question = "What would move these talks?",
          .as_of = "2025-01-01",
          .parties = {{"party-a", "Party A", {{0, 1}, {2, {}}, {0, {}}}},
                      {"party-b", "Party B", {{2, 1}, {0, {}}, {1, {}}}}},
          .issues = {first, second, third},
          .mediators = {{"first-mediator", "First Mediator", {"good", "fair"}, 30},
                        {"second-mediator", "Second Mediator", {"fair", "good"}, 0}},
          .base_rate = {},
          .sources = {{"first-source", "the first document"}}};
}

std::string write_draft(const Draft& draft) {
  return Writer(draft).text();
}

}  // namespace detente::cli
