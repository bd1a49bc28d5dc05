#include <array>
#include <charconv>
#include <utility>

#include "interpreter/facts/case_names.hpp"
#include "interpreter/facts/case_node.hpp"
#include "interpreter/mutation/waivers.hpp"

namespace proviso {

namespace {

struct Part {
    std::string_view name;
    std::string Waiver::*member;
    std::string_view example;
};

constexpr std::array<Part, 5> parts = {{
    {"paragraph", &Waiver::paragraph, "1005.11(c)(1)"},
    {"change", &Waiver::change, "without (B)"},
    {"line", &Waiver::line, "the line that is changed, as `mutate` prints it"},
    {"because", &Waiver::because, "a reason"},
    {"by", &Waiver::by, "who answers for it"},
}};

constexpr std::string_view count_part = "count";

std::vector<std::string> names_of_parts() {
    std::vector<std::string> names;
    for (const Part& part : parts) names.emplace_back(part.name);
    names.emplace_back(count_part);
    return names;
}

std::string text_of(const CaseNode& node, DiagnosticSink& sink) {
    if (node.kind == CaseNode::Kind::text) return node.text;
    if (node.kind != CaseNode::Kind::nothing) {
        sink.report<Code::case_shape>(
            node.where, shown(node.key), "words",
            node.kind == CaseNode::Kind::list ? "a list" : "a group of lines");
    }
    return {};
}

/// 1 where it is no number from 1 on, which is reported.
std::size_t count_of(const CaseNode& node, DiagnosticSink& sink) {
    const std::string& text = node.text;
    std::size_t count = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
    const bool whole = error == std::errc{} && end == text.data() + text.size();
    if (node.kind == CaseNode::Kind::text && whole && count > 0) return count;
    sink.report<Code::case_shape>(node.where, shown(node.key), "a whole number from 1 on",
                                  "something else");
    return 1;
}

void report_unknown(const CaseNode& part, const std::vector<std::string>& known,
                    DiagnosticSink& sink) {
    const NearNames near = near_names(part.key, known);
    sink.report<Code::waiver_part_unknown>(part.key_where, shown(part.key))
        .says(near.one.empty() ? "its parts are " + list_of(known, "and")
                               : "did you mean `" + near.one + "`?");
}

std::optional<Waiver> read_waiver(const CaseNode& node, DiagnosticSink& sink) {
    if (node.kind != CaseNode::Kind::map) {
        sink.report<Code::case_shape>(node.where, "waivers", "a list of groups of lines",
                                      "one value");
        return std::nullopt;
    }
    const std::size_t before = sink.error_count();
    Waiver waiver;
    waiver.where = node.where;
    for (const CaseNode& given : node.parts) {
        bool known = false;
        for (const Part& part : parts) {
            if (given.key != part.name) continue;
            waiver.*part.member = text_of(given, sink);
            if (part.name == "paragraph") waiver.where = given.where;
            known = true;
        }
        if (given.key == count_part) {
            waiver.count = count_of(given, sink);
            known = true;
        }
        if (!known) report_unknown(given, names_of_parts(), sink);
    }
    if (waiver.paragraph.starts_with("§ ")) waiver.paragraph.erase(0, std::string("§ ").size());
    for (const Part& part : parts) {
        if (!(waiver.*part.member).empty() || sink.error_count() > before) continue;
        sink.report<Code::waiver_incomplete>(waiver.where, part.name)
            .says("add `" + std::string(part.name) + ": " + std::string(part.example) + "`");
    }
    if (sink.error_count() > before) return std::nullopt;
    return waiver;
}

}  // namespace

std::optional<std::vector<Waiver>> read_waivers(const SourceMap& sources, SourceId source,
                                                DiagnosticSink& sink) {
    const auto root = read_case_tree(sources, source, sink, "waivers:");
    if (!root) return std::nullopt;
    std::vector<Waiver> waivers;
    for (const CaseNode& part : root->parts) {
        if (part.key != "waivers") {
            report_unknown(part, {"waivers"}, sink);
        } else if (part.kind == CaseNode::Kind::list) {
            for (const CaseNode& node : part.parts) {
                if (auto waiver = read_waiver(node, sink)) waivers.push_back(std::move(*waiver));
            }
        } else if (part.kind != CaseNode::Kind::nothing) {
            sink.report<Code::case_shape>(part.where, "waivers", "a list", "something else");
        }
    }
    return waivers;
}

}  // namespace proviso
