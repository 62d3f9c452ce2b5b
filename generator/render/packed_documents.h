// The documents of the search as a browser fetches them.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "generator/theme/theme.h"

namespace wegwijzer {

/// An element of documents.json (search_files.h), and what readers call one of its collection: "Thema".
struct ShownDocument {
  nlohmann::ordered_json json;
  std::string kind;
};

/// JSON in one line that search/client/documents.js reads. What follows from the rest is left out:
///   numbered     how a label is made of kind and number: "{kind} {number}"
///   collections  [name, kind, weight]
///   pages        [id (the reference without the collection), address (0: /collection/id/), title, place of
///   the
///                collection, number (1: as the id), summary, place of the page it is below (-1: none),
///                points…]
///   a point      its text; or [text, anchor] when the anchor is not the next one ("p-23-04", "p-23-05"); or
///                [text, anchor, label] when it is not called by the page's number and its place ("23.4")
/// Points follow their page in `documents`.
std::string pack_documents(const std::vector<ShownDocument>& documents, const Strings& strings);

}  // namespace wegwijzer
