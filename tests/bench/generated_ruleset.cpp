#include "generated_ruleset.hpp"

namespace proviso::bench {

namespace {

constexpr const char* head = R"(# Written by a program, to be measured with.

ruleset generated rules
  cites 12 CFR 2000
  version 1
  law in force on file opened

party institution
party consumer

calendar business day
  cites § 2000.1
  open Monday to Friday
  closed on generated holidays

holidays generated holidays
  cites nobody
  covers 2000 to 2050
  moved from Sunday to Monday
  closed on January 1, "New Year's Day"
  closed on December 25, "Christmas Day"

event file opened
)";

// `@` stands for a word of the section's own.
constexpr const char* section = R"(
# ---- claims @ ----
fact claim @ kind is plain-@ or late-@ or abroad-@
fact claim @ amount is money
fact claim @ disclosed is yes or no
fact claim @ opened is a date
fact claim @ shown is yes or no, no unless proved by institution

record debit @
  date is a date
  amount is money
  listed is yes or no

event claim @ received, any number
event claim @ confirmed, from mail
event claim @ withdrawn

act institution: decide claim @ / claim @ decided
  outcome is right-@ or wrong-@
act institution: pay claim @ / claim @ paid, any number
  amount is money
act institution: hold claim @ / claim @ held

term claim @ period is a period, shorter is better for consumer
term claim @ share is money, lower is better for consumer

§ 2000.#(a)  Time to decide
> Decide within ten business days of receiving the claim, unless it is withdrawn.
  claim @ period is 10 business days
  institution must decide claim @
    within claim @ period after claim @ received
    unless claim @ withdrawn

§ 2000.#(b)  Longer time
> Twenty business days in place of ten for a late claim, if disclosed.
  each debit @: claim @ recent means that date is within 30 calendar days after claim @ opened
  claim @ period is 20 business days
    instead of § 2000.#(a)
    if claim @ disclosed and any debit @ where claim @ recent

# What the share comes to, debit by debit.
§ 2000.#(c)  Share and payment
> Pay the amount claimed less the share, at most fifty dollars of what is listed.
  claim @ losses is sum of amount for each debit @
      where listed and date is no later than claim @ received
  claim @ share is lesser of $50 and claim @ losses
    if claim @ kind is late-@
    otherwise $0
  institution must pay claim @
    of at least claim @ amount - claim @ share
    within claim @ period after claim @ received
    if no claim @ decided within claim @ period after claim @ received
    unless any of
      (A) claim @ excused
      (B) claim @ withdrawn

§ 2000.#(d)  Excuse
> An excuse counts only where it was shown.
  claim @ excused means that all of
      (i) claim @ kind is plain-@ or abroad-@
      (ii) claim @ shown
      (iii) no claim @ confirmed within 10 business days after claim @ received
  institution must not hold claim @
    at any time
)";

/// A word of letters only, the same for the same number, and none that means something.
std::string word(std::size_t number) {
    std::string letters = "x";
    for (int i = 0; i < 4; ++i) {
        letters += static_cast<char>('a' + number % 26);
        number /= 26;
    }
    return letters;
}

}  // namespace

std::string generated_ruleset(std::size_t bytes) {
    std::string text = head;
    for (std::size_t number = 1; text.size() < bytes; ++number) {
        const std::string name = word(number);
        for (const char* at = section; *at != '\0'; ++at) {
            if (*at == '@') {
                text += name;
            } else if (*at == '#' && at > section && at[-1] == '.') {
                text += std::to_string(number);
            } else {
                text += *at;
            }
        }
    }
    return text;
}

}  // namespace proviso::bench
