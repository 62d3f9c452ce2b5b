// Relations of the front matter, resolved and mirrored.
#pragma once

#include "generator/base/diagnostic.h"
#include "generator/link/resolver.h"
#include "generator/model/site.h"

namespace wegwijzer {

/// Fills each page's `parent`; a reference that leads nowhere is reported.
void set_parents(Site& site, const Resolver& resolver, Diagnostics& diagnostics);

/// Fills each page's `relations`: its own in the order of the configuration, then those that other pages have
/// with it, in the order of their lists. A page mentioned twice in one relation is listed once, but in a path
/// each time.
void resolve_relations(Site& site, const Resolver& resolver, Diagnostics& diagnostics);

}  // namespace wegwijzer
