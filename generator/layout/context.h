// What the planners share.
#pragma once

#include <string_view>
#include <vector>

#include "generator/layout/layout.h"
#include "generator/model/site.h"
#include "generator/theme/theme.h"
#include "generator/theme/value.h"

namespace wegwijzer {

struct LayoutContext {
  const Site& site;
  const Theme& theme;
  const LayoutOptions& options;
  std::vector<Object> cards;       // by page
  std::vector<Value> card_values;  // the same, shared
  Value collections;               // for every page the same
  Value site_value;
  Value strings;

  const Strings& texts() const { return *theme.strings; }
  const Object& card(PageId id) const { return cards[static_cast<std::size_t>(id)]; }
  const Value& card_value(PageId id) const { return card_values[static_cast<std::size_t>(id)]; }
};

/// `members` with more at the end.
Value with(Object members, std::initializer_list<std::pair<std::string_view, Value>> more);

/// An address without its first slash, as templates put it behind {{root}}.
std::string path_of(std::string_view url);

/// The view's members that every page has; `url` is the page's own address. `has_editions`: a page of that
/// kind leads to its editions.
Object frame_members(const LayoutContext& context, const std::string& url, bool has_editions = true);

/// A choice field's groups with the pages of each, in the order of the choices; empty when the collection has
/// none.
Value grouped_pages(const LayoutContext& context, CollectionIndex collection);

/// What stands in <title>: with the site's name and, of an edition, that edition's, since the same page of
/// two editions may be open side by side.
std::string document_title(const LayoutContext& context, const std::string& title);

/// Pages as they stand in a list.
Value card_list(const LayoutContext& context, const std::vector<PageId>& pages);

}  // namespace wegwijzer
