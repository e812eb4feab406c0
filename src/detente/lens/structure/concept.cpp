#include "detente/lens/structure/concept.hpp"

namespace detente::structure {
namespace {

struct Name {
  std::string_view key, label;
};

Name name_of(Concept of) {
  switch (of) {
    case Concept::nash:
      return {"R", "Nash stability"};
    case Concept::gmr:
      return {"GMR", "general metarationality"};
    case Concept::smr:
      return {"SMR", "symmetric metarationality"};
    case Concept::seq:
      return {"SEQ", "sequential stability"};
    case Concept::symmetric_seq:
      return {"SymSEQ", "symmetric sequential stability"};
  }
  return {};
}

}  // namespace

std::string_view key_of(Concept of) {
  return name_of(of).key;
}

std::string_view label_of(Concept of) {
  return name_of(of).label;
}

std::optional<Concept> concept_named(std::string_view key) {
  for (const Concept each : all_concepts)
    if (key_of(each) == key) return each;
  return std::nullopt;
}

}  // namespace detente::structure
