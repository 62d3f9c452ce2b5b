#include <algorithm>

#include "search/analyzer.h"
#include "search/site_words.h"
#include "search/stem.h"
#include "search/stop_words.h"

namespace wegwijzer::search {

namespace {

void add_once(std::vector<std::string>& terms, std::string term) {
  if (std::find(terms.begin(), terms.end(), term) == terms.end()) terms.push_back(std::move(term));
}

class SiteAnalyzer : public Analyzer {
 public:
  explicit SiteAnalyzer(bool with_stems) : with_stems_(with_stems) {}

  std::string prepare(std::string_view text) const override { return prepare_site_text(text); }

  void split(std::string_view prepared, std::vector<Piece>& pieces) const override {
    split_site_text(prepared, pieces);
  }

  Terms terms_of(std::string_view piece) const override {
    Terms terms;
    const std::vector<std::string> forms = forms_of_piece(piece);
    for (const std::string& form : forms) {
      add_once(terms.texts, form);
      if (!with_stems_) continue;
      if (std::string stem = stem_for_site(form); stem != form) add_once(terms.texts, "~" + stem);
    }
    terms.is_stop_word = forms.size() == 1 && is_dutch_stop_word(forms.front());
    return terms;
  }

 private:
  bool with_stems_;
};

}  // namespace

std::unique_ptr<Analyzer> make_site_analyzer(bool with_stems) {
  return std::make_unique<SiteAnalyzer>(with_stems);
}

}  // namespace wegwijzer::search
