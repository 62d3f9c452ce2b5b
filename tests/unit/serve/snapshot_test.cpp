#include "serve/snapshot.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

namespace wegwijzer {
namespace {

using Files = std::vector<std::pair<std::string, std::string>>;

BuildResult built(const Files& files) {
  BuildResult result;
  result.is_complete = true;
  for (const auto& [path, bytes] : files) result.output.push_back(make_output(path, bytes));
  sort_output(result.output);
  return result;
}

BuildResult broken(std::string what) {
  BuildResult result;
  result.diagnostics.push_back(error(Code::broken_link, {}, {std::move(what)}));
  return result;
}

BuildResult warned(BuildResult result) {
  result.diagnostics.push_back(warning(Code::broken_link, {}, {"thema:9"}));
  return result;
}

const Files site = {{"index.html", "<link href=\"style.css?v=0a1b\"><script src=\"a.js?v=0a1b\"></script>"},
                    {"a.js", "let a;"},
                    {"style.css", "a{}"}};

Files with(Files files, const std::string& path, const std::string& bytes) {
  for (auto& [name, old] : files) {
    if (name == path) old = bytes;
  }
  return files;
}

Snapshot first() {
  Snapshot nothing;
  nothing.series = "ab";
  return next_snapshot(nothing, built(site));
}

TEST_CASE("the first build is version 1, with or without errors") {
  const Snapshot good = first();
  CHECK(good.version == 1);
  CHECK(good.pages_version == 1);
  CHECK_FALSE(good.has_errors);
  const Snapshot bad = next_snapshot({}, broken("thema:9"));
  CHECK(bad.version == 1);
  CHECK(bad.has_errors);
  CHECK(bad.output.empty());
}

TEST_CASE("the same output again is no news") {
  const Snapshot before = first();
  CHECK(next_snapshot(before, built(site)).version == before.version);
}

TEST_CASE("a changed, a new and a deleted page are a change of pages") {
  Files more = site;
  more.emplace_back("b/index.html", "b");
  const Files fewer(site.begin() + 1, site.end());
  for (const Files& files : {with(site, "index.html", "other"), with(site, "a.js", "let b;"), more, fewer}) {
    const Snapshot after = next_snapshot(first(), built(files));
    CHECK(after.version == 2);
    CHECK(after.pages_version == 2);
    CHECK(after.output.size() == files.size());
  }
}

TEST_CASE("a changed stylesheet is a change of styles only, although pages carry its version") {
  Files files = with(site, "style.css", "b{}");
  files[0].second = "<link href=\"style.css?v=ffff99\"><script src=\"a.js?v=ffff99\"></script>";
  const Snapshot after = next_snapshot(first(), built(files));
  CHECK(after.version == 2);
  CHECK(after.styles_version == 2);
  CHECK(after.pages_version == 1);
  CHECK(*find_output(after.output, "style.css")->bytes == "b{}");
}

TEST_CASE("a page that changes in more than the version of assets is a change of pages") {
  for (const char* text : {"<link href=\"style.css?v=ffff\"><script src=\"b.js?v=ffff\"></script>",
                           "<link href=\"style.css?v=ffff\"><script src=\"a.js?v=ffff\"></script>.",
                           "<link href=\"style.css?v=ffff\">", "<link href=\"style.css\">"}) {
    Files files = with(site, "style.css", "b{}");
    files[0].second = text;
    CAPTURE(text);
    CHECK(next_snapshot(first(), built(files)).pages_version == 2);
  }
}

TEST_CASE("a broken build keeps the last good output and says what is wrong; a good one takes it away") {
  const Snapshot bad = next_snapshot(first(), broken("thema:9"));
  CHECK(bad.version == 2);
  CHECK(bad.diagnostics_version == 2);
  CHECK(bad.pages_version == 1);
  CHECK(bad.has_errors);
  CHECK(bad.diagnostics_text.find("thema:9") != std::string::npos);
  CHECK(find_output(bad.output, "index.html") != nullptr);
  CHECK(next_snapshot(bad, broken("thema:9")).version == 2);  // the same error again: no news
  CHECK(next_snapshot(bad, broken("thema:8")).diagnostics_version == 3);

  const Snapshot good = next_snapshot(bad, built(site));
  CHECK_FALSE(good.has_errors);
  CHECK(good.diagnostics_text.empty());
  CHECK(good.diagnostics_version == 3);
  CHECK(good.pages_version == 1);  // the pages are those that were shown all along
}

TEST_CASE("warnings are news but no errors") {
  const Snapshot after = next_snapshot(first(), warned(built(site)));
  CHECK(after.diagnostics_version == 2);
  CHECK_FALSE(after.has_errors);
  CHECK_FALSE(after.diagnostics_text.empty());
}

TEST_CASE("a tag gives its version back, and nothing for tags of others") {
  const Snapshot snapshot = first();
  CHECK(tag_of(snapshot) == "ab-1");
  CHECK(version_of_tag(snapshot, "ab-1") == 1);
  for (const char* tag :
       {"", "ab", "ab-", "ab-x", "ab-1x", "ab--1", "cd-1", "ab-2", "ab-99999999999999999999"}) {
    CAPTURE(tag);
    CHECK(version_of_tag(snapshot, tag) == 0);
  }
}

TEST_CASE("the status is JSON on one line") {
  const std::string text = status_json(next_snapshot(first(), broken("thema:\"9\"\n")));
  CHECK(text.find('\n') == std::string::npos);
  const auto status = nlohmann::json::parse(text);
  CHECK(status["version"] == 2);
  CHECK(status["tag"] == "ab-2");
  CHECK(status["has_errors"] == true);
  CHECK(status["diagnostics"].size() == 1);
  CHECK(status["diagnostics"][0]["code"] == "broken-link");
  CHECK(nlohmann::json::parse(status_json(Snapshot{}))["diagnostics"].empty());
}

}  // namespace
}  // namespace wegwijzer
