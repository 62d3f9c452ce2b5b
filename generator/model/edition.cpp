#include "generator/model/edition.h"

#include <fmt/format.h>

#include <algorithm>

namespace wegwijzer {

namespace {

// A basic string of TOML: https://toml.io/en/v1.0.0#string
std::string toml_text(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\')
      out += fmt::format("\\{}", c);
    else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
      out += fmt::format("\\u{:04X}", static_cast<unsigned>(c));
    else
      out += c;
  }
  return out + "\"";
}

}  // namespace

std::string edition_path(std::string_view name, std::string_view file) {
  return fmt::format("{}/{}/{}", editions_folder, name, file);
}

std::string edition_url(std::string_view name) { return fmt::format("/editie/{}/", name); }

bool is_edition_name(std::string_view name) {
  const auto is_plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
  return !name.empty() && name.size() <= 40 && std::ranges::all_of(name, is_plain) && name.front() != '-' &&
         name.back() != '-' && name != current_text_name;
}

std::string edition_facts_text(const Edition& edition) {
  std::string text =
      fmt::format("form = {}\ntitle = {}\ndate = {}\n", edition_form, toml_text(edition.title), edition.date);
  if (!edition.withdrawn.empty()) text += fmt::format("withdrawn = {}\n", edition.withdrawn);
  if (!edition.reason.empty()) text += fmt::format("reason = {}\n", toml_text(edition.reason));
  return text;
}

}  // namespace wegwijzer
