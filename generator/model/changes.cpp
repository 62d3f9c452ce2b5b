#include "generator/model/changes.h"

#include <algorithm>

namespace wegwijzer {

const char* name_of(ChangeWord word) {
  switch (word) {
    case ChangeWord::added: return "added";
    case ChangeWord::changed: return "changed";
    case ChangeWord::lightly_changed: return "lightly";
    case ChangeWord::moved: return "moved";
    case ChangeWord::split: return "split";
    case ChangeWord::merged: return "merged";
    case ChangeWord::withdrawn: return "withdrawn";
  }
  return "";
}

const TextChanges* find_changes(const ChangeLog& log, std::string_view from, std::string_view to) {
  const auto found = std::ranges::find_if(
      log.pairs, [&](const TextChanges& pair) { return pair.from == from && pair.to == to; });
  return found == log.pairs.end() ? nullptr : &*found;
}

const Edition& edition_named(const ChangeLog& log, std::string_view name) {
  return *std::ranges::find(log.editions, name, &Edition::name);
}

const TextChanges* changes_up_to(const ChangeLog& log, std::string_view name) {
  const auto found = std::ranges::find(log.pairs, name, &TextChanges::to);
  return found == log.pairs.end() ? nullptr : &*found;
}

std::string changes_url_of(const TextChanges& changes) {
  return std::string(changes_url) + changes.from + ".." + changes.to + "/";
}

std::string change_id(const ToldChange& change) {
  std::string id = "wijziging" + change.place().address;
  std::erase(id, '#');
  return id;
}

std::string counts_in_words(const TextChanges& changes, const Strings& strings) {
  std::string words;
  for (std::size_t i = 0; i < change_words; ++i) {
    if (changes.counts[i] == 0) continue;
    const std::string kind =
        text_of(strings, std::string("changes_counted_") + name_of(static_cast<ChangeWord>(i)));
    words += (words.empty() ? "" : ", ") + std::to_string(changes.counts[i]) + "\u00A0" + kind;
  }
  return words.empty() ? text_of(strings, "changes_none") : words;
}

std::string address_in(std::string_view text_name, std::string_view address) {
  if (text_name == current_text_name) return std::string(address);
  return edition_url(text_name) + std::string(address.substr(1));
}

}  // namespace wegwijzer
