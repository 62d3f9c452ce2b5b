// The Dutch sentence parts that fill {0} of template_syntax: all that the template engine says itself. Tags
// are shown without braces (‘#pages’): the printed source line has them already.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace wegwijzer::template_messages {

// `tag` is the sigil with the name, `line` counts from 1.
std::string unclosed_tag();
std::string unclosed_comment();
std::string unclosed_raw(std::string_view name);
std::string wrong_name(std::string_view name);
std::string empty_name();
std::string ampersand(std::string_view name);
std::string delimiters();
std::string never_closed(std::string_view tag, std::uint32_t line);
std::string closed_too_late(std::string_view tag, std::uint32_t line, std::string_view closing,
                            std::uint32_t closing_line);
std::string closes_nothing(std::string_view closing);
std::string closes_other(std::string_view closing, std::string_view open_tag, std::uint32_t line);
std::string too_deep(std::string_view tag);
std::string outside_blocks(std::string_view parent_tag, std::uint32_t line);
std::string unknown_block(std::string_view block, std::string_view parent);
std::string raw_text(std::string_view name);
std::string escaped_html(std::string_view name);
std::string not_printable(std::string_view name, std::string_view kind);

}  // namespace wegwijzer::template_messages
