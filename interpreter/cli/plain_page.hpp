#pragma once
// A page of the documentation as plain text, for a terminal or a file.

#include <string>
#include <string_view>

#include "interpreter/report/layout.hpp"

namespace proviso::cli {

/// Headings without their signs, prose wrapped at the page, samples indented below the name of their
/// file, links as their words.
std::string plain_page(std::string_view markdown, const report::Page& page);

}  // namespace proviso::cli
