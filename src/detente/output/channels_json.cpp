#include "detente/output/channels_json.hpp"

#include "detente/output/process_json.hpp"

namespace detente::output {
namespace {

using answers::Channels;
using answers::Presence;

template <class T>
Json or_null(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}

class Writer {
 public:
  Writer(const answers::Question& question, const Channels& found) : question_(question), found_(found) {}

  [[nodiscard]] Json all() const {
    Json mediators = Json::array(), arrangements = Json::array(), landings = Json::array(), raises = Json::array();
    for (const answers::Channel& each : found_.channels) mediators.push_back(channel(each));
    for (const answers::Arrangement& each : found_.arrangements) arrangements.push_back(arrangement(each));
    for (const answers::Landings& each : found_.landings) landings.push_back(landing(each));
    bool any = false;
    for (const answers::Raise& each : found_.raises) {
      raises.push_back(raise(each));
      any = any || each.reaches;
    }
    return {{"event", event() == study::Event::agreement ? "agreement" : "deal"},
            {"mediators", mediators},
            {"shapley", shapley()},
            {"arrangements", arrangements},
            {"swaps_left_out", found_.swaps_left_out},
            {"landings", landings},
            {"raises", {{"wanted", found_.wanted}, {"some_single_change_reaches_it", any}, {"list", raises}}}};
  }

 private:
  [[nodiscard]] study::Event event() const { return question_.talks->event; }
  [[nodiscard]] const std::string& id(std::size_t mediator) const { return question_.model.mediators()[mediator].id; }
  [[nodiscard]] const std::string& party(std::size_t i) const { return question_.model.parties()[i].id; }
  [[nodiscard]] Json id_or_null(const std::optional<std::size_t>& mediator) const {
    return mediator ? Json(id(*mediator)) : Json(nullptr);
  }

  template <class Value, class ToJson>
  [[nodiscard]] Json by_party(const std::vector<Value>& values, const ToJson& to_json) const {
    Json out = Json::object();
    for (std::size_t i = 0; i < values.size(); ++i) out[party(i)] = to_json(values[i]);
    return out;
  }
  [[nodiscard]] Json by_party(const std::vector<double>& values) const {
    return by_party(values, [](double value) { return Json(value); });
  }

  [[nodiscard]] Json channel(const answers::Channel& each) const {
    const auto cell = [](const answers::Cell& found) {
      return Json{{"path", found.path},
                  {"central", found.central},
                  {"range", Json::array({found.low, found.high})},
                  {"reason", name_of(found.reason)}};
    };
    Json only_link = Json::array();
    for (const std::size_t i : each.only_link) only_link.push_back(party(i));
    return {{"id", id(each.mediator)},
            {"name", question_.model.mediators()[each.mediator].name},
            {"takes_part", name_of(each.presence.kind)},
            {"enters_on_day", each.presence.kind == Presence::Kind::later ? Json(each.presence.day) : Json(nullptr)},
            {"leaves_on_day", or_null(each.presence.leaves_on)},
            {"deadline_days", or_null(each.presence.deadline)},
            {"set_by_scenario", each.presence.set_by_scenario},
            {"access", by_party(each.access, cell)},
            {"leverage", by_party(each.leverage, cell)},
            {"room", {{"with_it", room(each.with)}, {"without_it", room(each.without)}, {"only_link_to", only_link}}},
            {"standing",
             {{"gains_if", stakes(each.standing.gains_if)},
              {"loses_if", stakes(each.standing.loses_if)},
              {"motive", each.standing.motive}}}};
  }

  [[nodiscard]] Json room(const answers::Room& room) const {
    return {{"link", by_party(room.link)},
            {"leverage", by_party(room.leverage)},
            {"information", by_party(room.information)},
            {"cover", room.cover},
            {"guarantee", room.guarantee},
            {"coordination", room.coordination},
            {"rounds_per_day", room.rounds}};
  }

  static Json stakes(const std::vector<answers::Stake>& all) {
    Json out = Json::object();
    for (const answers::Stake& each : all) out[each.outcome] = each.claims;
    return out;
  }

  [[nodiscard]] Json shapley() const {
    Json totals = Json::object(), shares = Json::array();
    for (const answers::Sharing& each : found_.sharing)
      totals[std::string(answers::name_of(each.lever))] = {{"with_nobody", each.nobody}, {"as_asked", each.everybody}};
    for (std::size_t m = 0; m < found_.channels.size(); ++m) {
      Json under = Json::object();
      for (const answers::Sharing& each : found_.sharing) {
        const answers::Estimate& share = each.shares[m];
        under[std::string(answers::name_of(each.lever))] = {
            {"p", share.value}, {"se", share.se}, {"range", Json::array({share.low, share.high})}};
      }
      shares.push_back({{"mediator", id(m)}, {"under", under}});
    }
    return {{"method", found_.orders == 0 ? "exact" : "random orders"},
            {"orders", found_.orders == 0 ? Json(nullptr) : Json(found_.orders)},
            {"p", totals},
            {"shares", shares}};
  }

  [[nodiscard]] Json arrangement(const answers::Arrangement& each) const {
    Json out{{"kind", name_of(each.kind)},
             {"mediator", id_or_null(each.mediator)},
             {"instead_of", id_or_null(each.instead_of)},
             {"day", each.day > 0 ? Json(each.day) : Json(nullptr)},
             {"arm", each.comparison.arm},
             {"base", each.comparison.base}};
    out.update(comparison_json(*question_.talks, each.comparison));
    return out;
  }

  [[nodiscard]] Json landing(const answers::Landings& each) const {
    const auto landed = [&](const std::vector<answers::Landed>& issues) {
      Json out = Json::object();
      for (std::size_t k = 0; k < issues.size(); ++k)
        out[question_.model.issues()[k].id] = {
            {"deals", issues[k].deals},
            {"mean_level", issues[k].deals > 0 ? Json(issues[k].mean) : Json(nullptr)},
            {"se", issues[k].deals > 1 ? Json(issues[k].se) : Json(nullptr)}};
      return out;
    };
    Json under = Json::object();
    for (const answers::Landing& one : each.under)
      under[std::string(answers::name_of(one.lever))] = {{"with_it", landed(one.with)},
                                                         {"without_it", landed(one.without)}};
    return {{"mediator", id(each.mediator)}, {"under", under}};
  }

  [[nodiscard]] Json raise(const answers::Raise& each) const {
    Json smallest = nullptr;
    if (each.share)
      smallest = {{"share_of_the_way", *each.share},
                  {"value", each.value_at(*each.share)},
                  {"comparison", comparison_json(*question_.talks, *each.at_share)}};
    return {{"mediator", id(each.mediator)},
            {"means", name_of(each.means)},
            {"party", each.party ? Json(party(*each.party)) : Json(nullptr)},
            {"paths", each.paths},
            {"unit", each.means == answers::Raise::Means::leverage   ? "util"
                     : each.means == answers::Raise::Means::patience ? "days"
                                                                     : "share"},
            {"from", each.from},
            {"to", each.to},
            {"reaches", each.reaches},
            {"smallest", smallest},
            {"full", comparison_json(*question_.talks, each.full)}};
  }

  const answers::Question& question_;
  const Channels& found_;
};

}  // namespace

Json channels_json(const answers::Question& question, const answers::Channels& found) {
  return Writer(question, found).all();
}

}  // namespace detente::output
