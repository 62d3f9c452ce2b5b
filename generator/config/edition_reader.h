// edition.toml of a frozen edition -> Edition.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "generator/base/diagnostic.h"
#include "generator/base/source_text.h"
#include "generator/model/edition.h"

namespace wegwijzer {

/// What the file says of the edition of that name. Nothing, and a report, when it cannot be used: a newer
/// form is reported as such and not read any further.
std::optional<Edition> read_edition(const std::shared_ptr<const SourceText>& source, const std::string& name,
                                    Diagnostics& diagnostics);

}  // namespace wegwijzer
