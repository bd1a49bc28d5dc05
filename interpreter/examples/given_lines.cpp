// Sorts each line by the name before its colon, and parts what stands behind it.
#include "interpreter/examples/given_lines.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "interpreter/facts/case_reading.hpp"

namespace proviso {

namespace {

constexpr std::string_view maybe_more = " and maybe more";

/// A piece of a line with its place.
struct Piece {
    std::string_view text;
    Span where;

    Piece part(std::size_t begin, std::size_t end) const {
        begin = std::min(text.find_first_not_of(" \t", begin), end);
        while (end > begin && (text[end - 1] == ' ' || text[end - 1] == '\t')) --end;
        const auto at = [&](std::size_t offset) {
            return where.begin + static_cast<std::uint32_t>(offset);
        };
        return {text.substr(begin, end - begin), {where.source, at(begin), at(end)}};
    }
};

/// Parted at each comma that a blank follows: the comma of `$1,250.00` parts nothing.
std::vector<Piece> parted(const Piece& piece) {
    std::vector<Piece> parts;
    std::size_t begin = 0;
    while (true) {
        const std::size_t comma = std::min(piece.text.find(", ", begin), piece.text.size());
        parts.push_back(piece.part(begin, comma));
        if (comma == piece.text.size()) return parts;
        begin = comma + 2;
    }
}

CaseNode text_node(const Piece& value, const Piece& key) {
    CaseNode node;
    node.kind = value.text.empty() ? CaseNode::Kind::nothing : CaseNode::Kind::text;
    node.text = value.text;
    node.where = value.text.empty() ? key.where : value.where;
    node.key = key.text;
    node.key_where = key.where;
    return node;
}

/// How many bytes of `text` the longest of the names takes up that it begins with; 0 for none.
std::size_t name_length(std::string_view text, const std::vector<std::string>& names) {
    std::size_t longest = 0;
    for (std::size_t end = 1; end <= text.size(); ++end) {
        if (end < text.size() && text[end] != ' ') continue;
        const std::string plain = plain_name(text.substr(0, end));
        if (std::find(names.begin(), names.end(), plain) != names.end()) longest = end;
    }
    return longest;
}

class GivenReader {
public:
    GivenReader(const Program& program, const CaseNames& names, const SourceMap& sources,
                DiagnosticSink& sink)
        : program_(program), names_(names), sources_(sources), sink_(sink) {
        facts_ = section("facts", CaseNode::Kind::map);
        events_ = section("events", CaseNode::Kind::list);
    }

    void read(const ExampleLine& line);
    CaseNode take(Span where);

private:
    static CaseNode section(std::string name, CaseNode::Kind kind) {
        CaseNode node;
        node.kind = kind;
        node.key = std::move(name);
        return node;
    }

    void sort(const Piece& key, const Piece& value);
    void add_fact(CaseNode node);
    void add_event(EventId event, const Piece& key, const Piece& value);
    void add_row(RecordId record, const Piece& key, const Piece& value, bool more);
    void add_logged(const Piece& key, const Piece& value);
    void report_unknown(const Piece& key);
    bool is_new(const std::vector<CaseNode>& parts, const CaseNode& node);
    std::vector<std::string> field_names(const std::vector<FieldId>& fields) const;
    CaseNode map_of(const Piece& value, const Piece& key, std::string_view owner,
                    const std::vector<std::string>& fields, std::string_view first);

