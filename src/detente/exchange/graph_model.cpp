// Decides what each key of a graph model file means.
#include "detente/exchange/graph_model.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <set>

#include "detente/exchange/json_file.hpp"
#include "detente/lens/structure/options.hpp"
#include "detente/lens/structure/preferences.hpp"

namespace detente::exchange {
namespace {

using structure::State;

std::string as_id(std::string_view name) {
  std::string out;
  for (const char c : name)
    if (c >= 'A' && c <= 'Z')
      out += static_cast<char>(c - 'A' + 'a');
    else
      out += c == ' ' || c == '_' ? '-' : c;
  return out;
}

class GraphReader {
 public:
  explicit GraphReader(const NamedText& source) : file_(source) {}

  Expected<GraphModel> read() {
    if (file_.problems().has_errors()) return tl::unexpected(file_.problems());
    GraphModel out{.name = file_.optional_text(root(), "name", ""), .input = {.states = {}, .decision_makers = {}}};
    read_decision_makers();
    read_irreversible();
    if (!file_.problems().has_errors()) {
      if (JsonFile::member(root(), "arcs") != nullptr)
        read_arcs();
      else
        read_options();
    }
    if (!file_.problems().has_errors()) read_preferences();
    if (file_.problems().has_errors()) return tl::unexpected(file_.problems());
    out.input = std::move(input_);
    return out;
  }

 private:
  [[nodiscard]] const Json& root() const { return file_.root(); }

  void read_decision_makers() {
    const Json& all = file_.list(root(), "decision_makers", "");
    std::set<std::string> names;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const std::string path = fmt::format("decision_makers[{}]", i);
      const std::string name = file_.text(all[i], "name", path);
      if (!names.insert(name).second) file_.wrong("DT0720", path + ".name", fmt::format("'{}' stands twice", name));
      input_.decision_makers.push_back({.id = name, .name = name, .moves = {}, .ranks = {}});
      const Json& options = file_.optional_list(all[i], "options", path);
      for (std::size_t k = 0; k < options.size(); ++k) {
        if (!options[k].is_string()) {
          file_.wrong("DT0711", fmt::format("{}.options[{}]", path, k), "not a text");
          continue;
        }
        const auto option = options[k].get<std::string>();
        input_.options.push_back({.owner = i, .id = option, .name = option});
      }
    }
    if (all.empty() && !file_.problems().has_errors())
      file_.wrong("DT0720", "decision_makers", "there are no decision makers");
    if (input_.options.size() > most_statement_options)
      file_.wrong("DT0725", "decision_makers",
                  fmt::format("{} options, at most {}", input_.options.size(), most_statement_options),
                  "name the states themselves and give `arcs`");
  }

  void read_irreversible() {
    const Json& all = file_.optional_list(root(), "irreversible", "");
    for (std::size_t k = 0; k < all.size(); ++k) {
      const std::string path = fmt::format("irreversible[{}]", k);
      const double index = file_.number(all[k], "option_index", path, 0);
      const std::string direction = file_.text(all[k], "direction", path);
      const bool back = direction == "back";
      if (!back && direction != "forward" && direction != "fwd")
        file_.wrong("DT0720", path + ".direction", fmt::format("'{}' is no direction", direction), "forward or back");
      else if (!(index < static_cast<double>(input_.options.size())))
        file_.wrong("DT0720", path + ".option_index", fmt::format("there is no option {}", index), "counted from 0");
      else
        input_.options[static_cast<std::size_t>(index)].direction =
            back ? structure::Direction::back : structure::Direction::forward;
    }
  }

  /// The bits of a state written at `path`, or a problem.
  std::optional<OptionBits> state(const Json& json, const std::string& path) {
    const auto bits = json.is_string() ? state_bits(json.get<std::string>(), input_.options.size()) : std::nullopt;
    if (!bits)
      file_.wrong("DT0722", path,
                  fmt::format("{} is no state", json.dump(-1, ' ', false, Json::error_handler_t::replace)),
                  fmt::format("{} digits 0 or 1, one an option", input_.options.size()));
    return bits;
  }

  struct Pattern {
    OptionBits mask = 0, taken = 0;
    [[nodiscard]] bool matches(OptionBits state) const { return (state & mask) == taken; }
  };

