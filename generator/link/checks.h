// Checks of the content that need the whole site or look at the text as a reader does. Each is a small
// function of its own; the warnings can be tuned under [checks] in wegwijzer.toml.
#pragma once

#include "generator/base/diagnostic.h"
#include "generator/model/site.h"

namespace wegwijzer {

/// Numbers of pages and points, required relations, doubled titles, pages nobody leads to.
void check_structure(const Site& site, Diagnostics& diagnostics);

/// Link texts, alternatives of pictures, personal data, long sentences, stiff words: for one page.
void check_text(const Site& site, const Page& page, Diagnostics& diagnostics);

/// Drops the warnings that are off and raises those that count as errors.
void apply_levels(const CheckSettings& settings, Diagnostics& diagnostics);

}  // namespace wegwijzer
