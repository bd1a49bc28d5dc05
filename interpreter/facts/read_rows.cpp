// The rows of one record, such as the transfers of a claim.
#include "interpreter/facts/case_reading.hpp"

namespace proviso {

namespace {

std::string row_sample(const Program& program, const Record& record) {
    if (record.fields.empty()) return "begin each row with `- `";
    return fmt::format("begin each row with `- `, as in `- {}: …`",
                       program.fields[record.fields.front()].name);
}

void report_field(CaseReading& reading, const Record& record, const CaseNode& part) {
    if (report_cents(reading, part)) return;
    const auto declared = reading.names.find(part.key);
    if (declared && declared->kind == Declared::Kind::term) {
        const std::string& name = reading.program.terms[TermId{declared->index}].name;
        reading.sink.report<Code::case_states_derived>(part.key_where, name)
            .says("delete this line");
        return;
    }
    std::vector<std::string> names;
    for (const FieldId field : record.fields) names.push_back(reading.program.fields[field].name);
    offer_names(
        reading.sink.report<Code::case_field_unknown>(part.key_where, record.name, shown(part.key)),
        reading, part.key, names, "fields");
}

Row read_row(CaseReading& reading, const Record& record, const CaseNode& node) {
    Row row;
    row.where = node.where;
    StatedFact absent;
    absent.where = node.where;
    row.fields.assign(record.fields.size(), absent);
    for (const CaseNode& part : node.parts) {
        const auto at = CaseNames::field(reading.program, record.fields, part.key);
        if (!at && plain_name(part.key) == "recorded") {
            row.recorded = read_own_date(reading, "recorded", part);
            continue;
        }
        if (!at) {
            report_field(reading, record, part);
            continue;
        }
        const Field& field = reading.program.fields[record.fields[*at]];
        row.fields[*at] = read_stated(reading, field.name, field.type, part).value_or(absent);
    }
    return row;
}

}  // namespace

void read_rows(CaseReading& reading, RecordId id, const CaseNode& section, bool maybe_more) {
    const Record& record = reading.program.records[id];
    RowList& list = reading.facts.records[id.index];
    if (list.given) {
        reading.sink
            .report<Code::case_key_twice>(section.key_where, record.name, reading.line(list.where),
                                          reading.line(section.key_where))
            .says("put all rows in one list")
            .related(list.where, "the first list is here");
        return;
    }
    list.given = true;
    list.maybe_more = maybe_more;
    list.where = section.key_where;
    if (section.kind == CaseNode::Kind::nothing) {
        report_nothing(reading, section, section.key,
                       fmt::format("write `{}: []` when there is none", shown(section.key)));
        return;
    }
    if (section.kind != CaseNode::Kind::list) {
        report_shape(reading, section, record.name, "a list of rows",
                     row_sample(reading.program, record));
        return;
    }
    for (const CaseNode& item : section.parts) {
        if (reading.is_full()) return;
        if (item.kind != CaseNode::Kind::map) {
            report_shape(reading, item, record.name, "rows of `name: value`",
                         row_sample(reading.program, record));
            continue;
        }
        list.rows.push_back(read_row(reading, record, item));
    }
}

}  // namespace proviso
