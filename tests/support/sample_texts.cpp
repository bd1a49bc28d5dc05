// Texts for the tests of the stages: one of every construct of the language.

#include "tests/support/sample_texts.hpp"

namespace proviso::testing {

const std::string_view sample_ruleset = R"proviso(ruleset Regulation E error resolution
  cites 12 CFR 1005
  version 2026.1
  law in force on contact received
  use United States banking days

party institution
party consumer

calendar business day
  cites § 1005.2(d)
  open Monday to Friday
  closed on federal reserve holidays

# ---- words a case file may use ----
fact payment kind is ACH-debit or debit-card or ATM or credit-card or wire
fact notice form is oral or written
fact confirmation asked in the call is yes or no
fact address given in the call is yes or no
fact amount of the alleged error is money
fact account first deposit is a date
fact account under Regulation T is yes or no
fact Regulation T exception disclosed is yes or no
fact longer periods disclosed is yes or no
fact liability terms disclosed is yes or no
fact device lost-or-stolen is yes or no
fact device not accepted is yes or no
fact user not identifiable is yes or no
fact lower limit set elsewhere is money, if any
finding reasonable basis for unauthorized use is yes or no

record transfer
  date is a date
  amount is money
  first statement sent is a date, if any
  initiated in a state is yes or no
  point of sale debit is yes or no
  unauthorized is yes or no, found
  preventable is yes or no, no unless proved by institution

event contact received, any number, from claims log
event notice given, any number
event notice mailed, from mail
event notice of error, any number
event loss learned
event written confirmation received, from mail
event investigation completed
event claim withdrawn

act institution: determine whether an error occurred / determination made
  outcome is error or different-error or no-error
  error amount is money
act institution: give provisional credit / provisional credit given, any number
  amount is money
act institution: tell consumer of the credit / credit notice given, any number
act institution: restrict the credited funds / funds restricted
act institution: report the results / results reported
  in writing is yes or no
  explains the findings is yes or no
  states right to documents is yes or no
act institution: correct the error / error corrected, any number
  amount is money
act institution: delay for the confirmation / investigation delayed
act institution: give notice of reversal / reversal notice given
act institution: reverse the provisional credit / provisional credit reversed
act institution: refuse items the credit would have covered / covered item refused, any number
act consumer: ask for executive review / executive review requested
act consumer: complain to the CFPB / CFPB complaint filed
act consumer: complain to the OCC / OCC complaint filed

term initial period is a period, shorter is better for consumer
term extended period is a period, shorter is better for consumer
term confirmation window is a period, longer is better for consumer
term consumer liability is money, lower is better for consumer

# ---- reach ----
§ Scope  What these rules do not control
  this ruleset does not apply
    if payment kind is credit-card
    see "Regulation Z, 12 CFR 1026.13"
§ 1005.3(c)(3)  Wire transfers
  this ruleset does not apply
    if payment kind is wire
    see "UCC Article 4A; remittances abroad: 12 CFR 1005.33"

# ---- § 1005.11(b), (c), (d) ----
§ 1005.11(b)(1)(i)  Timely notice
> Received no later than 60 days after the statement that first shows the error was sent.
  contact received counts as notice of error
    if any transfer where contact received no later than 60 calendar days after first statement sent
  each transfer: timely means that notice of error no later than 60 calendar days after first statement sent

§ 1005.11(c)(1)  Ten-day period
> Investigate promptly; determine within 10 business days of receiving the notice, unless (c) says otherwise;
> report within three business days after completing; correct within one business day after determining.
  initial period is 10 business days
  institution must determine whether an error occurred
    within initial period after notice of error
    unless claim withdrawn
  institution must report the results
    within 3 business days after investigation completed
    unless claim withdrawn
  institution must correct the error
    of at least error amount of determination made - consumer liability
    no later than 1 business day after determination made
    if outcome of determination made is error or different-error

§ 1005.11(c)(2)  Forty-five day period
> If the ten days do not suffice, up to 45 days from the notice, provided the conditions below are met.
  extended period is 45 calendar days
  institution must determine whether an error occurred
    within extended period after notice of error
    if no determination made within initial period after notice of error
    unless claim withdrawn
    instead of § 1005.11(c)(1)
    provided that § 1005.11(c)(2)(i) is complied with

§ 1005.11(c)(2)(i)  Provisional credit
> Credit the amount of the alleged error within 10 business days; up to $50 may be held back on a reasonable basis.
  held back is lesser of $50 and amount of the alleged error
    if reasonable basis for unauthorized use and liability terms disclosed
    otherwise $0
  confirmation missed means that all of
      (A) notice form is oral
      (B) confirmation asked in the call
      (C) address given in the call
      (D) no written confirmation received within confirmation window after notice of error
  Regulation T excuse means that account under Regulation T
    if Regulation T exception disclosed
  institution must give provisional credit
    of at least amount of the alleged error - held back
    within initial period after notice of error
    if no determination made within initial period after notice of error
    unless any of
      (A) confirmation missed
      (B) Regulation T excuse
      (C) claim withdrawn

§ 1005.11(c)(2)(ii)  Notice and use of the credit
  institution must tell consumer of the credit
    within 2 business days after each provisional credit given
  institution must not restrict the credited funds
    at any time

§ 1005.11(c)(3)(i)  New accounts
  each transfer: new account transfer means that date is within 30 calendar days after account first deposit
  initial period is 20 business days
    instead of § 1005.11(c)(1)
    if longer periods disclosed and any transfer where new account transfer

§ 1005.11(c)(3)(ii)  Ninety-day period
  each transfer: slow kind means that any of
      (A) not initiated in a state
      (B) point of sale debit
      (C) new account transfer
  extended period is 90 calendar days
    instead of § 1005.11(c)(2)
    if longer periods disclosed and any transfer where slow kind

§ 1005.11(d)(1)  Written explanation
  institution must report the results
    containing in writing and explains the findings and states right to documents
    within 3 business days after investigation completed
    if outcome of determination made is different-error or no-error
    unless claim withdrawn

§ 1005.11(d)(2)  Taking the credit back
  institution must give notice of reversal
    no later than provisional credit reversed
  institution must not refuse items the credit would have covered
    for 5 business days after reversal notice given

§ comment 11(c)-2  No waiting for the confirmation
  institution must not delay for the confirmation
    at any time

# ---- § 1005.6 liability: each transfer's share, then the sum ----
§ 1005.6(b)(3)  Sixty-day statement rule
  statement clock start is the earliest first statement sent of transfer where unauthorized
  told in time means that notice given no later than 60 calendar days after statement clock start
  each transfer: outside the window means that not told in time and date is more than 60 calendar days after statement clock start
  late losses is sum of amount for each transfer
      where unauthorized and preventable and outside the window and date is no later than notice given

§ 1005.6(b)(1)  Loss or theft told in time: $50
  tier losses is sum of amount for each transfer
      where unauthorized and not outside the window and date is no later than notice given
  device liability is lesser of $50 and tier losses
    if device lost-or-stolen
    otherwise $0

§ 1005.6(b)(2)  Told late: $500
  early losses is sum of amount for each transfer
      where unauthorized and not outside the window and date is no later than 2 business days after loss learned
  later losses is sum of amount for each transfer
      where unauthorized and preventable and not outside the window
      and date is more than 2 business days after loss learned and date is no later than notice given
  device liability is lesser of
      (i) $500
      (ii) second tier
    instead of § 1005.6(b)(1)
    if device lost-or-stolen and no notice given no later than 2 business days after loss learned
  first part is lesser of $50 and early losses
  second tier is first part + later losses

§ 1005.6(b)  The consumer's share
  consumer liability is device liability + late losses

§ 1005.6(a)  Conditions of liability
  consumer liability is $0
    instead of § 1005.6(b)
    if any of
      (A) not liability terms disclosed
      (B) device conditions unmet
  device conditions unmet means that device lost-or-stolen and device refused by law
  device refused by law means that device not accepted or user not identifiable

§ 1005.6(b)(6)  State law or agreement
  consumer liability is never more than lower limit set elsewhere
    if there is a lower limit set elsewhere

§ 1005.6(b)(5)  Notice is given when received or mailed
  contact received counts as notice given
  notice mailed counts as notice given

# ---- escalation ----
§ Escalation  Paths open to the consumer
path escalation
  consumer may ask for executive review
    once results reported
    advised if outcome of determination made is no-error
  consumer may complain to the CFPB
    at any time
    advised if any duty in § 1005.11 is missed
  consumer may complain to the OCC
    at any time
)proviso";

