// Reads wegwijzer.toml (TOML 1.0, through toml++; the only file that includes it is config_reader.cpp).
#pragma once

#include <memory>

#include "generator/base/diagnostic.h"
#include "generator/base/source_text.h"
#include "generator/model/config.h"

namespace wegwijzer {

/// The configuration in `source`. Mistakes become diagnostics with their place in the file: what is not TOML,
/// settings that are unknown, missing, of a wrong type or that name something that is not there. With errors
/// the result is only fit to be thrown away.
Config read_config(const std::shared_ptr<const SourceText>& source, Diagnostics& diagnostics);

}  // namespace wegwijzer
