#include "generator/editions/gaps.h"

#include <algorithm>
#include <deque>

namespace wegwijzer {

namespace {

std::string page_part(const std::string& address) { return address.substr(0, address.find('#')); }

std::string anchor_part(const std::string& address) {
  const std::size_t hash = address.find('#');
  return hash == std::string::npos ? "" : address.substr(hash + 1);
}

bool is_page(const std::string& address) { return address.ends_with('/'); }

// ---- one text

const Departure* departure_of(const TextPages& text, const std::string& address) {
  const auto found = std::ranges::lower_bound(text.departures, address, {}, &Departure::from);
  return found != text.departures.end() && found->from == address ? &*found : nullptr;
}

bool answers(const TextPages& text, const std::string& address) {
  return text.promised.contains(address) || text.others.contains(address);
}

// Whether the text has what belongs there, not only word of what became of it.
bool lives(const TextPages& text, const std::string& address) {
  const std::string url = page_part(address);
  if (!answers(text, address) || departure_of(text, address) != nullptr) return false;
  return url == address || (answers(text, url) && departure_of(text, url) == nullptr);
}

std::string title_in(const TextPages& text, const std::string& url) {
  const auto title = text.titles.find(url);
  if (title != text.titles.end()) return title->second;
  const auto words = text.promised.find(url);
  return words != text.promised.end() ? words->second : "";
}

// What the newest text that has the page calls it; of a page that no text has, what is said of it.
std::string newest_title(const std::vector<TextPages>& texts, const std::string& url) {
  std::string title;
  for (const bool needs_life : {true, false}) {
    for (const TextPages& text : texts) {  // the newest is last
      const std::string own = !needs_life || lives(text, url) ? title_in(text, url) : "";
      if (!own.empty()) title = own;
    }
    if (!title.empty()) return title;
  }
  return url;
}

// ---- what was where before

/// Looks in later texts for what an edition had and became something else.
class Origins {
 public:
  Origins(const std::vector<TextPages>& texts, std::size_t index) : text_(texts[index]) {
    for (std::size_t later = index + 1; later < texts.size(); ++later) {
      for (const Departure& departure : texts[later].departures) {
        if (departure.to) came_from_[*departure.to].insert(departure.from);
      }
    }
  }

  /// Addresses of the edition that became `address`, in one step or more; the nearest first.
  std::vector<std::string> of(const std::string& address) const {
    std::vector<std::string> found;
    std::set<std::string> seen = {address};
    std::deque<std::string> queue = {address};
    while (!queue.empty()) {
      for (const std::string& before : before_of(queue.front())) {
        if (!seen.insert(before).second) continue;
        if (lives(text_, before))
          found.push_back(before);
        else
          queue.push_back(before);
      }
      queue.pop_front();
    }
    return found;
  }

  /// Everything on a page, and the page itself, of which a text says that something became it.
  std::vector<std::string> targets_on(const std::string& url) const {
    std::vector<std::string> targets;
    for (auto one = came_from_.lower_bound(url);
         one != came_from_.end() && (one->first == url || one->first.starts_with(url + "#")); ++one)
      targets.push_back(one->first);
    return targets;
  }

 private:
  // With a page its points went along under the names they had.
  std::vector<std::string> before_of(const std::string& address) const {
    std::vector<std::string> before;
    const auto add = [&](const std::string& to, const std::string& more) {
      const auto known = came_from_.find(to);
      if (known == came_from_.end()) return;
      for (const std::string& from : known->second) {
        if (more.empty() || is_page(from)) before.push_back(from + more);
      }
    };
    add(address, "");
    if (!is_page(address)) add(page_part(address), "#" + anchor_part(address));
    return before;
  }