    const Program& program_;
    const CaseNames& names_;
    const SourceMap& sources_;
    DiagnosticSink& sink_;
    CaseNode facts_, events_;
    std::vector<CaseNode> records_;  // and `logged through`
};

void GivenReader::read(const ExampleLine& line) {
    const Piece whole{sources_.text(line.span), line.span};
    std::size_t colon = whole.text.find(':');
    while (colon != std::string_view::npos && colon + 1 < whole.text.size() &&
           whole.text[colon + 1] != ' ') {
        colon = whole.text.find(':', colon + 1);
    }
    if (colon == std::string_view::npos || colon == 0) {
        sink_.report<Code::given_form>(line.span).says(
            "write `NAME: VALUE`, with a colon and a blank between them");
        return;
    }
    sort(whole.part(0, colon), whole.part(colon + 1, whole.text.size()));
}

void GivenReader::sort(const Piece& key, const Piece& value) {
    const std::string name = plain_name(key.text);
    if (name == "logged through") return add_logged(key, value);
    const std::string record = record_of_part(names_, name);
    if (!record.empty()) {
        return add_row(RecordId{names_.find(record)->index}, key, value, record != name);
    }
    const auto declared = names_.find(name);
    if (!declared) return report_unknown(key);
    switch (declared->kind) {
        case Declared::Kind::event:
        case Declared::Kind::derived_event: return add_event(EventId{declared->index}, key, value);
        case Declared::Kind::act: {
            // The reader of cases says which entry is meant.
            CaseNode entry = section("", CaseNode::Kind::map);
            entry.parts.push_back(text_node(value, key));
            events_.parts.push_back(std::move(entry));
            return;
        }
        case Declared::Kind::fact:
        case Declared::Kind::term: return add_fact(text_node(value, key));
        case Declared::Kind::record:
        case Declared::Kind::choice:
        case Declared::Kind::party:
        case Declared::Kind::field: return report_unknown(key);
    }
}

void GivenReader::report_unknown(const Piece& key) {
    std::vector<std::string> all = names_.facts();
    all.insert(all.end(), names_.events().begin(), names_.events().end());
    all.insert(all.end(), names_.records().begin(), names_.records().end());
    all.emplace_back("logged through");
    Report report = sink_.report<Code::given_unknown>(key.where, shown(key.text));
    const NearNames near = near_names(key.text, all);
    if (!near.one.empty()) {
        report.says(fmt::format("did you mean `{}`?", near.one));
        return;
    }
    std::vector<std::string> quoted;
    for (const std::string& name : near.several) quoted.push_back(fmt::format("`{}`", name));
    if (!quoted.empty()) report.says(fmt::format("near this: {}", list_of(quoted, "and")));
}

/// Nothing is stated twice; the second is reported.
bool GivenReader::is_new(const std::vector<CaseNode>& parts, const CaseNode& node) {
    const std::string name = plain_name(node.key);
    for (const CaseNode& part : parts) {
        if (plain_name(part.key) != name) continue;
        sink_
            .report<Code::case_key_twice>(node.key_where, shown(node.key),
                                          sources_.place(part.key_where).line,
                                          sources_.place(node.key_where).line)
            .says("delete one of the two")
            .related(part.key_where, "first written here");
        return false;
    }
    return true;
}

void GivenReader::add_fact(CaseNode node) {
    if (is_new(facts_.parts, node)) facts_.parts.push_back(std::move(node));
}

std::vector<std::string> GivenReader::field_names(const std::vector<FieldId>& fields) const {
    std::vector<std::string> names;
    for (const FieldId field : fields) names.push_back(plain_name(program_.fields[field].name));
    return names;
}

/// `FIELD VALUE, FIELD VALUE`; a first part that names no field belongs to `first`, if there is one.
CaseNode GivenReader::map_of(const Piece& value, const Piece& key, std::string_view owner,
                             const std::vector<std::string>& fields, std::string_view first) {
    CaseNode map = section(std::string(key.text), CaseNode::Kind::map);
    map.where = value.where;
    map.key_where = key.where;
    bool is_first = true;
    for (const Piece& part : parted(value)) {
        std::size_t length = name_length(part.text, fields);
        if (length == 0 && is_first && !first.empty()) {
            map.parts.push_back(text_node(part, {first, part.where}));
        } else if (length == 0) {
            std::vector<std::string> quoted;
            for (const std::string& name : fields) quoted.push_back(fmt::format("`{}`", name));
            sink_.report<Code::given_part>(part.where, shown(part.text), owner)
                .says(fields.empty()
                          ? std::string("delete it: nothing more is stated here")
                          : "write `FIELD VALUE`; the fields are " + list_of(quoted, "and"));
        } else {
            CaseNode node = text_node(part.part(length, part.text.size()), part.part(0, length));
            if (is_new(map.parts, node)) map.parts.push_back(std::move(node));
        }
        is_first = false;
    }
    return map;
}

void GivenReader::add_event(EventId id, const Piece& key, const Piece& value) {
    const Event& event = program_.events[id];
    std::vector<std::string> fields = field_names(event.fields);
    fields.insert(fields.end(), {"on", "recorded"});
    CaseNode entry = section("", CaseNode::Kind::map);
    entry.where = key.where;
    const bool plain =
        value.text.find(", ") == std::string_view::npos && name_length(value.text, fields) == 0;
    entry.parts.push_back(plain ? text_node(value, key)
                                : map_of(value, key, event.name, fields, "on"));
    events_.parts.push_back(std::move(entry));
}

void GivenReader::add_row(RecordId id, const Piece& key, const Piece& value, bool more) {
    const Record& record = program_.records[id];
    CaseNode* list = nullptr;
    for (CaseNode& known : records_) {
        if (record_of_part(names_, known.key) == plain_name(record.name)) list = &known;
    }
    if (list == nullptr) {
        list = &records_.emplace_back(section(record.name, CaseNode::Kind::list));
        list->key_where = list->where = key.where;
    }
    if (more) list->key = record.name + std::string(maybe_more);
    if (value.text == "[]") return;
    if (value.text.empty()) {
        sink_.report<Code::case_nothing>(key.where, shown(key.text))
            .says(fmt::format("write the row behind the colon, or `{}: []` when there is none",
                              shown(key.text)));
        return;
    }
    CaseNode row = map_of(value, key, record.name, field_names(record.fields), {});
    row.key.clear();
    list->parts.push_back(std::move(row));
}

void GivenReader::add_logged(const Piece& key, const Piece& value) {
    std::vector<std::string> logs = {"all"};
    for (const std::string& log : names_.logs()) logs.push_back(plain_name(log));
    const bool plain =
        value.text.find(", ") == std::string_view::npos && name_length(value.text, logs) == 0;
    CaseNode node = plain ? text_node(value, key) : map_of(value, key, "logged through", logs, {});
    if (is_new(records_, node)) records_.push_back(std::move(node));
}

CaseNode GivenReader::take(Span where) {
    CaseNode root = section("", CaseNode::Kind::map);
    root.where = where;
    if (!facts_.parts.empty()) root.parts.push_back(std::move(facts_));
    if (!events_.parts.empty()) root.parts.push_back(std::move(events_));
    for (CaseNode& record : records_) root.parts.push_back(std::move(record));
    return root;
}

}  // namespace

std::string record_of_part(const CaseNames& names, std::string_view part) {
    std::string name = plain_name(part);
    if (name.ends_with(maybe_more)) name.resize(name.size() - maybe_more.size());
    const auto declared = names.find(name);
    const bool is_record = declared && declared->kind == Declared::Kind::record;
    return is_record ? name : std::string();
}

CaseNode read_given_lines(const Program& program, const CaseNames& names, const SourceMap& sources,
                          const ExampleText& example, DiagnosticSink& sink) {
    GivenReader reader(program, names, sources, sink);
    for (const ExampleLine& line : example.given) reader.read(line);
    return reader.take(example.given_span);
}

}  // namespace proviso
