#pragma once
// One pass over one case: everything computed once, in the program's order, with some facts perhaps
// taken as given for a trial. What a pass finds is read by answers, explanations and trials.

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "interpreter/evaluate/by_law.hpp"
#include "interpreter/evaluate/outcome.hpp"
#include "interpreter/facts/fact_set.hpp"
#include "interpreter/semantics/program.hpp"

namespace proviso {

/// A fact taken as given for a trial.
struct Assumption {
    NeedKey fact;
    Stated stated = Stated::known;
    Value value;
};

/// Why an outcome failed.
struct Failure {
    enum class Kind : std::uint8_t { conflict, overflow, outside_calendar } kind = Kind::conflict;
    std::vector<StatementId> statements;  ///< conflict: those that disagree
    std::string text;
};

/// Something that happened, up to the as-of day. For a derived event `source` and `entry` say what counts as it.
struct Occurrence {
    Day day;
    EventId source;
    std::int32_t entry = 0;
    Outcome holds;  ///< settled yes, or unsettled for a derived event
};

/// What is in hand while an expression is worked out.
struct Scope {
    RecordId record;  ///< the row in hand
    std::int32_t row = -1;
    EventId event;  ///< the occurrence in hand (`counts as`)
    const Occurrence* occurrence = nullptr;
    bool in_duty = false;  ///< an event without a window is looked for up to `last_day`
    const Outcome* last_day = nullptr;
    std::optional<Day>
        surely_before_end;  ///< the duty's last day is not earlier than this, whatever it is
    const Scope* outer = nullptr;

    std::int32_t row_of(RecordId wanted) const;
    const Occurrence* occurrence_of(EventId wanted) const;
};

/// What a time is measured from.
struct Anchor {
    enum class Kind : std::uint8_t {
        happened,
        not_happened,
        not_recorded,
        unsettled
    } kind = Kind::not_happened;
    Day day;
    std::optional<Day> earliest;  ///< unsettled: it cannot be before this day
    Outcome why;                  ///< unsettled, or passing
    EventId
        event;  ///< not_recorded: the plain event that is simply absent; not_happened: what it waits for
};

/// First and last day of a time, worked out. Without `has_first` it reaches back without end.
struct Bounds {
    Anchor::Kind kind = Anchor::Kind::happened;
    Anchor anchor;
    Outcome why;
    bool has_first = false, has_last = false;
    Day first, last;
    Outcome passing;  ///< passing where its anchor or its period is
    Value period;     ///< when the form has one
    bool has_period = false;
    std::optional<Day>
        rolled_from;     ///< the last day as counted, where it rolled on to a business day
    CalendarId rolling;  ///< set with `rolled_from`
};

/// A time that ends with its anchor and has no first day.
bool reaches_back(TimeForm time);

/// An entry that counted, or might count, for a duty.
struct EntryRef {
    EventId event;
    std::int32_t entry = 0;
    Day day;
};

enum class Done : std::uint8_t { not_started, open, on_time, late, missed, kept, unsettled };

/// One duty, ban or permission (one for each occurrence under `after each`).
struct DutyInstance {
    std::int32_t occurrence = -1;
    Bounds bounds;
    Outcome last_day;  ///< settled, absent (no end), or unsettled
    Outcome reach, in_force, condition, excuse, displaced, price;
    Outcome amount_owed;  ///< no: `of at least` comes to nothing
    Outcome owed;
    /// Settled yes, but open where time alone decides the window and what it may be leads apart.
    Outcome window_open;
    std::vector<Day> possible_ends;  ///< last days of the windows it may have then, sorted
    Done done = Done::not_started;
    Outcome done_why;  ///< needs, waits or failure when done is unsettled or open
    std::optional<Day> done_on;
    Outcome done_day;  ///< unsettled where it was done and facts decide on which of several days
    std::optional<Value> required, short_by, given;
    std::vector<EntryRef> entries;
    Outcome advised;
    StatementId conflicts_with;  ///< a `must not` against this `must`, or the other way round
    Status status = Status::need_information;
    bool for_now = false;
};

struct DutyResult {
    std::vector<DutyInstance> instances;
    Outcome displacing;  ///< whether it takes the place of what it is `instead of`
};

/// How a term came to its value.
struct TermResult {
    Outcome outcome;
    std::vector<StatementId> active;  ///< statements that gave the value
    std::vector<StatementId>
        displaced;  ///< statements of the term that something active took the place of
    std::vector<StatementId> unsettled;  ///< statements not known to be active
    StatementId limited_by{};            ///< the limit that cut the value they gave; unset for none
};

/// The rows of a record from the first to the last. `why` is unsettled where facts are missing that tell
/// two of them apart.
struct RowOrder {
    std::vector<std::int32_t> rows;
    Outcome why;
};

/// Which facts that are not known, supposed or not, were met while something was worked out. Each has a number.
class UnknownsMet {
public:
    static constexpr std::size_t last = 62;  ///< a number that all further ones share

