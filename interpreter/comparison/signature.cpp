// Writes statements and expressions down with every name spelt out. A member of `Statement` or `Expression`
// that decides an answer has to be written here; places, titles and the words of explanations are left out.

#include "interpreter/comparison/signature.hpp"

#include <fmt/format.h>

#include <string_view>

namespace proviso {

namespace {

class Signature {
public:
    explicit Signature(const Program& program) : program_(program) {}

    void add(const Statement& statement);
    void add(const Type& type);
    std::string take() { return std::move(text_); }

private:
    void word(std::string_view text) { text_ += fmt::format(" {}:{}", text.size(), text); }
    template <typename Enum>
    void sign(Enum value) {
        text_ += fmt::format(" {}", static_cast<int>(value));
    }
    /// The name of an entry of a table, or a mark that there is none.
    template <typename IdType, typename T>
    void name(IdType id, const Table<IdType, T>& table) {
        id.is_set() ? word(table[id].name) : word("-");
    }
    void field(FieldId id) {
        if (!id.is_set()) return word("-");
        const Field& declared = program_.fields[id];
        name(declared.record, program_.records);
        name(declared.event, program_.events);
        word(declared.name);
    }
    void target(StatementId id) {
        const Statement& target = program_.statements[id];
        word(program_.paragraphs[target.paragraph].citation);
        sign(target.kind);
        text_ += fmt::format(" {}", target.row);
        name(target.term, program_.terms);
        for (const ActId act : target.acts) name(act, program_.acts);
    }
    void days(const InForce& in_force);
    void publication(const Publication& publication);
    void value(const Value& value);
    void expression(ExpressionId id);
    void expression(const Expression& expression);
    void clauses(const Statement& statement);

    const Program& program_;
    std::string text_;
};

void Signature::add(const Type& type) {
    sign(type.kind);
    for (const ChoiceId choice : type.choices) word(program_.choices[choice]);
    sign(type.if_any);
    sign(type.found);
    name(type.unless_proved_by, program_.parties);
    sign(type.default_yes);
}

void Signature::days(const InForce& in_force) {
    name(in_force.governing, program_.events);
    for (const auto& day : {in_force.from, in_force.until, in_force.also_since})
        word(day ? to_text(*day) : "-");
    publication(in_force.publication);
    for (const TakenOver& later : in_force.taken_over) {
        word(to_text(later.from));
        word(to_text(later.since));
        publication(later.publication);
    }
}

void Signature::publication(const Publication& publication) {
    for (const auto& day : {publication.published, publication.withdrawn})
        word(day ? to_text(*day) : "-");
}

void Signature::value(const Value& value) {
    sign(value.kind);
    if (value.kind == ValueKind::choice) return word(program_.choices[value.choice()]);
    word(to_text(value));
    sign(value.month_end);
    name(value.calendar, program_.calendars);
}

void Signature::expression(ExpressionId id) {
    text_ += '(';
    if (id.is_set()) expression(program_.expressions[id]);
    text_ += ')';
}

void Signature::expression(const Expression& each) {
    sign(each.kind);
    if (each.kind == ExpressionKind::literal) value(each.literal);
    name(each.fact, program_.facts);
    field(each.field);
    name(each.term, program_.terms);
    name(each.event, program_.events);
    name(each.record, program_.records);
    field(each.earlier_by);
    sign(each.comparison);
    for (const ChoiceId choice : each.choices) word(program_.choices[choice]);
    sign(each.has_window);
    sign(each.time);
    sign(each.status);
    if (each.kind == ExpressionKind::in_force) days(program_.item_dates[each.dates]);
    for (const StatementId id : each.targets) target(id);
    word(each.label);
    expression(each.period);
    expression(each.anchor);
    for (std::size_t i = 0; i < each.parts.size(); ++i) {
        if (i < each.labels.size()) word(each.labels[i]);
        sign(i < each.negative.size() && each.negative[i]);
        expression(each.parts[i]);
    }
}

void Signature::clauses(const Statement& statement) {
    expression(statement.condition);
    expression(statement.unless);
    for (const StatementId id : statement.instead_of) target(id);
    if (statement.in_force) days(*statement.in_force);
    word(statement.signed_by.empty() ? "-" : "signed");
}

void Signature::add(const Statement& statement) {
    sign(statement.kind);
    sign(statement.layer);
    clauses(statement);
    name(statement.term, program_.terms);
    expression(statement.value);
    expression(statement.otherwise);
    if (statement.rounding) sign(*statement.rounding);
    name(statement.counts, program_.events);
    name(statement.counts_as, program_.events);
    name(statement.party, program_.parties);
    for (const ActId act : statement.acts) name(act, program_.acts);
    for (const FactId fact : statement.promptness) name(fact, program_.facts);
    sign(statement.time);
    expression(statement.period);
    expression(statement.anchor);
    name(statement.each, program_.events);
    name(statement.rolling, program_.calendars);
    expression(statement.at_least);
    for (const FieldId id : statement.containing) field(id);
    for (const StatementId id : statement.price) target(id);
    expression(statement.advised);
    sign(statement.whole_ruleset);
    for (const ParagraphId id : statement.taken_out) word(program_.paragraphs[id].citation);
    for (const ParagraphId id : statement.kept) word(program_.paragraphs[id].citation);
}

}  // namespace

std::string signature_of(const Program& program, const Statement& statement) {
    Signature signature(program);
    signature.add(statement);
    return signature.take();
}

std::string signature_of(const Program& program, const Type& type) {
    Signature signature(program);
    signature.add(type);
    return signature.take();
}

}  // namespace proviso
