#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "detente/lens/structure/witness.hpp"
#include "detente/lens/structure/words.hpp"
#include "detente/output/structure.hpp"

namespace detente::output {
namespace {

using structure::change_words;
using structure::Concept;
using structure::Graph;
using structure::Input;
using structure::nobody_concedes;
using structure::nothing_taken;
using structure::Settled;
using structure::Stability;
using structure::State;
using structure::state_words;
using Align = Table::Align;

constexpr std::size_t most_listed = 10;

std::string keys(const std::vector<Concept>& concepts) {
  std::vector<std::string_view> out;
  for (const Concept each : concepts) out.push_back(key_of(each));
  return fmt::format("{}", fmt::join(out, ", "));
}

/// Concepts that say the same, in one line.
struct Said {
  std::vector<Concept> concepts;
  std::string text;
};

void say(std::vector<Said>& all, Concept of, std::string text) {
  const auto same = std::find_if(all.begin(), all.end(), [&](const Said& each) { return each.text == text; });
  if (same != all.end())
    same->concepts.push_back(of);
  else
    all.push_back({{of}, std::move(text)});
}

class Teller {
 public:
  Teller(const StructureReport& report, Listing listing, const Style& style)
      : report_(report), listing_(listing), style_(style) {}

  [[nodiscard]] std::string text() const {
    std::string out = status_quo();
    if (report_.own) {
      out += heading(report_.derived ? "The case's own model" : "The model", style_);
      out += size_of(report_.own->input) + details(*report_.own, nullptr);
    }
    if (report_.derived) {
      const SolvedContext& first = report_.derived->contexts.front();
      out += heading(fmt::format("The derived model, {}", first.label), style_);
      out += size_of(first.graph.input) + derived_notes() + details(first.graph, &first);
      if (listing_ != Listing::summary)
        for (std::size_t c = 1; c < report_.derived->contexts.size(); ++c) {
          const SolvedContext& each = report_.derived->contexts[c];
          out += heading(fmt::format("The derived model, {}", each.label), style_);
          out += details(each.graph, &each);
        }
    }
    return out + legend();
  }

  /// Without equilibria other than the status quo.
  [[nodiscard]] std::string brief() const {
    std::string out = status_quo();
    if (report_.own) out += improvements(*report_.own);
    if (report_.derived) {
      const SolvedContext& first = report_.derived->contexts.front();
      out += "\n" + wrapped(fmt::format("In the derived model, {}:", first.label), style_.width);
      out += improvements(first.graph, nobody_concedes).substr(1);
    }
    return out + legend();
  }

 private:
  [[nodiscard]] const std::vector<Stability>& concepts() const {
    return (report_.own ? *report_.own : report_.derived->contexts.front().graph).result.concepts;
  }

  [[nodiscard]] std::vector<Table::Column> with_concepts(std::string first) const {
    std::vector<Table::Column> columns{{std::move(first)}};
    for (const Stability& each : concepts()) columns.push_back({std::string(key_of(each.of)), Align::right});
    return columns;
  }

  /// One row a model: whether the status quo is an equilibrium, and how many states are.
  [[nodiscard]] std::string status_quo() const {
    Table table(with_concepts("model"));
    const auto add = [&](const std::string& name, const SolvedGraph& graph) {
      std::vector<std::string> cells{name};
      for (const Stability& each : graph.result.concepts) {
        const auto equilibria = std::count(each.equilibrium.begin(), each.equilibrium.end(), true);
        const std::string verdict = !graph.input.start ? "" : each.equilibrium[*graph.input.start] ? "yes, " : "no, ";
        cells.push_back(fmt::format("{}{}", verdict, equilibria));
      }
      table.row(std::move(cells));
    };
    if (report_.own) add(report_.derived ? "the case's own" : "as told", *report_.own);
    if (report_.derived)
      for (const SolvedContext& each : report_.derived->contexts) add("derived, " + each.label, each.graph);
    return heading("Is the status quo an equilibrium, and how many states are?", style_).substr(1) + table.text(style_);
  }

  [[nodiscard]] std::string size_of(const Input& input) const {
    return wrapped(fmt::format("{} decision makers, {} options, {} states.", input.decision_makers.size(),
                               input.options.size(), input.states.size()),
                   style_.width);
  }

