#include "detente/case/statement.hpp"

#include <fmt/format.h>

#include <array>
#include <cassert>
#include <optional>
#include <utility>

#include "detente/case/suggest.hpp"

namespace detente {
namespace {

using Operation = Statement::Operation;

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

struct Token {
  enum class Kind { end, option, word, open, close };
  Kind kind = Kind::end;
  std::size_t offset = 0;
  std::string_view text = {};  ///< as written
  std::size_t option = 0;      ///< of Kind::option
};

/// The operator a word is, in lower case, or nothing.
std::string_view operator_of(std::string_view word) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 5> operators{
      {{"not", "NOT"}, {"and", "AND"}, {"or", "OR"}, {"if", "IF"}, {"iff", "IFF"}}};
  for (const auto& [lower, upper] : operators)
    if (word == lower || word == upper) return lower;
  return {};
}

bool is_operator(std::string_view word) {
  return !operator_of(word).empty();
}

/// Cuts a text into tokens, one ahead.
class Lexer {
 public:
  Lexer(std::string_view text, const std::vector<OptionName>& names) : text_(text), names_(names) { advance(); }

  [[nodiscard]] const Token& next() const { return next_; }
  [[nodiscard]] bool at(std::string_view word) const {
    return next_.kind == Token::Kind::word && operator_of(next_.text) == word;
  }

  void advance() {
    while (at_ < text_.size() && is_blank(text_[at_])) ++at_;
    next_ = {.kind = Token::Kind::end, .offset = at_};
    if (at_ == text_.size()) return;
    if (text_[at_] == '(' || text_[at_] == ')') {
      next_.kind = text_[at_] == '(' ? Token::Kind::open : Token::Kind::close;
      next_.text = text_.substr(at_, 1);
    } else {
      take_word();
    }
    at_ += next_.text.size();
  }

 private:
  [[nodiscard]] bool ends_word(std::size_t at) const {
    return at == text_.size() || is_blank(text_[at]) || text_[at] == '(' || text_[at] == ')';
  }

  void take_word() {
    std::size_t end = at_;
    while (!ends_word(end)) ++end;
    next_.kind = Token::Kind::word;
    next_.text = text_.substr(at_, end - at_);
    if (is_operator(next_.text)) return;
    for (const OptionName& each : names_) {
      const bool longer = next_.kind == Token::Kind::word || each.name.size() > next_.text.size();
      if (each.name.empty() || !longer || !text_.substr(at_).starts_with(each.name) ||
          !ends_word(at_ + each.name.size()))
        continue;
      next_.kind = Token::Kind::option;
      next_.text = text_.substr(at_, each.name.size());
      next_.option = each.option;
    }
  }

  std::string_view text_;
  const std::vector<OptionName>& names_;
  std::size_t at_ = 0;
  Token next_;
};

/// Recursive descent; the first problem ends it.
class Parser {
 public:
  Parser(std::string_view text, const std::vector<OptionName>& names) : lexer_(text, names), names_(names) {}

  tl::expected<Statement, TextProblem> parse() {
    if (lexer_.next().kind == Token::Kind::end)
      problem("DT0260", "the statement is empty", "for example `a.stay and not b.leave`");
    else if (statement())
      whole();
    if (problem_) return tl::unexpected(std::move(*problem_));
    return Statement(std::move(postfix_));
  }

 private:
  /// After the expression nothing may be left.
  void whole() {
    const Token& rest = lexer_.next();
    if (rest.kind == Token::Kind::end) return;
    if (rest.kind == Token::Kind::close)
      problem("DT0262", "this parenthesis closes nothing", "remove it, or open one before");
    else if (lexer_.at("if") || lexer_.at("iff"))
      problem("DT0264", fmt::format("a second `{}` beside another", rest.text),
              "parentheses say which comes first: a.x if (b.y if c.z)");
    else
      unexpected();
  }

  bool statement() {
    if (!disjunction()) return false;
    for (const auto& [word, operation] :
         {std::pair{"if", Operation::condition}, std::pair{"iff", Operation::equivalence}})
      if (lexer_.at(word)) {
        lexer_.advance();
        return disjunction() && put(operation);
      }
    return true;
  }

  bool disjunction() {
    if (!conjunction()) return false;
    while (lexer_.at("or")) {
      lexer_.advance();
      if (!conjunction() || !put(Operation::disjunction)) return false;
    }
    return true;
  }

