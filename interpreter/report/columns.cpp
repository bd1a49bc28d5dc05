// Measures what has to stand side by side, so that no line pushes another out of its column.
#include "interpreter/report/columns.hpp"

#include <algorithm>

#include "interpreter/base/text.hpp"

namespace proviso::report {

namespace {

/// As wide as the longest status. A longer value has the line to itself.
constexpr std::size_t widest_status = 27;
constexpr std::size_t least_room = 40;
constexpr std::size_t between = 2;

std::size_t wide(const std::string& text) { return columns(printable(text)); }

/// Where a line that is only little too long breaks: behind the last `;` that fits, rather than before
/// its last word.
std::size_t clause_break(const std::string& line, std::size_t room) {
    constexpr std::size_t little = 20;
    if (wide(line) <= room || room + little < wide(line)) return line.size();
    for (std::size_t at = line.rfind("; "); at != std::string::npos && at > room / 2;
         at = line.rfind("; ", at - 1)) {
        if (wide(line.substr(0, at + 1)) <= room) return at + 1;
    }
    return line.size();
}

}  // namespace

Columns columns_for(const std::vector<Entry>& entries, const Page& page) {
    Columns found;
    std::size_t citation = 0;
    for (const Entry& each : entries) {
        const std::size_t status = wide(each.status);
        if (status <= widest_status) found.status = std::max(found.status, status + between);
        citation = std::max(citation, wide(each.citation));
        if (!each.citation.empty()) found.subject = std::max(found.subject, wide(each.subject));
    }
    found.narrow = page.width < found.status + least_room;
    const std::size_t taken = found.rest() + between + citation;
    found.subject = std::min(found.subject, page.width > taken ? page.width - taken : 0) + between;
    return found;
}

void put_entry(Lines& lines, const Page& page, const Columns& columns, const Entry& entry) {
    const std::size_t rest = columns.rest();
    const std::size_t hang = rest + between;
    const std::string margin(rest, ' ');
    if (columns.narrow || wide(entry.status) + between > columns.status) {
        lines.flow(entry.status, between, entry.tone).end().flow(margin, 0);
    } else {
        lines.column(entry.status, columns.status, entry.tone);
    }
    lines.flow(entry.subject, hang);
    if (!entry.citation.empty()) {
        const std::size_t subject = wide(entry.subject);
        const std::size_t blanks =
            subject + between <= columns.subject ? columns.subject - subject : between;
        if (rest + subject + blanks + wide(entry.citation) > page.width) {
            lines.end().flow(margin, 0);
        } else {
            lines.flow(std::string(blanks, ' '), 0);
        }
        lines.flow(entry.citation, hang);
    }
    lines.end();
    for (const std::string& line : entry.lines) {
        const std::size_t at = clause_break(line, page.width > hang ? page.width - rest : 0);
        lines.flow(margin + line.substr(0, at), hang).end();
        if (at < line.size()) lines.flow(std::string(hang, ' ') + line.substr(at + 1), hang).end();
    }
}

}  // namespace proviso::report
