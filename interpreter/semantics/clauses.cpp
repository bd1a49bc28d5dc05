// Which clause may stand under which statement: the table of the language, and what breaks it.

#include "interpreter/semantics/clauses.hpp"

#include <fmt/format.h>

namespace proviso {

namespace {

constexpr unsigned bit(ClauseKind kind) { return 1U << static_cast<unsigned>(kind); }

/// Only a policy's statement is compared with anything, so that somebody may have to sign for it.
unsigned allowed(StatementForm form, bool in_policy) {
    const unsigned asked = bit(ClauseKind::condition) | bit(ClauseKind::unless) |
                           (in_policy ? bit(ClauseKind::signed_by) : 0U);
    const unsigned effective = bit(ClauseKind::effective_from) | bit(ClauseKind::effective_until) |
                               bit(ClauseKind::published_on) | bit(ClauseKind::withdrawn_on);
    const unsigned conduct = bit(ClauseKind::time) | bit(ClauseKind::rolling) |
                             bit(ClauseKind::of_at_least) | bit(ClauseKind::containing) |
                             bit(ClauseKind::instead_of) | bit(ClauseKind::provided_that);
    switch (form) {
        case StatementForm::value:
            return asked | effective | bit(ClauseKind::otherwise) | bit(ClauseKind::instead_of) |
                   bit(ClauseKind::rounded);
        case StatementForm::condition:
        case StatementForm::table: return asked | effective | bit(ClauseKind::instead_of);
        case StatementForm::maximum:
        case StatementForm::minimum:
        case StatementForm::same_event: return asked | effective;
        case StatementForm::duty:
        case StatementForm::ban: return asked | effective | conduct;
        case StatementForm::permission:
            return asked | effective | conduct | bit(ClauseKind::advised_if);
        case StatementForm::reach:
            return asked | effective | bit(ClauseKind::except) | bit(ClauseKind::see);
        case StatementForm::broken: break;
    }
    return ~0U;
}

/// "under a limit may stand `if` and `unless`".
std::string what_may_stand(StatementForm form, bool in_policy) {
    std::vector<std::string> clauses;
    for (unsigned i = 0; i <= static_cast<unsigned>(ClauseKind::see); ++i) {
        const auto kind = static_cast<ClauseKind>(i);
        if ((allowed(form, in_policy) & bit(kind)) == 0) continue;
        clauses.push_back(kind == ClauseKind::time ? "a time" : fmt::format("`{}`", words(kind)));
    }
    std::string result = fmt::format("under {} may stand ", with_article(form));
    for (std::size_t i = 0; i < clauses.size(); ++i) {
        if (i > 0) result += i + 1 == clauses.size() ? " and " : ", ";
        result += clauses[i];
    }
    return result;
}

void check_otherwise(Work& work, const WrittenStatement& written, const Clauses& clauses) {
    const auto at = [&](ClauseKind kind) { return clauses[static_cast<std::size_t>(kind)]; };
    const Clause* otherwise = at(ClauseKind::otherwise);
    if (otherwise == nullptr) return;
    for (const ClauseKind kind : {ClauseKind::instead_of, ClauseKind::unless}) {
        const Clause* beside = at(kind);
        if (beside == nullptr) continue;
        const bool displaces = kind == ClauseKind::instead_of;
        work.report<Code::otherwise_not_alone>(written.paragraph, otherwise->span, words(kind))
            .says(displaces ? "leave it out: otherwise what is displaced holds"
                            : "write the exception as a statement of its own")
            .related(beside->span, "stands here");
        return;
    }
    const bool may_have_lost_its_if = written.clauses_broken || work.earlier.within(written.block);
    if (at(ClauseKind::condition) != nullptr || may_have_lost_its_if) return;
    work.report<Code::clause_out_of_place>(written.paragraph, otherwise->span,
                                           words(ClauseKind::otherwise), "a value without `if`")
        .says("add a line: if …; or leave it out");
}

}  // namespace

std::string_view words(ClauseKind kind) {
    switch (kind) {
        case ClauseKind::time: return "time";
        case ClauseKind::rolling: return "rolling to";
        case ClauseKind::of_at_least: return "of at least";
        case ClauseKind::containing: return "containing";
        case ClauseKind::condition: return "if";
        case ClauseKind::unless: return "unless";
        case ClauseKind::otherwise: return "otherwise";
        case ClauseKind::instead_of: return "instead of";
        case ClauseKind::provided_that: return "provided that";
        case ClauseKind::advised_if: return "advised if";
        case ClauseKind::rounded: return "rounded";
        case ClauseKind::effective_from: return "effective from";
        case ClauseKind::effective_until: return "effective until";
        case ClauseKind::published_on: return "published on";
        case ClauseKind::withdrawn_on: return "withdrawn on";
        case ClauseKind::signed_by: return "signed by";
        case ClauseKind::except: return "except";
        case ClauseKind::see: return "see";
    }
    return "";
}

std::string_view with_article(StatementForm form) {
    switch (form) {
        case StatementForm::value: return "a value";
        case StatementForm::condition: return "a `means that` statement";
        case StatementForm::maximum:
        case StatementForm::minimum: return "a limit";
        case StatementForm::same_event: return "a `counts as` statement";
        case StatementForm::duty: return "a duty";
        case StatementForm::ban: return "a ban";
        case StatementForm::permission: return "a permission";
        case StatementForm::reach: return "a statement on what does not apply";
        case StatementForm::table: return "a table";
        case StatementForm::broken: return "this statement";
    }
    return "";
}

Clauses read_clauses(Work& work, WrittenStatement& written) {
    Clauses result{};
    const StatementText& text = *written.text;
    const bool in_policy = work.layer_of(text.span.source) > 0;
    for (const Clause& clause : text.clauses) {
        const Clause*& place = result[static_cast<std::size_t>(clause.kind)];
        if (place != nullptr) {
            work.report<Code::clause_twice>(written.paragraph, clause.span, words(clause.kind))
                .says("join the two in one line, or name one of them")
                .related(place->span, "the first one");
            written.clauses_broken = true;
            break;
        }
        if ((allowed(text.form, in_policy) & bit(clause.kind)) == 0) {
            work.report<Code::clause_out_of_place>(written.paragraph, clause.span,
                                                   words(clause.kind), with_article(text.form))
                .says(what_may_stand(text.form, in_policy));
            written.clauses_broken = true;
            break;
        }
        place = &clause;
    }
    check_otherwise(work, written, result);
    return result;
}

}  // namespace proviso
