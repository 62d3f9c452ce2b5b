// Hostile text through every exit: whatever an author or a copied text brings along, no page gets an element,
// attribute or address that the program did not mean. Judged by reading the HTML as a browser does, not by
// looking for words.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "generator/base/text.h"
#include "tests/support/dump.h"
#include "tests/support/sample.h"

namespace wegwijzer {
namespace {

using test::Files;

// Texts that have broken other programs, and the contexts they break out of.
const std::vector<std::string>& payloads() {
  static const std::vector<std::string> all = {
      "<script>alert(1)</script>",
      "<SCRIPT SRC=//a.nl/x.js></SCRIPT>",
      "<scr<script>ipt>alert(1)</scr</script>ipt>",
      "<script\n>alert(1)</script\n>",
      "<script/x>alert(1)</script>",
      "<<script>alert(1)//<</script>",
      "<img src=x onerror=alert(1)>",
      "<img/src=x/onerror=alert(1)>",
      "<img src=\"x\"onerror=\"alert(1)\">",
      "<img src=`x`onerror=alert(1)>",
      "<svg onload=alert(1)>",
      "<svg/onload=alert(1)//",
      "<svg><script>alert(1)</script></svg>",
      "<svg><animate onbegin=alert(1) attributeName=x>",
      "<math><mtext><script>alert(1)</script></mtext></math>",
      "<iframe src=javascript:alert(1)>",
      "<iframe srcdoc='<script>alert(1)</script>'>",
      "<object data=javascript:alert(1)>",
      "<embed src=javascript:alert(1)>",
      "<body onload=alert(1)>",
      "<a href=javascript:alert(1)>x</a>",
      "<a href=\"jav&#x09;ascript:alert(1)\">x</a>",
      "<form action=javascript:alert(1)><button>x</button></form>",
      "<button formaction=javascript:alert(1)>x</button>",
      "<input onfocus=alert(1) autofocus>",
      "<details open ontoggle=alert(1)>",
      "<video><source onerror=alert(1)></video>",
      "<style>*{background:url(javascript:alert(1))}</style>",
      "<link rel=stylesheet href=//a.nl/x.css>",
      "<meta http-equiv=refresh content=0;url=//a.nl>",
      "<base href=//a.nl/>",
      "<template><script>alert(1)</script></template>",
      "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
      "<textarea></textarea><script>alert(1)</script>",
      "<title></title><script>alert(1)</script>",
      "</title><script>alert(1)</script>",
      "</a></li></ul></main><script>alert(1)</script>",
      "</p></aside><img src=x onerror=alert(1)>",
      "--><script>alert(1)</script><!--",
      "]]><script>alert(1)</script>",
      "<!--><script>alert(1)</script>-->",
      "<![CDATA[<script>alert(1)</script>]]>",
      "<?php alert(1) ?>",
      "\"><script>alert(1)</script>",
      "'><script>alert(1)</script>",
      "\" onmouseover=\"alert(1)",
      "' onmouseover='alert(1)",
      "\" onfocus=alert(1) autofocus x=\"",
      "\" style=\"background:url(//a.nl)\" x=\"",
      "x\"><img src=x onerror=alert(1)>",
      "\"/><svg/onload=alert(1)>",
      "` onmouseover=`alert(1)",
      "javascript:alert(1)",
      "JaVaScRiPt:alert(1)",
      "java\tscript:alert(1)",
      "&#106;avascript:alert(1)",
      "javascript&colon;alert(1)",
      "data:text/html,<script>alert(1)</script>",
      "vbscript:msgbox(1)",
      "&lt;script&gt;alert(1)&lt;/script&gt;",
      "&#60;script&#62;alert(1)&#60;/script&#62;",
      "&lt;img src=x onerror=alert(1)&gt;",
      "\\<script>alert(1)\\</script>",
      "{{{title}}}{{#x}}<script>alert(1)</script>{{/x}}",
      "{{> ../../etc/passwd}}",
      "${alert(1)} #{alert(1)} <%= alert(1) %>",
      "\xC2\xA0<script>alert(1)</script>",
      "\xEF\xBC\x9Cscript\xEF\xBC\x9E"
      "alert(1)",
      "\xE2\x80\xA8<script>alert(1)</script>",
      "+ADw-script+AD4-alert(1)",
  };
  return all;
}

// A double-quoted YAML scalar.
std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (c == '\n')
      out += "\\n";
    else if (c == '\t')
      out += "\\t";
    else
      out += c;
  }
  return out + "\"";
}

