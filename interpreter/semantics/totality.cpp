// Which statements of a term can be active together, as far as their conditions show it plainly.

#include "interpreter/semantics/totality.hpp"

#include "interpreter/semantics/effective_dates.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace proviso {

namespace {

const Expression& at(const Work& work, ExpressionId id) { return work.program.expressions[id]; }

/// `F is yes` is `F`, `F is no` is `not F`, `not C` is C denied.
Demand simplest(const Work& work, Demand demand) {
    while (true) {
        const Expression& expression = at(work, demand.id);
        if (expression.kind == ExpressionKind::negate) {
            demand = {expression.parts[0], !demand.holds};
            continue;
        }
        if (expression.kind != ExpressionKind::compare) return demand;
        const bool is = expression.comparison == Comparison::is;
        const Expression& right = at(work, expression.parts[1]);
        const bool literal = right.kind == ExpressionKind::literal &&
                             right.literal.kind == ValueKind::yes_or_no &&
                             right.type.kind == ValueKind::yes_or_no;
        if (!literal || (!is && expression.comparison != Comparison::is_not)) return demand;
        demand = {expression.parts[0], demand.holds == (is == right.literal.is_yes())};
    }
}

/// Adds a demand and, where it is a list of demands itself, each of them.
void add_demands(const Work& work, Demand demand, std::vector<Demand>& demands) {
    if (!demand.id.is_set() || work.is_unknown(demand.id)) return;
    demand = simplest(work, demand);
    demands.push_back(demand);
    const Expression& expression = at(work, demand.id);
    const bool all = expression.kind == ExpressionKind::all && demand.holds;
    const bool none_of_any = expression.kind == ExpressionKind::any && !demand.holds;
    const bool none = expression.kind == ExpressionKind::none && demand.holds;
    if (!all && !none_of_any && !none) return;
    for (const ExpressionId part : expression.parts) add_demands(work, {part, all}, demands);
}

/// The one demand of a statement that has no other; none for several.
std::optional<Demand> only_demand(const Work& work, const Statement& statement) {
    if (statement.condition.is_set() == statement.unless.is_set()) return std::nullopt;
    const bool holds = statement.condition.is_set();
    const ExpressionId id = holds ? statement.condition : statement.unless;
    if (work.is_unknown(id)) return std::nullopt;
    return simplest(work, {id, holds});
}

/// Two demands of which one always holds.
bool holds_either_way(const Work& work, const std::vector<Demand>& demands) {
    EqualExpressions equal(work);
    std::set<std::pair<std::uint32_t, bool>> asked;
    for (const Demand& demand : demands) {
        const std::uint32_t number = equal.number(demand.id);
        if (asked.contains({number, !demand.holds})) return true;
        asked.emplace(number, demand.holds);
    }
    return false;
}

/// Demands on the value that the first is about leave none of its choices out.
bool name_every_choice(const Work& work, const std::vector<Demand>& demands) {
    const auto first = demands.empty() ? std::nullopt : choices_of(work, demands.front());
    if (!first) return false;
    const std::vector<ChoiceId>& choices = at(work, first->of).type.choices;
    std::set<ChoiceId> missing(choices.begin(), choices.end());
    if (missing.empty()) return false;
    for (const Demand& demand : demands) {
        const auto next = choices_of(work, demand);
        if (!next || !are_equal(work, first->of, next->of)) continue;
        if (next->only) {
            for (const ChoiceId choice : next->named) missing.erase(choice);
        } else {
            std::set<ChoiceId> left;
            for (const ChoiceId choice : next->named) {
                if (missing.contains(choice)) left.insert(choice);
            }
            missing = std::move(left);
        }
    }
    return missing.empty();
}

void add_to_hash(std::size_t& hash, std::size_t value) {
    hash = (hash ^ value) * 0x9E3779B97F4A7C15U;
    hash ^= hash >> 29U;
}

/// The same for expressions that `are_equal`.
std::size_t hash_of(const Work& work, ExpressionId id) {
    const Expression& expression = at(work, id);
    std::size_t hash = static_cast<std::size_t>(expression.kind);
    for (const std::uint32_t index :
         {expression.fact.index, expression.field.index, expression.term.index,
          expression.event.index, expression.record.index, expression.earlier_by.index}) {
        add_to_hash(hash, index);
    }
    for (const ChoiceId choice : expression.choices) add_to_hash(hash, choice.index);
    for (const StatementId target : expression.targets) add_to_hash(hash, target.index);
    if (expression.kind == ExpressionKind::literal) {
        std::int64_t number = expression.literal.number;
        std::uint8_t scale = expression.literal.scale;
        for (; scale > 0 && number % 10 == 0; --scale) number /= 10;  // $1.50 is 1.5
        add_to_hash(hash, static_cast<std::size_t>(number));
    }
    for (const ExpressionId part : expression.parts) add_to_hash(hash, hash_of(work, part));
    if (expression.period.is_set()) add_to_hash(hash, hash_of(work, expression.period));
    return hash;
}

}  // namespace

