#include "generator/base/diagnostic.h"

#include <fmt/args.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <tuple>

namespace wegwijzer {

namespace {

constexpr auto code_names = std::to_array<std::string_view>({
#define WEGWIJZER_CODE(name) #name,
#include "generator/base/diagnostic_codes.inc"
#undef WEGWIJZER_CODE
});

std::string hyphenated(std::string_view name) {
  std::string id(name);
  std::replace(id.begin(), id.end(), '_', '-');
  return id;
}

std::string fill(std::string_view text, const std::vector<std::string>& arguments) {
  fmt::dynamic_format_arg_store<fmt::format_context> store;
  for (const std::string& argument : arguments) store.push_back(argument);
  return fmt::vformat(text, store);
}

std::string told(const Diagnostic& diagnostic, Language language, std::string_view MessageText::*part) {
  if (language == Language::dutch) return fill(message_text_nl(diagnostic.code).*part, diagnostic.arguments);
  std::vector<std::string> arguments;
  for (const std::string& argument : diagnostic.arguments) arguments.push_back(argument_en(argument));
  return fill(message_text_en(diagnostic.code).*part, arguments);
}

auto sort_key(const Diagnostic& d) {
  const std::string_view path = d.at.source ? std::string_view(d.at.source->path) : std::string_view();
  return std::tuple(path, d.at.range.begin, d.at.range.end, d.code);
}

bool before(const Diagnostic& a, const Diagnostic& b) {
  return std::tuple_cat(sort_key(a), std::tie(a.arguments)) <
         std::tuple_cat(sort_key(b), std::tie(b.arguments));
}

bool same(const Diagnostic& a, const Diagnostic& b) { return !before(a, b) && !before(b, a); }

}  // namespace

Diagnostic error(Code code, SourceSpan at, std::vector<std::string> arguments,
                 std::vector<std::string> candidates) {
  return {Severity::error, code, std::move(arguments), std::move(at), std::move(candidates)};
}

Diagnostic warning(Code code, SourceSpan at, std::vector<std::string> arguments,
                   std::vector<std::string> candidates) {
  return {Severity::warning, code, std::move(arguments), std::move(at), std::move(candidates)};
}

bool has_errors(const Diagnostics& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic& d) { return d.severity == Severity::error; });
}

void sort_diagnostics(Diagnostics& diagnostics) {
  std::stable_sort(diagnostics.begin(), diagnostics.end(), before);
  diagnostics.erase(std::unique(diagnostics.begin(), diagnostics.end(), same), diagnostics.end());
}

const std::vector<std::string>& code_ids() {
  static const std::vector<std::string> ids = [] {
    std::vector<std::string> made;
    made.reserve(code_names.size());
    for (const std::string_view name : code_names) made.push_back(hyphenated(name));
    return made;
  }();
  return ids;
}

std::string_view code_id(Code code) { return code_ids()[static_cast<std::size_t>(code)]; }

std::optional<Code> code_of(std::string_view id) {
  const auto found = std::ranges::find(code_ids(), id);
  if (found == code_ids().end()) return std::nullopt;
  return static_cast<Code>(found - code_ids().begin());
}

Language language_of(std::string_view tag) {
  return tag == "en" || tag.starts_with("en-") ? Language::english : Language::dutch;
}

std::string message_of(const Diagnostic& diagnostic, Language language) {
  return told(diagnostic, language, &MessageText::message);
}

std::string advice_of(const Diagnostic& diagnostic, Language language) {
  return told(diagnostic, language, &MessageText::advice);
}

}  // namespace wegwijzer
