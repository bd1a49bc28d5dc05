// Strong Kleene: a part that does not decide is silent, whatever its state.

#include "interpreter/evaluate/outcome.hpp"

#include <algorithm>

#include "interpreter/base/limits.hpp"

namespace proviso {

Outcome settled(const Value& value) {
    Outcome outcome;
    outcome.value = value;
    return outcome;
}

Outcome settled(bool yes) { return settled(yes_or_no(yes)); }

Outcome absent() {
    Outcome outcome;
    outcome.state = State::absent;
    return outcome;
}

Outcome needing(NeedKey need) {
    Outcome outcome;
    outcome.state = State::needs;
    outcome.needs.push_back(need);
    return outcome;
}

Outcome waiting(WaitKey wait) {
    Outcome outcome;
    outcome.state = State::open;
    outcome.waits.push_back(wait);
    return outcome;
}

namespace {

template <typename Key>
void add_new(std::vector<Key>& into, const std::vector<Key>& keys) {
    for (const Key& key : keys) {
        if (into.size() == limits::facts_asked) return;
        if (std::find(into.begin(), into.end(), key) == into.end()) into.push_back(key);
    }
}

}  // namespace

void unite(std::vector<NeedKey>& into, const std::vector<NeedKey>& keys) { add_new(into, keys); }
void unite(std::vector<WaitKey>& into, const std::vector<WaitKey>& keys) { add_new(into, keys); }

void rest_on(Outcome& into, const Outcome& other) {
    if (!other.passing) return;
    into.passing = true;
    unite(into.waits, other.waits);
}

namespace {

/// `decisive` is the value that settles the whole by itself: no for `and`, yes for `or`.
Outcome kleene(std::span<const Outcome> parts, bool decisive) {
    bool decided = false;
    bool decided_firmly = false;
    bool decided_for_good = false;
    Outcome all = settled(!decisive);
    Outcome outcome = settled(decisive);
    for (const Outcome& part : parts) {
        if (part.is_unsettled()) {
            absorb(all, part);
        } else if (part.is_yes() == decisive) {
            decided = true;
            decided_firmly = decided_firmly || !part.assumed;
            decided_for_good = decided_for_good || !part.passing;
            rest_on(outcome, part);
        } else {
            all.assumed = all.assumed || part.assumed;
            rest_on(all, part);
        }
    }
    if (!decided) return all;
    outcome.assumed = !decided_firmly;
    if (decided_for_good) {
        outcome.passing = false;
        outcome.waits.clear();
    }
    return outcome;
}

}  // namespace

void absorb(Outcome& into, const Outcome& other) {
    if (other.state == State::failed && into.state != State::failed) into.failure = other.failure;
    into.state = std::max(into.state, other.state);
    into.assumed = into.assumed || other.assumed;
    into.passing = into.passing || other.passing;
    unite(into.needs, other.needs);
    unite(into.waits, other.waits);
}

Outcome resting_on(const Outcome& other, bool yes) {
    Outcome outcome = settled(yes);
    rest_on(outcome, other);
    return outcome;
}

bool decides(const Outcome& part, bool value) {
    return !part.is_unsettled() && part.is_yes() == value && !part.assumed && !part.passing;
}

Outcome negated(Outcome outcome) {
    if (outcome.state == State::absent) return settled(true);
    if (outcome.is_settled()) outcome.value = yes_or_no(!outcome.value.is_yes());
    return outcome;
}

Outcome conjunction(std::span<const Outcome> parts) { return kleene(parts, false); }

Outcome conjunction(std::initializer_list<Outcome> parts) {
    return kleene({parts.begin(), parts.size()}, false);
}

Outcome disjunction(std::span<const Outcome> parts) { return kleene(parts, true); }

Outcome disjunction(std::initializer_list<Outcome> parts) {
    return kleene({parts.begin(), parts.size()}, true);
}

}  // namespace proviso
