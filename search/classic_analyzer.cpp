#include "search/analyzer.h"
#include "search/stemmer_dutch.h"
#include "search/stemmer_english.h"
#include "search/stop_words.h"
#include "search/trimmer.h"
#include "search/unicode.h"

namespace wegwijzer::search {

namespace {

bool is_plain_letter(char c) { return c > '-' && static_cast<unsigned char>(c) < 0x7F; }
bool is_separator(char32_t c) { return c == '-' || is_javascript_space(c); }

/// lunr.tokenizer: lower-cases the whole field, then cuts at every single white space or hyphen. Positions
/// refer to the lower-cased text and are taken before trimming.
class ClassicAnalyzer : public Analyzer {
 public:
  std::string prepare(std::string_view text) const override { return lower_case(text); }

  void split(std::string_view text, std::vector<Piece>& pieces) const override {
    pieces.clear();
    Piece piece;
    std::uint32_t units = 0;
    for (std::size_t at = 0; at < text.size();) {
      if (is_plain_letter(text[at])) {  // most of a text
        ++at;
        ++units;
        continue;
      }
      const auto offset = static_cast<std::uint32_t>(at);
      const char32_t c = decode(text, at);
      const std::uint32_t width = c >= 0x10000 ? 2 : 1;
      if (is_separator(c)) {
        finish(piece, offset, units, pieces);
        piece = {static_cast<std::uint32_t>(at), 0, units + width, 0};
      }
      units += width;
    }
    finish(piece, static_cast<std::uint32_t>(text.size()), units, pieces);
  }

 private:
  static void finish(Piece piece, std::uint32_t end, std::uint32_t units, std::vector<Piece>& pieces) {
    if (end == piece.offset) return;
    piece.size = end - piece.offset;
    piece.length = units - piece.start;
    pieces.push_back(piece);
  }
};

class BareAnalyzer : public ClassicAnalyzer {
 public:
  Terms terms_of(std::string_view piece) const override { return {{std::string(piece)}, false}; }
};

class EnglishAnalyzer : public ClassicAnalyzer {
 public:
  // A token that is trimmed to nothing stays, as the empty term: lunr's own filter lets it pass.
  Terms terms_of(std::string_view piece) const override {
    const std::string_view word = trim_english(piece);
    if (is_english_stop_word(word)) return {};
    return {{stem_english(word)}, false};
  }
};

class DutchAnalyzer : public ClassicAnalyzer {
 public:
  Terms terms_of(std::string_view piece) const override {
    const std::string_view word = trim_dutch(piece);
    if (word.empty() || is_dutch_stop_word(word)) return {};
    return {{stemmer_.stem(word)}, false};
  }

 private:
  DutchStemmer stemmer_;
};

}  // namespace

std::unique_ptr<Analyzer> make_classic_analyzer(Language language) {
  switch (language) {
    case Language::none: return std::make_unique<BareAnalyzer>();
    case Language::english: return std::make_unique<EnglishAnalyzer>();
    case Language::dutch: return std::make_unique<DutchAnalyzer>();
  }
  return nullptr;
}

}  // namespace wegwijzer::search
