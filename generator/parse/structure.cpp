#include "generator/parse/structure.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "generator/base/text.h"
#include "generator/model/point_pattern.h"

namespace wegwijzer {

namespace {

class Structure {
 public:
  Structure(Document& document, const Config& config)
      : document_(document), rules_(config[document.collection]) {}

  void find() {
    check_headings();
    find_sections();
    read_optional();
    for (Section& section : document_.sections) find_parts(section);
    check_optional();
    report_missing();
    give_anchors();
    document_.words =
        count_words(plain_text(document_, 0, static_cast<std::uint32_t>(document_.nodes.size())));
  }

 private:
  const Node& node(std::uint32_t index) const { return document_.nodes[index]; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(document_.nodes.size()); }

  void check_headings() {
    int last_level = 1;
    for (std::uint32_t i = 0; i < size(); ++i) {
      if (node(i).kind != NodeKind::heading) continue;
      const int level = node(i).level;
      if (level == 1)
        report(error(Code::heading_one, span_of(i)));
      else if (level > last_level + 1) {
        report(warning(Code::skipped_heading, span_of(i),
                       {std::to_string(level), std::to_string(last_level + 1)}));
      }
      last_level = std::max(level, 1);
    }
  }

  void find_sections() {
    Section current;
    for (std::uint32_t i = 0; i < size(); i = node(i).end) {
      if (node(i).kind != NodeKind::heading || node(i).level > 2) continue;
      close(current, i);
      current = Section{};
      current.has_heading = true;
      current.heading_node = i;
      current.begin = node(i).end;
      apply_rule(current, plain_text(document_, i, node(i).end));
    }
    close(current, size());
  }

  void close(Section& section, std::uint32_t end) {
    section.end = end;
    if (section.has_heading || section.end > section.begin) document_.sections.push_back(section);
  }

  void apply_rule(Section& section, const std::string& heading) {
    const std::string wanted = fold(heading);
    for (const SectionRule& rule : rules_.sections) {
      if (fold(rule.heading) != wanted) continue;
      section.kind = rule.kind;
      section.is_editorial = rule.is_editorial;
      section.key = rule.key;
    }
  }

  void find_parts(Section& section) {
    section.first_point = static_cast<std::uint32_t>(document_.points.size());
    section.first_task = static_cast<std::uint32_t>(document_.tasks.size());
    if (section.kind == SectionKind::points) {
      find_heading_points(section);
      if (document_.points.size() == section.first_point) find_list_points(section);
    }
    for (std::uint32_t i = section.begin; i < section.end; ++i) {
      if (node(i).kind == NodeKind::task_item) add_task(i);
    }
    section.last_point = static_cast<std::uint32_t>(document_.points.size());
    section.last_task = static_cast<std::uint32_t>(document_.tasks.size());
  }

  void find_heading_points(const Section& section) {
    std::size_t open = document_.points.size();
    for (std::uint32_t i = section.begin; i < section.end; i = node(i).end) {
      if (node(i).kind != NodeKind::heading || node(i).level != 3) continue;
      if (open < document_.points.size()) document_.points.back().end = i;
      add_point(i, i, node(i).end, section.end);
    }
  }

  void find_list_points(const Section& section) {
    for (std::uint32_t i = section.begin; i < section.end; i = node(i).end) {
      if (node(i).kind != NodeKind::list || !node(i).is_ordered) continue;
      for (std::uint32_t item = i + 1; item < node(i).end; item = node(item).end) {
        add_point(item, 0, item + 1, node(item).end);
      }
    }
  }

  void add_point(std::uint32_t holder, std::uint32_t heading, std::uint32_t begin, std::uint32_t end) {
    Point point;
    point.index = static_cast<int>(document_.points.size()) + 1;
    point.anchor = extra_of(document_, node(holder));
    point.heading = heading;
    point.begin = begin;
    point.end = end;
    const SectionRule* rule = points_rule();
    if (rule != nullptr)
      point.label =
          fill_point_pattern(rule->label, document_.metadata.number.value_or(0), point.index, false);
    point.is_optional = std::ranges::find(optional_, point.label) != optional_.end();
    if (point.anchor.empty()) note_missing(holder);
    document_.points.push_back(std::move(point));
  }

