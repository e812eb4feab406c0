// Whatever is wrong with an input: exit 2, a place, a code, a hint where there is one to give, and nothing written.
#include <fmt/format.h>

#include "cli/program.hpp"

namespace {

using cli::Ended;

struct Bad {
  const char* name;
  std::string from, to;  ///< replaced in the village-well case; empty `from`: `to` is the whole file
  std::string code;
};

std::string repeated(std::string_view text, std::size_t n) {
  std::string out;
  out.reserve(text.size() * n);
  for (std::size_t i = 0; i < n; ++i) out += text;
  return out;
}

class BadInput : public cli::Program {
 protected:
  static std::string well_with(const std::string& from, const std::string& to) {
    std::string text = cli::read(cli::well + "/case.yaml");
    const std::size_t at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return at == std::string::npos ? text : text.replace(at, from.size(), to);
  }

  void refused(const std::string& name, const std::string& text, const std::string& code) {
    SCOPED_TRACE(name);
    write("case.yaml", text);
    const Ended plain = detente("check .");
    EXPECT_EQ(plain.code, 2) << plain.err;
    EXPECT_EQ(plain.out, "");
    EXPECT_NE(plain.err.find("[" + code + "]"), std::string::npos) << plain.err;
    EXPECT_NE(plain.err.find("case.yaml"), std::string::npos) << plain.err;
    EXPECT_LT(plain.err.size(), 20'000U);
    const Ended json = detente("check . --json");
    EXPECT_EQ(json.code, 2);
    const auto document = json.json();
    EXPECT_EQ(document["ok"], false);
    bool found = false;
    for (const auto& problem : document["diagnostics"]) found = found || problem["code"] == code;
    EXPECT_TRUE(found) << json.out.substr(0, 2000);
    EXPECT_EQ(files(), 1U) << "something was written";
  }
};

TEST_F(BadInput, OfOneValueIsRefusedWithItsPlace) {
  const Bad all[] = {
      {"unknown key", "horizon:", "horizn:", "DT0201"},
      {"wrong type", "title: \"Two villages and a well\"", "title: [a, b]", "DT0203"},
      {"dangling id", "because: [six-hours-now]", "because: [seven-hours-now]", "DT0205"},
      {"duplicate key", "channels: together", "channels: together\nchannels: apart", "DT0104"},
      {"comma in a distribution", "outside_option: {is: 0.35..0.45..0.55", "outside_option: {is: beta(2, 5)", "DT0210"},
      {"no leading zero", "holds: 0.30..0.55..0.80", "holds: .5", "DT0211"},
      {"out of order", "holds: 0.30..0.55..0.80", "holds: 0.5..0.3..0.6", "DT0213"},
      {"out of range", "holds: 0.30..0.55..0.80", "holds: 1.5", "DT0214"},
      {"bad date", "as_of: 2025-03-14", "as_of: 2025-02-30", "DT0209"},
      {"level that does not exist", "ideal: four", "ideal: twelve", "DT0208"},
      {"number without a reason", "channels: together", "process: {leverage_cap: 0.3}\nchannels: together", "DT0230"},
      {"anchor", "channels: together", "channels: &a together", "DT0106"},
      {"tag", "channels: together", "channels: !!str together", "DT0107"},
  };
  for (const Bad& bad : all) {
    // A second `process` block would be a duplicate: drop the first one for that.
    std::string text = well_with(bad.from, bad.to);
    if (bad.to.starts_with("process:")) text.replace(text.find("\nprocess:\n"), 10, "\nx-process:\n");
    refused(bad.name, text, bad.code);
  }
}

TEST_F(BadInput, OfTheWholeFileIsRefused) {
  refused("empty file", "", "DT0103");
  refused("binary file",
          std::string("\x7f"
                      "ELF\0\0\1",
                      7),
          "DT0102");
  refused("bad UTF-8", "title: \"\xff\"\n", "DT0102");
  refused("brackets", "title: " + repeated("[", 200'000), "DT0105");
  refused("ten megabytes", "title: \"" + std::string(10'000'000, 'x') + "\"", "DT0003");
}

TEST_F(BadInput, ShowsTheLineAndTheHint) {
  write("case.yaml", well_with("horizon:", "horizn:"));
  const Ended ended = detente("check case.yaml");
  EXPECT_NE(ended.err.find("case.yaml:6:1: error:"), std::string::npos) << ended.err;
  EXPECT_NE(ended.err.find("  6 | horizn: "), std::string::npos) << ended.err;
  EXPECT_NE(ended.err.find("did you mean 'horizon'?"), std::string::npos) << ended.err;
}

TEST_F(BadInput, OtherThanTheCase) {
  const std::string well = "'" + cli::well + "'";
  for (const std::string& arguments : {std::string("check nowhere"),
                                       "check " + well + " --sources nowhere",
                                       "check " + well + " --set a=1",
                                       "check " + well + " --scenario no-such",
                                       "check " + well + " --account no-such",
                                       "show " + well + " nothing",
                                       "cite '" + cli::minutes + "' 'words that nobody wrote'",
                                       std::string("packages"),
                                       "packages " + well + " --seed x",
                                       "packages " + well + " --quick --full",
                                       std::string("spatial nowhere.json"),
                                       std::string("words colours"),
                                       std::string("bench"),
                                       std::string("bench --signature --lanes 3"),
                                       std::string("init --template --from x"),
                                       std::string("init"),
                                       std::string("check"),
                                       std::string("chekc x"),
                                       std::string("check x --strct"),
                                       std::string("")}) {
    const Ended ended = detente(arguments);
    EXPECT_EQ(ended.code, 2) << arguments << "\n" << ended.err;
    EXPECT_EQ(ended.out, "") << arguments;
    EXPECT_NE(ended.err, "") << arguments;
    EXPECT_EQ(files(), 0U) << arguments;
    if (arguments.empty()) continue;
    const Ended json = detente(arguments + " --json");
    EXPECT_EQ(json.code, 2) << arguments;
    EXPECT_EQ(json.json()["ok"], false) << arguments;
    EXPECT_FALSE(json.json()["diagnostics"].empty()) << arguments;
  }
}

TEST_F(BadInput, SpatialModelsAndDomainsAreRefusedWithTheirFile) {
  write("model.json", "{\"actors\": [}");
  write("domain.xml", "<utility_space>");
  for (const std::string arguments : {"spatial model.json", "packages --domain domain.xml --profile domain.xml",
                                      "packages --domain domain.xml", "spatial model.json --method nearest"}) {
    const Ended ended = detente(arguments);
    EXPECT_EQ(ended.code, 2) << arguments << ended.err;
    EXPECT_EQ(ended.out, "") << arguments;
  }
}

}  // namespace