  bool conjunction() {
    if (!denial()) return false;
    while (lexer_.at("and")) {
      lexer_.advance();
      if (!denial() || !put(Operation::conjunction)) return false;
    }
    return true;
  }

  bool denial() {
    if (lexer_.at("not")) {
      if (!deeper()) return false;
      lexer_.advance();
      const bool read = denial() && put(Operation::negation);
      --depth_;
      return read;
    }
    if (lexer_.next().kind == Token::Kind::open) return parenthesis();
    if (lexer_.next().kind != Token::Kind::option) return missing();
    postfix_.push_back({.operation = Operation::option, .option = lexer_.next().option});
    lexer_.advance();
    return true;
  }

  bool parenthesis() {
    if (!deeper()) return false;
    const std::size_t opened = lexer_.next().offset;
    lexer_.advance();
    if (!statement()) return false;
    if (lexer_.next().kind == Token::Kind::end) {
      problem_ = {"DT0262", "this parenthesis is never closed", "close it", opened};
      return false;
    }
    if (lexer_.next().kind != Token::Kind::close) {
      whole();
      return false;
    }
    lexer_.advance();
    --depth_;
    return true;
  }

  bool deeper() {
    if (++depth_ <= deepest_statement) return true;
    return problem("DT0265", fmt::format("nested deeper than {} levels", deepest_statement), "split it in two");
  }

  bool put(Operation operation) {
    postfix_.push_back({.operation = operation});
    return true;
  }

  /// An option should stand here.
  bool missing() {
    const Token& found = lexer_.next();
    if (found.kind == Token::Kind::word && !is_operator(found.text)) return unknown_option();
    if (found.kind == Token::Kind::end)
      return problem("DT0261", "the statement ends where an option is expected", "for example `a.stay`");
    return problem("DT0261", fmt::format("an option is expected before '{}'", found.text), "for example `a.stay`");
  }

  bool unknown_option() {
    const std::string word(lexer_.next().text);
    std::vector<std::string> known;
    for (const OptionName& each : names_) known.push_back(each.name);
    return problem("DT0205", fmt::format("there is no option '{}'", word), suggestion(word, known));
  }

  /// A part follows that nothing joins to what stands before.
  bool unexpected() {
    const Token& found = lexer_.next();
    if (found.kind == Token::Kind::word && !is_operator(found.text)) return unknown_option();
    return problem("DT0263", fmt::format("nothing joins '{}' to what stands before it", found.text),
                   "`and`, `or`, `if` or `iff` between the two");
  }

  bool problem(std::string code, std::string message, std::string hint) {
    problem_ = {std::move(code), std::move(message), std::move(hint), lexer_.next().offset};
    return false;
  }

  Lexer lexer_;
  const std::vector<OptionName>& names_;
  std::vector<Statement::Step> postfix_;
  std::size_t depth_ = 0;
  std::optional<TextProblem> problem_;
};

bool joined(Operation operation, bool left, bool right) {
  switch (operation) {
    case Operation::conjunction:
      return left && right;
    case Operation::disjunction:
      return left || right;
    case Operation::condition:
      return left || !right;
    default:
      return left == right;
  }
}

}  // namespace

bool Statement::holds(OptionBits taken) const {
  // Each level of nesting keeps at most three operands waiting: of `if`, of `or` and of `and`.
  std::array<bool, 3 * (deepest_statement + 1) + 2> stack;
  std::size_t size = 0;
  for (const Step& step : postfix_) {
    if (step.operation == Operation::option) {
      assert(step.option < most_statement_options && size < stack.size());
      stack[size++] = ((taken >> step.option) & 1U) != 0;
    } else if (step.operation == Operation::negation) {
      stack[size - 1] = !stack[size - 1];
    } else {
      assert(size >= 2);
      --size;
      stack[size - 1] = joined(step.operation, stack[size - 1], stack[size]);
    }
  }
  assert(size == 1);
  return stack[0];
}

tl::expected<Statement, TextProblem> parse_statement(std::string_view text, const std::vector<OptionName>& names) {
  return Parser(text, names).parse();
}

tl::expected<Statement, TextProblem> parse_statement(std::string_view text, const std::vector<std::string>& options) {
  std::vector<OptionName> names;
  for (std::size_t k = 0; k < options.size(); ++k) names.push_back({options[k], k});
  return parse_statement(text, names);
}

}  // namespace detente
