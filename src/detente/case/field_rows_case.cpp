// The field table: what a case is about, and where its statements come from.
#include <array>

#include "detente/case/field_rows.hpp"

namespace detente {

using enum FieldKind;
using enum FieldClass;
namespace lens = lens_bit;

std::span<const Field> case_rows() {
  static constexpr auto rows = std::to_array<Field>({
      {.path = "detente", .kind = word, .of = "1", .sentence = "The version of this format."},
      {.path = "title", .sentence = "What the case is about, in a line."},
      {.path = "note", .sentence = "Anything worth saying; allowed in every block, never computed with."},
      {.path = "question", .sentence = "The question the analyst was asked, in a line."},
      {.path = "as_of", .kind = date, .sentence = "The day the case describes; day 0 of every run."},
      {.path = "horizon", .kind = span, .unit = "days", .low = 1, .high = 3650, .standard = "90 days",
       .basis = "A: a season of talks", .cls = condition, .symbol = "H", .sentence = "How far ahead the runs look."},
      {.path = "silent", .kind = case_paths, .sentence = "Fields of which no source speaks."},
      {.path = "channels", .kind = word, .of = "together|apart", .standard = "together", .cls = lever,
       .sentence = "Whether mediators work as one link or each must reach both sides itself."},
      {.path = "base_rate", .kind = block, .sentence = "How often comparable talks reach agreement: the anchor."},
      {.path = "base_rate.agreement", .kind = rate, .unit = "per day", .low = 0, .high = 1, .cls = condition,
       .lenses = lens::process, .symbol = "λ", .sentence = "Agreements in a time, in comparable talks."},
      {.path = "base_rate.from", .kind = reference, .of = "sources", .sentence = "The source of the base rate."},
      {.path = "base_rate.anchor_on", .kind = word, .of = "deal|agreement", .standard = "deal",
       .sentence = "Which outcome the base rate is about."},
      {.path = "actors.{actor}", .kind = block,
       .sentence = "Somebody in the story; roles follow from use, and one without a role is listed as not in the room."},
      {.path = "actors.{actor}.name", .sentence = "The name shown."},
      {.path = "actors.{actor}.aliases", .kind = references, .of = "", .sentence = "Other names the sources use."},
      {.path = "actors.{actor}.kind", .sentence = "What kind of actor: state, movement, organisation, community."},
      {.path = "consequences.{outcome}", .kind = references, .of = "claims",
       .sentence = "What is said to follow from an outcome: attributed statements, printed, never computed with."},
  });
  return rows;
}

std::span<const Field> evidence_rows() {
  static constexpr auto rows = std::to_array<Field>({
      {.path = "sources.{source}", .kind = block, .sentence = "A document or data set."},
      {.path = "sources.{source}.title", .sentence = "Its title."},
      {.path = "sources.{source}.author", .sentence = "Who wrote it."},
      {.path = "sources.{source}.publisher", .sentence = "Who published it."},
      {.path = "sources.{source}.published", .kind = date, .sentence = "When it was published."},
      {.path = "sources.{source}.kind", .kind = word, .of = "report|commentary|data",
       .sentence = "A report of events, a commentary, or data."},
      {.path = "sources.{source}.reliability", .kind = word, .of = "A|B|C|D|E|F",
       .sentence = "How reliable the source is: A completely … E not; F cannot be judged (Admiralty code)."},
      {.path = "sources.{source}.rule", .kind = word, .of = "seg-1/norm-1|html-1/norm-1",
       .standard = "seg-1/norm-1", .sentence = "The rules by which its text is cut and normalised."},
      {.path = "sources.{source}.sha256", .sentence = "SHA-256 of its file."},
      {.path = "sources.{source}.file", .sentence = "The name of its file in the folder given with --sources."},
      {.path = "sources.{source}.credibility", .kind = integer, .low = 1, .high = 6,
       .sentence = "Credibility of its claims unless they say otherwise: 1 confirmed … 5 improbable; 6 cannot be judged."},
      {.path = "sources.{source}.by", .kind = references, .of = "",
       .sentence = "Who speaks in its claims unless they say otherwise."},
      {.path = "sources.{source}.sensitivity", .kind = word, .of = "TLP:CLEAR|TLP:GREEN|TLP:AMBER|TLP:RED",
       .sentence = "With whom it may be shared (Traffic Light Protocol)."},
      {.path = "claims.{claim}", .kind = block,
       .sentence = "A statement of a source in the analyst's own words, located so that it can be verified."},
      {.path = "claims.{claim}.text", .sentence = "What is claimed, in the analyst's own words."},
      {.path = "claims.{claim}.at", .kind = locator,
       .sentence = "Where it stands: source, paragraph, words, fingerprint (`detente cite` prints it)."},
      {.path = "claims.{claim}.source", .kind = reference, .of = "sources",
       .sentence = "Its source, where no place is given."},
      {.path = "claims.{claim}.quote", .sentence = "The words themselves, where the text may be reproduced."},
      {.path = "claims.{claim}.quote.exact", .sentence = "The words quoted."},
      {.path = "claims.{claim}.quote.prefix", .sentence = "Words before them, to tell two places apart."},
      {.path = "claims.{claim}.quote.suffix", .sentence = "Words after them."},
      {.path = "claims.{claim}.credibility", .kind = integer, .low = 1, .high = 6,
       .sentence = "1 confirmed · 2 probably true · 3 possibly true · 4 doubtful · 5 improbable · 6 cannot be judged."},
      {.path = "claims.{claim}.by", .kind = references, .of = "", .sentence = "Who says it; the author if left out."},
      {.path = "claims.{claim}.voice", .kind = word, .of = "states|reports|supposes", .standard = "states",
       .sentence = "Stated, reported of others, or supposed (could, may, would)."},
      {.path = "claims.{claim}.disputed_by.[].who", .sentence = "Who disputes it."},
      {.path = "claims.{claim}.disputed_by.[].says", .sentence = "What they say instead."},
      {.path = "claims.{claim}.reading", .sentence = "How an unclear sentence was read."},
      {.path = "claims.{claim}.sensitivity", .kind = word, .of = "TLP:CLEAR|TLP:GREEN|TLP:AMBER|TLP:RED",
       .sentence = "With whom it may be shared (Traffic Light Protocol)."},
      {.path = "claims.{claim}.if_false.{path}", .kind = change,
       .sentence = "What a field becomes if the claim does not hold."},
  });
  return rows;
}

}  // namespace detente
