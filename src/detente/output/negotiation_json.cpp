#include "detente/output/negotiation_json.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "detente/answers/channels.hpp"
#include "detente/answers/likelihood.hpp"
#include "detente/case/lens_support.hpp"

namespace detente::output {
namespace {

using answers::Presence;

Json text_or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

class Writer {
 public:
  Writer(const Model& model, const Case& asked) : model_(model), case_(model.source()), asked_(asked) {}

  [[nodiscard]] Json all() const {
    const auto today = case_.as_of();
    return {{"question", text_or_null(case_.root().text_of("question"))},
            {"note", text_or_null(case_.root().text_of("note"))},
            {"as_of", today ? Json(iso_date(*today)) : Json(nullptr)},
            {"horizon_days", model_.horizon()},
            {"lenses", lenses()},
            {"parties", parties()},
            {"issues", issues()},
            {"positions", positions()},
            {"mediators", mediators()},
            {"backers", backers()},
            {"events", events()},
            {"terms", terms()}};
  }

 private:
  [[nodiscard]] Json lenses() const {
    Json out = Json::array();
    for (const LensSupport& each : lens_support(asked_))
      out.push_back({{"lens", each.lens}, {"supported", each.supported}, {"lacks", each.lacks}});
    return out;
  }

  [[nodiscard]] Json parties() const {
    Json out = Json::array();
    for (const Party& party : model_.parties()) {
      Json groups = Json::array();
      for (const Constituency& group : party.constituencies)
        groups.push_back(
            {{"id", group.id}, {"name", group.name}, {"kind", group.kind.empty() ? "pressure" : group.kind}});
      out.push_back({{"id", party.id}, {"name", party.name}, {"constituencies", groups}});
    }
    return out;
  }

  [[nodiscard]] Json issues() const {
    Json out = Json::array();
    for (const Issue& issue : model_.issues()) {
      Json levels = Json::array();
      for (const Level& level : issue.levels)
        levels.push_back({{"id", level.id}, {"name", level.label}, {"value", level.value}});
      const std::string held = asked_.root().at_path("issues." + issue.id)->text_of("held", "any level");
      out.push_back({{"id", issue.id},
                     {"name", issue.name},
                     {"levels", levels},
                     {"now", level_or_null(issue, issue.now)},
                     {"held", held == "any level" ? Json(nullptr) : Json(held)}});
    }
    return out;
  }

  [[nodiscard]] Json positions() const {
    Json out = Json::array();
    for (const Party& party : model_.parties())
      for (std::size_t k = 0; k < model_.issues().size(); ++k) out.push_back(position(party, k));
    return out;
  }

  [[nodiscard]] Json position(const Party& party, std::size_t k) const {
    const Issue& issue = model_.issues()[k];
    const std::string at = fmt::format("parties.{}.positions.{}", party.id, issue.id);
    const auto line = std::find_if(party.red_lines.begin(), party.red_lines.end(),
                                   [&](const RedLine& each) { return each.issue == k; });
    const bool has_line = line != party.red_lines.end();
    const char* side = has_line && !line->at_least ? "at_most" : "at_least";
    Json values = Json::object();
    for (const Level& level : issue.levels)
      if (const Json path = path_or_null(fmt::format("{}.values.{}", at, level.id)); !path.is_null())
        values[level.id] = path;
    return {{"party", party.id},
            {"issue", issue.id},
            {"ideal", ideal(issue, party.stands[k])},
            {"red_line", has_line ? Json{{"side", side}, {"level", issue.levels[line->level].id}} : Json(nullptr)},
            {"committed", level_or_null(issue, party.stands[k].committed)},
            {"paths",
             {{"ideal", path_or_null(at + ".ideal")},
              {"values", values},
              {"red_line", has_line ? path_or_null(fmt::format("{}.red_line.{}", at, side)) : Json(nullptr)},
              {"holds", path_or_null(at + ".red_line.holds")},
              {"commitment", path_or_null(at + ".committed")},
              {"priority", path_or_null(fmt::format("parties.{}.priorities.{}", party.id, issue.id))}}}};
  }

  /// The level it would like best where it names one; an ideal between levels stands at its path only.
  static Json ideal(const Issue& issue, const Stand& stand) {
    if (!stand.ideal) return nullptr;
    for (const Level& level : issue.levels)
      if (level.value == *stand.ideal) return level.id;
    return nullptr;
  }

