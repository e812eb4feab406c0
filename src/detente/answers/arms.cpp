#include "detente/answers/arms.hpp"

#include <utility>

namespace detente::answers {

Change set_to(std::string path, std::string value, std::string_view why) {
  return {.path = std::move(path),
          .value = Node::scalar(std::move(value)),
          .reason = {.because = {}, .judgement = std::string(why)}};
}

std::vector<study::Setting> anchored_settings(const Talks& talks) {
  std::vector<study::Setting> out = talks.settings();
  if (out.size() > 1) out.erase(out.begin());
  return out;
}

study::Setting leading_setting(const Talks& talks) {
  return anchored_settings(talks).front();
}

}  // namespace detente::answers
