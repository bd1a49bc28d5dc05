#pragma once
// Entries of one page below each other: status, subject and paragraph in columns, the rest below them.

#include <cstddef>
#include <string>
#include <vector>

#include "interpreter/report/layout.hpp"

namespace proviso::report {

/// What is printed about one answer.
struct Entry {
    std::string status;
    Tone tone = Tone::plain;
    std::string subject, citation;
    std::vector<std::string> lines;  ///< until when, done, amounts, reasons: each begins a line
};

/// Where the columns of a page stand.
struct Columns {
    std::size_t status = 18, subject = 0;
    /// A page too narrow for columns: the status stands alone, the rest below it.
    bool narrow = false;

    /// Where a line below the first begins.
    std::size_t rest() const { return narrow ? 2 : status; }
    /// Where the text behind NOTE or NEXT begins.
    std::size_t named() const { return narrow ? 6 : status; }
};

/// As wide as what stands in them; a citation keeps to its column where the page has room.
Columns columns_for(const std::vector<Entry>& entries, const Page& page);

void put_entry(Lines& lines, const Page& page, const Columns& columns, const Entry& entry);

}  // namespace proviso::report
