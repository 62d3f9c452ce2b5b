// What is wrong with the content, as data. Stages make these and never print; the texts live in one catalogue
// a language (messages_nl.cpp), the printers in diagnostic_printer.h.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "generator/base/source_text.h"

namespace wegwijzer {

enum class Severity { error, warning };

/// One kind of problem. Its printed id is its name with hyphens: broken_link -> "broken-link". The order has
/// no meaning.
enum class Code {
#define WEGWIJZER_CODE(name) name,
#include "generator/base/diagnostic_codes.inc"
#undef WEGWIJZER_CODE
};

struct Diagnostic {
  Severity severity = Severity::error;
  Code code{};
  std::vector<std::string> arguments;  // fill {0}, {1} … of the catalogue's message and advice
  SourceSpan at;
  std::vector<std::string> candidates;  // what was probably meant, nearest first
};

using Diagnostics = std::vector<Diagnostic>;

Diagnostic error(Code code, SourceSpan at, std::vector<std::string> arguments = {},
                 std::vector<std::string> candidates = {});
Diagnostic warning(Code code, SourceSpan at, std::vector<std::string> arguments = {},
                   std::vector<std::string> candidates = {});

bool has_errors(const Diagnostics& diagnostics);

/// By path, place, code and arguments, without exact duplicates: the same list for any number of threads.
void sort_diagnostics(Diagnostics& diagnostics);

/// "broken-link" for Code::broken_link.
std::string_view code_id(Code code);

/// The inverse, or nothing for a word that is no code's id.
std::optional<Code> code_of(std::string_view id);

/// The ids of all codes.
const std::vector<std::string>& code_ids();

/// The languages in which diagnostics can be told.
enum class Language { dutch, english };

/// Dutch, unless the tag ("en", "en-GB") says English.
Language language_of(std::string_view tag);

/// One sentence on what is wrong, and one on what to do (may be empty), in the editor's language.
struct MessageText {
  std::string_view message;
  std::string_view advice;
};

/// The catalogues. Every code has an entry in each: the compiler insists.
MessageText message_text_nl(Code code);
MessageText message_text_en(Code code);

/// An argument of a diagnostic in English. Those that are words of ours ("een heel getal") are Dutch when
/// they are made and translated when they are told; what an author wrote comes back as it is.
std::string argument_en(std::string_view argument);

/// What the system or the TOML library says in English, for the cases an editor can run into; else as it is.
std::string system_reason_nl(std::string_view reason);
std::string toml_reason_nl(std::string_view reason);

/// A diagnostic's message or advice with its arguments filled in.
std::string message_of(const Diagnostic& diagnostic, Language language = Language::dutch);
std::string advice_of(const Diagnostic& diagnostic, Language language = Language::dutch);

}  // namespace wegwijzer
