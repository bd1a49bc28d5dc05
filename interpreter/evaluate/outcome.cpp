// Strong Kleene: a part that does not decide is silent, whatever its state.

#include "interpreter/evaluate/outcome.hpp"

#include <algorithm>
#include <utility>

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
    if (into.empty()) {
        into = keys;  // a list of its own kind: without doubles, and not too long
        return;
    }
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

void Junction::add(JoinedPart part) {
    if (is_decided()) return;
    if (part.is_negated && part.outcome.state == State::absent)
        return add(JoinedPart(settled(true)));  // as `negated` has it
    const Outcome& of = part.outcome;
    const bool decides = !of.is_unsettled() && (of.is_yes() != part.is_negated) == decisive_;
    if (decided_ && !decides) return;
    if (decides) {
        if (!decided_) whole_ = settled(decisive_);
        decided_ = true;
        decided_firmly_ = decided_firmly_ || !of.assumed;
        decided_for_good_ = decided_for_good_ || !of.passing;
        rest_on(whole_, of);
    } else if (of.is_unsettled()) {
        absorb(whole_, of);
    } else {
        whole_.assumed = whole_.assumed || of.assumed;
        rest_on(whole_, of);
    }
}

Outcome Junction::take() {
    if (decided_) whole_.assumed = !decided_firmly_;
    if (decided_for_good_) {
        whole_.passing = false;
        whole_.waits.clear();
    }
    return std::move(whole_);
}

namespace {

Outcome join(std::initializer_list<JoinedPart> parts, bool decisive) {
    Junction junction(decisive);
    for (const JoinedPart& part : parts) junction.add(part);
    return junction.take();
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

Outcome conjunction(std::initializer_list<JoinedPart> parts) { return join(parts, false); }

Outcome disjunction(std::initializer_list<JoinedPart> parts) { return join(parts, true); }

}  // namespace proviso
