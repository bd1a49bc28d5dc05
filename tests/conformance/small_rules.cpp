// Puts the parts together.
#include "tests/conformance/small_rules.hpp"

namespace proviso::testing {

namespace {

std::string under(std::string_view heading, const std::string& lines) {
    return lines.empty() ? std::string{} : std::string(heading) + ":\n" + lines;
}

}  // namespace

std::string complaint_letters(std::string_view rest) {
    return "ruleset Complaint letters\n  cites Branch Manual, chapter 4\n  version 1\n" +
           std::string(rest);
}

std::string SmallCase::yaml() const {
    return "case: 1\nas of: " + as_of +
           "\nlogged through: " + (logged_through.empty() ? as_of : logged_through) + "\n" +
           under("facts", facts) + rows + under("events", events);
}

}  // namespace proviso::testing
