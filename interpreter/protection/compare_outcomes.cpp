// One case by the layer below and by policy.

#include "interpreter/protection/compare_outcomes.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace proviso {

namespace {

/// A duty, ban or permission as it holds in one case.
struct Claim {
    StatementId statement;
    const Statement* written = nullptr;
    const DutyInstance* instance = nullptr;
};

/// What holds of one kind on one act; `unsure` when something there is not settled.
struct Claims {
    std::vector<Claim> sure;
    bool unsure = false;
};

bool is_about(const Statement& statement, ActId act) {
    return std::find(statement.acts.begin(), statement.acts.end(), act) != statement.acts.end();
}

Claims claims_on(Pass& pass, StatementKind kind, ActId act) {
    Claims claims;
    const Program& program = pass.program();
    for (std::size_t i = 0; i < program.statements.size(); ++i) {
        const StatementId id{static_cast<std::uint32_t>(i)};
        const Statement& statement = program.statements[id];
        if (statement.kind != kind || !is_about(statement, act)) continue;
        for (const DutyInstance& instance : pass.duty(id).instances) {
            if (instance.owed.is_no()) continue;
            if (instance.bounds.kind == Anchor::Kind::not_happened) continue;
            const bool amount_known = !statement.at_least.is_set() || instance.required;
            const bool sure = instance.owed.is_yes() && amount_known &&
                              instance.bounds.kind == Anchor::Kind::happened;
            if (sure)
                claims.sure.push_back({id, &statement, &instance});
            else
                claims.unsure = true;
        }
    }
    return claims;
}

bool ends_no_later(const Bounds& a, const Bounds& b) {
    return !b.has_last || (a.has_last && a.last <= b.last);
}
bool ends_no_sooner(const Bounds& a, const Bounds& b) { return ends_no_later(b, a); }
bool begins_no_later(const Bounds& a, const Bounds& b) {
    return !a.has_first || (b.has_first && a.first <= b.first);
}

bool holds_all(const std::vector<FieldId>& more, const std::vector<FieldId>& fields) {
    return std::all_of(fields.begin(), fields.end(), [&](FieldId field) {
        return std::find(more.begin(), more.end(), field) != more.end();
    });
}

/// Whoever keeps `a` keeps `b` as well.
bool as_strict_as(const Claim& a, const Claim& b) {
    const Statement &first = *a.written, &second = *b.written;
    const bool only_these = std::all_of(first.acts.begin(), first.acts.end(),
                                        [&](ActId act) { return is_about(second, act); });
    if (!only_these || !ends_no_later(a.instance->bounds, b.instance->bounds)) return false;
    if (!holds_all(first.containing, second.containing)) return false;
    if (!b.instance->required) return true;
    return a.instance->required &&
           compare(*a.instance->required, *b.instance->required).value_or(-1) >= 0;
}

/// The window of `a` covers that of `b`, on no more conditions.
bool as_wide_as(const Claim& a, const Claim& b) {
    if (!begins_no_later(a.instance->bounds, b.instance->bounds) ||
        !ends_no_sooner(a.instance->bounds, b.instance->bounds))
        return false;
    if (!holds_all(b.written->containing, a.written->containing)) return false;
    if (!a.instance->required) return true;
    return b.instance->required &&
           compare(*a.instance->required, *b.instance->required).value_or(1) <= 0;
}

std::string in_words(const Claim& claim) {
    const Bounds& bounds = claim.instance->bounds;
    const bool duty = claim.written->kind == StatementKind::duty;
    const bool ban = claim.written->kind == StatementKind::ban;
    std::string text = duty ? "owed" : ban ? "forbidden" : "allowed";
    if (!duty && bounds.has_first) text += " from " + to_text_with_weekday(bounds.first);
    if (bounds.has_last)
        text = (duty ? "due " : text + " until ") + to_text_with_weekday(bounds.last);
    if (claim.instance->required) text += ", at least " + to_text(*claim.instance->required);
    return text;
}

std::string nothing_of(StatementKind kind) {
    if (kind == StatementKind::duty) return "not owed";
    return kind == StatementKind::ban ? "not forbidden" : "not allowed";
}

class Beside {
public:
    Beside(Pass& below, Pass& by_policy, PartyId protects)
        : below_(below), policy_(by_policy), protects_(protects) {}

