#include "generator/editions/change_log.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "generator/base/parallel.h"

namespace wegwijzer {

namespace {

// ---- one change

ChangeWord word_of(const Change& change) {
  switch (change.kind) {
    case ChangeKind::added: return ChangeWord::added;
    case ChangeKind::moved: return ChangeWord::moved;
    case ChangeKind::split: return ChangeWord::split;
    case ChangeKind::merged: return ChangeWord::merged;
    case ChangeKind::withdrawn: return ChangeWord::withdrawn;
    case ChangeKind::changed: break;
  }
  return change.likeness == Likeness::lightly_changed ? ChangeWord::lightly_changed : ChangeWord::changed;
}

std::vector<ChangedPlace> places_of(const std::vector<Passage>& passages) {
  std::vector<ChangedPlace> places;
  for (const Passage& passage : passages)
    places.push_back({passage.address, passage.label, passage.title, passage.kind == PassageKind::box});
  return places;
}

std::string text_of(const std::vector<Passage>& passages) {
  std::string text;
  for (const Passage& passage : passages) text += (text.empty() ? "" : "\n") + passage.text;
  return text;
}

// Of a long run that stayed, the words that are next to what changed.
std::string shortened(const std::string& text, bool is_first, bool is_last) {
  constexpr std::size_t kept = 80;
  constexpr std::size_t least = 60;  // less is not worth a gap
  const std::size_t all = (is_first ? 0 : kept) + (is_last ? 0 : kept) + least;
  if (text.size() <= all) return text;
  const std::size_t head = is_first ? 0 : text.rfind(' ', kept);
  const std::size_t tail = is_last ? text.size() : text.find(' ', text.size() - kept);
  if (head == std::string::npos || tail == std::string::npos) return text;
  return text.substr(0, head) + (is_first ? "…" : " …") + text.substr(tail);
}

DiffPiece::Kind kind_of(TextPiece::Kind kind) {
  switch (kind) {
    case TextPiece::Kind::removed: return DiffPiece::Kind::removed;
    case TextPiece::Kind::added: return DiffPiece::Kind::added;
    case TextPiece::Kind::same: break;
  }
  return DiffPiece::Kind::same;
}

std::vector<DiffPiece> pieces_of(const std::vector<TextPiece>& words) {
  std::vector<DiffPiece> pieces;
  for (std::size_t i = 0; i < words.size(); ++i) {
    DiffPiece piece;
    piece.kind = kind_of(words[i].kind);
    piece.has_space = words[i].text.starts_with(' ');
    piece.text = words[i].text.substr(piece.has_space ? 1 : 0);
    const bool is_same = piece.kind == DiffPiece::Kind::same;
    if (is_same) piece.text = shortened(piece.text, i == 0, i + 1 == words.size());
    pieces.push_back(std::move(piece));
  }
  return pieces;
}

ToldChange told(const Change& change) {
  ToldChange told{word_of(change), places_of(change.from), places_of(change.to), {}, {}};
  const bool has_both = !change.from.empty() && !change.to.empty();
  if (!has_both)
    told.text = text_of(change.to.empty() ? change.from : change.to);
  else if (change.likeness != Likeness::identical)
    told.words = pieces_of(change.words);
  return told;
}

// ---- page by page

std::string page_of(const std::string& address) { return address.substr(0, address.find('#')); }

// The pages of a text by address, with their place in it.
using PageIndex = std::map<std::string, std::size_t>;

PageIndex pages_of(const EditionText& text) {
  PageIndex pages;
  for (std::size_t i = 0; i < text.passages.size(); ++i) {
    const std::string& address = text.passages[i].address;
    if (address.find('#') == std::string::npos) pages.emplace(address, i);
  }
  return pages;
}

// A note that stood there already is about an earlier change.
std::string new_note(const Passage& page, const std::vector<ToldChange>& changes, const EditionText& before,
                     const PageIndex& pages_before) {
  const auto was_said = [&](const std::string& address) {
    const auto found = pages_before.find(address);
    return found != pages_before.end() && before.passages[found->second].note == page.note;
  };
  if (was_said(page.address)) return "";
  for (const ToldChange& change : changes) {
    const bool is_own = !change.to.empty() && change.to.front().address == page.address;
    if (!is_own) continue;
    for (const ChangedPlace& place : change.from) {
      if (was_said(place.address)) return "";
    }
  }
  return page.note;
}

class PageByPage {
 public:
  PageByPage(const Comparison& comparison, const EditionText& before, const EditionText& after)
      : before_(before), after_(after), pages_before_(pages_of(before)), pages_after_(pages_of(after)) {
    for (const Change& change : comparison.changes) add(told(change));
  }

  void fill(TextChanges& result) {
    for (auto& [place, changes] : by_page_) {
      const Passage& page = passage_at(place);
      ChangedGroup& group = group_named(result.groups, page.group);
      group.count += changes.size();
      group.pages.push_back(page_with(page, place.first, changes));
      pending_.push_back({&changes, &page});
    }
    // Pages of one group may lie apart in the text; their changes follow each other.
    for (ChangedGroup& group : result.groups) {
      for (ChangedPage& page : group.pages) {
        const auto own = std::ranges::find_if(
            pending_, [&](const auto& one) { return one.second->address == page.address; });
        page.first = result.changes.size();
        for (ToldChange& change : *own->first) result.changes.push_back(std::move(change));
        page.last = result.changes.size();
      }
    }
    for (const ToldChange& change : result.changes) ++result.counts[static_cast<std::size_t>(change.word)];
  }

