#include "generator/render/feed.h"

#include <algorithm>
#include <vector>

#include "generator/base/text.h"

namespace wegwijzer {

namespace {

struct Entry {
  std::string id;  // absolute; the same for ever
  std::string title;
  std::string link;  // absolute
  std::string date;  // ISO 8601
  std::string html;
};

// Characters that XML 1.0 has no place for at all are left out.
std::string xml_text(std::string_view text) {
  std::string kept;
  for (const char c : text) {
    const bool is_control = static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r';
    if (!is_control) kept += c;
  }
  return html_escaped(kept);
}

// RFC 3339. A text is published on a day, not at a moment.
std::string moment(const std::string& date) { return date + "T00:00:00Z"; }

std::string paragraph(const std::string& text) { return "<p>" + html_escaped(text) + "</p>\n"; }

std::string link_html(const std::string& address, const std::string& text) {
  return "<a href=\"" + html_escaped(address) + "\">" + html_escaped(text) + "</a>";
}

class FeedWriter {
 public:
  FeedWriter(const Site& site, const ChangeLog& log, const Strings& strings, const std::string& base)
      : site_(site), log_(log), strings_(strings), base_(base) {}

  std::string xml() const {
    std::vector<Entry> entries;
    for (std::size_t i = 0; i < log_.editions.size(); ++i) {
      if (log_.editions[i].withdrawn.empty()) entries.push_back(edition_entry(i));
    }
    add_page_entries(entries);
    std::ranges::stable_sort(entries, [](const Entry& a, const Entry& b) {
      return a.date != b.date ? a.date > b.date : a.id < b.id;
    });
    const std::string top = base_ + std::string(changes_url);
    std::string xml =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"";
    xml += " xml:lang=\"" + xml_text(site_.config->site.language) + "\">\n";
    xml += "<id>" + xml_text(top) + "</id>\n";
    xml += "<title>" + xml_text(site_.config->site.title + ": " + text_of(strings_, "changes_title")) +
           "</title>\n";
    xml += "<updated>" + moment(updated(entries)) + "</updated>\n";
    xml += "<author><name>" + xml_text(site_.config->site.title) + "</name></author>\n";
    xml += "<link rel=\"self\" type=\"application/atom+xml\" href=\"" +
           xml_text(base_ + "/" + std::string(feed_path)) + "\"/>\n";
    xml += "<link rel=\"alternate\" type=\"text/html\" href=\"" + xml_text(top) + "\"/>\n";
    for (const Entry& entry : entries) append(xml, entry);
    return xml + "</feed>\n";
  }

 private:
  static void append(std::string& xml, const Entry& entry) {
    xml += "<entry>\n<id>" + xml_text(entry.id) + "</id>\n<title>" + xml_text(entry.title) + "</title>\n";
    xml += "<updated>" + moment(entry.date) + "</updated>\n";
    xml += "<link rel=\"alternate\" type=\"text/html\" href=\"" + xml_text(entry.link) + "\"/>\n";
    xml += "<content type=\"html\">" + xml_text(entry.html) + "</content>\n</entry>\n";
  }

  // A feed without entries still says when something was last said.
  std::string updated(const std::vector<Entry>& entries) const {
    std::string latest;
    for (const Entry& entry : entries) latest = std::max(latest, entry.date);
    for (const Edition& edition : log_.editions) latest = std::max({latest, edition.date, edition.withdrawn});
    return latest;
  }

  Entry edition_entry(std::size_t index) const {
    const Edition& edition = log_.editions[index];
    const std::string address = base_ + edition_url(edition.name);
    const std::string note = index < log_.notes.size() ? log_.notes[index].feed : "";
    const TextChanges* changes = changes_up_to(log_, edition.name);
    Entry entry{address, edition.title, address, edition.date, note};
    if (changes == nullptr) {
      entry.html += paragraph(text_of(strings_, "changes_first"));
      return entry;
    }
    entry.link = base_ + changes_url_of(*changes);
    entry.html += paragraph(counts_in_words(*changes, strings_) + ".");
    entry.html += pages_html(*changes);
    entry.html +=
        "<p>" + link_html(address, text_of(strings_, "changes_read") + " " + edition.title) + "</p>\n";
    return entry;
  }

  // Where only a word or two changed is not news.
  std::string pages_html(const TextChanges& changes) const {
    std::string items;
    for (const ChangedGroup& group : changes.groups) {
      for (const ChangedPage& page : group.pages) {
        if (!page.is_minor) items += page_html(changes, page);
      }
    }
    return items.empty() ? "" : "<ul>\n" + items + "</ul>\n";
  }

  std::string page_html(const TextChanges& changes, const ChangedPage& page) const {
    const std::string& text_name = page.is_gone ? changes.from : changes.to;
    const std::string note = page.note.empty() ? "" : ": " + html_escaped(page.note);
    return "<li>" + link_html(base_ + address_in(text_name, page.address), page.title) + note + "</li>\n";
  }

  void add_page_entries(std::vector<Entry>& entries) const {
    const Edition& newest = log_.editions.back();
    const TextChanges* changes = find_changes(log_, newest.name, current_text_name);
    for (const ChangedGroup& group : changes->groups) {
      for (const ChangedPage& page : group.pages) {
        if (!page.note.empty() && !page.is_gone) entries.push_back(page_entry(*changes, page, newest));
      }
    }
  }

  Entry page_entry(const TextChanges& changes, const ChangedPage& page, const Edition& newest) const {
    const std::string place = base_ + changes_url_of(changes) + "#" + change_id(changes.changes[page.first]);
    const auto found = site_.by_url.find(page.address);
    const std::string reviewed =
        found == site_.by_url.end() ? "" : site_[found->second].document->metadata.reviewed;
    const std::string address = base_ + page.address;
    const std::string since = filled(strings_, "changes_since", {{"from", newest.title}});
    return {base_ + changes_url_of(changes) + "#" + page.address, page.title, address,
            std::max(reviewed, newest.date),
            paragraph(page.note) + "<p>" + link_html(place, since) + "</p>\n"};
  }

  const Site& site_;
  const ChangeLog& log_;
  const Strings& strings_;
  const std::string& base_;
};

}  // namespace

void append_feed(OutputSet& output, const Site& site, const ChangeLog& log, const Strings& strings,
                 const std::string& base_url) {
  if (base_url.empty() || log.editions.empty()) return;
  output.push_back(make_output(std::string(feed_path), FeedWriter(site, log, strings, base_url).xml()));
}

}  // namespace wegwijzer
