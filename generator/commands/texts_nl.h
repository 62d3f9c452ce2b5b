// What the program says in a terminal, in Dutch. Messages about the content are in base/messages_nl.cpp.
#pragma once

#include <array>
#include <string_view>

namespace wegwijzer::texts {

inline constexpr const char* about =
    "wegwijzer maakt van Markdown een site die je kunt doorzoeken, met vaste adressen voor elk punt.";
inline constexpr const char* exit_status =
    "Uitkomst: 0 in orde, 1 fouten in de tekst, 2 verkeerd gebruik, 3 lezen of schrijven lukte niet.";

inline constexpr const char* site_folder = "Map met wegwijzer.toml en content/ (standaard: de huidige map)";
inline constexpr const char* build_about = "Maak de site";
inline constexpr const char* check_about = "Controleer de site zonder iets te schrijven";
inline constexpr const char* serve_about =
    "Bekijk de site op deze computer; hij ververst als je een bestand bewaart";
inline constexpr const char* init_about = "Maak een kleine nieuwe site";
inline constexpr const char* new_about = "Maak een nieuwe pagina met het eerste vrije nummer";
inline constexpr const char* anchors_about = "Zoek punten en vinkjes zonder vast anker";
inline constexpr const char* index_about =
    "Maak een Lunr-index van een JSON-bestand (voor andere programma's)";

inline constexpr const char* output_option = "Map waarin de site komt";
inline constexpr const char* jobs_option = "Aantal processorkernen (0: allemaal)";
inline constexpr const char* drafts_option = "Neem ook pagina's op met draft: true";
inline constexpr const char* base_url_option =
    "Adres waar de site komt te staan, zoals https://voorbeeld.nl/gids";
inline constexpr const char* explain_option =
    "Zeg van elke veranderde pagina waarom, vergeleken met de vorige keer met --explain";
inline constexpr const char* timings_option = "Zeg hoe lang elke stap duurde";
inline constexpr const char* diagnostics_option = "Vorm van de meldingen: text of json";
inline constexpr const char* external_option = "Vraag ook aan andere sites of hun pagina's er nog zijn";
inline constexpr const char* lang_option =
    "Taal van de meldingen over de tekst: nl of en (standaard: de taal van de site)";
inline constexpr const char* port_option = "Poort van de voorvertoning";
inline constexpr const char* host_option =
    "Adres van de voorvertoning; alleen 127.0.0.1 is van buiten onbereikbaar";
inline constexpr const char* write_option = "Schrijf de ontbrekende ankers in de bestanden";
inline constexpr const char* init_folder = "De map voor de nieuwe site; moet leeg zijn of nog niet bestaan";
inline constexpr const char* new_collection = "Soort pagina, zoals thema";
inline constexpr const char* new_title = "Titel van de pagina";

inline constexpr const char* search_about = "Zoek zoals een lezer op de site";
inline constexpr const char* search_query = "De vraag, tussen aanhalingstekens";
inline constexpr const char* search_explain = "Zeg van elk resultaat waardoor het daar staat";

// {0} … are filled in.
inline constexpr const char* built =
    "{0} pagina's, {1} bestanden: {2} nieuw of veranderd, {3} ongewijzigd, {4} verwijderd. De site staat in "
    "{5}\n";
inline constexpr const char* checked = "{0} pagina's gecontroleerd.\n";
inline constexpr const char* not_published =
    "De site is niet gemaakt: los eerst de fouten op. Wat er al stond, is gebleven.\n";
inline constexpr const char* explained = "{0}: {1}\n";
inline constexpr const char* timing_line = "{0:>12} {1:8.1f} ms\n";
inline constexpr const char* timing_total = "samen";
inline constexpr const char* timing_publish = "schrijven";
inline constexpr const char* help_option = "Toon deze uitleg";
inline constexpr const char* version_option = "Toon de versie van het programma";
inline constexpr const char* no_command = "Zeg wat het programma moet doen, bijvoorbeeld: wegwijzer build\n";
inline constexpr const char* missing_argument = "In deze opdracht ontbreekt: {0}\n";
inline constexpr const char* unexpected_argument = "Dit hoort niet in deze opdracht: {0}\n";
inline constexpr const char* wrong_value = "De waarde van {0} klopt niet.\n";
inline constexpr const char* see_help = "Uitleg: wegwijzer --help\n";
inline constexpr const char* wrong_base_url = "--base-url moet beginnen met http:// of https://\n";
inline constexpr const char* folder_not_empty =
    "De map {0} bestaat al en is niet leeg; kies een andere naam.\n";
inline constexpr const char* cannot_write = "{0} kan niet worden geschreven: {1}\n";
inline constexpr const char* site_made =
    "De nieuwe site staat in {0}. Bekijk haar met: wegwijzer serve {0}\n";
inline constexpr const char* unknown_collection = "Een soort pagina ‘{0}’ bestaat niet. Kies uit: {1}\n";
inline constexpr const char* page_exists = "{0} bestaat al.\n";
inline constexpr const char* title_without_letters = "Een titel heeft letters of cijfers nodig.\n";
inline constexpr const char* page_made =
    "{0} is gemaakt. Haal de regel ‘draft: true’ weg als de pagina af is.\n";
inline constexpr const char* summary_placeholder = "Vat de pagina samen in één zin.";
inline constexpr const char* field_placeholder = "Vul dit in.";
inline constexpr const char* point_placeholder = "Schrijf hier het eerste punt.";
/// The word that goes with a number: "1 anker", "2 ankers".
constexpr const char* for_count(std::size_t count, const char* one, const char* more) {
  return count == 1 ? one : more;
}
constexpr const char* anchors(std::size_t count) { return for_count(count, "anker", "ankers"); }
constexpr const char* addresses(std::size_t count) { return for_count(count, "adres", "adressen"); }
constexpr const char* files(std::size_t count) { return for_count(count, "bestand", "bestanden"); }
constexpr const char* lack(std::size_t count) { return for_count(count, "ontbreekt", "ontbreken"); }

inline constexpr const char* anchor_missing = "{0}:{1}: {2} krijgt {{#{3}}}\n";
inline constexpr const char* anchors_none = "Alle punten en vinkjes hebben een vast anker.\n";
inline constexpr const char* anchors_written = "{0} {1} geschreven in {2} {3}.\n";
inline constexpr const char* anchors_found =
    "Er {2} nog {0} {1}; ‘wegwijzer anchors --write’ zet wat ontbreekt erbij.\n";

inline constexpr const char* addresses_about =
    "Leg vast welke adressen zijn gepubliceerd, zodat er nooit een verdwijnt";
inline constexpr const char* addresses_write_option = "Schrijf de nieuwe adressen in addresses.txt";
inline constexpr const char* addresses_refused = "Er is niets vastgelegd: los eerst de fouten op.\n";
inline constexpr const char* addresses_none = "Alle adressen staan in addresses.txt.\n";
inline constexpr const char* addresses_found =
    "Nog niet in addresses.txt: {0} {1}. Leg vast wat je publiceert: wegwijzer addresses --write\n";
inline constexpr const char* addresses_written =
    "Vastgelegd in addresses.txt: {0} {1} erbij. Bewaar dat bestand bij de teksten.\n";

inline constexpr const char* edition_about = "Leg edities vast, en zie welke er zijn";
inline constexpr const char* edition_freeze_about = "Leg de tekst van nu vast als editie";
inline constexpr const char* edition_list_about = "Toon de edities die zijn vastgelegd";
inline constexpr const char* edition_withdraw_about =
    "Trek een editie in; haar adressen blijven bestaan en wijzen naar de tekst van nu";
inline constexpr const char* edition_name =
    "Naam van de editie, ook in het adres: kleine letters, cijfers en streepjes, zoals 2026";
inline constexpr const char* edition_title = "Titel van de editie, tussen aanhalingstekens";
inline constexpr const char* edition_date = "De dag van de editie, als jaar-maand-dag (standaard: vandaag)";
inline constexpr const char* edition_note = "Bestand met wat de redactie over deze editie zegt";
inline constexpr const char* edition_reason = "Waarom de editie wordt ingetrokken, tussen aanhalingstekens";
inline constexpr const char* edition_wrong_name =
    "‘{0}’ kan geen naam van een editie zijn. Gebruik hooguit 40 kleine letters, cijfers en streepjes, zoals "
    "2026 of 2026-najaar. De naam huidig is van de tekst van nu.\n";
inline constexpr const char* edition_exists =
    "Editie {0} bestaat al en blijft zoals zij is. Kies een andere naam, zoals {0}-2.\n";
inline constexpr const char* edition_wrong_title = "Een editie heeft een titel nodig, van één regel.\n";
inline constexpr const char* edition_wrong_date =
    "‘{0}’ is geen datum. Schrijf jaar-maand-dag, zoals 2026-11-22.\n";
inline constexpr const char* edition_date_older =
    "De dag {0} is te vroeg: editie {1} is van {2}. Een nieuwe editie komt na alle andere.\n"
    "  tip: Kies met --date een latere dag, of laat --date weg.\n";
inline constexpr const char* edition_date_taken =
    "Op {0} verscheen al editie {1}. Geef deze editie een andere dag met --date.\n";
inline constexpr const char* edition_refused = "Er is geen editie vastgelegd: los eerst de fouten op.\n";
inline constexpr const char* edition_failed =
    "De editie is niet vastgelegd en er is niets veranderd: {0} kan niet worden gelezen of geschreven: {1}\n";
inline constexpr const char* edition_frozen =
    "Editie {0} is vastgelegd in {1}: {2} bestanden. Bewaar die map bij de teksten en verander er niets "
    "in.\n";
inline constexpr const char* edition_none =
    "Er zijn nog geen edities. Leg er een vast met: wegwijzer edition freeze NAAM --title \"…\"\n";
inline constexpr const char* edition_line = "{0}  {1}  {2}\n";
inline constexpr const char* edition_line_withdrawn = "{0}  {1}  {2} (ingetrokken op {3})\n";
inline constexpr const char* edition_unknown = "Editie ‘{0}’ bestaat niet. Kies uit: {1}\n";
inline constexpr const char* edition_withdrawn_before = "Editie {0} is al ingetrokken, op {1}.\n";
inline constexpr const char* edition_withdrawn =
    "Editie {0} is ingetrokken. Haar adressen blijven bestaan. Toch niet? Haal in {1} de regel ‘withdrawn’ "
    "weg.\n";

inline constexpr const char* edition_diff_about = "Toon per punt wat er veranderde tussen twee edities";
inline constexpr const char* edition_diff_from = "Naam van de eerste editie, of huidig voor de tekst van nu";
inline constexpr const char* edition_diff_to = "Naam van de tweede editie, of huidig";
inline constexpr const char* edition_diff_format = "Vorm: text of json";
inline constexpr const char* edition_diff_refused = "Vergelijken kan pas als de fouten zijn opgelost.\n";
inline constexpr const char* edition_diff_head =
    "Van {0} naar {1}: {2} nieuw, {3} gewijzigd, {4} verplaatst, {5} gesplitst, {6} samengevoegd, {7} "
    "ingetrokken. {8} bleven gelijk.\n";
inline constexpr const char* edition_diff_line = "\n{0}: {1}\n";
inline constexpr const char* edition_diff_place = "  {0} {1}\n";
inline constexpr const char* edition_diff_box = "{0}, {1}";
inline constexpr const char* edition_diff_point = "{0}, punt {1}";
inline constexpr const char* edition_diff_words = "    {0}\n";
// added, changed, moved, withdrawn, split, merged
inline constexpr std::array<const char*, 6> edition_diff_kinds{"Nieuw",       "Gewijzigd", "Verplaatst",
                                                               "Ingetrokken", "Gesplitst", "Samengevoegd"};
inline constexpr const char* edition_diff_lightly = " (licht)";

inline constexpr const char* search_asked = "Vraag: {0}\n";
inline constexpr const char* search_unknown = "Staat nergens op de site: {0}\n";
inline constexpr const char* search_suggestion = "Bedoelde je: {0}\n";
inline constexpr const char* search_nothing = "Niets gevonden.\n";
inline constexpr const char* search_nearest = "Dit lijkt erop:\n";
inline constexpr const char* search_result = "{0:>3}. {1}: {2}  ({3}, {4:.1f})\n";
inline constexpr const char* search_points = "       punten: {0}\n";
inline constexpr const char* search_via = "       gevonden via: {0}\n";
// word, term, how, place, fields, rarity, score, weak
inline constexpr const char* search_reason =
    "       {0} → {1} ({2}) op {3}: {4}; zeldzaamheid {5:.1f}, telt {6:.1f}{7}\n";
inline constexpr const char* search_not_there = "       {0} → niet op deze pagina\n";
inline constexpr const char* search_weak = ", weegt licht";
inline constexpr const char* search_weight = "       gewicht van deze soort pagina: {0:.2f}\n";
inline constexpr const char* search_not_built = "Zoeken kan pas als de fouten zijn opgelost.\n";
inline constexpr const char* search_failed = "Zoeken lukte niet: {0}\n";

struct SearchWord {
  std::string_view name;  // as the engine has it
  std::string_view label;
};
inline constexpr std::array<SearchWord, 6> search_fields{{{"title", "titel"},
                                                          {"keywords", "trefwoorden"},
                                                          {"summary", "samenvatting"},
                                                          {"body", "tekst"},
                                                          {"place", "plaats"},
                                                          {"parts", "woorddelen"}}};
inline constexpr std::array<SearchWord, 7> search_hows{{{"exact", "zo geschreven"},
                                                        {"stem", "andere vorm"},
                                                        {"start", "begin van het woord"},
                                                        {"inside", "deel van het woord"},
                                                        {"typo", "verschreven"},
                                                        {"guess", "langste bekende begin"},
                                                        {"synonym", "woord met dezelfde betekenis"}}};

}  // namespace wegwijzer::texts