  const TextPages& text_;
  std::map<std::string, std::set<std::string>> came_from_;
};

// ---- gaps

FormerPart former_part(const TextPages& text, const std::string& anchor, const std::string& address) {
  const auto label = text.labels.find(address);
  return {anchor, address, title_in(text, page_part(address)),
          label != text.labels.end() ? label->second : ""};
}

void set_origins(Gap& gap, const TextPages& text, const Origins& origins) {
  std::vector<std::string> pages = origins.of(gap.url);
  std::erase_if(pages, [](const std::string& address) { return !is_page(address); });
  if (pages.size() == 1) {
    gap.to = pages.front();
    gap.to_title = title_in(text, gap.to);
  } else {
    for (const std::string& page : pages) gap.parts.push_back(former_part(text, "", page));
  }
  for (const std::string& target : origins.targets_on(gap.url)) {
    for (const std::string& from : origins.of(target)) {
      const bool is_told = is_page(target) && is_page(from);
      if (!is_told) gap.parts.push_back(former_part(text, anchor_part(target), from));
    }
  }
}

void set_time(Gap& gap, const std::vector<TextPages>& texts, std::size_t index) {
  std::size_t first = index + 1;
  while (first < texts.size() && !answers(texts[first], gap.url)) ++first;
  if (first < texts.size() && first - 1 > index) gap.after = texts[first - 1].edition->title;
  gap.title = newest_title(texts, gap.url);
  gap.is_now = lives(texts.back(), gap.url);
  if (gap.is_now) return;
  for (const TextPages& text : texts) {
    if (text.edition == nullptr || !lives(text, gap.url)) continue;
    gap.newest = text.edition->name;
    gap.newest_title = text.edition->title;
  }
}

std::vector<Gap> gaps_of(const std::vector<TextPages>& texts, std::size_t index,
                         const std::set<std::string>& urls) {
  std::vector<Gap> gaps;
  const Origins origins(texts, index);
  for (const std::string& url : urls) {
    if (answers(texts[index], url)) continue;
    Gap gap;
    gap.url = url;
    set_time(gap, texts, index);
    set_origins(gap, texts[index], origins);
    gaps.push_back(std::move(gap));
  }
  return gaps;
}

// ---- where a page is

PageInText page_in(const TextPages& text, const std::vector<Gap>& gaps, const std::string& url) {
  if (lives(text, url)) return {Presence::here, "", ""};
  const auto gap = std::ranges::lower_bound(gaps, url, {}, &Gap::url);
  if (gap != gaps.end() && gap->url == url)
    return gap->to.empty() ? PageInText{} : PageInText{Presence::elsewhere, gap->to, gap->to_title};
  const Departure* departure = departure_of(text, url);
  const std::string to = departure != nullptr && departure->to ? page_part(*departure->to) : "";
  const auto title = text.titles.find(to);
  return title != text.titles.end() ? PageInText{Presence::elsewhere, to, title->second} : PageInText{};
}

std::set<std::string> all_urls(const std::vector<TextPages>& texts) {
  std::set<std::string> urls;
  for (const TextPages& text : texts) {
    for (const auto& one : text.promised) {
      if (is_page(one.first)) urls.insert(one.first);
    }
  }
  return urls;
}

}  // namespace

TextPages text_pages(const Edition* edition, const EditionText& text,
                     const std::vector<LedgerEntry>& entries) {
  TextPages pages;
  pages.edition = edition;
  for (const Passage& passage : text.passages) {
    if (is_page(passage.address))
      pages.titles.emplace(passage.address, passage.title);
    else
      pages.labels.emplace(passage.address, passage.label);
  }
  for (const LedgerEntry& entry : entries) pages.promised.emplace(entry.address, entry.text);
  pages.departures = text.departures;
  return pages;
}

EditionPages pages_of_editions(const std::vector<TextPages>& texts) {
  EditionPages pages;
  const std::set<std::string> urls = all_urls(texts);
  for (std::size_t i = texts.size(); i-- > 0;) {
    if (texts[i].edition == nullptr) continue;
    pages.editions.push_back(*texts[i].edition);
    pages.gaps.push_back(gaps_of(texts, i, urls));
  }
  for (const std::string& url : urls) {
    std::vector<PageInText>& places = pages.presence[url];
    places.push_back(page_in(texts.back(), {}, url));
    for (std::size_t i = 0; i < pages.editions.size(); ++i)
      places.push_back(page_in(texts[texts.size() - 2 - i], pages.gaps[i], url));
    const std::string title = newest_title(texts, url);
    for (PageInText& page : places) page.has_same_title = page.title == title;
  }
  return pages;
}

}  // namespace wegwijzer
