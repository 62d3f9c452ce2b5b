// The classic Snowball Dutch stemmer (Porter style), as lunr-languages 1.22.0 has it.
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct sb_stemmer;

namespace wegwijzer::search {

/// Not safe for use by two threads at once: make one for each.
class DutchStemmer {
 public:
  DutchStemmer();  // throws std::runtime_error when libstemmer has no Dutch algorithm
  ~DutchStemmer();
  DutchStemmer(const DutchStemmer&) = delete;
  DutchStemmer& operator=(const DutchStemmer&) = delete;

  /// The stem of a lower-case word (UTF-8).
  std::string stem(std::string_view word) const;

 private:
  sb_stemmer* stemmer_;
};

}  // namespace wegwijzer::search
