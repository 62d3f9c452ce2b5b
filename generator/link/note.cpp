#include "generator/link/note.h"

#include <algorithm>
#include <limits>

#include "generator/link/addresses.h"
#include "generator/link/resolver.h"

namespace wegwijzer {

namespace {

// What became of the page that a link means, when it was published and is gone.
LinkTarget gone_target(const Site& site, const LinkUse& use) {
  const std::string address =
      use.kind == LinkKind::wikilink ? address_of_written(*site.config, use.target) : use.target;
  const auto gone =
      std::ranges::find(site.gone, std::string_view(address).substr(0, address.find('#')), &GonePage::url);
  if (address.empty() || gone == site.gone.end()) return {};
  if (gone->target.kind == LinkTarget::Kind::page) return gone->target;
  return {LinkTarget::Kind::file, {}, -1, "", gone->url.substr(1)};
}

LinkTarget target_of(const Site& site, const Resolver& resolver, const Page& note, const LinkUse& use,
                     Diagnostics& diagnostics) {
  if (use.target.starts_with('#')) {  // a note stands on several pages, and has no places of its own
    diagnostics.push_back(error(Code::broken_fragment, {note.document->source, use.range},
                                {use.target.substr(1), note.document->source->path}));
    return {};
  }
  Diagnostics found;
  LinkTarget target = resolver.resolve_link(note, use, found);
  if (target.kind == LinkTarget::Kind::broken) target = gone_target(site, use);
  if (target.kind == LinkTarget::Kind::broken)
    diagnostics.insert(diagnostics.end(), found.begin(), found.end());
  return target;
}

}  // namespace

Page link_note(const Site& site, std::shared_ptr<const Document> note, Diagnostics& diagnostics) {
  Page page;
  page.id = PageId{std::numeric_limits<std::size_t>::max()};
  page.collection = note->collection;
  page.document = std::move(note);
  const Resolver resolver(site);
  for (const LinkUse& use : page.document->links)
    page.links.push_back(target_of(site, resolver, page, use, diagnostics));
  return page;
}

}  // namespace wegwijzer
