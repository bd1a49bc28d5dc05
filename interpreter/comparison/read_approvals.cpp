// A file of approvals: a list of changes, each with what it covers, why, by whom and on what day.
#include <algorithm>

#include "interpreter/comparison/approvals.hpp"
#include "interpreter/facts/case_names.hpp"
#include "interpreter/facts/case_node.hpp"

namespace proviso {

namespace {

const std::vector<std::string>& parts_of_approval() {
    static const std::vector<std::string> parts = {
        "paragraph", "answer", "from", "to", "cases", "count", "reason", "approved by", "on"};
    return parts;
}

class ApprovalReader {
public:
    ApprovalReader(const SourceMap& sources, DiagnosticSink& sink)
        : sources_(sources), sink_(sink) {}

    std::vector<Approval> read(const CaseNode& root) {
        for (const CaseNode& part : root.parts) {
            if (part.key != "approved changes") {
                report_unknown(part, {"approved changes"});
            } else if (part.kind == CaseNode::Kind::list) {
                for (const CaseNode& node : part.parts) read_approval(node);
            } else if (part.kind != CaseNode::Kind::nothing) {
                report_shape(part, "a list of approvals");
            }
        }
        return std::move(approvals_);
    }

private:
    void report_unknown(const CaseNode& part, const std::vector<std::string>& known) {
        std::vector<std::string> quoted;
        for (const std::string& each : known) quoted.push_back("`" + each + "`");
        const NearNames near = near_names(part.key, known);
        sink_.report<Code::approval_part_unknown>(part.key_where, shown(part.key))
            .says(near.one.empty() ? "its parts are " + list_of(quoted, "and")
                                   : "did you mean `" + near.one + "`?");
    }

    void report_shape(const CaseNode& node, std::string_view wanted) {
        const std::string_view got = node.kind == CaseNode::Kind::list  ? "a list"
                                     : node.kind == CaseNode::Kind::map ? "a group of lines"
                                                                        : "one value";
        sink_.report<Code::case_shape>(node.where, shown(node.key), wanted, got);
    }

    /// Empty where nothing stands; what is needed and empty is reported by `check_whole`.
    std::string text_of(const CaseNode& node) {
        if (node.kind == CaseNode::Kind::list || node.kind == CaseNode::Kind::map)
            report_shape(node, "one value");
        return node.text;
    }

    std::vector<std::string> texts_of(const CaseNode& node) {
        std::vector<std::string> texts;
        if (node.kind == CaseNode::Kind::text) texts.push_back(node.text);
        if (node.kind == CaseNode::Kind::map) report_shape(node, "a list of cases");
        if (node.kind != CaseNode::Kind::list) return texts;
        for (const CaseNode& part : node.parts) texts.push_back(text_of(part));
        return texts;
    }

    std::optional<std::size_t> count_of(const CaseNode& node) {
        const std::string text = text_of(node);
        const bool is_number =
            !text.empty() && text.size() <= 9 &&
            std::all_of(text.begin(), text.end(), [](char c) { return '0' <= c && c <= '9'; });
        if (is_number) return std::stoul(text);
        sink_.report<Code::approval_not_a_count>(node.where, shown(text))
            .says("write how many answers change so, such as 12");
        return std::nullopt;
    }

    std::optional<Day> day_of(const CaseNode& node) {
        const std::string text = text_of(node);
        const auto day = read_day(text);
        if (!day && node.kind == CaseNode::Kind::text) {
            sink_.report<Code::case_not_a_date>(node.where, shown(node.key), shown(text))
                .says("write year, month and day, as in 2026-11-21");
        }
        return day;
    }

    /// False for a part that no approval has.
    bool read_part(const CaseNode& part, Approval& made) {
        if (part.key == "paragraph") {
            made.paragraph = text_of(part);
            if (constexpr std::string_view sign = "§ "; made.paragraph.starts_with(sign))
                made.paragraph.erase(0, sign.size());
        } else if (part.key == "answer") {
            made.answer = text_of(part);
        } else if (part.key == "from") {
            made.transition.from = text_of(part);
        } else if (part.key == "to") {
            made.transition.to = text_of(part);
        } else if (part.key == "cases") {
            made.cases = texts_of(part);
        } else if (part.key == "count") {
            made.count = count_of(part);
        } else if (part.key == "reason") {
            made.reason = text_of(part);
        } else if (part.key == "approved by") {
            made.approved_by = text_of(part);
        } else if (part.key == "on") {
            made.on = day_of(part);
        } else {
            return false;
        }
        return true;
    }

    /// Where a part stands that was left blank; else the whole approval.
    static Span place_of(const CaseNode& node, std::string_view part) {
        for (const CaseNode& each : node.parts) {
            if (each.key == part) return each.key_where;
        }
        return node.where;
    }

    void check_whole(const CaseNode& node, const Approval& made, std::size_t errors_before) {
        if (sink_.error_count() > errors_before) return;
        const std::string name =
            made.answer.empty() ? "this approval" : "the approval of `" + shown(made.answer) + "`";
        const auto missing = [&](std::string_view part, std::string_view what, std::string repair) {
            sink_.report<Code::approval_part_missing>(place_of(node, part), name, what)
                .says(std::move(repair));
        };
        if (made.answer.empty())
            missing("answer", "which answer changes", "add `answer: give provisional credit`");
        else if (made.transition.from.empty() || made.transition.to.empty())
            missing(made.transition.from.empty() ? "from" : "to", "how it changes",
                    "add `from:` and `to:` as the comparison tells them");
        else if (made.cases.empty() == !made.count)
            missing("cases", "which cases it covers", "add either `cases:` or `count:`, not both");
        if (made.reason.empty()) missing("reason", "why", "write the reason here");
        if (made.approved_by.empty())
            missing("approved by", "who approved it", "write a name here");
        if (!made.on) missing("on", "on what day", "write a date here, as in 2026-11-21");
    }

    void read_approval(const CaseNode& node) {
        if (node.kind != CaseNode::Kind::map) return report_shape(node, "a group of lines");
        const std::size_t errors_before = sink_.error_count();
        Approval made;
        for (const CaseNode& part : node.parts) {
            if (!read_part(part, made)) report_unknown(part, parts_of_approval());
        }
        check_whole(node, made, errors_before);
        made.line = sources_.place(node.where).line;
        approvals_.push_back(std::move(made));
    }

    const SourceMap& sources_;
    DiagnosticSink& sink_;
    std::vector<Approval> approvals_;
};

}  // namespace

std::optional<std::vector<Approval>> read_approvals(const SourceMap& sources, SourceId source,
                                                    DiagnosticSink& sink) {
    const auto root = read_case_tree(sources, source, sink, "approved changes:");
    if (!root) return std::nullopt;
    return ApprovalReader(sources, sink).read(*root);
}

}  // namespace proviso
