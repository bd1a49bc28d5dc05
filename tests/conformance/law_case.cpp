// Writes a claim as the text of a case file.
#include "tests/conformance/law_case.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace proviso::testing {

namespace {

std::string found(std::string_view indent, std::string_view is, std::string_view on) {
    return fmt::format("\n{0}is: {1}\n{0}by: J. Ortiz\n{0}on: {2}\n{0}because: the records", indent,
                       is, on);
}

std::string row_text(const Debit& debit, std::string_view found_on) {
    std::string text = fmt::format("  - date: {}\n    amount: {}\n", debit.date, debit.amount);
    const auto add = [&](std::string_view field, const std::string& stated) {
        if (!stated.empty()) text += fmt::format("    {}: {}\n", field, stated);
    };
    add("first statement sent", debit.first_statement_sent);
    add("initiated in a state", debit.initiated_in_a_state);
    add("point of sale debit", debit.point_of_sale_debit);
    add("unauthorized",
        debit.unauthorized.empty() ? "" : found("      ", debit.unauthorized, found_on));
    add("preventable", debit.preventable);
    return text;
}

/// The same order for the same seed on every machine.
template <typename Item>
void mix(std::vector<Item>& items, unsigned& state) {
    for (std::size_t left = items.size(); left > 1; --left) {
        state = state * 1664525u + 1013904223u;
        std::swap(items[left - 1], items[(state >> 8) % left]);
    }
}

}  // namespace

LawCase::LawCase() : debits_(1) {
    fact("payment kind", "ACH-debit");
    fact("notice form", "written");
    fact("confirmation asked in the call", "no");
    fact("address given in the call", "no");
    fact("amount of the alleged error", "$480.00");
    fact("account first deposit", "2019-05-01");
    fact("account under Regulation T", "no");
    fact("Regulation T exception disclosed", "yes");
    fact("longer periods disclosed", "yes");
    fact("liability terms disclosed", "yes");
    fact("lower limit set elsewhere", "not applicable");
    fact("device lost-or-stolen", "no");
    fact("device not accepted", "no");
    fact("user not identifiable", "no");
    finding("reasonable basis for unauthorized use", "no");
    contacts({"2026-03-02"});
    as_of("2026-03-10");
}

LawCase& LawCase::as_of(const std::string& day) {
    as_of_ = day;
    logged_through_ = to_text(read_day(day).value() - 1);
    return *this;
}

LawCase& LawCase::logged_through(const std::string& day) {
    logged_through_ = day;
    return *this;
}

LawCase& LawCase::fact(const std::string& name, const std::string& stated) {
    leave_out(name);
    facts_.push_back({name, stated, false});
    return *this;
}

LawCase& LawCase::finding(const std::string& name, const std::string& is) {
    leave_out(name);
    facts_.push_back({name, is, true});
    return *this;
}

LawCase& LawCase::leave_out(const std::string& name) {
    std::erase_if(facts_, [&](const Line& line) { return line.name == name; });
    return *this;
}

LawCase& LawCase::contacts(const std::vector<std::string>& days) {
    std::erase_if(
        events_, [](const std::string& text) { return text.starts_with("  - contact received:"); });
    for (const std::string& day : days) happens("contact received", day);
    return *this;
}

LawCase& LawCase::happens(const std::string& event, const std::string& on,
                          const std::vector<std::pair<std::string, std::string>>& fields) {
    std::string text = fmt::format("  - {}: {}\n", event, fields.empty() ? on : "");
    if (!fields.empty()) text += fmt::format("      on: {}\n", on);
    for (const auto& [field, stated] : fields) text += fmt::format("      {}: {}\n", field, stated);
    events_.push_back(std::move(text));
    return *this;
}

LawCase& LawCase::debits(std::vector<Debit> rows) {
    debits_ = std::move(rows);
    return *this;
}

LawCase& LawCase::maybe_more_debits() {
    maybe_more_ = true;
    return *this;
}

LawCase& LawCase::oral_with_confirmation_asked() {
    return fact("notice form", "oral")
        .fact("confirmation asked in the call", "yes")
        .fact("address given in the call", "yes");
}

LawCase& LawCase::credit(const std::string& on, const std::string& of) {
    return happens("provisional credit given", on, {{"amount", of}});
}

LawCase& LawCase::determination(const std::string& on, const std::string& outcome,
                                const std::string& error_amount) {
    return happens("determination made", on,
                   {{"outcome", outcome}, {"error amount", error_amount}});
}

LawCase& LawCase::lost_card(const std::string& learned, std::vector<Debit> rows) {
    return fact("payment kind", "ATM")
        .fact("device lost-or-stolen", "yes")
        .happens("loss learned", learned)
        .debits(std::move(rows));
}

LawCase& LawCase::shuffle(unsigned seed) {
    mix(facts_, seed);
    mix(events_, seed);
    mix(debits_, seed);
    events_first_ = seed % 2 == 0;
    return *this;
}

std::string LawCase::yaml() const {
    std::string facts = "facts:\n";
    for (const Line& line : facts_) {
        facts += fmt::format("  {}: {}\n", line.name,
                             line.is_finding ? found("    ", line.stated, as_of_) : line.stated);
    }
    std::string events = events_.empty() ? "events: []\n" : "events:\n";
    for (const std::string& entry : events_) events += entry;
    std::string rows = fmt::format("transfer{}:{}\n", maybe_more_ ? " and maybe more" : "",
                                   debits_.empty() ? " []" : "");
    for (const Debit& debit : debits_) rows += row_text(debit, as_of_);
    const std::string logged =
        logged_through_.empty() ? "" : "logged through: " + logged_through_ + "\n";
    return fmt::format("case: 2026-000400\nas of: {}\n", as_of_) + logged +
           (events_first_ ? events + facts + rows : facts + rows + events);
}

const Answer& credit_duty(const Determination& determination) {
    return duty(determination, "1005.11(c)(2)(i)", "give provisional credit");
}

const Answer& ten_day_duty(const Determination& determination) {
    return duty(determination, "1005.11(c)(1)", "determine whether an error occurred");
}

const Answer& forty_five_day_duty(const Determination& determination) {
    return duty(determination, "1005.11(c)(2)", "determine whether an error occurred");
}

std::string liability(const Determination& determination) {
    return outcome(value(determination, "consumer liability"));
}

}  // namespace proviso::testing
