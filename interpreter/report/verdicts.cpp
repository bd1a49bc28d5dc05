// Gathers the verdicts row by row and joins neighbours that read the same.
#include "interpreter/report/verdicts.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "interpreter/evaluate/standings.hpp"
#include "interpreter/report/words.hpp"

namespace proviso::report {

namespace {

constexpr std::size_t lines_shown = 20, needs_shown = 2;

std::string verdict_text(const Program& program, const Answer& answer, bool all) {
    if (answer.value) return answer.subject + ": " + value_text(program, *answer.value);
    std::string text = answer.subject + ": ";
    if (answer.status == Status::no_value) return text + "none";
    if (answer.status == Status::waiting) return text + "not settled yet";
    if (answer.status == Status::rules_conflict || answer.status == Status::failed) {
        return text + short_status_text(answer.status, false);
    }
    std::vector<std::string> missing;
    for (const Need& need : answer.needs) missing.push_back(need.text);
    if (missing.size() > needs_shown && !all) {
        const std::string more = std::to_string(missing.size() - 1) + " more";
        text += "need " + missing.front() + " and " + more;
    } else {
        text += "need " + (missing.empty() ? "information" : joined(missing, ", "));
    }
    return answer.too_many_to_try ? text + " (too many open facts to try)" : text;
}

struct RowsAlike {
    std::int32_t first, last;
    std::string text;
};

/// By record, in the order of the program; by row, in the order of the list.
std::map<RecordId, std::vector<RowsAlike>> rows_alike(const Program& program,
                                                      const Determination& determination,
                                                      bool all) {
    std::map<std::pair<RecordId, std::int32_t>, std::string> by_row;
    for (const Answer& answer : determination.answers) {
        if (answer.kind != AnswerKind::verdict || !answer.term.is_set()) continue;
        if (!all && is_step(program, answer.term)) continue;
        std::string& text = by_row[{program.terms[answer.term].record, answer.row}];
        text += (text.empty() ? "" : "; ") + verdict_text(program, answer, all);
    }
    std::map<RecordId, std::vector<RowsAlike>> alike;
    for (auto& [place, text] : by_row) {
        std::vector<RowsAlike>& rows = alike[place.first];
        if (!rows.empty() && rows.back().text == text && rows.back().last + 1 == place.second) {
            rows.back().last = place.second;
        } else {
            rows.push_back({place.second, place.second, std::move(text)});
        }
    }
    return alike;
}

std::string rows_label(const std::string& record, const RowsAlike& rows) {
    const std::string first = record + " " + std::to_string(rows.first + 1);
    return rows.first == rows.last ? first : first + " to " + std::to_string(rows.last + 1);
}

}  // namespace

void put_verdicts(Lines& lines, const Program& program, const Determination& determination,
                  const Page& page, std::size_t row_width, bool all) {
    const std::size_t hang = page.width >= 2 * row_width ? row_width + 2 : 2;
    for (const auto& [record, rows] : rows_alike(program, determination, all)) {
        const std::string& name = program.records[record].name;
        lines.gap().flow("Each " + name, 2, Tone::heading).end();
        std::size_t shown = 0;
        for (const RowsAlike& each : rows) {
            if (!all && shown == lines_shown) {
                lines
                    .flow(std::to_string(rows.size() - shown) + " more lines; --all shows them.", 2,
                          Tone::quiet)
                    .end();
                break;
            }
            lines.column(rows_label(name, each), row_width).flow(each.text, hang).end();
            ++shown;
        }
    }
}

}  // namespace proviso::report
