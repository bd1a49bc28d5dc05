// Interpretations by name: exactly one option adopted, by somebody; the option in force brings its
// statements, as if they stood in the paragraph.

#include "interpreter/semantics/interpretations.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

#include "interpreter/semantics/references.hpp"

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

// -- options that policies follow -----------------------------------------------------------------

void report_form(Work& work, const InterpretationText& text, const char* does, Span where) {
    work.report<Code::adoption_form>({}, where, work.written_text(text.name), does)
        .says("write the one `option` that is followed, with `, adopted`, and `decided by`");
}

/// A policy's block on a question of the law: the option followed, which must be one of the law's.
void adopt(Work& work, const InterpretationText& text, Span block, Interpretation& question) {
    if (work.earlier.within(block)) return;
    if (text.options.size() != 1 || !text.options.front().adopted)
        return report_form(work, text, "offer others", text.name.span);
    const OptionText& option = text.options.front();
    if (!option.statements.empty())
        return report_form(work, text, "say what it means", option.statements.front().head);
    if (!text.question.empty() && text.question != question.question)
        return report_form(work, text, "put another question", text.name.span);
    const auto found = std::find(question.options.begin(), question.options.end(), option.words);
    if (found == question.options.end()) {
        Report report =
            work.report<Code::no_such_option>({}, option.span, question.written, option.words);
        for (const std::string& each : question.options) report.note("it has: \"" + each + "\"");
        return;
    }
    check_decided(work, text, block);
    question.in_force = static_cast<std::uint32_t>(found - question.options.begin());
    question.followed_by = work.layer_of(text.name.span.source);
    question.followed_at = option.span;
    question.decided_by = text.decided_by;
}

/// What the texts adopt, the law first; then what the selection asks for.
void choose_option(Work& work, const std::vector<WrittenInterpretation>& adoptions,
                   Interpretation& question) {
    for (const auto& [text, block] : adoptions) {
        if (text->name.text == question.name) adopt(work, *text, block, question);
    }
    const auto chosen = work.selection->options.find(question.name);
    const bool is_chosen = chosen != work.selection->options.end();
    if (is_chosen && chosen->second < question.options.size()) question.in_force = chosen->second;
}

/// Takes out of `all`, sorted by name, what policies say on questions put below them; lowest first.
std::vector<WrittenInterpretation> take_adoptions(const Work& work,
                                                  std::vector<WrittenInterpretation>& all) {
    const auto layer = [&](const WrittenInterpretation& each) {
        return work.layer_of(each.text->name.span.source);
    };
    std::stable_sort(all.begin(), all.end(), [&](const auto& a, const auto& b) {
        return std::pair(std::string_view(a.text->name.text), layer(a)) <
               std::pair(std::string_view(b.text->name.text), layer(b));
    });
    std::vector<WrittenInterpretation> questions, adoptions;
    for (const WrittenInterpretation& each : all) {
        const bool put_below = !questions.empty() &&
                               questions.back().text->name.text == each.text->name.text &&
                               layer(questions.back()) < layer(each);
        (put_below ? adoptions : questions).push_back(each);
    }
    all = std::move(questions);
    return adoptions;
}

// -- questions ------------------------------------------------------------------------------------

void add_interpretation(Work& work, const InterpretationText& text, Span block,
                        const std::vector<WrittenInterpretation>& adoptions) {
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
    if (adopted) made.followed_at = text.options[*adopted].span;
    made.layer = made.followed_by = work.layer_of(text.name.span.source);
    made.in_force = made.adopted;
    choose_option(work, adoptions, made);
    const std::size_t in_force = made.in_force;
    const ParagraphId on = made.on;
    const InterpretationId id = work.program.interpretations.add(std::move(made));
    if (!adopted || !on.is_set()) {
        for (const OptionText& option : text.options) {
            for (const StatementText& left : option.statements) work.tables.push_back(&left);
        }
        return;
    }
    check_decided(work, text, block);
    for (const OptionText& other : text.options) {
        if (&other == &text.options[in_force]) continue;
        for (const StatementText& left : other.statements)
            work.statements_left_out.push_back(&left);
    }
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
    std::vector<WrittenInterpretation> all = sorted_interpretations(work);
    const std::vector<WrittenInterpretation> adoptions = take_adoptions(work, all);
    const Words* last = nullptr;
    for (const auto& [text, block] : all) {
        if (last != nullptr && last->text == text->name.text && !last->empty()) {
            work.report_twice(text->name.text, text->name.span, last->span);
            continue;
        }
        last = &text->name;
        add_interpretation(work, *text, block, adoptions);
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
