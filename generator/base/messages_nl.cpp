// What editors read when something is wrong, in Dutch. {0}, {1} … are the arguments that
// diagnostic_codes.inc's users pass. One sentence says what is wrong, the second what to do; both speak to
// someone who writes, not programs.
#include <string>
#include <string_view>

#include "generator/base/diagnostic.h"

namespace wegwijzer {

MessageText message_text_nl(Code code) {
  switch (code) {
    // reading files
    case Code::unreadable_file:
      return {"dit bestand kan niet worden gelezen ({0})",
              "Controleer of het bestand bestaat en of je het mag lezen."};
    case Code::invalid_utf8:
      return {"hier staat een teken dat geen UTF-8 is",
              "Sla het bestand opnieuw op met de codering UTF-8, en kijk dan of dit teken nog klopt."};
    case Code::file_too_large:
      return {"dit bestand is te groot: bijna {0} MB, en het mag hooguit {1} MB zijn",
              "Verdeel de tekst over meer pagina's."};
    case Code::not_a_file:
      return {"dit is geen gewoon bestand dat gelezen kan worden",
              "Hernoem een map waarvan de naam op .md eindigt, en verwijder een snelkoppeling die nergens "
              "heen leidt of in een kring."};
    case Code::missing_content:
      return {"er is geen map ‘content’ met pagina's",
              "Start het programma in de map waar wegwijzer.toml en content/ staan, of maak een nieuwe site "
              "met ‘wegwijzer init MAP’."};
    case Code::missing_configuration:
      return {"er is geen wegwijzer.toml in deze map",
              "Start het programma in de map van de site, of maak een nieuwe site met ‘wegwijzer init MAP’."};

    // wegwijzer.toml
    case Code::invalid_toml:
      return {"hier klopt het bestand niet: {0}",
              "Kijk naar deze regel en die erboven: zijn alle aanhalingstekens en haken gesloten?"};
    case Code::unknown_setting: return {"de instelling ‘{0}’ bestaat niet in [{1}]", ""};
    case Code::wrong_setting: return {"‘{0}’ klopt niet: hier hoort {1}", ""};
    case Code::missing_setting:
      return {"in [{1}] ontbreekt de instelling ‘{0}’", "Voeg een regel toe: {0} = \"…\""};
    case Code::duplicate_setting:
      return {"twee soorten pagina's hebben dezelfde {0}: ‘{1}’", "Geef elke [[collection]] een eigen {0}."};
    case Code::unknown_menu_address: return {"het menu verwijst naar ‘{0}’, maar zo'n pagina is er niet", ""};

    // front matter
    case Code::empty_file:
      return {"dit bestand is leeg",
              "Verwijder het, of begin met een titel:\n       ---\n       title: De titel\n       ---"};
    case Code::missing_front_matter:
      return {"bovenaan ontbreekt het blok met de titel",
              "Begin het bestand zo:\n       ---\n       title: De titel\n       ---"};
    case Code::unclosed_front_matter:
      return {"het blok bovenaan wordt niet afgesloten",
              "Zet onder de laatste sleutel een regel met alleen: ---"};
    case Code::tab_in_front_matter:
      return {"hier staat een tab aan het begin van een regel",
              "Gebruik in het blok bovenaan spaties, geen tabs."};
    case Code::invalid_yaml: return {"het blok bovenaan klopt hier niet: {0}", ""};
    case Code::unknown_key: return {"de sleutel ‘{0}’ bestaat niet voor {1}", ""};
    case Code::duplicate_key: return {"de sleutel ‘{0}’ staat er twee keer", "Laat één van de twee staan."};
    case Code::missing_key:
      return {"de sleutel ‘{0}’ ontbreekt of is leeg ({1})", "Voeg bovenaan een regel toe: {0}: …"};
    case Code::wrong_type: return {"de waarde van ‘{0}’ klopt niet: hier hoort {1}", ""};
    case Code::wrong_choice: return {"‘{1}’ is geen waarde voor ‘{0}’", "Kies uit: {2}."};
    case Code::wrong_date:
      return {"‘{1}’ is geen datum", "Schrijf {0} als jaar-maand-dag, bijvoorbeeld 2026-11-22."};
    case Code::duplicate_number:
      return {"nummer {0} is al van {1}",
              "Geef een van de twee een ander nummer; ‘wegwijzer new’ kiest het eerste vrije."};
    case Code::duplicate_id:
      return {"de naam ‘{0}’ is al van {1}", "Geef een van de twee bestanden een andere naam."};
    case Code::duplicate_address:
      return {"het adres {0} is al van {1}", "Geef een van de twee een andere naam of een ander nummer."};
    case Code::no_collection:
      return {"voor deze map is geen soort pagina's ingesteld",
              "Zet het bestand in een map die in wegwijzer.toml staat."};

    // Markdown
    case Code::too_deep:
      return {"de tekst is hier te diep genest (meer dan {0} niveaus)",
              "Maak er aparte alinea's of een kortere lijst van."};
    case Code::large_table:
      return {"deze tabel is te groot: meer dan {0} cellen",
              "Verdeel de tabel, of haal kolommen weg die leeg zijn."};
    case Code::raw_html:
      return {"HTML mag niet in de tekst: {0}",
              "Schrijf het in Markdown, of zet \\ voor het teken < als je het teken zelf bedoelt."};
    case Code::heading_one:
      return {"een kop met één # is de titel, en die staat al bovenaan",
              "Gebruik ## voor een kop in de tekst."};
    case Code::skipped_heading:
      return {"deze kop slaat een niveau over (niveau {0}, verwacht werd hooguit {1})",
              "Gebruik één # minder."};
    case Code::missing_anchor:
      return {
          "op deze pagina ontbreekt {0} keer een vast anker (vanaf hier); een koppeling naar zo'n punt of "
          "vinkje kan later breken",
          "‘wegwijzer anchors --write’ zet de ankers erbij."};
    case Code::duplicate_anchor:
      return {"het anker ‘{0}’ staat al op deze pagina", "Geef dit onderdeel een ander anker."};
    case Code::misplaced_anchor:
      return {"een anker {0} telt alleen aan het eind van een kop, een punt of een vinkje",
              "Zet het aan het eind van de eerste alinea van het punt."};
    case Code::unclosed_wikilink:
      return {"een koppeling begint met [[ maar eindigt niet met ]]",
              "Schrijf de koppeling op één regel, zonder opmaak erin: [[thema:23|tekst]]."};
    case Code::unknown_callout: return {"een kader van de soort ‘{0}’ bestaat niet", "Kies uit: {1}."};
    case Code::broken_footnote:
      return {"er is geen noot ‘{0}’", "Zet onderaan een regel met de noot: {0}: de tekst."};
    case Code::unused_footnote:
      return {"nergens in de tekst staat ‘{0}’, dus deze noot verschijnt niet",
              "Zet {0} in de tekst, of haal de noot weg."};

    // links
    case Code::empty_link:
      return {"deze koppeling zegt niet waarheen",
              "Schrijf het doel erin, zoals [[thema:23]] of [tekst](bestand.md), of haal haar weg."};
    case Code::broken_link: return {"er is geen pagina ‘{0}’", ""};
    case Code::broken_fragment: return {"{1} heeft geen onderdeel ‘{0}’", ""};
    case Code::unknown_prefix: return {"‘{0}’ is geen soort pagina's", ""};
    case Code::ambiguous_link:
      return {"‘{0}’ kan op meer dan één pagina slaan", "Zet de soort ervoor, zoals in [[thema:23]]."};
    case Code::broken_relation:
      return {"‘{0}’ bij {1} verwijst naar niets, of naar een verkeerde soort pagina", ""};
    case Code::unsafe_address:
      return {"een koppeling naar ‘{0}’ is niet toegestaan",
              "Gebruik een adres dat begint met https://, http://, mailto: of tel:."};
    case Code::missing_image:
      return {"de afbeelding ‘{0}’ is er niet",
              "Zet het bestand in content/ en verwijs ernaar vanaf deze pagina."};
    case Code::dead_external_link:
      return {"{0} geeft geen pagina: {1}",
              "Open het adres zelf. Is de pagina verhuisd, neem dan het nieuwe adres; anders haal de "
              "koppeling weg."};

    // addresses that were published
    case Code::invalid_ledger_line:
      return {"deze regel begint niet met een adres",
              "Zet de regel terug zoals hij was: het programma houdt deze lijst zelf bij."};
    case Code::merge_conflict:
      return {
          "hier staan twee versies van dit bestand door elkaar",
          "Haal alleen de regels met <<<<<<<, ======= en >>>>>>> weg. Laat alle adressen staan: een adres "
          "dat dubbel staat, kan geen kwaad."};
    case Code::lost_address:
      return {"{0} is gepubliceerd en bestaat niet meer ({1})",
              "Zet de pagina terug, of zeg in content/redirects.toml wat ervan geworden is:\n"
              "       [[replaced]]\n       from = \"{0}\"\n       by = \"…\"\n"
              "       of\n"
              "       [[withdrawn]]\n       from = \"{0}\"\n       since = \"jaar-maand-dag\""};
    case Code::lost_anchor:
      return {
          "het onderdeel ‘{0}’ is gepubliceerd en staat niet meer op deze pagina ({1})",
          "Zet {{#{0}}} terug achter het onderdeel waar het bij hoort, of zeg bovenaan de pagina wat ervan "
          "geworden is:\n"
          "       replaced-by:\n         {0}: …\n"
          "       of\n"
          "       withdrawn:\n         {0}: jaar-maand-dag de reden"};
    case Code::swapped_anchor:
      return {
          "{{#{0}}} hoort bij de tekst ‘{1}’, en die heeft nu {{#{2}}}",
          "Geef elke tekst het anker terug dat zij had. Een nummer volgt de plaats op de pagina; een anker "
          "verandert nooit, want oude links gaan ernaartoe."};
    case Code::reused_address:
      return {"{0} is gepubliceerd als ‘{1}’, en dat staat nu op {2}",
              "Geef elke tekst het adres terug dat zij had: haar nummer, of de naam van haar bestand. Een "
              "nieuwe tekst "
              "krijgt een nieuw adres, want naar het oude gaan oude links."};
    case Code::living_address:
      return {"{0} bestaat nog, maar is hier vervangen of ingetrokken",
              "Haal deze regel weg, of haal weg wat er nog op dat adres staat."};
    case Code::duplicate_redirect:
      return {"wat er van {0} geworden is, staat er al: {1}", "Laat één van de twee staan."};
    case Code::broken_redirect: return {"‘{0}’ vervangt niets: zo'n plek is er niet", ""};
    case Code::redirect_chain:
      return {"{0} is vervangen door {1}, en dat is zelf ook weg", "Verwijs meteen naar de laatste plek."};
    case Code::redirect_loop:
      return {"{0} is via een kring vervangen door zichzelf",
              "Wijs een plek aan die er echt is, of trek het adres in."};
    case Code::unstable_redirect:
      return {"‘{0}’ noemt een punt bij zijn nummer, en dat kan verschuiven", "Noem het vaste anker."};
    case Code::shifted_point:
      return {"‘{0}’ is nu een ander punt dan het was: de punten van deze pagina zijn verschoven",
              "Verwijs naar het vaste anker van het punt dat je bedoelt."};

    // editions
    case Code::wrong_edition_name:
      return {"‘{0}’ kan geen naam van een editie zijn",
              "Gebruik hooguit 40 kleine letters, cijfers en streepjes, zoals ‘2026’ of ‘2026-najaar’. De "
              "naam ‘huidig’ is van de tekst van nu."};
    case Code::missing_edition_file:
      return {"editie {0} mist dit bestand",
              "Zet het terug zoals het was, uit versiebeheer of een reservekopie."};
    case Code::altered_edition_file:
      return {
          "dit bestand van editie {0} is veranderd, en een editie blijft zoals zij is vastgelegd",
          "Zet het terug zoals het was, uit versiebeheer of een reservekopie. Verbeter de tekst van nu in "
          "content/."};
    case Code::added_edition_file:
      return {"dit bestand is bij editie {0} gezet nadat die is vastgelegd",
              "Haal het daar weg. Nieuwe tekst hoort in content/."};
    case Code::newer_edition:
      return {
          "editie {0} is gemaakt met een nieuwere versie van het programma (vorm {1}; deze versie kent {2})",
          "Gebruik de nieuwste versie van het programma."};
    case Code::same_edition_date:
      return {"editie {0} heeft dezelfde datum als editie {1}: {2}",
              "Verbeter in een van de twee de datum in edition.toml."};
    case Code::no_edition_yet:
      return {"‘{0}’ is er pas als er een editie is",
              "Leg er een vast met wegwijzer edition freeze, of haal de verwijzing weg."};

    // checks of the text as a whole
    case Code::wrong_count:
      return {"er zijn {0} pagina's van de soort {1}, maar het horen er {2} te zijn",
              "Zoek de pagina die ontbreekt of te veel is, of pas ‘count’ aan als het aantal zo hoort."};
    case Code::wrong_point_count:
      return {"deze pagina heeft {0} punten, maar het horen er {1} te zijn",
              "Zoek het punt dat ontbreekt of dubbel is, of pas ‘point_counts’ in wegwijzer.toml aan als het "
              "aantal zo hoort."};
    case Code::missing_relation:
      return {"deze pagina hangt aan geen enkele {0}",
              "Noem haar in de voorinformatie van een {0} die erbij past."};
    case Code::too_many_related:
      return {"‘{0}’ noemt {1} pagina's; meer dan {2} leest niemand", "Kies de belangrijkste."};
    case Code::same_title:
      return {"deze titel heeft {0} ook", "Geef beide pagina's een ‘subtitle’ die het verschil noemt."};
    case Code::same_term:
      return {"‘{0}’ is al een naam van {1}, dus in teksten krijgt de lezer die uitleg",
              "Haal de naam weg bij het begrip waar zij het minst bij hoort."};
    case Code::empty_link_text:
      return {"de tekst van deze koppeling zegt niet waar zij heen leidt: ‘{0}’",
              "Gebruik de naam van wat de lezer daar vindt."};
    case Code::missing_alternative:
      return {"deze afbeelding heeft geen beschrijving voor wie haar niet ziet",
              "Schrijf de beschrijving tussen de rechte haken: ![beschrijving](bestand.png)."};
    case Code::personal_data:
      return {"hier staat iets wat een e-mailadres of telefoonnummer lijkt: {0}",
              "Haal het weg; verwijs naar een algemene pagina."};
    case Code::long_sentence:
      return {"deze zin telt {0} woorden (hooguit {1} leest prettig)", "Maak er twee zinnen van."};
    case Code::hard_word: return {"‘{0}’ is een stroef woord", "Kies een gewoon woord."};
    case Code::orphan:
      return {"geen enkele andere pagina verwijst hierheen",
              "Noem deze pagina ergens, of zet haar in een verband of in het menu."};

    // themes
    case Code::unknown_theme:
      return {"er is geen vormgeving ‘{0}’", "Zet haar in themes/{0}/, of gebruik theme = \"default\"."};
    case Code::unknown_template: return {"er is geen sjabloon ‘{0}’", ""};
    case Code::unknown_template_key:
      return {"het sjabloon vraagt naar ‘{0}’, maar dat bestaat hier niet", ""};
    case Code::template_syntax: return {"dit sjabloon klopt niet: {0}", ""};
    case Code::template_recursion:
      return {"het sjabloon ‘{0}’ roept zichzelf aan", "Haal de verwijzing in de kring weg."};
    case Code::missing_string:
      return {"de tekst ‘{0}’ ontbreekt in de vertaling", "Voeg een regel toe: {0} = \"…\""};

    // publishing
    case Code::foreign_output:
      return {"in de uitvoermap {0} staan bestanden die niet van ons zijn (zoals {1})",
              "Kies een lege map met -o, of haal de bestanden zelf weg."};
    case Code::unwritable_output:
      return {
          "de site kan niet worden weggeschreven: {0} ({1})",
          "De vorige versie staat er nog. Controleer de schijfruimte en de rechten, en probeer het opnieuw."};
  }
  return {};
}

namespace {

struct Translation {
  std::string_view english;  // a part of the reason
  std::string_view dutch;
};

template <std::size_t count>
std::string translated(std::string_view reason, const Translation (&known)[count]) {
  for (const Translation& one : known) {
    if (reason.find(one.english) != std::string_view::npos) return std::string(one.dutch);
  }
  return std::string(reason);
}

}  // namespace

std::string system_reason_nl(std::string_view reason) {
  static constexpr Translation known[] = {
      {"No space left", "de schijf is vol"},
      {"quota exceeded", "je hebt geen ruimte meer op deze schijf"},
      {"File too large", "het bestand wordt groter dan hier mag"},
      {"Permission denied", "je hebt daar geen rechten voor"},
      {"Operation not permitted", "dat mag hier niet"},
      {"Read-only file system", "op deze schijf kan alleen worden gelezen"},
      {"No such file", "het bestand of de map is er niet"},
      {"Not a directory", "er staat een bestand waar een map moet komen"},
      {"Is a directory", "dit is een map"},
      {"Too many levels of symbolic links", "snelkoppelingen leiden in een kring"},
      {"File name too long", "de naam is te lang"},
      {"Input/output error", "de schijf geeft een fout"},
  };
  return translated(reason, known);
}

std::string toml_reason_nl(std::string_view reason) {
  static constexpr Translation known[] = {
      {"redefine", "deze naam staat er al"},
      {"already defined", "deze naam staat er al"},
      {"duplicate", "deze naam staat er al"},
      {"parsing string", "een aanhalingsteken is niet gesloten, of er staat een teken dat hier niet mag"},
      {"parsing key", "hier hoort een regel als ‘naam = waarde’"},
      {"parsing key-value pair", "hier hoort een regel als ‘naam = waarde’"},
      {"parsing array", "een lijst klopt niet: [waarde, waarde]"},
      {"parsing inline table", "een groep klopt niet: { naam = waarde, naam = waarde }"},
      {"parsing table", "een kopje klopt niet: [naam] of [[naam]]"},
      {"parsing value",
       "hier hoort een waarde: een tekst tussen aanhalingstekens, een getal, true of false, of een lijst"},
  };
  return translated(reason, known);
}

}  // namespace wegwijzer
