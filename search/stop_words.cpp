#include "search/stop_words.h"

#include <algorithm>
#include <array>

namespace wegwijzer::search {

namespace {

// All sorted, for binary search.
constexpr std::array<std::string_view, 101> dutch{
    "aan",    "al",   "alles",  "als",    "altijd",  "andere", "ben",   "bij",  "daar",   "dan",   "dat",
    "de",     "der",  "deze",   "die",    "dit",     "doch",   "doen",  "door", "dus",    "een",   "eens",
    "en",     "er",   "ge",     "geen",   "geweest", "haar",   "had",   "heb",  "hebben", "heeft", "hem",
    "het",    "hier", "hij",    "hoe",    "hun",     "iemand", "iets",  "ik",   "in",     "is",    "ja",
    "je",     "kan",  "kon",    "kunnen", "maar",    "me",     "meer",  "men",  "met",    "mij",   "mijn",
    "moet",   "na",   "naar",   "niet",   "niets",   "nog",    "nu",    "of",   "om",     "omdat", "onder",
    "ons",    "ook",  "op",     "over",   "reeds",   "te",     "tegen", "toch", "toen",   "tot",   "u",
    "uit",    "uw",   "van",    "veel",   "voor",    "want",   "waren", "was",  "wat",    "werd",  "wezen",
    "wie",    "wil",  "worden", "wordt",  "zal",     "ze",     "zelf",  "zich", "zij",    "zijn",  "zo",
    "zonder", "zou",
};

// Words that say nothing of what a text is about, as those of Snowball's list.
constexpr std::array<std::string_view, 144> dutch_more{
    "af",      "alleen",   "allemaal",  "anders",  "beetje",  "bent",    "betekent", "bijvoorbeeld",
    "binnen",  "blijft",   "blijven",   "daarbij", "daarmee", "daarna",  "daarom",   "daarop",
    "daarvan", "daarvoor", "deed",      "denk",    "dingen",  "doe",     "doet",     "echt",
    "eerst",   "eigen",    "elk",       "elkaar",  "elke",    "enige",   "erbij",    "ermee",
    "erop",    "ervan",    "ervoor",    "even",    "ga",      "gaan",    "gaat",     "gebeurt",
    "geef",    "geeft",    "geven",     "gewoon",  "goed",    "graag",   "hebt",     "heel",
    "hele",    "helemaal", "hen",       "hoeveel", "hoort",   "houd",    "houdt",    "ieder",
    "iedere",  "iedereen", "inmiddels", "jezelf",  "jij",     "jou",     "jouw",     "juist",
    "jullie",  "kom",      "komen",     "komt",    "krijg",   "krijgen", "krijgt",   "kun",
    "kunt",    "laat",     "laten",     "ligt",    "maak",    "maakt",   "mag",      "mee",
    "meestal", "mezelf",   "misschien", "moeten",  "mogen",   "naast",   "namelijk", "neem",
    "neemt",   "net",      "niemand",   "nodig",   "nooit",   "onze",    "ooit",     "opnieuw",
    "pas",     "per",      "precies",   "sinds",   "sommige", "soms",    "staan",    "staat",
    "steeds",  "straks",   "tijdens",   "toe",     "tussen",  "vaak",    "vanaf",    "vanuit",
    "verder",  "via",      "vind",      "vinden",  "vindt",   "vooral",  "voordat",  "waar",
    "waarom",  "waarvoor", "wanneer",   "we",      "weer",    "weet",    "wel",      "welk",
    "welke",   "weten",    "wij",       "willen",  "wilt",    "zeg",     "zeggen",   "zegt",
    "zie",     "zien",     "ziet",      "zit",     "zitten",  "zoals",   "zodat",    "zullen"};

constexpr std::array<std::string_view, 119> english{
    "a",     "able",  "about",  "across", "after",   "all",     "almost", "also",    "am",     "among",
    "an",    "and",   "any",    "are",    "as",      "at",      "be",     "because", "been",   "but",
    "by",    "can",   "cannot", "could",  "dear",    "did",     "do",     "does",    "either", "else",
    "ever",  "every", "for",    "from",   "get",     "got",     "had",    "has",     "have",   "he",
    "her",   "hers",  "him",    "his",    "how",     "however", "i",      "if",      "in",     "into",
    "is",    "it",    "its",    "just",   "least",   "let",     "like",   "likely",  "may",    "me",
    "might", "most",  "must",   "my",     "neither", "no",      "nor",    "not",     "of",     "off",
    "often", "on",    "only",   "or",     "other",   "our",     "own",    "rather",  "said",   "say",
    "says",  "she",   "should", "since",  "so",      "some",    "than",   "that",    "the",    "their",
    "them",  "then",  "there",  "these",  "they",    "this",    "tis",    "to",      "too",    "twas",
    "us",    "wants", "was",    "we",     "were",    "what",    "when",   "where",   "which",  "while",
    "who",   "whom",  "why",    "will",   "with",    "would",   "yet",    "you",     "your",
};

}  // namespace

bool is_dutch_stop_word(std::string_view word) { return std::ranges::binary_search(dutch, word); }

bool is_site_stop_word(std::string_view word) {
  return is_dutch_stop_word(word) || std::ranges::binary_search(dutch_more, word);
}

std::string site_stop_words() {
  std::string words;
  for (const std::string_view word : dutch) words += std::string(word) + " ";
  for (const std::string_view word : dutch_more) words += std::string(word) + " ";
  words.pop_back();
  return words;
}

bool is_english_stop_word(std::string_view word) { return std::ranges::binary_search(english, word); }

}  // namespace wegwijzer::search
