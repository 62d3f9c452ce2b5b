#include "search/writer.h"

#include <algorithm>
#include <charconv>
#include <numeric>

#include "generator/base/parallel.h"
#include "search/json_text.h"
#include "search/postings.h"
#include "search/unicode.h"

namespace wegwijzer::search {

namespace {

constexpr std::size_t documents_a_piece = 128;
constexpr std::size_t postings_a_piece = 32768;
// Pieces that are held at one time; more would only cost memory.
constexpr std::size_t pieces_a_batch = 16;

void append_number(std::string& out, std::uint64_t number) {
  char digits[24];
  const auto end = std::to_chars(digits, digits + sizeof digits, number);
  out.append(digits, end.ptr);
}

std::string joined(const std::vector<std::string>& items) {
  std::string out = "[";
  for (const std::string& item : items) {
    if (out.size() > 1) out += ',';
    out += json_quoted(item);
  }
  return out + "]";
}

// A reference within a longer string: escaped, without its quotes.
std::string escaped(std::string_view text) {
  const std::string quoted = json_quoted(text);
  return quoted.substr(1, quoted.size() - 2);
}

// Calls `write(i, out)` for every piece on any thread, and hands the pieces on in order.
void write_pieces(std::size_t count, const Sink& sink,
                  const std::function<void(std::size_t, std::string&)>& write) {
  std::vector<std::string> batch(std::min(count, pieces_a_batch));
  for (std::size_t first = 0; first < count; first += pieces_a_batch) {
    const std::size_t size = std::min(pieces_a_batch, count - first);
    parallel_for(size, [&](std::size_t i) {
      batch[i].clear();
      write(first + i, batch[i]);
    });
    for (std::size_t i = 0; i < size; ++i) sink(batch[i]);
  }
}

/// fieldVectors: the documents in order, of each its fields in order.
class VectorWriter {
 public:
  VectorWriter(std::span<const Document> documents, const Collection& collection, const ScoreTables& tables,
               const ScoreSettings& scores, const WriterSettings& settings,
               const std::vector<std::string>& refs)
      : documents_(documents),
        collection_(collection),
        tables_(tables),
        scores_(scores),
        refs_(refs),
        writes_empty_(settings.empty_vectors) {
    for (const std::string& name : settings.field_names) heads_.push_back(",[\"" + escaped(name) + "/");
  }

  void write(const Sink& sink) const {
    const std::size_t count = (documents_.size() + documents_a_piece - 1) / documents_a_piece;
    bool is_first = true;
    const Sink without_first_comma = [&](std::string_view piece) {
      if (is_first && !piece.empty()) piece.remove_prefix(1);
      is_first = is_first && piece.empty();
      sink(piece);
    };
    write_pieces(count, without_first_comma, [&](std::size_t piece, std::string& out) {
      const std::size_t begin = piece * documents_a_piece;
      const std::size_t end = std::min(begin + documents_a_piece, documents_.size());
      for (std::size_t document = begin; document < end; ++document) append_document(out, document);
    });
  }

 private:
  const Run& run_of(std::size_t document) const {
    const auto after = std::ranges::upper_bound(collection_.runs, document, {}, &Run::first_document);
    return *(after - 1);
  }

  void append_document(std::string& out, std::size_t document) const {
    const Run& run = run_of(document);
    for (std::size_t field = 0; field < collection_.fields; ++field) {
      const std::size_t cell = (document - run.first_document) * collection_.fields + field;
      if (run.cell_lengths[cell] == 0 && !writes_empty_) continue;
      out += heads_[field];
      out += refs_[document];
      out += "\",[";
      append_cell(out, run, cell, field, boost_of(document));
      out += "]]";
    }
  }

  double boost_of(std::size_t document) const {
    const double boost = documents_[document].boost;
    return boost == 0 ? 1 : boost;
  }

  void append_cell(std::string& out, const Run& run, std::size_t cell, std::size_t field,
                   double boost) const {
    const double length = run.cell_lengths[cell];
    const double field_boost = scores_.field_boosts[field] == 0 ? 1 : scores_.field_boosts[field];
    for (std::size_t i = run.cell_starts[cell]; i < run.cell_starts[cell + 1]; ++i) {
      const auto [term, count] = run.occurrences[i];
      double score = bm25(tables_.idf[term], count, length, tables_.average_length[field], scores_);
      score *= field_boost;
      score *= boost;
      if (i > run.cell_starts[cell]) out += ',';
      append_number(out, term);
      out += ',';
      append_thousandths(out, to_thousandths(score));
    }
  }

