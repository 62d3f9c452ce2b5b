// Distinct strings, numbered 0, 1, 2 … in order of first appearance.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace wegwijzer::search {

/// An open-addressing table: an index build asks it once for every word of the site, and std::unordered_map
/// takes three times as long for that.
class Interner {
 public:
  struct Found {
    std::uint32_t id;
    bool is_new;
  };

  Interner();

  /// The number of `text`, which is given the next one when it was not there.
  Found intern(std::string_view text);

  /// Views stay valid as long as the interner lives.
  const std::vector<std::string_view>& texts() const { return texts_; }

 private:
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t id_plus_1 = 0;  // 0 marks an empty slot
  };

  void grow();
  std::string_view keep(std::string_view text);

  std::vector<Slot> slots_;  // a power of two, at most half full
  std::vector<std::string_view> texts_;
  std::deque<std::string> blocks_;  // the bytes of texts_
};

}  // namespace wegwijzer::search
