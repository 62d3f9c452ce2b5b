#include "generator/link/resolver.h"

#include <algorithm>
#include <array>
#include <map>

#include "generator/base/text.h"
#include "generator/link/addresses.h"
#include "generator/link/edition_addresses.h"
#include "generator/model/point_pattern.h"

namespace wegwijzer {

namespace {

// "thema:23.4#kop" in its parts.
struct Written {
  std::string_view prefix;
  std::string_view key;
  std::string_view fragment;
  bool has_prefix = false;
};

Written split(std::string_view reference) {
  Written written;
  const std::size_t hash = reference.find('#');
  if (hash != std::string_view::npos) written.fragment = reference.substr(hash + 1);
  reference = reference.substr(0, hash);
  const std::size_t colon = reference.find(':');
  written.has_prefix = colon != std::string_view::npos;
  written.prefix = written.has_prefix ? trim(reference.substr(0, colon)) : "";
  written.key = trim(written.has_prefix ? reference.substr(colon + 1) : reference);
  return written;
}

std::string folder_of(std::string_view path) { return std::string(path.substr(0, path.rfind('/') + 1)); }

// "content/a/b/../c.md" -> "content/a/c.md"; nothing when it leaves content/.
std::optional<std::string> normal_path(std::string_view path) {
  std::vector<std::string_view> parts;
  while (!path.empty()) {
    const std::size_t slash = path.find('/');
    const std::string_view part = path.substr(0, slash);
    path = slash == std::string_view::npos ? "" : path.substr(slash + 1);
    if (part == "..") {
      if (parts.size() <= 1) return std::nullopt;
      parts.pop_back();
    } else if (!part.empty() && part != ".") {
      parts.push_back(part);
    }
  }
  std::string normal;
  for (const std::string_view part : parts) normal += (normal.empty() ? "" : "/") + std::string(part);
  return normal;
}

// The scheme of an address ("https"), or nothing. A Windows drive or a title with a colon has none.
std::string_view scheme_of(std::string_view address) {
  const std::size_t colon = address.find(':');
  if (colon == std::string_view::npos || colon < 2) return {};
  const std::string_view scheme = address.substr(0, colon);
  const bool is_scheme = std::ranges::all_of(scheme, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '+' || c == '-' || c == '.';
  });
  return is_scheme ? scheme : std::string_view();
}

bool is_safe_scheme(std::string_view scheme) {
  constexpr auto safe = std::to_array<std::string_view>({"https", "http", "mailto", "tel"});
  return std::ranges::find(safe, fold(scheme)) != safe.end();
}

LinkTarget broken(Diagnostics& diagnostics, Diagnostic diagnostic) {
  diagnostics.push_back(std::move(diagnostic));
  return {};
}

void add_new(std::vector<std::string>& names, const std::string& name) {
  if (std::ranges::find(names, name) == names.end()) names.push_back(name);
}

// A kind of page by its name or, as in [[begrippen:wgr]], by what its list is called.
std::vector<std::string> nearest_prefixes(const Config& config, std::string_view prefix) {
  std::vector<std::string> names;
  for (const Collection& one : config.collections) {
    if (slugify(one.title) == slugify(prefix)) return {one.name};
    names.push_back(one.name);
  }
  return nearest_names(prefix, names);
}

// Files with the right name in another folder, then those with a path that looks like it.
std::vector<std::string> nearest_files(const std::string& wanted, const std::vector<std::string>& known) {
  const std::string name = fold(wanted.substr(wanted.rfind('/') + 1));
  std::vector<std::string> same_name;
  for (const std::string& path : known) {
    if (fold(path.substr(path.rfind('/') + 1)) == name) same_name.push_back(path);
  }
  std::vector<std::string> near = nearest_names(wanted, same_name);
  for (const std::string& path : same_name) add_new(near, path);
  for (const std::string& path : nearest_names(wanted, known)) add_new(near, path);
  near.resize(std::min<std::size_t>(near.size(), 3));
  return near;
}

SourceSpan span_of(const Page& page, const LinkUse& use) { return {page.document->source, use.range}; }

}  // namespace

