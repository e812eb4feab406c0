// Decides how far a page may drive libgumbo: it bounds neither depth nor memory itself, and frees its tree by
// recursion, so its memory comes from an arena that counts, gives up in time, and is freed in one go.
#pragma once

#include <gumbo.h>

#include <csetjmp>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace detente::text {

inline constexpr std::uint32_t most_html_depth = 512;        ///< as browsers do
inline constexpr std::uint32_t most_html_attributes = 1000;  ///< of one tag; gumbo compares each with each

/// A parsed page: the tree lives as long as this does. Valid UTF-8 of at most max_text_bytes.
class HtmlPage {
 public:
  explicit HtmlPage(std::string_view html);
  HtmlPage(const HtmlPage&) = delete;
  HtmlPage& operator=(const HtmlPage&) = delete;
  /// The <html> element; nullptr if a limit was reached.
  [[nodiscard]] const GumboNode* root() const { return root_; }

 private:
  static void* allocate(void* page, std::size_t size);
  [[nodiscard]] GumboOutput* parse(std::string_view html);
  [[nodiscard]] std::byte* take(std::size_t size);
  [[nodiscard]] bool within_limits(std::size_t size);
  [[nodiscard]] std::uint32_t depth_of(const void* node);

  std::vector<std::unique_ptr<std::byte[]>> chunks_;
  std::byte* free_ = nullptr;
  std::size_t free_bytes_ = 0;
  std::size_t budget_;
  std::unordered_map<const void*, std::uint32_t> depths_;  ///< of node-sized blocks; 0 = not known yet
  const void* last_node_ = nullptr;
  std::uint32_t attributes_ = 0;  ///< attribute-sized blocks since the last node-sized one
  std::jmp_buf give_up_;
  const GumboNode* root_ = nullptr;
};

}  // namespace detente::text
