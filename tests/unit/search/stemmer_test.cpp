#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "search/stem.h"
#include "search/stemmer_dutch.h"
#include "search/stemmer_english.h"

using namespace wegwijzer::search;

using Pairs = std::vector<std::pair<std::string, std::string>>;

TEST_CASE("classic Dutch stems") {
  const Pairs cases{{"boom", "bom"},
                    {"uitstoot", "uitstot"},
                    {"zo'n", "zo'n"},
                    {"één", "een"},
                    {"coördinatie", "coordinatie"},
                    {"naïef", "naief"},
                    {"ﬁnanciën", "ﬁnancien"},
                    {"jij's", "jij'"},
                    {"klimaat", "klimat"},
                    {"a", "a"}};
  const DutchStemmer stemmer;
  for (const auto& [word, stem] : cases) CHECK(stemmer.stem(word) == stem);
}

TEST_CASE("classic Dutch stems count letters, not bytes") {
  const Pairs cases{{"èke", "èke"}, {"oûen", "oûen"}, {"oçene", "oçen"}, {"ußene", "ußen"}};
  const DutchStemmer stemmer;
  for (const auto& [word, stem] : cases) CHECK(stemmer.stem(word) == stem);
}

TEST_CASE("classic Dutch stems keep letters beyond Latin-1") {
  const DutchStemmer stemmer;
  CHECK(stemmer.stem("漢字en") == "漢字en");
  CHECK(stemmer.stem("ŵÿœten").starts_with("ŵÿœt"));
  CHECK(stemmer.stem("😀boeken") == "😀boek");
}

TEST_CASE("lunr's English stems") {
  const Pairs cases{
      {"caresses", "caress"}, {"ponies", "poni"},      {"agreed", "agre"},    {"happy", "happi"},
      {"hopping", "hop"},     {"relational", "relat"}, {"probate", "probat"}, {"controll", "control"},
      {"yes", "ye"},          {"sky", "ski"},          {"is", "is"},          {"adoption", "adopt"}};
  for (const auto& [word, stem] : cases) CHECK(stem_english(word) == stem);
}

TEST_CASE("the site's stems join inflections") {
  const Pairs cases{{"brief", "brieven"},
                    {"advies", "adviezen"},
                    {"raad", "raden"},
                    {"raadslid", "raadsleden"},
                    {"lid", "leden"},
                    {"mandaat", "mandaten"},
                    {"vergadering", "vergaderen"},
                    {"organisatie", "organiseren"},
                    {"financieel", "financien"},
                    {"overheid", "overheden"},
                    {"proces", "processen"},
                    {"grens", "grenzen"},
                    {"portefeuille", "portefeuilles"},
                    {"stad", "steden"},
                    {"openbaar", "openbaarheid"}};
  for (const auto& [one, other] : cases) CHECK(stem_for_site(one) == stem_for_site(other));
}

TEST_CASE("the site's stems leave other words alone") {
  for (const std::string word : {"", "or", "lid", "103", "23.4", "co2", "漢字", "wet"})
    CHECK(stem_for_site(word) == word);
  CHECK(stem_for_site("verleden") != "verlid");
  CHECK(stem_for_site("besteden") != "bestad");
  CHECK(stem_for_site("overheid") == "overheid");
}