const std::string_view sample_interpretation =
    R"proviso(interpretation confirmation window of new accounts on § 1005.11(c)(3)(i)
  question "Does the 20-day rule also stretch the 10 business days for the written confirmation?"
  option "no, it stays 10 business days", adopted
    confirmation window is 10 business days
  option "yes, it becomes 20"
    confirmation window is initial period
  decided by Compliance Legal on 2026-02-11, memo 2026-014
)proviso";

const std::string_view sample_policy = R"proviso(policy Citi dispute standard
  on Regulation E error resolution
  at least as protective of consumer

§ Policy 4.2  Faster provisional credit
  institution must give provisional credit
    of at least amount of the alleged error - held back
    within 5 business days after notice of error
    unless any of
      (A) confirmation missed
      (B) claim withdrawn
    effective from 2026-01-01
    signed by Compliance Legal on 2026-02-11, because it only comes sooner
)proviso";

const std::string_view sample_examples = R"proviso(example oral notice never confirmed
  given
    payment kind: ACH-debit
    notice form: oral
    confirmation asked in the call: yes
    address given in the call: yes
    amount of the alleged error: $480
    account first deposit: 2019-05-01
    longer periods disclosed: yes
    account under Regulation T: no
    contact received: 2026-03-02
    logged through: 2026-03-17
    transfer: date 2026-02-17, amount $480, first statement sent 2026-02-20, initiated in a state yes, point of sale debit no
  as of 2026-03-18
  expect § 1005.11(c)(2)(i) is not required because of (A)
  expect § 1005.11(c)(2) is open, due 2026-04-16

