// Statements of one term that are never active together, found without comparing each with each.

#include "interpreter/semantics/apart.hpp"

#include "interpreter/semantics/effective_dates.hpp"

#include <algorithm>
#include <iterator>

namespace proviso {

namespace {

constexpr std::uint32_t no_value = 0xFFFFFFFF;

/// What excludes a comparison of the same two values.
std::vector<Comparison> excluded_by(Comparison comparison) {
    switch (comparison) {
        case Comparison::is:
            return {Comparison::is_not, Comparison::more_than, Comparison::less_than};
        case Comparison::is_not: return {Comparison::is};
        case Comparison::more_than:
            return {Comparison::is, Comparison::less_than, Comparison::at_most};
        case Comparison::less_than:
            return {Comparison::is, Comparison::more_than, Comparison::at_least};
        case Comparison::at_least: return {Comparison::less_than};
        case Comparison::at_most: return {Comparison::more_than};
    }
    return {};
}

constexpr int denied = 0, holds = 1, compared = 2;  // and then the comparison

}  // namespace

Apart::Apart(const Work& work, const std::vector<StatementId>& statements)
    : equal_(work), keys_(statements.size()), values_(statements.size()) {
    for (std::uint32_t position = 0; position < statements.size(); ++position) {
        const Statement& statement = work.program.statements[statements[position]];
        for (const Demand& demand : demands_of(work, statement)) enter(work, position, demand);
        if (statement.in_force) dated_.emplace_back(position, &*statement.in_force);
    }
    for (auto& [number, choices] : choices_) {
        choices.only = no_bits(statements.size());
        for (std::uint32_t i = 0; i < choices.by.size(); ++i) {
            const Choosing& choosing = choices.by[i];
            if (!choosing.only) {
                choices.except.push_back(i);
                continue;
            }
            set_bit(choices.only, choosing.position);
            for (const ChoiceId choice : choosing.named)
                choices.only_with[choice].push_back(choosing.position);
        }
    }
}

void Apart::enter(const Work& work, std::uint32_t position, const Demand& demand) {
    const auto ask = [&](const Key& key) {
        std::vector<std::uint32_t>& asking = asked_[key];
        if (asking.empty() || asking.back() != position) asking.push_back(position);
    };
    const std::uint32_t number = equal_.number(demand.id);
    ask({number, no_value, demand.holds ? holds : denied});
    keys_[position].emplace_back(number, no_value, demand.holds ? denied : holds);
    const Expression& expression = work.program.expressions[demand.id];
    if (expression.kind == ExpressionKind::compare && demand.holds) {
        const std::uint32_t left = equal_.number(expression.parts[0]);
        const std::uint32_t right = equal_.number(expression.parts[1]);
        ask({left, right, compared + static_cast<int>(expression.comparison)});
        for (const Comparison other : excluded_by(expression.comparison))
            keys_[position].emplace_back(left, right, compared + static_cast<int>(other));
    }
    if (const auto asked = choices_of(work, demand)) enter_choices(work, position, *asked);
}

void Apart::enter_choices(const Work& work, std::uint32_t position, const ChoicesAsked& asked) {
    const std::uint32_t number = equal_.number(asked.of);
    Choices& choices = choices_[number];
    choices.count = work.program.expressions[asked.of].type.choices.size();
    if (choices.by.empty() || choices.by.back().position != position) {
        choices.by.push_back({position, asked.named, asked.only});
        values_[position].push_back(number);
        return;
    }
    join(choices.by.back(), asked);
}

/// Two demands of one statement on the same value, as one.
void Apart::join(Choosing& all, const ChoicesAsked& more) {
    steps_ += all.named.size() + more.named.size();
    if (gave_up()) return;
    const std::vector<ChoiceId>&a = all.named, &b = more.named;
    std::vector<ChoiceId> named;
    const auto to = std::back_inserter(named);
    if (all.only && more.only)
        std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), to);
    else if (all.only)
        std::set_difference(a.begin(), a.end(), b.begin(), b.end(), to);
    else if (more.only)
        std::set_difference(b.begin(), b.end(), a.begin(), a.end(), to);
    else
        std::set_union(a.begin(), a.end(), b.begin(), b.end(), to);
    all.named = std::move(named);
    all.only = all.only || more.only;
}