    void add_number(std::size_t number) { bits_ |= std::uint64_t{1} << number; }
    /// What a trial always works out for itself.
    void add_unlike_any() { bits_ |= std::uint64_t{1} << unlike_any; }
    void add(UnknownsMet others) { bits_ |= others.bits_; }
    bool any_of(UnknownsMet others) const { return (bits_ & others.bits_) != 0; }

private:
    static constexpr std::size_t unlike_any = 63;
    std::uint64_t bits_ = 0;
};

class Pass {
public:
    /// \param by_law set for a program with a policy; what asks for a § of the law is answered by it.
    Pass(const Program& program, const FactSet& facts, Day as_of, const ByLaw* by_law = nullptr);
    /// A trial: the same, with some facts taken as given. What either works out without looking at a fact that
    /// only the trial supposes is the same in both and is kept in `base`, which must outlive the trial.
    Pass(Pass& base, std::vector<Assumption> assumptions);
    Pass(const Pass&) = delete;
    Pass& operator=(const Pass&) = delete;

    void run();

    const Program& program() const { return program_; }
    const FactSet& facts() const { return facts_; }
    Day as_of() const { return as_of_; }
    const ByLaw* by_law() const { return by_law_; }
    /// The pass over the law alone, with the same assumptions; null when this is one itself.
    Pass* law();
    /// Where a duty that something asks for is judged: here, or by law if it is one of the law.
    struct Judged {
        Pass& pass;
        StatementId statement;
    };
    Judged judged(StatementId asked);
    const Failure& failure(FailureId id) const { return failures_[id.index]; }
    /// Conditions and values worked out so far, those of the pass it is a trial of and of its other trials
    /// included: a measure of time that is the same on every machine.
    std::size_t work() const { return *work_; }

    Outcome evaluate(ExpressionId id, const Scope& scope);
    /// Outcome of a condition that may be unset, which counts as `when_unset`.
    Outcome condition(ExpressionId id, const Scope& scope, bool when_unset);
    const TermResult& term(TermId id, std::int32_t row);
    const std::vector<Occurrence>& occurrences(EventId id);
    const DutyResult& duty(StatementId id);
    /// What is in hand where the conditions of a duty are worked out, once its time is known.
    Scope scope_of(const Statement& statement, const DutyInstance& instance);
    /// Whether the paragraph is within reach: no reach statement takes it (or the whole ruleset) out.
    const Outcome& within_reach(ParagraphId paragraph);
    /// Whether no reach statement takes the whole ruleset out.
    const Outcome& ruleset_applies();
    /// Whether this reach statement takes its targets out.
    const Outcome& reach(StatementId statement);
    /// Whether it is law for this case: the day of the governing event lies in its dates. Before that
    /// event, the as-of day counts.
    Outcome in_force(StatementId statement);
    Outcome in_force(const InForce& dates);
    /// In force, its `if` yes and its `unless` not; says nothing of what displaces it. Reach is for duties only.
    Outcome applies(StatementId statement, const Scope& scope);