  std::vector<Pattern> read_patterns() {
    std::vector<Pattern> patterns;
    const Json& all = file_.optional_list(root(), "infeasible_patterns", "");
    for (std::size_t p = 0; p < all.size(); ++p) {
      const std::string text = all[p].is_string() ? all[p].get<std::string>() : "";
      if (text.size() != input_.options.size() || text.find_first_not_of("YN-") != std::string::npos) {
        file_.wrong("DT0721", fmt::format("infeasible_patterns[{}]", p), "not a pattern",
                    fmt::format("{} letters Y, N or -, one an option", input_.options.size()));
        continue;
      }
      Pattern& pattern = patterns.emplace_back();
      for (std::size_t k = 0; k < text.size(); ++k) {
        const OptionBits bit = OptionBits{1} << k;
        if (text[k] != '-') pattern.mask |= bit;
        if (text[k] == 'Y') pattern.taken |= bit;
      }
    }
    return patterns;
  }

  std::vector<OptionBits> read_states(const std::vector<Pattern>& patterns) {
    const auto matched = [&](OptionBits taken) {
      return std::any_of(patterns.begin(), patterns.end(), [&](const Pattern& each) { return each.matches(taken); });
    };
    std::vector<OptionBits> states;
    if (JsonFile::member(root(), "feasible") == nullptr) {
      if (input_.options.size() > most_enumerated_options) {
        file_.wrong("DT0725", "feasible",
                    fmt::format("missing, and {} options are too many to try", input_.options.size()),
                    fmt::format("list the states, or keep to {} options", most_enumerated_options));
        return {};
      }
      states = possible_states(input_.options.size(), {});
      std::erase_if(states, matched);
    } else {
      const Json& all = file_.list(root(), "feasible", "");
      std::set<std::string> seen;
      for (std::size_t s = 0; s < all.size(); ++s) {
        const std::string path = fmt::format("feasible[{}]", s);
        const auto bits = state(all[s], path);
        if (!bits) continue;
        if (!seen.insert(all[s].get<std::string>()).second)
          file_.wrong("DT0722", path, "this state stands twice");
        else if (matched(*bits))
          file_.wrong("DT0722", path, "this state matches an infeasible pattern");
      }
      for (const std::string& text : seen) states.push_back(*state_bits(text, input_.options.size()));
    }
    if (states.empty() && !file_.problems().has_errors()) file_.wrong("DT0725", "feasible", "there is no state");
    return states;
  }

  void read_options() {
    if (input_.options.empty())
      return file_.wrong("DT0720", "decision_makers", "nobody has an option", "or give `arcs`");
    structure::OptionModel model{
        .decision_makers = input_.decision_makers, .options = input_.options, .states = read_states(read_patterns())};
    const auto known = [&](const Json& json, const std::string& path) -> std::optional<OptionBits> {
      const auto bits = state(json, path);
      if (!bits || std::find(model.states.begin(), model.states.end(), *bits) != model.states.end()) return bits;
      file_.wrong("DT0722", path, fmt::format("state {} is infeasible", json.get<std::string>()));
      return std::nullopt;
    };
    std::set<OptionBits> grouped;
    const Json& groups = file_.optional_list(root(), "coalesced", "");
    for (std::size_t g = 0; g < groups.size(); ++g) {
      structure::Group group;
      for (std::size_t k = 0; k < groups[g].size() && groups[g].is_array(); ++k) {
        const std::string path = fmt::format("coalesced[{}][{}]", g, k);
        const auto bits = known(groups[g][k], path);
        if (bits && grouped.insert(*bits).second)
          group.push_back(*bits);
        else if (bits)
          file_.wrong("DT0722", path, "this state stands twice");
      }
      if (group.empty())
        file_.wrong("DT0711", fmt::format("coalesced[{}]", g), "not a list of states");
      else
        model.coalesced.push_back(group);
    }
    if (const Json* start = JsonFile::member(root(), "start"); start != nullptr) model.start = known(*start, "start");
    if (file_.problems().has_errors()) return;
    for (const structure::Group& group : model.coalesced)
      for (const OptionBits member : group)
        places_[state_text(member, model.options.size())] = state_text(group.front(), model.options.size());
    auto graph = structure::graph_of(std::move(model));
    if (!graph)
      for (const Diagnostic& each : graph.error().items()) file_.wrong(each.code, "", each.message, each.hint);
    else
      input_ = std::move(*graph);
  }

