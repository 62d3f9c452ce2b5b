#include "generator/layout/ways.h"

#include "generator/model/labels.h"

namespace wegwijzer {

namespace {

std::string query_of(const Site& site, const Page& path, const std::vector<Related>& stops,
                     std::size_t stop) {
  std::size_t times = 0;
  for (std::size_t i = 0; i <= stop; ++i) times += stops[i].page == stops[stop].page ? 1 : 0;
  const std::string query = "?" + site.collection_of(path).name + "=" + path.document->id;
  return times == 1 ? query : query + "&keer=" + std::to_string(times);
}

// Names that addresses may still use for this path: those of paths that it replaced.
std::string former_ids(const Site& site, const Page& path) {
  std::string ids;
  for (const std::string& reference : former_references(site, path)) {
    const std::string id = reference.substr(reference.find(':') + 1);
    if (reference == site.collection_of(path).name + ":" + id) ids += (ids.empty() ? "" : " ") + id;
  }
  return ids;
}

Value way_value(const LayoutContext& context, const Page& path, const std::vector<Related>& stops,
                std::size_t stop) {
  const bool is_last = stop + 1 == stops.size();
  return {
      {"title", path.document->metadata.title},
      {"path", path_of(path.url)},
      {"reference", page_label(context.site, path, context.texts())},
      {"parameter", context.site.collection_of(path).name},
      {"id", path.document->id},
      {"former_ids", former_ids(context.site, path)},
      {"place", static_cast<int>(stop + 1)},
      {"total", static_cast<int>(stops.size())},
      {"previous", stop == 0 ? Value(false) : stop_card(context, path, stops, stop - 1)},
      {"next", is_last ? Value(false) : stop_card(context, path, stops, stop + 1)},
  };
}

}  // namespace

Value stop_card(const LayoutContext& context, const Page& path, const std::vector<Related>& stops,
                std::size_t stop) {
  return with(context.card(stops[stop].page), {{"reason", stops[stop].reason},
                                               {"place", static_cast<int>(stop + 1)},
                                               {"query", query_of(context.site, path, stops, stop)}});
}

Value ways_of(const LayoutContext& context, const Page& page) {
  List ways;
  for (const RelationGroup& inverse : page.relations) {
    if (!inverse.is_inverse || !(*context.site.config)[inverse.relation].is_path) continue;
    for (const Related& one : inverse.pages) {
      const Page& path = context.site[one.page];
      for (const RelationGroup& group : path.relations) {
        if (group.is_inverse || group.relation != inverse.relation) continue;
        for (std::size_t i = 0; i < group.pages.size(); ++i) {
          if (group.pages[i].page == page.id) ways.push_back(way_value(context, path, group.pages, i));
        }
      }
    }
  }
  return ways;
}

}  // namespace wegwijzer
