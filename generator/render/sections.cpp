#include "generator/render/sections.h"

#include "generator/model/labels.h"

namespace wegwijzer {

namespace {

Value point_value(const BodyContext& context, const Point& point, const Value& mentions,
                  const Value& change) {
  std::string html;
  append_body(html, context, point.begin, point.end);
  const std::string anchor = point.anchor.empty() ? "punt-" + std::to_string(point.index) : point.anchor;
  const std::size_t count = mentions.list()->size();
  const std::string reference = point_label(context.site, context.page, point, context.strings);
  return {
      {"id", context.place.prefix + anchor},
      {"anchor", anchor},
      {"label", point.label},
      {"index", point.index},
      {"is_optional", point.is_optional},
      {"title", point.heading != 0 ? Html{inline_html(context, point.heading)} : Html{}},
      {"html", Html{std::move(html)}},
      {"link_label", filled(context.strings, "point_link", {{"reference", reference}})},
      {"citation", filled(context.strings, "citation",
                          {{"site", context.site.config->site.short_title}, {"reference", reference}})},
      {"mentions", mentions},
      {"mention_count", count == 0 ? "" : std::to_string(count)},
      {"change", change},
  };
}

// A section without its points: what stands before, between and after them is the template's to place in
// front.
std::string html_without_points(const BodyContext& context, const Section& section) {
  const Document& document = *context.page.document;
  std::string html;
  for (std::uint32_t i = section.begin; i < section.end;) {
    const Point* point = nullptr;
    for (std::uint32_t p = section.first_point; p < section.last_point; ++p) {
      const Point& one = document.points[p];
      const bool is_here =
          one.heading != 0 ? one.heading == i : one.begin > i && one.begin < document.nodes[i].end;
      if (is_here) point = &one;
    }
    const std::uint32_t end = point != nullptr && point->heading != 0 ? point->end : document.nodes[i].end;
    if (point == nullptr) append_body(html, context, i, end);
    i = end;
  }
  return html;
}

Value section_value(const BodyContext& context, const Section& section, const std::vector<Value>& mentions,
                    const std::vector<Value>& changes) {
  const Document& document = *context.page.document;
  const bool has_points = section.last_point > section.first_point;
  std::string html;  // before the points: the first use of a term is the first in reading order
  if (has_points)
    html = html_without_points(context, section);
  else
    append_body(html, context, section.begin, section.end);
  List points;
  for (std::uint32_t i = section.first_point; i < section.last_point; ++i) {
    const Value change = i < changes.size() ? changes[i] : Value(false);
    points.push_back(point_value(context, document.points[i], mentions[i], change));
  }
  return {
      {"id", section.has_heading ? context.place.prefix +
                                       std::string(extra_of(document, document.nodes[section.heading_node]))
                                 : ""},
      {"heading", section.has_heading ? Html{inline_html(context, section.heading_node)} : Html{}},
      {"has_heading", section.has_heading},
      {"is_points", has_points},
      {"is_questions", section.kind == SectionKind::questions},
      {"is_editorial", section.is_editorial},
      {"has_tasks", section.last_task > section.first_task},
      {"task_count", static_cast<int>(section.last_task - section.first_task)},
      {"html", Html{std::move(html)}},
      {"points", std::move(points)},
  };
}

}  // namespace

Value sections_value(const BodyContext& context, const std::vector<Value>& mentions,
                     const std::vector<Value>& changes) {
  List sections;
  for (const Section& section : context.page.document->sections)
    sections.push_back(section_value(context, section, mentions, changes));
  return sections;
}

}  // namespace wegwijzer
