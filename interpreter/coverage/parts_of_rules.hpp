#pragma once
// What a ruleset holds that an outline can point to: its paragraphs, and everything it declares.

#include <set>
#include <string>
#include <vector>

#include "interpreter/base/source_map.hpp"
#include "interpreter/semantics/program.hpp"

namespace proviso {

struct ParagraphPart {
    std::string citation;
    Span heading;
    bool withdrawn =
        false;  ///< every statement of it was: it is a record of what never came to be law
};

struct PartsOfRules {
    std::string name, cites;
    std::vector<ParagraphPart> paragraphs;  ///< of the ruleset itself, without those it uses
    std::set<std::string>
        things;  ///< "§ 1005.11(c)(1)", "fact payment kind", "field transfer amount" …
};

PartsOfRules parts_of(const Program& program);

}  // namespace proviso
