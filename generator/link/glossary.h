// Every form in which a text may use a term.
#pragma once

#include "generator/model/site.h"

namespace wegwijzer {

/// The glossary of all collections with `glossary = true`: titles, aliases and full names with their
/// inflections. A page with `tooltip: false` is left out; of two terms with one form, the title goes before
/// an alias.
Glossary make_glossary(const Site& site);

}  // namespace wegwijzer
