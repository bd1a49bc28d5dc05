#pragma once
// A small program made by hand: the declarations that case files of these tests speak of.

#include <string>
#include <utility>
#include <vector>

#include "interpreter/semantics/program.hpp"

namespace proviso::testing {

/// Adds declarations one by one; ids come out in the order of adding.
class ProgramMaker {
public:
    Program program;

    Type type(ValueKind kind) const {
        Type made;
        made.kind = kind;
        return made;
    }
    Type choice(const std::vector<std::string>& words) {
        Type made = type(ValueKind::choice);
        for (const std::string& word : words) made.choices.push_back(program.choices.add(word));
        return made;
    }
    static Type if_any(Type made) {
        made.if_any = true;
        return made;
    }
    static Type found(Type made) {
        made.found = true;
        return made;
    }
    static Type unless_proved(Type made, PartyId party) {
        made.unless_proved_by = party;
        return made;
    }

    FactId fact(std::string name, Type of) {
        Fact made;
        made.name = std::move(name);
        made.type = std::move(of);
        return program.facts.add(std::move(made));
    }
    RecordId record(std::string name, const std::vector<std::pair<std::string, Type>>& fields) {
        Record made;
        made.name = std::move(name);
        made.fields = add_fields(fields);
        return program.records.add(std::move(made));
    }
    EventId event(std::string name, bool any_number = false, LogId log = {},
                  const std::vector<std::pair<std::string, Type>>& fields = {}) {
        Event made;
        made.name = std::move(name);
        made.any_number = any_number;
        made.log = log;
        made.fields = add_fields(fields);
        return program.events.add(std::move(made));
    }
    ActId act(std::string name, EventId done) {
        Act made;
        made.name = std::move(name);
        made.done = done;
        const ActId id = program.acts.add(std::move(made));
        program.events[done].act = id;
        return id;
    }
    LogId log(std::string name) { return program.logs.add(Log{std::move(name)}); }

    ParagraphId paragraph(std::string citation) {
        Paragraph made;
        made.citation = std::move(citation);
        return program.paragraphs.add(std::move(made));
    }
    void counts_as(EventId event, EventId derived, ParagraphId paragraph) {
        Statement made;
        made.kind = StatementKind::same_event;
        made.paragraph = paragraph;
        made.counts = event;
        made.counts_as = derived;
        program.events[derived].counted_from.push_back(program.statements.add(std::move(made)));
    }
    TermId term(std::string name, Type of, ParagraphId paragraph) {
        Statement made;
        made.paragraph = paragraph;
        Term term;
        term.name = std::move(name);
        term.type = std::move(of);
        term.statements.push_back(program.statements.add(std::move(made)));
        return program.terms.add(std::move(term));
    }

private:
    std::vector<FieldId> add_fields(const std::vector<std::pair<std::string, Type>>& fields) {
        std::vector<FieldId> ids;
        for (const auto& [name, of] : fields) {
            Field made;
            made.name = name;
            made.type = of;
            ids.push_back(program.fields.add(std::move(made)));
        }
        return ids;
    }
};

/// The words of a claim: a few of each kind that the regulation's own sample declares.
inline Program sample_program() {
    ProgramMaker make;
    const PartyId institution = make.program.parties.add(Party{"institution", {}});
    const Type yes_or_no = make.type(ValueKind::yes_or_no);
    const Type money = make.type(ValueKind::money);
    const Type date = make.type(ValueKind::date);
    DeclaredCalendar calendar;
    calendar.name = "business day";
    make.program.calendars.add(std::move(calendar));

    make.fact("payment kind", make.choice({"ACH-debit", "debit-card", "ATM"}));
    make.fact("notice form", make.choice({"oral", "written"}));
    make.fact("confirmation asked in call", yes_or_no);
    make.fact("amount of alleged error", money);
    make.fact("account first deposit", date);
    make.fact("lower limit set elsewhere", ProgramMaker::if_any(money));
    make.fact("share withheld", make.type(ValueKind::number));
    make.fact("agreed period", make.type(ValueKind::period));
    make.fact("reasonable basis", ProgramMaker::found(yes_or_no));
    make.fact("preventable loss", ProgramMaker::unless_proved(yes_or_no, institution));

    make.record("transfer", {{"date", date},
                             {"amount", money},
                             {"first statement sent", ProgramMaker::if_any(date)},
                             {"unauthorized", ProgramMaker::found(yes_or_no)}});

    const LogId claims = make.log("claims log");
    const LogId mail = make.log("mail");
    const EventId contact = make.event("contact received", true, claims);
    const EventId notice = make.event("notice of error", true);
    make.event("loss learned");
    make.event("written confirmation received", false, mail);
    const EventId credit = make.event("provisional credit given", true, {}, {{"amount", money}});
    const EventId determined =
        make.event("determination made", false, {},
                   {{"outcome", make.choice({"error", "different-error", "no-error"})},
                    {"error amount", money},
                    {"in writing", ProgramMaker::found(yes_or_no)}});
    make.act("give provisional credit", credit);
    make.act("determine whether error occurred", determined);
    make.counts_as(contact, notice, make.paragraph("1005.11(b)(1)(i)"));
    make.term("initial period", make.type(ValueKind::period), make.paragraph("1005.11(c)(1)"));
    return std::move(make.program);
}

}  // namespace proviso::testing
