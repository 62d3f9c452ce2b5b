// The text of a page as templates see it.
#pragma once

#include <vector>

#include "generator/render/body.h"
#include "generator/theme/value.h"

namespace wegwijzer {

/// The view's `sections`; `mentions` has for each point of the page who refers to it, `changes` its latest
/// change, or nothing at all.
Value sections_value(const BodyContext& context, const std::vector<Value>& mentions,
                     const std::vector<Value>& changes = {});

}  // namespace wegwijzer
