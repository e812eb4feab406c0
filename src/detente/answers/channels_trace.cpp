// What each figure of the second answer rests on: its own mediators' numbers first, then everybody's, for what one
// channel adds depends on all that the process reads. See channels.hpp.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "detente/answers/channels.hpp"
#include "detente/answers/trace.hpp"

namespace detente::answers {
namespace {

using Paths = std::vector<std::string>;

/// Everything that a run reads: positions and levels, then the numbers of the process.
Paths read_by_process(const Question& question) {
  Paths out = paths_of_all(question);
  const std::set<std::string> named(out.begin(), out.end());
  for (const Number& number : question.input().numbers())
    if (!is_alternative(number.path) && (number.field->lenses & lens_bit::process) != 0 && !named.contains(number.path))
      out.push_back(number.path);
  return out;
}

class Tracer {
 public:
  Tracer(const Question& question, Trace& trace)
      : question_(question), trace_(trace), all_(read_by_process(question)) {}

  void everything() { trace_.add("/answers/channels", all_); }

  void mediator(std::size_t n, const Channel& channel) {
    const std::string pointer = fmt::format("/answers/channels/mediators/{}", n);
    trace_.add(pointer, of_mediator(channel.mediator));
    for (std::size_t i = 0; i < channel.access.size(); ++i) {
      const std::string& party = question_.model.parties()[i].id;
      trace_.add(fmt::format("{}/access/{}", pointer, party), {channel.access[i].path});
      trace_.add(fmt::format("{}/leverage/{}", pointer, party), {channel.leverage[i].path});
    }
    trace_.add(pointer + "/room", first(of_mediator(channel.mediator), of_rooms()));
  }

  /// A figure of the runs: what it is about, then all else.
  void figure(const std::string& pointer, Paths own) { trace_.add(pointer, first(std::move(own), all_)); }

  [[nodiscard]] Paths of_mediator(std::size_t m) const {
    const std::string& id = question_.model.mediators()[m].id;
    return select([&](const std::string& path) {
      return path.starts_with("mediators." + id + ".") ||
             (path.starts_with("mediators.") && path.ends_with(".coordination." + id));
    });
  }

 private:
  template <class Wanted>
  [[nodiscard]] Paths select(const Wanted& wanted) const {
    Paths out;
    std::copy_if(all_.begin(), all_.end(), std::back_inserter(out), wanted);
    return out;
  }

  [[nodiscard]] Paths of_rooms() const {
    return select([](const std::string& path) {
      return path.starts_with("mediators.") || path.ends_with(".direct_channel") || path.ends_with(".vacuum.now") ||
             path == "process.rounds" || path == "process.coordination_loss" || path == "process.leverage_cap";
    });
  }

  static Paths first(Paths own, const Paths& others) {
    const std::set<std::string> named(own.begin(), own.end());
    std::copy_if(others.begin(), others.end(), std::back_inserter(own),
                 [&](const std::string& path) { return !named.contains(path); });
    return own;
  }

  const Question& question_;
  Trace& trace_;
  Paths all_;
};

}  // namespace

void trace_channels(const Question& question, const Channels& found, Trace& trace) {
  Tracer tracer(question, trace);
  tracer.everything();
  for (std::size_t n = 0; n < found.channels.size(); ++n) {
    tracer.mediator(n, found.channels[n]);
    tracer.figure(fmt::format("/answers/channels/shapley/shares/{}", n),
                  tracer.of_mediator(found.channels[n].mediator));
  }
  for (std::size_t n = 0; n < found.arrangements.size(); ++n) {
    Paths own;
    for (const auto& who : {found.arrangements[n].mediator, found.arrangements[n].instead_of}) {
      if (!who) continue;
      const Paths of_one = tracer.of_mediator(*who);
      own.insert(own.end(), of_one.begin(), of_one.end());
    }
    if (!own.empty()) tracer.figure(fmt::format("/answers/channels/arrangements/{}", n), std::move(own));
  }
  // What is raised; that all else bears on it too stands at "/answers/channels".
  for (std::size_t n = 0; n < found.raises.size(); ++n)
    trace.add(fmt::format("/answers/channels/raises/list/{}", n), found.raises[n].paths);
}

}  // namespace detente::answers