Resolver::Resolver(const Site& site) : site_(site) {
  for (const Page& page : site.pages) {
    by_path_.emplace(page.document->source->path, page.id);
    if (page.reference.empty()) continue;
    by_reference_.emplace(page.reference, page.id);
    by_name_[page.reference.substr(page.reference.find(':') + 1)].push_back(page.id);
    by_name_[fold(page.document->metadata.title)].push_back(page.id);
  }
}

std::optional<Reference> Resolver::find_in(CollectionIndex collection, std::string_view key) const {
  const Collection& rules = (*site_.config)[collection];
  if (!rules.is_numbered) {
    const auto found = by_reference_.find(rules.name + ":" + std::string(key));
    return found == by_reference_.end() ? std::nullopt : std::optional(Reference{found->second, -1});
  }
  std::size_t digits = 0;
  while (digits < key.size() && key[digits] >= '0' && key[digits] <= '9') ++digits;
  const auto number = parse_number(key.substr(0, digits));
  if (!number) return std::nullopt;
  const auto found = by_reference_.find(rules.name + ":" + std::to_string(*number));
  if (found == by_reference_.end()) return std::nullopt;
  if (digits == key.size()) return Reference{found->second, -1};
  const std::string label = std::to_string(*number) + std::string(key.substr(digits));
  const std::vector<Point>& points = site_[found->second].document->points;
  const auto point = std::ranges::find(points, label, &Point::label);
  if (point == points.end()) return std::nullopt;
  return Reference{found->second, static_cast<int>(point - points.begin())};
}

std::optional<Reference> Resolver::find(std::string_view reference) const {
  const Written written = split(reference);
  if (written.has_prefix) {
    const auto collection = find_collection(*site_.config, written.prefix);
    return collection ? find_in(*collection, written.key) : std::nullopt;
  }
  auto found = by_name_.find(std::string(written.key));
  if (found == by_name_.end()) found = by_name_.find(fold(written.key));
  if (found == by_name_.end()) return std::nullopt;
  const bool is_one =
      std::ranges::all_of(found->second, [&](PageId id) { return id == found->second.front(); });
  return is_one ? std::optional(Reference{found->second.front(), -1}) : std::nullopt;
}

std::optional<LinkTarget> Resolver::find_place(std::string_view written) const {
  const std::size_t hash = std::min(written.find('#'), written.size());
  const std::string path(written.substr(0, hash));
  LinkTarget target;
  target.fragment = written.substr(std::min(hash + 1, written.size()));
  std::optional<Reference> reference;
  if (!path.starts_with('/')) {
    reference = find(written);
  } else if (const auto page = site_.by_url.find(path); page != site_.by_url.end()) {
    reference = Reference{page->second, -1};
  } else if (is_address(site_, path) && target.fragment.empty()) {
    target.kind = LinkTarget::Kind::file;
    target.address = path.substr(1);
    return target;
  }
  if (!reference) return std::nullopt;
  const Document& document = *site_[reference->page].document;
  target.kind = LinkTarget::Kind::page;
  target.page = reference->page;
  target.point = reference->point;
  if (target.point >= 0) target.fragment = document.points[static_cast<std::size_t>(target.point)].anchor;
  const bool is_there =
      target.fragment.empty() || std::ranges::binary_search(document.anchors, target.fragment);
  const auto point = std::ranges::find(document.points, target.fragment, &Point::anchor);
  if (!target.fragment.empty() && point != document.points.end())
    target.point = static_cast<int>(point - document.points.begin());
  return is_there ? std::optional(std::move(target)) : std::nullopt;
}

std::vector<std::string> Resolver::nearest(std::string_view written,
                                           std::optional<CollectionIndex> collection) const {
  std::vector<std::string> known;
  const std::string_view key = split(written).key;
  const std::string title = fold(key);
  const std::string slug = slugify(key);
  for (const Page& page : site_.pages) {
    if (page.reference.empty() || (collection && page.collection != *collection)) continue;
    const bool is_title = !slug.empty() && (slugify(page.document->metadata.title) == slug ||
                                            fold(page.document->metadata.title) == title);
    if (is_title) return {page.reference};
    known.push_back(page.reference);
  }
  const bool has_prefix = split(written).has_prefix;
  const std::string full = has_prefix || !collection
                               ? std::string(written)
                               : (*site_.config)[*collection].name + ":" + std::string(key);
  std::vector<std::string> near = nearest_names(full, known);
  if (!near.empty()) return near;
  std::vector<std::string> names;  // the right name with a wrong or no prefix
  for (const std::string& reference : known) {
    if (reference.substr(reference.find(':') + 1) == key) names.push_back(reference);
  }
  names.resize(std::min<std::size_t>(names.size(), 3));
  return names;
}

