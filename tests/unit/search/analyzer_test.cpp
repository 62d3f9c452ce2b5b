#include "search/analyzer.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "search/site_words.h"

using namespace wegwijzer::search;

namespace {

// "term[start,length] …" for every token of a text, in text order.
std::string tokens_of(const Analyzer& analyzer, std::string_view text) {
  const std::string prepared = analyzer.prepare(text);
  std::vector<Piece> pieces;
  analyzer.split(prepared, pieces);
  std::string out;
  for (const Piece& piece : pieces) {
    for (const std::string& term :
         analyzer.terms_of(std::string_view(prepared).substr(piece.offset, piece.size)).texts) {
      if (!out.empty()) out += ' ';
      out += term + "[" + std::to_string(piece.start) + "," + std::to_string(piece.length) + "]";
    }
  }
  return out;
}

std::string joined(const std::vector<std::string>& forms) {
  std::string out;
  for (const std::string& form : forms) out += (out.empty() ? "" : " ") + form;
  return out;
}

}  // namespace

TEST_CASE("Dutch pipeline: the contract's test vectors") {
  const auto analyzer = make_classic_analyzer(Language::dutch);
  const std::vector<std::pair<std::string, std::string>> cases{
      {"2024 v2.0 covid19 4G €100 CO2-uitstoot zo'n 'quoted' a\"b",
       "2024[0,4] v2.0[5,4] covid19[10,7] 4g[18,2] 100[21,4] co2[26,3] uitstot[30,8] zo'n[39,4] quoted[44,8] "
       "a\"b[53,3]"},
      {"De EEN een. (het) \"dat\" één", "een[24,3]"},
      {"ÉÉN één coördinatie", "een[0,3] een[4,3] coordinatie[8,11]"},
      {"de het --- ! de", ""},
      {"jij's naïef ﬁnanciën", "jij'[0,5] naief[6,5] ﬁnancien[12,8]"},
  };
  for (const auto& [text, expected] : cases) CHECK(tokens_of(*analyzer, text) == expected);
}

TEST_CASE("positions count UTF-16 units of the lower-cased text") {
  const auto analyzer = make_classic_analyzer(Language::none);
  CHECK(tokens_of(*analyzer, "😀 a\u00A0b") == "😀[0,2] a[3,1] b[5,1]");
  CHECK(tokens_of(*analyzer, "İ a") == "i\u0307[0,2] a[3,1]");
  CHECK(tokens_of(*analyzer, "a--b\u200Bc - ") == "a[0,1] b\u200Bc[3,3]");
}

TEST_CASE("English pipeline trims to ASCII word characters and keeps the empty term") {
  const auto analyzer = make_classic_analyzer(Language::english);
  CHECK(tokens_of(*analyzer, "The \"ponies\" !") == "poni[4,8] [13,1]");
  CHECK(tokens_of(*analyzer, "été _x_") == "t[0,3] _x_[4,3]");
}

TEST_CASE("site words") {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"B&W b & w B en W BenW", "benw benw benw benw"},
      {"P&C-cyclus, P&O en P & O", "penc cyclus penccyclus peno en peno"},
      {"jeugd&zorg", "jeugd zorg jeugdzorg"},
      {"Oud-wethouder; keten- en netwerk", "oud wethouder oudwethouder keten en netwerk"},
      {"zo'n foto’s ’s-Hertogenbosch", "zon foto s hertogenbosch shertogenbosch"},
      {"23, 23.4. artikel 103; v2.0 a.b", "23 23.4 artikel 103 v2.0 a b"},
      {"raad/college – a—b", "raad college a b"},
      {": ~ ^ * + - \" \\ &", ""},
      {"", ""},
  };
  for (const auto& [text, expected] : cases) CHECK(joined(site_forms(text)) == expected);
}

TEST_CASE("site terms: folded form and marked stem") {
  const auto analyzer = make_site_analyzer();
  CHECK(tokens_of(*analyzer, "Vergaderingen") == "vergaderingen[0,0] ~vergader[0,0]");
  CHECK(tokens_of(*analyzer, "boom wet") == "boom[0,0] ~bom[0,0] wet[0,0]");
  CHECK(analyzer->terms_of("de").is_stop_word);
  CHECK_FALSE(analyzer->terms_of("de-raad").is_stop_word);
}
