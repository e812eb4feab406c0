// Decides what each element of a Genius domain and of a utility profile means.
#include "detente/exchange/genius.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <map>

#include "detente/exchange/number.hpp"
#include "detente/exchange/xml.hpp"

namespace detente::exchange {
namespace {

/// Elements of one kind in document order, wherever they stand (Genius files nest and place them freely).
std::vector<pugi::xml_node> all(pugi::xml_node root, std::string_view name) {
  struct Walker : pugi::xml_tree_walker {
    std::string_view wanted;
    std::vector<pugi::xml_node> found;
    bool for_each(pugi::xml_node& node) override {
      if (node.name() == wanted) found.push_back(node);
      return true;
    }
  } walker;
  walker.wanted = name;
  root.traverse(walker);
  return walker.found;
}

std::string type_of(pugi::xml_node issue) {
  for (const char* key : {"type", "vtype", "etype"})
    if (const auto attribute = issue.attribute(key)) return attribute.value();
  return "discrete";
}

/// One file and where its problems go.
class File {
 public:
  File(const NamedText& source, Diagnostics& problems) : problems_(problems), xml_(source, problems) {}

  [[nodiscard]] pugi::xml_node root() const { return xml_.root(); }
  void wrong(pugi::xml_node node, std::string code, std::string message, std::string hint = {}) {
    xml_.wrong(problems_, node, std::move(code), std::move(message), std::move(hint));
  }

  double read(pugi::xml_node node, const char* key) {
    const auto value = number(node.attribute(key).value());
    if (!value) not_a_number(node, key, "a number");
    return value.value_or(0);
  }
  std::optional<int> read_whole(pugi::xml_node node, const char* key) {
    const auto value = whole_number(node.attribute(key).value());
    if (!value) not_a_number(node, key, "a whole number");
    return value;
  }

  /// Elements by their index attribute; a second one of the same index is an error.
  std::map<int, pugi::xml_node> by_index(std::string_view name) {
    std::map<int, pugi::xml_node> found;
    for (const auto node : all(root(), name))
      if (const auto index = read_whole(node, "index"))
        if (!found.emplace(*index, node).second)
          wrong(node, "DT0702", fmt::format("a second {} of index {}", name, *index));
    return found;
  }

 private:
  void not_a_number(pugi::xml_node node, const char* key, std::string_view what) {
    wrong(node, "DT0704",
          fmt::format("{} '{}' of <{}> is not {}", key, node.attribute(key).value(), node.name(), what));
  }

  Diagnostics& problems_;
  Xml xml_;
};

struct DomainIssue {
  int index = 0;
  std::string type;
};

class Reader {
 public:
  Expected<Genius> read(const NamedText& domain, const std::vector<NamedText>& profiles) {
    if (profiles.empty())
      return failure({.code = "DT0701",
                      .message = "no utility profile is given",
                      .hint = "give one profile a party",
                      .file = std::string(domain.file)});
    read_domain(domain);
    if (problems_.has_errors()) return tl::unexpected(problems_);
    for (const auto& profile : profiles) read_profile(profile);
    if (problems_.has_errors()) return tl::unexpected(problems_);
    return std::move(result_);
  }

 private:
  void read_domain(const NamedText& source) {
    File file(source, problems_);
    if (!file.root()) return;
    const std::string_view name = file.root().name();
    if (name != "negotiation_template" && name != "utility_space")
      return file.wrong(file.root(), "DT0701", fmt::format("<{}> is not a Genius domain", name),
                        "a domain starts with <negotiation_template>");
    for (const auto& [index, node] : file.by_index("issue")) read_issue(file, index, node);
    if (issues_.empty() && !problems_.has_errors())
      file.wrong(file.root(), "DT0701", "the domain has no issues", "give the domain file first, then the profiles");
  }

  void read_issue(File& file, int index, pugi::xml_node node) {
    bargain::Issue issue{.name = node.attribute("name").value(), .levels = {}};
    DomainIssue domain{.index = index, .type = type_of(node)};
    if (domain.type == "discrete") {
      for (const auto item : node.children("item")) {
        const std::string value = item.attribute("value").value();
        const bool again = std::any_of(issue.levels.begin(), issue.levels.end(),
                                       [&](const bargain::Level& level) { return level.name == value; });
        if (again) file.wrong(item, "DT0702", fmt::format("a second item '{}' on '{}'", value, issue.name));
        issue.levels.push_back({.name = value});
      }
    } else if (domain.type == "integer") {
      read_range(file, node, issue);
    } else {
      return file.wrong(node, "DT0702", fmt::format("issue '{}' is of type '{}'", issue.name, domain.type),
                        "discrete and integer issues can be read; list a real issue's values as items");
    }
    if (issue.levels.empty() && domain.type == "discrete")
      file.wrong(node, "DT0702", fmt::format("issue '{}' has no values", issue.name));
    issues_.push_back(std::move(domain));
    result_.input.issues.push_back(std::move(issue));
  }