    Bounds bounds(TimeForm time, ExpressionId period, ExpressionId anchor, const Scope& scope);
    Anchor anchor(ExpressionId id, const Scope& scope);
    /// The bounds that a time has when measured from this day.
    Bounds bounds_from(Day anchor, TimeForm time, const Value* period);
    Anchor first_occurrence(EventId id);
    /// The last day up to which absence from the event's log means that it did not happen.
    Day horizon(EventId id) const;
    bool horizon_assumed(EventId id) const;
    /// A fact or field as stated or assumed for this trial.
    Outcome stated(const StatedFact& fact, const Type& type, NeedKey key);
    std::size_t row_count(RecordId record) const;
    /// Whether a row stands before another of its record, by this date; on one day, by what both say.
    Outcome is_earlier(RecordId record, FieldId by, std::int32_t row, std::int32_t other);
    /// The fields of a record in the order in which they tell two rows apart, this date first.
    std::vector<FieldId> order_of_fields(RecordId record, FieldId by) const;
    Outcome row_field(FieldId id, std::int32_t row);

private:
    // values.cpp
    Outcome fact_value(FactId id);
    Outcome field_value(FieldId id, const Scope& scope);
    Outcome event_field(const Expression& expression);
    Outcome event_day(const Expression& expression, const Scope& scope);
    Outcome arithmetic(const Expression& expression, const Scope& scope);
    Outcome extreme(const Expression& expression, const Scope& scope);
    Outcome over_rows(const Expression& expression, const Scope& scope);
    Outcome earliest(const Expression& expression, const Scope& scope);
    Outcome rows_unsettled(RecordId record) const;
    Outcome is_chosen(const Expression& expression, const Scope& inner);
    void add_row(Outcome& result, const Expression& expression, const Scope& inner,
                 const Outcome& chosen);
    const RowOrder& row_order(RecordId record, FieldId by);
    RowOrder put_in_order(RecordId record, FieldId by);
    const std::vector<Outcome>& running_sums(const Expression& expression);
    std::vector<Outcome> sums_before(const Expression& expression);
    // conditions.cpp
    Outcome junction(const Expression& expression, const Scope& scope);
    Outcome compare_values(const Expression& expression, const Scope& scope);
    Outcome one_of(const Expression& expression, const Scope& scope);
    Outcome quantified(const Expression& expression, const Scope& scope);
    Outcome occurrence(const Expression& expression, const Scope& scope);
    bool happened_by(EventId event, std::optional<Day> day);
    Outcome occurrence_within(EventId event, const Bounds& bounds);
    /// Up to which day what happened lies in a time whose anchor has not come by the as-of day.
    std::optional<Day> surely_inside_until(const Bounds& window, TimeForm time) const;
    Outcome occurrence_unanchored(const Expression& expression, const Bounds& bounds);
    Outcome dated(const Expression& expression, const Scope& scope);
    Outcome status(const Expression& expression);
    Outcome status_of(const DutyInstance& duty, StatementId id, const Expression& asked);
    /// An outcome found by another pass, its failure taken over.
    Outcome taken_over(const Pass& from, Outcome outcome);
    // times.cpp
    void set_bounds(Bounds& bounds, TimeForm time);
    /// `rolling to the next …`: moves a last day that is none of the calendar's business days.
    void roll(Bounds& bounds, CalendarId calendar);
    void leave_calendar(Bounds& bounds, Day start);
    std::optional<Day> shift(Day day, const Value& period, std::int32_t sign) const;
    // terms.cpp
    std::vector<TermResult> evaluate_rows(TermId id);
    TermResult evaluate_term(TermId id, const Scope& scope);
    Outcome node_value(const Statement& statement, const Scope& scope);
    void apply_limits(const Term& term, const Scope& scope, TermResult& result);
    std::vector<Occurrence> evaluate_event(EventId id);
    // duties.cpp
    DutyResult evaluate_duty(StatementId id);
    /// Fills in all but which occurrence it is for.
    void work_out(DutyInstance& duty, StatementId id, const Scope& scope,
                  std::optional<Day> anchor_day, std::vector<EntryRef>& unused);
    void set_status(DutyInstance& duty, const Statement& statement);
    void judge(DutyInstance& duty, const Statement& statement, const Scope& scope,
               std::vector<EntryRef>& unused);
    void judge_single(DutyInstance& duty, const Statement& statement,
                      std::span<const EntryRef> entries);
    void judge_total(DutyInstance& duty, const Statement& statement,
                     std::span<const EntryRef> entries);
    void judge_ban(DutyInstance& duty, const Statement& statement,
                   std::span<const EntryRef> entries);
    void judge_delay(DutyInstance& duty, const Statement& statement);
    /// The outcome of a finding "ACT was without delay".
    Outcome was_prompt(const Statement& statement, std::size_t act);
    void judge_absence(DutyInstance& duty, EventId event);
    Outcome counts(const Statement& statement, const EntryRef& entry);
    /// The money of one entry of a statement's first act.
    Outcome amount_of(const Statement& statement, const EntryRef& entry);
    Outcome price(const Statement& statement, const DutyInstance& duty);
    void mark_conflicts();
    // open_bounds.cpp
    void judge_open(DutyInstance& duty, const Statement& statement, const Scope& scope,
                    const std::vector<EntryRef>& unused);
    std::optional<std::vector<Value>> possible_periods(const Statement& statement,
                                                       const Bounds& bounds, const Scope& scope);
    std::optional<std::vector<Day>> possible_starts(const Statement& statement,
                                                    const Bounds& bounds);
    std::vector<Bounds> possible_bounds(const Statement& statement, const Bounds& bounds,
                                        const Scope& scope);
    std::vector<EntryRef> entries_of(const Statement& statement);
    static Status permission_status(const DutyInstance& duty);
    FailureId fail(Failure failure);
    /// The number of a fact that is not known, the same in all trials.
    std::size_t number_of(NeedKey fact);

