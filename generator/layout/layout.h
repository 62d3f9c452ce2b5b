// layout: which pages there will be and what stands on each. All decisions are made here, so that templates
// need none and tests can read them.
//
//   1. cards.cpp       every page as it stands in lists, once
//   2. page_view.cpp   the view of a page that was written
//   3. list_views.cpp  pages the program makes: overviews, register, search, not found
//   4. gone_views.cpp  addresses that only lead on, or say that something is gone
//   5. edition_views.cpp the way to editions, and pages of editions that a page came after
//   6. change_views.cpp what changed since an edition: pages of their own, and marks on pages
//   7. view_schema.cpp the reference of all names, against which templates are checked
#pragma once

#include <string>
#include <unordered_map>

#include "generator/base/diagnostic.h"
#include "generator/model/changes.h"
#include "generator/model/edition.h"
#include "generator/model/edition_pages.h"
#include "generator/model/plan.h"
#include "generator/model/site.h"
#include "generator/theme/theme.h"

namespace wegwijzer {

struct LayoutOptions {
  std::string base_url;     // "https://…" of the site's top, without a slash at the end; empty when unknown
  bool is_preview = false;  // pages reload themselves

  /// The edition whose pages these are; null for the text of now. Its pages stand below `edition_url`, say
  /// so, and lead to the same address in the text of now, where something always is (the edition's ledger
  /// sees to it).
  const Edition* edition = nullptr;

  /// Of the text of now: where the same address stands in the newest edition, by address.
  std::unordered_map<std::string, std::string> edition_paths = {};

  /// Of the text of now, when it has editions: where each page stands in them. It must outlive the plans'
  /// making.
  const EditionPages* in_editions = nullptr;

  /// Of the text of now, when it has editions: what changed. It must outlive the plans' making.
  const ChangeLog* changes = nullptr;
};

/// Plans in the order of their paths. Checks that every template exists and asks only for names there are.
PagePlans plan_pages(const Site& site, const Theme& theme, const LayoutOptions& options,
                     Diagnostics& diagnostics);

}  // namespace wegwijzer