std::vector<std::string> Resolver::nearest_by_name(std::string_view written) const {
  std::vector<std::string> names;
  std::multimap<std::string, std::string> reference_by_name;
  const auto add = [&](const std::string& name, const std::string& reference) {
    names.push_back(name);
    reference_by_name.emplace(name, reference);
  };
  for (const Page& page : site_.pages) {
    if (page.reference.empty()) continue;
    add(page.reference, page.reference);
    add(page.reference.substr(page.reference.find(':') + 1), page.reference);
    add(page.document->metadata.title, page.reference);
  }
  std::vector<std::string> near;
  for (const std::string& name : nearest_names(written, names)) {
    const auto [first, last] = reference_by_name.equal_range(name);
    for (auto one = first; one != last; ++one) add_new(near, one->second);
  }
  return near;
}

std::optional<std::string> Resolver::replacement_of(std::string_view reference) const {
  const std::string address =
      address_of_written(*site_.config, std::string(reference.substr(0, reference.find('#'))));
  const auto gone = std::ranges::find(site_.gone, address, &GonePage::url);
  if (gone == site_.gone.end() || gone->target.kind != LinkTarget::Kind::page) return std::nullopt;
  const std::string fragment = gone->target.fragment.empty() ? "" : "#" + gone->target.fragment;
  return site_[gone->target.page].reference + fragment;
}

std::vector<std::string> Resolver::nearest_of_any_kind(std::string_view written,
                                                       CollectionIndex collection) const {
  const std::string key(split(written).key);
  std::vector<std::string> near = nearest(written, collection);
  auto found = by_name_.find(key);
  if (found == by_name_.end()) found = by_name_.find(fold(key));
  const bool is_other_kind = found != by_name_.end() && !parse_number(key);
  if (is_other_kind) {
    std::vector<std::string> exact;
    for (const PageId id : found->second) add_new(exact, site_[id].reference);
    for (const std::string& reference : near) add_new(exact, reference);
    near = std::move(exact);
  }
  if (near.empty()) near = nearest_by_name(key);
  near.resize(std::min<std::size_t>(near.size(), 3));
  return near;
}

LinkTarget Resolver::resolve_link(const Page& page, const LinkUse& use, Diagnostics& diagnostics) const {
  switch (use.kind) {
    case LinkKind::wikilink: return resolve_wikilink(page, use, diagnostics);
    case LinkKind::markdown: return resolve_markdown(page, use, diagnostics);
    case LinkKind::image: return resolve_image(page, use, diagnostics);
  }
  return {};
}

LinkTarget Resolver::resolve_wikilink(const Page& page, const LinkUse& use, Diagnostics& diagnostics) const {
  const Written written = split(use.target);
  if (use.target.empty()) return broken(diagnostics, error(Code::empty_link, span_of(page, use)));
  const auto reference = find(use.target);
  if (reference) return to_page(page, use, *reference, std::string(written.fragment), diagnostics);
  report_wikilink(page, use, use.target, diagnostics);
  return {};
}

