// One value for a term at a time: two statements for it need `instead of` between them, or
// conditions that plainly never hold together.

#include <fmt/format.h>

#include <algorithm>

#include "interpreter/base/limits.hpp"
#include "interpreter/semantics/apart.hpp"
#include "interpreter/semantics/steps.hpp"

namespace proviso {

namespace {

bool may_be_broken(const Work& work, StatementId id, const Statement& statement) {
    const bool unknown = !statement.value.is_set() || work.is_unknown(statement.value);
    const WrittenStatement& written = work.written[id.index];
    return unknown || written.instead_broken || written.clauses_broken ||
           work.earlier.within(written.block);
}

/// "10 business days (line 41)"; long conditions are cut.
std::string value_and_line(const Work& work, const Statement& statement) {
    const Span span = work.program.expressions[statement.value].span;
    constexpr std::size_t most = 60;
    std::string text = work.written_text(span, "this");
    if (text.size() > most) {
        std::size_t cut = most;
        while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0U) == 0x80U) --cut;
        text = text.substr(0, cut) + " …";
    }
    const Span head = statement.head;
    if (!head.source.is_set()) return text;
    return fmt::format("{} (line {})", text, work.sources.place(head).line);
}

/// The paragraphs that `statement` takes the place of, and one more: "§ 4.4 and § 4.3".
std::string cited_together(const Work& work, const Statement& statement, const Statement& more) {
    std::vector<std::string> paragraphs;
    for (const StatementId id : statement.instead_of)
        paragraphs.push_back(work.cite(work.program.statements[id].paragraph));
    paragraphs.push_back(work.cite(more.paragraph));
    std::string all;
    for (auto each = paragraphs.begin(); each != paragraphs.end(); ++each) {
        if (std::find(paragraphs.begin(), each, *each) != each) continue;
        all += (all.empty() ? "" : " and ") + *each;
    }
    return all;
}

/// What `exception` takes the place of and what takes the place of `base` itself, if that is one.
const Statement* between(const Work& work, StatementId exception, StatementId base) {
    for (const StatementId id : work.program.statements[exception].instead_of) {
        const Statement& middle = work.program.statements[id];
        const auto& displaced = middle.instead_of;
        if (std::find(displaced.begin(), displaced.end(), base) != displaced.end()) return &middle;
    }
    return nullptr;
}

/// Which line makes one of two values the exception to the other.
void add_repairs(const Work& work, StatementId a, StatementId b, std::vector<std::string>& notes) {
    const bool turned = between(work, a, b) != nullptr;
    if (turned) std::swap(a, b);
    const Statement& base = work.program.statements[a];
    const Statement& exception = work.program.statements[b];
    const std::string all = cited_together(work, exception, base);
    if (const Statement* const middle = between(work, b, a)) {
        const std::string cited = work.cite(exception.paragraph);
        notes.push_back(fmt::format("where {} takes the place of {}, {} is back, and both hold",
                                    cited, work.cite(middle->paragraph),
                                    work.cite(base.paragraph)));
        notes.push_back(
            fmt::format("if {} takes the place of both, write there:   instead of {}", cited, all));
    } else if (exception.instead_of.empty()) {
        notes.push_back("if this paragraph takes its place, add the line:   instead of " + all);
    } else {
        notes.push_back("if this paragraph takes its place too, write:   instead of " + all);
    }
}

void report_second_value(Work& work, const Term& term, StatementId a, StatementId b) {
    const auto place = [&](StatementId id) {  // a policy comes after what it is on
        const Statement& statement = work.program.statements[id];
        return std::pair(statement.layer, statement.head);
    };
    if (place(b) < place(a)) std::swap(a, b);
    const Statement& first = work.program.statements[a];
    const Statement& second = work.program.statements[b];
    const std::string first_cited = work.cite(first.paragraph);
    std::vector<std::string> notes = {
        fmt::format("{} already says {}", first_cited, value_and_line(work, first))};
    add_repairs(work, a, b, notes);
    Report report = work.report<Code::second_value>(second.paragraph, second.head, term.written);
    report.related(first.head, "the first value");
    for (std::string& note : notes) report.note(std::move(note));
}

/// What is asked of each statement of a term over and over.
struct Looked {
    StatementId id;
    bool broken = false;
    std::uint32_t literal = 0;  ///< the same for plain values that are the same; 0 for all else
};

std::vector<Looked> look_at(const Work& work, const Term& term) {
    EqualExpressions equal(work);
    std::vector<Looked> result;
    for (const StatementId id : term.statements) {
        const Statement& statement = work.program.statements[id];
        Looked looked{id, may_be_broken(work, id, statement), 0};
        const bool literal =
            !looked.broken && statement.kind == StatementKind::value &&
            !statement.otherwise.is_set() &&
            work.program.expressions[statement.value].kind == ExpressionKind::literal;
        if (literal) looked.literal = equal.number(statement.value) + 1;
        result.push_back(looked);
    }
    return result;
}

void report_too_many(Work& work, const Term& term) {
    const Statement& last = work.program.statements[term.statements.back()];
    work.report<Code::too_many_to_compare>(last.paragraph, last.head, term.written)
        .says("give parts of it names of their own");
}

/// The first statement before `position` that may be active with it and is not in `apart`, or
/// `position` itself.
std::uint32_t second_value(const std::vector<Looked>& statements, const Bits& apart,
                           std::uint32_t position) {
    const std::uint32_t literal = statements[position].literal;
    for (std::uint32_t i = 0; i < position; ++i) {
        if (i % 64 == 0 && apart[i / 64] == ~std::uint64_t{0}) {
            i += 63;  // all of them
            continue;
        }
        if (has_bit(apart, i) || statements[i].broken) continue;
        if (literal == 0 || statements[i].literal != literal) return i;
    }
    return position;
}

/// The rows of one table were held against each other already.
void add_rows_of_its_table(const Work& work, const std::vector<StatementId>& statements,
                           std::uint32_t position, Bits& found) {
    const StatementText* const table = work.written[statements[position].index].table;
    if (table == nullptr) return;
    for (std::uint32_t i = 0; i < position; ++i) {
        if (work.written[statements[i].index].table == table) set_bit(found, i);
    }
}

void check_term(Work& work, const Term& term) {
    const auto count = static_cast<std::uint32_t>(term.statements.size());
    if (count < 2) return;
    if (count > limits::statements_of_a_term) return report_too_many(work, term);
    const std::vector<Looked> statements = look_at(work, term);
    const Displacing displacing(work, term.statements);
    Apart apart(work, term.statements);
    for (std::uint32_t j = 1; j < count; ++j) {
        if (statements[j].broken) continue;
        Bits found = no_bits(count);
        displacing.add_to(found, j);
        apart.add_to(found, j);
        add_rows_of_its_table(work, term.statements, j, found);
        if (apart.gave_up()) return report_too_many(work, term);
        const std::uint32_t second = second_value(statements, found, j);
        if (second < j) report_second_value(work, term, statements[second].id, statements[j].id);
    }
}

}  // namespace

void check_exceptions(Work& work) {
    for (const Term& term : work.program.terms) check_term(work, term);
}

}  // namespace proviso
