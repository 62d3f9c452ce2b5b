#include "search/collector.h"

#include <algorithm>

#include "generator/base/parallel.h"

namespace wegwijzer::search {

namespace {

// More runs balance better; fewer work out fewer spellings twice.
constexpr std::size_t most_runs = 8;
constexpr std::size_t smallest_run = 64;
constexpr std::uint32_t unseen = UINT32_MAX;

struct Token {
  std::uint32_t term;
  Position position;
};

/// Reads one run. Each distinct spelling is analysed once; after that a token costs one look-up.
class RunReader {
 public:
  RunReader(const CollectorSettings& settings, Interner& terms)
      : settings_(settings), analyzer_(settings.make_analyzer()), terms_(terms) {}

  void read(const Document& document, std::size_t field, Run& run) {
    tokens_.clear();
    if (const auto list = document.lists.find(field); list != document.lists.end()) {
      for (const std::string& item : list->second)
        add_piece({0, 0, no_position, 0}, analyzer_->prepare(item), field);
    } else if (field < document.fields.size()) {
      add_text(document.fields[field], field);
    }
    finish_cell(run);
  }

 private:
  struct Spelling {
    std::uint32_t first;  // into spelling_terms_
    std::uint32_t count;
    bool is_stop_word;
  };

  void add_text(std::string_view text, std::size_t field) {
    const std::string prepared = analyzer_->prepare(text);
    analyzer_->split(prepared, pieces_);
    for (const Piece& piece : pieces_)
      add_piece(piece, std::string_view(prepared).substr(piece.offset, piece.size), field);
  }

  void add_piece(const Piece& piece, std::string_view text, std::size_t field) {
    const auto [id, is_new] = spellings_.intern(text);
    if (is_new) analyse(text);
    const Spelling spelling = analysed_[id];
    if (spelling.is_stop_word && !settings_.keeps_stop_words[field]) return;
    for (std::uint32_t i = 0; i < spelling.count; ++i) {
      tokens_.push_back({spelling_terms_[spelling.first + i], {piece.start, piece.length}});
    }
  }

  void analyse(std::string_view text) {
    const Terms terms = analyzer_->terms_of(text);
    analysed_.push_back({static_cast<std::uint32_t>(spelling_terms_.size()),
                         static_cast<std::uint32_t>(terms.texts.size()), terms.is_stop_word});
    for (const std::string& term : terms.texts) {
      // A term of a dropped stop word would get a number too early: it is numbered when it is first used.
      spelling_terms_.push_back(pending_.intern(term).id);
    }
  }

  void finish_cell(Run& run) {
    for (Token& token : tokens_) token.term = number_of(token.term);
    run.cell_lengths.push_back(static_cast<std::uint32_t>(tokens_.size()));
    const std::size_t first = run.occurrences.size();
    count_tokens(run);
    if (settings_.positions) place_positions(run, first);
    for (std::size_t i = first; i < run.occurrences.size(); ++i) slot_of_[run.occurrences[i].term] = unseen;
    run.cell_starts.push_back(run.occurrences.size());
  }

  std::uint32_t number_of(std::uint32_t pending) {
    if (numbers_.size() < pending_.texts().size()) numbers_.resize(pending_.texts().size(), unseen);
    if (numbers_[pending] == unseen) {
      numbers_[pending] = terms_.intern(pending_.texts()[pending]).id;
      slot_of_.push_back(unseen);
    }
    return numbers_[pending];
  }

  void count_tokens(Run& run) {
    for (const Token& token : tokens_) {
      std::uint32_t& slot = slot_of_[token.term];
      if (slot == unseen) {
        slot = static_cast<std::uint32_t>(run.occurrences.size());
        run.occurrences.push_back({token.term, 0});
      }
      ++run.occurrences[slot].count;
    }
  }

  // Positions of one occurrence lie together, in text order.
  void place_positions(Run& run, std::size_t first) {
    std::vector<std::size_t> next;
    std::size_t at = run.positions.size();
    for (std::size_t i = first; i < run.occurrences.size(); ++i) {
      next.push_back(at);
      at += run.occurrences[i].count;
    }
    run.positions.resize(at);
    for (const Token& token : tokens_) run.positions[next[slot_of_[token.term] - first]++] = token.position;
  }

