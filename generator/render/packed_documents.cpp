#include "generator/render/packed_documents.h"

#include <map>

namespace wegwijzer {

namespace {

using Json = nlohmann::ordered_json;

// "p-23-04" -> "p-23-05": anchors that follow need not be written.
std::string next_anchor(const std::string& anchor) {
  const std::size_t digits = anchor.find_last_not_of("0123456789") + 1;
  if (anchor.size() - digits == 0 || anchor.size() - digits > 9) return {};
  std::string number = std::to_string(std::stoul(anchor.substr(digits)) + 1);
  if (number.size() < anchor.size() - digits) number.insert(0, anchor.size() - digits - number.size(), '0');
  return anchor.substr(0, digits) + number;
}

// [text, anchor, label], or the text alone when the others follow from the point before it.
Json packed_point(const Json& point, const Json& page, std::size_t index, std::string& anchor_before) {
  const std::string ref = point["ref"];
  const std::string url = point["url"];
  const std::string label = ref.substr(ref.find(':') + 1);
  const std::string anchor = url.substr(url.find('#') + 1);
  const bool follows = anchor == next_anchor(anchor_before);
  anchor_before = anchor;
  if (page["number"].is_number() && label == page["number"].dump() + "." + std::to_string(index + 1))
    return follows ? point["text"] : Json{point["text"], anchor};
  return {point["text"], anchor, label};
}

class PackedDocuments {
 public:
  explicit PackedDocuments(const Strings& strings) : numbered_(filled(strings, "page_numbered", {})) {}

  std::string pack(const std::vector<ShownDocument>& entries) {
    for (const ShownDocument& entry : entries)
      if (!entry.json.contains("page")) places_.emplace(entry.json["ref"].get<std::string>(), places_.size());
    for (std::size_t i = 0; i < entries.size();) i = add_page(entries, i);
    const Json packed{{"numbered", numbered_}, {"collections", collections_}, {"pages", pages_}};
    return packed.dump(-1, ' ', false, Json::error_handler_t::replace);
  }

 private:
  // Returns the place behind the page and its points.
  std::size_t add_page(const std::vector<ShownDocument>& entries, std::size_t at) {
    const Json& page = entries[at].json;
    const std::string collection = page["collection"];
    const std::string ref = page["ref"];
    const std::string id = ref.substr(collection.size() + 1);
    const bool is_usual = page["url"] == "/" + collection + "/" + id + "/";
    const bool is_number = page["number"].dump() == id;
    Json row{id,
             is_usual ? Json(0) : page["url"],
             page["title"],
             number_of(entries[at]),
             is_number ? Json(1) : page["number"],
             page["summary"],
             parent_of(page)};
    std::string anchor;
    std::size_t point = at + 1;
    for (; point < entries.size() && entries[point].json.contains("page"); ++point)
      row.push_back(packed_point(entries[point].json, page, point - at - 1, anchor));
    pages_.push_back(std::move(row));
    return point;
  }

  int parent_of(const Json& page) const {
    return page.contains("parent") ? static_cast<int>(places_.at(page["parent"].get<std::string>())) : -1;
  }

  std::size_t number_of(const ShownDocument& page) {
    const std::string collection = page.json["collection"];
    const auto [found, is_new] = numbers_.emplace(collection, collections_.size());
    if (is_new) collections_.push_back({collection, page.kind, page.json.value("weight", 1.0)});
    return found->second;
  }

  std::string numbered_;
  Json collections_ = Json::array();
  Json pages_ = Json::array();
  std::map<std::string, std::size_t> numbers_;  // of collections
  std::map<std::string, std::size_t> places_;   // of pages
};

}  // namespace

std::string pack_documents(const std::vector<ShownDocument>& documents, const Strings& strings) {
  return PackedDocuments(strings).pack(documents);
}

}  // namespace wegwijzer