 private:
  // Gone from the later text or not, and its place in the text that has it.
  using Place = std::pair<bool, std::size_t>;

  void add(ToldChange change) {
    const std::string page = page_of(change.place().address);
    const auto now = pages_after_.find(page);
    const Place place =
        now != pages_after_.end() ? Place{false, now->second} : Place{true, pages_before_.at(page)};
    by_page_[place].push_back(std::move(change));
  }

  const Passage& passage_at(const Place& place) const {
    return (place.first ? before_ : after_).passages[place.second];
  }

  static ChangedGroup& group_named(std::vector<ChangedGroup>& groups, const std::string& title) {
    const auto known = std::ranges::find(groups, title, &ChangedGroup::title);
    if (known != groups.end()) return *known;
    groups.push_back({title, {}, 0});
    return groups.back();
  }

  ChangedPage page_with(const Passage& passage, bool is_gone, const std::vector<ToldChange>& changes) const {
    ChangedPage page;
    page.address = passage.address;
    page.title = passage.title;
    page.is_gone = is_gone;
    if (!is_gone) page.note = new_note(passage, changes, before_, pages_before_);
    page.is_minor = page.note.empty() && std::ranges::all_of(changes, [](const ToldChange& change) {
                      return change.word == ChangeWord::lightly_changed;
                    });
    return page;
  }

  const EditionText& before_;
  const EditionText& after_;
  const PageIndex pages_before_;
  const PageIndex pages_after_;
  std::map<Place, std::vector<ToldChange>> by_page_;
  std::vector<std::pair<std::vector<ToldChange>*, const Passage*>> pending_;
};

// ---- marks

// The change of each address of the later text.
using ChangeIndex = std::unordered_map<std::string_view, std::size_t>;

ChangeIndex index_of(const TextChanges& pair) {
  ChangeIndex index;
  for (std::size_t i = 0; i < pair.changes.size(); ++i) {
    for (const ChangedPlace& place : pair.changes[i].to) index.emplace(place.address, i);
  }
  return index;
}

bool is_only_moved(const ToldChange& change) {
  return change.word == ChangeWord::moved && change.words.empty();
}

// From the text of now back: what did not change has the same address in the edition before.
std::vector<MarkedChange> latest_changes(const ChangeLog& log, const std::vector<ChangeIndex>& indexes,
                                         std::string_view address) {
  std::vector<MarkedChange> marks;
  for (std::size_t pair = indexes.size(); pair-- > 0;) {
    const auto found = indexes[pair].find(address);
    if (found == indexes[pair].end()) continue;
    marks.push_back({pair, found->second});
    const ToldChange& change = log.pairs[pair].changes[found->second];
    if (!is_only_moved(change)) break;
    address = change.from.front().address;
  }
  return marks;
}

void add_marks(ChangeLog& log, const EditionText& now) {
  std::vector<ChangeIndex> indexes;  // of the pairs in a row, which come first
  for (std::size_t i = 0; i < log.editions.size(); ++i) indexes.push_back(index_of(log.pairs[i]));
  for (const Passage& passage : now.passages) {
    auto marks = latest_changes(log, indexes, passage.address);
    if (!marks.empty()) log.marks.emplace(passage.address, std::move(marks));
  }
}

void add_changed_pages(ChangeLog& log) {
  if (log.editions.empty()) return;
  for (const ChangedGroup& group : log.pairs[log.editions.size() - 1].groups) {
    for (const ChangedPage& page : group.pages) {
      if (!page.is_gone) log.changed_pages.insert(page.address);
    }
  }
}

}  // namespace

TextChanges told_changes(const Comparison& comparison, const EditionText& before, const EditionText& after,
                         const std::string& from, const std::string& to) {
  TextChanges result;
  result.from = from;
  result.to = to;
  PageByPage(comparison, before, after).fill(result);
  return result;
}

ChangeLog make_change_log(const std::vector<Edition>& editions, const std::vector<const EditionText*>& texts,
                          const EditionText& now) {
  ChangeLog log;
  log.editions = editions;
  const std::string current(current_text_name);
  const auto name = [&](std::size_t i) { return i < editions.size() ? editions[i].name : current; };
  std::vector<std::pair<std::size_t, std::size_t>> pairs;  // the text of now comes after the last edition
  for (std::size_t i = 0; i < editions.size(); ++i) pairs.emplace_back(i, i + 1);
  for (std::size_t i = editions.size(); i-- > 1;) pairs.emplace_back(i - 1, editions.size());
  log.pairs.resize(pairs.size());
  parallel_for(pairs.size(), [&](std::size_t i) {
    const auto [from, to] = pairs[i];
    const EditionText& before = *texts[from];
    const EditionText& after = to < texts.size() ? *texts[to] : now;
    log.pairs[i] = told_changes(compare_editions(before, after), before, after, name(from), name(to));
  });
  add_marks(log, now);
  add_changed_pages(log);
  return log;
}

}  // namespace wegwijzer
