#include "serve/answer.h"

#include <algorithm>

#include "serve/error_page.h"
#include "serve/media_types.h"
#include "serve/messages_nl.h"
#include "serve/target.h"

namespace wegwijzer {

namespace {

std::shared_ptr<const std::string> shared(std::string_view text) {
  return std::make_shared<const std::string>(text);
}

Answer text_answer(int status, std::string_view path, std::string_view text) {
  return {status, std::string(media_type_of(path)), {}, shared(text)};
}

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(" \t"), text.size());
  return text.substr(begin, text.find_last_not_of(" \t") + 1 - begin);
}

// RFC 9110, 13.1.2: a list of tags, or "*" for any; a weak tag is as good as a strong one here.
bool is_matched(std::string_view list, std::string_view tag) {
  while (!list.empty()) {
    const std::size_t comma = std::min(list.find(','), list.size());
    std::string_view item = trimmed(list.substr(0, comma));
    if (item.starts_with("W/")) item.remove_prefix(2);
    if (item == "*" || item == tag) return true;
    list.remove_prefix(std::min(comma + 1, list.size()));
  }
  return false;
}

// Pages learn from it which snapshot they are of: a browser hands this header to scripts, and no byte of the
// page has to differ from what is published.
std::pair<std::string, std::string> version_header(const Snapshot& snapshot) {
  return {"Server-Timing", "wegwijzer;desc=\"" + tag_of(snapshot) + "\""};
}

Answer file_answer(const Snapshot& snapshot, const OutputFile& file, std::string_view if_none_match) {
  const std::string tag = "\"" + to_hex(file.digest) + "\"";
  Answer found{
      200, std::string(media_type_of(file.path)), {{"ETag", tag}, version_header(snapshot)}, file.bytes};
  if (is_matched(if_none_match, tag)) {
    found.status = 304;
    found.body = nullptr;
  }
  return found;
}

Answer redirect(const Target& target) {
  Answer moved = refusal(301);
  moved.headers.emplace_back("Location", encode_path(target.path) + "/" + target.query);
  return moved;
}

Answer not_found(const Snapshot& snapshot) {
  const OutputFile* page = find_output(snapshot.output, "404.html");
  if (page == nullptr) return refusal(404);
  return {404, std::string(media_type_of(page->path)), {version_header(snapshot)}, page->bytes};
}

Answer own_answer(const Snapshot& snapshot, std::string_view path) {
  if (path == status_path) return text_answer(200, "status.json", status_json(snapshot));
  if (path == error_page_script_path) return text_answer(200, path, error_page_script());
  if (path == error_page_style_path) return text_answer(200, path, error_page_style());
  return refusal(404);
}

}  // namespace

const HeaderList& security_headers() {
  static const HeaderList headers = {
      {"Content-Security-Policy",
       "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
       "connect-src 'self'; "
       "manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-src 'none'; "
       "frame-ancestors 'none'"},
      {"X-Content-Type-Options", "nosniff"},
      {"Referrer-Policy", "no-referrer"},
      {"X-Frame-Options", "DENY"},
      {"Permissions-Policy", "camera=(), microphone=(), geolocation=()"},
      {"Cross-Origin-Opener-Policy", "same-origin"},
      {"Cross-Origin-Resource-Policy", "same-origin"},
      {"Cache-Control",
       "no-cache"},  // not for security, but as general: every answer may be old a second later
  };
  return headers;
}

Answer answer(const Snapshot& snapshot, const Question& question) {
  const Target target = parse_target(question.target);
  if (!target.is_valid) return refusal(400);
  if (target.path.starts_with("/.wegwijzer/")) return own_answer(snapshot, target.path);
  if (snapshot.output.empty()) return text_answer(503, "errors.html", error_page(snapshot));
  if (const OutputFile* file = find_output(snapshot.output, output_path_of(target.path)))
    return file_answer(snapshot, *file, question.if_none_match);
  if (find_output(snapshot.output, output_path_of(target.path + "/")) != nullptr) return redirect(target);
  return not_found(snapshot);
}

Answer refusal(int status) { return text_answer(status, "refusal.txt", refusal_message(status)); }

}  // namespace wegwijzer
