#include "generator/layout/change_views.h"

#include <algorithm>

#include "generator/layout/lists.h"
#include "generator/model/labels.h"

namespace wegwijzer {

namespace {

// "changes_kind_moved": a text of the theme that there is for each word.
std::string word_text(const LayoutContext& context, const char* group, ChangeWord word) {
  return text_of(context.texts(), std::string(group) + name_of(word));
}

std::string count_text(const LayoutContext& context, std::size_t count) {
  return filled(context.texts(), count == 1 ? "changes_count_one" : "changes_count_many",
                {{"count", std::to_string(count)}});
}

// What a text is called: the title of the edition, or "nu".
std::string title_of(const LayoutContext& context, const ChangeLog& log, const std::string& name) {
  return name == current_text_name ? text_of(context.texts(), "changes_now") : edition_named(log, name).title;
}

// ---- a change

std::string page_part(const std::string& address) { return address.substr(0, address.find('#')); }

// "punt 4.2", with the title of the page where that is another one.
std::string name_of(const LayoutContext& context, const ChangedPlace& place, const std::string& page) {
  const bool is_elsewhere = page_part(place.address) != page;
  if (place.label.empty()) return is_elsewhere ? place.title : text_of(context.texts(), "changes_page");
  if (place.is_box && !is_elsewhere) return place.label;
  const char* elsewhere = place.is_box ? "changes_box_of" : "changes_point_of";
  return filled(context.texts(), is_elsewhere ? elsewhere : "changes_point",
                {{"label", place.label}, {"title", place.title}});
}

// Places in one text, as links; `page` is the page that they are mentioned on.
List places_value(const LayoutContext& context, const std::vector<ChangedPlace>& places,
                  const std::string& text_name, const std::string& page) {
  List list;
  for (const ChangedPlace& place : places) {
    list.push_back({{"comma", list.empty() ? "" : ", "},
                    {"name", name_of(context, place, page)},
                    {"path", path_of(address_in(text_name, place.address))}});
  }
  return list;
}

List words_value(const std::vector<DiffPiece>& words) {
  List list;
  for (const DiffPiece& piece : words) {
    list.push_back({{"space", piece.has_space ? " " : ""},
                    {"is_removed", piece.kind == DiffPiece::Kind::removed},
                    {"is_added", piece.kind == DiffPiece::Kind::added},
                    {"is_same", piece.kind == DiffPiece::Kind::same},
                    {"text", piece.text}});
  }
  return list;
}

List lines_value(const std::string& text) {
  List lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (end > at) lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

// Why it was withdrawn, when the text of now still says so.
std::string reason_for(const Site& site, const std::string& address) {
  const auto of_part = [&](const std::vector<GonePart>& parts) -> std::string {
    const std::string anchor = address.substr(std::min(address.find('#') + 1, address.size()));
    const auto part = std::ranges::find(parts, anchor, &GonePart::anchor);
    return part == parts.end() ? "" : part->reason;
  };
  const std::string url = page_part(address);
  if (const auto page = site.by_url.find(url); page != site.by_url.end())
    return url == address ? "" : of_part(site[page->second].gone);
  const auto gone = std::ranges::find(site.gone, url, &GonePage::url);
  if (gone == site.gone.end()) return "";
  return url == address ? gone->reason : of_part(gone->parts);
}

bool keeps_words(const ToldChange& change) {
  return !change.from.empty() && !change.to.empty() && change.words.empty();
}

// What is shown of a change wherever it is.
Object change_members(const LayoutContext& context, const ChangeLog& log, const TextChanges& pair,
                      const ToldChange& change) {
  const std::string page = page_part(change.place().address);
  const std::string before = edition_named(log, pair.from).title;
  return {{
      {"from_title", filled(context.texts(), "changes_in", {{"edition", before}})},
      {"from", places_value(context, change.from, pair.from, page)},
      {"has_from", !change.from.empty()},
      {"keeps_words", keeps_words(change)},
      {"has_words", !change.words.empty()},
      {"words", words_value(change.words)},
  }};
}

// ---- the page of two texts

Value change_value(const LayoutContext& context, const ChangeLog& log, const TextChanges& pair,
                   const ToldChange& change) {
  const bool is_withdrawn = change.word == ChangeWord::withdrawn;
  const std::string page = page_part(change.place().address);
  return with(change_members(context, log, pair, change),
              {{"id", change_id(change)},
               {"kind", word_text(context, "changes_kind_", change.word)},
               {"to", places_value(context, change.to, pair.to, page)},
               {"lines", lines_value(change.text)},
               {"name", is_withdrawn ? name_of(context, change.from.front(), page) : ""},
               {"reason", is_withdrawn ? reason_for(context.site, change.from.front().address) : ""}});
}

Value page_value(const LayoutContext& context, const ChangeLog& log, const TextChanges& pair,
                 const ChangedPage& page) {
  List changes;
  for (std::size_t i = page.first; i < page.last; ++i)
    changes.push_back(change_value(context, log, pair, pair.changes[i]));
  return {{"title", page.title},
          {"path", path_of(address_in(page.is_gone ? pair.from : pair.to, page.address))},
          {"note", page.note},
          {"changes", std::move(changes)}};
}

List groups_value(const LayoutContext& context, const ChangeLog& log, const TextChanges& pair) {
  List groups;
  for (const ChangedGroup& group : pair.groups) {
    List pages;
    for (const ChangedPage& page : group.pages) pages.push_back(page_value(context, log, pair, page));
    groups.push_back({{"id", "deel-" + std::to_string(groups.size() + 1)},
                      {"title", group.title},
                      {"count", count_text(context, group.count)},
                      {"pages", std::move(pages)}});
  }
  return groups;
}

// A pair as a link with its counts: "3 nieuw, 2 gewijzigd".
Value pair_link(const LayoutContext& context, const TextChanges* pair) {
  if (pair == nullptr) return false;
  return {{"path", path_of(changes_url_of(*pair))}, {"counts", counts_in_words(*pair, context.texts())}};
}

Value edition_value(const LayoutContext& context, const ChangeLog& log, std::size_t index) {
  const Edition& edition = log.editions[index];
  const std::string note = index < log.notes.size() ? log.notes[index].overview : "";
  const TextChanges* led_to = changes_up_to(log, edition.name);
  return {
      {"id", "editie-" + edition.name},
      {"title", edition.title},
      {"date", {{"iso", edition.date}, {"text", date_in_words(edition.date, context.texts())}}},
      {"withdrawn",
       edition.withdrawn.empty() ? Value(false) : Value(date_in_words(edition.withdrawn, context.texts()))},
      {"reason", edition.reason},
      {"note", Html{note}},
      {"path", path_of(edition_url(edition.name))},
      {"before", led_to != nullptr ? Value(edition_named(log, led_to->from).title) : Value(false)},
      {"brought", pair_link(context, led_to)},
      {"since", pair_link(context, find_changes(log, edition.name, current_text_name))},
  };
}

// ---- plans

void add(PagePlan& plan, std::string_view key, Value value) {
  const auto known = std::ranges::find(plan.view.members, key, &std::pair<std::string_view, Value>::first);
  if (known != plan.view.members.end())
    known->second = std::move(value);
  else
    plan.view.members.emplace_back(key, std::move(value));
}

PagePlan plan_one(const LayoutContext& context, const std::string& url, const std::string& title,
                  const char* template_name) {
  PagePlan plan = plan_bare(context, url, title, template_name);
  for (const char* key : {"children", "groups", "alphabet"}) add(plan, key, List{});
  for (const char* key : {"gone_parts", "gone", "absent"}) add(plan, key, false);
  add(plan, "has_changes", true);
  return plan;
}

PagePlan plan_overview(const LayoutContext& context, const ChangeLog& log) {
  PagePlan plan =
      plan_one(context, std::string(changes_url), text_of(context.texts(), "changes_title"), "changes-list");
  List editions;
  for (std::size_t i = log.editions.size(); i-- > 0;) editions.push_back(edition_value(context, log, i));
  add(plan, "changes_list", {{"editions", std::move(editions)}});
  return plan;
}

PagePlan plan_pair(const LayoutContext& context, const ChangeLog& log, const TextChanges& pair) {
  const bool is_now = pair.to == current_text_name;
  const std::string before = edition_named(log, pair.from).title;
  const std::string after = title_of(context, log, pair.to);
  const std::string title = filled(context.texts(), is_now ? "changes_since" : "changes_between",
                                   {{"from", before}, {"to", after}});
  PagePlan plan = plan_one(context, changes_url_of(pair), title, "changes");
  add(plan, "breadcrumbs",
      List{{{"title", text_of(context.texts(), "changes_title")}, {"path", path_of(changes_url)}}});
  const auto at = std::ranges::find(log.editions, pair.to, &Edition::name) - log.editions.begin();
  const auto index = static_cast<std::size_t>(at);
  const bool has_note = changes_up_to(log, pair.to) == &pair && index < log.notes.size();
  const Edition* later = is_now ? nullptr : &log.editions[index];
  add(plan, "comparison",
      {{"from", {{"title", before}, {"path", path_of(edition_url(pair.from))}}},
       {"to", {{"title", after}, {"path", later != nullptr ? path_of(edition_url(later->name)) : ""}}},
       {"note", Html{has_note ? log.notes[index].pair : ""}},
       {"total", pair.changes.empty() ? "" : count_text(context, pair.changes.size())},
       {"counts", counts_in_words(pair, context.texts())},
       {"groups", groups_value(context, log, pair)}});
  return plan;
}

}  // namespace

Value change_mark(const LayoutContext& context, const std::string& address) {
  if (context.options.changes == nullptr) return false;
  const ChangeLog& log = *context.options.changes;
  const auto found = log.marks.find(address);
  if (found == log.marks.end()) return false;
  List history;
  for (const MarkedChange& mark : found->second) {
    const TextChanges& pair = log.pairs[mark.pair];
    const ToldChange& change = pair.changes[mark.change];
    const bool is_since = pair.to == current_text_name;
    const std::string label = filled(context.texts(), is_since ? "changes_mark_since" : "changes_mark_in",
                                     {{"kind", word_text(context, "changes_kind_", change.word)},
                                      {"edition", edition_named(log, is_since ? pair.from : pair.to).title}});
    history.push_back(with(change_members(context, log, pair, change),
                           {{"label", label},
                            {"is_new", change.word == ChangeWord::added},
                            {"is_earlier", !history.empty()},
                            {"path", path_of(changes_url_of(pair)) + "#" + change_id(change)}}));
  }
  const MarkedChange& last = found->second.front();
  const ToldChange& change = log.pairs[last.pair].changes[last.change];
  const auto place = std::ranges::find(change.to, address, &ChangedPlace::address);
  const Value latest = history.front();
  return {{"label", *latest.find("label")},
          {"about", name_of(context, *place, page_part(address))},
          {"path", *latest.find("path")},
          {"is_new", *latest.find("is_new")},
          {"history", std::move(history)}};
}

bool is_changed_since_edition(const LayoutContext& context, const std::string& url) {
  return context.options.changes != nullptr && context.options.changes->changed_pages.contains(url);
}

List box_changes(const LayoutContext& context, const Page& page) {
  List changes;
  for (const Task& task : page.document->tasks) {
    const Value mark =
        task.anchor.empty() ? Value(false) : change_mark(context, page.url + "#" + task.anchor);
    if (mark.is_true()) changes.push_back({{"id", task.anchor}, {"mark", mark}});
  }
  return changes;
}

PagePlans plan_changes(const LayoutContext& context) {
  PagePlans plans;
  if (context.options.changes == nullptr) return plans;
  const ChangeLog& log = *context.options.changes;
  plans.push_back(plan_overview(context, log));
  for (const TextChanges& pair : log.pairs) plans.push_back(plan_pair(context, log, pair));
  return plans;
}

}  // namespace wegwijzer