  [[nodiscard]] std::string derived_notes() const {
    std::string out = wrapped(
        "Derived from positions and priorities: each party may concede on each contested issue, each backer may "
        "widen the conflict. Nobody conceding leaves an issue unsettled; one conceding settles it as the other "
        "wants, as far as red lines go; both, in the middle.",
        style_.width);
    const auto list = [&](std::string_view what, const std::vector<std::string>& ids) {
      if (!ids.empty()) out += wrapped(fmt::format("{}: {}.", what, fmt::join(ids, ", ")), style_.width);
    };
    list("Left out for want of room", report_.derived->left_out);
    list("Not contested", report_.derived->not_contested);
    return out;
  }

  /// Who could improve alone, what deters; then the equilibria.
  [[nodiscard]] std::string details(const SolvedGraph& graph, const SolvedContext* derived) const {
    const bool by_package = derived != nullptr && listing_ == Listing::summary;
    return improvements(graph, derived == nullptr ? nothing_taken : nobody_concedes) +
           (by_package ? packages(*derived) : equilibria(graph, derived)) +
           (listing_ == Listing::all ? stable_sets(graph) : "");
  }

  /// Derived models have many states that differ in nothing but who conceded: their packages, with how many of their
  /// states are equilibria.
  [[nodiscard]] std::string packages(const SolvedContext& derived) const {
    struct Row {
      const std::vector<Settled>* package;
      std::vector<std::size_t> states;  ///< by concept
      std::size_t concepts = 0, all = 0;
    };
    std::vector<Row> rows;
    const std::vector<Stability>& concepts = derived.graph.result.concepts;
    for (State s = 0; s < derived.packages.size(); ++s) {
      if (std::none_of(concepts.begin(), concepts.end(), [&](const auto& each) { return each.equilibrium[s]; }))
        continue;
      auto row =
          std::find_if(rows.begin(), rows.end(), [&](const Row& each) { return *each.package == derived.packages[s]; });
      if (row == rows.end()) {
        rows.push_back({&derived.packages[s], std::vector<std::size_t>(concepts.size())});
        row = rows.end() - 1;
      }
      for (std::size_t c = 0; c < concepts.size(); ++c)
        if (concepts[c].equilibrium[s]) {
          row->concepts += row->states[c]++ == 0 ? 1U : 0U;
          ++row->all;
        }
    }
    if (rows.empty()) return "\nNo state is an equilibrium.\n";
    std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
      return std::pair(a.concepts, a.all) > std::pair(b.concepts, b.all);
    });
    Table table(with_concepts("what is settled, and in how many equilibria"));
    for (std::size_t n = 0; n < std::min(rows.size(), most_listed); ++n) {
      std::vector<std::string> cells{package_words(*rows[n].package)};
      for (const std::size_t states : rows[n].states) cells.push_back(states == 0 ? "" : std::to_string(states));
      table.row(std::move(cells));
    }
    std::string out = "\n" + table.text(style_);
    if (rows.size() > most_listed)
      out += wrapped(fmt::format("{} more packages; --list equilibria lists every state.", rows.size() - most_listed),
                     style_.width);
    return out;
  }

  [[nodiscard]] std::string improvements(const SolvedGraph& solved, std::string_view none = nothing_taken) const {
    const Input& input = solved.input;
    if (!input.start) return "\nNo status quo is given.\n";
    const Graph graph(input);
    std::string out = "\n" + wrapped("Status quo: " + state_words(input, *input.start, none), style_.width, "", "  ");
    bool anybody = false;
    for (std::size_t i = 0; i < input.decision_makers.size(); ++i) {
      if (graph.improvements(i, *input.start).empty()) continue;
      anybody = true;
      const structure::Witness own = structure::witness(graph, Concept::nash, i, *input.start);
      const std::size_t ways = graph.improvements(i, *input.start).size();
      out += bullet(fmt::format("{} could improve alone: {}{}", input.decision_makers[i].name,
                                change_words(input, *input.start, own.improvements.front().improvement),
                                ways > 1 ? fmt::format(" ({} ways in all)", ways) : ""),
                    style_);
      std::vector<Said> said;
      for (const Stability& each : solved.result.concepts)
        if (each.of != Concept::nash)
          say(said, each.of, deterrence(input, structure::witness(graph, each.of, i, *input.start)));
      for (const Said& each : said)
        out += wrapped(fmt::format("{}: {}", keys(each.concepts), each.text), style_.width, "    ", "      ");
    }
    if (!anybody) out += "Nobody could improve alone.\n";
    return out;
  }