  static void read_range(File& file, pugi::xml_node node, bargain::Issue& issue) {
    constexpr long most = 100'000;
    const auto lower = file.read_whole(node, "lowerbound");
    const auto upper = file.read_whole(node, "upperbound");
    if (!lower || !upper) return;
    if (*upper < *lower) return file.wrong(node, "DT0702", fmt::format("issue '{}' has no values", issue.name));
    if (long{*upper} - long{*lower} >= most)
      return file.wrong(node, "DT0702", fmt::format("issue '{}' has more than {} values", issue.name, most));
    for (int value = *lower; value <= *upper; ++value) issue.levels.push_back({.name = fmt::format("{}", value)});
  }

  void read_profile(const NamedText& source) {
    File file(source, problems_);
    if (!file.root()) return;
    if (std::string_view(file.root().name()) != "utility_space")
      return file.wrong(file.root(), "DT0701", fmt::format("<{}> is not a Genius utility profile", file.root().name()),
                        "a profile starts with <utility_space>");
    if (const auto rectangles = all(file.root(), "hyperRectangle"); !rectangles.empty())
      return file.wrong(rectangles.front(), "DT0705", "interdependent (hyper-rectangle) utilities cannot be read",
                        "packages are solved for utilities that add up over issues");
    bargain::Party party{.name = party_name(source.file), .utility = {.weights = {}, .values = {}, .capped = true}};
    const auto weights = file.by_index("weight");
    const auto issues = file.by_index("issue");
    for (std::size_t k = 0; k < issues_.size(); ++k) {
      const auto weight = weights.find(issues_[k].index);
      const auto issue = issues.find(issues_[k].index);
      const std::string& name = result_.input.issues[k].name;
      if (weight == weights.end())
        file.wrong(file.root(), "DT0703", fmt::format("issue {} '{}' has no weight", issues_[k].index, name));
      if (issue == issues.end())
        file.wrong(file.root(), "DT0703", fmt::format("issue {} '{}' is missing", issues_[k].index, name));
      if (weight == weights.end() || issue == issues.end()) continue;
      party.utility.weights.push_back(file.read(weight->second, "value"));
      party.utility.values.push_back(issues_[k].type == "discrete" ? discrete(file, issue->second, k)
                                                                   : integer(file, issue->second, k));
    }
    if (const auto found = all(file.root(), "reservation"); !found.empty())
      party.reservation = file.read(found.front(), "value");
    const auto discount = all(file.root(), "discount_factor");
    result_.discounts.push_back(discount.empty() ? std::nullopt : std::optional(file.read(discount.front(), "value")));
    result_.input.parties.push_back(std::move(party));
  }

  std::vector<double> discrete(File& file, pugi::xml_node node, std::size_t k) {
    const auto& levels = result_.input.issues[k].levels;
    std::map<std::string_view, std::size_t> place;
    for (std::size_t l = 0; l < levels.size(); ++l) place.emplace(levels[l].name, l);
    std::vector<std::optional<double>> evaluations(levels.size());
    double largest = 0;
    for (const auto item : node.children("item")) {
      const char* value = item.attribute("value").value();
      const double evaluation = file.read(item, "evaluation");
      largest = std::max(largest, evaluation);
      if (evaluation < 0) file.wrong(item, "DT0704", fmt::format("the evaluation of '{}' is below 0", value));
      if (const auto found = place.find(value); found == place.end())
        file.wrong(item, "DT0703",
                   fmt::format("'{}' is no value of '{}' in the domain", value, result_.input.issues[k].name));
      else
        evaluations[found->second] = evaluation;
    }
    std::vector<double> values;
    for (std::size_t l = 0; l < levels.size(); ++l) {
      if (!evaluations[l])
        file.wrong(node, "DT0703",
                   fmt::format("'{}' of '{}' has no evaluation", levels[l].name, result_.input.issues[k].name));
      values.push_back(largest < 1e-5 ? 0 : evaluations[l].value_or(0) / largest);
    }
    return values;
  }

  std::vector<double> integer(File& file, pugi::xml_node node, std::size_t k) {
    const std::size_t count = result_.input.issues[k].levels.size();
    const auto evaluator = node.child("evaluator");
    if (!evaluator) {
      file.wrong(node, "DT0703", fmt::format("integer issue '{}' has no evaluator", result_.input.issues[k].name));
      return std::vector<double>(count, 0.0);
    }
    const double offset = file.read(evaluator, "offset");
    const double slope = file.read(evaluator, "slope");
    std::vector<double> values;
    for (std::size_t l = 0; l < count; ++l)
      values.push_back(std::clamp(offset + slope * static_cast<double>(l), 0.0, 1.0));
    return values;
  }

  static std::string party_name(std::string_view file) {
    if (const auto slash = file.find_last_of("/\\"); slash != std::string_view::npos) file.remove_prefix(slash + 1);
    if (file.size() > 4 && file.substr(file.size() - 4) == ".xml") file.remove_suffix(4);
    return std::string(file);
  }

  Diagnostics problems_;
  std::vector<DomainIssue> issues_;
  Genius result_;
};

}  // namespace

Expected<Genius> read_genius(const NamedText& domain, const std::vector<NamedText>& profiles) {
  return Reader().read(domain, profiles);
}

}  // namespace detente::exchange