  const SectionRule* points_rule() const {
    const auto rule = std::ranges::find(rules_.sections, SectionKind::points, &SectionRule::kind);
    return rule == rules_.sections.end() ? nullptr : &*rule;
  }

  void read_optional() {
    const SectionRule* rule = points_rule();
    if (rule == nullptr || rule->optional.empty()) return;
    const FieldValue* field = find_field(document_.metadata, rule->optional);
    if (field != nullptr) optional_ = field->items;
  }

  void check_optional() {
    for (const std::string& label : optional_) {
      if (std::ranges::find(document_.points, label, &Point::label) != document_.points.end()) continue;
      std::vector<std::string> labels;
      for (const Point& point : document_.points) labels.push_back(point.label);
      report(error(Code::broken_relation, {document_.source, document_.metadata.title_range},
                   {label, points_rule()->optional}, nearest_names(label, labels)));
    }
  }

  void add_task(std::uint32_t index) {
    Task task{std::string(extra_of(document_, node(index))), index};
    if (task.anchor.empty()) note_missing(index);
    document_.tasks.push_back(std::move(task));
  }

  void note_missing(std::uint32_t holder) {
    if (missing_ == 0) first_missing_ = holder;
    ++missing_;
  }

  // One warning a page: the remedy is one command for all of them.
  void report_missing() {
    if (missing_ > 0)
      report(warning(Code::missing_anchor, span_of(first_missing_), {std::to_string(missing_)}));
  }

  // Written anchors first: one that is made from a heading's text gives way to them.
  void give_anchors() {
    std::set<std::string> taken;
    for (std::uint32_t i = 0; i < size(); ++i) {
      const bool can_have = node(i).kind == NodeKind::heading || node(i).kind == NodeKind::item ||
                            node(i).kind == NodeKind::task_item;
      if (!can_have || extra_of(document_, node(i)).empty()) continue;
      const std::string anchor(extra_of(document_, node(i)));
      if (!taken.insert(anchor).second)
        report(error(Code::duplicate_anchor, anchor_span(i, anchor), {anchor}));
    }
    std::map<std::string, int>
        last_number;  // of each text, so that ten thousand equal headings are no trouble
    for (std::uint32_t i = 0; i < size(); ++i) {
      if (node(i).kind != NodeKind::heading || !extra_of(document_, node(i)).empty()) continue;
      const std::string slug = slugify(plain_text(document_, i, node(i).end));
      const std::string base = slug.empty() ? "kop" : slug;
      std::string anchor = base;
      for (int& n = last_number[base]; !taken.insert(anchor).second;)
        anchor = fmt::format("{}-{}", base, ++n + 1);
      const auto begin = static_cast<std::uint32_t>(document_.pool.size());
      document_.pool += anchor;
      document_.nodes[i].extra = {begin, static_cast<std::uint32_t>(document_.pool.size())};
    }
    document_.anchors.assign(taken.begin(), taken.end());
  }

  SourceSpan span_of(std::uint32_t index) const {
    const std::uint32_t start = line_offset(*document_.source, node(index).line);
    return {
        document_.source,
        {start, start + static_cast<std::uint32_t>(line_text(*document_.source, node(index).line).size())}};
  }

  SourceSpan anchor_span(std::uint32_t index, const std::string& anchor) const {
    const std::string written = "{#" + anchor + "}";
    const std::size_t found =
        document_.source->text.find(written, line_offset(*document_.source, node(index).line));
    if (found == std::string::npos) return span_of(index);
    return {document_.source,
            {static_cast<std::uint32_t>(found), static_cast<std::uint32_t>(found + written.size())}};
  }

  static std::uint32_t count_words(std::string_view text) {
    std::uint32_t words = 0;
    bool is_inside = false;
    for (const char c : text) {
      const bool is_space = c == ' ' || c == '\n';
      if (!is_space && !is_inside) ++words;
      is_inside = !is_space;
    }
    return words;
  }

  void report(Diagnostic diagnostic) { document_.diagnostics.push_back(std::move(diagnostic)); }

  Document& document_;
  const Collection& rules_;
  std::vector<std::string> optional_;  // labels of points that need not be done
  int missing_ = 0;
  std::uint32_t first_missing_ = 0;
};

}  // namespace

void find_structure(Document& document, const Config& config) { Structure(document, config).find(); }

}  // namespace wegwijzer
