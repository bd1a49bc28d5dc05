// One fact or field of a case: its state, its value, and for a finding who found it and why.
#include <algorithm>

#include "interpreter/base/suggest.hpp"
#include "interpreter/facts/case_reading.hpp"

namespace proviso {

namespace {

constexpr std::string_view value_or_leave_out =
    "write a value or `unknown`, or leave the whole line out";

/// `unknown`, `not applicable` or a value; `not yet` belongs to events.
std::optional<StatedFact> read_plain(CaseReading& reading, std::string_view name, const Type& type,
                                     const CaseNode& node) {
    StatedFact fact;
    fact.where = node.where;
    if (node.text == "unknown") {
        fact.stated = Stated::unknown;
        return fact;
    }
    if (node.text == "not applicable") {
        if (!type.if_any) {
            reading.sink.report<Code::case_not_applicable>(node.where, name)
                .says("write a value or `unknown`")
                .note("only what the ruleset declares with `, if any` can be `not applicable`");
            return std::nullopt;
        }
        fact.stated = Stated::not_applicable;
        return fact;
    }
    if (node.text == "not yet") {
        reading.sink.report<Code::case_not_yet>(node.where, name)
            .says(type.if_any ? "write `not applicable`, or `unknown`" : "write `unknown`");
        return std::nullopt;
    }
    const auto value = read_value(reading, name, type, node);
    if (!value) return std::nullopt;
    fact.stated = Stated::known;
    fact.value = *value;
    return fact;
}

/// The lines that may stand below a name: a finding's, and those of a correction.
struct FindingParts {
    const CaseNode* is = nullptr;
    const CaseNode* by = nullptr;
    const CaseNode* on = nullptr;
    const CaseNode* because = nullptr;
    const CaseNode* recorded = nullptr;
    const CaseNode* corrects = nullptr;

