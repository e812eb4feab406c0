#include "detente/answers/analysis.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "detente/answers/headline.hpp"
#include "detente/case/lens_support.hpp"

namespace detente::answers {
namespace {

/// Every number that the process lens reads, in the case's order.
std::vector<std::string> read_by_runs(const Question& question) {
  std::vector<std::string> out;
  for (const Number& number : question.input().numbers())
    if ((number.field->lenses & lens_bit::process) != 0 && !is_alternative(number.path)) out.push_back(number.path);
  return out;
}

void trace_courses(const Question& question, const Courses& courses, Trace& trace) {
  const std::vector<std::string> all = read_by_runs(question);
  for (const char* pointer :
       {"/scenarios", "/answers/stuck/runs", "/answers/shocks", "/answers/confidence/runs", "/answers/hinges/runs"})
    trace.add(pointer, all);
  for (std::size_t n = 0; n < courses.hinges.numbers.size(); ++n)
    trace.add(fmt::format("/answers/hinges/runs/numbers/{}", n), {courses.hinges.numbers[n].screened.path});
  for (std::size_t n = 0; n < courses.hinges.claims.size(); ++n)
    trace.add(fmt::format("/answers/hinges/runs/claims/{}", n), courses.hinges.claims[n].numbers);
  trace_channels(question, courses.channels, trace);
  trace_shocks(question, courses.shocks, trace);
}

/// Pointers of result.json: keep in step with output/answers_json.cpp (its test re-reads every one).
Trace trace_of(const Question& question, const Analysis& analysis) {
  Trace trace;
  const std::vector<std::string> all = paths_of_all(question);
  trace.add("/answers/stuck", all);
  for (std::size_t n = 0; n < analysis.stuck.pairs.size(); ++n)
    trace.add(fmt::format("/answers/stuck/pairs/{}", n),
              paths_of_pair(question, analysis.stuck.pairs[n].party, analysis.stuck.pairs[n].issue));
  if (analysis.structure.own)
    for (const char* key : {"concepts", "start", "states", "moves"})
      trace.add(fmt::format("/answers/stuck/structure/{}", key), {"structure"});
  trace.add("/answers/deals", all);
  for (std::size_t t = 0; t < analysis.deals.templates.size(); ++t)
    for (std::size_t d = 0; d < analysis.deals.templates[t].top.size(); ++d)
      for (std::size_t i = 0; i < question.model.parties().size(); ++i)
        for (const char* key : {"utilities", "gains", "accepts"})
          trace.add(fmt::format("/answers/deals/templates/{}/top/{}/{}/{}", t, d, key, question.model.parties()[i].id),
                    paths_of_party(question, i));
  if (analysis.spatial) trace.add("/answers/deals/spatial", paths_of_anchors(question.input()));
  trace.add("/answers/confidence/accounts", all);
  trace.add("/answers/hinges", all);
  for (std::size_t n = 0; n < analysis.hinges.numbers.size(); ++n)
    trace.add(fmt::format("/answers/hinges/numbers/{}", n), {analysis.hinges.numbers[n].path});
  for (std::size_t n = 0; n < analysis.hinges.claims.size(); ++n)
    trace.add(fmt::format("/answers/hinges/claims/{}", n), analysis.hinges.claims[n].numbers);
  trace.add("/headline", all);
  if (analysis.courses) trace_courses(question, *analysis.courses, trace);
  return trace;
}

}  // namespace

Expected<Analysis> analyse(const Question& question, const Progress& progress, const StopToken& stop) {
  auto stuck = why_stuck(question, stop);
  if (!stuck) return tl::unexpected(std::move(stuck.error()));
  auto confidence = how_sure(question, stop);
  if (!confidence) return tl::unexpected(std::move(confidence.error()));
  auto hinges = what_it_hinges_on(question, progress, stop);
  if (!hinges) return tl::unexpected(std::move(hinges.error()));
  auto graph = structure::report_of(question.model, {}, false, {}, stop);
  if (!graph) return tl::unexpected(std::move(graph.error()));
  Analysis out{frame_of(question.input()),
               std::move(*stuck),
               which_deals(question),
               std::move(*confidence),
               std::move(*hinges),
               std::move(*graph),
               {},
               {}};
  if ((supported_lenses(question.input()) & lens_bit::spatial) != 0) out.spatial = spatial_anchors(question.model);
  if (question.talks) {
    auto courses = run_courses(question, progress, stop);
    if (!courses) return tl::unexpected(std::move(courses.error()));
    out.courses = std::move(*courses);
  }
  const Courses* courses = out.courses ? &*out.courses : nullptr;
  out.headline = headline(question, out.stuck, out.confidence, out.hinges, courses);
  out.limits = limits(question, out.confidence, courses);
  out.trace = trace_of(question, out);
  return out;
}

}  // namespace detente::answers
