#include "generator/theme/template_messages.h"

#include <fmt/format.h>

#include "generator/theme/template_program.h"

namespace wegwijzer::template_messages {

std::string unclosed_tag() { return "‘{{’ zonder ‘}}’ erachter"; }

std::string unclosed_comment() { return "de opmerking ‘{{!’ wordt nergens gesloten met ‘}}’"; }

std::string unclosed_raw(std::string_view name) {
  return fmt::format("‘{{{{{{{}’ moet sluiten met drie accolades: ‘}}}}}}’", name);
}

std::string wrong_name(std::string_view name) { return fmt::format("‘{}’ is geen naam", name); }

std::string empty_name() { return "een tag zonder naam"; }

std::string ampersand(std::string_view name) {
  return fmt::format("‘&{}’ bestaat hier niet: HTML druk je af met drie accolades", name);
}

std::string delimiters() { return "andere scheidingstekens dan ‘{{’ en ‘}}’ bestaan hier niet"; }

std::string never_closed(std::string_view tag, std::uint32_t line) {
  return fmt::format("‘{}’ wordt nergens gesloten (geopend op regel {})", tag, line);
}

std::string closed_too_late(std::string_view tag, std::uint32_t line, std::string_view closing,
                            std::uint32_t closing_line) {
  return fmt::format("‘{}’ (geopend op regel {}) is nog open bij ‘{}’ op regel {}", tag, line, closing,
                     closing_line);
}

std::string closes_nothing(std::string_view closing) {
  return fmt::format("‘{}’ sluit niets: er staat niets open", closing);
}

std::string closes_other(std::string_view closing, std::string_view open_tag, std::uint32_t line) {
  return fmt::format("‘{}’ sluit iets wat niet open is: open is ‘{}’ (geopend op regel {})", closing,
                     open_tag, line);
}

std::string too_deep(std::string_view tag) {
  return fmt::format("‘{}’ staat te diep: meer dan {} tags in elkaar", tag, max_template_nesting);
}

std::string outside_blocks(std::string_view parent_tag, std::uint32_t line) {
  return fmt::format("dit wordt niet afgedrukt: in ‘{}’ (geopend op regel {}) staan alleen blokken",
                     parent_tag, line);
}

std::string unknown_block(std::string_view block, std::string_view parent) {
  return fmt::format("sjabloon ‘{}’ heeft geen blok ‘{}’", parent, block);
}

std::string raw_text(std::string_view name) {
  return fmt::format("‘{}’ is gewone tekst: die druk je af met twee accolades", name);
}

std::string escaped_html(std::string_view name) {
  return fmt::format("‘{}’ is HTML: die druk je af met drie accolades", name);
}

std::string not_printable(std::string_view name, std::string_view kind) {
  return fmt::format("‘{}’ is {}: die kun je niet afdrukken", name, kind);
}

}  // namespace wegwijzer::template_messages
