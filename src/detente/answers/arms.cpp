#include "detente/answers/arms.hpp"

#include <utility>

namespace detente::answers {

Change set_to(std::string path, std::string value, std::string_view why) {
  return {.path = std::move(path),
          .value = Node::scalar(std::move(value)),
          .reason = {.because = {}, .judgement = std::string(why)}};
}

study::Setting leading_setting(const Talks& talks) {
  return talks.told().front();
}

}  // namespace detente::answers