void Apart::add_to(Bits& found, std::uint32_t position) {
    for (const Key& key : keys_[position]) {
        if (gave_up()) return;
        add_asking(found, position, key);
    }
    for (const std::uint32_t number : values_[position]) {
        if (gave_up()) return;
        add_choosing(found, position, choices_.at(number));
    }
    add_versions(found, position);
}

/// Versions of which no case is governed by both.
void Apart::add_versions(Bits& found, std::uint32_t position) {
    const auto own = std::find_if(dated_.begin(), dated_.end(),
                                  [&](const auto& dated) { return dated.first == position; });
    if (own == dated_.end()) return;
    for (auto other = dated_.begin(); other != own; ++other) {
        ++steps_;
        if (never_together(*own->second, *other->second)) set_bit(found, other->first);
    }
}

void Apart::add_asking(Bits& found, std::uint32_t position, const Key& key) {
    const auto asking = asked_.find(key);
    if (asking == asked_.end()) return;
    for (const std::uint32_t other : asking->second) {
        if (other >= position) break;
        set_bit(found, other);
        ++steps_;
    }
}

void Apart::add_choosing(Bits& found, std::uint32_t position, const Choices& choices) {
    const auto own = std::lower_bound(
        choices.by.begin(), choices.by.end(), position,
        [](const Choosing& choosing, std::uint32_t sought) { return choosing.position < sought; });
    const auto look_at = [&](const Choosing& other) {
        ++steps_;
        if (exclude(choices, *own, other)) set_bit(found, other.position);
    };
    if (!own->only) {
        for (auto other = choices.by.begin(); other != own; ++other) look_at(*other);
        return;
    }
    add_only(found, *own, choices);
    for (const std::uint32_t i : choices.except) look_at(choices.by[i]);
}

/// Of those that ask the value for some choices, all that share none with this one.
void Apart::add_only(Bits& found, const Choosing& own, const Choices& choices) {
    Bits apart = choices.only;
    for (const ChoiceId choice : own.named) {
        for (const std::uint32_t other : choices.only_with.at(choice)) {
            apart[other / 64] &= ~(std::uint64_t{1} << other % 64);
            ++steps_;
        }
    }
    for (std::size_t i = 0; i < apart.size(); ++i) found[i] |= apart[i];
    steps_ += apart.size();
}

/// One of them excepts choices.
bool Apart::exclude(const Choices& choices, const Choosing& a, const Choosing& b) {
    if (a.only != b.only) {
        const std::vector<ChoiceId>& only = a.only ? a.named : b.named;
        const std::vector<ChoiceId>& except = a.only ? b.named : a.named;
        if (only.size() > except.size()) return false;
        steps_ += except.size();
        return std::includes(except.begin(), except.end(), only.begin(), only.end());
    }
    if (a.named.size() + b.named.size() < choices.count) return false;
    steps_ += choices.count;
    std::vector<ChoiceId> named;
    std::set_union(a.named.begin(), a.named.end(), b.named.begin(), b.named.end(),
                   std::back_inserter(named));
    return named.size() >= choices.count;
}

Displacing::Displacing(const Work& work, const std::vector<StatementId>& statements)
    : beside_(statements.size()) {
    for (std::uint32_t position = 0; position < statements.size(); ++position) {
        for (const StatementId id : work.program.statements[statements[position]].instead_of) {
            // Statements are sorted.
            const auto found = std::lower_bound(statements.begin(), statements.end(), id);
            if (found == statements.end() || *found != id) continue;
            const auto other = static_cast<std::uint32_t>(found - statements.begin());
            beside_[position].push_back(other);
            beside_[other].push_back(position);
        }
    }
}

void Displacing::add_to(Bits& found, std::size_t position) const {
    for (const std::uint32_t other : beside_[position]) set_bit(found, other);
}

}  // namespace proviso
