// The wording for whole lines that cannot be read or stand in the wrong place.

#include "grammar/keywords.hpp"
#include "grammar/mistakes.hpp"
#include "grammar/scan.hpp"

namespace proviso {

namespace {

// How long the name is that was meant in `A or B is …`; 0 if no statement word follows it.
std::size_t joined_name_length(scan::At begin, scan::At end) {
    const scan::At line_end = scan::rest_of_line(begin, end);
    for (scan::At at = begin; at != line_end;) {
        for (const std::string_view words :
             {"is", "means", "must", "may", "counts as", "by table"}) {
            if (scan::spelled(at, line_end, words) == nullptr) continue;
            scan::At last = at;
            while (last != begin && (last[-1] == ' ' || last[-1] == '\t')) --last;
            return static_cast<std::size_t>(last - begin);
        }
        const scan::At last = scan::word(at, line_end);
        if (last == nullptr) return 0;
        at = scan::after_blanks(last, line_end);
    }
    return 0;
}

}  // namespace

void Reporter::broken_statement() const {
    const scan::At begin = rest_.data();
    const scan::At end = begin + rest_.size();
    const std::string_view thing = first_thing();
    if (scan::begins_continuation(begin, end)) {
        sink_.report<Code::nothing_to_continue>(here(thing.size()), thing)
            .says("begin the line with a name")
            .under(under_);
        return;
    }
    const std::string_view clause = scan::clause_meant(begin, end);
    const std::size_t joined = joined_name_length(begin, end);
    if (joined > 0 && (clause.empty() || !scan::may_begin_name(thing))) {
        broken_name(NameFor::other, joined);
        return;
    }
    if (scan::word(begin, end) == nullptr && leftover_sign()) return;
    const std::string_view line = this_line();
    Report report = sink_.report<Code::not_a_statement>(here(line.size()));
    report.under(under_);
    if (!clause.empty()) {
        report.says(fmt::format("did you mean `{}`?", clause));
        return;
    }
    report.says(
        "a statement is a name followed by `is`, `means that`, `counts as`, `must`, `may` or `by "
        "table`");
}

void Reporter::broken_clause() const {
    const std::string_view thing = first_thing();
    const scan::At begin = rest_.data();
    sink_.report<Code::not_a_clause>(here(thing.size()), thing)
        .says(fmt::format("did you mean `{}`?", scan::clause_meant(begin, begin + rest_.size())))
        .under(under_);
}

void Reporter::clause_without_statement() const {
    const std::string_view thing = first_thing();
    sink_.report<Code::clause_without_statement>(here(thing.size()), thing)
        .says("write the statement on a line above it")
        .under(under_);
}

void Reporter::stray_line(std::string_view allowed) const {
    const scan::At begin = rest_.data();
    const scan::At end = begin + rest_.size();
    const std::string_view thing = first_thing();
    const std::string_view opener = scan::opener_meant(begin, end);
    if (!opener.empty()) {
        sink_.report<Code::unknown_opener>(here(thing.size()), thing)
            .says(fmt::format("did you mean `{}`?", opener))
            .under(under_);
        return;
    }
    if (scan::begins_continuation(begin, end)) {
        sink_.report<Code::nothing_to_continue>(here(thing.size()), thing)
            .says("take it away, or write what it continues above it")
            .under(under_);
        return;
    }
    Report report = sink_.report<Code::stray_line>(here(this_line().size()));
    report.under(under_);
    if (!allowed.empty()) {
        report.says(fmt::format("a line here begins with {}", allowed));
    } else if (scan::spelled(begin, end, "path") != nullptr) {
        report.says("a path stands under a paragraph, below its `§`");
    } else if (scan::has_statement_word(begin, end) || scan::begins_clause(begin, end)) {
        report.says("statements and clauses stand under a paragraph, below its `§`");
    } else {
        report.says("begin it with what it declares: `fact`, `event`, `§` …");
    }
}

}  // namespace proviso
