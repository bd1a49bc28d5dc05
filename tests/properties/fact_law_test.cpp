// Stating a fact can settle an answer; it never changes a settled one.

#include <gtest/gtest.h>

#include "tests/properties/dump.hpp"
#include "tests/properties/law.hpp"
#include "tests/properties/ruleset_in_memory.hpp"
#include "tests/properties/settled.hpp"

namespace proviso::testing {
namespace {

/// Facts stated for one case, one at a time.
constexpr std::size_t facts_stated = 3;

/// A place of the case where a value may be stated.
struct Spot {
    StatedFact* fact;
    Type type;
    std::string name;
};

/// Stating what is under a burden of proof is proving it, which may change everything.
bool may_be_stated(const StatedFact& fact, const Type& type, bool known) {
    const bool is_known = fact.stated == Stated::known || fact.stated == Stated::not_applicable;
    return !type.unless_proved_by.is_set() && is_known == known;
}

/// Facts, fields of rows and fields of entries that are known, or that are not.
std::vector<Spot> spots(FactSet& facts, const Program& program, bool known) {
    std::vector<Spot> all;
    const auto add = [&](StatedFact& fact, const Type& type, const std::string& name) {
        if (may_be_stated(fact, type, known)) all.push_back({&fact, type, name});
    };
    for (std::size_t i = 0; i < facts.facts.size(); ++i) {
        const Fact& fact = program.facts[FactId{static_cast<std::uint32_t>(i)}];
        add(facts.facts[i], fact.type, fact.name);
    }
    const auto add_fields = [&](std::vector<StatedFact>& stated,
                                const std::vector<FieldId>& fields) {
        for (std::size_t i = 0; i < stated.size(); ++i) {
            add(stated[i], program.fields[fields[i]].type, program.fields[fields[i]].name);
        }
    };
    for (std::size_t i = 0; i < facts.records.size(); ++i) {
        const Record& record = program.records[RecordId{static_cast<std::uint32_t>(i)}];
        for (Row& row : facts.records[i].rows) add_fields(row.fields, record.fields);
    }
    for (std::size_t i = 0; i < facts.events.size(); ++i) {
        const Event& event = program.events[EventId{static_cast<std::uint32_t>(i)}];
        for (Entry& entry : facts.events[i].entries) add_fields(entry.fields, event.fields);
    }
    return all;
}

/// Any value of the type: a case with one line more.
StatedFact any_value(const Spot& spot, const CaseMaker& maker, Day around, Random& random) {
    StatedFact fact = *spot.fact;
    if (spot.type.if_any && random.chance(20)) {
        fact.stated = Stated::not_applicable;
        return fact;
    }
    fact.stated = Stated::known;
    const Day near = around + random.between(-40, 10);
    const std::string text = maker.random_value(spot.type, near, random);
    switch (spot.type.kind) {
        case ValueKind::yes_or_no: fact.value = yes_or_no(text == "yes"); break;
        case ValueKind::money: fact.value = read_money(text).value_or(Value{}); break;
        case ValueKind::number: fact.value = read_number(text).value_or(Value{}); break;
        case ValueKind::date: fact.value = date_value(read_day(text).value_or(near)); break;
        case ValueKind::choice: fact.value = choice_value(random.pick(spot.type.choices)); break;
        case ValueKind::period: fact.value = calendar_days(random.between(1, 40)); break;
    }
    return fact;
}

std::string told(const Spot& spot, const StatedFact& stated, const Program& program) {
    return spot.name + ": " +
           (stated.stated == Stated::known ? value_text(stated.value, program) : "not applicable");
}

std::optional<Breach> stating_changes_nothing_settled(const CaseText& text, std::uint64_t seed) {
    RulesetInMemory& rules = regulation_e();
    const Program& program = rules.program();
    static const CaseMaker maker(program);
    FactSet facts = rules.read(to_yaml(text));
    Random random(seed);
    // A case of which everything is known is opened first.
    for (int i = 0; i < 2; ++i) {
        if (!spots(facts, program, false).empty()) break;
        std::vector<Spot> known = spots(facts, program, true);
        if (known.empty()) return std::nullopt;
        random.pick(known).fact->stated = Stated::not_given;
    }
    const Determination before = rules.evaluate(facts, false);
    std::vector<Spot> open = spots(facts, program, false);
    random.shuffle(open);
    open.resize(std::min(open.size(), facts_stated));
    for (const Spot& spot : open) {
        const StatedFact was = *spot.fact;
        *spot.fact = any_value(spot, maker, *facts.as_of, random);
        const Determination after = rules.evaluate(facts, false);
        const auto step = forbidden_step_by_fact(before, after, program);
        if (step) {
            return Breach{step->substr(0, step->find('\n')),
                          "stated: " + told(spot, *spot.fact, program) + "\n" + *step};
        }
        *spot.fact = was;
    }
    return std::nullopt;
}

class FactLaw : public ::testing::TestWithParam<std::size_t> {};

TEST_P(FactLaw, stating_a_fact_never_changes_a_settled_answer) {
    hold(stating_changes_nothing_settled, CaseMaker(regulation_e().program()), GetParam());
}

INSTANTIATE_TEST_SUITE_P(Shard, FactLaw, ::testing::Range<std::size_t>(0, shards));

}  // namespace
}  // namespace proviso::testing
