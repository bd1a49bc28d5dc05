#pragma once
// The same ruleset with its declarations, paragraphs, statements, clauses and files in another order.

#include <map>
#include <string>

#include "tests/properties/random.hpp"

namespace proviso::testing {

/// Which orders are changed.
struct Shuffling {
    bool declarations = true;  ///< of each file, and among files
    bool statements = false;   ///< within a paragraph; permissions stay under their path
    bool clauses = false;      ///< under a statement
};

/// Takes the texts of one folder; gives as many or fewer under other names in the same folder.
std::map<std::string, std::string> shuffled(const std::map<std::string, std::string>& texts,
                                            const std::string& folder, const Shuffling& shuffling,
                                            Random& random);

}  // namespace proviso::testing