std::string one_line(const std::string& text) { return replace_all(text, "\n", " "); }

// Elements and attributes of a page as a browser's tokenizer sees them: "a[class,href]". Text in script and
// style would not be looked at, so both must be empty or absent in our pages.
struct Shape {
  std::set<std::string> elements;
  std::set<std::string> attributes;
  std::vector<std::string> addresses;  // values of href, src, action and the like
  std::string mistakes;
};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

void read_tag(const std::string& html, std::size_t& at, Shape& shape) {
  std::size_t end = at;
  while (end < html.size() && std::string_view(" \n\t/>").find(html[end]) == std::string_view::npos) ++end;
  shape.elements.insert(fold(html.substr(at, end - at)));
  at = end;
  while (at < html.size() && html[at] != '>') {
    if (std::string_view(" \n\t/").find(html[at]) != std::string_view::npos) {
      ++at;
      continue;
    }
    std::size_t name_end = at;
    while (name_end < html.size() &&
           std::string_view(" \n\t/>=").find(html[name_end]) == std::string_view::npos)
      ++name_end;
    const std::string name = fold(html.substr(at, name_end - at));
    shape.attributes.insert(name);
    at = name_end;
    if (at >= html.size() || html[at] != '=') continue;
    ++at;
    if (at >= html.size() || html[at] != '"') {
      shape.mistakes += "value without double quotes: " + name + "\n";
      continue;
    }
    const std::size_t close = html.find('"', at + 1);
    if (close == std::string::npos) {
      shape.mistakes += "open quote: " + name + "\n";
      at = html.size();
      return;
    }
    const std::string value = html.substr(at + 1, close - at - 1);
    if (value.find('<') != std::string::npos) shape.mistakes += "< in " + name + "\n";
    if (name == "href" || name == "src" || name == "action" || name == "formaction" || name == "data")
      shape.addresses.push_back(value);
    at = close + 1;
  }
  ++at;
}

Shape shape_of(const std::string& html) {
  Shape shape;
  for (std::size_t at = 0; at < html.size();) {
    if (html[at] != '<') {
      ++at;
      continue;
    }
    ++at;
    if (at < html.size() && is_letter(html[at])) {
      read_tag(html, at, shape);
    } else if (at < html.size() && html[at] == '/') {
      at = std::min(html.find('>', at), html.size());
    } else if (fold(html.substr(at, 8)) == "!doctype") {
      at = std::min(html.find('>', at), html.size());
    } else {
      shape.mistakes += "a loose <: " + html.substr(at - 1, 20) + "\n";
    }
  }
  return shape;
}

const std::vector<std::string> places = {"title",        "subtitle",       "summary",     "keywords",
                                         "aliases",      "full",           "reason",      "heading of a path",
                                         "text",         "heading",        "point",       "task",
                                         "cell",         "quote",          "callout",     "callout kind",
                                         "callout date", "code",           "code block",  "code info",
                                         "link text",    "link address",   "link title",  "reference link",
                                         "wikilink",     "wikilink label", "alternative", "image address",
                                         "footnote",     "footnote name",  "emphasis",    "anchor",
                                         "field",        "site title",     "menu",        "callout label",
                                         "collection",   "file name"};

// The sample site with `text` in that place; pages are called after `number`.
struct Hostile {
  Files files;
  std::string settings = test::sample_settings();
};

std::string term(const std::string& n, const std::string& key, const std::string& value) {
  return "---\ntitle: Begrip " + n + "\n" + key + ": " + value + "\n---\n";
}

