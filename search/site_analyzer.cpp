#include "search/analyzer.h"
#include "search/site_words.h"
#include "search/stem.h"
#include "search/stop_words.h"

namespace wegwijzer::search {

namespace {

class SiteAnalyzer : public Analyzer {
 public:
  std::string prepare(std::string_view text) const override { return prepare_site_text(text); }

  void split(std::string_view prepared, std::vector<Piece>& pieces) const override {
    split_site_text(prepared, pieces);
  }

  Terms terms_of(std::string_view piece) const override {
    Terms terms;
    const std::vector<std::string> forms = forms_of_piece(piece);
    for (const std::string& form : forms) {
      terms.texts.push_back(form);
      if (std::string stem = stem_for_site(form); stem != form) terms.texts.push_back("~" + stem);
    }
    terms.is_stop_word = forms.size() == 1 && is_site_stop_word(forms.front());
    return terms;
  }
};

}  // namespace

std::unique_ptr<Analyzer> make_site_analyzer() { return std::make_unique<SiteAnalyzer>(); }

}  // namespace wegwijzer::search
