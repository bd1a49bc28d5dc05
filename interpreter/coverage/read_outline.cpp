// An outline file: the law, where its text was read, and its designations with their parts.
#include <algorithm>
#include <map>

#include "interpreter/coverage/outline.hpp"
#include "interpreter/facts/case_names.hpp"
#include "interpreter/facts/case_node.hpp"

namespace proviso {

namespace {

class OutlineReader {
public:
    OutlineReader(const SourceMap& sources, DiagnosticSink& sink)
        : sources_(sources), sink_(sink) {}

    Outline read(const CaseNode& root);

private:
    void read_designation(const CaseNode& node);
    bool read_part(const CaseNode& part, Designation& made);
    void check_whole(const CaseNode& node, const Designation& made, bool has_kind);
    std::string text_of(const CaseNode& node, std::string_view wanted);
    std::vector<Placed> texts_of(const CaseNode& node);
    std::optional<Day> day_of(const CaseNode& node);
    bool kind_of(const CaseNode& node, Designation& made);
    void report_part(const CaseNode& part, const std::vector<std::string>& known);

    const SourceMap& sources_;
    DiagnosticSink& sink_;
    Outline outline_;
    std::map<std::string, Span> cited_;
};

const std::vector<std::string>& parts_of_outline() {
    static const std::vector<std::string> parts = {"law", "source", "designations"};
    return parts;
}

const std::vector<std::string>& parts_of_designation() {
    static const std::vector<std::string> parts = {
        "cite", "title", "kind", "by", "because", "rules", "since", "until", "never in force"};
    return parts;
}

void OutlineReader::report_part(const CaseNode& part, const std::vector<std::string>& known) {
    std::vector<std::string> quoted;
    for (const std::string& each : known) quoted.push_back(fmt::format("`{}`", each));
    const NearNames near = near_names(part.key, known);
    sink_.report<Code::outline_part_unknown>(part.key_where, shown(part.key))
        .says(near.one.empty() ? "its parts are " + list_of(quoted, "and")
                               : fmt::format("did you mean `{}`?", near.one));
}

std::string OutlineReader::text_of(const CaseNode& node, std::string_view wanted) {
    if (node.kind == CaseNode::Kind::text) return node.text;
    sink_.report<Code::case_shape>(node.where, shown(node.key), wanted,
                                   node.kind == CaseNode::Kind::nothing ? "nothing"
                                   : node.kind == CaseNode::Kind::list  ? "a list"
                                                                        : "a group of lines");
    return {};
}

/// One text, or a list of them.
std::vector<Placed> OutlineReader::texts_of(const CaseNode& node) {
    std::vector<Placed> texts;
    if (node.kind != CaseNode::Kind::list) {
        texts.push_back({text_of(node, "a text or a list of texts"), node.where});
        return texts;
    }
    for (const CaseNode& part : node.parts)
        texts.push_back({text_of(part, "a list of texts"), part.where});
    return texts;
}

std::optional<Day> OutlineReader::day_of(const CaseNode& node) {
    const std::string text = text_of(node, "a date");
    const auto day = read_day(text);
    if (!day && node.kind == CaseNode::Kind::text) {
        sink_.report<Code::case_not_a_date>(node.where, shown(node.key), shown(text))
            .says("write year, month and day, as in 2011-12-30");
    }
    return day;
}

bool OutlineReader::kind_of(const CaseNode& node, Designation& made) {
    const std::string text = text_of(node, "one word");
    std::vector<std::string> words, quoted;
    for (const Became each : all_that_becomes) {
        if (text == became_text(each)) {
            made.became = each;
            return true;
        }
        words.emplace_back(became_text(each));
        quoted.push_back(fmt::format("`{}`", words.back()));
    }
    const NearNames near = near_names(text, words);
    sink_.report<Code::outline_kind_unknown>(node.where, shown(text))
        .says(near.one.empty() ? "write " + list_of(quoted, "or")
                               : fmt::format("did you mean `{}`?", near.one));
    return true;
}

/// False for a part that no designation has.
bool OutlineReader::read_part(const CaseNode& part, Designation& made) {
    const std::string& key = part.key;
    if (key == "cite") {
        made.cite = text_of(part, "a citation");
        made.where = part.where;
    } else if (key == "title") {
        made.title = text_of(part, "words");
    } else if (key == "by") {
        made.by = texts_of(part);
    } else if (key == "because") {
        made.because = text_of(part, "words");
    } else if (key == "rules") {
        for (Placed& rule : texts_of(part)) made.rules.push_back(std::move(rule.text));
    } else if (key == "since") {
        made.since = day_of(part);
    } else if (key == "until") {
        made.until = day_of(part);
    } else if (key == "never in force") {
        const std::string text = text_of(part, "yes or no");
        made.never_in_force = text == "yes";
        if (text != "yes" && text != "no") {
            sink_.report<Code::case_not_yes_or_no>(part.where, key, shown(text))
                .says("write `yes` or `no`");
        }
    } else {
        return false;
    }
    return true;
}

void OutlineReader::check_whole(const CaseNode& node, const Designation& made, bool has_kind) {
    const Span where = made.cite.empty() ? node.where : made.where;
    const std::string name = made.cite.empty() ? "this designation" : made.cite;
    const auto missing = [&](std::string_view what, std::string repair) {
        sink_.report<Code::outline_part_missing>(where, name, what).says(std::move(repair));
    };
    const bool needs_reason =
        made.became == Became::informational || made.became == Became::left_out;
    if (made.cite.empty()) {
        missing("what it cites", "add `cite: 1005.11(c)(1)`");
    } else if (made.title.empty()) {
        missing("what it is about", "add `title: WORDS`");
    } else if (!has_kind) {
        missing("what became of it", "add `kind: encoded`, or another of the four");
    } else if (needs_reason && made.because.empty()) {
        missing(fmt::format("why it is {}", became_text(made.became)), "add `because: REASON`");
    } else if (made.became == Became::finding && made.by.empty()) {
        missing("which finding it is", "add `by: \"finding NAME\"`");
    }
    if (made.since && made.until && *made.until < *made.since)
        sink_.report<Code::ends_before_it_begins>(where).says("change `since` or `until`");
}

void OutlineReader::read_designation(const CaseNode& node) {
    if (node.kind != CaseNode::Kind::map) {
        sink_.report<Code::case_shape>(node.where, "designations", "a list of groups of lines",
                                       "one value");
        return;
    }
    Designation made;
    bool has_kind = false;
    for (const CaseNode& part : node.parts) {
        if (part.key == "kind") {
            has_kind = kind_of(part, made);
        } else if (!read_part(part, made)) {
            report_part(part, parts_of_designation());
        }
    }
    check_whole(node, made, has_kind);
    const auto [first, is_new] = cited_.try_emplace(made.cite, made.where);
    if (!is_new && !made.cite.empty()) {
        sink_
            .report<Code::case_key_twice>(made.where, made.cite, sources_.place(first->second).line,
                                          sources_.place(made.where).line)
            .says("delete one of the two")
            .related(first->second, "first written here");
        return;
    }
    outline_.designations.push_back(std::move(made));
}

Outline OutlineReader::read(const CaseNode& root) {
    for (const CaseNode& part : root.parts) {
        if (part.key == "law") {
            outline_.law = text_of(part, "the name of a law");
        } else if (part.key == "source") {
            outline_.source = text_of(part, "words");
        } else if (part.key == "designations" && part.kind == CaseNode::Kind::list) {
            for (const CaseNode& node : part.parts) read_designation(node);
        } else if (part.key == "designations") {
            text_of(part, "a list");
        } else {
            report_part(part, parts_of_outline());
        }
    }
    if (outline_.law.empty()) {
        sink_.report<Code::outline_part_missing>(root.where, "the outline", "of which law it is")
            .says("begin it with a line such as `law: 12 CFR 1005`");
    }
    return std::move(outline_);
}

}  // namespace

std::optional<Outline> read_outline(const SourceMap& sources, SourceId source,
                                    DiagnosticSink& sink) {
    const auto root = read_case_tree(sources, source, sink, "law: 12 CFR 1005");
    if (!root) return std::nullopt;
    return OutlineReader(sources, sink).read(*root);
}

}  // namespace proviso