Hostile site_with(const std::string& text, const std::string& place, int number = 1) {
  const std::string n = std::to_string(number);
  Hostile site;
  const std::string line = one_line(text);
  const std::string toml = quoted(text);
  std::string body;
  const auto setting = [&](const std::string& from, const std::string& to) {
    const std::size_t at = site.settings.find(from);
    REQUIRE(at != std::string::npos);
    site.settings.replace(at, from.size(), to);
  };
  if (place == "title")
    site.files.emplace_back("content/begrippen/x" + n + ".md",
                            "---\ntitle: " + quoted(text + " " + n) + "\n---\n");
  else if (place == "subtitle" || place == "summary" || place == "full")
    site.files.emplace_back("content/begrippen/x" + n + ".md", term(n, place, quoted(text)));
  else if (place == "keywords" || place == "aliases")
    site.files.emplace_back("content/begrippen/x" + n + ".md", term(n, place, "[" + quoted(text) + "]"));
  else if (place == "reason")
    site.files.emplace_back(
        "content/begrippen/x" + n + ".md",
        "---\ntitle: Begrip " + n + "\nrelated:\n  - \"thema:1\": " + quoted(text) + "\n---\n");
  else if (place == "heading of a path")
    site.files.emplace_back(
        "content/routes/x" + n + ".md",
        "---\ntitle: Route " + n + "\nsections:\n  - heading: " + quoted(text) + "\n    pages: [1]\n---\n");
  else if (place == "field")
    site.files.emplace_back("content/situaties/x" + n + ".md",
                            "---\ntitle: S" + n + "\nsummary: K\ngroup: crisis\nnote: " + quoted(text) +
                                "\ntags: [" + quoted(text) + "]\n---\n");
  else if (place == "site title")
    setting("title = \"Proefgids voor de secretaris\"", "title = " + toml + "\nlanguage = \"nl\"");
  else if (place == "menu")
    setting("[[menu]]\ntitle = \"Thema's\"", "[[menu]]\ntitle = " + toml);
  else if (place == "callout label")
    setting("label = \"Tip\"", "label = " + toml);
  else if (place == "collection")
    setting("title = \"Begrippen\"\nsingular = \"Begrip\"", "title = " + toml + "\nsingular = " + toml);
  else if (place == "file name")
    site.files.emplace_back(
        "content/begrippen/" + replace_all(replace_all(line, "/", "_"), std::string(1, '\0'), "") + ".md",
        test::titled("Begrip " + n));
  else if (place == "text")
    body = text;
  else if (place == "heading")
    body = "## " + line;
  else if (place == "point")
    body = "## Punten\n\n1. " + line + " {#p}\n";
  else if (place == "task")
    body = "- [ ] " + line + " {#v}\n";
  else if (place == "cell")
    body = "| " + line + " |\n|---|\n| " + line + " |\n";
  else if (place == "quote")
    body = "> " + line;
  else if (place == "callout")
    body = "> [!tip]\n> " + line;
  else if (place == "callout kind")
    body = "> [!" + line + "]\n> x";
  else if (place == "callout date")
    body = "> [!tip " + line + "]\n> x";
  else if (place == "code")
    body = "`` " + line + " ``";
  else if (place == "code block")
    body = "~~~~\n" + text + "\n~~~~";
  else if (place == "code info")
    body = "~~~~ " + line + "\nx\n~~~~";
  else if (place == "link text")
    body = "[" + line + "](https://a.nl)";
  else if (place == "link address")
    body = "[x](" + line + ") [x](<" + line + ">) [x](https://a.nl/" + line + ")";
  else if (place == "link title")
    body = "[x](https://a.nl \"" + line + "\")";
  else if (place == "reference link")
    body = "[x][r]\n\n[r]: <" + line + "> '" + line + "'\n";
  else if (place == "wikilink")
    body = "[[" + line + "]] [[thema:" + line + "]] [[thema:1#" + line + "]]";
  else if (place == "wikilink label")
    body = "[[thema:1|" + line + "]]";
  else if (place == "alternative")
    body = "![" + line + "](../foto.png)";
  else if (place == "image address")
    body = "![x](" + line + ") ![x](<" + line + ">)";
  else if (place == "footnote")
    body = "x[^1]\n\n[^1]: " + line;
  else if (place == "footnote name")
    body = "x[^" + line + "]\n\n[^" + line + "]: y";
  else if (place == "emphasis")
    body = "*" + line + "* **" + line + "** ~~" + line + "~~";
  else if (place == "anchor")
    body = "## Kop {#" + line + "}";
  else
    FAIL("no such place: " << place);
  site.files.emplace_back(
      "content/themas/" + n + ".md",
      test::numbered(number, "Thema " + n, body + "\n\nZie [[begrip:ander]].\n\n> [!tip]\n> Doe.\n"));
  site.files.emplace_back("content/begrippen/ander.md", test::titled("Ander", "Zie [[thema:1]].\n"));
  site.files.emplace_back("content/index.md", test::titled("Begin"));
  site.files.emplace_back("content/foto.png", "x");
  return site;
}

bool is_harmless_address(std::string_view address) {
  const std::string folded = fold(trim(address));
  const std::size_t colon = folded.find(':');
  const std::size_t slash = folded.find_first_of("/?#");
  if (colon == std::string::npos || (slash != std::string::npos && slash < colon))
    return !folded.starts_with("//");
  return folded.starts_with("https:") || folded.starts_with("http:") || folded.starts_with("mailto:") ||
         folded.starts_with("tel:");
}