  const CollectorSettings& settings_;
  std::unique_ptr<Analyzer> analyzer_;
  Interner& terms_;
  Interner spellings_;
  Interner pending_;  // terms of analysed spellings, whether used or not
  std::vector<Spelling> analysed_;
  std::vector<std::uint32_t> spelling_terms_;
  std::vector<std::uint32_t> numbers_;  // pending term -> number in terms_
  std::vector<std::uint32_t> slot_of_;  // term -> its occurrence in the cell being read
  std::vector<Piece> pieces_;
  std::vector<Token> tokens_;
};

void read_run(std::span<const Document> documents, const CollectorSettings& settings, Interner& terms,
              Run& run) {
  RunReader reader(settings, terms);
  for (const Document& document : documents) {
    for (std::size_t field = 0; field < settings.keeps_stop_words.size(); ++field) {
      reader.read(document, field, run);
    }
  }
}

// Gives every run the common numbers.
std::vector<std::vector<std::uint32_t>> join_terms(Collection& collection) {
  auto all = std::make_unique<Interner>();
  std::vector<std::vector<std::uint32_t>> numbers(collection.runs.size());
  for (std::size_t i = 0; i < collection.runs.size(); ++i) {
    for (const std::string_view term : collection.texts[i]->texts())
      numbers[i].push_back(all->intern(term).id);
  }
  collection.terms = all->texts();
  collection.texts.clear();
  collection.texts.push_back(std::move(all));
  return numbers;
}

void sort_cell(Run& run, std::size_t begin, std::size_t end, std::size_t& position) {
  const auto first = run.occurrences.begin() + static_cast<std::ptrdiff_t>(begin);
  const auto last = run.occurrences.begin() + static_cast<std::ptrdiff_t>(end);
  if (run.positions.empty()) {
    std::ranges::sort(first, last, {}, &Occurrence::term);
    return;
  }
  // Positions move along with their occurrence.
  std::vector<std::pair<Occurrence, std::size_t>> cell;
  std::size_t at = position;
  for (auto it = first; it != last; ++it) {
    cell.emplace_back(*it, at);
    at += it->count;
  }
  std::ranges::sort(cell, {}, [](const auto& entry) { return entry.first.term; });
  std::vector<Position> sorted;
  sorted.reserve(at - position);
  for (std::size_t i = 0; i < cell.size(); ++i) {
    first[static_cast<std::ptrdiff_t>(i)] = cell[i].first;
    const auto from = run.positions.begin() + static_cast<std::ptrdiff_t>(cell[i].second);
    sorted.insert(sorted.end(), from, from + cell[i].first.count);
  }
  std::ranges::copy(sorted, run.positions.begin() + static_cast<std::ptrdiff_t>(position));
  position = at;
}

void renumber(Run& run, const std::vector<std::uint32_t>& numbers) {
  for (Occurrence& occurrence : run.occurrences) occurrence.term = numbers[occurrence.term];
  std::size_t position = 0;
  for (std::size_t cell = 0; cell + 1 < run.cell_starts.size(); ++cell) {
    sort_cell(run, run.cell_starts[cell], run.cell_starts[cell + 1], position);
  }
}

}  // namespace

Collection collect(std::span<const Document> documents, const CollectorSettings& settings) {
  Collection collection;
  collection.documents = documents.size();
  collection.fields = settings.keeps_stop_words.size();
  const std::size_t count = std::clamp<std::size_t>(documents.size() / smallest_run, 1, most_runs);
  collection.runs.resize(count);
  for (std::size_t i = 0; i < count; ++i) collection.texts.push_back(std::make_unique<Interner>());
  parallel_for(count, [&](std::size_t i) {
    const std::size_t begin = documents.size() * i / count;
    const std::size_t end = documents.size() * (i + 1) / count;
    collection.runs[i].first_document = begin;
    read_run(documents.subspan(begin, end - begin), settings, *collection.texts[i], collection.runs[i]);
  });
  const auto numbers = join_terms(collection);
  parallel_for(count, [&](std::size_t i) { renumber(collection.runs[i], numbers[i]); });
  return collection;
}

}  // namespace wegwijzer::search