  [[nodiscard]] Json mediators() const {
    const std::vector<Presence> presence = answers::presences(model_);
    Json out = Json::array();
    for (std::size_t m = 0; m < presence.size(); ++m) {
      const Mediator& mediator = model_.mediators()[m];
      out.push_back(
          {{"id", mediator.id},
           {"name", mediator.name},
           {"takes_part", answers::name_of(presence[m].kind)},
           {"access", by_party(mediator.access)},
           {"leverage", by_party(mediator.leverage)},
           {"deadline_day", deadline_day(mediator, presence[m])},
           {"enters_on_day", presence[m].kind == Presence::Kind::later ? Json(presence[m].day) : Json(nullptr)}});
    }
    return out;
  }

  /// Patience runs from when it was announced, and of one that joins later from its first day.
  static Json deadline_day(const Mediator& mediator, const Presence& presence) {
    if (!presence.deadline) return nullptr;
    if (presence.kind == Presence::Kind::from_the_start) return mediator.deadline->announced + *presence.deadline;
    if (presence.kind == Presence::Kind::later) return presence.day + *presence.deadline;
    return nullptr;
  }

  [[nodiscard]] Json backers() const {
    Json out = Json::array();
    for (const Backer& backer : model_.backers()) {
      Json follows = Json::array();
      for (const auto& [other, chance] : backer.follows) follows.push_back(model_.backers()[other].id);
      out.push_back({{"id", backer.id},
                     {"name", backer.name},
                     {"of", model_.parties()[backer.of].id},
                     {"against", backer.against ? Json(model_.parties()[*backer.against].id) : Json(nullptr)},
                     {"follows", follows},
                     {"paths", numbers_below("backers." + backer.id + ".")}});
    }
    return out;
  }

  [[nodiscard]] Json events() const {
    Json out = Json::array();
    for (const Event& event : model_.events()) {
      const std::string at = "events." + event.id;
      const Node& node = *case_.root().at_path(at);
      Json effects = Json::array();
      for (const Effect& effect : event.effects)
        if (effect.amount.parameter != no_parameter) effects.push_back(path_of(effect.amount.parameter));
      out.push_back({{"id", event.id},
                     {"name", event.name},
                     {"kind", event.chance   ? "possible"
                              : event.past() ? "past"
                                             : "dated"},
                     {"day", event.day ? Json(*event.day) : Json(nullptr)},
                     {"date", text_or_null(node.text_of("date"))},
                     {"harm", node.find("harm") != nullptr},
                     {"chance", path_or_null(at + ".chance")},
                     {"paths", effects},
                     {"because", read_reason(node, {}).because}});
    }
    return out;
  }

  static Json terms() {
    Json out = Json::array();
    for (const answers::LikelihoodTerm& term : answers::likelihood_terms())
      out.push_back({{"word", term.word}, {"low", term.low}, {"high", term.high}});
    return out;
  }

  static Json level_or_null(const Issue& issue, const std::optional<std::size_t>& level) {
    return level ? Json(issue.levels[*level].id) : Json(nullptr);
  }

  [[nodiscard]] const std::string& path_of(ParameterIndex parameter) const {
    return model_.parameters()[parameter].path;
  }

  [[nodiscard]] Json by_party(const std::vector<ParameterIndex>& numbers) const {
    Json out = Json::object();
    for (std::size_t i = 0; i < numbers.size(); ++i) out[model_.parties()[i].id] = path_of(numbers[i]);
    return out;
  }

  /// A number of the case, or a place where something is written.
  [[nodiscard]] Json path_or_null(const std::string& path) const {
    return case_.number(path) != nullptr || case_.root().at_path(path) != nullptr ? Json(path) : Json(nullptr);
  }

  [[nodiscard]] Json numbers_below(std::string_view block) const {
    Json out = Json::array();
    for (const Number& number : case_.numbers())
      if (number.path.starts_with(block)) out.push_back(number.path);
    return out;
  }

  const Model& model_;
  const Case& case_;
  const Case& asked_;
};

}  // namespace

Json negotiation_json(const Model& model, const Case& asked) {
  return Writer(model, asked).all();
}

}  // namespace detente::output
