// `for each earlier R`: the record, and the date by which one of its rows is earlier than another.

#include "interpreter/semantics/rows_meant.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace proviso {

namespace {

constexpr std::string_view earlier_word = "earlier ";
constexpr std::string_view by_word = " by ";

bool is_record(const Work& work, std::string_view name) {
    return work.scope.find(name).kind == NameKind::record;
}

/// The end of a name as a name of its own, with the place where it is written.
Phrase ending(const Phrase& name, std::string_view text) {
    Phrase made;
    made.kind = PhraseKind::name;
    made.text = std::string(text);
    made.span = name.span;
    return made;
}

/// Dates that every row has: one that may be not applicable puts no row before another.
std::vector<FieldId> dates_of_every_row(const Work& work, RecordId record) {
    std::vector<FieldId> dates;
    for (const FieldId id : work.program.records[record].fields) {
        const Type& type = work.program.fields[id].type;
        if (type.kind == ValueKind::date && !type.if_any) dates.push_back(id);
    }
    return dates;
}

/// A field whose type could not be read may have been the date.
bool has_broken_field(const Work& work, RecordId record) {
    const std::vector<FieldId>& fields = work.program.records[record].fields;
    return std::any_of(fields.begin(), fields.end(),
                       [&](FieldId id) { return work.field_broken[id.index] != 0; });
}

/// "the dates that every charge has are `date` and `posted`"
std::string dates_in_words(const Work& work, RecordId record, const std::vector<FieldId>& dates) {
    const std::string& row = work.program.records[record].name;
    if (dates.empty()) {
        return fmt::format("declare a date that every {} has, without `, if any`", row);
    }
    std::string list;
    for (const FieldId id : dates) {
        if (!list.empty()) list += id == dates.back() ? " or " : ", ";
        list += fmt::format("`earlier {} by {}`", row, work.program.fields[id].name);
    }
    return "write " + list;
}

FieldId ordering_date(Work& work, const Context& context, const Phrase& name, RecordId record,
                      std::string_view by) {
    const std::vector<FieldId> dates = dates_of_every_row(work, record);
    const auto named = std::find_if(dates.begin(), dates.end(),
                                    [&](FieldId id) { return work.program.fields[id].name == by; });
    if (named != dates.end()) return *named;
    if (by.empty() && dates.size() == 1) return dates.front();
    if (has_broken_field(work, record)) return {};
    work.report<Code::no_date_of_rows>(context.paragraph, name.span,
                                       work.program.records[record].name)
        .says(dates_in_words(work, record, dates))
        .related(work.program.records[record].declared_at, "declared here");
    return {};
}

void report_no_row_in_hand(Work& work, const Context& context, const Phrase& name,
                           RecordId record) {
    const std::string& row = work.program.records[record].name;
    work.report<Code::no_row_in_hand>(context.paragraph, name.span, name.text, row, row)
        .says(fmt::format("begin the statement with `each {}:`", row));
}

}  // namespace

RowsMeant rows_meant(Work& work, const Context& context, const Phrase& name) {
    const std::string_view text = name.text;
    const bool earlier =
        name.kind == PhraseKind::name && text.starts_with(earlier_word) && !is_record(work, text);
    if (!earlier) {
        const RecordId record = record_named(work, context, name);
        return {record.is_set(), record, {}};
    }
    std::string_view row = text.substr(earlier_word.size());
    std::string_view by;
    if (const std::size_t at = row.rfind(by_word);
        at != std::string_view::npos && !is_record(work, row)) {
        by = row.substr(at + by_word.size());
        row = row.substr(0, at);
    }
    const RecordId record = record_named(work, context, ending(name, row));
    if (!record.is_set()) return {};
    const bool in_hand =
        std::find(context.rows.begin(), context.rows.end(), record) != context.rows.end();
    if (!in_hand) {
        if (!context.row_unknown) report_no_row_in_hand(work, context, name, record);
        return {};
    }
    const FieldId date = ordering_date(work, context, name, record, by);
    return {date.is_set(), record, date};
}

}  // namespace proviso
