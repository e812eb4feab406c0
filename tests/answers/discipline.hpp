// What no paragraph of a result may say, whoever is named in it.
#pragma once

#include <gtest/gtest.h>

#include <array>
#include <regex>
#include <string>
#include <vector>

namespace answertests {

/// What a text may not say, whoever is named in it: certainty, blame, advice, a party as the one who blocks.
inline const std::array<const char*, 5> never_said{
    R"(\b(will|shall|must|proves?|proven|certain(ly)?|surely|undoubtedly|inevitabl[ey]|guarantees|always|never|impossible)\b)",
    R"(\b(blame[ds]?|fault|guilty|culprit|intransigen\w*|stubborn\w*|obstruct\w*|sabotag\w*|responsible for)\b)",
    R"(\b(blocks?|blocked|refuse[sd]?|rejects?|rejected|prevents?|vetoes|stalls?|holds? (up|out))\b)",
    R"(\b(should|ought to|we recommend|advise[sd]?|the best option)\b)", R"(\d\.\d{4,})"};

inline std::string without(std::string text, const std::vector<std::string>& names) {
  for (const std::string& name : names)
    for (auto at = text.find(name); !name.empty() && at != std::string::npos; at = text.find(name, at))
      text.erase(at, name.size());
  return text;
}

inline void expect_disciplined(const std::string& text) {
  for (const char* pattern : never_said) {
    std::smatch found;
    EXPECT_FALSE(std::regex_search(text, found, std::regex(pattern, std::regex::icase)))
        << "'" << found.str() << "' in: " << text;
  }
}

}  // namespace answertests
