// The links of an editors' note on an edition.
#pragma once

#include <memory>

#include "generator/base/diagnostic.h"
#include "generator/model/site.h"

namespace wegwijzer {

/// A note as a page that stands nowhere: its text and where its links lead in the text of now. What is broken
/// is reported and leads nowhere. A link to a page that is gone leads to what says so.
Page link_note(const Site& site, std::shared_ptr<const Document> note, Diagnostics& diagnostics);

}  // namespace wegwijzer
