// From a field's text to terms, in three steps so that the costly one runs once a spelling: `prepare` changes
// the whole text, `split` finds its pieces, `terms_of` turns one distinct piece into terms.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "search/index.h"

namespace wegwijzer::search {

/// A piece of a prepared text. `offset` and `size` are bytes, `start` and `length` UTF-16 units.
struct Piece {
  std::uint32_t offset = 0;
  std::uint32_t size = 0;
  std::uint32_t start = 0;
  std::uint32_t length = 0;
};

struct Terms {
  std::vector<std::string> texts;  // none when the piece is dropped everywhere
  bool is_stop_word = false;       // dropped in fields that do not keep stop words
};

/// Used by one thread at a time.
class Analyzer {
 public:
  virtual ~Analyzer() = default;
  virtual std::string prepare(std::string_view text) const = 0;
  /// Replaces the contents of `pieces`.
  virtual void split(std::string_view prepared, std::vector<Piece>& pieces) const = 0;
  virtual Terms terms_of(std::string_view piece) const = 0;
};

/// lunr's tokenizer and the pipeline of `language`.
std::unique_ptr<Analyzer> make_classic_analyzer(Language language);

/// Folded forms and, where it differs, of each its marked stem; see build_site_index.
std::unique_ptr<Analyzer> make_site_analyzer();

}  // namespace wegwijzer::search
