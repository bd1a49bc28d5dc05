// Interpretations by name: exactly one option adopted, by somebody; the option in force brings its
// statements, as if they stood in the paragraph.

#include "interpreter/semantics/interpretations.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

#include "interpreter/semantics/references.hpp"
#include "interpreter/semantics/resolve.hpp"

namespace proviso {

namespace {

struct WrittenInterpretation {
    const InterpretationText* text;
    Span block;
};

std::vector<WrittenInterpretation> sorted_interpretations(const Work& work) {
    std::vector<WrittenInterpretation> texts;
    const auto declared = work.declared.find(DeclarationKind::interpretation);
    if (declared == work.declared.end()) return texts;
    for (const Written& written : declared->second) {
        const Declaration& declaration = *written.declaration;
        if (declaration.interpretation)
            texts.push_back({&*declaration.interpretation, declaration.span});
    }
    std::stable_sort(texts.begin(), texts.end(), [](const auto& a, const auto& b) {
        return std::tie(a.text->name.text, a.text->name.span) <
               std::tie(b.text->name.text, b.text->name.span);
    });
    return texts;
}

/// The position of the one adopted option; none, and told, when there is not exactly one.
std::optional<std::size_t> adopted_option(Work& work, const InterpretationText& text, Span block) {
    std::optional<std::size_t> adopted;
    std::size_t count = 0;
    for (std::size_t i = 0; i < text.options.size(); ++i) {
        if (!text.options[i].adopted) continue;
        ++count;
        adopted = i;
    }
    if (count == 1) return adopted;
    if (!work.earlier.within(block)) {
        Report report = work.report<Code::adopted_option>(
            {}, text.name.span, work.written_text(text.name), count == 0 ? "no" : "more than one",
            count == 0 ? "" : "s");
        report.says("end exactly one `option` line with: , adopted");
        for (const OptionText& option : text.options) {
            if (option.adopted) report.related(option.span, "adopted here");
        }
    }
    return std::nullopt;
}

/// A reading is followed because somebody answers for it.
void check_decided(Work& work, const InterpretationText& text, Span block) {
    if (!text.decided_by.empty() || work.earlier.within(block)) return;
    work.report<Code::nobody_decided>({}, text.name.span, work.written_text(text.name))
        .says("add a line: decided by WHO on DATE, WHERE");
}

std::size_t option_in_force(const Work& work, const InterpretationText& text, std::size_t adopted) {
    const auto chosen = work.selection->options.find(text.name.text);
    const bool is_chosen = chosen != work.selection->options.end();
    return is_chosen && chosen->second < text.options.size() ? chosen->second : adopted;
}

void add_interpretation(Work& work, const InterpretationText& text, Span block) {
    Interpretation made;
    made.name = text.name.text;
    made.on = find_paragraph(work, {}, text.on);
    made.question = text.question;
    for (const OptionText& option : text.options) made.options.push_back(option.words);
    made.decided_by = text.decided_by;
    made.declared_at = text.name.span;
    made.written = work.written_text(text.name);
    const std::optional<std::size_t> adopted = adopted_option(work, text, block);
    made.adopted = static_cast<std::uint32_t>(adopted.value_or(0));
    const std::size_t in_force = option_in_force(work, text, made.adopted);
    made.in_force = static_cast<std::uint32_t>(in_force);
    const ParagraphId on = made.on;
    const InterpretationId id = work.program.interpretations.add(std::move(made));
    if (!adopted || !on.is_set()) {
        for (const OptionText& option : text.options) {
            for (const StatementText& left : option.statements) work.tables.push_back(&left);
        }
        return;
    }
    check_decided(work, text, block);
    const OptionText& option = text.options[in_force];
    const bool last = in_force + 1 == text.options.size();
    Span own = option.span;
    own.end = std::max(own.end, last ? block.end : text.options[in_force + 1].span.begin);
    collect_statements(work, option.statements, own, on, id);
}

bool gives_value(const StatementText& text) {
    return text.form == StatementForm::value || text.form == StatementForm::condition ||
           text.form == StatementForm::table;
}

struct SetBy {
    const InterpretationText* interpretation;
    const StatementText* statement;
};

/// Tells every term that options of two interpretations give a value.
void check_each_sets_its_own(Work& work, const std::vector<WrittenInterpretation>& all) {
    std::map<std::string_view, SetBy> set;
    for (const auto& [text, block] : all) {
        for (const OptionText& option : text->options) {
            for (const StatementText& statement : option.statements) {
                if (!gives_value(statement) || statement.subject.empty()) continue;
                SetBy first =
                    set.try_emplace(statement.subject.text, SetBy{text, &statement}).first->second;
                if (first.interpretation == text) continue;
                SetBy second{text, &statement};
                if (second.statement->head < first.statement->head) std::swap(first, second);
                work.report<Code::two_interpretations>({}, second.statement->head,
                                                       work.written_text(statement.subject))
                    .says("let one interpretation decide it")
                    .under("§ " + second.interpretation->on.text)
                    .related(first.statement->head,
                             fmt::format("by the interpretation `{}`",
                                         work.written_text(first.interpretation->name)));
            }
        }
    }
}

void add_names(std::set<std::string_view>& names, const Phrase& phrase) {
    if (phrase.kind == PhraseKind::name) names.insert(phrase.text);
    for (const Phrase& part : phrase.parts) add_names(names, part);
}

void add_names(std::set<std::string_view>& names, const StatementText& statement) {
    if (statement.body) add_names(names, *statement.body);
    for (const Clause& clause : statement.clauses) add_names(names, clause.body);
    for (const TableRow& row : statement.rows) {
        for (const Words& cell : row.cells) names.insert(cell.text);
    }
}

}  // namespace

void add_interpretations(Work& work) {
    const std::vector<WrittenInterpretation> all = sorted_interpretations(work);
    const Words* last = nullptr;
    for (const auto& [text, block] : all) {
        if (last != nullptr && last->text == text->name.text && !last->empty()) {
            work.report_twice(text->name.text, text->name.span, last->span);
            continue;
        }
        last = &text->name;
        add_interpretation(work, *text, block);
    }
    check_each_sets_its_own(work, all);
}

std::set<std::string_view> names_in_options(const Work& work) {
    std::set<std::string_view> names;
    for (const auto& [text, block] : sorted_interpretations(work)) {
        for (const OptionText& option : text->options) {
            for (const StatementText& statement : option.statements) add_names(names, statement);
        }
    }
    return names;
}

}  // namespace proviso