    bool has_signature() const { return by != nullptr || on != nullptr || because != nullptr; }
};

FindingParts take_parts(CaseReading& reading, std::string_view name, const CaseNode& node) {
    FindingParts parts;
    for (const CaseNode& part : node.parts) {
        const std::string key = plain_name(part.key);
        if (key == "is") {
            parts.is = &part;
        } else if (key == "by") {
            parts.by = &part;
        } else if (key == "on") {
            parts.on = &part;
        } else if (key == "because") {
            parts.because = &part;
        } else if (key == "recorded") {
            parts.recorded = &part;
        } else if (key == "corrects") {
            parts.corrects = &part;
        } else if (!report_cents(reading, part)) {
            reading.sink.report<Code::case_field_unknown>(part.key_where, name, shown(part.key))
                .says("only `is`, `by`, `on`, `because`, `recorded` and `corrects` may stand here");
        }
    }
    return parts;
}

/// The words of `by` or `because`; empty when they are missing, which the caller tells.
std::string read_words(CaseReading& reading, const CaseNode* part, std::string_view name) {
    if (part == nullptr || part->kind == CaseNode::Kind::nothing) return {};
    if (part->kind == CaseNode::Kind::text) return part->text;
    report_shape(reading, *part, name, "plain words", "write them on one line");
    return "?";
}

void report_incomplete(CaseReading& reading, std::string_view name, const CaseNode& node,
                       const Finding& finding, bool has_day) {
    std::vector<std::string> missing, lines;
    const auto need = [&](bool is_there, std::string_view what, std::string_view line) {
        if (is_there) return;
        missing.emplace_back(what);
        lines.push_back(fmt::format("`{}`", line));
    };
    const bool is_bare = node.kind != CaseNode::Kind::map;
    if (is_bare) lines.push_back(fmt::format("`is: {}`", shown(node.text)));
    need(!finding.by.empty(), "by whom", "by: NAME");
    need(has_day, "on what day", "on: DATE");
    need(!finding.because.empty(), "because of what", "because: REASON");
    const Span where = is_bare ? node.where : node.key_where;
    const std::string_view verb = is_bare ? "write" : "add";
    const std::string_view below = is_bare ? ", each on a line of its own below the name" : "";
    reading.sink.report<Code::case_finding>(where, name, list_of(missing, "or"))
        .says(fmt::format("{} {}{}", verb, list_of(lines, "and"), below));
}

/// Since when it is known, and what was believed before.
void read_correction(CaseReading& reading, std::string_view name, const Type& type,
                     const FindingParts& parts, StatedFact& fact) {
    if (parts.recorded != nullptr)
        fact.recorded = read_own_date(reading, "recorded", *parts.recorded);
    if (parts.corrects == nullptr) return;
    if (parts.recorded == nullptr) report_undated_correction(reading, *parts.corrects, name);
    if (parts.corrects->kind != CaseNode::Kind::text) {
        report_nothing(reading, *parts.corrects, "corrects", "write the value that stood before");
        return;
    }
    const auto before = read_plain(reading, name, type, *parts.corrects);
    if (before) fact.corrected = Corrected{before->stated, before->value};
}

std::optional<StatedFact> read_finding(CaseReading& reading, std::string_view name,
                                       const Type& type, const CaseNode& node) {
    const std::size_t errors_before = reading.errors();
    const bool says_is =
        std::any_of(node.parts.begin(), node.parts.end(),
                    [](const CaseNode& part) { return plain_name(part.key) == "is"; });
    if (!says_is) {
        if (!type.found && !type.unless_proved_by.is_set()) {
            report_shape(reading, node, name, "one value", "write the value after the name");
            return std::nullopt;
        }
        reading.sink.report<Code::case_finding>(node.key_where, name, "what was found")
            .says("add a line that begins with `is:` below the name");
        return std::nullopt;
    }
    const FindingParts parts = take_parts(reading, name, node);
    std::optional<StatedFact> fact;
    if (parts.is->kind == CaseNode::Kind::text) {
        fact = read_plain(reading, name, type, *parts.is);
    } else {
        report_nothing(reading, *parts.is, "is", "write a value or `unknown`");
    }
    Finding finding;
    finding.by = read_words(reading, parts.by, "by");
    finding.because = read_words(reading, parts.because, "because");
    const bool has_day = parts.on != nullptr && parts.on->kind != CaseNode::Kind::nothing;
    if (has_day) finding.on = read_own_date(reading, "on", *parts.on);
    if (fact) read_correction(reading, name, type, parts, *fact);
    if (reading.errors() != errors_before || !fact) return std::nullopt;

    const bool is_complete = !finding.by.empty() && has_day && !finding.because.empty();
    if (type.found && fact->stated == Stated::known && reading.findings_complete && !is_complete) {
        report_incomplete(reading, name, node, finding, has_day);
        return std::nullopt;
    }
    if (parts.has_signature()) fact->finding = std::move(finding);
    return fact;
}

}  // namespace

std::optional<StatedFact> read_stated(CaseReading& reading, std::string_view name, const Type& type,
                                      const CaseNode& node) {
    switch (node.kind) {
        case CaseNode::Kind::nothing:
            report_nothing(reading, node, name, std::string(value_or_leave_out));
            return std::nullopt;
        case CaseNode::Kind::list:
            report_shape(reading, node, name, "one value",
                         "write the value on the line of its name");
            return std::nullopt;
        case CaseNode::Kind::map: return read_finding(reading, name, type, node);
        case CaseNode::Kind::text: break;
    }
    auto fact = read_plain(reading, name, type, node);
    if (fact && fact->stated == Stated::known && type.found && reading.findings_complete) {
        report_incomplete(reading, name, node, {}, false);
        return std::nullopt;
    }
    return fact;
}

void report_shape(CaseReading& reading, const CaseNode& node, std::string_view name,
                  std::string_view wanted, std::string repair) {
    std::string_view found;
    switch (node.kind) {
        case CaseNode::Kind::nothing: found = "nothing"; break;
        case CaseNode::Kind::text: found = "one value"; break;
        case CaseNode::Kind::list: found = "a list"; break;
        case CaseNode::Kind::map: found = "a group of lines"; break;
    }
    reading.sink.report<Code::case_shape>(node.where, shown(name), wanted, found)
        .says(std::move(repair));
}

void report_nothing(CaseReading& reading, const CaseNode& node, std::string_view name,
                    std::string repair) {
    reading.sink.report<Code::case_nothing>(node.where, shown(name)).says(std::move(repair));
}

void report_undated_correction(CaseReading& reading, const CaseNode& node, std::string_view name) {
    reading.sink.report<Code::case_correction_undated>(node.key_where, shown(name))
        .says("add a line `recorded: DATE` with the day on which it was put right");
}

bool report_cents(CaseReading& reading, const CaseNode& node) {
    const std::string_view key = node.key;
    const std::size_t digits = std::min(key.find_first_not_of("0123456789"), key.size());
    const std::string_view rest = key.substr(digits);
    const bool is_cents = digits == 3 && rest.size() <= 4 &&
                          rest.find_first_not_of(".0123456789\"'") == std::string_view::npos;
    if (!is_cents) return false;
    reading.sink.report<Code::case_cents_as_name>(node.key_where, key)
        .says("put the whole amount in quotes, as in \"$1,250.00\"");
    return true;
}

void offer_names(Report report, const CaseReading& reading, std::string_view name,
                 const std::vector<std::string>& candidates, std::string_view what_they_are) {
    if (reading.is_full()) return;
    const NearNames near = near_names(name, candidates);
    if (!near.one.empty()) {
        report.says(fmt::format("did you mean `{}`?", near.one));
        return;
    }
    std::vector<std::string> quoted;
    for (const std::string& candidate : near.several)
        quoted.push_back(fmt::format("`{}`", candidate));
    if (!quoted.empty()) {
        report.says(fmt::format("{} near this: {}", what_they_are, list_of(quoted, "and")));
    }
}

}  // namespace proviso
