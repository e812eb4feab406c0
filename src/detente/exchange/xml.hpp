// Decides how an XML file is opened and how its elements are pointed at in a diagnostic.
#pragma once

#include <pugixml.hpp>
#include <string>

#include "detente/base/diagnostics.hpp"

namespace detente::exchange {

/// A parsed file that can say where its elements stand. External entities are never fetched, DTDs are skipped.
class Xml {
 public:
  /// Adds DT0700 to `problems` and stays empty when the text is not UTF-8 or not well-formed XML.
  Xml(const NamedText& source, Diagnostics& problems);

  [[nodiscard]] pugi::xml_node root() const { return document_.document_element(); }
  [[nodiscard]] Position at(pugi::xml_node node) const;
  [[nodiscard]] std::string_view file() const { return source_.file; }

  /// Adds an error at an element.
  void wrong(Diagnostics& problems, pugi::xml_node node, std::string code, std::string message,
             std::string hint = {}) const;

 private:
  [[nodiscard]] Position position(std::size_t offset) const;

  NamedText source_;
  std::string_view text_;  // without a byte order mark
  pugi::xml_document document_;
};

}  // namespace detente::exchange
