#include "detente/answers/trace.hpp"

#include <algorithm>

namespace detente::answers {
namespace {

/// Numbers and level names below a block that the packages lens reads, in file order, defaults after them.
std::vector<std::string> read_below(const Question& question, const std::string& block) {
  std::vector<std::string> out;
  const Case& input = question.input();
  for (const Number& number : input.numbers())
    if (number.path.starts_with(block + ".") && (number.field->lenses & lens_bit::packages) != 0)
      out.push_back(number.path);
  return out;
}

/// Ideal levels and red lines written by name: no numbers, but what an answer rests on all the same.
void add_named(const Question& question, const std::string& position, std::vector<std::string>& out) {
  for (const char* key : {"ideal", "red_line.at_least", "red_line.at_most"}) {
    const std::string path = position + "." + key;
    if (question.input().root().at_path(path) != nullptr && std::find(out.begin(), out.end(), path) == out.end())
      out.push_back(path);
  }
}

}  // namespace

std::vector<std::string> paths_of_pair(const Question& question, std::size_t party, std::size_t issue) {
  const std::string block = "parties." + question.model.parties()[party].id;
  const std::string& id = question.model.issues()[issue].id;
  std::vector<std::string> out = read_below(question, block + ".positions." + id);
  add_named(question, block + ".positions." + id, out);
  for (const char* each : {".priorities.", ".outside_option", ".optimism", ".pain.now", ".pain.weight"}) {
    const std::string path = block + each + (std::string_view(each) == ".priorities." ? id : "");
    if (question.input().number(path) != nullptr) out.push_back(path);
  }
  for (std::string& path : paths_of_all(question))
    if (std::find(out.begin(), out.end(), path) == out.end()) out.push_back(std::move(path));
  return out;
}

std::vector<std::string> paths_of_party(const Question& question, std::size_t party) {
  const std::string block = "parties." + question.model.parties()[party].id;
  std::vector<std::string> out = read_below(question, block);
  for (const Issue& issue : question.model.issues()) add_named(question, block + ".positions." + issue.id, out);
  return out;
}

std::vector<std::string> paths_of_all(const Question& question) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < question.model.parties().size(); ++i) {
    std::vector<std::string> one = paths_of_party(question, i);
    out.insert(out.end(), one.begin(), one.end());
  }
  return out;
}

}  // namespace detente::answers
