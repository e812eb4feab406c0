#include "detente/text/html_parser.hpp"

#include <algorithm>
#include <cstring>
#include <new>

namespace detente::text {
namespace {

constexpr std::size_t chunk_bytes = std::size_t{1} << 18U;
constexpr std::size_t alignment = alignof(std::max_align_t);

}  // namespace

/// A page of ordinary prose takes about 13 bytes a byte, one of nothing but short tags about 55.
HtmlPage::HtmlPage(std::string_view html) : budget_((std::size_t{16} << 20U) + 64 * html.size()) {
  if (const GumboOutput* output = parse(html)) root_ = output->root;
}

/// No C++ object with a destructor may live in this frame or in allocate's when longjmp leaves them.
GumboOutput* HtmlPage::parse(std::string_view html) {
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = allocate;
  options.deallocator = [](void*, void*) {};
  options.userdata = this;
  options.max_errors = 0;
  if (setjmp(give_up_) != 0) return nullptr;
  return gumbo_parse_with_options(&options, html.data(), html.size());
}

void* HtmlPage::allocate(void* page, std::size_t size) {
  auto* self = static_cast<HtmlPage*>(page);
  std::byte* block = nullptr;
  try {
    if (self->within_limits(size)) block = self->take(size);
    if (block != nullptr && size == sizeof(GumboNode)) {
      self->depths_.emplace(block, 0);
      self->last_node_ = block;
    }
  } catch (const std::bad_alloc&) {
    block = nullptr;
  }
  if (block == nullptr) std::longjmp(self->give_up_, 1);  // gumbo does not look at what an allocator returns
  return block;
}

/// Blocks are zeroed, so that a node looked at before gumbo has filled it has no parent.
std::byte* HtmlPage::take(std::size_t size) {
  const std::size_t rounded = (size + alignment - 1) / alignment * alignment;
  if (rounded > budget_) return nullptr;
  budget_ -= rounded;
  if (rounded > free_bytes_) {
    const std::size_t fresh = std::max(rounded, chunk_bytes);
    chunks_.push_back(std::make_unique<std::byte[]>(fresh));
    free_ = chunks_.back().get();
    free_bytes_ = fresh;
  }
  std::byte* block = free_;
  free_ += rounded;
  free_bytes_ -= rounded;
  return block;
}

/// Called before each block: by the time the next node comes, the last one hangs in the tree.
bool HtmlPage::within_limits(std::size_t size) {
  if (size == sizeof(GumboAttribute)) return ++attributes_ <= most_html_attributes;
  if (size != sizeof(GumboNode)) return true;
  attributes_ = 0;
  return last_node_ == nullptr || depth_of(last_node_) <= most_html_depth;
}

/// A block may have a node's size and not be one (a vector of 16 pointers): what it holds is only compared with the
/// addresses of blocks of that size, never followed, so the worst is a wrong depth.
std::uint32_t HtmlPage::depth_of(const void* node) {
  std::uint32_t steps = 1;
  const void* at = node;
  while (steps <= most_html_depth) {
    const void* parent = nullptr;
    std::memcpy(&parent, static_cast<const std::byte*>(at) + offsetof(GumboNode, parent), sizeof parent);
    const auto known = depths_.find(parent);
    if (known == depths_.end()) break;
    if (known->second > 0) {
      steps += known->second;
      break;
    }
    at = parent;
    ++steps;
  }
  if (steps > 1) depths_[node] = steps;
  return steps;
}

}  // namespace detente::text
