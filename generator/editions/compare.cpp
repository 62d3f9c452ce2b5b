#include "generator/editions/compare.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "generator/model/labels.h"

namespace wegwijzer {

namespace {

// ---- passages

// Unlike a search entry this has the callouts: a note on a changed law is what readers ask for here.
std::string text_with_callouts(const Document& document, std::uint32_t begin, std::uint32_t end,
                               const LinkLabels& labels) {
  std::string text;
  const auto add = [&](std::uint32_t from, std::uint32_t to) {
    const std::string piece = plain_text(document, from, to, labels);
    if (!piece.empty()) text += (text.empty() ? "" : " ") + piece;
  };
  std::uint32_t at = begin;
  for (std::uint32_t i = begin; i < end; ++i) {
    if (document.nodes[i].kind != NodeKind::callout) continue;
    add(at, i);
    add(i + 1, document.nodes[i].end);
    at = document.nodes[i].end;
    i = at - 1;
  }
  add(at, end);
  return text;
}

std::uint32_t begin_of(const Point& point) { return point.heading != 0 ? point.heading : point.begin; }

std::string page_text(const Document& document, const LinkLabels& labels) {
  const Metadata& metadata = document.metadata;
  std::string text;
  const auto add = [&](const std::string& piece) {
    if (!piece.empty()) text += (text.empty() ? "" : "\n") + piece;
  };
  for (const std::string* part : {&metadata.title, &metadata.subtitle, &metadata.summary}) add(*part);
  std::uint32_t at = 0;
  for (const Point& point : document.points) {
    if (begin_of(point) > at) add(text_with_callouts(document, at, begin_of(point), labels));
    at = std::max(at, point.end);
  }
  add(text_with_callouts(document, at, static_cast<std::uint32_t>(document.nodes.size()), labels));
  return text;
}

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

// The address that a declaration leads to; nothing when it says withdrawn.
std::optional<std::string> place_of(const Site& site, const LinkTarget& target) {
  if (target.kind != LinkTarget::Kind::page) return std::nullopt;
  return address_of(site, target);
}

std::optional<std::string> declared_part(const Site& site, const std::vector<GonePart>& parts,
                                         const std::string& anchor, bool& is_declared) {
  const auto part = std::ranges::find(parts, anchor, &GonePart::anchor);
  is_declared = part != parts.end();
  return is_declared ? place_of(site, part->target) : std::nullopt;
}

// Where `after` says that an address of before went, or nothing: withdrawn.
std::optional<std::string> successor_of(const Site& after, const PassageIndex& index,
                                        const std::string& address) {
  const std::string url = without_anchor(address);
  const std::string anchor = anchor_of(address);
  bool is_declared = false;
  const auto page = after.by_url.find(url);
  if (page != after.by_url.end()) return declared_part(after, after[page->second].gone, anchor, is_declared);
  const auto gone = std::ranges::find(after.gone, url, &GonePage::url);
  if (gone == after.gone.end()) return std::nullopt;
  auto place = declared_part(after, gone->parts, anchor, is_declared);
  if (is_declared) return place;
  place = place_of(after, gone->target);
  if (!place || anchor.empty()) return place;
  const std::string same_anchor = without_anchor(*place) + "#" + anchor;
  return index.contains(same_anchor) ? same_anchor : place;
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
  Comparer(const Site& before_site, const Site& after_site, const Strings& strings)
      : before_(passages_of(before_site, strings)),
        after_(passages_of(after_site, strings)),
        after_index_(index_of(after_)) {
    find_sources(after_site);
    find_splits();
  }

  Comparison result() const {
    Comparison comparison;
    for (std::size_t i = 0; i < after_.size(); ++i) {
      if (split_off_.contains(i)) continue;
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
  void find_sources(const Site& after_site) {
    sources_.resize(after_.size());
    for (std::size_t i = 0; i < before_.size(); ++i) {
      const auto same = after_index_.find(before_[i].address);
      if (same != after_index_.end()) add_source(same->second, i, true);
    }
    for (std::size_t i = 0; i < before_.size(); ++i) {
      if (after_index_.contains(before_[i].address)) continue;
      const auto place = successor_of(after_site, after_index_, before_[i].address);
      const auto found = place ? after_index_.find(*place) : after_index_.end();
      if (found != after_index_.end()) add_source(found->second, i, false);
    }
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
      const bool gave_it = share_covered(after_[added].text, then.text) >= 0.75 &&
                           share_covered(after_[added].text, after_[i].text) < 0.5 &&
                           share_covered(after_[i].text, then.text) >= 0.75;
      if (gave_it) return i;
    }
    return std::nullopt;
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

  const std::vector<Passage> before_;
  const std::vector<Passage> after_;
  const PassageIndex after_index_;
  std::vector<std::vector<std::size_t>> sources_;          // by index in after_: indexes in before_
  std::set<std::string> has_successor_;                    // addresses of before
  std::set<std::size_t> keeps_address_;                    // indexes in after_
  std::set<std::size_t> split_off_;                        // indexes in after_
  std::map<std::size_t, std::vector<std::size_t>> parts_;  // what was split off from one of after_
};

}  // namespace

std::vector<Passage> passages_of(const Site& site, const Strings& strings) {
  std::vector<Passage> passages;
  for (const Page& page : site.pages) {
    const Document& document = *page.document;
    const LinkLabels labels = link_labels(site, page, strings);
    passages.push_back({page.url, "", document.metadata.title, page_text(document, labels)});
    for (const Point& point : document.points) {
      if (point.anchor.empty()) continue;
      passages.push_back({page.url + "#" + point.anchor, point.label, document.metadata.title,
                          text_with_callouts(document, begin_of(point), point.end, labels)});
    }
  }
  return passages;
}

Comparison compare_editions(const Site& before, const Site& after, const Strings& strings) {
  return Comparer(before, after, strings).result();
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
