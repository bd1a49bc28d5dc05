// What an `expect` line is about: a paragraph and its duty, a term, a row's term, or a missing fact.
#include <algorithm>
#include <functional>
#include <vector>

#include "interpreter/base/suggest.hpp"
#include "interpreter/examples/expectation_reading.hpp"

namespace proviso {

namespace {

bool ends_word(std::string_view text, std::size_t at) {
    return at >= text.size() || text[at] == ' ' || text[at] == ',' || text[at] == ':';
}

std::string acts_of(const Program& program, const Statement& statement) {
    std::string text;
    for (const ActId act : statement.acts) {
        text += (text.empty() ? "" : " or ") + program.acts[act].written;
    }
    return text;
}

/// Up to the verb or a comma: what was meant as a citation or a name.
Rest up_to_verb(Rest rest) {
    std::size_t end = rest.text.size();
    for (const std::string_view stop : {" is ", " needs ", " has ", ", "})
        end = std::min(end, rest.text.find(stop));
    return rest.take_bytes(end);
}

class SubjectReader {
public:
    SubjectReader(ExpectationReading& reading, Expectation& made, Rest rest)
        : reading_(reading), made_(made), rest_(rest) {}

    /// False when it cannot be read, which has been reported.
    bool read();
    const Rest& rest() const { return rest_; }

private:
    bool read_conduct();
    bool read_duty_named(ParagraphId paragraph, std::vector<StatementId>& statements);
    bool read_term();
    void report_unknown_paragraph(Rest written, const std::vector<std::string>& several);
    void report_several(ParagraphId paragraph, const std::vector<StatementId>& statements);
    void report_unknown_term();

