#pragma once
// What an expression comes to when facts may be missing and time may still run: strong Kleene logic
// whose third value says which facts (needs) and which happenings (waits) would settle it.

#include <cstdint>
#include <initializer_list>
#include <limits>
#include <vector>

#include "interpreter/evaluate/determination.hpp"
#include "interpreter/values/value.hpp"

namespace proviso {

/// From best to worst; a strict operation takes the worst state of its operands.
enum class State : std::uint8_t {
    settled,
    absent,  ///< settled, and there is no value: not applicable, or nothing gives it one
    open,    ///< time alone decides
    needs,   ///< facts are missing
    failed,  ///< conflict, overflow, or a date outside the calendar's years
};

/// Which fact is missing, without words: what `Need` says, in 16 bytes. `id` is the fact, field, event or record.
struct NeedKey {
    Need::Kind kind = Need::Kind::fact;
    std::uint32_t id = 0;
    std::int32_t row = -1;
    std::int32_t until = 0;

    friend constexpr auto operator<=>(const NeedKey&, const NeedKey&) = default;
};

inline constexpr std::int32_t no_last_day = std::numeric_limits<std::int32_t>::max();

/// What time will settle: whether the event happens, up to a day (`no_last_day` for none).
struct WaitKey {
    EventId event;
    std::int32_t until = no_last_day;

    friend constexpr auto operator<=>(const WaitKey&, const WaitKey&) = default;
};

/// Refers to an entry of the evaluation's list of failures.
using FailureId = Id<struct FailureTag>;

struct Outcome {
    State state = State::settled;
    bool assumed = false;  ///< rests on absence from a log whose reach was assumed, not given
    bool passing = false;  ///< rests on the latest of what may happen again: `waits` says of what
    Value value;           ///< only when settled
    FailureId failure;     ///< only when failed
    std::vector<NeedKey> needs;
    std::vector<WaitKey> waits;

    bool is_settled() const { return state == State::settled; }
    bool is_yes() const { return state == State::settled && value.is_yes(); }
    bool is_no() const {
        return state == State::absent || (state == State::settled && !value.is_yes());
    }
    bool is_unsettled() const { return state > State::absent; }
};

Outcome settled(const Value& value);
Outcome settled(bool yes);
/// Yes or no, as passing as what it follows from.
Outcome resting_on(const Outcome& other, bool yes);
Outcome absent();
Outcome needing(NeedKey need);
Outcome waiting(WaitKey wait);

/// Adds what is new, in the order of first mention and up to `limits::facts_asked`.
void unite(std::vector<NeedKey>& into, const std::vector<NeedKey>& keys);
void unite(std::vector<WaitKey>& into, const std::vector<WaitKey>& keys);

/// Adds the needs and waits of `other`, keeping the order of first mention, and takes the worse state.
void absorb(Outcome& into, const Outcome& other);

/// What is settled by something passing is passing too.
void rest_on(Outcome& into, const Outcome& other);

/// Whether this part alone makes the whole `value`, no for `and`, yes for `or`, whatever the others are.
bool decides(const Outcome& part, bool value);

Outcome negated(Outcome outcome);

/// One part of an `and` or an `or`, looked at where it stands.
struct JoinedPart {
    const Outcome& outcome;
    bool is_negated = false;

    JoinedPart(const Outcome& part) : outcome(part) {}  // NOLINT(google-explicit-constructor)
    JoinedPart(const Outcome& part, bool negated) : outcome(part), is_negated(negated) {}
};

inline JoinedPart negation_of(const Outcome& outcome) { return {outcome, true}; }

/// An `and` or an `or` whose parts are added one by one. A part that does not decide is silent.
class Junction {
public:
    /// \param decisive the value that settles the whole by itself: no for `and`, yes for `or`
    explicit Junction(bool decisive) : decisive_(decisive), whole_(settled(!decisive)) {}

    void add(JoinedPart part);
    /// Nothing that is added can change the whole any more.
    bool is_decided() const { return decided_ && decided_firmly_ && decided_for_good_; }
    Outcome take();

private:
    bool decisive_, decided_ = false, decided_firmly_ = false, decided_for_good_ = false;
    Outcome whole_;  ///< of all parts so far; once one decides, of those that do
};

Outcome conjunction(std::initializer_list<JoinedPart> parts);
Outcome disjunction(std::initializer_list<JoinedPart> parts);

}  // namespace proviso
