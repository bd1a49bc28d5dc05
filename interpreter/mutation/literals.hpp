#pragma once
// Amounts, periods and dates that are nearly the same as what is written.

#include <string>
#include <string_view>
#include <vector>

namespace proviso {

/// Of a period one day (month, year) more and less, and the other kinds of day; of an amount, a number or
/// a share one more and less; of a date the days beside it. Of anything else nothing.
/// \param kinds_of_day "business day", "banking day"
std::vector<std::string> literals_near(std::string_view written,
                                       const std::vector<std::string>& kinds_of_day);

std::string_view trimmed(std::string_view text);
/// Without line ends; a text that ends with one has no empty line behind it.
std::vector<std::string> lines_in(std::string_view text);

}  // namespace proviso