    ExpectationReading& reading_;
    Expectation& made_;
    Rest rest_;
};

bool SubjectReader::read() {
    if (rest_.take("this ruleset does not apply")) {
        made_.about = Expectation::About::reach;
        return true;
    }
    if (rest_.take("§") || rest_.take("Sec.")) return read_conduct();
    if (rest_.text.starts_with("needs ")) {
        made_.about = Expectation::About::anything;
        return true;
    }
    return read_term();
}

void SubjectReader::report_unknown_paragraph(Rest written,
                                             const std::vector<std::string>& several) {
    std::vector<std::string> citations;
    for (const Paragraph& paragraph : reading_.program.paragraphs)
        citations.push_back(paragraph.citation);
    Report report = reading_.sink.report<Code::unknown_paragraph>(written.where, written.text);
    const NearNames near = near_names(written.text, citations);
    if (!near.one.empty() && several.empty()) {
        report.says(fmt::format("did you mean § {}?", near.one));
        return;
    }
    std::vector<std::string> signs;
    for (const std::string& each : several.empty() ? near.several : several)
        signs.push_back("§ " + each);
    if (signs.empty()) return;
    report.says((several.empty() ? "near this: " : "more than one had this number: ") +
                list_of(signs, "and"));
}

void SubjectReader::report_several(ParagraphId paragraph,
                                   const std::vector<StatementId>& statements) {
    const std::string& citation = reading_.program.paragraphs[paragraph].citation;
    std::vector<std::string> acts;
    for (const StatementId id : statements)
        acts.push_back(
            fmt::format("`{}`", acts_of(reading_.program, reading_.program.statements[id])));
    reading_.sink
        .report<Code::several_duties>(made_.where, citation, statements.size(),
                                      fmt::format("§ {}", citation))
        .says(fmt::format("say which: `§ {}, ACT, is …`", citation))
        .note("it speaks of " + list_of(acts, "and"));
}

/// `report the results`, as declared or as printed; those on other acts are taken out.
bool SubjectReader::read_duty_named(ParagraphId paragraph, std::vector<StatementId>& statements) {
    Rest written = up_to_verb(rest_);
    std::string name = plain_name(written.text);
    for (const std::string_view modal : {"must not ", "must ", "may "}) {
        if (name.starts_with(modal)) name.erase(0, modal.size());
    }
    const auto has_all_its_acts = [&](StatementId id) {
        return plain_name(acts_of(reading_.program, reading_.program.statements[id])) == name;
    };
    const auto is_other = [&](StatementId id) {
        const Statement& statement = reading_.program.statements[id];
        const bool of_an_act = std::any_of(
            statement.acts.begin(), statement.acts.end(),
            [&](ActId act) { return plain_name(reading_.program.acts[act].name) == name; });
        return !of_an_act && !has_all_its_acts(id);
    };
    const std::vector<StatementId> all = statements;
    std::erase_if(statements, is_other);
    // `send the file` is that duty, though another one says `send the file or show it`.
    if (std::any_of(statements.begin(), statements.end(), has_all_its_acts))
        std::erase_if(statements, std::not_fn(has_all_its_acts));
    if (statements.empty()) {
        std::vector<std::string> acts;
        for (const StatementId id : all)
            acts.push_back(
                fmt::format("`{}`", acts_of(reading_.program, reading_.program.statements[id])));
        reading_.sink
            .report<Code::no_duty_there>(written.where,
                                         reading_.program.paragraphs[paragraph].citation,
                                         fmt::format(" called `{}`", shown(written.text)))
            .says("it speaks of " + list_of(acts, "and"));
        return false;
    }
    rest_.take_bytes(written.text.size());
    return true;
}

bool SubjectReader::read_conduct() {
    made_.about = Expectation::About::conduct;
    const LeadingParagraph found = leading_paragraph(reading_.program, rest_.text);
    const ParagraphId paragraph = found.paragraph;
    if (!paragraph.is_set()) {
        report_unknown_paragraph(up_to_verb(rest_), found.several);
        return false;
    }
    made_.number = found.earlier;
    rest_.take_bytes(found.bytes);
    std::vector<StatementId> statements;
    for (const StatementId id : reading_.program.paragraphs[paragraph].statements) {
        if (is_conduct(reading_.program.statements[id].kind)) statements.push_back(id);
    }
    if (statements.empty()) {
        reading_.sink
            .report<Code::no_duty_there>(made_.where,
                                         reading_.program.paragraphs[paragraph].citation, "")
            .says("name the value that it sets, as in `TERM is VALUE`");
        return false;
    }
    while (rest_.take(",")) {
        if (rest_.take("no.")) {
            const Rest number = up_to_verb(rest_);
            const auto count = read_number(number.text);
            if (!count || count->scale != 0 || count->number < 1) {
                reading_.sink.report<Code::expect_form>(number.where, shown(number.text))
                    .says("write a number behind `no.`, as in `no. 2`");
                return false;
            }
            made_.occurrence = static_cast<std::int32_t>(count->number) - 1;
            rest_.take_bytes(number.text.size());
        } else if (!rest_.text.starts_with("is ") && !rest_.text.starts_with("needs ")) {
            if (!read_duty_named(paragraph, statements)) return false;
        }
    }
    if (statements.size() > 1) {
        report_several(paragraph, statements);
        return false;
    }
    made_.statement = statements.front();
    return true;
}

void SubjectReader::report_unknown_term() {
    const Rest written = up_to_verb(rest_);
    std::vector<std::string> terms;
    for (const Term& term : reading_.program.terms) terms.push_back(term.name);
    Report report = reading_.sink.report<Code::unknown_name>(written.where, shown(written.text));
    const NearNames near = near_names(written.text, terms);
    if (!near.one.empty()) {
        report.says(fmt::format("did you mean `{}`?", near.one));
    } else if (!near.several.empty()) {
        report.says("near this: " + list_of(near.several, "and"));
    } else {
        report.says("begin with `§` and a paragraph, or with the name of a term");
    }
}

bool SubjectReader::read_term() {
    made_.about = Expectation::About::value;
    const auto row = leading_row(reading_.names, rest_.text);
    if (row) {
        made_.row = row->row;
        rest_.take_bytes(row->bytes);
        rest_.take(":");
    }
    const LeadingName name = leading_name(reading_.names, rest_.text);
    const std::string_view behind = rest_.text.substr(name.bytes);
    const bool ends_in_verb =
        behind.starts_with(" is") || behind.starts_with(" has ") || behind.starts_with(" needs ");
    if (name.bytes == 0 || !ends_in_verb) {
        report_unknown_term();
        return false;
    }
    const Rest written = rest_.take_bytes(name.bytes);
    if (name.declared.kind != Declared::Kind::term) {
        reading_.sink
            .report<Code::other_kind_of_name>(written.where, written.text,
                                              kind_text(name.declared.kind), "a term")
            .says("only what the rules work out can be expected");
        return false;
    }
    made_.term = TermId{name.declared.index};
    const Term& term = reading_.program.terms[made_.term];
    if (term.record.is_set() && (!row || row->record != term.record)) {
        const std::string& record = reading_.program.records[term.record].name;
        reading_.sink.report<Code::no_row_in_hand>(written.where, term.name, record, record)
            .says(fmt::format("say which: `{} 1: {} is …`", record, term.name));
        return false;
    }
    if (row && !term.record.is_set()) {
        reading_.sink
            .report<Code::expect_form>(
                made_.where, fmt::format("{} has one value for the whole case", term.name))
            .says("leave the row out");
        return false;
    }
    return true;
}

}  // namespace

bool Rest::take(std::string_view words) {
    if (!text.starts_with(words)) return false;
    const char last = words.back();
    const bool is_word = (last >= 'a' && last <= 'z') || (last >= 'A' && last <= 'Z');
    if (is_word && !ends_word(text, words.size())) return false;
    take_bytes(words.size());
    return true;
}

Rest Rest::take_bytes(std::size_t bytes) {
    Rest taken{text.substr(0, bytes), where};
    taken.where.end = std::min(where.end, where.begin + static_cast<std::uint32_t>(bytes));
    while (bytes < text.size() && text[bytes] == ' ') ++bytes;
    text.remove_prefix(bytes);
    where.begin = std::min(where.end, where.begin + static_cast<std::uint32_t>(bytes));
    return taken;
}

Rest Rest::take_part() {
    return take_bytes(std::min({text.find(", "), text.find(" or "), text.size()}));
}

LeadingName leading_name(const CaseNames& names, std::string_view text) {
    LeadingName longest;
    for (std::size_t end = 1; end <= text.size(); ++end) {
        if (!ends_word(text, end)) continue;
        if (const auto declared = names.find(text.substr(0, end))) longest = {end, *declared};
    }
    return longest;
}

std::optional<LeadingRow> leading_row(const CaseNames& names, std::string_view text) {
    for (const std::string& name : names.records()) {
        if (!text.starts_with(name + " ")) continue;
        const std::size_t begin = name.size() + 1;
        std::size_t end = begin;
        while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
        const auto number = read_number(text.substr(begin, end - begin));
        if (end == begin || !number || number->number < 1 || number->number > 1'000'000) continue;
        const auto declared = names.find(name);
        if (!declared || declared->kind != Declared::Kind::record) continue;
        return LeadingRow{RecordId{declared->index}, static_cast<std::int32_t>(number->number) - 1,
                          end};
    }
    return std::nullopt;
}

std::string_view kind_of_subject(const Program& program, const Expectation& subject) {
    if (!subject.statement.is_set()) return "a value";
    const StatementKind kind = program.statements[subject.statement].kind;
    if (kind == StatementKind::ban) return "a ban";
    return kind == StatementKind::permission ? "a permission" : "a duty";
}

std::optional<Expectation> read_expectation(ExpectationReading& reading, const ExampleLine& line) {
    Expectation made;
    made.where = line.span;
    made.written = line.text;
    SubjectReader subject(reading, made, Rest{made.written, line.span});
    if (!subject.read()) return std::nullopt;
    const std::size_t left = subject.rest().text.size();
    const std::string_view written = made.written;
    made.wanted = written.substr(written.size() - left);
    made.subject = written.substr(0, written.size() - left);
    while (made.subject.ends_with(' ') || made.subject.ends_with(',')) made.subject.pop_back();
    if (made.about == Expectation::About::reach && left == 0) return made;
    if (!read_aspects(reading, made, subject.rest(), made.says)) return std::nullopt;
    return made;
}

void add_expectation(ExpectationReading& reading, const ExpectText& expect,
                     const std::string& of_all, std::vector<Expectation>& expects) {
    auto expected = read_expectation(reading, expect.line);
    if (!expected) return;
    const bool own = !expect.authority.text.empty();
    expected->authority = own ? expect.authority.text : of_all;
    if (own) expected->authority_at = expect.authority.span;
    expects.push_back(std::move(*expected));
}

}  // namespace proviso