  std::span<const Document> documents_;
  const Collection& collection_;
  const ScoreTables& tables_;
  const ScoreSettings& scores_;
  const std::vector<std::string>& refs_;
  bool writes_empty_;
  std::vector<std::string> heads_;  // ,["title/
};

/// invertedIndex: the terms in UTF-16 order, of each its fields in order.
class TermWriter {
 public:
  TermWriter(std::span<const Document> documents, const Collection& collection, const ScoreTables& tables,
             const WriterSettings& settings, const std::vector<std::string>& refs)
      : collection_(collection),
        postings_(turn_around(collection, tables, settings.positions)),
        order_(key_order(documents)),
        with_positions_(settings.positions) {
    for (const std::string& name : settings.field_names) heads_.push_back(",\"" + escaped(name) + "\":{");
    for (const std::string& ref : refs) keys_.push_back("\"" + ref + "\":{");
    sorted_.resize(collection.terms.size());
    std::iota(sorted_.begin(), sorted_.end(), 0U);
    std::ranges::sort(sorted_, utf16_less, [&](std::uint32_t term) { return collection.terms[term]; });
  }

  void write(const Sink& sink) const {
    const std::vector<std::size_t> starts = piece_starts();
    write_pieces(starts.size() - 1, sink, [&](std::size_t piece, std::string& out) {
      for (std::size_t i = starts[piece]; i < starts[piece + 1]; ++i) append_term(out, i);
    });
  }

 private:
  // Pieces of about equal work: a frequent word has a thousand times the postings of a rare one.
  std::vector<std::size_t> piece_starts() const {
    std::vector<std::size_t> starts{0};
    std::size_t size = 0;
    for (std::size_t i = 0; i < sorted_.size(); ++i) {
      const std::size_t first = sorted_[i] * collection_.fields;
      size += postings_.starts[first + collection_.fields] - postings_.starts[first] + 1;
      if (size < postings_a_piece) continue;
      starts.push_back(i + 1);
      size = 0;
    }
    if (starts.back() != sorted_.size()) starts.push_back(sorted_.size());
    return starts;
  }

  void append_term(std::string& out, std::size_t i) const {
    const std::uint32_t term = sorted_[i];
    out += i == 0 ? "[" : ",[";
    out += json_quoted(collection_.terms[term]);
    out += ",{\"_index\":";
    append_number(out, term);
    for (std::size_t field = 0; field < collection_.fields; ++field) {
      out += heads_[field];
      append_postings(out, term * collection_.fields + field);
      out += '}';
    }
    out += "}]";
  }

  void append_postings(std::string& out, std::size_t cell) const {
    const std::size_t begin = postings_.starts[cell];
    const std::size_t end = postings_.starts[cell + 1];
    if (order_.empty()) {
      for (std::size_t at = begin; at < end; ++at) append_posting(out, at, at > begin);
      return;
    }
    std::vector<std::size_t> places(end - begin);
    std::iota(places.begin(), places.end(), begin);
    std::ranges::sort(places, {}, [&](std::size_t at) { return order_[postings_.documents[at]]; });
    for (std::size_t i = 0; i < places.size(); ++i) append_posting(out, places[i], i > 0);
  }

  void append_posting(std::string& out, std::size_t at, bool follows) const {
    if (follows) out += ',';
    out += keys_[postings_.documents[at]];
    if (with_positions_) append_positions(out, {postings_.positions[at], postings_.counts[at]});
    out += '}';
  }

  static void append_positions(std::string& out, std::span<const Position> positions) {
    out += "\"position\":[";
    for (std::size_t i = 0; i < positions.size(); ++i) {
      if (i > 0) out += ',';
      if (positions[i].start == no_position) {
        out += "null";
        continue;
      }
      out += '[';
      append_number(out, positions[i].start);
      out += ',';
      append_number(out, positions[i].length);
      out += ']';
    }
    out += ']';
  }

  const Collection& collection_;
  Postings postings_;
  std::vector<std::uint32_t> order_;
  bool with_positions_;
  std::vector<std::string> heads_;     // ,"title":{
  std::vector<std::string> keys_;      // "ref":{
  std::vector<std::uint32_t> sorted_;  // term numbers in the order of their texts
};

}  // namespace

void write_index(std::span<const Document> documents, const Collection& collection, const ScoreTables& tables,
                 const ScoreSettings& scores, const WriterSettings& settings, const Sink& sink) {
  std::vector<std::string> refs(documents.size());
  std::ranges::transform(documents, refs.begin(),
                         [](const Document& document) { return escaped(document.ref); });
  sink("{\"version\":\"2.3.9\",\"fields\":" + joined(settings.field_names) + ",\"fieldVectors\":[");
  VectorWriter(documents, collection, tables, scores, settings, refs).write(sink);
  sink("],\"invertedIndex\":[");
  TermWriter(documents, collection, tables, settings, refs).write(sink);
  sink("],\"pipeline\":" + joined(settings.pipeline) + settings.extra + "}");
}

}  // namespace wegwijzer::search
