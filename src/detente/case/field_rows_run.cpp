// The field table: what else might be the case, who sees it otherwise, what is asked, and the graph model.
#include <array>

#include "detente/case/field_rows.hpp"

namespace detente {

using enum FieldKind;
using enum FieldClass;
namespace lens = lens_bit;

std::span<const Field> run_rows() {
  static constexpr auto rows = std::to_array<Field>({
      {.path = "scenarios.{scenario}", .kind = block, .sentence = "A course of things held against another."},
      {.path = "scenarios.{scenario}.title", .sentence = "What it is, in a line."},
      {.path = "scenarios.{scenario}.from", .kind = reference, .of = "scenarios",
       .sentence = "The scenario whose changes it takes over."},
      {.path = "scenarios.{scenario}.against", .kind = reference, .of = "scenarios",
       .sentence = "The scenario it is compared with; the baseline if left out."},
      {.path = "scenarios.{scenario}.set.{path}", .kind = change, .sentence = "A field's value in this scenario."},
      {.path = "scenarios.{scenario}.scale.{path}", .kind = effect, .sentence = "A factor on a number: `times 3`."},
      {.path = "scenarios.{scenario}.swap.out", .kind = reference, .of = "mediators", .sentence = "Who goes."},
      {.path = "scenarios.{scenario}.swap.in", .kind = reference, .of = "mediators", .sentence = "Who comes."},
      {.path = "scenarios.{scenario}.swap.at", .kind = day, .standard = "day 0", .sentence = "When."},
      {.path = "scenarios.{scenario}.swap.handover", .kind = quantity, .low = 0, .high = 1, .standard = "0.5",
       .basis = "A", .cls = lever, .sentence = "How much of what was learnt passes on."},
      {.path = "scenarios.{scenario}.enter.{mediator}", .kind = day, .sentence = "A mediator that enters on a day."},
      {.path = "scenarios.{scenario}.leave.{mediator}", .kind = day, .sentence = "A mediator that leaves on a day."},
      {.path = "scenarios.{scenario}.only_mediators", .kind = references, .of = "mediators",
       .sentence = "All others never take part."},
      {.path = "scenarios.{scenario}.occurs.{event}", .kind = day, .sentence = "An event that happens on a day."},
      {.path = "scenarios.{scenario}.without", .kind = references, .of = "events",
       .sentence = "Past events whose remaining effects are undone."},
      {.path = "scenarios.{scenario}.starts_with.package", .kind = reference, .of = "packages",
       .sentence = "A pause in force from the start."},
      {.path = "scenarios.{scenario}.starts_with.at", .kind = day, .standard = "day 0", .sentence = "From when."},
      {.path = "scenarios.{scenario}.mechanisms_off", .kind = references,
       .of = "hidden|optimism|pain|fear|audience|leader|commitment|hold-out|leverage|coordination|learning|cover|backers|"
             "ladder|pauses|red-lines|bias|access|events|leader-exits|mediator-exits|ratification|feedback|relief|"
             "durability|diversion",
       .sentence = "Mechanisms switched off."},
      {.path = "versions.{version}", .kind = block, .sentence = "A side's own account of contested values; best in pairs."},
      {.path = "versions.{version}.title", .sentence = "What it is, in a line."},
      {.path = "versions.{version}.by", .kind = references, .of = "", .sentence = "Whose account: a party or an author."},
      {.path = "versions.{version}.set.{path}", .kind = change, .sentence = "A field's value in this account."},
      {.path = "questions.{question}", .kind = block, .sentence = "A dated question with an answer to come."},
      {.path = "questions.{question}.text", .sentence = "The question."},
      {.path = "questions.{question}.outcome", .kind = outcome, .sentence = "What would count as yes."},
      {.path = "questions.{question}.by", .kind = date, .sentence = "By when."},
      {.path = "questions.{question}.in", .kind = reference, .of = "scenarios", .sentence = "In which scenario."},
      {.path = "questions.{question}.resolves_on", .sentence = "What decides it."},
      {.path = "questions.{question}.void_if", .sentence = "What would make it void."},
      {.path = "questions.{question}.resolution", .kind = word, .of = "open", .standard = "open",
       .sentence = "Open, or what happened."},
      {.path = "questions.{question}.resolution.happened", .kind = word, .of = "true|false", .sentence = "Whether it did."},
      {.path = "questions.{question}.resolution.date", .kind = date, .sentence = "When that was settled."},
      {.path = "questions.{question}.resolution.source", .kind = reference, .of = "sources", .sentence = "Who says so."},
      {.path = "structure", .kind = block, .lenses = lens::structure, .sentence = "A graph model, instead of the derived one."},
      {.path = "structure.options.{actor}.{option}", .kind = word, .of = "both ways|forward|back", .lenses = lens::structure,
       .sentence = "What a decision maker may do, and whether it can be undone."},
      {.path = "structure.start", .kind = statements, .sentence = "The options taken today."},
      {.path = "structure.impossible", .kind = statements, .sentence = "Combinations that cannot be."},
      {.path = "structure.preferences.{actor}", .kind = statements,
       .sentence = "What it prefers: statements, the most important first."},
      {.path = "structure.preferences.{actor}.ranking", .kind = tiers, .sentence = "States in tiers, best first."},
      {.path = "structure.preferences.{actor}.points.{option}", .kind = quantity, .low = -1000, .high = 1000,
       .cls = condition, .lenses = lens::structure, .sentence = "Points for each option taken."},
      {.path = "structure.much_better.{actor}", .kind = integer, .low = 1, .high = 1000,
       .sentence = "From how many statements on a difference counts as much better."},
      {.path = "structure.views.{actor}.{actor}", .kind = statements,
       .sentence = "How one decision maker sees the preferences of another (hypergame)."},
      {.path = "structure.views.{actor}.{actor}.ranking", .kind = tiers, .sentence = "The same, as tiers of states."},
  });
  return rows;
}

}  // namespace detente