    std::optional<Loss> on_act(ActId act) {
        const bool own = below_.program().acts[act].party == protects_;
        using enum StatementKind;
        // What burdens others must not become less, what burdens the protected party not more.
        if (auto loss = own ? added(duty, act) : taken(duty, act)) return loss;
        if (auto loss = own ? added(ban, act) : taken(ban, act)) return loss;
        return own ? taken(permission, act) : added(permission, act);
    }

    std::optional<Loss> on_term(TermId id) {
        const Program& program = policy_.program();
        const Term& term = program.terms[id];
        if (term.direction == Direction::none || term.better_for != protects_) return std::nullopt;
        const std::optional<TermId> before = same_term(term.name);
        if (!before) return std::nullopt;
        const std::size_t rows = term.record.is_set() ? policy_.row_count(term.record) : 1;
        for (std::size_t row = 0; row < rows; ++row) {
            const auto at = static_cast<std::int32_t>(row);
            const Outcome& now = policy_.term(id, at).outcome;
            const Outcome& then = below_.term(*before, at).outcome;
            if (!now.is_settled() || !then.is_settled()) continue;
            const std::optional<int> order = compare(now.value, then.value);
            const bool less = term.direction == Direction::shorter_is_better ||
                              term.direction == Direction::lower_is_better;
            if (!order || (less ? *order <= 0 : *order >= 0)) continue;
            return Loss{term.written, citation_of(policy_, id, at), to_text(then.value),
                        to_text(now.value)};
        }
        return std::nullopt;
    }

private:
    std::optional<TermId> same_term(const std::string& name) const {
        const Program& program = below_.program();
        for (std::size_t i = 0; i < program.terms.size(); ++i) {
            const TermId id{static_cast<std::uint32_t>(i)};
            if (program.terms[id].name == name) return id;
        }
        return std::nullopt;
    }

    static std::string citation_of(Pass& pass, TermId id, std::int32_t row) {
        const auto& active = pass.term(id, row).active;
        if (active.empty()) return {};
        const Program& program = pass.program();
        return program.paragraphs[program.statements[active.front()].paragraph].citation;
    }

    static std::string citation_of(const Program& program, const Claim& claim) {
        return program.paragraphs[claim.written->paragraph].citation;
    }

    /// Held below, and not by policy.
    std::optional<Loss> taken(StatementKind kind, ActId act) {
        const Claims now = claims_on(policy_, kind, act);
        if (now.unsure) return std::nullopt;
        for (const Claim& claim : claims_on(below_, kind, act).sure) {
            if (covered(kind, now, claim)) continue;
            const std::string instead =
                now.sure.empty() ? nothing_of(kind) : in_words(now.sure.back());
            return Loss{below_.program().acts[act].written, citation_of(below_.program(), claim),
                        in_words(claim), instead};
        }
        return std::nullopt;
    }

    /// Held by policy, and not below.
    std::optional<Loss> added(StatementKind kind, ActId act) {
        const Claims then = claims_on(below_, kind, act);
        if (then.unsure) return std::nullopt;
        for (const Claim& claim : claims_on(policy_, kind, act).sure) {
            if (covered(kind, then, claim)) continue;
            const std::string instead =
                then.sure.empty() ? nothing_of(kind) : in_words(then.sure.back());
            return Loss{policy_.program().acts[act].written, citation_of(policy_.program(), claim),
                        instead, in_words(claim)};
        }
        return std::nullopt;
    }

    static bool covered(StatementKind kind, const Claims& among, const Claim& claim) {
        return std::any_of(among.sure.begin(), among.sure.end(), [&](const Claim& other) {
            return kind == StatementKind::duty ? as_strict_as(other, claim)
                                               : as_wide_as(other, claim);
        });
    }

    Pass& below_;
    Pass& policy_;
    PartyId protects_;
};

}  // namespace

std::optional<Loss> find_loss(Pass& below, Pass& by_policy, PartyId protects,
                              const Influence& influence) {
    Beside comparison(below, by_policy, protects);
    for (const ActId act : influence.acts) {
        if (auto loss = comparison.on_act(act)) return loss;
    }
    for (const TermId term : influence.terms) {
        if (auto loss = comparison.on_term(term)) return loss;
    }
    return std::nullopt;
}

}  // namespace proviso