    /// Something worked out once, here or in a pass that this is a trial of.
    template <typename T>
    struct Kept {
        const T* found = nullptr;
        UnknownsMet met{};  ///< on the way: a trial that supposes one of these may find otherwise
        std::unique_ptr<T> own{};
    };
    /// \param where gives the place of it in a pass
    /// \param work_out works it out in this one
    template <typename T, typename Where, typename WorkOut>
    const T& once(const Where& where, const WorkOut& work_out);

    const Program& program_;
    const FactSet& facts_;
    Day as_of_;
    const ByLaw* by_law_;
    Pass* base_ = nullptr;  ///< of a trial
    std::vector<Assumption> assumptions_;
    UnknownsMet supposed_last_;      ///< here and not in `base_`
    UnknownsMet met_;                ///< so far by what is being worked out
    std::vector<NeedKey> numbered_;  ///< the facts not known that were met, by their number
    std::vector<NeedKey>* numbers_ = &numbered_;  ///< of a trial: those of the pass it began with
    std::unique_ptr<Pass> law_;                   // made when first asked for
    std::vector<Failure> failures_;
    std::size_t own_work_ = 0;
    std::size_t* work_ = &own_work_;  ///< of a trial: that of the pass it began with
    std::vector<Kept<std::vector<TermResult>>> terms_;  // by term; one entry, or one a row
    std::vector<Kept<std::vector<Occurrence>>> events_;
    std::vector<Kept<DutyResult>> duties_;     // by the place of the statement
    std::vector<Kept<Outcome>> reaches_;       // by the place of the statement
    std::vector<Kept<Outcome>> within_reach_;  // by paragraph
    Kept<Outcome> ruleset_applies_;
    std::map<FieldId, Kept<RowOrder>> row_orders_;
    std::map<const Expression*, Kept<std::vector<Outcome>>> running_sums_;
};

template <typename T, typename Where, typename WorkOut>
const T& Pass::once(const Where& where, const WorkOut& work_out) {
    Kept<T>& kept = where(*this);
    UnknownsMet supposed = supposed_last_;
    for (Pass* base = base_; kept.found == nullptr && base != nullptr; base = base->base_) {
        const Kept<T>& of_base = where(*base);
        if (of_base.met.any_of(supposed)) break;
        if (of_base.found != nullptr) {
            kept.found = of_base.found;
            kept.met = of_base.met;
        }
        supposed.add(base->supposed_last_);
    }
    if (kept.found == nullptr) {
        // Whoever asks for it while it is worked out gets an empty one, and so an end.
        kept.own = std::make_unique<T>();
        kept.found = kept.own.get();
        const UnknownsMet met_before = std::exchange(met_, {});
        *kept.own = work_out();
        kept.met = std::exchange(met_, met_before);
        // What does not rest on what is supposed here belongs to the pass above: the next trial finds it there.
        Pass* owner = this;
        while (owner->base_ != nullptr && !kept.met.any_of(owner->supposed_last_))
            owner = owner->base_;
        if (owner != this) {
            Kept<T>& of_owner = where(*owner);
            of_owner.own = std::move(kept.own);
            of_owner.found = kept.found;
            of_owner.met = kept.met;
        }
    }
    met_.add(kept.met);
    return *kept.found;
}

}  // namespace proviso
