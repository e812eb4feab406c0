#include "detente/output/without_packages.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "detente/case/lens_support.hpp"
#include "detente/output/frame.hpp"
#include "detente/output/spatial.hpp"
#include "detente/output/structure.hpp"

namespace detente::output {
namespace {

/// What the rankings of the case's own graph model rest on.
std::string rankings_text(const Case& input, const Style& style) {
  const Reason reason = read_reason(*input.root().find("structure"), {});
  std::vector<std::string> parts;
  if (!reason.because.empty()) parts.push_back(fmt::format("claims {}", fmt::join(reason.because, ", ")));
  if (!reason.judgement.empty()) parts.push_back("judgement: " + reason.judgement);
  if (reason.size == Reason::Size::data) parts.push_back("data of " + reason.source);
  return wrapped(fmt::format("The graph model has no sizes, only orders. The case rests them on {}.",
                             parts.empty() ? "nothing it names" : fmt::format("{}", fmt::join(parts, "; "))),
                 style.width);
}

std::string not_given_text(const Case& input, const answers::WithoutPackages& found, const Style& style) {
  std::string out = heading("Not answered", style);
  if (!found.structure) out += bullet("1 Why is it stuck?", style);
  out += bullet("2 What does each channel add?", style);
  if (!found.spatial) out += bullet("3 Which deals are possible?", style);
  out += bullet("4 What do shocks and deadlines do?", style) + bullet("6 What does it hinge on?", style);
  for (const LensSupport& each : lens_support(input))
    if (each.lens == "packages")
      out += wrapped(
          fmt::format("They need packages of levels to weigh. The case lacks: {}.", fmt::join(each.lacks, "; ")),
          style.width);
  return out;
}

}  // namespace

void add_without_packages_json(Json& document, const PatchedCase& patched, const Model& model, const Evidence& evidence,
                               const answers::WithoutPackages& found) {
  Json stuck = nullptr, deals = nullptr;
  if (found.structure) add_structure_json(stuck["structure"], *found.structure, Listing::none);
  if (found.spatial) deals["spatial"] = anchors_json(model, *found.spatial);
  document["changed"] = patched.differences;
  document["headline"] = found.headline;
  document["runs"] = nullptr;
  document["scenarios"] = nullptr;
  document["answers"] = {{"stuck", std::move(stuck)},
                         {"channels", nullptr},
                         {"deals", std::move(deals)},
                         {"shocks", nullptr},
                         {"confidence", confidence_json(found.confidence)},
                         {"hinges", nullptr}};
  add_frame_json(document, model, model.source(), evidence, found);
}

std::string without_packages_text(const Model& model, const Evidence& evidence, const answers::WithoutPackages& found,
                                  const Style& style) {
  const Case& input = model.source();
  std::string out = opening_text(input, found, style);
  if (found.structure)
    out += heading("1 Why is it stuck?", style) + structure_text(*found.structure, Listing::summary, style);
  if (found.spatial) out += heading("3 Which deals are possible?", style) + anchors_text(model, *found.spatial, style);
  out += heading("5 How sure are we?", style);
  if (found.structure) out += rankings_text(input, style);
  if (found.confidence.numbers.all.total() > 0) out += rests_on_text(found.confidence, style);
  return out + not_given_text(input, found, style) + frame_text(found, evidence, style);
}

}  // namespace detente::output
