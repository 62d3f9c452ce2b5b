#include "search/interner.h"

#include <algorithm>
#include <cstring>

namespace wegwijzer::search {

namespace {

constexpr std::size_t block_size = 1 << 16;

// Eight bytes at a time, multiplied and folded; quality matters little, speed on words of 2-12 bytes does.
std::uint32_t hash_of(std::string_view text) {
  constexpr std::uint64_t factor = 0x9E3779B97F4A7C15ULL;
  std::uint64_t hash = text.size() * factor;
  std::size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + at, 8);
    hash = (hash ^ word) * factor;
    hash ^= hash >> 32;
  }
  std::uint64_t tail = 0;
  if (at < text.size()) std::memcpy(&tail, text.data() + at, text.size() - at);
  hash = (hash ^ tail) * factor;
  return static_cast<std::uint32_t>(hash >> 32) ^ static_cast<std::uint32_t>(hash);
}

}  // namespace

Interner::Interner() : slots_(1024) {}

Interner::Found Interner::intern(std::string_view text) {
  const std::uint32_t hash = hash_of(text);
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  for (; slots_[at].id_plus_1 != 0; at = (at + 1) & mask) {
    const Slot& slot = slots_[at];
    if (slot.hash == hash && texts_[slot.id_plus_1 - 1] == text) return {slot.id_plus_1 - 1, false};
  }
  texts_.push_back(keep(text));
  const auto id = static_cast<std::uint32_t>(texts_.size() - 1);
  slots_[at] = {hash, id + 1};
  if (texts_.size() * 2 > slots_.size()) grow();
  return {id, true};
}

void Interner::grow() {
  std::vector<Slot> old(slots_.size() * 2);
  std::swap(old, slots_);
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.id_plus_1 == 0) continue;
    std::size_t at = slot.hash & mask;
    while (slots_[at].id_plus_1 != 0) at = (at + 1) & mask;
    slots_[at] = slot;
  }
}

std::string_view Interner::keep(std::string_view text) {
  if (blocks_.empty() || blocks_.back().size() + text.size() > blocks_.back().capacity()) {
    blocks_.emplace_back();
    blocks_.back().reserve(std::max(block_size, text.size()));
  }
  std::string& block = blocks_.back();
  const std::size_t start = block.size();
  block += text;
  return std::string_view(block).substr(start);
}

}  // namespace wegwijzer::search
