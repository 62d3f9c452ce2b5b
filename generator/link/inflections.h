// Dutch forms of a noun, so that a text may say "wethouders" where the glossary says "wethouder".
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace wegwijzer {

/// `word` (folded: lower case, no diacritics) and the forms that the regular rules of Dutch spelling make of
/// it: plurals in -en, -n, -s and 's with the changes they bring (raad – raden, wet – wetten, brief –
/// brieven, -heid – -heden, -ie – -ieen, lid – leden), and an -e. Some do not exist, which does no harm:
/// nobody writes them. Source: the rules of the Woordenlijst Nederlandse Taal ("Groene Boekje", the guide's
/// chapters on doubling and on plurals).
std::vector<std::string> dutch_forms(std::string_view word);

}  // namespace wegwijzer
