// Every shipped case reads without a word of complaint, and each of its scenarios, versions and claims' alternatives
// applies.
#include <gtest/gtest.h>

#include "case/support.hpp"
#include "detente/case/patch.hpp"

namespace {

using namespace detente;
using namespace casetests;

class ShippedCase : public testing::TestWithParam<std::string> {};

TEST_P(ShippedCase, ReadsWithoutErrorOrWarning) {
  const Expected<Case> read = shipped(GetParam());
  ASSERT_TRUE(read) << said(read.error());
  EXPECT_TRUE(read->remarks().empty()) << said(read->remarks());
}

TEST_P(ShippedCase, EveryScenarioVersionAndAlternativeApplies) {
  const Expected<Case> base = shipped(GetParam());
  ASSERT_TRUE(base) << said(base.error());
  const auto apply = [&](const Expected<Patch>& patch, const std::string& id) {
    ASSERT_TRUE(patch) << id << "\n" << said(patch.error());
    const auto patched = apply_patches(*base, std::array{*patch});
    EXPECT_TRUE(patched) << id << "\n" << said(patched.error());
  };
  for (const std::string& id : base->ids().of("scenarios")) apply(scenario_patch(*base, id), id);
  for (const std::string& id : base->ids().of("versions")) apply(version_patch(*base, id), id);
  for (const std::string& id : base->ids().of("claims")) apply(if_false_patch(*base, id), id);
}

INSTANTIATE_TEST_SUITE_P(All, ShippedCase, testing::ValuesIn(shipped_names()), [](const auto& each) {
  std::string name = each.param;
  std::erase(name, '-');
  return name;
});

}  // namespace
