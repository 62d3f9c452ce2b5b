#include "generator/editions/compare.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace wegwijzer {

namespace {

using PassageIndex = std::map<std::string, std::size_t>;

PassageIndex index_of(const std::vector<Passage>& passages) {
  PassageIndex index;
  for (std::size_t i = 0; i < passages.size(); ++i) index.emplace(passages[i].address, i);
  return index;
}

// ---- where what is gone went

std::string without_anchor(const std::string& address) { return address.substr(0, address.find('#')); }

std::string anchor_of(const std::string& address) {
  const std::size_t hash = address.find('#');
  return hash == std::string::npos ? "" : address.substr(hash + 1);
}

const Departure* find_departure(const EditionText& after, const std::string& address) {
  const auto found = std::ranges::lower_bound(after.departures, address, {}, &Departure::from);
  return found != after.departures.end() && found->from == address ? &*found : nullptr;
}

// Where `after` says that an address of before went, or nothing: withdrawn. A point goes along with its page
// unless something else was said of it.
std::optional<std::string> successor_of(const EditionText& after, const PassageIndex& index,
                                        const std::string& address) {
  if (const Departure* own = find_departure(after, address)) return own->to;
  const Departure* of_page = find_departure(after, without_anchor(address));
  if (of_page == nullptr || !of_page->to) return std::nullopt;
  const std::string same_anchor = without_anchor(*of_page->to) + "#" + anchor_of(address);
  return index.contains(same_anchor) ? same_anchor : of_page->to;
}

// ---- changes

std::string joined(const std::vector<Passage>& passages) {
  std::string text;
  for (const Passage& passage : passages) text += (text.empty() ? "" : "\n") + passage.text;
  return text;
}

void measure(Change& change) {
  const std::string before = joined(change.from);
  const std::string after = joined(change.to);
  const bool has_both = !change.from.empty() && !change.to.empty();
  change.words = word_diff(before, after);
  if (!has_both) {
    change.likeness = Likeness::unrelated;
    return;
  }
  change.likeness = likeness_of(before, after);
  const bool is_same = change.likeness == Likeness::identical;
  if (!is_same && change.likeness != Likeness::lightly_changed) change.likeness = Likeness::heavily_changed;
}

class Comparer {
 public:
  Comparer(const EditionText& before, const EditionText& after)
      : before_(before.passages), after_(after.passages), after_index_(index_of(after_)) {
    find_sources(after);
    find_splits();
  }

  Comparison result() const {
    Comparison comparison;
    for (std::size_t i = 0; i < after_.size(); ++i) {
      if (split_off_.contains(i)) continue;
      if (is_same(i)) {  // nearly all of them: nothing to measure
        ++comparison.unchanged;
        continue;
      }
      Change change = change_of(i);
      const bool is_unchanged = change.kind == ChangeKind::changed && change.likeness == Likeness::identical;
      if (is_unchanged)
        ++comparison.unchanged;
      else
        comparison.changes.push_back(std::move(change));
    }
    for (const Passage& passage : before_) {
      if (has_successor_.contains(passage.address)) continue;
      Change change{ChangeKind::withdrawn, {}, {passage}, {}, {}};
      measure(change);
      comparison.changes.push_back(std::move(change));
    }
    return comparison;
  }

 private:
  // For each passage of now those that it comes from, its own earlier self first.
  void find_sources(const EditionText& after) {
    sources_.resize(after_.size());
    for (std::size_t i = 0; i < before_.size(); ++i) {
      const auto same = after_index_.find(before_[i].address);
      if (same != after_index_.end()) add_source(same->second, i, true);
    }
    for (std::size_t i = 0; i < before_.size(); ++i) {
      if (after_index_.contains(before_[i].address)) continue;
      const auto place = successor_of(after, after_index_, before_[i].address);
      const auto found = place ? after_index_.find(*place) : after_index_.end();
      if (found != after_index_.end() && took_over(found->second, i)) add_source(found->second, i, false);
    }
  }

  // Who follows the link of a part that is gone may land on a page as a whole: only when its words went along
  // was it taken up there.
  bool took_over(std::size_t now, std::size_t then) const {
    const bool is_part = !anchor_of(before_[then].address).empty();
    const bool is_to_page = anchor_of(after_[now].address).empty();
    return !is_part || !is_to_page || share_covered(before_[then].text, after_[now].text) >= 0.5;
  }

  void add_source(std::size_t now, std::size_t then, bool is_same_address) {
    sources_[now].push_back(then);
    has_successor_.insert(before_[then].address);
    if (is_same_address) keeps_address_.insert(now);
  }

  // A new point of which the words were those of another that does not have them any more.
  void find_splits() {
    for (std::size_t i = 0; i < after_.size(); ++i) {
      if (!sources_[i].empty() || anchor_of(after_[i].address).empty()) continue;
      if (const auto giver = giver_of(i)) {
        split_off_.insert(i);
        parts_[*giver].push_back(i);
      }
    }
  }

  std::optional<std::size_t> giver_of(std::size_t added) const {
    for (std::size_t i = 0; i < after_.size(); ++i) {
      if (sources_[i].size() != 1 || anchor_of(after_[i].address).empty()) continue;
      const Passage& then = before_[sources_[i].front()];
      if (then.text == after_[i].text) continue;  // it gave nothing away
      const bool gave_it = share_covered(after_[added].text, then.text) >= 0.75 &&
                           share_covered(after_[added].text, after_[i].text) < 0.5 &&
                           share_covered(after_[i].text, then.text) >= 0.75;
      if (gave_it) return i;
    }
    return std::nullopt;
  }

  bool is_same(std::size_t now) const {
    if (sources_[now].size() != 1 || !keeps_address_.contains(now) || parts_.contains(now)) return false;
    const Passage& then = before_[sources_[now].front()];
    return (then.identity != Digest{} && then.identity == after_[now].identity) ||
           then.text == after_[now].text;
  }

  Change change_of(std::size_t now) const {
    Change change;
    for (const std::size_t then : sources_[now]) change.from.push_back(before_[then]);
    change.to.push_back(after_[now]);
    const auto parts = parts_.find(now);
    if (parts != parts_.end()) {
      for (const std::size_t part : parts->second) change.to.push_back(after_[part]);
    }
    if (change.from.empty())
      change.kind = ChangeKind::added;
    else if (change.from.size() > 1)
      change.kind = ChangeKind::merged;
    else if (change.to.size() > 1)
      change.kind = ChangeKind::split;
    else
      change.kind = keeps_address_.contains(now) ? ChangeKind::changed : ChangeKind::moved;
    measure(change);
    return change;
  }

  const std::vector<Passage>& before_;
  const std::vector<Passage>& after_;
  const PassageIndex after_index_;
  std::vector<std::vector<std::size_t>> sources_;          // by index in after_: indexes in before_
  std::set<std::string> has_successor_;                    // addresses of before
  std::set<std::size_t> keeps_address_;                    // indexes in after_
  std::set<std::size_t> split_off_;                        // indexes in after_
  std::map<std::size_t, std::vector<std::size_t>> parts_;  // what was split off from one of after_
};

}  // namespace

Comparison compare_editions(const EditionText& before, const EditionText& after) {
  return Comparer(before, after).result();
}

const char* name_of(ChangeKind kind) {
  switch (kind) {
    case ChangeKind::added: return "added";
    case ChangeKind::changed: return "changed";
    case ChangeKind::moved: return "moved";
    case ChangeKind::withdrawn: return "withdrawn";
    case ChangeKind::split: return "split";
    case ChangeKind::merged: return "merged";
  }
  return "";
}

}  // namespace wegwijzer
