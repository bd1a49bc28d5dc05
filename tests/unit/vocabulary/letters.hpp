#pragma once
// A small ruleset with every kind of word, one it uses, and a policy on it.

#include <stdexcept>
#include <string>

#include "interpreter/session/session.hpp"
#include "interpreter/vocabulary/vocabulary.hpp"

namespace proviso::testing {

inline constexpr const char* letters_rules = R"(ruleset Letters
  cites Branch Manual
  version 3
  law in force on letter received
  use Postage

party bank
party customer

# ---- the letter ----
fact letter kind is complaint or praise
# Told at the desk,
#
# not on paper.
fact told at the desk is yes or no, no unless proved by customer
# Of the last letter.

fact stamp torn on is a date, if any
finding letter was rude is yes or no

# One sheet of it.
record sheet
  date is a date
  # Without the margin.
  words on the sheet is a number
  signed is yes or no, found

event letter received, any number, from mail
event letter counted, any number
event visit
# Sent by any means.
act bank: answer the letter / letter answered, any number, from outgoing mail
  fee is money
  polite is yes or no
act bank: call back / called back

# What the stamps come to.
term postage is money, lower is better for customer
term legible is clear or faint or no-ink

§ 2(a)  Counting
  letter received counts as letter counted
  visit counts as letter counted
§ 2(b)  Answer
  bank must answer the letter
    of at least postage
    within 5 calendar days after letter counted
    if letter kind is complaint
    unless told at the desk
§ 2(c)  Postage
  postage is postage of one sheet + postage of one sheet
    if letter kind is complaint and not letter was rude
    otherwise $0
  each sheet: long means that words on the sheet is more than 100
  each sheet: legible is clear
    if signed and not long
    otherwise faint
§ 2(d)  Praise
  bank must call back
    without delay after letter received
    if letter kind is praise and there is a stamp torn on and any sheet where date is before letter received
§ 10  Desk
  bank must not call back
    at any time
    unless letter kind is praise
)";

inline constexpr const char* postage_rules = R"(ruleset Postage
  cites Post
  version 1

# Of a stamp.
fact postage of one sheet is money
)";

inline constexpr const char* letters_policy = R"(policy Counter
  on Letters
  at least as protective of customer
  cites House rules
  version 2026.1

fact counter manned is yes or no

§ House 1  Sooner
  bank must answer the letter
    within 3 calendar days after letter counted
    if letter kind is complaint and counter manned
    unless told at the desk
)";

/// Reads a ruleset together with those beside it; throws what is wrong with it.
class Read {
public:
    explicit Read(const std::string& path)
        : files_({{"rules/letters.proviso", letters_rules},
                  {"rules/postage.proviso", postage_rules},
                  {"rules/counter.proviso", letters_policy}}),
          session_(files_, {}) {
        if (session_.load(path)) return;
        std::string told = "wrong rules:";
        for (const Diagnostic& each : session_.diagnostics().sorted()) told += " " + each.headline;
        throw std::runtime_error(told);
    }

    const Program& program() const { return session_.layers().top(); }
    Vocabulary vocabulary(std::span<const OtherReading> others = {}) const {
        return vocabulary_of(program(), session_.sources(), others);
    }

private:
    MemoryReader files_;
    Session session_;
};

inline Vocabulary letters() { return Read("rules/letters.proviso").vocabulary(); }

}  // namespace proviso::testing
