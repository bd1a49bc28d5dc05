// The table of commands and their options.
#include "interpreter/cli/command.hpp"

namespace proviso::cli {

namespace {

using Text = std::optional<std::string> Options::*;
using Switch = bool Options::*;
using Several = std::vector<std::string> Options::*;

constexpr OptionRow as_of = {
    "--as-of", "DATE",
    "the day the question is asked of, such as 2026-03-18; instead of the case's own",
    Text{&Options::as_of}};
constexpr OptionRow as_known_on = {
    "--as-known-on", "DATE",
    "leaves out what was recorded after this day; instead of the case's own",
    Text{&Options::as_known_on}};
constexpr OptionRow law_known_on = {
    "--law-known-on", "DATE",
    "the law as published by this day and not yet withdrawn; instead of the case's own",
    Text{&Options::law_known_on}};
constexpr OptionRow format = {"--format", "text|json", "how the result is written",
                              Text{&Options::format}};
constexpr OptionRow color = {"--color", "auto|always|never", "colours on a terminal",
                             Text{&Options::color}};
constexpr OptionRow library = {"--library", "DIR",
                               "where `use NAME` looks after the ruleset's neighbours",
                               Text{&Options::library}};
constexpr OptionRow strict = {"--strict", "", "refuse a case that does not say `logged through`",
                              Switch{&Options::strict}};
constexpr OptionRow help = {"--help", "", "this text", Switch{&Options::help}};

constexpr OptionRow check_options[] = {
    format,  {"--dump", "tree", "print what was read, word by word", Text{&Options::dump}},
    library, color,
    help,
};

constexpr OptionRow evaluate_options[] = {
    as_of,
    as_known_on,
    law_known_on,
    format,
    {"--interpretations", "all",
     "every way to read the open questions: only the answers that depend on one",
     Text{&Options::interpretations}},
    {"--all", "", "also bans that are kept, duties not started, and every value",
     Switch{&Options::all}},
    strict,
    {"--require", "", "end with code 4 when an answer needs information or cannot be given",
     Switch{&Options::require}},
    library,
    color,
    help,
};

constexpr OptionRow explain_options[] = {
    {"--why", "NAME", "only the answers of this subject, paragraph or value", Text{&Options::why}},
    {"--why-not", "NAME",
     "what stands against another answer; NAME may be a status such as `required`",
     Text{&Options::why_not}},
    {"--next", "", "only what comes next", Switch{&Options::next}},
    {"--depth", "N", "levels below each answer", Text{&Options::depth}},
    {"--all", "", "also the conditions that did not decide, and every answer",
     Switch{&Options::all}},
    as_of,
    as_known_on,
    law_known_on,
    format,
    strict,
    library,
    color,
    help,
};

constexpr OptionRow test_options[] = {
    {"--only", "TEXT",
     "only the examples whose name holds this text, or about this paragraph: \"§ 1005.6\"",
     Text{&Options::only}},
    {"--cases", "PATH…",
     "in place of the examples, case files with a part `expect`, and folders of them",
     Several{&Options::cases}},
    {"--all", "", "also the examples that came out as expected", Switch{&Options::all}},
    {"--watch", "", "run again whenever a file changes, until Ctrl-C", Switch{&Options::watch}},
    {"--accept", "", "rewrite the expectations that do not hold, in their files",
     Switch{&Options::accept}},
    {"--because", "TEXT", "with --accept: the reason, which is written beside them",
     Text{&Options::because}},
    {"--by", "NAME", "with --accept: who answers for it", Text{&Options::by}},
    {"--on", "DATE", "with --accept: the day of that, such as 2026-03-18", Text{&Options::on}},
    {"--coverage", "", "what the examples exercise of the rules: each clause true and false",
     Switch{&Options::coverage}},
    {"--require", "PERCENT",
     "with --coverage: end with code 1 when fewer of the outcomes of clauses were seen",
     Text{&Options::require_share}},
    {"--format", "text|json|junit|html|lcov",
     "how the result is written; html and lcov are for --coverage", Text{&Options::format}},
    library,
    color,
    help,
};

constexpr OptionRow mutate_options[] = {
    {"--only", "PARAGRAPH", "only the rules of this paragraph and what stands below it",
     Text{&Options::only}},
    {"--all", "", "also the changes that are noticed, and by which example", Switch{&Options::all}},
    {"--waivers", "FILE",
     "changes that nobody needs to notice; without it, mutation-waivers.yaml beside the rules",
     Text{&Options::waivers}},
    {"--remember", "FILE",
     "keeps what came of the changes there, and takes it from there while nothing is changed",
     Text{&Options::remember}},
    {"--require", "PERCENT", "end with code 1 when fewer of the changes are noticed",
     Text{&Options::require_share}},
    format,
    library,
    color,
    help,
};

constexpr OptionRow generate_options[] = {
    {"--only", "PARAGRAPH", "only the boundaries of this paragraph and of what stands below it",
     Text{&Options::only}},
    {"--count", "N", "only the first N cases, which show most of the rules", Text{&Options::count}},
    {"--all", "", "every case that stands on a boundary: a corpus to compare rules over",
     Switch{&Options::all}},
    {"--into", "DIR", "each case as a new file in this folder; none is written over",
     Text{&Options::into}},
    {"--format", "yaml", "case files in one stream, with `---` between them",
     Text{&Options::format}},
    library,
    color,
    help,
};

constexpr OptionRow coverage_options[] = {
    {"--law", "OUTLINE", "the outline of the law, a .yaml file", Text{&Options::law}},
    {"--all", "", "also every paragraph and comment", Switch{&Options::all}},
    {"--format", "text|markdown|json", "how the result is written", Text{&Options::format}},
    library,
    color,
    help,
};

constexpr OptionRow words_options[] = {
    {"--format", "text|json|yaml", "for people, for programs, or a case file to fill in",
     Text{&Options::format}},
    library,
    color,
    help,
};

constexpr OptionRow compare_options[] = {
    {"--cases", "PATH…", "case files and folders of them", Several{&Options::cases}},
    as_of,
    {"--new-as-of", "DATE", "another such day for NEW; OLD keeps its own",
     Text{&Options::new_as_of}},
    law_known_on,
    {"--new-law-known-on", "DATE", "another such day for NEW", Text{&Options::new_law_known_on}},
    {"--old-reading", "NAME=OPTION", "how OLD reads an open question; for each of them",
     Several{&Options::old_readings}},
    {"--new-reading", "NAME=OPTION", "how NEW reads it", Several{&Options::new_readings}},
    {"--old-calendar", "NAME=OTHER",
     "the calendar or set of holidays by which OLD counts this calendar's days",
     Several{&Options::old_calendars}},
    {"--new-calendar", "NAME=OTHER", "the same for NEW", Several{&Options::new_calendars}},
    {"--format", "text|json|html|yaml",
     "for people, for programs, as a page, or as a file of approvals to fill in",
     Text{&Options::format}},
    {"--approved", "FILE", "the changes that somebody approved; another one is a difference",
     Text{&Options::approved}},
    {"--all", "", "every changed case, not only the smallest of each kind", Switch{&Options::all}},
    library,
    color,
    help,
};

constexpr Command table[] = {
    {"check", "RULESET…", 1, "Reads rulesets and tells everything that is wrong with them.",
     "RULESET is a .proviso file, or a folder whose .proviso files form one ruleset.",
     check_options, check},
    {"evaluate", "RULESET CASE…", 2, "Answers what is owed in a case, until when, and why.",
     "CASE is a case file or a folder of them. One case is told in full; several as a table, each\n"
     "with its gravest answer first in mind. A case that cannot be read does not stop the others.",
     evaluate_options, evaluate},
    {"explain", "RULESET CASE", 1, "Shows the steps from the facts of a case to its answers.",
     "`proviso explain P0307` explains a message instead.", explain_options, explain},
    {"test", "RULESET…", 1, "Runs the examples of rulesets and tells which come out otherwise.",
     "An example is a case with what must come of it, written beside the rules. Ends with code 1\n"
     "when one comes out otherwise.",
     test_options, test},
    {"mutate", "RULESET", 1,
     "Makes small mistakes in a ruleset, one by one, and tells which no example notices.",
     "A condition is turned round, a label, an exception or a clause left out, a period moved by "
     "one,\n"
     "a kind of day exchanged. What goes unnoticed shows which example is missing.",
     mutate_options, mutate},
    {"generate", "RULESET", 1,
     "Makes cases on the boundaries of a ruleset, for a person to confirm.",
     "They are made from the examples: an act on the last day and on the day after, a period over "
     "a\n"
     "holiday, one label alone. None says what it comes to; that is for somebody who knows the "
     "law.",
     generate_options, generate},
    {"coverage", "RULESET…", 1,
     "Accounts for each paragraph of a law: encoded, found by a person, or why not.",
     "OUTLINE names every paragraph and comment with what became of it. What is said to be "
     "encoded\n"
     "must be in the rulesets, and every paragraph of theirs in the outline; otherwise it ends "
     "with\n"
     "code 1. Without --law, the outline.yaml in the folder of the first ruleset is taken.",
     coverage_options, coverage},
    {"words", "RULESET [NAME…]", 1,
     "Lists the words a case file may use, and those that are printed.",
     "NAME is a part of a name, or a paragraph such as `§ 1005.6` with what stands below it; then\n"
     "only these words are listed.",
     words_options, words},
    {"compare", "OLD NEW --cases PATH…", 2,
     "Tells which cases come out differently under another version of the rules, and why.",
     "OLD and NEW are rulesets, or paths in a git revision: main:rulesets/reg-e. Ends with code 6\n"
     "when a case comes out differently and that is not approved.",
     compare_options, compare},
};

}  // namespace

std::span<const Command> commands() { return table; }

}  // namespace proviso::cli