void Resolver::report_wikilink(const Page& page, const LinkUse& use, std::string_view reference,
                               Diagnostics& diagnostics) const {
  const Written written = split(reference);
  const SourceSpan at = span_of(page, use);
  if (!written.has_prefix) {
    auto found = by_name_.find(std::string(written.key));
    if (found == by_name_.end()) found = by_name_.find(fold(written.key));
    if (found != by_name_.end()) {
      std::vector<std::string> candidates;
      for (const PageId id : found->second) {
        if (std::ranges::find(candidates, site_[id].reference) == candidates.end())
          candidates.push_back(site_[id].reference);
      }
      diagnostics.push_back(
          error(Code::ambiguous_link, at, {std::string(written.key)}, std::move(candidates)));
      return;
    }
    diagnostics.push_back(error(Code::broken_link, at, {std::string(reference)}, nearest_by_name(reference)));
    return;
  }
  const auto collection = find_collection(*site_.config, written.prefix);
  if (!collection) {
    std::vector<std::string> near = nearest_prefixes(*site_.config, written.prefix);
    for (std::string& name : near) name += ":" + std::string(written.key);
    diagnostics.push_back(error(Code::unknown_prefix, at, {std::string(written.prefix)}, std::move(near)));
    return;
  }
  // The page may be there while the point is not.
  const std::string_view key = written.key;
  const std::size_t digits = std::min(key.find_first_not_of("0123456789"), key.size());
  const auto page_only = (*site_.config)[*collection].is_numbered && digits > 0 && digits < key.size()
                             ? find_in(*collection, key.substr(0, digits))
                             : std::nullopt;
  if (page_only) {
    const Page& target = site_[page_only->page];
    std::vector<std::string> labels;
    for (const Point& point : target.document->points) labels.push_back(point.label);
    std::vector<std::string> near = nearest_names(key, labels);
    for (std::string& label : near) label = std::string(written.prefix) + ":" + label;
    diagnostics.push_back(
        error(Code::broken_fragment, at, {std::string(key), target.reference}, std::move(near)));
    return;
  }
  const auto replacement = replacement_of(reference);
  diagnostics.push_back(
      error(Code::broken_link, at, {std::string(reference)},
            replacement ? std::vector{*replacement} : nearest_of_any_kind(reference, *collection)));
}

// A link by number means the place. When the anchors say that points were inserted or moved since they got
// their numbers, it may mean another point than its author saw.
void Resolver::check_shift(const Page& from, const LinkUse& use, Reference reference,
                           Diagnostics& diagnostics) const {
  const Page& page = site_[reference.page];
  const Collection& rules = site_.collection_of(page);
  const auto rule = std::ranges::find(rules.sections, SectionKind::points, &SectionRule::kind);
  if (rule == rules.sections.end()) return;
  const Point& meant = page.document->points[static_cast<std::size_t>(reference.point)];
  const std::string first =
      fill_point_pattern(rule->anchor, page.document->metadata.number.value_or(0), meant.index, true);
  if (meant.anchor.empty() || meant.anchor == first) return;
  const bool is_shifted =
      std::ranges::find(page.document->points, first, &Point::anchor) != page.document->points.end();
  if (is_shifted)
    diagnostics.push_back(warning(Code::shifted_point, span_of(from, use), {use.target},
                                  {page.reference + "#" + first, page.reference + "#" + meant.anchor}));
}

LinkTarget Resolver::to_page(const Page& from, const LinkUse& use, Reference reference,
                             const std::string& fragment, Diagnostics& diagnostics) const {
  const Document& document = *site_[reference.page].document;
  LinkTarget target;
  target.kind = LinkTarget::Kind::page;
  target.page = reference.page;
  target.point = reference.point;
  if (reference.point >= 0) {
    check_shift(from, use, reference, diagnostics);
    target.fragment = document.points[static_cast<std::size_t>(reference.point)].anchor;
    return target;
  }
  target.fragment = fragment;
  if (fragment.empty()) return target;
  if (!std::ranges::binary_search(document.anchors, fragment)) {
    return broken(diagnostics,
                  error(Code::broken_fragment, span_of(from, use), {fragment, document.source->path},
                        nearest_names(fragment, document.anchors)));
  }
  const auto point = std::ranges::find(document.points, fragment, &Point::anchor);
  if (point != document.points.end()) target.point = static_cast<int>(point - document.points.begin());
  return target;
}

