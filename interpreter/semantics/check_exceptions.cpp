// One value for a term at a time: two statements for it need `instead of` between them, or
// conditions that plainly never hold together. Interpretations never set a term twice.

#include <fmt/format.h>

#include <algorithm>

#include "interpreter/semantics/steps.hpp"
#include "interpreter/semantics/totality.hpp"

namespace proviso {

namespace {

/// Which statements of one term displace which, directly or through others.
class Displacing {
public:
    Displacing(const Work& work, const std::vector<StatementId>& statements)
        : statements_(statements), reached_(statements.size()) {
        for (std::size_t i = 0; i < statements.size(); ++i) reach_from(work, i);
    }

    bool between(std::size_t a, std::size_t b) const {
        return (!reached_[a].empty() && reached_[a][b]) || (!reached_[b].empty() && reached_[b][a]);
    }

private:
    void reach_from(const Work& work, std::size_t start) {
        std::vector<std::size_t> open{start};
        while (!open.empty()) {
            const StatementId from = statements_[open.back()];
            open.pop_back();
            for (const StatementId to : work.program.statements[from].instead_of) {
                const auto at = std::lower_bound(statements_.begin(), statements_.end(), to);
                if (at == statements_.end() || *at != to) continue;
                const auto position = static_cast<std::size_t>(at - statements_.begin());
                if (reached_[start].empty()) reached_[start].resize(statements_.size());
                if (reached_[start][position]) continue;
                reached_[start][position] = true;
                open.push_back(position);
            }
        }
    }

    const std::vector<StatementId>& statements_;  // sorted
    std::vector<std::vector<bool>> reached_;      // empty for what displaces nothing
};

bool same_literal(const Work& work, const Statement& a, const Statement& b) {
    const bool plain = a.value.is_set() && b.value.is_set() && !a.otherwise.is_set() &&
                       !b.otherwise.is_set() && a.kind == b.kind;
    if (!plain || a.kind == StatementKind::condition) return false;
    return work.program.expressions[a.value].kind == ExpressionKind::literal &&
           are_equal(work, a.value, b.value);
}

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

void report_second_value(Work& work, const Term& term, StatementId a, StatementId b) {
    if (work.program.statements[b].head < work.program.statements[a].head) std::swap(a, b);
    const Statement& first = work.program.statements[a];
    const Statement& second = work.program.statements[b];
    const std::string first_cited = work.cite(first.paragraph);
    work.report<Code::second_value>(second.paragraph, second.head, term.written)
        .related(first.head, "the first value")
        .note(fmt::format("{} already says {}", first_cited, value_and_line(work, first)))
        .note(fmt::format("if this paragraph takes its place, add the line:   instead of {}",
                          first_cited));
}

void report_two_interpretations(Work& work, const Term& term, const Statement& a,
                                const Statement& b) {
    work.report<Code::two_interpretations>(b.paragraph, b.head, term.written)
        .says("let one interpretation decide it")
        .related(a.head, fmt::format("by the interpretation `{}`",
                                     work.program.interpretations[a.interpretation].name));
}

void check_term(Work& work, const Term& term) {
    if (term.statements.size() < 2) return;
    const Displacing displacing(work, term.statements);
    std::vector<std::vector<Demand>> demands;
    for (const StatementId id : term.statements) {
        demands.push_back(demands_of(work, work.program.statements[id]));
    }
    for (std::size_t j = 1; j < term.statements.size(); ++j) {
        const Statement& second = work.program.statements[term.statements[j]];
        if (may_be_broken(work, term.statements[j], second)) continue;
        for (std::size_t i = 0; i < j; ++i) {
            const Statement& first = work.program.statements[term.statements[i]];
            const bool interpretations = first.interpretation.is_set() &&
                                         second.interpretation.is_set() &&
                                         first.interpretation != second.interpretation;
            if (interpretations) {
                report_two_interpretations(work, term, first, second);
                break;
            }
            if (displacing.between(i, j) || same_literal(work, first, second)) continue;
            if (may_be_broken(work, term.statements[i], first)) continue;
            if (are_disjoint(work, demands[i], demands[j])) continue;
            report_second_value(work, term, term.statements[i], term.statements[j]);
            break;
        }
    }
}

}  // namespace

void check_exceptions(Work& work) {
    for (const Term& term : work.program.terms) check_term(work, term);
}

}  // namespace proviso
