// Goes through the statements of each paragraph with all that stands in their conditions and values.
#include "interpreter/vocabulary/uses_of_words.hpp"

namespace proviso {

namespace {

class Finder {
public:
    explicit Finder(const Program& program) : program_(program) {
        uses_.facts.resize(program.facts.size());
        uses_.fields.resize(program.fields.size());
        uses_.events.resize(program.events.size());
        uses_.records.resize(program.records.size());
    }

    UsesOfWords find() {
        for (std::size_t i = 0; i < program_.paragraphs.size(); ++i) {
            here_ = decltype(program_.paragraphs)::id_at(i);
            for (const StatementId id : program_.paragraphs[here_].statements)
                add_statement(program_.statements[id]);
        }
        return std::move(uses_);
    }

private:
    template <typename IdType>
    void add(UsesOfWords::Table& all, IdType id) {
        if (!id.is_set()) return;
        std::vector<ParagraphId>& known = all[id.index];
        if (known.empty() || known.back() != here_) known.push_back(here_);
    }

    void add_statement(const Statement& statement) {
        for (const ExpressionId root :
             {statement.condition, statement.unless, statement.value, statement.otherwise,
              statement.period, statement.anchor, statement.at_least, statement.advised}) {
            add_expression(root);
        }
        add(uses_.events, statement.counts);
        add(uses_.events, statement.each);
        for (const ActId act : statement.acts) {
            add(uses_.events, program_.acts[act].done);
            if (statement.at_least.is_set()) add(uses_.fields, program_.acts[act].money);
        }
        for (const FactId finding : statement.promptness) add(uses_.facts, finding);
        for (const FieldId field : statement.containing) add(uses_.fields, field);
        if (statement.term.is_set()) add(uses_.records, program_.terms[statement.term].record);
    }

    void add_expression(ExpressionId root) {
        std::vector<ExpressionId> open;
        const auto note = [&](ExpressionId id) {
            if (id.is_set()) open.push_back(id);
        };
        note(root);
        while (!open.empty()) {
            const Expression& expression = program_.expressions[open.back()];
            open.pop_back();
            add(uses_.facts, expression.fact);
            add(uses_.fields, expression.field);
            add(uses_.fields, expression.earlier_by);
            add(uses_.events, expression.event);
            add(uses_.records, expression.record);
            for (const ExpressionId part : expression.parts) note(part);
            note(expression.period);
            note(expression.anchor);
        }
    }

    const Program& program_;
    UsesOfWords uses_;
    ParagraphId here_;
};

}  // namespace

UsesOfWords uses_of_words(const Program& program) { return Finder(program).find(); }

}  // namespace proviso
