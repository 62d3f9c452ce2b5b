// What editors read when something is wrong, in English: messages_nl.cpp in other words, with the same
// arguments.

#include <string>
#include <string_view>
#include <vector>

#include "generator/base/diagnostic.h"

namespace wegwijzer {

MessageText message_text_en(Code code) {
  switch (code) {
    // reading files
    case Code::unreadable_file:
      return {"this file cannot be read ({0})", "Check that the file is there and that you may read it."};
    case Code::invalid_utf8:
      return {"there is a character here that is not UTF-8",
              "Save the file again in the encoding UTF-8, then see whether this character is still right."};
    case Code::file_too_large:
      return {"this file is too large: nearly {0} MB, and {1} MB is the most",
              "Divide the text over more pages."};
    case Code::not_a_file:
      return {"this is not an ordinary file that can be read",
              "Rename a folder whose name ends in .md, and remove a link that leads nowhere or in a circle."};
    case Code::missing_content:
      return {"there is no folder ‘content’ with pages",
              "Start the program in the folder with wegwijzer.toml and content/, or make a new site with "
              "‘wegwijzer init FOLDER’."};
    case Code::missing_configuration:
      return {"there is no wegwijzer.toml in this folder",
              "Start the program in the site's folder, or make a new site with ‘wegwijzer init FOLDER’."};

    // wegwijzer.toml
    case Code::invalid_toml:
      return {"this is not right here: {0}",
              "Look at this line and the one above: are all quotes and brackets closed?"};
    case Code::unknown_setting: return {"there is no setting ‘{0}’ in [{1}]", ""};
    case Code::wrong_setting: return {"‘{0}’ is not right: this should be {1}", ""};
    case Code::missing_setting: return {"[{1}] lacks the setting ‘{0}’", "Add a line: {0} = \"…\""};
    case Code::duplicate_setting:
      return {"two kinds of pages have the same {0}: ‘{1}’", "Give each [[collection]] a {0} of its own."};
    case Code::unknown_menu_address: return {"the menu refers to ‘{0}’, but there is no such page", ""};

    // front matter
    case Code::empty_file:
      return {"this file is empty",
              "Remove it, or begin with a title:\n       ---\n       title: The title\n       ---"};
    case Code::missing_front_matter:
      return {"the block with the title is missing at the top",
              "Begin the file like this:\n       ---\n       title: The title\n       ---"};
    case Code::unclosed_front_matter:
      return {"the block at the top is not closed", "Put a line with only --- below the last key."};
    case Code::tab_in_front_matter:
      return {"there is a tab at the start of this line", "Use spaces in the block at the top, no tabs."};
    case Code::invalid_yaml: return {"the block at the top is not right here: {0}", ""};
    case Code::unknown_key: return {"there is no key ‘{0}’ for {1}", ""};
    case Code::duplicate_key: return {"the key ‘{0}’ is there twice", "Keep one of the two."};
    case Code::missing_key:
      return {"the key ‘{0}’ is missing or empty ({1})", "Add a line at the top: {0}: …"};
    case Code::wrong_type: return {"the value of ‘{0}’ is not right: this should be {1}", ""};
    case Code::wrong_choice: return {"‘{1}’ is no value for ‘{0}’", "Choose from: {2}."};
    case Code::wrong_date:
      return {"‘{1}’ is no date", "Write {0} as year-month-day, for example 2026-11-22."};
    case Code::duplicate_number:
      return {"number {0} is taken by {1}",
              "Give one of the two another number; ‘wegwijzer new’ takes the first that is free."};
    case Code::duplicate_id:
      return {"the name ‘{0}’ is taken by {1}", "Give one of the two files another name."};
    case Code::duplicate_address:
      return {"the address {0} is taken by {1}", "Give one of the two another name or number."};
    case Code::no_collection:
      return {"no kind of pages is set for this folder",
              "Put the file in a folder that wegwijzer.toml names."};

    // Markdown
    case Code::too_deep:
      return {"the text is nested too deeply here (more than {0} levels)",
              "Make separate paragraphs of it, or a shorter list."};
    case Code::large_table:
      return {"this table is too large: more than {0} cells",
              "Divide the table, or take out columns that are empty."};
    case Code::raw_html:
      return {"HTML is not allowed in the text: {0}",
              "Write it in Markdown, or put \\ before the sign < if you mean the sign itself."};
    case Code::heading_one:
      return {"a heading with one # is the title, and that is there already",
              "Use ## for a heading in the text."};
    case Code::skipped_heading:
      return {"this heading skips a level (level {0}, at most {1} was expected)", "Use one # less."};
    case Code::missing_anchor:
      return {
          "this page lacks {0} permanent anchors (from here on); a link to such a point or box may break "
          "later",
          "‘wegwijzer anchors --write’ adds the anchors."};
    case Code::duplicate_anchor:
      return {"the anchor ‘{0}’ is on this page already", "Give this part another anchor."};
    case Code::misplaced_anchor:
      return {"an anchor {0} only counts at the end of a heading, a point or a box",
              "Put it at the end of the point's first paragraph."};
    case Code::unclosed_wikilink:
      return {"a link begins with [[ but does not end with ]]",
              "Write the link on one line, without markup inside: [[thema:23|text]]."};
    case Code::unknown_callout: return {"there is no note of the kind ‘{0}’", "Choose from: {1}."};
    case Code::broken_footnote:
      return {"there is no note ‘{0}’", "Add a line with the note at the end: {0}: the text."};
    case Code::unused_footnote:
      return {"‘{0}’ is nowhere in the text, so this note does not appear",
              "Put {0} in the text, or take the note away."};

    // links
    case Code::empty_link:
      return {"this link does not say where to",
              "Write its target, as in [[thema:23]] or [text](file.md), or take it away."};
    case Code::broken_link: return {"there is no page ‘{0}’", ""};
    case Code::broken_fragment: return {"{1} has no part ‘{0}’", ""};
    case Code::unknown_prefix: return {"‘{0}’ is no kind of pages", ""};
    case Code::ambiguous_link:
      return {"‘{0}’ may mean more than one page", "Put the kind before it, as in [[thema:23]]."};
    case Code::broken_relation: return {"‘{0}’ at {1} refers to nothing, or to a wrong kind of page", ""};
    case Code::unsafe_address:
      return {"a link to ‘{0}’ is not allowed",
              "Use an address that begins with https://, http://, mailto: or tel:."};
    case Code::missing_image:
      return {"there is no picture ‘{0}’", "Put the file in content/ and refer to it from this page."};
    case Code::dead_external_link:
      return {
          "{0} gives no page: {1}",
          "Open the address yourself. If the page has moved, take the new address; else take the link away."};

    // addresses that were published
    case Code::invalid_ledger_line:
      return {"this line does not begin with an address",
              "Put the line back as it was: the program keeps this list itself."};
    case Code::merge_conflict:
      return {
          "two versions of this file stand mixed up here",
          "Take away only the lines with <<<<<<<, ======= and >>>>>>>. Keep all addresses: one that stands "
          "there twice does no harm."};
    case Code::lost_address:
      return {"{0} was published and is gone ({1})",
              "Put the page back, or say in content/redirects.toml what became of it:\n"
              "       [[replaced]]\n       from = \"{0}\"\n       by = \"…\"\n"
              "       or\n"
              "       [[withdrawn]]\n       from = \"{0}\"\n       since = \"year-month-day\""};
    case Code::lost_anchor:
      return {"‘{0}’ was published on this page and is gone ({1})",
              "Put {{#{0}}} back behind the part it belongs to, or say at the top of the page what became of "
              "it:\n"
              "       replaced-by:\n         {0}: …\n"
              "       or\n"
              "       withdrawn:\n         {0}: year-month-day the reason"};
    case Code::swapped_anchor:
      return {
          "{{#{0}}} belongs to the text ‘{1}’, and that has {{#{2}}} now",
          "Give each text back the anchor it had. A number follows the place on the page; an anchor never "
          "changes, as old links lead to it."};
    case Code::reused_address:
      return {"{0} was published as ‘{1}’, and that stands at {2} now",
              "Give each text back the address it had: its number, or the name of its file. A new text gets "
              "a new "
              "address, as old links lead to the old one."};
    case Code::living_address:
      return {"{0} is still there, but replaced or withdrawn here",
              "Take this line away, or take away what stands at that address."};
    case Code::duplicate_redirect: return {"what became of {0} is said already: {1}", "Keep one of the two."};
    case Code::broken_redirect: return {"‘{0}’ replaces nothing: there is no such place", ""};
    case Code::redirect_chain:
      return {"{0} is replaced by {1}, and that is gone itself", "Refer to the last place at once."};
    case Code::redirect_loop:
      return {"{0} is replaced by itself, in a circle",
              "Name a place that is really there, or withdraw the address."};
    case Code::unstable_redirect:
      return {"‘{0}’ names a point by its number, and that may shift", "Name the permanent anchor."};
    case Code::shifted_point:
      return {"‘{0}’ is another point now than it was: the points of that page have shifted",
              "Refer to the permanent anchor of the point you mean."};

    // editions
    case Code::wrong_edition_name:
      return {"‘{0}’ cannot be the name of an edition",
              "Use at most 40 lower-case letters, digits and hyphens, like ‘2026’ or ‘2026-autumn’. The name "
              "‘huidig’ is that of the current text."};
    case Code::missing_edition_file:
      return {"edition {0} lacks this file", "Put it back as it was, from version control or a backup."};
    case Code::altered_edition_file:
      return {
          "this file of edition {0} was altered, and an edition stays as it was frozen",
          "Put it back as it was, from version control or a backup. Improve the current text in content/."};
    case Code::added_edition_file:
      return {"this file was added to edition {0} after it was frozen",
              "Take it away. New text belongs in content/."};
    case Code::newer_edition:
      return {"edition {0} was made by a newer version of the program (form {1}; this version knows {2})",
              "Use the latest version of the program."};
    case Code::same_edition_date:
      return {"edition {0} has the same date as edition {1}: {2}",
              "Correct the date of one of them in edition.toml."};
    case Code::no_edition_yet:
      return {"‘{0}’ is there once there is an edition",
              "Freeze one with wegwijzer edition freeze, or take the link away."};

    // checks of the text as a whole
    case Code::wrong_count:
      return {"there are {0} pages of the kind {1}, but there should be {2}",
              "Find the page that is missing or too many, or change ‘count’ if this number is right."};
    case Code::wrong_point_count:
      return {"this page has {0} points, but there should be {1}",
              "Find the point that is missing or double, or change ‘point_counts’ in wegwijzer.toml if this "
              "number is right."};
    case Code::missing_relation:
      return {"this page belongs to no {0}", "Name it in the front matter of a {0} that suits it."};
    case Code::too_many_related:
      return {"‘{0}’ names {1} pages; nobody reads more than {2}", "Choose the most important ones."};
    case Code::same_title:
      return {"{0} has this title too", "Give both pages a ‘subtitle’ that tells them apart."};
    case Code::same_term:
      return {"‘{0}’ is a name of {1} already, so in texts the reader gets that explanation",
              "Take the name away from the term it suits least."};
    case Code::empty_link_text:
      return {"the text of this link does not say where it leads: ‘{0}’",
              "Use the name of what the reader finds there."};
    case Code::missing_alternative:
      return {"this picture has no description for who cannot see it",
              "Write the description between the square brackets: ![description](file.png)."};
    case Code::personal_data:
      return {"this looks like an e-mail address or telephone number: {0}",
              "Take it away; refer to a general page."};
    case Code::long_sentence:
      return {"this sentence has {0} words (at most {1} reads well)", "Make two sentences of it."};
    case Code::hard_word: return {"‘{0}’ is a stiff word", "Choose an ordinary word."};
    case Code::orphan:
      return {"no other page refers here",
              "Name this page somewhere, or put it in a relation or in the menu."};

    // themes
    case Code::unknown_theme:
      return {"there is no theme ‘{0}’", "Put it in themes/{0}/, or use theme = \"default\"."};
    case Code::unknown_template: return {"there is no template ‘{0}’", ""};
    case Code::unknown_template_key: return {"the template asks for ‘{0}’, but that does not exist here", ""};
    case Code::template_syntax: return {"this template is not right: {0}", ""};
    case Code::template_recursion:
      return {"the template ‘{0}’ calls itself", "Take the reference out of the circle."};
    case Code::missing_string:
      return {"the text ‘{0}’ is missing in the translation", "Add a line: {0} = \"…\""};

    // publishing
    case Code::foreign_output:
      return {"the output folder {0} holds files that are not ours (such as {1})",
              "Choose an empty folder with -o, or take the files away yourself."};
    case Code::unwritable_output:
      return {
          "the site cannot be written: {0} ({1})",
          "The previous version is still there. Check the room on the disk and your rights, and try again."};
  }
  return {};
}

namespace {

struct Phrase {
  std::string_view dutch;  // {} stands for anything
  std::string_view english;
};

constexpr Phrase phrases[] = {
    // what the system says
    {"de schijf is vol", "the disk is full"},
    {"je hebt geen ruimte meer op deze schijf", "you have no room left on this disk"},
    {"het bestand wordt groter dan hier mag", "the file becomes larger than is allowed here"},
    {"je hebt daar geen rechten voor", "you have no rights to do that"},
    {"dat mag hier niet", "that is not allowed here"},
    {"op deze schijf kan alleen worden gelezen", "this disk can only be read"},
    {"het bestand of de map is er niet", "the file or folder is not there"},
    {"er staat een bestand waar een map moet komen", "there is a file where a folder should be"},
    {"dit is een map", "this is a folder"},
    {"snelkoppelingen leiden in een kring", "links lead in a circle"},
    {"de naam is te lang", "the name is too long"},
    {"de schijf geeft een fout", "the disk reports an error"},
    // TOML
    {"deze naam staat er al", "this name is there already"},
    {"een aanhalingsteken is niet gesloten, of er staat een teken dat hier niet mag",
     "a quote is not closed, or there is a character that is not allowed here"},
    {"hier hoort een regel als ‘naam = waarde’", "there should be a line like ‘name = value’ here"},
    {"een lijst klopt niet: [waarde, waarde]", "a list is not right: [value, value]"},
    {"een groep klopt niet: { naam = waarde, naam = waarde }",
     "a group is not right: { name = value, name = value }"},
    {"een kopje klopt niet: [naam] of [[naam]]", "a heading is not right: [name] or [[name]]"},
    {"hier hoort een waarde: een tekst tussen aanhalingstekens, een getal, true of false, of een lijst",
     "there should be a value here: a text in quotes, a number, true or false, or a list"},
    // YAML
    {"hier wordt per regel ‘sleutel: waarde’ verwacht", "‘key: value’ is expected on each line here"},
    {"een sleutel moet één woord zijn", "a key must be one word"},
    {"een aanhalingsteken of haak is niet gesloten", "a quote or bracket is not closed"},
    {"een waarde met een dubbelepunt moet tussen aanhalingstekens", "a value with a colon must be in quotes"},
    {"hier klopt het inspringen of een aanhalingsteken niet", "the indentation or a quote is not right here"},
    {"een lijst is niet afgesloten of springt verkeerd in", "a list is not closed or wrongly indented"},
    {"een \\ tussen dubbele aanhalingstekens heeft een eigen betekenis; gebruik enkele aanhalingstekens",
     "a \\ between double quotes has a meaning of its own; use single quotes"},
    {"een waarde die met *, & of ! begint, moet tussen aanhalingstekens",
     "a value that begins with *, & or ! must be in quotes"},
    {"dit is geen geldige YAML", "this is not valid YAML"},
    {"de waarden zijn te diep genest", "the values are nested too deeply"},
    // what should be there
    {"een tekst tussen aanhalingstekens", "a text in quotes"},
    {"true of false", "true or false"},
    {"een heel getal", "a whole number"},
    {"een heel getal vanaf 1", "a whole number from 1"},
    {"een lijst van getallen: [5, 4, …]", "a list of numbers: [5, 4, …]"},
    {"een lijst van getallen", "a list of numbers"},
    {"een lijst: [\"…\", \"…\"]", "a list: [\"…\", \"…\"]"},
    {"een lijst van teksten", "a list of texts"},
    {"een lijst van lijsten: [[\"…\", \"…\"], …]", "a list of lists: [[\"…\", \"…\"], …]"},
    {"een lijst van blokken", "a list of blocks"},
    {"een blok met instellingen", "a block of settings"},
    {"een adres als \"/begrip/wgr/\" of \"/thema/23/#p-23-04\"",
     "an address like \"/begrip/wgr/\" or \"/thema/23/#p-23-04\""},
    {"een adres als \"/naam/{}\"", "an address like \"/name/{}\""},
    {"een van: {}", "one of: {}"},
    {"de naam van een soort pagina's (name van een [[collection]])",
     "the name of a kind of pages (name of a [[collection]])"},
    {"ingesprongen regels met een eigen sleutel", "indented lines with keys of their own"},
    {"kleine letters, cijfers en koppeltekens", "small letters, digits and hyphens"},
    {"een lijst met verwijzingen: [12, 15]", "a list of references: [12, 15]"},
    {"een verwijzing, eventueel met een reden: ‘- 12: waarom’",
     "a reference, with a reason if you like: ‘- 12: why’"},
    {"een lijst van delen met heading en pages", "a list of parts with heading and pages"},
    {"een deel met heading (tussenkop) en pages (lijst van verwijzingen)",
     "a part with heading (a subhead) and pages (a list of references)"},
    {"een datum, of per anker een datum en de reden: ‘p-23-04: 2026-11-22 waarom’",
     "a date, or for each anchor a date and the reason: ‘p-23-04: 2026-11-22 why’"},
    {"een verwijzing, of een verwijzing per anker: ‘p-23-04: thema:24#p-24-01’",
     "a reference, or a reference for each anchor: ‘p-23-04: thema:24#p-24-01’"},
    {"één waarde", "one value"},
    {"een lijst: elke regel begint met ‘- ’", "a list: each line begins with ‘- ’"},
    {"een lijst van teksten (zet een tekst met een dubbelepunt tussen aanhalingstekens)",
     "a list of texts (put a text with a colon in quotes)"},
    {"een pagina die het programma zelf maakt", "a page that the program makes itself"},
    // other sites
    {"geen antwoord", "no answer"},
    {"de verbinding is niet te vertrouwen", "the connection cannot be trusted"},
    {"antwoord {}", "answer {}"},
    // templates
    {"‘{{’ zonder ‘}}’ erachter", "‘{{’ without ‘}}’ behind it"},
    {"de opmerking ‘{{!’ wordt nergens gesloten met ‘}}’", "the comment ‘{{!’ is nowhere closed with ‘}}’"},
    {"‘{}’ moet sluiten met drie accolades: ‘}}}’", "‘{}’ must close with three braces: ‘}}}’"},
    {"‘{}’ is geen naam", "‘{}’ is no name"},
    {"een tag zonder naam", "a tag without a name"},
    {"‘{}’ bestaat hier niet: HTML druk je af met drie accolades",
     "‘{}’ does not exist here: HTML is printed with three braces"},
    {"andere scheidingstekens dan ‘{{’ en ‘}}’ bestaan hier niet",
     "there are no delimiters here but ‘{{’ and ‘}}’"},
    {"‘{}’ wordt nergens gesloten (geopend op regel {})", "‘{}’ is nowhere closed (opened on line {})"},
    {"‘{}’ (geopend op regel {}) is nog open bij ‘{}’ op regel {}",
     "‘{}’ (opened on line {}) is still open at ‘{}’ on line {}"},
    {"‘{}’ sluit niets: er staat niets open", "‘{}’ closes nothing: nothing is open"},
    {"‘{}’ sluit iets wat niet open is: open is ‘{}’ (geopend op regel {})",
     "‘{}’ closes what is not open: ‘{}’ is (opened on line {})"},
    {"‘{}’ staat te diep: meer dan {} tags in elkaar", "‘{}’ is too deep: more than {} tags in each other"},
    {"dit wordt niet afgedrukt: in ‘{}’ (geopend op regel {}) staan alleen blokken",
     "this is not printed: ‘{}’ (opened on line {}) holds only blocks"},
    {"sjabloon ‘{}’ heeft geen blok ‘{}’", "template ‘{}’ has no block ‘{}’"},
    {"‘{}’ is gewone tekst: die druk je af met twee accolades",
     "‘{}’ is plain text: that is printed with two braces"},
    {"‘{}’ is HTML: die druk je af met drie accolades", "‘{}’ is HTML: that is printed with three braces"},
    {"‘{}’ is een lijst: die kun je niet afdrukken", "‘{}’ is a list: that cannot be printed"},
    {"‘{}’ is een groep gegevens: die kun je niet afdrukken",
     "‘{}’ is a group of values: that cannot be printed"},
};

// What stands at each {} of `pattern` in `text`; false when it does not fit. "‘{{’" is no place: only a {}
// is.
bool matches(std::string_view pattern, std::string_view text, std::vector<std::string>& found) {
  std::size_t place = pattern.find("{}");
  if (!text.starts_with(pattern.substr(0, place))) return false;
  while (place != std::string_view::npos) {
    text.remove_prefix(place);
    pattern.remove_prefix(place + 2);
    place = pattern.find("{}");
    const std::string_view literal = pattern.substr(0, place);
    const bool is_last = place == std::string_view::npos;
    const std::size_t end = is_last && literal.empty() ? text.size()
                            : is_last                  ? text.rfind(literal)
                                                       : text.find(literal);
    if (end == std::string_view::npos) return false;
    found.emplace_back(text.substr(0, end));
    text.remove_prefix(end);
    if (is_last) return text == literal;
  }
  return text == pattern;
}

std::string with_found(std::string_view english, const std::vector<std::string>& found) {
  std::string out;
  for (const std::string& one : found) {
    const std::size_t place = english.find("{}");
    out += english.substr(0, place);
    out += one;
    english.remove_prefix(place + 2);
  }
  return out + std::string(english);
}

}  // namespace

std::string argument_en(std::string_view argument) {
  for (const Phrase& phrase : phrases) {
    std::vector<std::string> found;
    if (matches(phrase.dutch, argument, found)) return with_found(phrase.english, found);
  }
  return std::string(argument);
}

}  // namespace wegwijzer
