// The parts of a case file: its name, its two dates, facts, events and rows.
#include "interpreter/facts/case_reading.hpp"
#include "interpreter/facts/read_yaml.hpp"

namespace proviso {

namespace {

constexpr std::string_view maybe_more_words = " and maybe more";

/// What a part needs to be read, and where its dates stand.
struct CaseParts {
    const CaseNode* as_of = nullptr;
    const CaseNode* known_on = nullptr;
    const CaseNode* law_known_on = nullptr;
    const CaseNode* logged = nullptr;
    bool has_name = false;
};

void report_fact_name(CaseReading& reading, const CaseNode& node) {
    if (report_cents(reading, node)) return;
    const auto declared = reading.names.find(node.key);
    if (!declared) {
        offer_names(reading.sink.report<Code::case_fact_unknown>(node.key_where, shown(node.key)),
                    reading, node.key, reading.names.facts(), "facts");
        return;
    }
    if (declared->kind == Declared::Kind::term) {
        const Term& term = reading.program.terms[TermId{declared->index}];
        Report report = reading.sink.report<Code::case_states_derived>(node.key_where, term.name);
        report.says("delete this line");
        for (const StatementId id : term.statements) {
            if (id.index >= reading.program.statements.size()) continue;
            const ParagraphId paragraph = reading.program.statements[id].paragraph;
            if (!paragraph.is_set()) continue;
            report.note(
                fmt::format("§ {} says how", reading.program.paragraphs[paragraph].citation));
        }
        return;
    }
    Report report = reading.sink.report<Code::case_misplaced>(node.key_where, shown(node.key),
                                                              kind_text(declared->kind), "a fact");
    if (declared->kind == Declared::Kind::event) report.says("move it under `events:`");
    if (declared->kind == Declared::Kind::record) {
        report.says("begin a line of its own with it, at the left margin");
    }
}

void read_fact(CaseReading& reading, const CaseNode& node) {
    const auto declared = reading.names.find(node.key);
    if (!declared || declared->kind != Declared::Kind::fact) {
        report_fact_name(reading, node);
        return;
    }
    const FactId id{declared->index};
    const Fact& fact = reading.program.facts[id];
    StatedFact& stated = reading.facts.facts[id.index];
    stated = read_stated(reading, fact.name, fact.type, node).value_or(stated);
}

void read_log_date(CaseReading& reading, const CaseNode& node) {
    const bool is_all = plain_name(node.key) == "all";
    const auto log = reading.names.log(node.key);
    if (!is_all && !log) {
        std::vector<std::string> quoted = {"`all`"};
        for (const std::string& name : reading.names.logs()) {
            quoted.push_back(fmt::format("`{}`", name));
        }
        Report report =
            reading.sink.report<Code::case_log_unknown>(node.key_where, shown(node.key));
        report.says(fmt::format("write {}", list_of(quoted, "or")));
        return;
    }
    const auto day = read_own_date(reading, node.key, node);
    if (is_all) {
        reading.facts.logged_through = day;
    } else {
        reading.facts.logs[log->index] = day;
    }
}

void check_horizon(CaseReading& reading, const CaseNode& node, std::optional<Day> through) {
    if (!through || !reading.facts.as_of || *through <= *reading.facts.as_of) return;
    reading.sink
        .report<Code::case_logged_ahead>(node.where, to_text(*through),
                                         to_text(*reading.facts.as_of))
        .says("a log cannot be complete beyond the day that is asked about");
}

/// `logged through`: one date, or a date for each log.
void read_logged_through(CaseReading& reading, const CaseNode& node) {
    if (node.kind != CaseNode::Kind::map) {
        reading.facts.logged_through = read_own_date(reading, "logged through", node);
        check_horizon(reading, node, reading.facts.logged_through);
        return;
    }
    for (const CaseNode& part : node.parts) {
        read_log_date(reading, part);
        const auto log = reading.names.log(part.key);
        check_horizon(reading, part,
                      log ? reading.facts.logs[log->index] : reading.facts.logged_through);
    }
}

void read_case_name(CaseReading& reading, const CaseNode& node) {
    if (node.kind == CaseNode::Kind::text && !node.text.empty()) {
        reading.facts.case_id = node.text;
    } else if (node.kind == CaseNode::Kind::text || node.kind == CaseNode::Kind::nothing) {
        report_nothing(reading, node, "case", "write the case's number or name");
    } else {
        report_shape(reading, node, "case", "one value", "write the case's number or name");
    }
}

void report_part(CaseReading& reading, const CaseNode& node) {
    if (report_cents(reading, node)) return;
    const auto declared = reading.names.find(node.key);
    const bool is_fact = declared && declared->kind == Declared::Kind::fact;
    const bool is_event = declared && declared->kind == Declared::Kind::event;
    if (is_fact || is_event) {
        reading.sink
            .report<Code::case_misplaced>(node.key_where, shown(node.key),
                                          kind_text(declared->kind), "a part of the case")
            .says(is_fact ? "move it under `facts:`" : "move it under `events:`");
        return;
    }
    std::vector<std::string> names = {
        "case",  "as of",  "as known on", "law as known on",    "logged through",
        "facts", "events", "expect",      "on the authority of"};
    names.insert(names.end(), reading.names.records().begin(), reading.names.records().end());
    offer_names(reading.sink.report<Code::case_part_unknown>(node.key_where, shown(node.key)),
                reading, node.key, names, "parts");
}

/// A record's rows, or a part that is not known.
void read_record_part(CaseReading& reading, const CaseNode& node) {
    std::string name = plain_name(node.key);
    const bool maybe_more = name.ends_with(maybe_more_words);
    if (maybe_more) name.resize(name.size() - maybe_more_words.size());
    const auto declared = reading.names.find(name);
    if (!declared || declared->kind != Declared::Kind::record) {
        report_part(reading, node);
        return;
    }
    read_rows(reading, RecordId{declared->index}, node, maybe_more);
}

CaseParts read_parts(CaseReading& reading, const CaseNode& root) {
    CaseParts parts;
    for (const CaseNode& node : root.parts) {
        if (reading.is_full()) break;
        const std::string name = plain_name(node.key);
        if (name == "case") {
            parts.has_name = true;
            read_case_name(reading, node);
        } else if (name == "as of") {
            parts.as_of = &node;
        } else if (name == "as known on") {
            parts.known_on = &node;
        } else if (name == "law as known on") {
            parts.law_known_on = &node;
        } else if (name == "logged through") {
            parts.logged = &node;
        } else if (name == "facts") {
            read_facts(reading, node);
        } else if (name == "events") {
            read_events(reading, node);
        } else if (name == "expect" || name == plain_name("on the authority of")) {
            continue;  // what the case must come to, for `proviso test`
        } else {
            read_record_part(reading, node);
        }
    }
    return parts;
}

/// Every part of the tree. False when it does not say which case it is.
bool read_whole(CaseReading& reading, const CaseNode& root) {
    const CaseParts parts = read_parts(reading, root);
    if (parts.as_of != nullptr) reading.facts.as_of = read_own_date(reading, "as of", *parts.as_of);
    if (parts.known_on != nullptr)
        reading.facts.known_on = read_own_date(reading, "as known on", *parts.known_on);
    if (parts.law_known_on != nullptr)
        reading.facts.law_known_on = read_own_date(reading, "law as known on", *parts.law_known_on);
    if (parts.logged != nullptr) read_logged_through(reading, *parts.logged);
    return parts.has_name;
}

FactSet empty_facts(const Program& program, const SourceMap& sources, SourceId source) {
    FactSet facts;
    facts.source = source;
    facts.file = sources.name(source);
    facts.logs.resize(program.logs.size());
    facts.facts.resize(program.facts.size());
    facts.events.resize(program.events.size());
    facts.records.resize(program.records.size());
    return facts;
}

}  // namespace

void read_facts(CaseReading& reading, const CaseNode& section) {
    if (section.kind == CaseNode::Kind::nothing) {
        report_nothing(reading, section, "facts",
                       "write `name: value` lines below, or delete the line");
        return;
    }
    if (section.kind != CaseNode::Kind::map) {
        report_shape(reading, section, "facts", "lines of `name: value`",
                     "write each fact on a line of its own, further in and without `-`");
        return;
    }
    for (const CaseNode& node : section.parts) {
        if (reading.is_full()) return;
        read_fact(reading, node);
    }
}

std::optional<FactSet> read_case(const Program& program, const CaseNames& names,
                                 const SourceMap& sources, SourceId source, DiagnosticSink& sink) {
    const std::size_t errors_before = sink.error_count();
    const auto root = read_case_tree(sources, source, sink);
    if (!root) return std::nullopt;
    FactSet facts = empty_facts(program, sources, source);
    CaseReading reading{program, sources, names, sink, facts, errors_before};
    if (!read_whole(reading, *root)) {
        sink.report<Code::case_without_name>(Span{source, 0, 0})
            .says("begin the file with a line such as `case: 2026-000417`");
    }
    if (reading.errors() > 0) return std::nullopt;
    put_in_order(facts);
    return facts;
}

std::optional<FactSet> read_given(const Program& program, const CaseNames& names,
                                  const SourceMap& sources, SourceId source, const CaseNode& root,
                                  DiagnosticSink& sink) {
    FactSet facts = empty_facts(program, sources, source);
    CaseReading reading{program, sources, names, sink, facts, sink.error_count()};
    reading.findings_complete = false;
    read_whole(reading, root);
    if (reading.errors() > 0) return std::nullopt;
    put_in_order(facts);
    return facts;
}

}  // namespace proviso
