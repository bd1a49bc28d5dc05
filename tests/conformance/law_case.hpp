#pragma once
// A claim under Regulation E as a case file, in which everything is settled until a test says otherwise.

#include <string>
#include <utility>
#include <vector>

#include "tests/support/case_runner.hpp"

namespace proviso::testing {

/// One debit of the claim. `preventable` empty: not given, as where the institution proved nothing.
struct Debit {
    std::string date = "2026-02-17";
    std::string amount = "$480.00";
    std::string first_statement_sent = "2026-02-20";  ///< empty: not given
    std::string initiated_in_a_state = "yes";
    std::string point_of_sale_debit = "no";
    std::string unauthorized = "yes";  ///< empty: not found yet
    std::string preventable = {};
};

/// A written notice of Mon 2026-03-02 on one ACH debit of $480 from an old account; no card was lost;
/// the longer periods and the liability terms were disclosed; nothing has been done since.
class LawCase {
public:
    LawCase();

    /// The day asked about; the logs are complete to the day before.
    LawCase& as_of(const std::string& day);
    /// A day, or lines of one log each; empty: the case file does not say.
    LawCase& logged_through(const std::string& day);
    LawCase& fact(const std::string& name, const std::string& stated);
    /// Found on the day asked about.
    LawCase& finding(const std::string& name, const std::string& is);
    LawCase& leave_out(const std::string& fact);
    /// The contacts with the consumer, in place of the one of 2026-03-02.
    LawCase& contacts(const std::vector<std::string>& days);
    LawCase& happens(const std::string& event, const std::string& on,
                     const std::vector<std::pair<std::string, std::string>>& fields = {});
    LawCase& debits(std::vector<Debit> rows);
    LawCase& maybe_more_debits();

    /// An oral notice in which a written confirmation was validly asked for.
    LawCase& oral_with_confirmation_asked();
    LawCase& credit(const std::string& on, const std::string& of = "$480.00");
    LawCase& determination(const std::string& on, const std::string& outcome,
                           const std::string& error_amount = "$480.00");
    /// Cash drawn with a lost card: an ATM claim of these debits, the loss learned of on this day.
    LawCase& lost_card(const std::string& learned, std::vector<Debit> rows);

    /// Facts, entries and rows in another order, another one for each seed.
    LawCase& shuffle(unsigned seed);

    std::string yaml() const;
    Determination evaluated() const { return evaluate_law(yaml()); }

private:
    struct Line {
        std::string name, stated;
        bool is_finding;
    };

    std::string as_of_, logged_through_;
    std::vector<Line> facts_;
    std::vector<std::string> events_;
    std::vector<Debit> debits_;
    bool maybe_more_ = false;
    bool events_first_ = false;
};

// The duties that most tests ask about.
const Answer& credit_duty(const Determination& determination);   ///< § 1005.11(c)(2)(i)
const Answer& ten_day_duty(const Determination& determination);  ///< to determine, § 1005.11(c)(1)
const Answer& forty_five_day_duty(
    const Determination& determination);  ///< to determine, § 1005.11(c)(2)
std::string liability(const Determination& determination);

}  // namespace proviso::testing
