// Versions of a statement by date.

#include "interpreter/semantics/effective_dates.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "interpreter/base/limits.hpp"
#include "interpreter/semantics/steps.hpp"
#include "interpreter/semantics/totality.hpp"

namespace proviso {

namespace {

const Clause* at(const Clauses& clauses, ClauseKind kind) {
    return clauses[static_cast<std::size_t>(kind)];
}

std::optional<Day> day_of(Work& work, ParagraphId paragraph, const Phrase& written) {
    if (written.kind != PhraseKind::date) return std::nullopt;
    const std::optional<Day> day = read_day(written.text);
    if (!day) {
        work.report<Code::no_such_day>(paragraph, written.span, written.text, "")
            .says("write a day such as 2026-07-01");
    }
    return day;
}

/// The event whose day picks the law for a paragraph: its own ruleset's, else the first that is named.
EventId governing_event(const Work& work, ParagraphId paragraph) {
    EventId any;
    for (const Ruleset& ruleset : work.program.rulesets) {
        if (!ruleset.governing_event.is_set()) continue;
        if (ruleset.name == work.program.paragraphs[paragraph].ruleset)
            return ruleset.governing_event;
        if (!any.is_set()) any = ruleset.governing_event;
    }
    return any;
}

/// The day `also for cases since` names; none, and told, where it reaches no case.
std::optional<Day> reach_back(Work& work, ParagraphId paragraph, const Clause& clause,
                              std::optional<Day> from) {
    if (!clause.also_since) return std::nullopt;
    const std::optional<Day> since = day_of(work, paragraph, *clause.also_since);
    if (!since || (from && *since < *from)) return since;
    work.report<Code::reaches_nothing>(paragraph, clause.also_since->span)
        .says(
            from
                ? "name a day before the one after `effective from`"
                : "write first from which day it is law: effective from …, also for cases since …");
    return std::nullopt;
}

/// What one statement says something about: versions of it share this.
using Subject = std::tuple<StatementKind, ParagraphId, TermId, EventId, EventId, PartyId,
                           std::vector<ActId>, std::vector<ParagraphId>, bool>;

Subject subject_of(const Statement& statement) {
    return {statement.kind,   statement.paragraph, statement.term,
            statement.counts, statement.counts_as, statement.party,
            statement.acts,   statement.taken_out, statement.whole_ruleset};
}

bool same_conditions(const Work& work, const Statement& a, const Statement& b) {
    const auto same = [&](ExpressionId x, ExpressionId y) {
        return (!x.is_set() && !y.is_set()) || are_equal(work, x, y);
    };
    return same(a.condition, b.condition) && same(a.unless, b.unless);
}

/// A later version that reaches back takes its cases from the versions that ended before it.
void take_over(Statement& earlier, const Statement& later) {
    const InForce& next = *later.in_force;
    InForce& ended = *earlier.in_force;
    if (!next.also_since || !next.from || !ended.until || *next.from <= *ended.until) return;
    ended.taken_over.push_back({*next.from, *next.also_since, next.publication});
}

void check_overlap(Work& work, const Statement& a, const Statement& b) {
    // Values that disagree are told as second values; that they agree is no harm.
    if (a.term.is_set() && a.kind != StatementKind::maximum && a.kind != StatementKind::minimum)
        return;
    if (never_together(*a.in_force, *b.in_force)) return;
    const Day from =
        std::max(a.in_force->from.value_or(first_day), b.in_force->from.value_or(first_day));
    const Day until =
        std::min(a.in_force->until.value_or(last_day), b.in_force->until.value_or(last_day));
    if (until < from) return;  // only a reach back makes them meet, and that was taken over
    work.report<Code::versions_overlap>(b.paragraph, b.in_force->written, to_text(from),
                                        until == last_day ? "any later day" : to_text(until))
        .says("end the earlier one: effective until " +
              to_text(b.in_force->from.value_or(from) - 1))
        .related(a.in_force->written, "the other version");
}

void check_gap(Work& work, const Statement& earlier, const Statement& later) {
    if (!earlier.in_force->until || !later.in_force->from) return;
    const Day first = *earlier.in_force->until + 1, last = *later.in_force->from - 1;
    if (last < first) return;
    work.report<Code::versions_leave_a_gap>(later.paragraph, later.in_force->written,
                                            to_text(first), to_text(last))
        .says("let one begin on the day after the other ends, or say in a comment why none is law")
        .related(earlier.in_force->written, "the version before it");
}

}  // namespace

namespace {

/// The dates with the event whose day they are compared with; none, and told, where they cannot hold.
std::optional<InForce> governed(Work& work, ParagraphId paragraph, InForce dates, Span end) {
    if (dates.from && dates.until && *dates.until < *dates.from) {
        work.report<Code::ends_before_it_begins>(paragraph, end);
        return std::nullopt;
    }
    dates.governing = governing_event(work, paragraph);
    if (dates.governing.is_set()) return dates;
    if (work.told.insert("law in force on").second) {
        work.report<Code::no_governing_event>(paragraph, dates.written)
            .says("add a line under `ruleset`: law in force on EVENT");
    }
    return std::nullopt;
}

/// The days of `published on` and `withdrawn on`; none, and told, where they cannot hold.
std::optional<Publication> read_publication(Work& work, ParagraphId paragraph,
                                            const Clauses& clauses) {
    const Clause* const begin = at(clauses, ClauseKind::published_on);
    const Clause* const end = at(clauses, ClauseKind::withdrawn_on);
    Publication result;
    result.written = begin != nullptr ? begin->span : end->span;
    if (begin != nullptr) result.published = day_of(work, paragraph, begin->body);
    if (end != nullptr) result.withdrawn = day_of(work, paragraph, end->body);
    if (result.published && result.withdrawn && *result.withdrawn <= *result.published) {
        work.report<Code::withdrawn_before_published>(paragraph, end->span)
            .says("name the day of a later publication that took it back, or leave it out")
            .related(begin->span, "published here");
        return std::nullopt;
    }
    return result;
}

}  // namespace

std::optional<InForce> read_in_force(Work& work, ParagraphId paragraph, const Clauses& clauses) {
    const Clause* const begin = at(clauses, ClauseKind::effective_from);
    const Clause* const end = at(clauses, ClauseKind::effective_until);
    const bool is_published = at(clauses, ClauseKind::published_on) != nullptr ||
                              at(clauses, ClauseKind::withdrawn_on) != nullptr;
    if (begin == nullptr && end == nullptr && !is_published) return std::nullopt;
    InForce result;
    if (is_published) {
        const auto publication = read_publication(work, paragraph, clauses);
        if (!publication) return std::nullopt;
        result.publication = *publication;
    }
    if (begin == nullptr && end == nullptr) {
        result.written = result.publication.written;
        return result;
    }
    result.written = begin != nullptr ? begin->span : end->span;
    if (begin != nullptr) {
        result.from = day_of(work, paragraph, begin->body);
        result.also_since = reach_back(work, paragraph, *begin, result.from);
    }
    if (end != nullptr) result.until = day_of(work, paragraph, end->body);
    return governed(work, paragraph, result, end != nullptr ? end->span : result.written);
}

std::optional<InForce> read_item_dates(Work& work, ParagraphId paragraph, const Phrase& item) {
    InForce result;
    result.written = item.parts[1].span;
    for (std::size_t i = 1; i < item.parts.size(); ++i) {
        const Phrase& date = item.parts[i];
        std::optional<Day>& day =
            date.kind == PhraseKind::effective_from ? result.from : result.until;
        if (day) {
            work.report<Code::clause_twice>(paragraph, date.span, "effective")
                .says("leave one of them");
            return std::nullopt;
        }
        day = date.parts.empty() ? std::nullopt : day_of(work, paragraph, date.parts.front());
        if (!day) return std::nullopt;
    }
    return governed(work, paragraph, result, item.parts.back().span);
}

bool never_together(const InForce& a, const InForce& b) {
    if (!a.publication.meets(b.publication)) return true;
    const auto ends_before = [](const InForce& first, const InForce& second) {
        if (!first.until || !second.from || *second.from <= *first.until) return false;
        if (!second.also_since || *first.until < *second.also_since) return true;
        const TakenOver reach{*second.from, *second.also_since, second.publication};
        return std::find(first.taken_over.begin(), first.taken_over.end(), reach) !=
               first.taken_over.end();
    };
    return ends_before(a, b) || ends_before(b, a);
}

bool covers(const std::optional<InForce>& in_force, Day day, std::optional<Day> known_on) {
    if (!in_force) return true;
    return in_force->publication.holds(known_on) && (!in_force->from || *in_force->from <= day) &&
           (!in_force->until || day <= *in_force->until);
}

void check_versions(Work& work) {
    std::map<Subject, std::vector<StatementId>> subjects;
    for (std::size_t i = 0; i < work.written.size(); ++i) {
        const StatementId id = decltype(work.program.statements)::id_at(i);
        const Statement& statement = work.program.statements[id];
        if (statement.in_force) subjects[subject_of(statement)].push_back(id);
    }
    for (auto& [subject, ids] : subjects) {
        if (ids.size() > limits::versions_of_a_statement) {
            const Statement& last = work.program.statements[ids.back()];
            work.report<Code::too_many_to_compare>(last.paragraph, last.head,
                                                   work.written_text(last.head, "this"))
                .says("give parts of it names of their own");
            continue;
        }
        std::stable_sort(ids.begin(), ids.end(), [&](StatementId a, StatementId b) {
            return work.program.statements[a].in_force->from.value_or(first_day) <
                   work.program.statements[b].in_force->from.value_or(first_day);
        });
        for (std::size_t i = 0; i < ids.size(); ++i) {
            Statement& earlier = work.program.statements[ids[i]];
            bool is_followed = false;
            for (std::size_t j = i + 1; j < ids.size(); ++j) {
                const Statement& later = work.program.statements[ids[j]];
                if (!earlier.in_force->publication.meets(later.in_force->publication)) continue;
                take_over(earlier, later);
                if (!same_conditions(work, earlier, later)) continue;
                check_overlap(work, earlier, later);
                if (!is_followed) check_gap(work, earlier, later);
                is_followed = true;
            }
        }
    }
}

}  // namespace proviso
