#include "search/stemmer_dutch.h"

#include <libstemmer.h>

#include <algorithm>
#include <stdexcept>

#include "search/unicode.h"

namespace wegwijzer::search {

namespace {

// libstemmer's UTF-8 variant counts bytes where the algorithm says "three letters", so `èke` and `oçene` get
// another stem than in JavaScript. Its Latin-1 variant counts letters. Units beyond Latin-1 are stood in for
// by ÿ, a letter no rule looks at, and put back afterwards: the algorithm deletes and replaces, but never
// reorders.
constexpr char16_t stand_in = 0xFF;

std::string to_latin1(std::u16string_view word) {
  std::string out;
  for (const char16_t unit : word)
    out += static_cast<char>(static_cast<unsigned char>(std::min(unit, stand_in)));
  return out;
}

std::u16string from_latin1(std::string_view stem, std::u16string_view word) {
  std::u16string out;
  std::size_t next = 0;  // where the search for the next original goes on
  for (const char byte : stem) {
    char16_t unit = static_cast<unsigned char>(byte);
    if (unit == stand_in) {
      while (next < word.size() && word[next] < stand_in) ++next;
      unit = word[next++];
    }
    out += unit;
  }
  return out;
}

// Snowball 3 gave the name `dutch` to another algorithm and calls this one `dutch_porter`.
sb_stemmer* new_stemmer() {
  if (auto* found = sb_stemmer_new("dutch_porter", "ISO_8859_1")) return found;
  return sb_stemmer_new("dutch", "ISO_8859_1");
}

}  // namespace

DutchStemmer::DutchStemmer() : stemmer_(new_stemmer()) {
  if (stemmer_ == nullptr) throw std::runtime_error("libstemmer has no Dutch stemmer");
}

DutchStemmer::~DutchStemmer() { sb_stemmer_delete(stemmer_); }

std::string DutchStemmer::stem(std::string_view word) const {
  const std::u16string units = to_utf16(word);
  const std::string latin1 = to_latin1(units);
  const sb_symbol* result = sb_stemmer_stem(stemmer_, reinterpret_cast<const sb_symbol*>(latin1.data()),
                                            static_cast<int>(latin1.size()));
  const auto length = static_cast<std::size_t>(sb_stemmer_length(stemmer_));
  return to_utf8(from_latin1({reinterpret_cast<const char*>(result), length}, units));
}

}  // namespace wegwijzer::search
