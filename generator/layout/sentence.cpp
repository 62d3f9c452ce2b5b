#include "generator/layout/sentence.h"

#include "generator/base/text.h"
#include "generator/model/labels.h"

namespace wegwijzer {

namespace {

constexpr std::size_t longest_sentence = 240;

bool ends_sentence(std::string_view text, std::size_t at) {
  const bool is_mark = text[at] == '.' || text[at] == '!' || text[at] == '?';
  if (!is_mark || at + 1 >= text.size() || text[at + 1] != ' ') return false;
  // "art. 103" and "bijv. een" go on with a small letter or a digit.
  const char next = at + 2 < text.size() ? text[at + 2] : 'A';
  return !((next >= 'a' && next <= 'z') || (next >= '0' && next <= '9'));
}

std::size_t sentence_start(std::string_view text, std::size_t at) {
  while (at > 0 && !ends_sentence(text, at - 1)) --at;
  return std::min(text.find_first_not_of(' ', at), text.size());
}

std::size_t sentence_end(std::string_view text, std::size_t at) {
  while (at < text.size() && !ends_sentence(text, at)) ++at;
  return std::min(at + 1, text.size());
}

// Whole words of about `longest_sentence` bytes around [begin, end) of the link.
std::string shortened(std::string_view sentence, std::size_t begin, std::size_t end) {
  if (count_code_points(sentence) <= longest_sentence) return std::string(sentence);
  const std::size_t room = longest_sentence / 2;
  std::size_t from = begin > room ? sentence.rfind(' ', begin - room) : 0;
  if (from == std::string_view::npos) from = 0;
  const std::size_t to = end + room < sentence.size() ? sentence.find(' ', end + room) : sentence.size();
  std::string out = from > 0 ? "… " : "";
  out += trim(sentence.substr(from, to == std::string_view::npos ? to : to - from));
  return to < sentence.size() ? out + " …" : out;
}

}  // namespace

std::string sentence_around(const Site& site, const Page& page, std::uint32_t link, const Strings& strings) {
  const Document& document = *page.document;
  const LinkUse& use = document.links[link];
  const std::uint32_t block_end = document.nodes[use.block].end;
  const LinkLabels labels = link_labels(site, page, strings);
  const std::string before = plain_text(document, use.block, use.node, labels);
  const std::string whole = plain_text(document, use.block, block_end, labels);
  const std::string until = plain_text(document, use.block, document.nodes[use.node].end, labels);
  const std::size_t at = std::min(before.size(), whole.size());
  const std::size_t start = sentence_start(whole, at);
  const std::size_t link_end = std::min(until.size(), whole.size());
  const std::size_t end = sentence_end(whole, std::max(at, link_end > 0 ? link_end - 1 : 0));
  const std::string_view sentence = std::string_view(whole).substr(start, end - start);
  return shortened(sentence, at - std::min(at, start), link_end - std::min(link_end, start));
}

}  // namespace wegwijzer
