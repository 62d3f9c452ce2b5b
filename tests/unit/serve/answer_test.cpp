// Questions and answers without a socket. tests/serve/*.test.mjs asks the same of the real program.
#include "serve/answer.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

namespace wegwijzer {
namespace {

using namespace std::string_view_literals;

Snapshot site() {
  Snapshot snapshot;
  snapshot.series = "ab";
  snapshot.version = 3;
  snapshot.output = {make_output("index.html", "home"),      make_output("404.html", "not here"),
                     make_output("a/b/index.html", "<p>b"),  make_output("a/caf\xC3\xA9/index.html", "c"),
                     make_output("assets/style.css", "a{}"), make_output("empty.txt", "")};
  sort_output(snapshot.output);
  return snapshot;
}

Answer ask(std::string_view target, std::string_view if_none_match = "") {
  return answer(site(), {target, if_none_match});
}

std::string header(const Answer& answer, std::string_view name) {
  const auto found =
      std::ranges::find(answer.headers, name, [](const auto& pair) { return std::string_view(pair.first); });
  return found == answer.headers.end() ? "" : found->second;
}

TEST_CASE("a path is answered with the file of exactly that path") {
  CHECK(*ask("/").body == "home");
  CHECK(*ask("/a/b/").body == "<p>b");
  CHECK(*ask("/a/b/index.html").body == "<p>b");
  CHECK(*ask("/a/b/?x=1").body == "<p>b");
  CHECK(*ask("/%61/b/").body == "<p>b");
  CHECK(*ask("/a/caf%C3%A9/").body == "c");
  CHECK(ask("/assets/style.css?v=1").media_type == "text/css; charset=utf-8");
  CHECK(ask("/empty.txt").status == 200);
}

TEST_CASE("a folder without its slash is sent there, query and all") {
  const Answer moved = ask("/a/b?x=1&y=%20");
  CHECK(moved.status == 301);
  CHECK(header(moved, "Location") == "/a/b/?x=1&y=%20");
  CHECK(header(ask("/a/caf%c3%a9"), "Location") == "/a/caf%C3%A9/");
  CHECK(ask("/a").status == 404);  // a folder without a page
}

TEST_CASE("what is not there is the site's own 404 page") {
  const Answer missing = ask("/a/c/");
  CHECK(missing.status == 404);
  CHECK(*missing.body == "not here");
  CHECK(missing.media_type == "text/html; charset=utf-8");
  CHECK(header(missing, "ETag").empty());
  CHECK(ask("/a/c/", "*").status == 404);
}

TEST_CASE("no way of writing a path leads out of the output") {
  for (const std::string_view target : {"/../etc/passwd"sv,
                                        "/a/../index.html"sv,
                                        "/a/./b/"sv,
                                        "/..%2f..%2fetc/passwd"sv,
                                        "/%2e%2e/%2e%2e/etc/passwd"sv,
                                        "/%252e%252e/etc/passwd"sv,
                                        "//etc/passwd"sv,
                                        "//a/b/"sv,
                                        "/a//b/"sv,
                                        "/a/b//"sv,
                                        "//evil.example/%2e%2e"sv,
                                        "/a/b/index.html/"sv,
                                        "/a/b/."sv,
                                        "/a/b/.."sv,
                                        "/.wegwijzer/"sv,
                                        "/.wegwijzer/../index.html"sv,
                                        "/%ff%fe"sv,
                                        "/..;/index.html"sv,
                                        "/~root"sv,
                                        "/C:/x"sv}) {
    CAPTURE(target);
    CHECK(ask(target).status == 404);
  }
  for (const std::string_view target : {"/..\\index.html"sv, "/..%5cindex.html"sv, "/index.html%00"sv, "/%"sv,
                                        "index.html"sv, "http://evil.example/"sv, "*"sv, ""sv}) {
    CAPTURE(target);
    CHECK(ask(target).status == 400);
  }
}

TEST_CASE("a file that the browser has is not sent again") {
  const std::string tag = header(ask("/"), "ETag");
  CHECK(tag.size() == 34);
  CHECK(tag == "\"" + to_hex(digest_of("home")) + "\"");
  for (const std::string& known :
       {tag, "W/" + tag, "\"x\", " + tag, "\"x\" ,W/" + tag + " ,\"y\"", std::string("*")}) {
    CAPTURE(known);
    const Answer same = ask("/", known);
    CHECK(same.status == 304);
    CHECK(same.body == nullptr);
    CHECK(header(same, "ETag") == tag);
  }
  for (const std::string& other :
       {std::string("\"x\""), tag.substr(1, 32), std::string(","), std::string(" ")}) {
    CAPTURE(other);
    CHECK(ask("/", other).status == 200);
  }
}

TEST_CASE("a page says of which snapshot it is") {
  CHECK(header(ask("/"), "Server-Timing") == "wegwijzer;desc=\"ab-3\"");
  CHECK(header(ask("/nergens"), "Server-Timing") == "wegwijzer;desc=\"ab-3\"");
}

TEST_CASE("without any output every path shows what is wrong, escaped") {
  Snapshot broken;
  broken.version = 1;
  broken.has_errors = true;
  broken.diagnostics_text = "fout: <b> & zo";
  const Answer page = answer(broken, {"/thema/23/", ""});
  CHECK(page.status == 503);
  CHECK(page.media_type == "text/html; charset=utf-8");
  CHECK(page.body->find("fout: &lt;b&gt; &amp; zo") != std::string::npos);
  CHECK(page.body->find("Er staan fouten in de tekst") != std::string::npos);
  CHECK(page.body->find("style=") == std::string::npos);
  CHECK(answer(broken, {"/.wegwijzer/errors.js", ""}).media_type == "text/javascript; charset=utf-8");
  CHECK(answer(broken, {"/.wegwijzer/errors.css", ""}).status == 200);
  CHECK(answer(broken, {"/.wegwijzer/status", ""}).media_type == "application/json; charset=utf-8");
}

}  // namespace
}  // namespace wegwijzer