example two later losses, as in comment 6(b)(2)-1
  given as in oral notice never confirmed, except
    device lost-or-stolen: yes
    liability terms disclosed: yes
    device not accepted: no
    user not identifiable: no
    lower limit set elsewhere: not applicable
    loss learned: 2026-03-02
    contact received: 2026-03-06
    transfer: date 2026-03-03, amount $100, first statement sent 2026-03-27, unauthorized yes, preventable no
    transfer: date 2026-03-05, amount $600, first statement sent 2026-03-27, unauthorized yes, preventable yes
  as of 2026-04-01
  expect consumer liability is $500
)proviso";

const std::string_view sample_table = R"proviso(§ 1005.11(c)(3)  Table
  extended period by table
    | initiated in a state | point of sale debit | new account transfer | extended period |
    | yes                  | no                  | no               | 45 calendar days |
    | no                   | any                 | any              | 90 calendar days |
    | otherwise |                                                    | 90 calendar days |
)proviso";

const std::string_view sample_calendar = R"proviso(ruleset United States banking days
  version 2026.1
holidays federal reserve holidays
  cites Federal Reserve Banks, standard holiday schedule
  covers 1990 to 2099
  moved from Sunday to Monday
  closed on January 1, "New Year's Day", cites 5 U.S.C. 6103(a)
  closed on third Monday of January, "Birthday of Martin Luther King, Jr.", since 1986-01-20, cites Pub. L. 98-144
  closed on last Monday of May, "Memorial Day", cites 5 U.S.C. 6103(a)
calendar business day
  cites § 1005.2(d)
  open Monday to Friday
  closed on federal reserve holidays
  closed on 2026-03-16, "Founder's day"
  open on 2026-03-14
)proviso";

}  // namespace proviso::testing