bool are_equal(const Work& work, ExpressionId a, ExpressionId b) {
    if (a == b) return true;
    if (!a.is_set() || !b.is_set() || work.is_unknown(a) || work.is_unknown(b)) return false;
    const Expression &x = at(work, a), &y = at(work, b);
    if (!x.same_but_for_parts(y)) return false;
    if (x.period.is_set() != y.period.is_set() || x.anchor.is_set() != y.anchor.is_set())
        return false;
    if (x.period.is_set() && !are_equal(work, x.period, y.period)) return false;
    if (x.anchor.is_set() && !are_equal(work, x.anchor, y.anchor)) return false;
    for (std::size_t i = 0; i < x.parts.size(); ++i) {
        if (!are_equal(work, x.parts[i], y.parts[i])) return false;
    }
    return true;
}

std::vector<Demand> demands_of(const Work& work, const Statement& statement) {
    std::vector<Demand> demands;
    if (statement.otherwise.is_set()) return demands;
    add_demands(work, {statement.condition, true}, demands);
    add_demands(work, {statement.unless, false}, demands);
    return demands;
}

std::optional<ChoicesAsked> choices_of(const Work& work, const Demand& demand) {
    const Expression& expression = at(work, demand.id);
    ChoicesAsked asked;
    if (expression.kind == ExpressionKind::is_one_of) {
        asked.named = expression.choices;
    } else if (expression.kind == ExpressionKind::compare) {
        const Expression& right = at(work, expression.parts[1]);
        const bool literal =
            right.kind == ExpressionKind::literal && right.literal.kind == ValueKind::choice;
        const bool equality =
            expression.comparison == Comparison::is || expression.comparison == Comparison::is_not;
        if (!literal || !equality) return std::nullopt;
        asked.named = {right.literal.choice()};
    } else {
        return std::nullopt;
    }
    asked.of = expression.parts[0];
    asked.only = demand.holds == (expression.comparison == Comparison::is);
    std::sort(asked.named.begin(), asked.named.end());
    return asked;
}

std::uint32_t EqualExpressions::number(ExpressionId id) {
    const std::size_t hash = hash_of(work_, id);
    const auto [from, to] = known_.equal_range(hash);
    const auto same = std::find_if(
        from, to, [&](const auto& entry) { return are_equal(work_, entry.second.first, id); });
    if (same != to) return same->second.second;
    const auto number = static_cast<std::uint32_t>(known_.size());
    known_.emplace(hash, std::pair(id, number));
    return number;
}

namespace {

/// A row of a table that stands without a condition of its own: one of its rows always holds, or the table
/// was refused.
bool is_of_whole_table(const Work& work, StatementId id) {
    const StatementText* const table = work.written[id.index].table;
    if (table == nullptr) return false;
    return std::none_of(table->clauses.begin(), table->clauses.end(), [](const Clause& clause) {
        return clause.kind == ClauseKind::condition || clause.kind == ClauseKind::unless;
    });
}

/// Whether a term may end without a value in a case that is governed by this day, by the law as known on
/// another (none: as known today).
bool can_have_no_value_on(const Work& work, const Term& term, Day governing,
                          std::optional<Day> known_on) {
    std::vector<Demand> demands;
    bool some_value = false;
    for (const StatementId statement_id : term.statements) {
        const Statement& statement = work.program.statements[statement_id];
        if (!covers(statement.in_force, governing, known_on)) continue;
        const bool conditional = statement.condition.is_set() || statement.unless.is_set();
        // `the earliest …` over no rows has no value, whatever the conditions.
        const bool always = statement.value.is_set() && !work.is_unknown(statement.value) &&
                            at(work, statement.value).kind == ExpressionKind::earliest;
        if (always) return true;
        some_value = some_value || !conditional || statement.otherwise.is_set() ||
                     is_of_whole_table(work, statement_id);
        if (const auto demand = only_demand(work, statement)) demands.push_back(*demand);
    }
    return !some_value && !holds_either_way(work, demands) && !name_every_choice(work, demands);
}

}  // namespace

bool can_have_no_value(const Work& work, TermId id) {
    const Term& term = work.program.terms[id];
    if (term.is_condition || term.statements.empty()) return false;
    std::set<Day> turns{first_day};  // from each of these days on, other versions may be in force
    std::set<std::optional<Day>> known{std::nullopt};  // and other ones known
    for (const StatementId statement : term.statements) {
        const std::optional<InForce>& in_force = work.program.statements[statement].in_force;
        if (!in_force) continue;
        if (in_force->from) turns.insert(*in_force->from);
        if (in_force->until) turns.insert(*in_force->until + 1);
        const auto& [published, withdrawn, written] = in_force->publication;
        if (published || withdrawn) known.insert(first_day);
        if (published) known.insert(published);
        if (withdrawn) known.insert(withdrawn);
    }
    return std::any_of(known.begin(), known.end(), [&](const std::optional<Day>& known_on) {
        return std::any_of(turns.begin(), turns.end(), [&](Day day) {
            return can_have_no_value_on(work, term, day, known_on);
        });
    });
}

}  // namespace proviso
