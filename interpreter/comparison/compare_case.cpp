// Reads, judges and compares one case.

#include "interpreter/comparison/compare_case.hpp"

#include "interpreter/base/render.hpp"
#include "interpreter/comparison/causes.hpp"
#include "interpreter/comparison/compare_answers.hpp"
#include "interpreter/evaluate/evaluate.hpp"
#include "interpreter/facts/asked_day.hpp"
#include "interpreter/facts/read_yaml.hpp"
#include "interpreter/semantics/same_declarations.hpp"
#include "interpreter/session/session.hpp"

namespace proviso {

namespace {

std::size_t stated(const std::vector<StatedFact>& facts) {
    std::size_t count = 0;
    for (const StatedFact& fact : facts) count += fact.stated == Stated::not_given ? 0 : 1;
    return count;
}

/// How much there is to read in a case.
std::size_t size_of(const FactSet& facts) {
    std::size_t size = stated(facts.facts);
    for (const EventLog& log : facts.events) {
        for (const Entry& entry : log.entries) size += 1 + stated(entry.fields);
    }
    for (const RowList& list : facts.records) {
        for (const Row& row : list.rows) size += 1 + stated(row.fields);
    }
    return size;
}

const Answer* answer_at(const Determination& found, bool by_policy, std::int32_t place) {
    if (place < 0) return nullptr;
    const auto& answers = by_policy ? found.policy->determination.answers : found.answers;
    return &answers[static_cast<std::size_t>(place)];
}

CaseNotRead unreadable(const std::string& path, const DiagnosticSink& sink, bool colour) {
    return {path, true, true, render_text(sink, SourceMap{}, RenderOptions{colour}),
            limit_reached(sink)};
}

}  // namespace

CaseComparer::CaseComparer(const ComparedRules& before, const ComparedRules& after,
                           const RulesChanged& changed, const FileReader& files,
                           const HowToCompare& how)
    : before_(side(before)),
      after_(side(after)),
      // A case's places name its text by number, so that has to be the same, too.
      read_alike_(same_declarations(before.rules.top(), after.rules.top()) &&
                  before.as_of == after.as_of && before.law_known_on == after.law_known_on &&
                  before.sources.size() == after.sources.size()),
      changed_(changed),
      files_(files),
      how_(how) {
    QuestionsReached reached = questions_reached(before, after, changed);
    before_.asked = std::move(reached.before);
    after_.asked = std::move(reached.after);
}

CaseComparer::Side CaseComparer::side(const ComparedRules& rules) {
    return {rules, rules.sources, std::make_shared<CaseNames>(rules.rules.top()), {}};
}

CaseComparer::Reading CaseComparer::read(Side& side, const std::string& path,
                                         const std::string& text) const {
    DiagnosticSink sink;
    const SourceId source = side.sources.add(path, text);
    Reading reading;
    reading.facts = read_case(side.rules.rules.top(), *side.names, side.sources, source, sink);
    if (reading.facts && !sink.has_errors()) {
        reading.facts->file = path;
        if (side.rules.law_known_on) reading.facts->law_known_on = side.rules.law_known_on;
        if (const auto day = asked_day(*reading.facts, side.rules.as_of, sink))
            reading.as_of = *day;
    }
    if (sink.has_errors()) reading.facts.reset();
    reading.messages = render_text(sink, side.sources, RenderOptions{how_.colour});
    reading.limit_reached = limit_reached(sink);
    return reading;
}

Determination CaseComparer::determine(const Side& side, const Reading& reading) const {
    const Detail detail = how_.why ? Detail::reasons : Detail::outcome;
    return evaluate(side.rules.rules, *reading.facts, side.sources,
                    {reading.as_of, detail, {}, side.asked});
}

void CaseComparer::add_why(std::vector<AnswerChange>& changes, const Determination& before,
                           const Determination& after) const {
    const Judgment old_judgment{before_.rules.rules, before};
    const Judgment new_judgment{after_.rules.rules, after};
    for (AnswerChange& change : changes) {
        const bool by_policy = change.asked.by_policy;
        if (const Answer* answer = answer_at(before, by_policy, change.place_before))
            change.before->why = why_lines(old_judgment, *answer);
        if (const Answer* answer = answer_at(after, by_policy, change.place_after))
            change.after->why = why_lines(new_judgment, *answer);
    }
}

CaseOutcome CaseComparer::compare(const std::string& path) {
    DiagnosticSink sink;
    const auto text = read_case_text(files_, path, Span{}, sink);
    if (!text) return unreadable(path, sink, how_.colour);

    const Reading old_reading = read(before_, path, *text);
    std::optional<Reading> read_anew;
    if (read_alike_ && old_reading.facts) {
        after_.sources.add(path, *text);
    } else {
        read_anew = read(after_, path, *text);
    }
    const Reading& new_reading = read_anew ? *read_anew : old_reading;
    if (!old_reading.facts || !new_reading.facts) {
        CaseNotRead told{path, !old_reading.facts, !new_reading.facts, old_reading.messages,
                         old_reading.limit_reached || new_reading.limit_reached};
        if (new_reading.messages != old_reading.messages) told.messages += new_reading.messages;
        return told;
    }
    const Determination old_found = determine(before_, old_reading);
    const Determination new_found = determine(after_, new_reading);
    CaseChange change;
    change.answers =
        compare_answers({before_.rules.rules, old_found}, {after_.rules.rules, new_found});
    if (change.answers.empty()) return SameOutcome{};
    change.case_id = new_found.case_id;
    change.file = path;
    change.as_of_before = old_reading.as_of;
    change.as_of_after = new_reading.as_of;
    change.size = size_of(*new_reading.facts);
    add_causes(
        change.answers, changed_,
        {before_.rules.rules, before_.sources, *old_reading.facts, old_reading.as_of, old_found},
        {after_.rules.rules, after_.sources, *new_reading.facts, new_reading.as_of, new_found});
    if (how_.why) add_why(change.answers, old_found, new_found);
    return change;
}

}  // namespace proviso
