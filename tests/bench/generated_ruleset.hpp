#pragma once
// A ruleset of any size that is right, and made of what rulesets are made of.

#include <cstddef>
#include <string>

namespace proviso::bench {

/// Sections of about 1.6 kB each: facts, events, acts, terms, four paragraphs with their gist, until
/// the text has at least so many bytes.
std::string generated_ruleset(std::size_t bytes);

}  // namespace proviso::bench
