#pragma once
// How citations are built and which comes before which: the order of paragraphs, and `in § X`.

#include <string>
#include <string_view>
#include <vector>

namespace proviso {

/// "1005.11(c)(2)" is "1005.11", "(c)", "(2)". What does not end in groups of its own, such as
/// "comment 11(c)-2", is one part. At most 16 parts; the last then holds the rest.
std::vector<std::string> citation_parts(std::string_view citation);

/// A word, then one blank-free token that holds a digit; or such a token; or one capitalised word.
bool is_citation(std::string_view citation);

/// A total order as a reader expects it: sections by number, then comments, then words; in a group
/// numbers, then letters, then roman numerals (third level). What stands below a citation follows
/// it without a gap.
bool citation_before(const std::vector<std::string>& a, const std::vector<std::string>& b);

/// `parts` is `above` itself or stands below it.
bool is_at_or_below(const std::vector<std::string>& parts, const std::vector<std::string>& above);

}  // namespace proviso
