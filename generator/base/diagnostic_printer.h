// The printers of diagnostics: for a terminal (and the preview's overlay, which shows the same text) and for
// programs.
#pragma once

#include <string>

#include "generator/base/diagnostic.h"

namespace wegwijzer {

/// One diagnostic as an editor reads it:
///   content/a.md:14:9: fout: … [broken-link]
///     14 | de regel uit het bestand
///        |         ^^^^^^
///     tip: …
std::string to_terminal_text(const Diagnostic& diagnostic, Language language = Language::dutch);

/// All of them with a closing line that counts errors and warnings; empty when there are none.
std::string to_terminal_text(const Diagnostics& diagnostics, Language language = Language::dutch);

/// An array of {"severity","code","file","line","column","message","advice","candidates"}, one object a line.
std::string to_json_text(const Diagnostics& diagnostics, Language language = Language::dutch);

}  // namespace wegwijzer
