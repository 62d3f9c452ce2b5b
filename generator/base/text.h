// Small helpers for UTF-8 text. Lengths and offsets are bytes unless a name says code points.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wegwijzer {

/// Offset in bytes of the first byte that is not valid UTF-8 (overlong forms, surrogates and values
/// above U+10FFFF are invalid too, as in RFC 3629), or nothing when all of `text` is valid.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

/// Number of code points in valid UTF-8.
std::size_t count_code_points(std::string_view text);

/// Appends the UTF-8 form of one code point.
void append_utf8(std::string& out, char32_t code_point);

/// Reads the code point that starts at `at` (valid UTF-8) and moves `at` behind it.
char32_t next_code_point(std::string_view text, std::size_t& at);

/// Without ASCII white space at both ends.
std::string_view trim(std::string_view text);

/// Lower case, diacritics off, everything but letters and digits as one hyphen: "Één dag!" -> "een-dag".
/// Empty when nothing is left.
std::string slugify(std::string_view text);

/// Lower case by Unicode's simple mapping and without diacritics; used to sort and compare titles.
std::string fold(std::string_view text);

/// The whole of `text` as a decimal number; leading zeros are allowed ("023" is 23). Nothing for a sign,
/// another character, an empty text or a value above 999,999.
std::optional<int> parse_number(std::string_view text);

/// Whether `text` is a day of the calendar as ISO 8601 writes it: "2026-11-22".
bool is_iso_date(std::string_view text);

/// `text` with every `from` replaced by `to`.
std::string replace_all(std::string_view text, std::string_view from, std::string_view to);

/// Up to `most` of the `known` names that `wrong` was probably meant to be, nearest first. Nearness is
/// the optimal-string-alignment distance over folded bytes (a swap of neighbours counts once); names further
/// than a third of the length (at least 2) are left out, except those that start with `wrong`.
std::vector<std::string> nearest_names(std::string_view wrong, const std::vector<std::string>& known,
                                       std::size_t most = 3);

/// A path as it stands in an address: whatever would end the path there, or not be taken literally, as %XX.
/// That is all of ASCII but letters, digits, '/' and -._~!$&'()*+,;=@ (so '#', '?', '%', ':', a blank and a
/// backslash are encoded). Letters beyond ASCII stay: addresses are UTF-8 here, as the files are.
std::string percent_encoded_path(std::string_view path);

/// The other way round: every %XX as its byte. A percent sign without two hexadecimal digits stays.
std::string percent_decoded(std::string_view text);

/// Escapes & < > " for HTML text and double-quoted attributes.
void append_html_escaped(std::string& out, std::string_view text);
std::string html_escaped(std::string_view text);

}  // namespace wegwijzer
