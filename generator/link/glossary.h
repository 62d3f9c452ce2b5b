// Every form in which a text may use a term.
#pragma once

#include "generator/base/diagnostic.h"
#include "generator/model/site.h"

namespace wegwijzer {

/// The glossary of all collections with `glossary = true`: titles, aliases and full names with their
/// inflections. A page with `tooltip: false` is left out; of two terms with one form, the title goes before
/// an alias.
Glossary make_glossary(const Site& site);

/// Reports names that two terms have (same_term): in texts only one of them is explained.
void check_terms(const Site& site, Diagnostics& diagnostics);

}  // namespace wegwijzer
