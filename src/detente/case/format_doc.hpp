// Decides how the field table is told to people and programs: docs/format and the JSON Schema, generated, never edited.
#pragma once

#include <string>

namespace detente {

/// docs/format/fields.md: every field with kind, unit, range, default and its source, class, symbol and sentence.
[[nodiscard]] std::string fields_markdown();

/// schema/case.schema.json (draft-07) of a case as a JSON reader sees its YAML: scalars as text or numbers.
[[nodiscard]] std::string case_schema();

/// docs/format/words.md, and what `detente words` prints.
[[nodiscard]] std::string words_markdown();

}  // namespace detente
