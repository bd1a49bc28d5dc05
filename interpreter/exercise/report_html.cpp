// The rules as they are written, with marks in the margin; one page without scripts or outside files.
#include <fmt/format.h>

#include "interpreter/exercise/marks.hpp"
#include "interpreter/report/words.hpp"

namespace proviso {

namespace {

constexpr std::string_view style = R"(
:root { color-scheme: light dark; --good: #1a7f37; --part: #9a6700; --bad: #b32020; --line: #8884; }
@media (prefers-color-scheme: dark) { :root { --good: #57c46f; --part: #e0a72e; --bad: #ff8078; } }
body { font: 15px/1.5 system-ui, sans-serif; max-width: 78rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; }
caption { text-align: left; font-weight: bold; padding: .5rem 0; }
.sums th, .sums td { text-align: left; padding: .15rem 1rem .15rem 0; }
.sums td.number { text-align: right; font-variant-numeric: tabular-nums; }
.rules { width: 100%; font: 13px/1.5 ui-monospace, monospace; }
.rules th { text-align: left; }
.rules td { vertical-align: top; padding: 0 .6rem 0 0; white-space: pre-wrap; }
.rules td.line { text-align: right; opacity: .6; user-select: none; }
.rules td.mark { text-align: right; white-space: nowrap; }
.rules td.says { font-family: system-ui, sans-serif; border-left: 1px solid var(--line); padding-left: .6rem; }
.good { color: var(--good); } .part { color: var(--part); } .bad { color: var(--bad); }
)";

std::string escaped(std::string_view text) {
    std::string safe;
    for (const char letter : text) {
        switch (letter) {
            case '&': safe += "&amp;"; break;
            case '<': safe += "&lt;"; break;
            case '>': safe += "&gt;"; break;
            case '"': safe += "&quot;"; break;
            default: safe += letter;
        }
    }
    return safe;
}

void put_share(std::string& page, std::string_view name, const Share& share,
               std::string_view says) {
    if (share.all == 0) return;
    page += fmt::format(
        "<tr><th scope=\"row\">{}</th><td class=\"number\">{} of {}</td>"
        "<td class=\"number {}\">{}</td><td>{}</td></tr>\n",
        name, share.seen, share.all, share.whole() ? "good" : "part", percent(share), says);
}

void put_sums(std::string& page, const ExerciseTotals& totals) {
    page += "<table class=\"sums\"><caption>In sum</caption>\n";
    put_share(page, "paragraphs", totals.paragraphs, "have a statement that took effect");
    put_share(page, "statements", totals.statements, "took effect");
    put_share(page, "outcomes", totals.outcomes, "of clauses and labels: seen true, seen false");
    put_share(page, "unsettled", totals.unsettled, "of clauses and labels: also seen unsettled");
    put_share(page, "precedence", totals.precedences,
              "of <code>instead of</code>: seen applied, seen rejected");
    put_share(page, "table rows", totals.rows, "took effect");
    put_share(page, "readings", totals.readings, "adopted, and a statement of theirs took effect");
    page += "</table>\n";
}

/// The counts in the margin, and in words what was not seen.
struct Margin {
    std::string mark, says;
};

void add(std::string& text, const std::string& more) {
    if (!more.empty()) text += (text.empty() ? "" : "; ") + more;
}

Margin margin_of(const ExercisedRuleset& ruleset, const LineMarks& marks) {
    Margin margin;
    for (const StatementExercise* each : marks.statements) {
        margin.mark += fmt::format("<span class=\"{}\">{}×</span> ",
                                   each->effect.yes > 0 ? "good" : "bad", each->effect.yes);
        const std::string why = why_without_effect(ruleset.exercise, *each, ruleset.sources);
        add(margin.says, why.empty() ? "" : "never took effect: " + why);
        for (const Precedence& precedence : each->precedence) {
            if (precedence.seen.sides() == 2) continue;
            add(margin.says, fmt::format("instead of § {}: never {}", precedence.over,
                                         precedence.seen.yes == 0 ? "applied" : "rejected"));
        }
    }
    for (const auto& [statement, clause] : marks.clauses) {
        const Seen& seen = clause->seen;
        const std::string_view how =
            seen.sides() == 2 ? "good" : (seen.sides() == 1 ? "part" : "bad");
        margin.mark += fmt::format(
            "<span class=\"{}\" title=\"{}: true {}, false {}, unsettled {}\">{}/{}/{}</span> ",
            how, escaped(clause_name(*clause)), seen.yes, seen.no, seen.unsettled, seen.yes,
            seen.no, seen.unsettled);
        const std::string why =
            why_one_sided(ruleset.exercise, *statement, *clause, ruleset.sources);
        add(margin.says, why.empty() ? "" : fmt::format("`{}` {}", clause_name(*clause), why));
    }
    return margin;
}

void put_file(std::string& page, const ExercisedRuleset& ruleset, SourceId file) {
    const auto marks = marks_of(ruleset, file);
    if (marks.empty()) return;
    page +=
        fmt::format("<h2>{}</h2>\n<table class=\"rules\">\n", escaped(ruleset.sources.name(file)));
    page +=
        "<thead><tr><th scope=\"col\">line</th><th scope=\"col\">seen</th>"
        "<th scope=\"col\">rule</th><th scope=\"col\">not seen</th></tr></thead>\n<tbody>\n";
    const std::string_view text = ruleset.sources.text(file);
    std::uint32_t number = 1;
    for (std::size_t begin = 0; begin < text.size(); ++number) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const auto here = marks.find(number);
        const Margin margin = here == marks.end() ? Margin{} : margin_of(ruleset, here->second);
        page += fmt::format(
            "<tr><td class=\"line\">{}</td><td class=\"mark\">{}</td><td>{}</td>"
            "<td class=\"says\">{}</td></tr>\n",
            number, margin.mark, escaped(text.substr(begin, end - begin)), escaped(margin.says));
        begin = end + 1;
    }
    page += "</tbody></table>\n";
}

}  // namespace

std::string exercise_html(const ExercisedRuleset& ruleset) {
    const std::string title = fmt::format(
        "What {} exercise of {} {}", report::counted(ruleset.exercise.cases(), "case", "cases"),
        ruleset.name, ruleset.version);
    std::string page = fmt::format(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width\">\n<title>{0}</title>\n"
        "<style>{1}</style>\n</head>\n<body>\n<main>\n<h1>{0}</h1>\n",
        escaped(title), style);
    put_sums(page, ruleset.exercise.totals());
    page +=
        "<p>Beside a statement stands in how many places it took effect (×); beside a clause or a "
        "label how often it was true / false / unsettled.</p>\n";
    for (const SourceId file : ruleset.files) put_file(page, ruleset, file);
    return page + "</main>\n</body>\n</html>\n";
}

}  // namespace proviso