  /// A state by its name, at its place in Input::states.
  std::optional<State> named(const Json& json, const std::string& path) {
    if (state_places_.empty())
      for (std::size_t s = 0; s < input_.states.size(); ++s) state_places_[input_.states[s]] = static_cast<State>(s);
    std::string name = json.is_string() ? json.get<std::string>() : "";
    if (const auto other = places_.find(name); other != places_.end()) name = other->second;
    const auto found = state_places_.find(name);
    if (json.is_string() && found != state_places_.end()) return found->second;
    file_.wrong("DT0722", path,
                fmt::format("{} is no state of this model", json.dump(-1, ' ', false, Json::error_handler_t::replace)));
    return std::nullopt;
  }

  void read_arcs() {
    const Json& all = file_.list(root(), "feasible", "");
    std::set<std::string> names;
    for (std::size_t s = 0; s < all.size(); ++s) {
      const std::string path = fmt::format("feasible[{}]", s);
      if (!all[s].is_string())
        file_.wrong("DT0711", path, "not a text");
      else if (!names.insert(all[s].get<std::string>()).second)
        file_.wrong("DT0722", path, "this state stands twice");
      else
        input_.states.push_back(all[s].get<std::string>());
    }
    if (input_.states.empty() && !file_.problems().has_errors()) file_.wrong("DT0725", "feasible", "there is no state");
    const std::size_t options = input_.options.size();
    const bool digits = options > 0 && std::all_of(input_.states.begin(), input_.states.end(), [&](const auto& each) {
                          return state_bits(each, options).has_value();
                        });
    if (digits) {
      std::sort(input_.states.begin(), input_.states.end());
      for (const std::string& each : input_.states) input_.taken.push_back(*state_bits(each, options));
    } else {
      input_.options.clear();
    }
    const Json& arcs = *JsonFile::member(root(), "arcs");
    for (structure::DecisionMaker& each : input_.decision_makers) {
      each.moves.resize(input_.states.size());
      const Json& list = file_.list(arcs, each.name, "arcs");
      for (std::size_t k = 0; k < list.size(); ++k) read_arc(each, list[k], fmt::format("arcs.{}[{}]", each.name, k));
      for (std::vector<State>& to : each.moves) {
        std::sort(to.begin(), to.end());
        to.erase(std::unique(to.begin(), to.end()), to.end());
      }
    }
    if (const Json* start = JsonFile::member(root(), "start"); start != nullptr) input_.start = named(*start, "start");
  }

  void read_arc(structure::DecisionMaker& of, const Json& arc, const std::string& path) {
    if (!arc.is_array() || arc.size() != 2) return file_.wrong("DT0711", path, "not a pair of states");
    const auto from = named(arc[0], path), to = named(arc[1], path);
    if (from && to && *from == *to) return file_.wrong("DT0722", path, "a move leads to another state");
    if (from && to) of.moves[*from].push_back(*to);
  }

  void read_preferences() {
    const Json* all = JsonFile::member(root(), "preferences");
    if (all == nullptr || !all->is_object())
      return file_.wrong("DT0711", "preferences", all == nullptr ? "missing" : "not an object");
    const std::vector<OptionName> names = option_names();
    for (structure::DecisionMaker& each : input_.decision_makers) {
      const std::string path = "preferences." + each.name;
      const Json* wants = JsonFile::member(*all, each.name);
      if (wants == nullptr)
        file_.wrong("DT0711", path, "missing");
      else if (wants->is_array())
        read_tiers(each, *wants, path);
      else if (JsonFile::member(*wants, "statements") != nullptr)
        read_statements(each, file_.list(*wants, "statements", path), path + ".statements", names);
      else if (JsonFile::member(*wants, "points") != nullptr)
        read_points(each, *JsonFile::member(*wants, "points"), path + ".points", names);
      else
        file_.wrong("DT0711", path, "neither tiers nor statements nor points",
                    "[[best], [next]] or {\"statements\": []}");
    }
    for (const auto& [name, wants] : all->items())
      if (std::none_of(input_.decision_makers.begin(), input_.decision_makers.end(),
                       [&](const auto& each) { return each.name == name; }))
        file_.wrong("DT0720", "preferences." + name, "there is no decision maker of that name");
  }