LinkTarget Resolver::resolve_markdown(const Page& page, const LinkUse& use, Diagnostics& diagnostics) const {
  const std::string& written = use.target;
  const std::string_view scheme = scheme_of(written);
  if (!scheme.empty()) {
    if (!is_safe_scheme(scheme))
      return broken(diagnostics, error(Code::unsafe_address, span_of(page, use), {written}));
    return {LinkTarget::Kind::external, {}, -1, "", written};
  }
  if (written.starts_with("//"))
    return broken(diagnostics, error(Code::unsafe_address, span_of(page, use), {written}));
  const std::size_t hash = written.find('#');
  const std::string fragment = hash == std::string::npos ? "" : percent_decoded(written.substr(hash + 1));
  const std::string path = percent_decoded(written.substr(0, hash));
  if (path.empty()) {
    if (fragment.empty()) return broken(diagnostics, error(Code::empty_link, span_of(page, use)));
    return to_page(page, use, {page.id, -1}, fragment, diagnostics);
  }
  if (path.starts_with('/') && !path.ends_with(".md")) {
    if (const auto found = site_.by_url.find(path); found != site_.by_url.end())
      return to_page(page, use, {found->second, -1}, fragment, diagnostics);
    if (is_for_editions(path)) return resolve_edition(page, use, path, fragment, diagnostics);
    if (is_address(site_, path)) return {LinkTarget::Kind::file, {}, -1, fragment, path.substr(1)};
    const bool is_asset = std::ranges::binary_search(site_.assets, "content" + path);
    if (!is_asset)
      return broken(diagnostics,
                    error(Code::broken_link, span_of(page, use), {written}, nearest_addresses(site_, path)));
  }
  return resolve_file(page, use, path, fragment, diagnostics);
}

LinkTarget Resolver::resolve_edition(const Page& page, const LinkUse& use, const std::string& path,
                                     const std::string& fragment, Diagnostics& diagnostics) const {
  if (needs_edition(site_, path))
    return broken(diagnostics, error(Code::no_edition_yet, span_of(page, use), {path}));
  if (!is_address(site_, path))
    return broken(diagnostics,
                  error(Code::broken_link, span_of(page, use), {use.target}, nearest_addresses(site_, path)));
  if (!fragment.empty() && !is_edition_part(site_, path, fragment))
    return broken(diagnostics, error(Code::broken_fragment, span_of(page, use), {fragment, path}));
  return {LinkTarget::Kind::file, {}, -1, fragment, path.substr(1)};
}

LinkTarget Resolver::resolve_file(const Page& page, const LinkUse& use, const std::string& path,
                                  const std::string& fragment, Diagnostics& diagnostics) const {
  const std::string from = path.starts_with('/') ? "content" : folder_of(page.document->source->path);
  const auto wanted = normal_path(from + (path.starts_with('/') ? path : "/" + path));
  if (wanted) {
    if (const auto found = by_path_.find(*wanted); found != by_path_.end())
      return to_page(page, use, {found->second, -1}, fragment, diagnostics);
    if (std::ranges::binary_search(site_.assets, *wanted))
      return {LinkTarget::Kind::file, {}, -1, fragment, wanted->substr(8)};
  }
  std::vector<std::string> known = site_.assets;
  for (const Page& other : site_.pages) known.push_back(other.document->source->path);
  std::vector<std::string> near = nearest_files(wanted.value_or(path), known);
  for (std::string& name : near)
    name = relative_url(folder_of("/" + page.document->source->path), "/" + name);
  return broken(diagnostics, error(Code::broken_link, span_of(page, use), {use.target}, std::move(near)));
}

LinkTarget Resolver::resolve_image(const Page& page, const LinkUse& use, Diagnostics& diagnostics) const {
  const bool is_foreign = !scheme_of(use.target).empty() || use.target.starts_with("//");
  const std::string path = percent_decoded(use.target);
  const std::string from = path.starts_with('/') ? "content" : folder_of(page.document->source->path);
  const auto wanted =
      is_foreign ? std::nullopt : normal_path(from + (path.starts_with('/') ? path : "/" + path));
  if (wanted && std::ranges::binary_search(site_.assets, *wanted))
    return {LinkTarget::Kind::file, {}, -1, "", wanted->substr(8)};
  std::vector<std::string> near =
      is_foreign ? std::vector<std::string>() : nearest_files(wanted.value_or(path), site_.assets);
  for (std::string& name : near)
    name = relative_url(folder_of("/" + page.document->source->path), "/" + name);
  return broken(diagnostics, error(Code::missing_image, span_of(page, use), {use.target}, std::move(near)));
}

}  // namespace wegwijzer