  [[nodiscard]] std::string deterrence(const Input& input, const structure::Witness& why) const {
    const structure::Deterrence& first = why.improvements.front();
    const std::string change = change_words(input, *input.start, first.improvement);
    if (!why.stable) return fmt::format("nothing deters it from this: {}", change);
    std::vector<std::string> steps;
    State at = first.improvement;
    for (const structure::Step& step : first.sanction) {
      steps.push_back(fmt::format("{}: {}", input.decision_makers[step.mover].name, change_words(input, at, step.to)));
      at = step.to;
    }
    const std::size_t more = why.improvements.size() - 1;
    return fmt::format("deterred; after “{}” could follow: {}{}", change, fmt::join(steps, "; then "),
                       more == 0 ? "" : fmt::format(" (the other {} likewise)", more));
  }

  [[nodiscard]] std::string package_words(const std::vector<Settled>& levels) const {
    std::vector<std::string> parts;
    for (std::size_t k = 0; k < levels.size(); ++k) {
      if (!levels[k]) continue;
      const Issue& issue = report_.derived->issues[k];
      std::string level = fmt::format("in the middle ({})", short_number(*levels[k]));
      for (const Level& each : issue.levels)
        if (each.value == *levels[k]) level = each.label;
      parts.push_back(fmt::format("{} {}", issue.name, level));
    }
    return parts.empty() ? "nothing settled" : fmt::format("{}", fmt::join(parts, "; "));
  }

  /// States that are an equilibrium under some concept; in a summary those under most concepts.
  [[nodiscard]] std::string equilibria(const SolvedGraph& graph, const SolvedContext* derived) const {
    std::vector<std::pair<std::size_t, State>> found;  // concepts that do not have it, state
    for (State s = 0; s < graph.input.states.size(); ++s) {
      std::size_t missing = 0;
      for (const Stability& each : graph.result.concepts) missing += each.equilibrium[s] ? 0U : 1U;
      if (missing < graph.result.concepts.size()) found.emplace_back(missing, s);
    }
    if (found.empty()) return "\nNo state is an equilibrium.\n";
    std::size_t listed = found.size();
    if (listing_ == Listing::summary && listed > most_listed) {
      std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
      listed = most_listed;
    }
    Table table(with_concepts("equilibrium"));
    for (std::size_t n = 0; n < listed; ++n) {
      const State s = found[n].second;
      std::vector<std::string> cells{graph.input.options.empty()
                                         ? graph.input.states[s]
                                         : fmt::format("{} {}", graph.input.states[s], state_words(graph.input, s))};
      for (const Stability& each : graph.result.concepts) cells.emplace_back(each.equilibrium[s] ? "yes" : "");
      table.row(std::move(cells), derived == nullptr ? "" : "→ " + package_words(derived->packages[s]));
    }
    std::string out = "\n" + table.text(style_);
    if (listed < found.size())
      out += wrapped(fmt::format("{} more; --list equilibria lists all of them.", found.size() - listed), style_.width);
    return out;
  }

  [[nodiscard]] std::string stable_sets(const SolvedGraph& graph) const {
    std::string out = "\nStable states of each decision maker\n";
    for (const Stability& each : graph.result.concepts)
      for (std::size_t i = 0; i < each.stable.size(); ++i) {
        std::vector<std::string> states;
        for (std::size_t s = 0; s < each.stable[i].size(); ++s)
          if (each.stable[i][s]) states.push_back(graph.input.states[s]);
        out += bullet(fmt::format("{}, {}: {}", key_of(each.of), graph.input.decision_makers[i].name,
                                  states.empty() ? "none" : fmt::format("{}", fmt::join(states, " "))),
                      style_);
      }
    return out;
  }

  [[nodiscard]] std::string legend() const {
    std::vector<std::string> parts;
    for (const Stability& each : concepts()) parts.push_back(fmt::format("{} {}", key_of(each.of), label_of(each.of)));
    return "\n" +
           wrapped(fmt::format("An equilibrium is stable for everybody: whoever could do better alone is deterred "
                               "by what the others could do next. {}. Who may expect what: "
                               "docs/method/structure.md.",
                               fmt::join(parts, "; ")),
                   style_.width);
  }

  const StructureReport& report_;
  Listing listing_;
  const Style& style_;
};

}  // namespace

std::string status_quo_text(const StructureReport& report, const Style& style) {
  return Teller(report, Listing::summary, style).brief();
}

std::string structure_text(const StructureReport& report, Listing listing, const Style& style) {
  return Teller(report, listing, style).text();
}

}  // namespace detente::output