  void read_tiers(structure::DecisionMaker& of, const Json& all, const std::string& path) {
    std::vector<std::vector<State>> tiers;
    std::map<State, std::size_t> tier_of;
    for (std::size_t t = 0; t < all.size(); ++t) {
      const std::string at = fmt::format("{}[{}]", path, t);
      if (!all[t].is_array()) {
        file_.wrong("DT0711", at, "not a list of states");
        continue;
      }
      std::vector<State>& tier = tiers.emplace_back();
      for (std::size_t k = 0; k < all[t].size(); ++k) {
        const std::string place = fmt::format("{}[{}]", at, k);
        const auto found = named(all[t][k], place);
        if (!found) continue;
        const auto [before, fresh] = tier_of.emplace(*found, t);
        if (fresh)
          tier.push_back(*found);
        else if (places_.empty() || before->second != t)
          file_.wrong("DT0722", place, "this state stands twice");
      }
    }
    for (State s = 0; s < input_.states.size(); ++s)
      if (!tier_of.contains(s)) {
        file_.wrong("DT0723", path, fmt::format("state {} is in no tier", input_.states[s]),
                    "a last tier may hold the rest");
        break;
      }
    of.ranks = structure::ranks_of_tiers(tiers, input_.states.size());
  }

  std::vector<OptionName> option_names() const {
    std::vector<OptionName> names;
    std::map<std::string, int> count;
    for (const structure::Option& each : input_.options) ++count[each.name];
    for (std::size_t k = 0; k < input_.options.size(); ++k) {
      const structure::Option& option = input_.options[k];
      const std::string full = input_.decision_makers[option.owner].name + "." + option.name;
      names.push_back({full, k});
      if (as_id(full) != full) names.push_back({as_id(full), k});
      if (count[option.name] > 1) continue;
      names.push_back({option.name, k});
      if (as_id(option.name) != option.name) names.push_back({as_id(option.name), k});
    }
    return names;
  }

  void read_statements(structure::DecisionMaker& of, const Json& all, const std::string& path,
                       const std::vector<OptionName>& names) {
    if (input_.taken.empty())
      return file_.wrong("DT0724", path, "the states of this model are no combinations of options",
                         "rank them in tiers");
    std::vector<Statement> statements;
    for (std::size_t k = 0; k < all.size(); ++k) {
      const std::string at = fmt::format("{}[{}]", path, k);
      if (!all[k].is_string()) {
        file_.wrong("DT0711", at, "not a text");
        continue;
      }
      auto read = parse_statement(all[k].get<std::string>(), names);
      if (read)
        statements.push_back(std::move(*read));
      else
        file_.wrong("DT0724", at, fmt::format("{} (at character {})", read.error().message, read.error().offset + 1),
                    read.error().hint);
    }
    of.ranks = structure::ranks_of_statements(statements, input_.taken);
  }

  void read_points(structure::DecisionMaker& of, const Json& all, const std::string& path,
                   const std::vector<OptionName>& names) {
    if (input_.taken.empty() || !all.is_object())
      return file_.wrong("DT0711", path, "points for options are expected", "{\"DM.OPTION\": 3}");
    std::vector<double> points(input_.options.size(), 0);
    for (const auto& [name, value] : all.items()) {
      const auto option = std::find_if(names.begin(), names.end(), [&](const auto& each) { return each.name == name; });
      const double number = file_.number(all, name, path, -1000);
      if (option == names.end())
        file_.wrong("DT0720", JsonFile::join(path, name), "there is no such option");
      else if (number > 1000)
        file_.wrong("DT0712", JsonFile::join(path, name), "points lie between -1000 and 1000");
      else
        points[option->option] = number;
    }
    of.ranks = structure::ranks_of_points(points, input_.taken);
  }

  JsonFile file_;
  structure::Input input_;
  std::map<std::string, std::string> places_;  ///< a coalesced state and the one that stands for it
  std::map<std::string, State, std::less<>> state_places_;
};

}  // namespace

Expected<GraphModel> read_graph_model(const NamedText& source) {
  return GraphReader(source).read();
}

}  // namespace detente::exchange