// Everything the program and its theme write on pages without hostile text.
const Shape& harmless() {
  static const Shape shape = [] {
    Shape all;
    for (const std::string& place : places) {
      if (place == "callout kind" || place == "wikilink" || place == "image address" ||
          place == "link address" || place == "reference link")
        continue;
      const Hostile tame = site_with("tekst", place);
      const test::LinkedSite linked(tame.settings, tame.files);
      REQUIRE_MESSAGE(!has_errors(linked.diagnostics), place << ": " << test::problems(linked.diagnostics));
      for (const OutputFile& file : test::pages_of(linked)) {
        const Shape page = shape_of(*file.bytes);
        REQUIRE_MESSAGE(page.mistakes.empty(), file.path << ": " << page.mistakes);
        all.elements.insert(page.elements.begin(), page.elements.end());
        all.attributes.insert(page.attributes.begin(), page.attributes.end());
      }
    }
    return all;
  }();
  return shape;
}

std::string strange(const std::string& html) {
  const Shape page = shape_of(html);
  std::string found = page.mistakes;
  for (const std::string& name : page.elements) {
    if (!harmless().elements.contains(name)) found += "<" + name + ">\n";
  }
  for (const std::string& name : page.attributes) {
    if (!harmless().attributes.contains(name)) found += name + "=\n";
  }
  for (const std::string& address : page.addresses) {
    if (!is_harmless_address(address)) found += "address " + address + "\n";
  }
  return found;
}

TEST_SUITE("render/escaping") {
  TEST_CASE("the judge sees what a browser would") {
    CHECK(shape_of("<p class=\"a\" id=\"b\">x</p>").attributes == std::set<std::string>{"class", "id"});
    CHECK(strange("<p><iframe src=\"javascript:x\"></p>") == "<iframe>\naddress javascript:x\n");
    CHECK(strange("<p onclick=\"x\">") == "onclick=\n");
    CHECK(strange("<a href=x>") == "value without double quotes: href\nx=\n");
    CHECK(strange("<a href=\" JavaScript:x\">") == "address  JavaScript:x\n");
    CHECK(strange("<a href=\"//a.nl\">") == "address //a.nl\n");
    CHECK(strange("<p title=\"a<b\">") == "< in title\n");
    CHECK(strange("<!-- x -->") != "");
    CHECK_FALSE(harmless().elements.contains("iframe"));
    CHECK_FALSE(harmless().elements.contains("style"));
    for (const std::string& name : harmless().attributes) CHECK_FALSE(name.starts_with("on"));
  }

  TEST_CASE("no hostile text gets through, in whatever place it stands") {
    REQUIRE(payloads().size() >= 60);
    for (const std::string& place : places) {
      CAPTURE(place);
      // What stands in a page goes into one site, a page for each text; settings need a site for each.
      std::vector<Hostile> sites(1);
      for (std::size_t i = 0; i < payloads().size(); ++i) {
        const bool is_setting = site_with("tekst", place).settings != test::sample_settings();
        Hostile one = site_with(payloads()[i], place, is_setting ? 1 : static_cast<int>(i) + 1);
        if (one.settings != test::sample_settings()) {
          sites.push_back(std::move(one));
          continue;
        }
        for (auto& file : one.files) {
          const bool is_new =
              std::ranges::find(sites[0].files, file.first, &std::pair<std::string, std::string>::first) ==
              sites[0].files.end();
          if (is_new) sites[0].files.push_back(std::move(file));
        }
      }
      if (sites.size() > 1) sites.erase(sites.begin());
      for (const Hostile& site : sites) {
        const test::LinkedSite linked(site.settings, site.files);
        // Pages with errors are rendered too, as a preview might.
        for (const OutputFile& file : test::pages_of(linked)) {
          const std::string found = strange(*file.bytes);
          if (!found.empty()) FAIL_CHECK(file.path << ": " << found);
        }
        // Where any text is right none is refused: it is escaped.
        const std::set<std::string> take_all = {"title",  "subtitle",      "summary",
                                                "reason", "code block",    "site title",
                                                "menu",   "callout label", "field"};
        if (take_all.contains(place))
          CHECK_MESSAGE(!has_errors(linked.diagnostics), test::problems(linked.diagnostics));
      }
    }
  }
}

}  // namespace
}  // namespace wegwijzer
